"""Units that stand beside a number while it is entered: a form names them in its `units`."""

from django.utils.translation import pgettext_lazy

DAYS = pgettext_lazy("unit", "days")
WORKING_DAYS = pgettext_lazy("unit", "working days")
MINUTES = pgettext_lazy("unit", "minutes")
PEOPLE = pgettext_lazy("unit", "people")
PLACES = pgettext_lazy("unit", "seats")
TIMES = pgettext_lazy("unit", "times")
CHARACTERS = pgettext_lazy("unit", "characters")
SLIPS = pgettext_lazy("unit", "slips")
PIECES = pgettext_lazy("unit", "pieces")
PERIODS = pgettext_lazy("unit", "periods")
REQUESTS = pgettext_lazy("unit", "requests")
COUNTRIES = pgettext_lazy("unit", "countries")
JOURNEYS = pgettext_lazy("unit", "journeys")
LESSONS = pgettext_lazy("unit", "lessons")
MONTHS = pgettext_lazy("unit", "months")
