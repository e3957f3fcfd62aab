"""The two tables of names. No history, no search, no export, no interface, no mail knows them.

They hang on a task and stand behind the wall; a denunciation has no row here: a trigger refuses
it (`citizens.guard_sql`). Erasing a row erases the name: no other table holds it. `erase_day`
says how long names are kept, in months from the day a case ended.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tasks.audience import reader_keys

if TYPE_CHECKING:
    from offices.powers import Powers
import datetime as dt

from coordination.models import Setting
from offices.foundation.days import months_later

NUMBERS = r"([0-9][ .()-]?){9}"


class PersonalQuerySet[R: models.Model](models.QuerySet[R]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def of_letter(self, task_id: int) -> Self:
        return self.filter(task_id=task_id, visit__isnull=True)


class Sender(models.Model):
    """Who wrote or came. `fingerprint` is compared by the machine and shown to nobody."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="citizen_senders")
    visit = models.OneToOneField(
        "citizens.Visit", models.CASCADE, null=True, blank=True, related_name="sender"
    )
    name = models.CharField(_("full name"), max_length=120)
    address = models.CharField(_("address"), max_length=300, blank=True)
    commune = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    representative = models.BooleanField(_("represents others"), default=False)
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)

    objects = PersonalQuerySet["Sender"].as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="sender_without_numbers",
                condition=~Q(name__regex=NUMBERS) & ~Q(address__regex=NUMBERS),
                violation_error_message=_(
                    "This looks like an identity or telephone number; leave it out."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class LetterWords(models.Model):
    """What a letter or visit is about, in a few words."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="letter_words")
    visit = models.OneToOneField(
        "citizens.Visit", models.CASCADE, null=True, blank=True, related_name="words"
    )
    summary = models.CharField(_("content in short"), max_length=500)

    objects = PersonalQuerySet["LetterWords"].as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                name="letter_words_once", fields=["task"], condition=Q(visit__isnull=True)
            ),
            models.CheckConstraint(
                name="letter_words_without_numbers",
                condition=~Q(summary__regex=NUMBERS),
                violation_error_message=_(
                    "This looks like an identity or telephone number; leave it out."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


def erase_day(day: dt.date, *, kept: bool = False) -> dt.date:
    """`kept`: of a letter kept and followed; else of any other that has ended."""
    setting = Setting.objects.current()
    return months_later(day, setting.kept_months if kept else setting.closed_months)
