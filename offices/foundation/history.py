"""The history base: no change without a who, and the desk it was made at.

simple-history's request middleware is left out on purpose: it hides a forgotten actor.
History rows are insert-only for the application's database login.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from simple_history.models import HistoricalRecords
from simple_history.signals import pre_create_historical_record
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from offices.foundation.actor import Actor


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
    into, its history: derived columns and personal data out, many-to-many sets in.
    """

    def fields_included(self, model: Any) -> list[models.Field[Any, Any]]:
        left_out = getattr(model, "history_excluded", ())
        return [field for field in model._meta.fields if field.name not in left_out]

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

    def get_history_user(self, instance: Any) -> Any:
        return _actor_of(instance).person

    def get_change_reason_for_object(self, instance: Any, history_type: str, using: Any) -> str:
        return str(instance.__dict__.get("_reason", ""))


class Tracked(models.Model):
    """A row whose every change leaves a history row with its who, desk and why."""

    history_excluded: ClassVar[tuple[str, ...]] = ()
    history_m2m: ClassVar[tuple[str, ...]] = ()
    history: ClassVar[Any] = Records(inherit=True, bases=[HistoryRow])

    class Meta:
        abstract = True

    def save(self, *, actor: Actor, reason: str = "", **kwargs: Any) -> None:  # type: ignore[override]
        """Save the row and its history row together; `kwargs` are Django's own."""
        with transaction.atomic(), acting(self, actor=actor, reason=reason):
            super().save(**kwargs)

    def delete(  # type: ignore[override]
        self, *, actor: Actor, reason: str = "", **kwargs: Any
    ) -> tuple[int, dict[str, int]]:
        """Delete the row; its history stays and says who deleted it."""
        with transaction.atomic(), acting(self, actor=actor, reason=reason):
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


def _mark_desk(history_instance: Any, instance: Any, **kwargs: Any) -> None:
    actor = _actor_of(instance)
    history_instance.acting_office = actor.office
    history_instance.acting_for = actor.acting_for


pre_create_historical_record.connect(_mark_desk, dispatch_uid="offices.history.desk")


def _desk(actor: Actor) -> dict[str, int | None]:
    if not isinstance(actor, Actor):
        raise MissingActorError("rows changed in bulk without an actor")
    return {
        "acting_office_id": actor.office.pk if actor.office else None,
        "acting_for_id": actor.acting_for.pk if actor.acting_for else None,
    }


def create_many[T: Tracked](
    model: type[T], objs: Iterable[T], *, actor: Actor, reason: str = ""
) -> list[T]:
    """Insert many rows and their history rows; the only bulk door for creation."""
    desk = _desk(actor)
    rows = bulk_create_with_history(
        list(objs),
        model,
        batch_size=1000,
        default_user=actor.person,
        default_change_reason=reason,
        custom_historical_attrs=desk,
    )
    return list(rows)


def update_many[T: Tracked](
    objs: Sequence[T], fields: Sequence[str], *, actor: Actor, reason: str = ""
) -> int:
    """Save `fields` of many rows of one model with their history rows; returns rows changed."""
    if not objs:
        return 0
    desk = _desk(actor)
    changed: int = bulk_update_with_history(
        objs,
        type(objs[0]),
        list(fields),
        batch_size=1000,
        default_user=actor.person,
        default_change_reason=reason,
        custom_historical_attrs=desk,
    )
    return changed


def set_many(
    obj: Tracked, field: str, values: Iterable[models.Model], *, actor: Actor, reason: str = ""
) -> None:
    """Replace a many-to-many set; the model names the field in `history_m2m`."""
    with transaction.atomic(), acting(obj, actor=actor, reason=reason):
        getattr(obj, field).set(values)
