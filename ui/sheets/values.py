"""What a cell holds, and how people write it."""

import datetime as dt
from typing import Protocol

from django.utils.functional import Promise

type Value = str | int | dt.date | None
DAY, HOUR = "%d/%m/%Y", "%d/%m/%Y %H:%M"


def as_text(value: Value) -> str:
    """The cell as people write it: dd/mm/yyyy, with the hour where there is one."""
    if isinstance(value, dt.datetime):
        return value.strftime(HOUR)
    if isinstance(value, dt.date):
        return value.strftime(DAY)
    return "" if value is None else str(value)


class SheetColumn(Protocol):
    """What a writer asks of a column: its words, its width among its neighbours, left or center."""

    @property
    def label(self) -> str | Promise: ...

    @property
    def share(self) -> int: ...

    @property
    def align(self) -> str: ...
