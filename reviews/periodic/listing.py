"""The list of reviews: the one under way first, then what has been issued."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reviews.models import Review
from reviews.periodic.states import ENDED
from tasks.dossier.listing import Side
from tasks.dossier.showing import cells

COLUMNS = (
    pgettext_lazy("reviews", "Review"),
    _("Period"),
    _("Lead office"),
    pgettext_lazy("reviews", "Step"),
)


def row(review: Review) -> dict[str, Any]:
    title = {"value": review.task.title, "href": review.get_absolute_url()}
    office = review.task.lead_office.short_name
    return cells(COLUMNS, (title, review.period, office, review.get_state_display()))


SIDES = (
    Side(
        "open", pgettext_lazy("reviews", "Under way"), lambda rows, _c: rows.open().soonest(), True
    ),
    Side(
        "over",
        pgettext_lazy("reviews", "Issued"),
        lambda rows, _c: rows.filter(state__in=ENDED).latest(),
    ),
    Side("all", pgettext_lazy("reviews", "All"), lambda rows, _c: rows.latest()),
)
