"""A number to be entered stands beside what it is counted in."""

from collections.abc import Iterator

from django import forms
from django.template import Context, Template
from django.urls import get_resolver

from coordination.forms.places import RoomForm

# Numbers that count nothing; those with a unit in their label are `Label (unit)`.
ORDINALS = {
    "number", "year", "precedence", "sort", "port", "pick_month", "first_year", "amount",
    "round_opens_day", "round_closes_day",
}  # fmt: skip


def _forms(base: type[forms.BaseForm] = forms.BaseForm) -> Iterator[type[forms.BaseForm]]:
    for form in base.__subclasses__():
        yield form
        yield from _forms(form)


def _numbers(form: type[forms.BaseForm]) -> Iterator[tuple[str, forms.Field]]:
    for name, field in getattr(form, "base_fields", {}).items():
        if isinstance(field, forms.IntegerField) and isinstance(field.widget, forms.NumberInput):
            yield name, field


def test_every_number_has_its_unit() -> None:
    assert get_resolver().url_patterns  # every form of a page is imported with them
    bare = {
        f"{form.__module__}.{form.__name__}: {name}"
        for form in _forms()
        if not form.__module__.startswith(("django.", "allauth.", "tests."))
        for name, field in _numbers(form)
        if name not in {*ORDINALS, *getattr(form, "units", {})}
        and not str(field.label).endswith(")")
    }
    assert bare == set()


def test_the_unit_is_seen_and_heard_beside_the_field() -> None:
    page = Template("{% load ui %}{% ui 'field' field=form.seats %}")
    drawn = page.render(Context({"form": RoomForm()}))
    assert "(chỗ)</span>" in drawn and '<span aria-hidden="true">chỗ</span>' in drawn
