"""Deadline rules as they are installed, for the areas of the cast."""

from collections.abc import Iterable
from typing import Any

from coordination.defaults.milestones import MILESTONES
from coordination.models import DeadlineRule
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from tests.support.cast import Cast

FIELDS = (
    "code",
    "name",
    "legal_basis",
    "start_event",
    "amount",
    "unit",
    "direction",
    "valid_from",
    "valid_to",
    "extendable",
    "also_running",
    "note",
)


def install_limits(cast: Cast, rows: Iterable[Any]) -> None:
    """`rows` of `coordination.defaults.deadlines`, each owed by the office that usually does;
    those that stand already are left."""
    known = set(DeadlineRule.objects.values_list("code", "valid_from"))
    made = [
        DeadlineRule(
            area=cast.areas[row.area],
            owed_by=cast.offices.get(MILESTONES.get(row.code, ("",))[0]),
            **{name: getattr(row, name) for name in FIELDS},
        )
        for row in rows
        if (row.code, row.valid_from) not in known
    ]
    create_many(DeadlineRule, made, actor=Actor.system())
