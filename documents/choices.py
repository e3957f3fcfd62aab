"""The closed lists of appraisals, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Form(models.TextChoices):
    """Thẩm định is not thẩm tra; an office serves the thẩm tra of a committee of the council."""

    APPRAISAL = "appraisal", _("Appraisal")
    VERIFICATION = "verification", _("Verification of a file for the People's Committee")
    COMMITTEE = "committee", _("Serving the verification of a council's committee")
    COMMENT = "comment", _("Comments")


class AppraisalVerdict(models.TextChoices):
    READY = "ready", _("Fit to be submitted")
    AFTER = "after", _("Fit once it is completed")
    NOT_YET = "not_yet", _("Not yet fit to be submitted")


class SessionOutcome(models.TextChoices):
    PASSED = "passed", pgettext_lazy("decision", "Passed")
    AMENDED = "amended", pgettext_lazy("decision", "Passed with amendments")
    REJECTED = "rejected", pgettext_lazy("decision", "Not passed")
    CARRIED = "carried", pgettext_lazy("decision", "Carried over")


class PaperState(models.TextChoices):
    MISSING = "missing", pgettext_lazy("paper of a file", "Missing")
    RECEIVED = "received", pgettext_lazy("paper of a file", "Received")
    NOT_NEEDED = "not_needed", pgettext_lazy("paper of a file", "Not needed")


class PointReply(models.TextChoices):
    OPEN = "open", pgettext_lazy("point raised", "Not dealt with yet")
    TAKEN = "taken", pgettext_lazy("point raised", "Taken up")
    PARTLY = "partly", pgettext_lazy("point raised", "Taken up in part")
    KEPT = "kept", pgettext_lazy("point raised", "Explained, text kept")


class RoundState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("opinion round", "Draft")
    OPEN = "open", pgettext_lazy("opinion round", "Opinions are being asked")
    COMPILED = "compiled", pgettext_lazy("opinion round", "Compiled")


class Answer(models.TextChoices):
    AGREED = "agreed", pgettext_lazy("slip", "Agreed")
    WITH_WORDS = "with_words", pgettext_lazy("slip", "Agreed, with an opinion")
    AGAINST = "against", pgettext_lazy("slip", "Not agreed")
    OTHER = "other", pgettext_lazy("slip", "Other opinion")


AGREEING = (Answer.AGREED, Answer.WITH_WORDS)


class TotalsLine(models.TextChoices):
    """Which line of the totals counts; whoever compiles chooses it."""

    ANSWERED = "answered", _("Only those who agreed")
    WITH_SILENCE = "with_silence", _("With those taken as agreed, being late")
