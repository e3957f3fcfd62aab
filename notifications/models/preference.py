"""What a person chose for a kind of notice."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from notifications.models.notification import Channel
from offices.models import Person

CHOOSABLE = [
    (channel.value, channel.label) for channel in (Channel.AT_ONCE, Channel.DIGEST, Channel.BELL)
]


class Preference(models.Model):
    """A row only where the person departs from the default of the kind.

    A clock set by law and a matter marked urgent are mailed whatever stands here.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=60)
    channel = models.CharField(max_length=12, choices=CHOOSABLE)

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [
            models.UniqueConstraint(fields=["person", "kind"], name="preference_once"),
            models.CheckConstraint(
                condition=models.Q(channel__in=["at_once", "digest", "bell"]),
                name="preference_channel",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.channel}"
