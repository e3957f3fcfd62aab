"""Which components exist and which props each takes: the one place where this is said.

A template that names an unknown component or prop, or leaves out a required one, fails
when it is compiled, not when a person opens the page.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ui.components import charts, looks, marks, people
from ui.components.memory import by_value

Props = dict[str, object]


@dataclass(frozen=True)
class Component:
    """Props of one component; `holds` says that it wraps content (`None`: it may)."""

    required: tuple[str, ...] = ()
    optional: Mapping[str, object] = field(default_factory=dict)
    holds: bool | None = False
    slots: tuple[str, ...] = ()
    prepare: Callable[[Props], Props] | None = None
    # What a small sign looks like follows from this alone: kept in the cache `rendered`.
    key: Callable[[Props], Hashable] | None = None

    @cached_property
    def needed(self) -> frozenset[str]:
        return frozenset(self.required)

    @cached_property
    def names(self) -> frozenset[str]:
        return self.needed | frozenset(self.optional)

    def faults(self, given: frozenset[str]) -> list[str]:
        """Sentences for the author of a template; empty when the props fit."""
        if self.names >= given >= self.needed:
            return []
        wrong = [f"unknown prop “{name}”" for name in sorted(given - self.names)]
        return wrong + [f"missing prop “{name}”" for name in self.required if name not in given]

    def complete(self, given: Mapping[str, object]) -> Props:
        props: Props = {**self.optional, **given}
        return props if self.prepare is None else {**props, **self.prepare(props)}


_HX = {"hx_get": "", "hx_post": "", "hx_target": "", "hx_swap": "", "hx_push": False}

COMPONENTS: Mapping[str, Component] = {
    # -- marks: small signs with words ---------------------------------------------------------
    "badge": Component(("label",), {"tone": "neutral", "icon": ""}, key=by_value),
    "state": Component(("code", "label"), {}, prepare=marks.state, key=by_value),
    "deadline": Component(
        ("state",),
        {
            "due_on": None,
            "due_time": None,
            "days": None,
            "calendar_days": None,
            "label": "",
            "first_due_on": None,
            "extended": 0,
            "internal": False,
            "statutory": False,
            "compact": False,
        },
        prepare=marks.deadline,
        key=by_value,
    ),
    "urgency": Component(("level",), {"label": ""}, prepare=marks.urgency, key=by_value),
    "access": Component(("level",), {"label": ""}, prepare=marks.access, key=by_value),
    "office": Component(
        ("office",), {"role": "", "full": False}, prepare=people.office, key=people.office_key
    ),
    "person": Component(
        ("person",),
        {"note": "", "show_title": False, "size": ""},
        prepare=people.person,
        key=people.person_key,
    ),
    "avatar": Component(("person",), {"size": ""}, prepare=people.person, key=people.person_key),
    "avatars": Component(("people",), {"limit": 4}, prepare=people.avatars),
    # -- actions and forms ---------------------------------------------------------------------
    "button": Component(
        ("label",),
        {
            "href": "",
            "kind": "secondary",
            "icon": "",
            "type": "submit",
            "name": "",
            "value": "",
            "form": "",
            "formaction": "",
            "small": False,
            "disabled": False,
            "icon_only": False,
            "dialog": "",
            "confirm": "",
            "copy": "",
            "current": False,
            **_HX,
        },
        key=by_value,
    ),
    "field": Component(
        ("field",),
        {"label": "", "help": "", "compact": False},
        prepare=looks.field,
        key=looks.field_key,
    ),
    "fields": Component(("form",), {"only": "", "without": ""}, prepare=looks.fields),
    "form": Component(
        ("form",),
        {
            "action": "",
            "method": "post",
            "submit": "",
            "submit_icon": "",
            "cancel_href": "",
            "danger": False,
            "draft": False,
        },
        prepare=looks.form,
    ),
    "filters": Component(
        ("form", "action"),
        {"clear_href": "", "auto": True, "more": "", "lazy": False, "hx_target": ""},
        prepare=looks.filters,
        key=looks.filters_key,
    ),
    "errors": Component(("form",), {}, prepare=looks.errors),
    "form_frame": Component(
        (),
        {"form": None, "action": "", "method": "post", "guard": True},
        True,
        prepare=looks.form_frame,
    ),
    "form_actions": Component((), {"sticky": False}, True),
    "fieldset": Component(("legend",), {"help": ""}, True),
    "bulk": Component(("label",), {}, True, ("actions",)),
    # -- saying something ----------------------------------------------------------------------
    "alert": Component(("text",), {"tone": "info", "title": ""}, prepare=looks.alert),
    "notice": Component((), {"tone": "info", "title": ""}, True, ("actions",), looks.alert),
    "empty": Component(
        ("title",),
        {"text": "", "drawing": "calm", "action_label": "", "action_href": "", "able": True},
    ),
    # -- finding one's way ---------------------------------------------------------------------
    "pagination": Component((), {"previous": "", "next": "", "note": ""}),
    "tabs": Component(("items", "label"), {}, prepare=looks.tabs),
    "breadcrumbs": Component(("items",), {}, prepare=looks.breadcrumbs),
    "header": Component(("title",), {"lead": "", "eyebrow": ""}, True, ("actions", "meta")),
    # -- figures -------------------------------------------------------------------------------
    "stat": Component(
        ("label", "value"),
        {"href": "", "note": "", "tone": "neutral", "icon": "", "delta": ""},
        prepare=charts.stat,
    ),
    "progress": Component(
        ("value", "total", "label"), {"tone": "accent", "show": True}, prepare=charts.progress
    ),
    "bars": Component(("items", "label"), {"unit": ""}, prepare=charts.bars),
    "stack": Component(("items", "label"), {}, prepare=charts.stack),
    "heat": Component(("days", "label"), {}, prepare=charts.heat),
    # -- the course of things ------------------------------------------------------------------
    "steps": Component(("items", "label"), {}, prepare=looks.steps),
    "timeline": Component(("entries",), {"label": ""}),
    "entry": Component(
        ("text",),
        {
            "at": None,
            "who": None,
            "office": None,
            "acting_for": None,
            "icon": "circle",
            "tone": "neutral",
            "detail": "",
            "href": "",
        },
        key=people.told_key,
    ),
    "note": Component(
        ("text", "who", "office", "at"),
        {"inside": None},
        key=people.told_key,
    ),
    "facts": Component(("items",), {"columns": 1}, prepare=looks.facts),
    "cells": Component(("heads", "cells"), prepare=looks.cells, key=looks.cells_key),
    "task_row": Component(
        ("title", "href", "code"),
        {
            "area": "",
            "lead": None,
            "offices": (),
            "urgency": "",
            "access": "",
            "state": "",
            "state_label": "",
            "deadline": None,
            "holder": None,
            "step": "",
            "last_act": "",
            "last_on": None,
            "document": "",
            "select": "",
            "checked": False,
            "acts": (),
            "note": "",
        },
        None,
        ("actions",),
        looks.task_row,
        key=people.row_key,
    ),
    # -- frames --------------------------------------------------------------------------------
    "card": Component(
        (),
        {"title": "", "id": "", "icon": "", "count": None, "tone": "", "flush": False, "level": 2},
        True,
        ("actions", "footer"),
    ),
    "table": Component(
        ("caption", "columns"),
        {"hide_caption": True, "dense": False},
        True,
        prepare=looks.table,
    ),
    "list": Component((), {"label": ""}, True),
    "dialog": Component(("id", "title"), {"wide": False}, True, ("footer",)),
    "details": Component(("summary",), {"open": False, "count": None}, True),
    "later": Component(("id",), {"href": "", "label": "", "also": ""}, True),
    "grid": Component((), {"columns": 2}, True),
}
