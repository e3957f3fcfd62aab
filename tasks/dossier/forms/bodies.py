"""A body typed by its name, with the province's own names offered."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.fields import GuardedCharField
from reading.names import BodyName, body_of
from reading.registry import known_bodies

LIST_ID = "known-bodies"


class BodyField(GuardedCharField):
    """The body of the table that the name means; an unknown name is an error of the field."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"list": LIST_ID, "autocomplete": "off"}
        super().__init__(max_length=300, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> Any:
        name = super().clean(value)
        if not name:
            return None
        found = body_named(name)
        if found is None:
            raise forms.ValidationError(_("This body is not in the table of bodies."))
        return found

    def prepare_value(self, value: Any) -> Any:
        return value.short_name if isinstance(value, Body) else value


class BodiesField(BodyField):
    """Several bodies, parted by semicolons."""

    def clean(self, value: Any) -> Any:
        names = [one.strip() for one in str(value or "").split(";") if one.strip()]
        return [super(BodiesField, self).clean(one) for one in names]

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return "; ".join(one.short_name for one in value)
        return value


def body_named(name: str, known: Sequence[BodyName] | None = None) -> Body | None:
    """By name, short name or alias, as officials write it."""
    found = body_of(name, known_bodies() if known is None else known)
    if found is None or not found.id:
        return None
    return Body.objects.filter(pk=found.id).first()


def names_of_bodies() -> list[str]:
    """What is offered while a name is typed."""
    return list(Body.objects.filter(is_active=True).values_list("short_name", flat=True))


class OffersBodies:
    """A form whose page offers the names of bodies while they are typed."""

    @property
    def known_bodies(self) -> list[str]:
        return names_of_bodies()
