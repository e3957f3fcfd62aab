"""Minutes of a meeting."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked


class Minutes(Tracked):
    """Biên bản: who kept it, and what was said."""

    meeting = models.OneToOneField("meetings.Meeting", models.CASCADE, related_name="record")
    secretary = models.CharField(_("secretary of the meeting"), max_length=200, blank=True)
    text = models.TextField(_("course of the meeting"), max_length=50_000, blank=True)
    began = models.TimeField(_("began at"), null=True, blank=True)
    ended = models.TimeField(_("ended at"), null=True, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"minutes {self.meeting_id}"
