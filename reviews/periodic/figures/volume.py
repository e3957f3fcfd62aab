"""The volume of a period: dossiers of every kind that is registered, notices, lines, slips."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.db.models import Count

from documents.models import OpinionRound
from meetings.models import Meeting
from reviews.models import Review
from reviews.periodic.figures.acts import moments
from reviews.periodic.figures.measures import BODY, KIND
from tasks.audience import reader_keys
from tasks.choices import PartRole
from tasks.dossier import registry
from tasks.dossier.models import Dossier
from tasks.models import Conclusion
from tasks.states import UNSENT, TaskState

if TYPE_CHECKING:
    from reviews.periodic.figures.counting import Counting

type Counted = tuple[int, str, str, int]
NOT_COUNTED = (*UNSENT, TaskState.CANCELLED)


def volume_of(counting: "Counting") -> Iterator[Counted]:
    """Area, role, measure and number; a kind of a later release counts by being registered."""
    for kind in registry.kinds():
        if kind.model() is not Review:
            rows = _dossiers(counting, kind.model())
            yield from _by_area(rows.values_list("task__area", flat=True), f"{KIND}{kind.name}")
    meetings = _dossiers(counting, Meeting).exclude(body=None)
    for (area, body), n in sorted(Counter(meetings.values_list("task__area", "body")).items()):
        yield area, PartRole.LEAD, f"{BODY}{body}", n
    lines = list(_lines(counting).values_list("task__area", "task", "child"))
    yield from _by_area((area for area, _task, _child in lines), "lines")
    yield from _by_area((area for area, _task, child in lines if child), "lines_tasks")
    yield from _by_area((area for area, _task in {line[:2] for line in lines}), "notices")
    sent = Counter[int]()
    for area, count, rows in _slips(counting):
        sent[area] += rows + count
    yield from _by_area(sent.elements(), "slips")


def _by_area(areas: Iterable[int], measure: str) -> Iterator[Counted]:
    for area, n in sorted(Counter(areas).items()):
        yield area, PartRole.LEAD, measure, n


def _mine(counting: "Counting", prefix: str) -> dict[str, Any]:
    """Led by the office, of the areas counted, as far as the person reads."""
    return {
        f"{prefix}task__lead_office": counting.office,
        f"{prefix}task__area__in": counting.areas,
        f"{prefix}task__audience__overlap": reader_keys(counting.powers),
    }


def _dossiers(counting: "Counting", model: type[Dossier]) -> Any:
    begins, ends = moments(counting.first, counting.last)
    rows: Any = model._default_manager.filter(**_mine(counting, ""))
    rows = rows.filter(task__created_at__gte=begins, task__created_at__lt=ends)
    return rows.exclude(task__state__in=NOT_COUNTED).order_by()


def _lines(counting: "Counting") -> Any:
    rows = Conclusion.objects.noted_between(counting.first, counting.last)
    return rows.filter(**_mine(counting, "")).order_by()


def _slips(counting: "Counting") -> Any:
    """Area, number kept and slips of each round sent; of a Party body the number alone is kept."""
    days = (counting.first, counting.last)
    rows = OpinionRound.objects.filter(sent_on__range=days, **_mine(counting, "appraisal__"))
    slips = Count("slips")
    return rows.order_by().values_list("appraisal__task__area", "sent_count", slips)
