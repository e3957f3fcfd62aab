"""The history base: no change without a who, and the desk it was made at.

simple-history's request middleware is left out on purpose: it hides a forgotten actor.
History rows are insert-only for the application's database login.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import batched
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from simple_history.models import HistoricalRecords

from offices.foundation import history_rows
from offices.foundation.actor import Actor
from offices.foundation.history_rows import HistoryEntry

BATCH = 1_000


DEFAULTS = "Dữ liệu mặc định"  # kept in the history, in the language of the offices


class MissingActorError(TypeError):
    """A tracked row was about to change without anybody answering for it."""


class HistoryRow(models.Model):
    """What every history row knows besides who, when and why."""

    acting_office = models.ForeignKey(
        "offices.Office", models.DO_NOTHING, null=True, related_name="+", db_index=False
    )
    acting_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+", db_index=False
    )

    class Meta:
        abstract = True


class Records(HistoricalRecords):  # type: ignore[misc]  # simple-history ships no types
    """HistoricalRecords that demand an actor and read each model's own exceptions.

    `history_excluded` and `history_m2m` of the model name fields left out of, or followed
    into, its history: derived columns and personal data out, many-to-many sets in. Where
    `history_searched` is given, history has indexes of those fields alone, beside its own.
    """

    def fields_included(self, model: Any) -> list[models.Field[Any, Any]]:
        left_out = getattr(model, "history_excluded", ())
        return [field for field in model._meta.fields if field.name not in left_out]

    def copy_fields(self, model: Any) -> dict[str, Any]:
        fields: dict[str, Any] = super().copy_fields(model)
        searched: tuple[str, ...] | None = getattr(model, "history_searched", None)
        if searched is not None:
            kept = {model._meta.pk.name, *searched}
            for name, field in fields.items():
                field.db_index = field.db_index and name in kept
        return fields

    def get_m2m_fields_from_model(self, model: Any) -> list[Any]:
        return [model._meta.get_field(name) for name in model.history_m2m]

    def create_history_model(self, model: Any, inherited: bool) -> Any:
        row = super().create_history_model(model, inherited)
        row._history_excluded_fields = list(model.history_excluded)
        return row

    def _get_history_id_field(self) -> models.Field[Any, Any]:
        return models.BigAutoField(primary_key=True)

    def _get_history_change_reason_field(self) -> models.Field[Any, Any]:
        return models.TextField(blank=True, default="")

    def _get_history_user_fields(self) -> dict[str, models.Field[Any, Any]]:
        who = models.ForeignKey(settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="+")
        return {"history_user": who}

    def create_historical_record(self, instance: Any, history_type: str, using: Any = None) -> None:
        """One written-out row instead of an object of its own, and its sets."""
        actor, reason = _actor_of(instance), str(instance.__dict__.get("_reason", ""))
        entry = HistoryEntry(instance, history_type, actor, reason)
        [row] = history_rows.write(type(instance), [entry])
        if history_type != "+":
            history = getattr(instance, self.manager_name).model
            history_rows.write_sets(self, history, [(row, instance.pk)])


class Tracked(models.Model):
    """A row whose every change leaves a history row with its who, desk and why."""

    history_excluded: ClassVar[tuple[str, ...]] = ()
    history_m2m: ClassVar[tuple[str, ...]] = ()
    history_searched: ClassVar[tuple[str, ...] | None] = None
    history: ClassVar[Any] = Records(inherit=True, bases=[HistoryRow])

    class Meta:
        abstract = True

    def save(self, *, actor: Actor, reason: str = "", **kwargs: Any) -> None:  # type: ignore[override]
        """Save the row and its history row together; `kwargs` are Django's own."""
        with transaction.atomic(savepoint=False), acting(self, actor=actor, reason=reason):
            super().save(**kwargs)

    def delete(  # type: ignore[override]
        self, *, actor: Actor, reason: str = "", **kwargs: Any
    ) -> tuple[int, dict[str, int]]:
        """Delete the row; its history stays and says who deleted it."""
        with transaction.atomic(savepoint=False), acting(self, actor=actor, reason=reason):
            return super().delete(**kwargs)


def _actor_of(instance: Any) -> Actor:
    actor = instance.__dict__.get("_actor")
    if not isinstance(actor, Actor):
        raise MissingActorError(f"{type(instance).__name__} changed without an actor")
    return actor


@contextmanager
def acting(instance: Tracked, *, actor: Actor, reason: str = "") -> Iterator[None]:
    """While open, what simple-history records on `instance` is answered for by `actor`."""
    if not isinstance(actor, Actor):
        raise MissingActorError(f"{type(instance).__name__} changed without an actor")
    before = {key: instance.__dict__.get(key) for key in ("_actor", "_reason")}
    instance.__dict__.update(_actor=actor, _reason=reason)
    try:
        yield
    finally:
        instance.__dict__.update(before)


def kept_first[T: Tracked](row: T) -> T:
    """A single row that was only its defaults is kept as such: its first change has a before."""
    if row._state.adding:
        row.save(actor=Actor.system(), reason=DEFAULTS)
    return row


def differs(row: Tracked, *, beside: Collection[str] = ()) -> bool:
    """Whether saving the row would change it; a new row always does.

    `beside`: counters and moments that only follow a change of something else.
    """
    if row._state.adding:
        return True
    saved = type(row)._base_manager.get(pk=row.pk)
    left_out = {*beside, *(f.name for f in row._meta.concrete_fields if _follows(f))}
    return any(
        getattr(row, field.attname) != getattr(saved, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in left_out
    )


def _follows(field: models.Field[Any, Any]) -> bool:
    return bool(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False))


def create_many[T: Tracked](
    model: type[T], objs: Iterable[T], *, actor: Actor, reason: str = ""
) -> list[T]:
    """Insert many rows and their history rows; the only bulk door for creation."""
    _asked(actor)
    with transaction.atomic(savepoint=False):
        rows = list(model._default_manager.bulk_create(list(objs), batch_size=BATCH))
        for some in batched(rows, BATCH, strict=False):
            history_rows.write(model, (HistoryEntry(row, "+", actor, reason) for row in some))
    return rows


type Move[T] = tuple[T, T]


class Creating:
    """What `creating` hands out."""

    def __init__(self, *told: type[Tracked], actor: Actor, mover: Actor) -> None:
        _asked(actor)
        _asked(mover)
        self.actor, self.mover = actor, mover
        self.entries: dict[type[Tracked], list[HistoryEntry]] = {model: [] for model in told}

    def insert[T: Tracked](self, model: type[T], moves: Iterable[Move[T]]) -> None:
        """`moves`: each row as it was begun and as it was left; the same object where it stays."""
        pairs, entries = list(moves), self.entries[model]
        history_rows.insert(model, [now for _begun, now in pairs])
        given = _given(model)
        for begun, now in pairs:
            begun.__dict__.update((name, now.__dict__[name]) for name in given)
        entries += [HistoryEntry(begun, "+", self.actor) for begun, _now in pairs]
        entries += [HistoryEntry(now, "~", self.mover) for begun, now in pairs if begun is not now]


@contextmanager
def creating(*told: type[Tracked], actor: Actor, mover: Actor) -> Iterator[Creating]:
    """Insert rows that hang on each other, many of which have made their first step in this act.

    Inserted in the order of the calls. Their histories follow at the end, of the models in the
    order of `told`: both rows of each that moved, answered for by `actor` and by `mover`.
    """
    made = Creating(*told, actor=actor, mover=mover)
    with transaction.atomic(savepoint=False):
        yield made
        for model, entries in made.entries.items():
            history_rows.write(model, entries)


@cache
def _given(model: type[models.Model]) -> list[str]:
    """Names of what a row is given when it is inserted: its key, the moment."""
    fields = model._meta.concrete_fields
    return [f.attname for f in fields if f.primary_key or getattr(f, "auto_now_add", False)]


def update_many[T: Tracked](
    objs: Sequence[T], fields: Sequence[str], *, actor: Actor, reason: str = "", sets: bool = False
) -> int:
    """Save `fields` of many rows of one model with their history rows; returns rows changed.

    `sets`: the history rows keep the rows' many-to-many sets, as `save` has them keep.
    """
    _asked(actor)
    changed = 0
    with transaction.atomic(savepoint=False):
        for some in batched(objs, BATCH, strict=False):
            changed += history_rows.change(some, fields)
            _say(some, actor=actor, reason=reason, sets=sets)
    return changed


def _say(objs: Sequence[Any], *, actor: Actor, reason: str, sets: bool) -> None:
    entries = [HistoryEntry(row, "~", actor, reason) for row in objs]
    written = history_rows.write(type(objs[0]), entries)
    if sets:
        pairs = [(key, row.pk) for key, row in zip(written, objs, strict=True)]
        history_rows.write_sets(Records, type(objs[0]).history.model, pairs)


def _asked(actor: Actor) -> None:
    if not isinstance(actor, Actor):
        raise MissingActorError("rows changed in bulk without an actor")


def add_to_sets(
    model: Any, field: str, given: Sequence[tuple[Any, Sequence[models.Model]]], *, actor: Actor
) -> None:
    """Fill an empty many-to-many set of each of many new rows; histories as `set_many` has them."""
    _asked(actor)
    if not given:
        return
    relation = model._meta.get_field(field)
    own, other = relation.m2m_field_name(), relation.m2m_reverse_field_name()
    through = relation.remote_field.through
    rows = [
        through(**{f"{own}_id": obj.pk, f"{other}_id": one.pk})
        for obj, values in given
        for one in values
    ]
    with transaction.atomic(savepoint=False):
        through._default_manager.bulk_create(rows, batch_size=BATCH)
        _say([obj for obj, _values in given], actor=actor, reason="", sets=True)


def set_many(
    obj: Tracked, field: str, values: Iterable[models.Model], *, actor: Actor, reason: str = ""
) -> None:
    """Replace a many-to-many set; the model names the field in `history_m2m`."""
    with transaction.atomic(), acting(obj, actor=actor, reason=reason):
        getattr(obj, field).set(values)
