"""The pages of reviews on the dossier kit."""

from django.utils.translation import gettext_lazy as _

from reviews.models import Review
from reviews.periodic import listing
from reviews.periodic.detail import badge, context, facts
from reviews.periodic.forms import NewReviewForm
from reviews.periodic.services.entering import enter_review
from reviews.periodic.verbs import AT_DESK, LEAD, ROWS
from tasks.dossier.listing import Listing
from tasks.dossier.pages import CreatePage, Pages

REVIEWS = Pages(
    model=Review,
    title=_("Reviews"),
    list_url="reviews:list",
    verbs=(*LEAD, *AT_DESK, *ROWS),
    template="reviews/periodic/detail.html",
    badge=badge,
    facts=facts,
    context=context,
    no_power=_("You do not work on reviews in this office."),
    related=("task__lead_office", "task__area", "area", "conference"),
)
LIST = Listing(
    pages=REVIEWS,
    sides=listing.SIDES,
    row=listing.row,
    columns=listing.COLUMNS,
    actions="reviews/periodic/_actions.html",
    before="reviews/periodic/_current.html",
    context=listing.context,
    lead=_(
        "Looking back on the regulation: figures the system counts, texts of the offices, consent"
        " of their chiefs"
    ),
    enter=_("New review"),
    empty=_("No review here"),
    empty_text=_("A review begins with its period; the figures of the three offices are in it."),
)
ENTRY = CreatePage(
    title=_("New review"),
    done=_("The review is entered."),
    form=NewReviewForm,
    run=enter_review,
    template="reviews/periodic/new.html",
)
