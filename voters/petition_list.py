"""The list of petitions: saved filters, narrowed by round, session, body, and by a figure."""

from typing import Any

from django import forms
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.days import DayField
from tasks.dossier.listing import Chosen, DossierFilter, Side
from tasks.dossier.loading import Loads, Tables
from tasks.dossier.showing import case_cell, cells, due_cell, label_of, state_badge
from voters.choices import CompetenceLevel, PetitionField
from voters.figures.definitions import condition_of, untold
from voters.forms.petition import STREAMS
from voters.models import VoterPetition
from voters.models.petition import PetitionQuerySet
from voters.states import PetitionState

TONES = {
    PetitionState.NOTED: ("muted", "pencil-line"),
    PetitionState.SORTED: ("muted", "layers"),
    PetitionState.COMPILED: ("accent", "check-check"),
    PetitionState.FORWARDED: ("info", "send"),
    PetitionState.REPLIED: ("accent", "reply"),
    PetitionState.MORE_ASKED: ("warn", "message-circle-question-mark"),
    PetitionState.RETURNED: ("warn", "undo-2"),
    PetitionState.FOLLOWING: ("info", "route"),
    PetitionState.CLOSED_SOLVED: ("ok", "circle-check"),
    PetitionState.CLOSED_EXPLAINED: ("ok", "info"),
    PetitionState.JOINED: ("muted", "layers"),
    PetitionState.NOT_PETITION: ("muted", "circle-off"),
    PetitionState.STOPPED: ("muted", "circle-stop"),
}
EXACT = ("stream", "level", "field")


class PetitionFilter(DossierFilter):
    """`figure`, `on`, `whole`: the rows behind a figure, named by the page of figures."""

    stream = forms.ChoiceField(
        label=_("Stream"), required=False, choices=[("", _("All streams")), *STREAMS]
    )
    level = forms.ChoiceField(
        label=_("Competence"),
        required=False,
        choices=[("", _("All levels")), *CompetenceLevel.choices],
    )
    field = forms.ChoiceField(
        label=_("Field"),
        required=False,
        choices=[("", _("All fields")), *PetitionField.choices],
    )
    round = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    session = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    body = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    asked = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    times = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    figure = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)
    whole = forms.CharField(max_length=1, required=False, widget=forms.HiddenInput)
    since = DayField(required=False, widget=forms.HiddenInput)
    until = DayField(required=False, widget=forms.HiddenInput)
    on = DayField(required=False, widget=forms.HiddenInput)


def narrowed(rows: PetitionQuerySet, chosen: Chosen) -> PetitionQuerySet:
    exact = {name: chosen[name] for name in EXACT if name in chosen}
    found = in_scope(rows.filter(**exact), chosen)
    if code := chosen.get("figure"):
        day = chosen.get("on") or timezone.localdate()
        found = found.filter(condition_of(code, day, whole=bool(chosen.get("whole"))))
    return found


def in_scope(rows: PetitionQuerySet, chosen: Chosen) -> PetitionQuerySet:
    """Of a round, a session, a body, an office that is asked, or forwarded within days."""
    names = {
        "round": "contact",
        "session": "session_name",
        "body": "competent",
        "since": "forwarded_on__gte",
        "until": "forwarded_on__lte",
        "stream": "stream",
        "asked": "reply_due__office",
        "times": "times_carried",
    }
    return rows.filter(**{field: chosen[name] for name, field in names.items() if name in chosen})


badge = state_badge(TONES)


COLUMNS = (
    _("Petition"),
    _("Body that solves it"),
    _("Competence"),
    _("Forwarded"),
    _("Reply by"),
    pgettext_lazy("petition", "State"),
)
SHOWN = (
    "task_id",
    "session_name",
    "competent_id",
    "level",
    "field",
    "state",
    "forwarded_on",
    "reply_due_id",
)
LOADS = Loads(
    model=VoterPetition,
    tables=(Tables(named=((VoterPetition, "competent"), (VoterPetition, "reply_due"))),),
    columns={VoterPetition: SHOWN},
)


def row(petition: VoterPetition) -> dict[str, Any]:
    return cells(
        COLUMNS,
        (
            case_cell(petition, label_of(PetitionField, petition.field), petition.session_name),
            petition.competent.short_name if petition.competent else "–",
            label_of(CompetenceLevel, petition.level),
            petition.forwarded_on or "–",
            _reply_by(petition),
            {"badge": badge(petition)},
        ),
    )


def _reply_by(petition: VoterPetition) -> dict[str, Any] | str:
    """A reply that is not owed any more is not late."""
    due = petition.reply_due
    if due is None or due.due_on is None:
        return "–"
    shown = due_cell(due.due_on, timezone.localdate())
    return shown | {"late": shown["late"] and due.state == "running"}


def _unsent(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.unsent().latest()


def _waiting(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.waiting().order_by(F("reply_due__due_on").asc(nulls_last=True), "pk")


def _late(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.late(timezone.localdate()).order_by("reply_due__due_on", "pk")


def _roadmap(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.on_a_roadmap().order_by(F("roadmap_on").asc(nulls_last=True), "pk")


def _untold(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.filter(untold(timezone.localdate())).latest()


def _carried(rows: PetitionQuerySet, _chosen: Chosen) -> PetitionQuerySet:
    return rows.carried().order_by("-times_carried", "-on", "-pk")


SIDES = (
    Side("unsent", _("To be forwarded"), _unsent, True),
    Side("waiting", _("Waiting for the reply"), _waiting, True),
    Side("late", _("Overdue"), _late, True),
    Side("roadmap", _("On a roadmap"), _roadmap, True),
    Side("untold", _("Voters not told yet"), _untold),
    Side("carried", _("Carried over sessions"), _carried),
    Side("all", pgettext_lazy("petitions", "All"), lambda rows, _c: rows.latest()),
)
