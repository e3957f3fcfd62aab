"""The pages of files on the dossier kit."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.detail import BODIES, LOADS, context, facts
from documents.forms.file import NewFileForm
from documents.listing import (
    COLUMNS,
    SIDES,
    AppraisalFilter,
    badge,
    beside,
    figures,
    of_form,
    row,
)
from documents.models import Appraisal
from documents.printouts.papers import PRINTOUTS
from documents.reading.line import line_of, read_line
from documents.services.receiving import enter_appraisal
from documents.verbs.file import COURSE, ROWS
from documents.verbs.opinions import OPINIONS
from offices.http import OfficeRequest
from reading.registry import known_bodies
from tasks.dossier.listing import Listing
from tasks.dossier.loading import Loads
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.paper_words import paper_text
from tasks.dossier.services.importing import Import

FILES = Pages(
    model=Appraisal,
    title=_("Appraisal and verification"),
    list_url="documents:list",
    verbs=(*COURSE, *ROWS, *OPINIONS),
    template="documents/detail.html",
    badge=badge,
    beside=beside,
    facts=facts,
    context=context,
    loads=LOADS,
    printouts=PRINTOUTS,
    no_power=_("You do not work on appraisals in this office."),
    related=("task__lead_office", "task__area", "submitter", "receiving_body", "doc_kind"),
)
LIST = Listing(
    pages=FILES,
    sides=SIDES,
    form=AppraisalFilter,
    narrow=of_form,
    row=row,
    table="documents/_table.html",
    columns=COLUMNS,
    loads=Loads(model=Appraisal, tables=(BODIES,), added=("destination_on",)),
    most=3_000,
    before="documents/_figures.html",
    context=figures,
    lead=_("From the day a file arrives until its body has decided"),
    enter=_("Receive a file"),
    empty=_("No file here"),
    empty_text=_("Files your office appraises appear here as soon as they are received."),
)


def proposed(request: OfficeRequest) -> dict[str, Any]:
    """What a pasted line or a paper that was read says; each field can still be changed."""
    line = request.GET.get("line", "").strip()
    if not line and (text := paper_text(request)):
        line = line_of(text)
    if not line:
        return {}
    found = read_line(line, list(known_bodies()))
    start = {
        "number": found.number,
        "dated": found.dated,
        "submitter": found.submitter,
        "abstract": found.abstract,
        "title": found.abstract,
    }
    return {name: value for name, value in start.items() if value}


def own_place(_request: OfficeRequest) -> dict[str, Any]:
    """The page has a place of its own for a paper."""
    return {"paper_link": ""}


ENTRY = CreatePage(
    title=_("New file"),
    done=_("The file is received; checking it is due by the rule."),
    form=NewFileForm,
    run=enter_appraisal,
    template="documents/new.html",
    start=proposed,
    context=own_place,
)
TABLE = Import(
    entry=ENTRY,
    columns={
        "Nội dung": "title",
        "Cơ quan nhận": "receiving_body",
        "Cơ quan trình": "submitter",
        "Số, ký hiệu": "number",
        "Ngày nhận": "received_on",
    },
    fixed={"form": "verification"},
)
