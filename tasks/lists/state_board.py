"""Tasks by state, side by side: at most so many cards a column, the rest on the list."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from tasks.lists.listing import LIST, address_with, narrowed
from tasks.lists.rows import Reader, Row, row_of, state_words
from tasks.models import Task
from tasks.models.queries_lists import fill_rows
from tasks.states import TaskState

MOST = 20  # cards a column; one more row is read to know that there are more
COLUMNS = (
    TaskState.DRAFT,
    TaskState.TO_RELEASE,
    TaskState.OPEN,
    TaskState.SUBMITTED,
    TaskState.PAUSED,
    TaskState.DONE,
)


@dataclass(frozen=True, slots=True)
class StateColumn:
    """One state: its cards by date, and the list of all its rows."""

    state: TaskState
    label: str
    href: str
    rows: list[Row]
    more: bool

    @property
    def count(self) -> str:
        """How many, as far as the column goes."""
        return f"{MOST}+" if self.more else str(len(self.rows))


def _wanted(chosen: Mapping[str, str]) -> tuple[TaskState, ...]:
    """The state asked for alone, else all columns."""
    asked = chosen.get("state", "")
    known = [state for state in COLUMNS if state == asked]
    return tuple(known) or COLUMNS


def _first(state: TaskState, chosen: Mapping[str, str], reader: Reader) -> list[Task]:
    """The nearest dates first; of what is done the newest."""
    found = narrowed({**chosen, "state": state}, reader.powers, reader.today).with_row_columns()
    ordered = found.latest_acts() if state == TaskState.DONE else found.by_due()
    return list(ordered[: MOST + 1])


def columns(chosen: Mapping[str, str], reader: Reader, address: QueryDict) -> list[StateColumn]:
    """One short statement a column, then the parts and dates of all cards together."""
    found = {state: _first(state, chosen, reader) for state in _wanted(chosen)}
    fill_rows([task for tasks in found.values() for task in tasks[:MOST]])
    return [
        StateColumn(
            state,
            state_words(state),
            address_with(LIST, address, state=state),
            [row_of(task, reader) for task in tasks[:MOST]],
            len(tasks) > MOST,
        )
        for state, tasks in found.items()
    ]
