"""The closed lists of working trips, in the words of the offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TripKind(models.TextChoices):
    LOCAL = "local", pgettext_lazy("kind of trip", "To communes and wards")
    OUTSIDE = "outside", pgettext_lazy("kind of trip", "Outside the province")
    CENTRAL = "central", pgettext_lazy("kind of trip", "To central bodies")
    HOST = "host", pgettext_lazy("kind of trip", "Receiving a delegation from within the country")
    ABROAD = "abroad", pgettext_lazy("kind of trip", "Delegation abroad")
    FOREIGN = "foreign", pgettext_lazy("kind of trip", "Delegation from abroad")
    VISIT = "visit", pgettext_lazy("kind of trip", "Visit of courtesy or condolence")


RECEIVED = (TripKind.HOST, TripKind.FOREIGN)
WITHOUT_REPORT = (TripKind.HOST, TripKind.VISIT)


class ArrangementKind(models.TextChoices):
    CAR = "car", pgettext_lazy("arrangement", "Car")
    LODGING = "lodging", pgettext_lazy("arrangement", "Lodging")
    ROOM = "room", pgettext_lazy("arrangement", "Meeting room")
    FLOWERS = "flowers", pgettext_lazy("arrangement", "Flowers")
    GIFT = "gift", pgettext_lazy("arrangement", "Gift")
    BANQUET = "banquet", pgettext_lazy("arrangement", "Banquet")
    INTERPRETER = "interpreter", pgettext_lazy("arrangement", "Interpreter")
    MEDICAL = "medical", pgettext_lazy("arrangement", "Medical care")
    PRESS = "press", pgettext_lazy("arrangement", "Press")
    BORDER = "border", pgettext_lazy("arrangement", "Leaving and entering the country")


class PermissionKind(models.TextChoices):
    """Who has to agree to a journey abroad; which of them are gates depends on the head's post."""

    STANDING = "standing", _("Policy of the Standing Board of the provincial Party committee")
    POLITBURO = "politburo", _("The Politburo, the Secretariat")
    ASSEMBLY = "assembly", _("The Standing Committee of the National Assembly")
    PREMIER = "premier", _("Opinion of the Prime Minister")
    DECISION = "decision", _("Decision to send the delegation")
    AFFAIRS = "affairs", _("Letter of the department of foreign affairs")
