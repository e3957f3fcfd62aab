"""Members, arrangements, permissions and papers of a trip."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from diary.forms.steps import override_box
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField
from tasks.choices import Place
from tasks.dossier.forms.base import declared_box, line_box
from tasks.dossier.forms.conclusions import NoticeForm
from tasks.dossier.forms.papers import PaperForm
from tasks.dossier.forms.participants import PeopleForm
from trips.choices import ArrangementKind
from trips.forms.privacy import WithoutIdentity
from trips.models import Arrangement, TravelPermission
from trips.services.clocks import PAPERS
from trips.services.preparing import ArrangementGiven

PLACES = tuple(
    (one.value, one.label) for one in (Place.DEPUTY, Place.MEMBER, Place.SERVES, Place.PRESS)
)


class MembersForm(WithoutIdentity, PeopleForm):
    places = PLACES
    usual = Place.MEMBER
    override = override_box()

    def words(self) -> dict[str, Any]:
        return super().words() | {"override": self.cleaned_data.get("override") or ""}


class TripPaperForm(WithoutIdentity, PaperForm):
    areas = (6,)
    usual = PAPERS


class TripNoticeForm(WithoutIdentity, NoticeForm):
    """Of what was concluded on the way, or of what the places asked for."""


class ArrangementForm(WithoutIdentity):
    units = {"quantity": units.PIECES}
    kind = forms.ChoiceField(label=gettext_lazy("Arrangement"), choices=ArrangementKind)
    words_box = line_box(gettext_lazy("What is needed"), most=300)
    who = line_box(gettext_lazy("Who sees to it"))
    due_on = DayField(label=gettext_lazy("By the day"), required=False)
    to_whom = line_box(gettext_lazy("Gift to"))
    quantity = forms.IntegerField(
        label=gettext_lazy("Quantity"), min_value=1, max_value=9_999, required=False
    )
    done = forms.BooleanField(label=gettext_lazy("Arranged"), required=False)

    def __init__(self, *args: Any, arrangement: Arrangement | None = None, **kwargs: Any) -> None:
        if arrangement is not None:
            names = ("kind", "who", "due_on", "to_whom", "quantity", "done")
            start = {name: getattr(arrangement, name) for name in names}
            kwargs["initial"] = start | {"words_box": arrangement.words}
        super().__init__(*args, **kwargs)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        given = ArrangementGiven(
            kind=data["kind"],
            words=data.get("words_box") or "",
            who=data.get("who") or "",
            due_on=data.get("due_on"),
            to_whom=data.get("to_whom") or "",
            quantity=data.get("quantity"),
            done=bool(data.get("done")),
        )
        return {"given": given}


class PermissionForm(WithoutIdentity):
    asked_on = DayField(label=gettext_lazy("Asked on"), required=False)
    number = line_box(gettext_lazy("Number, symbol"), most=100)
    granted_on = DayField(label=gettext_lazy("Granted on"), required=False)
    upload = GuardedFileField(label=gettext_lazy("File"), required=False)
    declared = declared_box()

    def __init__(self, *args: Any, permission: TravelPermission, **kwargs: Any) -> None:
        names = ("asked_on", "number", "granted_on")
        kwargs["initial"] = {name: getattr(permission, name) for name in names}
        super().__init__(*args, **kwargs)
