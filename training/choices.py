"""Closed lists of area 7."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CourseKind(models.TextChoices):
    """`VISIT` goes to another province or country, `HOST` receives one."""

    CLASS = "class", _("Refresher class")
    WORKSHOP = "workshop", _("Workshop")
    TALK = "talk", _("Talk")
    VISIT = "visit", _("Exchange visit")
    HOST = "host", _("Exchange visit received")
    ONLINE = "online", pgettext_lazy("course", "Online")


class Wish(models.TextChoices):
    NEEDED = "needed", pgettext_lazy("training need", "Needed")
    WISHED = "wished", pgettext_lazy("training need", "Wished for")


class Quarter(models.IntegerChoices):
    FIRST = 1, _("Quarter I")
    SECOND = 2, _("Quarter II")
    THIRD = 3, _("Quarter III")
    FOURTH = 4, _("Quarter IV")


class EnrolmentState(models.TextChoices):
    ENROLLED = "enrolled", pgettext_lazy("learner", "Enrolled")
    REPLACEMENT = "replacement", pgettext_lazy("learner", "In place of another")
    WITHDRAWN = "withdrawn", pgettext_lazy("learner", "Does not attend")


class Grade(models.TextChoices):
    """What a learner has come to by the end of the course."""

    OPEN = "", pgettext_lazy("learner", "No result yet")
    COMPLETED = "completed", pgettext_lazy("learner", "Completed")
    NOT_COMPLETED = "not_completed", pgettext_lazy("learner", "Not completed")


class Presence(models.TextChoices):
    PRESENT = "present", pgettext_lazy("learner", "Present")
    EXCUSED = "excused", pgettext_lazy("learner", "Absent, excused")
    ABSENT = "absent", pgettext_lazy("learner", "Absent")
