"""The closed lists of requests for information, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Shape(models.TextChoices):
    """In which shape it is asked for."""

    PAPER = "paper", _("Paper copy with seal")
    COPY = "copy", _("Electronic copy")
    TEMPLATE = "template", _("The form that is attached")
    TALK = "talk", _("Talk in person")


class ItemAnswer(models.TextChoices):
    """What the holder says of one line: that there is nothing is an answer too."""

    GIVEN = "given", pgettext_lazy("information", "Provided")
    PARTLY = "partly", pgettext_lazy("information", "Provided in part")
    NONE = "none", pgettext_lazy("information", "No such information")
    NOT_OURS = "not_ours", pgettext_lazy("information", "Outside our scope")
    ELSEWHERE = "elsewhere", pgettext_lazy("information", "Please ask another body")


PROVIDED = (ItemAnswer.GIVEN, ItemAnswer.PARTLY)
WITH_REASON = (ItemAnswer.PARTLY, ItemAnswer.NONE, ItemAnswer.NOT_OURS, ItemAnswer.ELSEWHERE)


class Quality(models.TextChoices):
    """Of a figure; an estimate is printed with its word."""

    ESTIMATE = "estimate", pgettext_lazy("figure", "estimate")
    PRELIMINARY = "preliminary", pgettext_lazy("figure", "preliminary")
    OFFICIAL = "official", pgettext_lazy("figure", "official")
