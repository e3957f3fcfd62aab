"""Whose system this is, on every page: province, name, emblem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, models
from django.db.models.functions import JSONObject

from coordination.models import Setting


@dataclass(frozen=True, slots=True)
class Brand:
    """`emblem` is the name of the picture; empty where the system's own mark is drawn."""

    province: str = ""
    name: str = ""
    emblem: str = ""


def brand_beside_the_person() -> models.Subquery:
    """Read in the statement that reads the person: pages ask the database nothing for it."""
    told = JSONObject(province="province", name="system_name", emblem="emblem")
    return models.Subquery(Setting.objects.values(json=told)[:1])


def brand_of(person: Any) -> Brand:
    """As read with the person; else asked, and empty while the database does not answer."""
    if hasattr(person, "brand"):
        told: Mapping[str, str] = person.brand or {}
        return Brand(**told)
    try:
        row = Setting.objects.first()
    except DatabaseError:
        row = None
    return Brand(row.province, row.system_name, row.emblem) if row else Brand()


def province_words() -> Iterable[str]:
    """No password is made of the province's name."""
    row = Setting.objects.current()
    return (row.province, row.system_name)
