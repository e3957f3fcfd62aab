"""The closed lists of meetings and sessions, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MeetingKind(models.TextChoices):
    CONFERENCE = "conference", pgettext_lazy("kind of meeting", "Conference")
    MEETING = "meeting", pgettext_lazy("kind of meeting", "Meeting")
    SITTING = "sitting", pgettext_lazy("kind of meeting", "Sitting")
    SESSION_DAY = "session_day", pgettext_lazy("kind of meeting", "Day of a session")
    WORKING = "working", pgettext_lazy("kind of meeting", "Working session")
    BRIEFING = "briefing", pgettext_lazy("kind of meeting", "Briefing")


class ItemState(models.TextChoices):
    WAITING = "waiting", _("Waiting for a meeting")
    PLANNED = "planned", _("On the agenda")
    DISCUSSED = "discussed", _("Discussed")
    CARRIED = "carried", _("Carried over")
    LEFT_OUT = "left_out", _("Left out")


class SessionState(models.TextChoices):
    PLANNED = "planned", _("Being prepared")
    HELD = "held", _("Session held")
    CANCELLED = "cancelled", pgettext_lazy("session", "Cancelled")
