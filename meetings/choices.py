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


class Half(models.TextChoices):
    MORNING = "morning", pgettext_lazy("half of a day", "Morning")
    AFTERNOON = "afternoon", pgettext_lazy("half of a day", "Afternoon")
    DAY = "day", pgettext_lazy("half of a day", "All day")


class ItemState(models.TextChoices):
    WAITING = "waiting", _("Waiting for a meeting")
    PLANNED = "planned", _("On the agenda")
    DISCUSSED = "discussed", _("Discussed")
    CARRIED = "carried", _("Carried over")
    LEFT_OUT = "left_out", _("Left out")


class PaperState(models.TextChoices):
    OWED = "owed", _("Not received yet")
    RECEIVED = "received", _("Paper received")
    DROPPED = "dropped", _("No longer needed")


class Place(models.TextChoices):
    """In which place somebody takes part."""

    CHAIR = "chair", _("Chairs with")
    MEMBER = "member", _("Member")
    INVITED = "invited", _("Invited")
    SERVES = "serves", _("Serves the meeting")


class Reply(models.TextChoices):
    NONE = "", _("No reply yet")
    COMES = "comes", _("Will attend")
    SENDS = "sends", _("Sends somebody instead")
    ABSENT = "absent", _("Will not attend")


class Attended(models.TextChoices):
    UNKNOWN = "", _("Not noted")
    PRESENT = "present", _("Present")
    SUBSTITUTE = "substitute", _("A substitute came")
    EXCUSED = "excused", _("Absent, excused")
    MISSING = "missing", _("Absent")


class LineState(models.TextChoices):
    """A line of the conclusions."""

    OPEN = "open", _("Not a task yet")
    TASK = "task", _("Became a task")
    NONE = "none", _("Needs no task")


class SessionKind(models.TextChoices):
    ORDINARY = "ordinary", _("Ordinary session")
    THEMATIC = "thematic", _("Thematic session")
    URGENT = "urgent", _("Urgent session")


class SessionState(models.TextChoices):
    PLANNED = "planned", _("Being prepared")
    HELD = "held", _("Session held")
    CANCELLED = "cancelled", pgettext_lazy("session", "Cancelled")
