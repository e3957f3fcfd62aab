"""Closed lists of area 5; nobody types a category here."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Book(models.TextChoices):
    """Books of one office; the reception board keeps one at each of its three places."""

    OFFICE = "office", _("Book of the office")
    DELEGATION = "delegation", _("Book of the Delegation of deputies")
    PLACE_1 = "place_1", _("Book of the reception centre, place 1")
    PLACE_2 = "place_2", _("Book of the reception centre, place 2")
    PLACE_3 = "place_3", _("Book of the reception centre, place 3")


class LetterKind(models.TextChoices):
    COMPLAINT = "complaint", _("Complaint")
    PETITION = "petition", _("Petition or feedback")
    MIXED = "mixed", _("Several contents")


class ContentKind(models.TextChoices):
    """What a visitor brings."""

    COMPLAINT = "complaint", _("Complaint")
    DENUNCIATION = "denunciation", _("Denunciation")
    PETITION = "petition", _("Petition or feedback")


class Source(models.TextChoices):
    POST = "post", _("By post")
    HAND = "hand", _("Handed in")
    RECEPTION = "reception", _("At a reception")
    PASSED = "passed", _("Passed on by a body, deputy or leader")


class LetterField(models.TextChoices):
    LAND = "land", _("Administration: land")
    BENEFITS = "benefits", _("Administration: benefits")
    OFFICIALS = "officials", _("Administration: officials")
    OTHER_STATE = "other_state", _("Administration: other")
    JUSTICE = "justice", _("Justice")
    PARTY = "party", _("Party and unions")
    CORRUPTION = "corruption", _("Corruption")
    OTHER = "other", pgettext_lazy("field of a letter", "Other")


class Content(models.TextChoices):
    """The rows of Article 12(4) of the Law on citizen reception; the content decides."""

    A = "a", _("(a) guidelines, Party building, tasks of the Provincial Committee")
    B = "b", _("(b) Party discipline, conduct of Party members")
    C = "c", _("(c) internal affairs, corruption")
    D = "d", _("(d) deputies on tasks of the National Assembly, People's Council")
    E = "e", _("(đ) People's Committee, its Chairman, everything else")
    COURT = "court", _("Justice, enforcement of judgments")


class Unfit(models.TextChoices):
    DUPLICATE = "duplicate", _("Same letter again")
    NO_NAME = "no_name", _("Without a clear name and address")
    UNCLEAR = "unclear", _("Content not clear, no grounds")
    COPY = "copy", _("Sent to several bodies, one of them competent")
    EXPIRED = "expired", _("Time limit expired")
    SETTLED = "settled", _("Settled correctly already")


class SortingOutcome(models.TextChoices):
    ACCEPT = "accept", _("Accept for settling")
    REFUSE = "refuse", _("Do not accept")
    FORWARD = "forward", _("Forward the letter")
    FORWARD_REPORT = "forward_report", _("Forward, result to be reported")
    GUIDE = "guide", _("Guide the sender")
    RETURN = "return", _("Return the letter")
    KEEP = "keep", _("Keep and follow")


class ComplexGround(models.TextChoices):
    """Article 3a of Decree 124/2020 as amended by Decree 155/2026."""

    A = "a", _("a) many people complain about one content")
    B = "b", _("b) several bodies or places")
    C = "c", _("c) complainant is a foreigner or lives abroad")
    D = "d", _("d) respondent is a foreigner or lives abroad")
    E = "đ", _("đ) property of several periods or much evidence to be verified")
    F = "e", _("e) expert opinion or assessment needed")
    G = "g", _("g) opinions of competent bodies differ")


class ComplaintVerdict(models.TextChoices):
    RIGHT = "right", _("Right")
    PARTLY = "partly", _("Partly right")
    WRONG = "wrong", _("Wrong")


class PaperKind(models.TextChoices):
    """Papers of the competent person; the system records them and watches their dates."""

    ACCEPTANCE = "acceptance", _("Notice or decision of acceptance")
    REFUSAL = "refusal", _("Notice of non-acceptance")
    SUSPENSION = "suspension", _("Decision to suspend (14a)")
    RESUMPTION = "resumption", _("Decision to continue (14b)")
    DISCONTINUATION = "discontinuation", _("Decision to discontinue (14a)")
    EXTENSION = "extension", _("Decision to extend")
    DECISION = "decision", _("Decision or conclusion")
    RESULT = "result", _("Reported result")
    SLIP = "slip", _("Slip of the office")


class Signer(models.TextChoices):
    """Posts, never people."""

    CHAIRMAN = "chairman", _("Chairman of the Provincial People's Committee")
    SECRETARY = "secretary", _("Standing Board of the Provincial Party Committee")
    COUNCIL = "council", _("Standing Board of the People's Council, Delegation")
    DIRECTOR = "director", _("Head of a department or commune")
    OFFICE = "office", _("The office itself")


class VisitHandled(models.TextChoices):
    REGISTERED = "", _("Registered for the day")
    LETTER = "letter", _("Letter taken")
    GUIDED = "guided", pgettext_lazy("visit", "Guided")
    EXPLAINED = "explained", _("Explained on the spot")
    LED_ON = "led_on", _("Led to the right desk")
    REFUSED = "refused", _("Refused to receive")


class RefusalGround(models.TextChoices):
    """Article 9 of the Law; (3) and the last bear form 01/TCD, the others are explained."""

    UNFIT = "unfit", _("Article 9(1): drunk, or not in control of his acts")
    THREAT = "threat", _("Article 9(2): threats, insults, disorder")
    SETTLED = "settled", _("Article 9(3): settled by law and answered in writing")
    OTHER = "other", _("Point h: other cases of the law")


class ReceptionKind(models.TextChoices):
    REGULAR = "regular", _("Daily")
    PERIODIC = "periodic", _("Periodic, by a leader")
    SUDDEN = "sudden", _("Unscheduled")
    ONLINE = "online", _("Online")


class Category(models.TextChoices):
    """All that is kept of what a denunciation is about."""

    DUTY = "duty", _("Duties of officials")
    STATE = "state", _("State management")
    PARTY = "party", _("Party rules")
    OTHER = "other", pgettext_lazy("category of a denunciation", "Other")


class Complexity(models.TextChoices):
    ORDINARY = "ordinary", _("Ordinary")
    COMPLEX = "complex", _("Complex")
    SPECIAL = "special", _("Especially complex")


class Flag(models.TextChoices):
    """What is to be looked at in a row of a table that was read."""

    KIND_AMBIGUOUS = "kind_ambiguous", _("“KN” may be a complaint or a petition")
    KIND_UNKNOWN = "kind_unknown", _("Kind not known")
    KIND_MISSING = "kind_missing", _("Kind missing")
    KIND_ABOVE = "kind_above", _("Kind as the heading above says")
    DENUNCIATION = "denunciation_in_words", _("Speaks of a denunciation")
    NUMBER_UNREAD = "number_unread", _("Number not read")
    NUMBER_GAP = "number_gap", _("A number is left out before it")
    NUMBER_REPEATED = "number_repeated", _("Number given twice")
    DAY_UNREAD = "received_on_unread", _("Day not read")
    YEAR_ASKED = "year_asked", _("Which year?")
    PERIOD_UNREAD = "period_unread", _("Period not read")
    PERIOD_UNKNOWN = "period_unknown", _("No period named")
    VALUE_UNREAD = "value_unread", _("Value not read")
    PART_ABOVE_WHOLE = "part_above_whole", _("Part greater than the whole")
    PERCENT_DIFFERS = "percent_differs", _("The share was worked out differently")
    SUM_DIFFERS = "sum_differs", _("The sum does not agree")
    PERSONAL = "number_in_words", _("A number that could name a person was left out")


def flag_words(codes: Iterable[str]) -> list[str]:
    return [str(Flag(code).label) for code in codes]


class DenunciationOutcome(models.TextChoices):
    ACCEPT = "accept", _("Accept for settling")
    REFUSE = "refuse", _("Do not accept")
    FORWARD = "forward", _("Forward the denunciation")
    INSPECT = "inspect", _("Pass on for inspection (Article 25)")
    KEEP = "keep", _("Keep and follow")


# Beside the book of the office itself, by whose papers it works on (`reading.registry.side_of`).
BOOKS = {"state": (Book.PLACE_1, Book.PLACE_2, Book.PLACE_3), "elected": (Book.DELEGATION,)}
FORM_01 = (RefusalGround.SETTLED, RefusalGround.OTHER)
