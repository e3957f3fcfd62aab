"""Names are found as Django finds them, whatever kind of value they lead to."""

from collections import namedtuple
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from tests.coordination.drawing.conftest import Both


class Thing:
    name, number, none = "Tờ trình <1>", 12_345, None

    def __init__(self) -> None:
        self.own = {"a": {"b": "sâu"}, "items": "của khoá"}

    def says(self) -> str:
        return "nói"

    def wants(self, more: str) -> str:
        return more

    def saves(self) -> str:
        raise AssertionError("must not be called")

    saves.alters_data = True  # type: ignore[attr-defined]

    @property
    def missing(self) -> str:
        raise ObjectDoesNotExist


class Kept:
    do_not_call_in_templates = True

    def __call__(self) -> str:
        raise AssertionError("must not be called")

    def __str__(self) -> str:
        return "giữ nguyên"


Pair = namedtuple("Pair", "left right")
NAMES: dict[str, Any] = {
    "thing": Thing(),
    "pair": Pair("trái", "phải"),
    "list": ["không", "một"],
    "kept": Kept(),
    "lazy": SimpleLazyObject(Thing),
    "word": gettext_lazy("Save"),
    "call": lambda: NAMES["thing"],
    "safe": mark_safe("<b>đậm</b>"),
    "space": SimpleNamespace(call=lambda: {"x": "y"}),
    "zero": 0,
    "million": 1_000_000,
    "real": 2.5,
    "yes": True,
    "empty": "",
    "text": "a & b",
}


@pytest.mark.parametrize(
    "path",
    [
        "thing.name",
        "thing.number",
        "thing.none",
        "thing.own.a.b",
        "thing.own.items",
        "thing.says",
        "thing.saves",
        "thing.wants",
        "thing.own.values",
        "pair.left",
        "pair.1",
        "list.1",
        "list.0",
        "kept",
        "lazy.name",
        "lazy.says",
        "word",
        "call.name",
        "call.says.upper",
        "safe",
        "zero",
        "space.call.x",
        "million",
        "real",
        "yes",
        "empty",
        "text",
        "text.upper",
        "thing.says.upper",
        "list.count",
        "pair",
        "True",
        "None",
        "12",
        "'chữ'",
        "_('Save')",
        "thing.missing",
    ],
)
def test_name_leads_to_the_same_value(both: Both, path: str):
    theirs, ours = both(f"[{{{{ {path} }}}}]", **NAMES)
    assert ours == theirs


@pytest.mark.parametrize(
    "expression",
    [
        "thing.name|upper",
        "thing.none|default:'không'",
        "thing.name|default:text",
        "list|length",
        "list|join:', '",
        "text|truncatechars:3",
        "safe|upper",
        "text|safe",
        "million|stringformat:'d'",
        "thing.own|length",
        "word|upper",
        "list|slice:':1'",
        "thing.says|add:text",
        "list|first|upper",
    ],
)
def test_filters_are_applied_alike(both: Both, expression: str):
    theirs, ours = both(f"[{{{{ {expression} }}}}]", **NAMES)
    assert ours == theirs


@pytest.mark.parametrize("path", ["nothing", "thing.nothing", "thing.own.nothing", "list.9"])
def test_unknown_name_is_met_as_django_meets_it(both: Both, path: str):
    source = f"{{% if {path} %}}có{{% else %}}không{{% endif %}}"
    assert both(source, **NAMES) == ("không", "không")


def test_fault_inside_a_method_is_not_hidden(both: Both):
    class Broken:
        def fails(self) -> str:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        both("{{ one.fails }}", one=Broken())
