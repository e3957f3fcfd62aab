"""The pages of trips on the dossier kit."""

from django.utils.translation import gettext_lazy as _

from diary.services.case_slots import telling_clashes
from tasks.dossier.listing import Listing, of_kind
from tasks.dossier.loading import Loads, Tables
from tasks.dossier.pages import CreatePage, Pages
from trips.detail import LOADS, context, facts
from trips.forms.trip import NewTripForm
from trips.listing import COLUMNS, SHEET, SIDES, TripFilter, badge, row
from trips.models import Trip
from trips.printouts.papers import PRINTOUTS
from trips.services.entering import enter_trip
from trips.verbs.course import COURSE
from trips.verbs.rows import ROWS

TRIPS = Pages(
    model=Trip,
    title=_("Working trips"),
    list_url="trips:list",
    verbs=(*COURSE, *ROWS),
    template="trips/detail.html",
    badge=badge,
    facts=facts,
    context=context,
    printouts=PRINTOUTS,
    no_power=_("You do not work on trips in this office."),
    loads=LOADS,
    related=(
        "task__lead_office",
        "task__area",
        "head__body",
        "acting",
        "task__conclusions_notice__book",
    ),
)
LIST = Listing(
    pages=TRIPS,
    sides=SIDES,
    form=TripFilter,
    narrow=of_kind,
    row=row,
    columns=COLUMNS,
    actions="trips/_actions.html",
    sheet=SHEET,
    most=3_000,
    loads=Loads(model=Trip, tables=(Tables(named=((Trip, "head"),)),)),
    enter=_("New trip"),
    lead=_("Journeys, visits and receptions of the provincial leaders"),
    empty=_("No trip here"),
    empty_text=_("Trips your office serves or takes part in appear here."),
)
ENTRY = CreatePage(
    title=_("New trip"),
    done=_("The trip is entered, and its stops stand in the diary."),
    form=NewTripForm,
    run=telling_clashes(enter_trip),
    template="trips/new.html",
)
