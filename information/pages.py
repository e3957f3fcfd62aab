"""The pages of requests for information on the dossier kit."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from coordination.letters import head_of, office_signature
from information.choices import Shape
from information.forms import RequestForm
from information.models import InformationRequest
from information.services.answering import is_unavailable
from information.services.asking import enter_request
from information.states import WAITING, RequestState
from information.verbs import VERBS, asks
from offices.http import OfficeRequest
from offices.models import Role
from tasks.dossier.listing import DossierFilter, Listing, Side
from tasks.dossier.pages import Entry, Pages
from tasks.dossier.printing import Printout
from tasks.dossier.verbs import Subject, offers
from ui.letters import Column, Letter, Paragraph, Table, ended

S = RequestState
TONES = {S.ASKED: "info", S.PROVIDED: "ok", S.MORE: "warn", S.RECEIVED: "ok"}


def badge(found: InformationRequest) -> dict[str, str]:
    """The state, or what its lines say of it."""
    label = str(found.get_state_display())
    if found.state in WAITING and found.items.filter(sent_on__isnull=False).exists():
        label = _("Provided in part")
    elif found.state == S.PROVIDED and is_unavailable(found):
        label = _("Could not be provided")
    return {"label": label, "tone": TONES[S(found.state)], "icon": "arrow-left-right"}


def facts(found: InformationRequest) -> list[dict[str, Any]]:
    shapes = dict(Shape.choices)
    rows = (
        (_("Office that asks"), found.asker),
        (_("Office that holds the information"), found.task.lead_office),
        (_("Purpose"), found.purpose),
        (_("Figures as of"), f"{found.as_of:%d/%m/%Y}" if found.as_of else found.as_of_words),
        (_("In which shape"), ", ".join(str(shapes[one]) for one in found.shapes)),
        (_("Asked on"), f"{found.asked_on:%d/%m/%Y}"),
        (_("Deadline"), f"{found.task.next_due_on:%d/%m/%Y}" if found.task.next_due_on else ""),
        (_("Provided on"), f"{found.provided_on:%d/%m/%Y}" if found.provided_on else ""),
        (_("Reason of the last change"), found.move_reason),
    )
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def context(request: OfficeRequest, found: InformationRequest) -> dict[str, Any]:
    """Answers not sent yet are read by the holder alone."""
    subject = Subject(request, found)
    holds, asking = subject.manages, asks(subject)
    items = found.items.select_related("file").prefetch_related("corrections")
    fitting = offers(found, VERBS) if holds or asking else {"first": [], "rest": []}
    may = {key: [verb for verb in rows if verb.allows(subject)] for key, rows in fitting.items()}
    return {
        "items": [{"item": one, "shown": holds or one.sent_on is not None} for one in items],
        "holds": holds, "verbs": may, "waiting": found.state in WAITING,
    }  # fmt: skip


def listed(found: InformationRequest) -> Letter:
    """CÔNG VĂN cung cấp with its Bảng kê; an estimate is printed with its word."""
    office = found.task.lead_office
    columns = (
        Column("TT", 5, "center"), Column("Nội dung", 32), Column("Giá trị / tài liệu", 23),
        Column("Tính đến", 12, "center"), Column("Tính chất", 12), Column("Nguồn", 16),
    )  # fmt: skip
    lines = [
        (
            str(one.n), one.text, one.value or str(one.get_answer_display()),
            f"{one.as_of:%d/%m/%Y}" if one.as_of else found.as_of_words,
            str(one.get_quality_display()) if one.quality else "", one.source or one.reason,
        )
        for one in found.items.filter(sent_on__isnull=False)
    ]  # fmt: skip
    words = f"{office.name} gửi {found.asker.name} nội dung theo đề nghị"
    return Letter(
        head=head_of(office, on=found.provided_on or found.asked_on),
        about=f"cung cấp {found.task.title}", to=(found.asker.name,),
        blocks=[Paragraph(ended(f"{words} tại bảng kê kèm theo", office.layout))],
        signature=office_signature(office.layout, Role.CHIEF), recipients=("Như trên", "Lưu: VT"),
        annex=(Paragraph("BẢNG KÊ", align="center", bold=True), Table(columns, lines)),
        annex_under="(Kèm theo Công văn)",
    )  # fmt: skip


def _sent(found: InformationRequest) -> bool:
    return bool(found.items.filter(sent_on__isnull=False).exists())


def row(found: InformationRequest) -> dict[str, Any]:
    task = found.task
    day = f"{task.next_due_on:%d/%m/%Y}" if task.next_due_on else "–"
    done = f"{found.items_sent}/{found.items_all}"  # type: ignore[attr-defined]  # annotated
    cells = (
        (COLUMNS[0], f"{task.code} {task.title}"), (COLUMNS[1], found.asker.short_name),
        (COLUMNS[2], task.lead_office.short_name), (COLUMNS[3], day), (COLUMNS[4], done),
        (COLUMNS[5], found.get_state_display()),
    )  # fmt: skip
    rows: list[dict[str, Any]] = [{"label": label, "value": value} for label, value in cells]
    rows[0]["href"] = found.get_absolute_url()
    return {"cells": rows}


COLUMNS = (
    gettext_lazy("Content"), gettext_lazy("Office that asks"), gettext_lazy("Holder"),
    gettext_lazy("Deadline"), gettext_lazy("Lines sent"), gettext_lazy("State"),
)  # fmt: skip
REQUESTS = Pages(
    model=InformationRequest, title=gettext_lazy("Exchange of information"),
    list_url="information:list", verbs=VERBS, badge=badge, facts=facts, context=context,
    template="information/detail.html", related=("task__lead_office", "task__area", "asker"),
    printouts={"cung-cap": Printout(gettext_lazy("Letter and list of what is provided"), listed,
                                    _sent)},
)  # fmt: skip
SIDES = (
    Side(
        "waiting", pgettext_lazy("information", "Waiting"),
        lambda rows, _c: rows.waiting().order_by(
            F("task__next_due_on").asc(nulls_last=True), "pk"
        ), True,
    ),
    Side(
        "provided", pgettext_lazy("information", "Provided"),
        lambda rows, _c: rows.filter(state=S.PROVIDED).latest(), True,
    ),
    Side("all", pgettext_lazy("information", "All"), lambda rows, _c: rows.latest()),
)  # fmt: skip
LIST = Listing(pages=REQUESTS, sides=SIDES, form=DossierFilter, row=row, columns=COLUMNS)
ENTRY = Entry(
    title=gettext_lazy("New request for information"), done=gettext_lazy("The request is entered."),
    form=RequestForm, run=enter_request, template="information/new.html",
)  # fmt: skip
