"""Numbers of columns side by side: by office and role, as pages and the report show them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from coordination.models import Area, Body
from offices.models import Office
from reviews.chief_figures.friday import percent_words
from reviews.dashboard.frame import Rate
from reviews.models import FigureColumn
from reviews.periodic.figures.counting import ROLES, CountedFigure
from reviews.periodic.figures.measures import BODY, BY_AREA, KIND, MEASURES, VOLUME, WITHOUT_ROLE
from tasks.choices import PartRole
from tasks.dossier import registry

NONE = "–"


@dataclass(frozen=True)
class Numbers:
    """The figures of one column; what it does not name is nought."""

    figures: tuple[CountedFigure, ...]

    @cached_property
    def by_measure(self) -> Mapping[str, list[CountedFigure]]:
        found = defaultdict[str, list[CountedFigure]](list)
        for one in self.figures:
            found[one.measure].append(one)
        return found

    def of(self, measure: str, *, area: int | None = None, role: str = "") -> Rate:
        """Summed over all areas and roles unless one is named; `whole` counts for rates."""
        rows = [
            one
            for one in self.by_measure.get(measure, ())
            if area in (None, one.area) and role in ("", one.role)
        ]
        return Rate(sum(r.numerator for r in rows), sum(r.denominator or 0 for r in rows))

    @property
    def volume(self) -> set[str]:
        return {one.measure for one in self.figures if one.measure not in MEASURES}


def numbers_of(column: FigureColumn) -> Numbers:
    rows = column.figures.values_list("area", "role", "measure", "numerator", "denominator")
    return Numbers(tuple(CountedFigure(*row) for row in rows.order_by("pk")))


def words_of(measure: str, rate: Rate) -> str:
    """The fraction first, the percentage beside it; a bare number of what is no rate."""
    if measure not in MEASURES or not MEASURES[measure].is_rate:
        return str(rate.part)
    return f"{rate.part}/{rate.whole} ({percent_words(rate)})" if rate.whole else NONE


@dataclass(frozen=True, slots=True)
class OfficeColumn:
    """One office in a table; without `numbers` its figures are not frozen for the reader."""

    office: Office
    numbers: Numbers | None
    column: FigureColumn | None = None

    def cell(self, measure: str, *, area: int | None = None, role: str = "") -> str:
        if self.numbers is None:
            return NONE
        return words_of(measure, self.numbers.of(measure, area=area, role=role))


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A row of a table: a measure over all offices, each as lead and as coordinating office."""

    label: str
    formula: str
    cells: tuple[str, ...]
    inner: bool = False


@dataclass(frozen=True)
class Tables:
    """What is told of a period; offices in their usual order, never by their numbers."""

    sides: Sequence[OfficeColumn]
    areas: Sequence[Area]

    @property
    def heads(self) -> list[str]:
        """One column for each office and role."""
        short = {PartRole.LEAD: _("leads"), PartRole.COORDINATE: _("coordinates")}
        return [
            f"{side.office.abbreviation} {short[role]}" for side in self.sides for role in ROLES
        ]

    def frame(self) -> list[MeasureLine]:
        return [self._line(code) for code in MEASURES]

    def by_area(self) -> list[tuple[Area, list[MeasureLine]]]:
        return [(area, [self._line(code, area) for code in BY_AREA]) for area in self.areas]

    def _line(self, code: str, area: Area | None = None) -> MeasureLine:
        measure, pk = MEASURES[code], area.pk if area else None
        if code in WITHOUT_ROLE:
            pairs = [(side.cell(code, area=pk), "") for side in self.sides]
            cells = [cell for pair in pairs for cell in pair]
        else:
            cells = [side.cell(code, area=pk, role=r) for side in self.sides for r in ROLES]
        return MeasureLine(str(measure.label), str(measure.formula), tuple(cells), measure.inner)

    def volume(self) -> list[MeasureLine]:
        """Kinds of dossiers in the order they are installed, meetings by body, notices, slips."""
        found = {code for side in self.sides if side.numbers for code in side.numbers.volume}
        return [
            MeasureLine(
                label, "", tuple(side.cell(code) for side in self.sides), code.startswith(BODY)
            )
            for code, label in self._volume_labels.items()
            if code in found
        ]

    @cached_property
    def _volume_labels(self) -> Mapping[str, str]:
        labels = {f"{KIND}{kind.name}": str(kind.label) for kind in registry.kinds()}
        bodies = {f"{BODY}{one.pk}": one.short_name for one in Body.objects.served()}
        return labels | bodies | {code: str(words) for code, words in VOLUME.items()}


@dataclass(frozen=True, slots=True)
class Difference:
    """A number that has moved since it was frozen."""

    area: str
    role: str
    label: str
    frozen: str
    live: str


def differences(frozen: Numbers, live: Numbers, areas: Iterable[Area]) -> list[Difference]:
    """What the system would count today, beside what was frozen; nothing where both agree."""
    both = defaultdict[Any, list[Rate]](lambda: [Rate(0, 0), Rate(0, 0)])
    for place, numbers in enumerate((frozen, live)):
        for one in numbers.figures:
            both[one.area, one.role, one.measure][place] = Rate(one.numerator, one.denominator or 0)
    names, roles = {area.pk: area.short_name for area in areas}, dict(PartRole.choices)
    return [
        Difference(
            names.get(area, ""),
            str(roles.get(role, "")),
            str(MEASURES[code].label),
            words_of(code, then),
            words_of(code, now),
        )
        for (area, role, code), (then, now) in both.items()
        if then != now and code in MEASURES
    ]
