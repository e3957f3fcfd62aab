"""The pages of one kind of dossier: declared once, given their addresses, words and verbs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.text import Truncator

from offices.http import OfficeRequest
from offices.models import Office
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.keyed_rows import SELDOM_READ, dossier_by_key
from tasks.dossier.loading import Loads
from tasks.dossier.models import Dossier
from tasks.dossier.printing import Printout
from tasks.dossier.verbs import NO_POWER, Verb, Words
from tasks.forms.new_task import office_choices
from tasks.verbs.finding import note_opened


def _no_badges(_dossier: Any) -> list[Mapping[str, str]]:
    return []


def _no_more(_request: OfficeRequest, _dossier: Any) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages[D: Dossier]:
    """`related`, `reads`: what pages read along; `title` and `list_url`: the first crumb.

    `loads`: the rows beside it on its own page, which reads nothing else of `related`.

    `beside`: badges that stand beside that of its state. `no_power`: said to who may read and not
    act. `facts`: label and value pairs of the detail page; `context`: what an area's own template
    of it needs beside.
    """

    model: type[D]
    title: Words
    list_url: str
    verbs: tuple[Verb, ...] = ()
    related: tuple[str, ...] = ("task__lead_office", "task__area")
    reads: Callable[[Any], Any] | None = None
    loads: Loads | None = None
    no_power: Words = NO_POWER
    template: str = "tasks/dossier/detail.html"
    badge: Callable[[D], Mapping[str, str]] | None = None
    beside: Callable[[D], list[Mapping[str, str]]] = _no_badges
    facts: Callable[[D], list[dict[str, Any]]] | None = None
    context: Callable[[OfficeRequest, D], dict[str, Any]] = _no_more
    printouts: Mapping[str, Printout] = field(default_factory=dict)

    def find(self, request: OfficeRequest, task_id: int, *, load: bool = False) -> D:
        """404 for what is not there or not to be seen; opening a restricted one is noted.

        `load`: with the rows beside it.
        """
        loads = self.loads if load else None
        found: D | None = (
            dossier_by_key(loads, request.powers, task_id)
            if loads is not None
            else self._whole(request, task_id)
        )
        if found is None:
            raise Http404
        note_opened(found.task)
        found.loaded = loads.of(found) if loads is not None else None
        return found

    def _whole(self, request: OfficeRequest, task_id: int) -> D | None:
        """With what verbs and papers read along."""
        rows = self.model._default_manager.visible_to(request.powers).filter(pk=task_id)  # type: ignore[attr-defined]
        rows = self.reads(rows) if self.reads else rows
        seldom = (f"task__{name}" for name in SELDOM_READ)
        found: D | None = rows.select_related(*self.related).defer(*seldom).first()
        return found

    @property
    def space(self) -> str:
        """The namespace of its addresses."""
        return self.list_url.partition(":")[0]

    def crumbs(self, dossier: Dossier | None, *more: Words) -> list[dict[str, str]]:
        way = [{"label": str(self.title), "href": reverse(self.list_url)}]
        if dossier is not None:
            here = dossier.get_absolute_url() if more else ""
            way.append({"label": Truncator(dossier.task.title).chars(50), "href": here})
        return [*way, *({"label": str(one)} for one in more)]

    def may_enter(self, request: OfficeRequest) -> bool:
        """Whether the person may enter a new one at the desk he works at now."""
        return bool(request.office and request.powers.can(self.model.power, request.office.pk))

    def desk(self, request: OfficeRequest) -> Office:
        """The office of a new dossier; raises PermissionDenied without the power there."""
        if request.office is None or not self.may_enter(request):
            raise PermissionDenied(str(self.no_power))
        return request.office


def _nothing(_request: OfficeRequest) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatePage:
    """`run`: the service, called with `actor` and the form's words, returning the dossier.

    `start`: values the fields begin with; `given`: what `run` is told beside; `context`: what an
    area's own template needs. `takes_office`: the form is told the office that enters.
    """

    title: Words
    done: Words
    form: type[VerbForm]
    run: Callable[..., Any]
    template: str = "tasks/dossier/new.html"
    takes_office: bool = False
    start: Callable[[OfficeRequest], dict[str, Any]] = _nothing
    given: Callable[[OfficeRequest], dict[str, Any]] = _nothing
    context: Callable[[OfficeRequest], dict[str, Any]] = _nothing

    def form_for(self, data: Any, office: Office, **more: Any) -> Any:
        more |= {"office": office} if self.takes_office else {}
        return self.form(data, offices=office_choices(), **more)
