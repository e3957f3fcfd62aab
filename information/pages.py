"""The pages of requests for information on the dossier kit."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from information.detail import LOADS, badge, beside, context, facts
from information.forms.request import RequestForm, lines_of
from information.listing import COLUMNS, SIDES, figures, row
from information.models import InformationRequest
from information.printouts.request import PRINTOUTS
from information.services.asking import enter_request
from information.services.similar import similar
from information.verbs import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import Listing
from tasks.dossier.loading import Loads
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.services.importing import Import

MOST_LETTERS = 10_000
REQUESTS = Pages(
    model=InformationRequest,
    title=_("Exchange of information"),
    list_url="information:list",
    verbs=VERBS,
    badge=badge,
    beside=beside,
    facts=facts,
    context=context,
    template="information/detail.html",
    related=("task__lead_office", "task__area", "task__series", "asker", "template"),
    reads=lambda rows: rows.for_lists(),
    loads=LOADS,
    printouts=PRINTOUTS,
)
LIST = Listing(
    pages=REQUESTS,
    sides=SIDES,
    row=row,
    columns=COLUMNS,
    lead=_("Figures and papers one office asks another for, line by line"),
    enter=_("Ask for information"),
    empty=_("No request here"),
    actions="information/_actions.html",
    most=3_000,
    loads=Loads(
        model=InformationRequest,
        tables=(),
        added=("items_all", "items_sent", "any_given", "lead_state"),
    ),
    before="information/_figures.html",
    context=figures,
    empty_text=_("Requests to and from your office appear here as soon as they are sent."),
)


def pasted(request: OfficeRequest) -> dict[str, Any]:
    """A list pasted before asking: split into lines, each can still be changed."""
    lines = lines_of(request.GET.get("lines", "")[:MOST_LETTERS])
    return {"lines": "\n".join(lines), "title": lines[0]} if lines else {}


def provided_already(request: OfficeRequest) -> dict[str, Any]:
    data = request.POST if request.method == "POST" else request.GET
    return {"alike": similar(lines_of(data.get("lines", "")[:MOST_LETTERS]), request.powers)}


ENTRY = CreatePage(
    title=_("New request for information"),
    done=_("The request is entered."),
    form=RequestForm,
    run=enter_request,
    template="information/new.html",
    takes_office=True,
    start=pasted,
    context=provided_already,
)
TABLE = Import(
    entry=ENTRY,
    columns={
        "Nội dung": "title",
        "Văn phòng giữ": "holder",
        "Danh mục": "lines",
        "Mục đích": "purpose",
        "Tính đến": "as_of",
        "Thời hạn": "due_on",
    },
)
