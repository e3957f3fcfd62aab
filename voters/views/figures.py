"""The figures of an office's own petitions: fractions, check sums, sessions side by side."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from offices.foundation.days import DayField
from offices.http import OfficeRequest
from offices.models import Office
from tasks.dossier.printing import KINDS
from tasks.dossier.views.verbs import asked
from ui.downloads import letter_download
from voters.figures.table import Scope, by_session, whole_table
from voters.forms.petition import STREAMS
from voters.models import VoterContact, VoterPetition
from voters.pages import PETITIONS
from voters.petition_list import in_scope
from voters.printouts.petition import posted, summary_letter
from voters.states import WORKS


class ScopeForm(forms.Form):
    """Of a round, a session, a stream, or by date of forwarding; counted at the end of a day."""

    round = forms.ModelChoiceField(
        VoterContact.objects.none(), label=_("Round of voter contact"), required=False,
        empty_label=_("All rounds"),
    )  # fmt: skip
    session = forms.ChoiceField(label=_("Session"), required=False)
    stream = forms.ChoiceField(label=_("Stream"), required=False)
    since = DayField(label=_("Forwarded from"), required=False)
    until = DayField(label=_("Forwarded until"), required=False)
    on = DayField(label=_("Counted on"), required=False)

    def __init__(self, *args: Any, rounds: Any, sessions: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own, named, streams = (self.fields[name] for name in ("round", "session", "stream"))
        assert isinstance(own, forms.ModelChoiceField)
        assert isinstance(named, forms.ChoiceField)
        assert isinstance(streams, forms.ChoiceField)
        own.queryset = rounds
        named.choices = [("", _("All sessions")), *((one, one) for one in sessions)]
        streams.choices = [("", _("All streams")), *STREAMS]

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        found = {name: value for name, value in self.cleaned_data.items() if value}
        if "round" in found:
            found["round"] = found["round"].pk
        return found


def _desk(request: OfficeRequest) -> Office:
    """Figures are of the own office alone."""
    office = request.office
    if office is None or not request.powers.can(WORKS, office.pk):
        raise PermissionDenied(str(PETITIONS.no_power))
    return office


def _form(request: OfficeRequest, office: Office) -> ScopeForm:
    rounds = VoterContact.objects.visible_to(request.powers).led_by(office.pk)
    own = _own(request, office)
    names = own.exclude(session_name="").values_list("session_name", flat=True)
    sessions = sorted(set(names.order_by()))
    return ScopeForm(
        request.GET, rounds=rounds.select_related("task").latest()[:100], sessions=sessions
    )


def _own(request: OfficeRequest, office: Office) -> Any:
    """What the office leads, and what it was asked for."""
    rows = VoterPetition.objects.visible_to(request.powers)
    return rows.filter(task__office_ids__contains=[office.pk])


def _scope(request: OfficeRequest, office: Office, form: ScopeForm) -> Scope:
    chosen = form.chosen()
    day = chosen.pop("on", None) or timezone.localdate()
    told = {
        name: f"{value:%d/%m/%Y}" if name in ("since", "until") else str(value)
        for name, value in chosen.items()
    }
    return Scope(in_scope(_own(request, office), chosen), day, told)


@require_safe
def figures_page(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = _desk(request)
    form = _form(request, office)
    scope = _scope(request, office, form)
    context = whole_table(scope) | {
        "title": _("Figures of voters' petitions"), "form": form, "day": scope.day,
        "office": office, "sessions": by_session(_own(request, office), scope.day),
        "here": request.path, "query": request.GET.urlencode(),
        "crumbs": PETITIONS.crumbs(None, _("Figures")),
    }  # fmt: skip
    return render(request, "voters/figures.html", context)


PAPERS = {"tong-hop": summary_letter, "niem-yet": posted}


@require_safe
def figures_paper(http: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The summary table, or the list that is posted, of the same petitions."""
    request = asked(http)
    office = _desk(request)
    write = PAPERS.get(name)
    if write is None or kind not in KINDS:
        raise Http404
    scope = _scope(request, office, _form(request, office))
    with override("vi"):
        return letter_download(write(scope.rows, office=office), name, kind)
