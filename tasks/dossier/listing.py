"""A list of dossiers: which side of it, narrowed by what; every choice stands in the address. Its
rows leave as an Excel file under the head of who takes it out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Choices, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from coordination.letters import head_of
from offices.foundation.questions import Statement, composed, statement
from offices.foundation.questions import rows as rows_of
from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import Powers
from offices.views.paging import COUNTED, LongPage, long_page, page_of_keys
from tasks.dossier.keyed_rows import Columns, not_shown, number_read, rows_by_key, select, together
from tasks.dossier.loading import Loads
from tasks.dossier.pages import Pages
from tasks.dossier.showing import Heading
from tasks.dossier.verbs import Words
from tasks.forms.new_task import office_choices
from ui.downloads import file_answer
from ui.letters import Column
from ui.sheets.cells import Line
from ui.sheets.xlsx import SheetTable, xlsx_bytes

type Chosen = dict[str, Any]
ROWS = 30
MOST = 5_000  # rows of a sheet
ENTER, EMPTY = _("Enter"), _("Nothing here")
EMPTY_TEXT = _("What your office leads or takes part in appears here as soon as it is entered.")


class DossierFilter(forms.Form):
    """An area adds its own fields; `narrow` says what they mean."""

    side = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)
    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    office = forms.TypedChoiceField(label=_("Lead office"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field, offices = self.fields["office"], {one.code: one for one in office_choices()}
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [("", _("All offices")), *((code, str(o)) for code, o in offices.items())]
        field.coerce = offices.get

    def chosen(self) -> Chosen:
        """What can be read of the address; the rest is as if left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def kind_box(label: Any, kinds: type[Choices]) -> forms.ChoiceField:
    """Named `kind`, `of_kind` narrows by it."""
    every = [("", _("All kinds")), *kinds.choices]
    return forms.ChoiceField(label=label, required=False, choices=every)


def of_kind[Rows: QuerySet[Any]](rows: Rows, chosen: Chosen) -> Rows:
    kind = chosen.get("kind")
    return rows.filter(kind=kind) if kind else rows


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """`lines` takes the rows of the list and gives a line each, or a text that heads the next."""

    title: str
    name: str
    columns: Sequence[Column]
    lines: Callable[[Any], Iterable[Line]]

    def answer(self, rows: Any, office: Office | None) -> HttpResponse:
        """A sheet is Vietnamese whatever language its reader works in."""
        with override("vi"):
            head = head_of(office, on=timezone.localdate()) if office else None
            table = SheetTable(self.title, self.columns, self.lines(rows), head)
            return file_answer(xlsx_bytes(table), name=self.name, form="xlsx")


@dataclass(frozen=True, slots=True)
class Side:
    """A saved filter of the list; `rows` takes what the person may read and what he chose, with
    the offices he works in under "own".

    Rows of another model go to the template under the name `shown_as`. `counted`: their number
    stands beside; such a side holds what is under way, and asks of nothing but the person, the day
    and what was chosen.
    """

    code: str
    label: Words
    rows: Callable[[Any, Chosen], Any]
    counted: bool = False
    shown_as: str = ""


def _no_more(_request: OfficeRequest) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`narrow`: by the area's own fields; `row`: what the template shows of one dossier.

    `most`: how many rows are paged through, of an area whose dossiers are kept for years.
    `empty`, `empty_text`: said where there is no dossier, and what would stand there.
    `table`: the head and body of the area's own table, inside the kit's frame; `actions`: its
    buttons beside the kit's; `sheet`: the same rows as an Excel file.
    `context`: what the templates around the rows need beside; `before`: that of what stands above.
    """

    pages: Pages[Any]
    sides: tuple[Side, ...]
    form: type[DossierFilter] = DossierFilter
    narrow: Callable[[Any, Chosen], Any] | None = None
    row: Callable[[Any], Any] | None = None
    template: str = "tasks/dossier/list.html"
    before: str = ""
    table: str = "tasks/dossier/_table.html"
    actions: str = ""
    lead: Words = ""
    enter: Words = ENTER
    empty: Words = EMPTY
    empty_text: Words = EMPTY_TEXT
    sheet: ListSheet | None = None
    columns: tuple[Words | Heading, ...] = ()
    most: int | None = None
    loads: Loads | None = None
    context: Callable[[OfficeRequest], dict[str, Any]] = _no_more

    def side(self, chosen: Chosen) -> Side:
        """The one in the address, else the first."""
        return next((s for s in self.sides if s.code == chosen.get("side")), self.sides[0])

    def narrowed(self, chosen: Chosen, powers: Powers) -> Any:
        """All the person may read, by office, words and the area's own fields."""
        rows: Any = self.pages.model._default_manager.all()
        rows = rows.visible_to(powers)
        if office := chosen.get("office"):
            rows = rows.led_by(office.pk)
        if words := chosen.get("q"):
            rows = rows.matching(words, powers)
        return self.narrow(rows, chosen) if self.narrow else rows

    def rows(self, chosen: Chosen, powers: Powers) -> QuerySet[Any]:
        """Of the side that is shown, so many as are paged through."""
        found = self._rows(chosen, powers)
        return found[: self.most] if self.most else found

    def _rows(self, chosen: Chosen, powers: Powers, *, load: bool = False) -> QuerySet[Any]:
        """Of this model with what a row shows; `load`: without what `loads` brings."""
        found: Any = self.side(chosen).rows(self.narrowed(chosen, powers), chosen)
        if found.model is self.pages.model:
            found = found.for_rows() if load and self.loads else found.for_lists()
            found = found.defer(*(f"task__{name}" for name in not_shown()))
        rows: QuerySet[Any] = found
        return rows

    def page(
        self, request: OfficeRequest, chosen: Chosen, keys: Sequence[int] | None = None
    ) -> LongPage:
        """The rows that are drawn; `keys`: those of the side shown, where they are known."""
        loads = None if self.side(chosen).shown_as else self.loads

        def rest() -> LongPage:
            rows = self._rows(chosen, request.powers, load=True)
            limited = rows if keys is not None or not self.most else rows[: self.most]
            found = long_page(request, limited, ROWS)
            if loads is not None and found.rows:
                loads.beside(found.rows)
            return found

        def read(some: Sequence[int]) -> list[Any]:
            if loads is not None:
                return rows_by_key(loads, request.powers, some)
            return list(self._rows(chosen, request.powers).filter(pk__in=some)) if some else []

        return rest() if keys is None else page_of_keys(request, keys, ROWS, read=read, rest=rest)

    def tabs(
        self, request: OfficeRequest, here: Side, counts: Mapping[str, int]
    ) -> list[dict[str, object]]:
        tabs: list[dict[str, object]] = []
        for side in self.sides:
            tab: dict[str, object] = {"label": side.label, "current": side is here}
            tab["href"] = _address(request, side.code)
            if side.counted:
                found = counts[side.code]
                tab["count"] = found if found <= COUNTED else f"{COUNTED}+"
            tabs.append(tab)
        return tabs

    def keys(
        self, chosen: Chosen, powers: Powers, *, counted: bool = False
    ) -> tuple[list[int], dict[str, int]]:
        """Keys of the side shown in its order, and how many rows it has, `counted`: the others
        that tell it too; all no further than people look, in one statement."""
        here = self.side(chosen)
        others = [side for side in self.sides if counted and side.counted and side is not here]
        # With nothing chosen but a side, numbers are put together once, with a side that tells its
        # own the whole statement, which is then planned once too.
        usual = bool(counted and powers.key) and not chosen.keys() - {"side", "own"}
        key = usual and (self.pages.list_url, here.code, powers.key, timezone.localdate())
        if usual and here.counted:
            [found] = rows_of(composed(key, lambda: self._all(chosen, powers, here, others)))
        else:
            rows = self.narrowed(chosen, powers)
            columns = [_keys(here.rows(rows, chosen))]
            if usual and others:
                columns.append(composed(key, lambda: self._numbers(chosen, powers, others)))
            else:
                columns += [_number(side.rows(rows, chosen)) for side in others]
            [found] = rows_of(select(columns), anew=True)
        keys, *numbers = found
        counts = dict(zip((side.code for side in others), numbers, strict=True))
        return keys, counts | {here.code: len(keys)}

    def _all(self, chosen: Chosen, powers: Powers, here: Side, others: Sequence[Side]) -> Statement:
        rows: Any = self.pages.model._default_manager.all()
        shown = _keys(here.rows(rows.visible_to(powers, found=True), chosen))
        return select([shown, *([self._numbers(chosen, powers, others)] if others else [])])

    def _numbers(self, chosen: Chosen, powers: Powers, sides: Sequence[Side]) -> Statement:
        """Columns of a statement."""
        rows: Any = self.pages.model._default_manager.all()
        most = COUNTED + 1
        return together([number_read(one.rows(rows, chosen), powers, most=most) for one in sides])


def _keys(rows: QuerySet[Any]) -> Columns:
    """In their order, to one more than people look."""
    asked = statement(None, rows.values("pk")[: COUNTED + 1].all)
    return (f"ARRAY({asked[0]})", (*asked[1],)) if asked else ("'{}'::bigint[]", ())


def _number(rows: QuerySet[Any]) -> Columns:
    text, values = _keys(rows.order_by())
    return f"cardinality({text})", values


def _address(request: HttpRequest, code: str) -> str:
    kept = request.GET.copy()
    kept.pop("page", None)
    kept["side"] = code
    return f"?{kept.urlencode()}"
