"""The figures of an office's own petitions: fractions, check sums, sessions side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from coordination.models.body import BodyKind
from offices.foundation.days import DayField
from offices.http import OfficeRequest
from offices.models import Office
from tasks.dossier.printing import KINDS, choice
from tasks.dossier.views.verbs import asked
from ui.downloads import letter_download
from ui.letters import PrintedLetter
from voters.figures.table import CountScope, by_session, of_the_asked, of_the_lead, whole_table
from voters.forms.petition import STREAMS
from voters.listing import narrowed, opinions_of
from voters.models import VoterContact, VoterPetition
from voters.pages import PETITIONS
from voters.petition_list import in_scope
from voters.printouts.petition import posted, summary_letter
from voters.printouts.reports import committee_report, supervision
from voters.printouts.rows import PETITION_SHEET


class ScopeForm(forms.Form):
    """Of a round, a session, a stream, or by date of forwarding; counted at the end of a day."""

    round = forms.ModelChoiceField(
        VoterContact.objects.none(),
        label=_("Round of voter contact"),
        required=False,
        empty_label=_("All rounds"),
    )
    session = forms.ChoiceField(label=_("Session"), required=False)
    stream = forms.ChoiceField(
        label=_("Stream"), required=False, choices=[("", _("All streams")), *STREAMS]
    )
    since = DayField(label=_("Forwarded from"), required=False)
    until = DayField(label=_("Forwarded until"), required=False)
    on = DayField(label=_("Counted on"), required=False)

    def __init__(self, *args: Any, rounds: Any, sessions: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own, named = self.fields["round"], self.fields["session"]
        assert isinstance(own, forms.ModelChoiceField)
        assert isinstance(named, forms.ChoiceField)
        own.queryset = rounds
        named.choices = [("", _("All sessions")), *((one, one) for one in sessions)]

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        found = {name: value for name, value in self.cleaned_data.items() if value}
        if "round" in found:
            found["round"] = found["round"].pk
        return found


def _form(request: OfficeRequest, office: Office) -> ScopeForm:
    rounds = VoterContact.objects.visible_to(request.powers).led_by(office.pk)
    own = _own(request, office)
    names = own.exclude(session_name="").values_list("session_name", flat=True)
    sessions = sorted(names.order_by().distinct())
    return ScopeForm(
        request.GET, rounds=rounds.select_related("task").latest()[:100], sessions=sessions
    )


def _own(request: OfficeRequest, office: Office) -> Any:
    """What the office leads, and what it was asked for."""
    rows = VoterPetition.objects.visible_to(request.powers)
    return rows.filter(task__office_ids__contains=[office.pk])


def _scope(rows: Any, form: ScopeForm) -> CountScope:
    chosen = form.chosen()
    day = chosen.pop("on", None) or timezone.localdate()
    told = {
        name: f"{value:%d/%m/%Y}" if name in ("since", "until") else str(value)
        for name, value in chosen.items()
    }
    return CountScope(in_scope(rows, chosen), day, told)


def _opinions(request: OfficeRequest, office: Office, form: ScopeForm) -> dict[str, Any]:
    """How many opinions of the same rounds, and where they stand."""
    names = ("round", "session", "stream")
    chosen = {name: value for name, value in form.chosen().items() if name in names}
    rounds = VoterContact.objects.visible_to(request.powers).led_by(office.pk)
    asked = {"side": "opinions", "office": office.code, **chosen}
    return {
        "part": opinions_of(narrowed(rounds, chosen)).count(),
        "href": f"{reverse('voters:list')}?{urlencode(asked)}",
    }


def _for_the_chief(
    request: OfficeRequest, office: Office, scope: CountScope
) -> list[dict[str, Any]]:
    led = CountScope(
        scope.rows.led_by(office.pk), scope.day, scope.chosen | {"office": office.code}
    )
    return [*of_the_lead(led), *of_the_asked(scope, office, request.powers)]


@require_safe
def figures_page(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = PETITIONS.desk(request)
    form, own = _form(request, office), _own(request, office)
    scope = _scope(own, form)
    context = whole_table(scope) | {
        "title": _("Figures of voters' petitions"),
        "form": form,
        "day": scope.day,
        "office": office,
        "sessions": by_session(own, scope.day),
        "opinions": _opinions(request, office, form),
        "chief": _for_the_chief(request, office, scope),
        "here": request.path,
        "papers": _choices(office, request.GET.urlencode()),
        "crumbs": PETITIONS.crumbs(None, _("Figures")),
    }
    return render(request, "voters/figures.html", context)


@dataclass(frozen=True, slots=True)
class Paper:
    label: Any
    write: Callable[..., PrintedLetter]
    kind: str = ""


PAPERS = {
    "tong-hop": Paper(_("Summary table"), summary_letter),
    "niem-yet": Paper(_("List to be posted"), posted),
    "giam-sat": Paper(_("Report on supervision"), supervision, BodyKind.ELECTED),
    "bao-cao-ubnd": Paper(_("Report of the People's Committee"), committee_report, BodyKind.STATE),
}


def _papers(office: Office) -> list[dict[str, Any]]:
    """Those of every office, and those of the body that this one serves."""
    served = set(office.bodies.values_list("kind", flat=True))
    return [
        {"name": name, "label": one.label}
        for name, one in PAPERS.items()
        if not one.kind or one.kind in served
    ]


def _choices(office: Office, query: str) -> list[dict[str, str]]:
    """Each paper of the petitions as they are filtered; the summary table as Excel too."""
    asked_for = [(one, kind) for one in _papers(office) for kind in KINDS]
    asked_for.append(({"name": "tong-hop", "label": PAPERS["tong-hop"].label}, "xlsx"))
    return [
        choice(
            one["label"],
            kind,
            f"{reverse('petitions:figures_paper', args=[one['name'], kind])}?{query}",
        )
        for one, kind in asked_for
    ]


@require_safe
def figures_paper(http: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A paper of the same petitions; the summary table as an Excel file too."""
    request = asked(http)
    office = PETITIONS.desk(request)
    own = {one["name"] for one in _papers(office)}
    if name not in own or kind not in (*KINDS, "xlsx"):
        raise Http404
    scope = _scope(_own(request, office), _form(request, office))
    if kind == "xlsx":
        return PETITION_SHEET.answer(scope.rows.counted(), office)
    with override("vi"):
        return letter_download(PAPERS[name].write(scope, office=office), name, kind)
