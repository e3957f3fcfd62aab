"""Lists and page of letters; a name is never among what they show."""

import datetime as dt
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import LetterKind
from citizens.forms.letters import LetterForm
from citizens.models import Letter, LetterWords
from citizens.models.letters import LetterQuerySet
from citizens.papers.letters import NAMED
from citizens.services.joining import candidates, pairs_between_offices
from citizens.services.registering import register_letter
from citizens.services.results import is_late
from citizens.states import APPROVE, ARRIVING, LetterState
from citizens.verbs.approving import offered
from citizens.verbs.letters import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import Chosen, DossierFilter, Listing, Side
from tasks.dossier.pages import Entry, Pages
from tasks.dossier.verbs import Subject

S = LetterState
NO_POWER = _("You do not handle letters and receptions of this office.")
TONES = {
    S.NEW: ("info", "inbox"), S.SORTED: ("info", "list-checks"), S.PROPOSED: ("warn", "stamp"),
    S.ACCEPTED: ("accent", "file-check"), S.REFUSED: ("muted", "file-x"),
    S.FORWARDED: ("muted", "send"), S.WAITING: ("warn", "clock"), S.GUIDED: ("muted", "info"),
    S.RETURNED: ("muted", "undo-2"), S.KEPT: ("muted", "archive"), S.JOINED: ("muted", "link"),
    S.SPLIT: ("muted", "layers"), S.VERIFYING: ("accent", "search"),
    S.DIALOGUE: ("accent", "users"), S.SUSPENDED: ("warn", "pause"),
    S.DISCONTINUED: ("muted", "ban"), S.DECIDED: ("ok", "gavel"), S.RESULT_IN: ("ok", "inbox"),
    S.MOVED: ("muted", "archive"), S.CLOSED: ("ok", "circle-check"),
}  # fmt: skip


def badge(letter: Letter) -> dict[str, str]:
    tone, icon = TONES[LetterState(letter.state)]
    return {"label": str(letter.get_state_display()), "tone": tone, "icon": icon}


def day(value: dt.date | None) -> str:
    return f"{value:%d/%m/%Y}" if value else ""


def facts(letter: Letter) -> list[dict[str, Any]]:
    rows = [
        (_("Number in the book"), f"{letter.number}/{letter.year}, {letter.get_book_display()}"),
        (_("Received on"), day(letter.received_on)),
        (_("Kind of letter"), letter.get_kind_display()),
        (_("How it came"), letter.get_source_display()),
        (_("Body that passed it on"), letter.sent_by),
        (_("Number of the forwarding paper"), letter.sent_number),
        (pgettext_lazy("letter", "Field"), letter.get_field_display()),
        (_("Content"), letter.get_content_display()),
        (_("Why it is not fit"), letter.get_unfit_why_display()),
        (_("Number of signers"), letter.signers),
        (_("Outcome"), letter.get_outcome_display()),
        (_("Legal ground"), letter.outcome_basis),
        (_("Reason for another choice"), letter.choice_reason),
        (_("Sent to"), letter.sent_to),
        (_("Code of the case"), letter.matter),
        (_("Result"), letter.get_verdict_display()),
        (_("Asked for the result on"), day(letter.urged_on)),
        (_("Reported to the Chairman on"), day(letter.escalated_on)),
        (_("Names are erased on"), day(letter.erase_on)),
    ]
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def clock_rows(letter: Any) -> list[dict[str, Any]]:
    """Each date with its working; what the law counts from is shown, not only the day."""
    rows = letter.task.deadlines.select_related("rule").order_by("pk")
    return [
        {"deadline": row, "what": row.what or (row.rule.name if row.rule else ""),
         "paused": row.state == "paused"}
        for row in rows
    ]  # fmt: skip


def context(request: OfficeRequest, letter: Letter) -> dict[str, Any]:
    powers, office = request.powers, letter.task.lead_office_id
    arriving = letter.state in ARRIVING
    heads = powers.can(APPROVE, office) and powers.can("handle_letters", office)
    words = LetterWords.objects.visible_to(powers).of_letter(letter.pk).first()
    return {
        "letter": letter,
        "words": words,
        "named": letter.task.citizen_senders.filter(visit__isnull=True).exists(),
        "clocks": clock_rows(letter),
        "law_papers": list(letter.task.letter_papers.all()),
        "candidates": candidates(letter, powers) if arriving else [],
        "pairs": pairs_between_offices(letter, powers) if arriving and heads else [],
        "late": letter.state == S.WAITING and is_late(letter, timezone.localdate()),
        "papers": [
            (name, one.label, one.kinds) for name, one in NAMED.items() if one.ready(letter)
        ],
        "verbs": offered(Subject(request, letter), VERBS),
    }


def area_crumbs(*more: Any) -> list[dict[str, str]]:
    """The way to a page beside the dossiers, from the board."""
    first = {"label": str(_("Receptions and letters")), "href": reverse("citizens:board")}
    return [first, *({"label": str(one)} for one in more)]


LETTERS = Pages(
    model=Letter, title=_("Letters of citizens"), list_url="citizens:list", verbs=VERBS,
    no_power=NO_POWER, template="citizens/letter.html", badge=badge, facts=facts,
    context=context,
    related=("task__lead_office", "task__area", "sent_by", "sent_to", "matter", "origin", "head"),
)  # fmt: skip


class LetterFilter(DossierFilter):
    kind = forms.ChoiceField(label=_("Kind of letter"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = self.fields["kind"]
        assert isinstance(kinds, forms.ChoiceField)
        kinds.choices = [("", _("All kinds")), *LetterKind.choices]


def of_kind(rows: LetterQuerySet, chosen: Chosen) -> LetterQuerySet:
    return rows.filter(kind=chosen["kind"]) if chosen.get("kind") else rows


def row(letter: Letter) -> dict[str, Any]:
    """Number, day, kind, state, date: what a list may say aloud."""
    near = letter.days_waiting
    waiting = f"{near}/45" if near >= 30 else ""
    number = {"label": _("Number"), "value": f"{letter.number}/{letter.year}",
              "href": letter.get_absolute_url()}  # fmt: skip
    cells = [
        number,
        {"label": _("Received on"), "value": day(letter.received_on)},
        {"label": _("Kind of letter"), "value": letter.get_kind_display()},
        {"label": _("Office"), "value": letter.task.lead_office.short_name},
        {"label": _("State"), "value": letter.get_state_display()},
        {"label": _("Deadline"), "value": day(letter.task.next_due_on)},
        {"label": _("Days without an outcome"), "value": waiting},
    ]
    return {"cells": cells}


SIDES = (
    Side("sort", _("To be sorted"), lambda rows, _c: rows.filter(state="new").soonest(), True),
    Side("propose", _("To be proposed"),
         lambda rows, _c: rows.filter(state="sorted").soonest(), True),
    Side("approve", _("To be approved"), lambda rows, _c: rows.to_approve().soonest(), True),
    Side("due", _("Overdue"), lambda rows, _c: rows.overdue(timezone.localdate()).soonest(), True),
    Side("near", _("Near 45 days"),
         lambda rows, _c: rows.near_red_line(timezone.localdate()).soonest(), True),
    Side("settle", _("Being settled"), lambda rows, _c: rows.being_settled().soonest(), True),
    Side("result", _("Result awaited"), lambda rows, _c: rows.awaiting_result().soonest(), True),
    Side("answered", _("With a result"), lambda rows, _c: rows.answered().latest()),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)  # fmt: skip
COLUMNS = (
    _("Number"), _("Received on"), _("Kind of letter"), _("Office"), _("State"), _("Deadline"),
    _("Days without an outcome"),
)  # fmt: skip
LETTER_LIST = Listing(
    pages=LETTERS, sides=SIDES, form=LetterFilter, narrow=of_kind, row=row, columns=COLUMNS,
)  # fmt: skip
ENTRY = Entry(
    title=_("New letter"), done=_("The letter is in the book."), form=LetterForm,
    run=register_letter, template="citizens/new.html",
)  # fmt: skip
