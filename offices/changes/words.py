"""Changes in words: the object's name, and each field before and after."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from offices.audit.words import kind_of
from offices.changes.read import Model, Narrowed, Raw, newest
from offices.models import Office, Person, Post, RoleGroup

NAMED: dict[type[models.Model], tuple[str, ...]] = {Post: ("person", "office", "division")}
SILENT = {"id", "sort_key", "password", "is_superuser", "is_staff"}


@dataclass(frozen=True, slots=True)
class Difference:
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """`act` is + added, ~ changed, - removed."""

    at: datetime
    who: Person
    office: Office | None
    act: str
    kind: str
    name: str
    reason: str
    fields: tuple[Difference, ...]


type Known = dict[type[models.Model], dict[Any, models.Model]]


def changes(
    kinds: Sequence[Model], narrowed: Narrowed | None = None, *, offset: int = 0, limit: int = 50
) -> list[Change]:
    """The newest changes of these tables in words: one statement, and one per table named."""
    raws = newest(kinds, narrowed, offset=offset, limit=limit)
    known = _known(raws)
    return [_change(raw, known) for raw in raws]


def changes_of(row: Any, *, limit: int = 20) -> list[Change]:
    """The history of one row, as far as it says something."""
    return telling(changes([type(row)], Narrowed(object_ids=[row.pk]), limit=limit))


def telling(found: Iterable[Change]) -> list[Change]:
    """Without rows that changed nothing one may see (a password hashed anew)."""
    return [change for change in found if change.fields or change.reason or change.act != "~"]


def _links(model: type[models.Model]) -> "list[models.ForeignKey[Any, Any]]":
    return [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]


def _known(raws: Iterable[Raw]) -> Known:
    """Every row that a change points at, by model and key."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for raw in raws:
        wanted[Person].add(raw.user_id)
        wanted[Office].add(raw.office_id)
        for link in _links(raw.model):
            for state in (raw.now, raw.before or {}):
                wanted[link.related_model].add(state.get(link.attname))
    return {model: _rows(model, ids - {None}) for model, ids in wanted.items()}


def _rows(model: type[models.Model], ids: set[Any]) -> dict[Any, models.Model]:
    found = model._default_manager.all()
    if model in NAMED:
        found = found.select_related(*NAMED[model])
    rows: dict[Any, models.Model] = found.in_bulk(ids) if ids else {}
    if model is Group:
        groups = RoleGroup.objects.select_related("office").filter(group__in=ids)
        return {row.group_id: row for row in groups}
    return rows


def _change(raw: Raw, known: Known) -> Change:
    who, office = known[Person][raw.user_id], known[Office].get(raw.office_id)
    assert isinstance(who, Person)
    assert office is None or isinstance(office, Office)
    return Change(
        at=raw.at,
        who=who,
        office=office,
        act=raw.kind,
        kind=kind_of(raw.model),
        name=_name(raw, known),
        reason=raw.reason,
        fields=tuple(_differences(raw, known)),
    )


def _name(raw: Raw, known: Known) -> str:
    """What the row is called, made from its stored columns."""
    row = raw.model()
    for field in raw.model._meta.concrete_fields:
        value = raw.now.get(field.attname)
        if isinstance(field, models.ForeignKey):
            other = known[field.related_model].get(value)
            if other is not None and isinstance(other, field.related_model):
                setattr(row, field.name, other)
        elif field.attname in raw.now:
            setattr(row, field.attname, field.to_python(value))
    if "permission_id" in raw.now:
        return _power(raw, known)
    return str(row)


def _power(raw: Raw, known: Known) -> str:
    power = known[Permission].get(raw.now["permission_id"])
    group = known[Group].get(raw.now["group_id"])
    role = group.get_role_display() if isinstance(group, RoleGroup) else "–"
    office = known[Office].get(raw.now["content_object_id"])
    words = dict(Office._meta.permissions)
    name = words.get(power.codename, power.codename) if isinstance(power, Permission) else "–"
    return _("%(power)s – %(role)s, %(office)s") % {"power": name, "role": role, "office": office}


def _differences(raw: Raw, known: Known) -> Iterable[Difference]:
    """Fields that changed; of a new row, those that say something."""
    if raw.kind == "-" or "permission_id" in raw.now:
        return
    for field in raw.model._meta.concrete_fields:
        if field.name in SILENT or field.attname not in raw.now:
            continue
        after = _value(field, raw.now[field.attname], known)
        before = _value(field, raw.before.get(field.attname), known) if raw.before else ""
        if after != before and (raw.before or after != "–"):
            yield Difference(str(capfirst(field.verbose_name)), before, after)


def _value(field: "models.Field[Any, Any]", stored: Any, known: Known) -> str:
    if stored in (None, "", []):
        return "–"
    if isinstance(field, models.ForeignKey):
        return str(known[field.related_model].get(stored, f"#{stored}"))
    return _plain(field, field.to_python(stored))


def _plain(field: "models.Field[Any, Any]", value: Any) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case date():
            return value.strftime("%d/%m/%Y")
        case time():
            return value.strftime("%H:%M")
        case list():
            labels = dict(getattr(field, "base_field", field).flatchoices)
            return ", ".join(str(labels.get(one, one)) for one in value)
    return str(dict(field.flatchoices).get(value, value))
