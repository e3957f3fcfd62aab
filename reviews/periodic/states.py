"""States of a review with their literal table of moves, and what its report is made of."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.states import Move

POWER, RELEASES, FREEZES = "manage_reviews", "release_request", "read_restricted"
DELIVERS = "deliver_part"


class ReviewKind(models.TextChoices):
    """Sơ kết looks back midway, tổng kết at the end of a period or term."""

    INTERIM = "interim", _("Interim review")
    FINAL = "final", _("Final review")
    THEMATIC = "thematic", _("Thematic review")


class ReviewState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("review", "Planned")
    WRITING = "writing", pgettext_lazy("review", "The offices are writing")
    COMPILING = "compiling", pgettext_lazy("review", "Being compiled")
    ASKING = "asking", pgettext_lazy("review", "The chiefs are asked")
    AGREED = "agreed", pgettext_lazy("review", "Agreed by all")
    HELD = "held", pgettext_lazy("review", "Conference held")
    ISSUED = "issued", pgettext_lazy("review", "Issued")
    CANCELLED = "cancelled", pgettext_lazy("review", "Cancelled")


S = ReviewState
ENDED = (S.ISSUED, S.CANCELLED)
MOVES: Mapping[str, Move] = {
    "ask_offices": Move((S.PLANNED,), S.WRITING, RELEASES),
    "compile": Move((S.WRITING,), S.COMPILING, POWER),
    "ask_chiefs": Move((S.COMPILING,), S.ASKING, RELEASES),
    "take_back": Move((S.ASKING, S.AGREED), S.COMPILING, POWER),
    "last_consent": Move((S.ASKING,), S.AGREED, DELIVERS),
    "ask_again": Move((S.AGREED,), S.ASKING, POWER),
    "hold": Move((S.AGREED,), S.HELD, POWER),
    "issue": Move((S.AGREED, S.HELD), S.ISSUED, RELEASES),
    "cancel": Move((S.PLANNED, S.WRITING, S.COMPILING, S.ASKING, S.AGREED), S.CANCELLED, RELEASES),
}
FREEZING = (S.WRITING, S.COMPILING)
JOINT = (S.COMPILING, S.ASKING, S.AGREED)
ASKED = (S.ASKING, S.AGREED)
CHANGES = (S.PLANNED, S.WRITING, *JOINT)
FIXED = (S.ASKING, S.AGREED, S.HELD, S.ISSUED)
BECOME_TASKS = (S.AGREED, S.HELD)


class Heading(models.TextChoices):
    """The usual headings of such a report, in its order; one of AREA for each area."""

    SITUATION = "situation", _("Situation")
    CARRYING_OUT = "carrying_out", _("How the regulation was carried out")
    AREA = "area", _("Results by field")
    STRENGTHS = "strengths", _("Strengths")
    SHORTCOMINGS = "shortcomings", _("Shortcomings")
    CAUSES = "causes", _("Causes")
    LESSONS = "lessons", _("Lessons")
    DIRECTIONS = "directions", _("Directions and solutions")
    PROPOSALS = "proposals", _("Proposals")


# What each office writes; the lead's joint text has all of them.
OF_OFFICES = tuple(h for h in Heading if h not in (Heading.SITUATION, Heading.DIRECTIONS))


class OfficeVerdict(models.TextChoices):
    AGREED = "agreed", _("Agreed to the text")
    CHANGE = "change", _("Asks for a change")


class Cause(models.TextChoices):
    OBJECTIVE = "objective", _("Objective cause")
    SUBJECTIVE = "subjective", _("Subjective cause")


class ObstacleState(models.TextChoices):
    OPEN = "open", pgettext_lazy("obstacle", "Not removed yet")
    REMOVING = "removing", pgettext_lazy("obstacle", "Being removed")
    REMOVED = "removed", pgettext_lazy("obstacle", "Removed")
    SUPERIOR = "superior", pgettext_lazy("obstacle", "Submitted to the competent authority")


class Standing(models.TextChoices):
    """Of an obstacle in a review: whether the offices see it alike."""

    APART = "apart", _("Not agreed yet")
    ALIKE = "alike", _("Seen alike")
    SUPERIOR = "superior", _("To the competent authority")
