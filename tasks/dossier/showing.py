"""What pages of dossiers show alike: labelled facts, the badge of a state, cells of a list."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Choices

type Shown = dict[str, Any]


def day_words(day: dt.date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def days_words(first: dt.date | None, last: dt.date | None) -> str:
    """ "14/12/2026" or "14/12/2026 – 16/12/2026"."""
    return " – ".join(dict.fromkeys(filter(None, (day_words(first), day_words(last)))))


def paper_words(number: str, day: dt.date | None) -> str:
    """ "12/BC-UBND 14/12/2026", or as much of it as is known."""
    return f"{number} {day_words(day)}".strip()


def fact_rows(pairs: Iterable[tuple[Any, Any]]) -> list[Shown]:
    """For the component `facts`: what there is of them, a day in the usual writing."""
    return [
        {"label": label, "value": day_words(value) if isinstance(value, dt.date) else str(value)}
        for label, value in pairs
        if value
    ]


def state_badge(tones: Mapping[Any, tuple[str, str]]) -> Callable[[Any], Shown]:
    """For the component `badge`: the state of a row in its words, its tone and its icon."""

    labels = {state: state.label for state in tones}

    def badge(row: Any) -> Shown:
        tone, icon = tones[row.state]
        return {"label": str(labels[row.state]), "tone": tone, "icon": icon}

    return badge


def label_of(choices: type[Choices], value: Any) -> str:
    """As `get_…_display`, which translates every choice to find one; empty for none."""
    return str(choices(value).label) if value else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column that is laid out its own way: `look` is a class of the style sheet."""

    label: Any
    look: str = ""

    def __str__(self) -> str:
        return str(self.label)


def heads(columns: Iterable[Any]) -> list[dict[str, str]]:
    """Heads of the columns for a table and its component `cells`: translated once for all rows."""
    return [{"label": str(one), "look": getattr(one, "look", "")} for one in columns]


def cells(columns: Iterable[Any], values: Iterable[Any]) -> Shown:
    """A row of a list for the component `cells`, one value a column.

    A value may be what is shown of a cell already: `value`, `href`, `below` it with the `code`,
    `late`, `badge` or `badges`.
    """
    return {
        "cells": [
            value if isinstance(value, dict) else {"value": _plain(value)}
            for _column, value in zip(columns, values, strict=True)
        ]
    }


def _plain(value: Any) -> str:
    return day_words(value) if isinstance(value, dt.date) else str(value or "")


def case_cell(dossier: Any, *words: Any) -> Shown:
    """The case by its title, below it what kind it is and its code."""
    said = " · ".join(str(one) for one in words if one)
    task = dossier.task
    found = {"value": task.title, "href": dossier.get_absolute_url()}
    return found | {"below": said, "code": task.code}


def due_cell(due: dt.date | None, today: dt.date) -> Shown:
    """The next date owed; past it the row says so in red."""
    return {"value": day_words(due), "late": due is not None and due < today}
