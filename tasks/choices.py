"""The closed lists of the case: what may be chosen, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Urgency(models.TextChoices):
    """Urgency of a document (NĐ 30/2020, Đ4; the same three words in the Party)."""

    NONE = "", _("Not urgent")
    URGENT = "urgent", _("Urgent")
    VERY_URGENT = "very_urgent", _("Very urgent")
    FLASH = "flash", _("Flash")


class Access(models.TextChoices):
    OPEN = "open", _("All three offices")
    INTERNAL = "internal", _("Participating offices")
    RESTRICTED = "restricted", _("Restricted (people entrusted)")


class Basis(models.TextChoices):
    """What the task rests on."""

    DIRECTIVE = "directive", _("Directive")
    CONCLUSION = "conclusion", _("Conclusion of a conference or meeting")
    PROGRAMME = "programme", _("Work programme")
    REGULATION = "regulation", _("Coordination regulation")
    LETTER = "letter", _("Letter of request")
    TALK = "talk", _("Direct talk")


class PartRole(models.TextChoices):
    LEAD = "lead", _("Lead office")
    COORDINATE = "coordinate", _("Coordinating office")
    INFORMED = "informed", _("For information")


class DeadlineKind(models.TextChoices):
    """How a deadline was written (DESIGN §5)."""

    DATE = "date", _("Date")
    DATETIME = "datetime", _("Date and hour")
    MONTH = "month", _("Within a month")
    QUARTER = "quarter", _("Within a quarter")
    HALF = "half", _("Within a half-year")
    YEAR = "year", _("Within a year")
    RELATIVE = "relative", _("Counted from an event")
    RECURRING = "recurring", _("Recurring")
    ONGOING = "ongoing", _("Ongoing")
    CONDITIONAL = "conditional", _("Conditional")
    QUALITATIVE = "qualitative", _("Without a date")
    NONE = "none", _("No deadline set")
    UNREADABLE = "unreadable", _("Unreadable")


class SetBy(models.TextChoices):
    """Who set a date decides who may change it."""

    LAW = "law", _("Set by law")
    LEADER = "leader", _("Set by a leader")
    LEAD_OFFICE = "lead_office", _("Set by the lead office")
    OWN_OFFICE = "own_office", _("Set by the own office")


class CountsFrom(models.TextChoices):
    """Which date of the product counts as the day of completion."""

    SUBMITTED = "submitted", _("Day of submission")
    ISSUED = "issued", _("Day of issue")
    SENT = "sent", _("Day of sending")
    HELD = "held", _("Day it was held")


class ChangeKind(models.TextChoices):
    EXTENSION = "extension", _("Extension")
    ADJUSTMENT = "adjustment", _("Adjustment agreed")
    SUSPENSION = "suspension", _("Suspension")
    CALENDAR = "calendar", _("Change of the calendar")
    RESCHEDULED = "rescheduled", _("Event moved")
    CORRECTION = "correction", _("Correction")


class Decision(models.TextChoices):
    PENDING = "pending", _("Waiting for a decision")
    AGREED = "agreed", _("Agreed")
    REFUSED = "refused", _("Not agreed")
    WITHDRAWN = "withdrawn", _("Taken back")


class Way(models.TextChoices):
    """How a leader gave the directive."""

    WRITTEN_ON = "written_on", _("Note on the document")
    CONCLUSION = "conclusion", _("Conclusion")
    PHONE = "phone", _("By telephone")
    SPOKEN = "spoken", _("In person")


class NoteKind(models.TextChoices):
    TALK = "talk", _("Talk")
    INTERNAL = "internal", _("Talk inside the office")
    PHONE = "phone", _("Talked by telephone")
    REMIND = "remind", _("Coordination reminder")
    URGE = "urge", _("Urging")
    EXPLAIN = "explain", _("Reason and proposal")
    ASK = "ask", _("Question to a leader")
    OPINION = "opinion", _("Opinion of a leader")


class AskState(models.TextChoices):
    """Of a question to a leader; other notes have none."""

    NONE = "", _("No question")
    WAITING = "waiting", _("Waiting for the opinion")
    ANSWERED = "answered", _("Opinion given")
    TAKEN_BACK = "back", _("Question withdrawn")


class HandBackReason(models.TextChoices):
    WRONG_FUNCTION = "wrong_function", _("Not this office's function")
    INCOMPLETE = "incomplete", _("File incomplete")
    UNCLEAR = "unclear", _("Request unclear")


class EndReason(models.TextChoices):
    """Why following a task ends without a product."""

    NO_DOCUMENT = "no_document", _("No document is issued")
    SPOKEN_REPORT = "spoken_report", _("Reported in person")
    MERGED = "merged", _("Merged into another task")
    OVERTAKEN = "overtaken", _("Overtaken by events")
    OTHER = "other", _("Other reason")


class Capacity(models.TextChoices):
    """In which capacity the product is signed; it decides whose number book counts."""

    HEAD = "head", _("Head of the body")
    ON_BEHALF = "on_behalf", _("On behalf of the collective")
    FOR_HEAD = "for_head", _("For the head")
    BY_ORDER = "by_order", _("By order")
    BY_AUTHORITY = "by_authority", _("By authority")


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
    DEPUTY = "deputy", _("Deputy head of the delegation")
    PRESS = "press", _("Press")


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
