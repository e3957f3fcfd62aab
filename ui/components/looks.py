"""What the drawings of forms, rows and tables need beside the props they were given."""

from collections.abc import Hashable, Mapping
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext as _

from ui.components.marks import row_date
from ui.components.memory import by_content, by_value
from ui.components.people import person

Props = dict[str, Any]

TONE_ICONS = {
    "info": "info",
    "ok": "circle-check",
    "warn": "triangle-alert",
    "danger": "octagon-alert",
    "neutral": "info",
    "accent": "info",
    "muted": "info",
}


def kind_of(widget: forms.Widget) -> str:
    """The way a widget is laid out: one of line, text, choice, choices, check, file, date."""
    kinds: list[tuple[tuple[type[forms.Widget], ...], str]] = [
        ((forms.CheckboxSelectMultiple, forms.RadioSelect), "choices"),
        ((forms.CheckboxInput,), "check"),
        ((forms.Textarea,), "text"),
        ((forms.FileInput,), "file"),
        ((forms.DateInput,), "date"),
        ((forms.Select,), "choice"),
    ]
    return next((kind for types, kind in kinds if isinstance(widget, types)), "line")


def _typed_dates(widget: forms.Widget) -> dict[str, str | bool]:
    """A date typed as text says how: the browser's own picker needs no hint."""
    if isinstance(widget, forms.DateInput) and widget.input_type == "text":
        return {"placeholder": _("dd/mm/yyyy"), "inputmode": "numeric", "autocomplete": "off"}
    return {}


def faults_of(bound: forms.BoundField) -> list[str]:
    """What is wrong with a field; that it is empty is said with its name."""
    found: list[str] = []
    for fault in bound.errors.as_data():
        plain = fault.message == forms.Field.default_error_messages["required"]
        found += [_empty(bound)] if plain else [str(text) for text in fault.messages]
    return found


def _empty(bound: forms.BoundField) -> str:
    chooses = kind_of(bound.field.widget) in ("choices", "choice", "file")
    words = _("“%(label)s” has to be chosen.") if chooses else _("“%(label)s” has to be entered.")
    return words % {"label": bound.label}


def field(props: Props) -> Props:
    bound: forms.BoundField = props["field"]
    widget = bound.field.widget
    kind = kind_of(widget)
    extra = _typed_dates(widget)
    if isinstance(widget, forms.Textarea) and not props["compact"]:
        extra["data-grow"] = ""
    return {
        "kind": kind,
        "words": props["label"] or bound.label,
        "help_text": props["help"] or bound.help_text,
        "faults": faults_of(bound) if bound.errors else [],
        "drawn": "" if kind == "choices" else bound.as_widget(attrs=extra),
        "required": bound.field.required and not props["compact"],
        "unit": unit_of(bound),
    }


def unit_of(bound: forms.BoundField) -> str:
    """What the form's `units` say a number is counted in, e.g. minutes."""
    return str(getattr(bound.form, "units", {}).get(bound.name, ""))


def _drawn_each_time(bound: forms.BoundField) -> bool:
    """What a person has typed, or chosen wrong, is not remembered."""
    if isinstance(bound.field, forms.ModelChoiceField | forms.MultiValueField):
        return True
    if not bound.form.is_bound:
        return False
    chooses = isinstance(bound.field, forms.ChoiceField)
    return bool(bound.errors) or not (chooses or bound.value() in (None, ""))


def field_key(props: Props) -> Hashable:
    """What a field is drawn from, of a form nobody has filled in or one of choices."""
    bound: forms.BoundField = props["field"]
    form, field, widget = bound.form, bound.field, bound.field.widget
    if _drawn_each_time(bound):
        raise TypeError("drawn each time")
    said = by_value(
        {**props, "field": None, "value": bound.value() if form.is_bound else bound.initial}
    )
    # Those of the widget are what is drawn: a form may hand it what its reader may choose from.
    choices = tuple((str(key), str(label)) for key, label in getattr(widget, "choices", ()))
    return (
        said,
        choices,
        type(form),
        bound.html_name,
        bound.auto_id,
        str(bound.label),
        str(bound.help_text),
        field.required,
        field.disabled,
        form.use_required_attribute,
        unit_of(bound),
        type(widget),
        tuple(widget.attrs.items()),
    )


def _chosen(form: forms.BaseForm, only: str, without: str) -> list[forms.BoundField]:
    left_out = set(without.split())
    if only:
        return [form[name] for name in only.split() if name not in left_out]
    return [bound for bound in form.visible_fields() if bound.name not in left_out]


def fields(props: Props) -> Props:
    return {"rows": _chosen(props["form"], props["only"], props["without"])}


def errors(props: Props) -> Props:
    """All faults of a form, each with the address of its field, the general ones first."""
    form: forms.BaseForm | None = props["form"]
    if form is None or not form.is_bound or not form.errors:
        return {"general": [], "beside": []}
    beside = [
        {"id": bound.id_for_label or bound.auto_id, "label": bound.label, "text": text}
        for bound in form.visible_fields()
        if bound.errors
        for text in faults_of(bound)
    ]
    hidden = [text for bound in form.hidden_fields() for text in bound.errors]
    return {"general": [*form.non_field_errors(), *hidden], "beside": beside}


def form_frame(props: Props) -> Props:
    form: forms.BaseForm | None = props["form"]
    return {
        "multipart": form is not None and form.is_multipart(),
        "hidden_fields": form.hidden_fields() if form is not None else [],
        "posts": str(props["method"]).lower() == "post",
    }


def form(props: Props) -> Props:
    return {
        "words": props["submit"] or _("Save"),
        "kind": "danger" if props["danger"] else "primary",
    }


# In an address: the choices that are seldom made are wanted too.
UNFOLD = "more"


def _unfolding(form: forms.BaseForm, action: str) -> str:
    """The same list with them; names of a hundred people are sent to whoever wants them."""
    given = {name: form.data.get(name) for name in form.fields if form.data.get(name)}
    return f"{action}?{urlencode({**given, UNFOLD: '1'})}"


def filters_key(props: Props) -> Hashable:
    """What a form says it is drawn from; a form that does not say is drawn each time."""
    drawn_from = getattr(props["form"], "drawn_from", None)
    if drawn_from is None:
        raise TypeError("drawn each time")
    return (drawn_from(), *(value for name, value in sorted(props.items()) if name != "form"))


def filters(props: Props) -> Props:
    form: forms.BaseForm = props["form"]
    folded = set(props["more"].split())
    visible = form.visible_fields()
    more = [bound for bound in visible if bound.name in folded]
    used = sum(1 for bound in more if bound.value())
    unfolded = bool(used or form.data.get(UNFOLD))
    return {
        "unfolded": unfolded,
        "rest_href": "" if unfolded or not props["lazy"] else _unfolding(form, props["action"]),
        "shown": [bound for bound in visible if bound.name not in folded],
        "folded": more,
        "folded_used": used,
        "used": any(bound.value() for bound in visible),
        "hidden_fields": [bound for bound in form.hidden_fields() if bound.value()],
    }


def alert(props: Props) -> Props:
    return {"icon": TONE_ICONS.get(props["tone"], "info")}


STEP_ICONS = {"done": "check", "current": "circle-dot", "skipped": "minus", "todo": "circle"}


def steps(props: Props) -> Props:
    return {
        "rows": [
            {"note": "", **item, "icon": STEP_ICONS.get(item["state"], "circle")}
            for item in props["items"]
        ]
    }


def _column(column: str | Mapping[str, Any]) -> dict[str, Any]:
    base = {"sort_href": "", "sorted": "", "numeric": False}
    if isinstance(column, Mapping):
        return {**base, **column}
    return {**base, "label": column}


def table(props: Props) -> Props:
    return {"heads": [_column(column) for column in props["columns"]]}


Rows = list[Mapping[str, Any]]


def _whole(rows: Rows, **defaults: Any) -> list[dict[str, Any]]:
    """Every row has every key, so that a template never asks for what is not there."""
    return [{**defaults, **row} for row in rows]


def tabs(props: Props) -> Props:
    return {"rows": _whole(props["items"], current=False, count=None)}


def cells(props: Props) -> Props:
    """Each with the head of its column."""
    return {"rows": list(zip(props["heads"], props["cells"], strict=True))}


def cells_key(props: Props) -> Hashable:
    """Heads are words of ours; what stands in the cells may be typed by people."""
    return (str(props["heads"]), by_content(props["cells"]))


def breadcrumbs(props: Props) -> Props:
    return {"rows": _whole(props["items"], href="")}


def facts(props: Props) -> Props:
    return {"rows": _whole(props["items"], href="")}


def task_row(props: Props) -> Props:
    """Its date in words, who holds it by initials, and the offices beside the lead."""
    lead = props["lead"]
    return {
        **person({"person": props["holder"]}),
        "due": row_date(props["deadline"]) if props["deadline"] else None,
        "others": [one for one in props["offices"] or () if one != lead],
    }
