"""Lists and page of letters; a name is never among what they show."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import LetterKind
from citizens.forms.letters import LetterForm
from citizens.models import Letter, LetterWords
from citizens.models.letters import RED_LINE, WARNINGS
from citizens.models.paper import LetterPaper
from citizens.papers.letters import NAMED
from citizens.services.joining import candidates, pairs_between_offices
from citizens.services.registering import register_letter
from citizens.services.results import REPORTED, is_late
from citizens.states import APPROVE, ARRIVING, LetterState
from citizens.verbs.approving import offered
from citizens.verbs.letters import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import DossierFilter, Listing, Side, kind_box, of_kind
from tasks.dossier.loading import PARTS, Loads, Tables
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.printing import KINDS, choices
from tasks.dossier.showing import cells, due_cell, fact_rows, label_of, state_badge
from tasks.dossier.verbs import Subject, manages
from tasks.models import Deadline

S = LetterState
NO_POWER = _("You do not handle letters and receptions of this office.")
TONES = {
    S.NEW: ("info", "inbox"),
    S.SORTED: ("info", "list-checks"),
    S.PROPOSED: ("warn", "stamp"),
    S.ACCEPTED: ("accent", "file-check"),
    S.REFUSED: ("muted", "file-x"),
    S.FORWARDED: ("muted", "send"),
    S.WAITING: ("warn", "clock"),
    S.GUIDED: ("muted", "info"),
    S.RETURNED: ("muted", "undo-2"),
    S.KEPT: ("muted", "archive"),
    S.JOINED: ("muted", "link"),
    S.SPLIT: ("muted", "layers"),
    S.VERIFYING: ("accent", "search"),
    S.DIALOGUE: ("accent", "users"),
    S.SUSPENDED: ("warn", "pause"),
    S.DISCONTINUED: ("muted", "ban"),
    S.DECIDED: ("ok", "gavel"),
    S.RESULT_IN: ("ok", "inbox"),
    S.MOVED: ("muted", "archive"),
    S.CLOSED: ("ok", "circle-check"),
}
badge = state_badge(TONES)


LOADS = Loads(
    model=Letter,
    tables=(
        PARTS,
        Tables({LetterPaper: "task"}),
        Tables(named=((Letter, "sent_by"), (Letter, "sent_to"), (Letter, "matter"))),
    ),
)


def facts(letter: Letter) -> list[dict[str, Any]]:
    return fact_rows(
        (
            (
                _("Number in the book"),
                f"{letter.number}/{letter.year}, {letter.get_book_display()}",
            ),
            (_("Received on"), letter.received_on),
            (_("Kind of letter"), letter.get_kind_display()),
            (_("How it came"), letter.get_source_display()),
            (_("Body that passed it on"), letter.sent_by),
            (_("Number of the forwarding paper"), letter.sent_number),
            (pgettext_lazy("letter", "Field"), letter.get_field_display()),
            (_("Content (Article 12(4), at the reception centre)"), letter.get_content_display()),
            (_("Why it is not fit"), letter.get_unfit_why_display()),
            (_("Number of signers"), letter.signers),
            (_("Outcome"), letter.get_outcome_display()),
            (_("Legal ground"), letter.outcome_basis),
            (_("Reason for another choice"), letter.choice_reason),
            (_("Sent to"), letter.sent_to),
            (_("Code of the case"), letter.matter),
            (_("Result"), letter.get_verdict_display()),
            (_("Asked for the result on"), letter.urged_on),
            (_("Reported to the Chairman on"), letter.escalated_on),
            (_("Names are erased on"), letter.erase_on),
        )
    )


def clock_rows(dossier: Any, *, writes: bool, by_hand: Collection[str] = ()) -> list[Any]:
    """Each date with its working; `by_hand`: codes of those that are noted as done one by one."""
    if dossier.loaded is not None:
        rows = dossier.loaded.of(Deadline)
    else:
        rows = dossier.task.deadlines.select_related("rule").order_by("pk")
    return [
        {
            "deadline": row,
            "what": row.what or (row.rule.name if row.rule else _("Internal submission date")),
            "paused": row.state == "paused",
            "to_note": writes and row.is_open and row.rule is not None and row.rule.code in by_hand,
        }
        for row in rows
    ]


def context(request: OfficeRequest, letter: Letter) -> dict[str, Any]:
    powers, task = request.powers, letter.task
    words = LetterWords.objects.visible_to(powers).of_letter(letter.pk).first()
    assert letter.loaded is not None
    papers = sorted(letter.loaded.of(LetterPaper), key=lambda one: one.dated)
    ready = ((name, one.label, KINDS) for name, one in NAMED.items() if one.ready(letter, papers))
    return _alike(request, letter) | {
        "letter": letter,
        "words": words,
        "named": task.citizen_senders.filter(visit__isnull=True).exists(),
        "clocks": clock_rows(letter, writes=manages(request, letter), by_hand=REPORTED),
        "law_papers": papers,
        "late": letter.state == S.WAITING and is_late(letter, timezone.localdate()),
        "papers": choices("citizens", letter.pk, ready),
        "verbs": offered(Subject(request, letter), VERBS),
    }


def _alike(request: OfficeRequest, letter: Letter) -> dict[str, Any]:
    """Perhaps the same letter again, while nothing has been decided: looked for when the page
    stands; at once where it has no field in which words could be compared."""
    found: dict[str, Any] = {"candidates": [], "pairs": [], "withdrawn": [], "alike_href": ""}
    if letter.state not in ARRIVING:
        return found
    if letter.field and "alike" not in request.GET:
        return found | {"alike_href": f"{letter.get_absolute_url()}?alike=1"}
    powers, office = request.powers, letter.task.lead_office_id
    heads = powers.can(APPROVE, office) and powers.can("handle_letters", office)
    letters = candidates(letter, powers)
    return found | {
        "candidates": letters,
        "pairs": pairs_between_offices(letter, powers) if heads else [],
        "withdrawn": [one for one in letters if one.state == S.DISCONTINUED],
    }


def area_crumbs(*more: Any) -> list[dict[str, str]]:
    """The way to a page beside the dossiers, from the board."""
    first = {"label": str(_("Receptions and letters")), "href": reverse("citizens:board")}
    return [first, *({"label": str(one)} for one in more)]


LETTERS = Pages(
    model=Letter,
    title=_("Letters of citizens"),
    list_url="citizens:list",
    verbs=VERBS,
    no_power=NO_POWER,
    template="citizens/letter.html",
    badge=badge,
    facts=facts,
    context=context,
    loads=LOADS,
    related=("task__lead_office", "task__area", "sent_by", "sent_to", "matter", "origin", "head"),
)


class LetterFilter(DossierFilter):
    kind = kind_box(_("Kind of letter"), LetterKind)


COLUMNS = (
    _("Number"),
    _("Received on"),
    _("Kind of letter"),
    _("Office"),
    _("State"),
    _("Deadline"),
    _("Days without an outcome"),
)
SHOWN = ("task_id", "office_id", "year", "number", "received_on", "kind", "state")


def row(letter: Letter) -> dict[str, Any]:
    """Number, day, kind, state, date: what a list may say aloud; what is late, in red."""
    near, warned = letter.days_waiting, WARNINGS[0]
    waiting = {"label": f"{near}/{RED_LINE}", "tone": "danger", "icon": "clock-alert"}
    return cells(
        COLUMNS,
        (
            {"value": f"{letter.number}/{letter.year}", "href": letter.get_absolute_url()},
            letter.received_on,
            label_of(LetterKind, letter.kind),
            letter.task.lead_office.short_name,
            {"badge": badge(letter)},
            due_cell(letter.task.next_due_on, timezone.localdate()),
            {"badge": waiting} if near >= warned else "",
        ),
    )


SIDES = (
    Side("sort", _("To be sorted"), lambda rows, _c: rows.filter(state="new").soonest(), True),
    Side(
        "propose", _("To be proposed"), lambda rows, _c: rows.filter(state="sorted").soonest(), True
    ),
    Side("approve", _("To be approved"), lambda rows, _c: rows.to_approve().soonest(), True),
    Side("due", _("Overdue"), lambda rows, _c: rows.overdue(timezone.localdate()).soonest(), True),
    Side(
        "near",
        _("Near 45 days"),
        lambda rows, _c: rows.near_red_line(timezone.localdate()).soonest(),
        True,
    ),
    Side("settle", _("Being settled"), lambda rows, _c: rows.being_settled().soonest(), True),
    Side("result", _("Result awaited"), lambda rows, _c: rows.awaiting_result().soonest(), True),
    Side("answered", _("With a result"), lambda rows, _c: rows.answered().latest()),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)
LETTER_LIST = Listing(
    pages=LETTERS,
    sides=SIDES,
    form=LetterFilter,
    narrow=of_kind,
    row=row,
    columns=COLUMNS,
    most=3_000,
    loads=Loads(model=Letter, tables=(), columns={Letter: SHOWN}),
    enter=_("New letter"),
    empty=_("No letter here"),
    empty_text=_("Letters appear here as soon as they are entered in the book."),
)
ENTRY = CreatePage(
    title=_("New letter"),
    done=_("The letter is in the book."),
    form=LetterForm,
    run=register_letter,
    template="citizens/new.html",
    takes_office=True,
)
