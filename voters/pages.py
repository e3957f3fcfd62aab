"""The pages of rounds and petitions on the dossier kit."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.http import OfficeRequest
from tasks.dossier.listing import Listing
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.services.importing import Import
from voters.choices import CompetenceLevel, PetitionField, Stream
from voters.detail import contact as contact_page
from voters.detail import petition as petition_page
from voters.forms.contact import NewContactForm
from voters.forms.petition import NewPetitionForm
from voters.listing import (
    CONTACT_COLUMNS,
    CONTACT_SHEET,
    CONTACT_SIDES,
    ContactFilter,
    contact_badge,
    contact_row,
)
from voters.listing import narrowed as narrowed_rounds
from voters.models import VoterContact, VoterPetition
from voters.petition_list import COLUMNS as PETITION_COLUMNS
from voters.petition_list import LOADS as PETITION_LOADS
from voters.petition_list import SIDES, PetitionFilter, badge, narrowed, row
from voters.printouts.contact import PRINTOUTS as CONTACT_PAPERS
from voters.printouts.petition import PRINTOUTS as PETITION_PAPERS
from voters.printouts.rows import PETITION_SHEET
from voters.services.contacts import enter_contact
from voters.services.petitions import enter_petition
from voters.verbs.contact import VERBS as CONTACT_VERBS
from voters.verbs.petition import VERBS as PETITION_VERBS

NO_POWER = _("You do not work on voters' petitions in this office.")
CONTACTS = Pages(
    model=VoterContact,
    title=_("Rounds of voter contact"),
    list_url="voters:list",
    verbs=CONTACT_VERBS,
    no_power=NO_POWER,
    template="voters/detail.html",
    badge=contact_badge,
    facts=contact_page.facts,
    context=contact_page.context,
    printouts=CONTACT_PAPERS,
    related=("task__lead_office", "task__area", "session_task"),
)
CONTACT_LIST = Listing(
    pages=CONTACTS,
    sides=CONTACT_SIDES,
    form=ContactFilter,
    narrow=narrowed_rounds,
    row=contact_row,
    table="voters/_contacts.html",
    columns=CONTACT_COLUMNS,
    actions="voters/_places.html",
    lead=_("Rounds of contact, what voters said there, and what became of it"),
    enter=_("New round"),
    empty=_("No round here"),
    sheet=CONTACT_SHEET,
    empty_text=_("Rounds of your office appear here as soon as they are entered."),
)
CONTACT_ENTRY = CreatePage(
    title=_("New round"), done=_("The round is entered."), form=NewContactForm, run=enter_contact
)
CONTACT_TABLE = Import(
    entry=CONTACT_ENTRY,
    columns={"Tên đợt": "title", "Ngày": "on", "Địa điểm": "places", "Kỳ họp": "session_name"},
    fixed={"stream": "hdnd", "kind": "before"},
)
PETITIONS = Pages(
    model=VoterPetition,
    title=_("Voters' petitions"),
    list_url="petitions:list",
    verbs=PETITION_VERBS,
    no_power=NO_POWER,
    template="voters/petition.html",
    badge=badge,
    facts=petition_page.facts,
    context=petition_page.context,
    loads=petition_page.LOADS,
    printouts=PETITION_PAPERS,
    related=(
        "task__lead_office",
        "task__area",
        "competent",
        "reply_due",
        "head__task",
        "contact__session_task",
        "contact__task",
    ),
)
PETITION_LIST = Listing(
    pages=PETITIONS,
    sides=SIDES,
    form=PetitionFilter,
    narrow=narrowed,
    row=row,
    columns=PETITION_COLUMNS,
    actions="voters/_places.html",
    most=3_000,
    loads=PETITION_LOADS,
    lead=_("From the opinion noted to the petition solved or explained"),
    enter=_("New petition"),
    empty=_("No petition here"),
    empty_text=_("Petitions appear here as soon as an opinion of voters is entered."),
    sheet=PETITION_SHEET,
)


def _start(request: OfficeRequest) -> dict[str, Any]:
    number = request.GET.get("round", "")
    start: dict[str, Any] = {
        "on": timezone.localdate(),
        "stream": Stream.COUNCIL,
        "level": CompetenceLevel.UNCLEAR,
        "field": PetitionField.OTHER,
    }
    return start | ({"contact": int(number)} if number.isdecimal() else {})


PETITION_ENTRY = CreatePage(
    title=_("New petition"),
    done=_("The petition is entered."),
    form=NewPetitionForm,
    run=enter_petition,
    takes_office=True,
    start=_start,
    template="voters/petition_new.html",
)
