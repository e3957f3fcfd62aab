"""The closed lists of voter contacts and petitions, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stream(models.TextChoices):
    """For which assembly voters speak; one conference may serve both."""

    NATIONAL = "qh", _("National Assembly")
    COUNCIL = "hdnd", _("People's Council")
    BOTH = "both", _("both assemblies")


class ContactKind(models.TextChoices):
    """NQLT 72/2025: the forms of contact, and contact with one voter or a group (Đ33)."""

    BEFORE = "before", _("Before a session")
    AFTER = "after", _("After a session")
    RESIDENCE = "residence", _("Where the deputy lives")
    WORKPLACE = "workplace", _("Where the deputy works")
    TOPIC = "topic", _("On a topic or field")
    OUTSIDE = "outside", _("Outside the constituency")
    ELECTION = "election", _("Candidates before an election")
    TERM_END = "term_end", _("Report at the end of the term")
    URGENT = "urgent", _("On an urgent matter")
    PERSON = "person", _("With one voter")
    GROUP = "group", _("With a group of voters")


class SessionSide(models.TextChoices):
    BEFORE = "before", _("Before the session")
    AFTER = "after", _("After the session")
    NONE = "none", _("Without a session")


class Mode(models.TextChoices):
    """NQLT 72/2025 Đ35."""

    DIRECT = "direct", pgettext_lazy("contact", "In person")
    ONLINE = "online", pgettext_lazy("contact", "Online")
    MIXED = "mixed", pgettext_lazy("contact", "In person and online")


class Handled(models.TextChoices):
    """What became of an opinion: exactly one of these."""

    NEW = "new", pgettext_lazy("opinion", "Not handled yet")
    PETITION = "petition", pgettext_lazy("opinion", "Made a petition")
    JOINED = "joined", pgettext_lazy("opinion", "Added to a petition")
    ANSWERED = "answered", pgettext_lazy("opinion", "Answered on the spot")
    NOTED = "noted", pgettext_lazy("opinion", "Taken note of")
    TO_LETTERS = "to_letters", pgettext_lazy("opinion", "Passed on as a letter")


class PetitionField(models.TextChoices):
    POLICY = "policy", _("Mechanisms, policies")
    ECONOMY = "economy", _("Economy and budget")
    SOCIETY = "society", _("Culture and society")
    LAW = "law", _("Legal affairs")
    OTHER = "other", _("Defence, security and other")


class CompetenceLevel(models.TextChoices):
    """Whose competence the petition is."""

    CENTRAL = "central", _("Central level")
    PROVINCE = "province", _("Provincial level")
    COMMUNE = "commune", _("Commune level")
    ELSEWHERE = "elsewhere", pgettext_lazy("level of competence", "Other bodies")
    UNCLEAR = "unclear", pgettext_lazy("level of competence", "Not clear yet")


# The clock of the reply hangs on the part of the office of the provincial People's Committee.
OF_COMMITTEE = (CompetenceLevel.PROVINCE, CompetenceLevel.COMMUNE)


class ReplyClass(models.TextChoices):
    """What a reply says of the petition, in the groups of NQLT 72/2025 Đ49(2)."""

    DOCUMENT = "document", _("Solved: a document was issued")
    INSPECTION = "inspection", _("Solved: inspected, examined")
    DONE = "done", _("Solved: carried out")
    ROADMAP = "roadmap", _("Being solved: with a roadmap")
    NO_ROADMAP = "no_roadmap", _("Being solved: no roadmap yet")
    NO_FUNDS = "no_funds", _("Being solved: no funds yet")
    TO_CENTRAL = "to_central", _("Being solved: submitted to the central level")
    EXPLAINED = "explained", _("Explained, information given")


SOLVED = (ReplyClass.DOCUMENT, ReplyClass.INSPECTION, ReplyClass.DONE)
GOING = (ReplyClass.ROADMAP, ReplyClass.NO_ROADMAP, ReplyClass.NO_FUNDS, ReplyClass.TO_CENTRAL)


class ReplyVerdict(models.TextChoices):
    """What a committee or a group of deputies thinks of a reply."""

    GOOD = "good", pgettext_lazy("judgement", "Meets the petition")
    VAGUE = "vague", pgettext_lazy("judgement", "Vague, without a roadmap")
    MISSED = "missed", pgettext_lazy("judgement", "Beside the point")


class LinkKind(models.TextChoices):
    JOINED = "joined", pgettext_lazy("petition", "Joined with")
    REPEATS = "repeats", pgettext_lazy("petition", "Repeats")
    SPLIT = "split", pgettext_lazy("petition", "Split from")
    RELATED = "related", pgettext_lazy("petition", "Related to")
    DIFFERENT = "different", pgettext_lazy("petition", "Different from")
