"""What the steps of a trip ask."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Leader
from diary.forms.steps import override_box
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from tasks.choices import Way
from tasks.dossier.forms.base import VerbForm, declared_box, line_box
from tasks.dossier.forms.days import ConfirmMoveForm
from tasks.services.drafts import LeaderWords
from trips.forms.privacy import WithoutIdentity
from trips.models import Trip


class SendForm(VerbForm):
    override = override_box()


class ApproveForm(WithoutIdentity):
    """The words of the provincial leader, entered by a leader of the office."""

    leader = forms.ModelChoiceField(Leader.objects.none(), label=gettext_lazy("Who agreed"))
    said_on = DayField(label=gettext_lazy("Agreed on"), initial=timezone.localdate)
    way = forms.ChoiceField(label=gettext_lazy("Way"), choices=Way)
    words_box = GuardedTextField(
        label=gettext_lazy("Words as given"), max_length=2_000, widget=text_box(2)
    )
    override = override_box()

    def __init__(self, *args: Any, row: Trip, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        self.choices_of("leader").queryset = Leader.objects.active().people()
        self.choices_of("leader").empty_label = _("Choose")
        self.initial.setdefault("leader", row.head_id)
        self.initial.setdefault("words_box", _("Agrees with the programme"))

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        said = LeaderWords(
            said_by=data["leader"].position,
            said_on=data["said_on"],
            words=data["words_box"],
            way=data["way"],
            leader=data["leader"],
        )
        return {"said": said, "override": data.get("override") or ""}


class ReturnForm(VerbForm):
    returned_on = DayField(label=gettext_lazy("Day of return"))

    def __init__(self, *args: Any, row: Trip, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        self.initial.setdefault("returned_on", min(row.to_on, timezone.localdate()))


class TripReportForm(WithoutIdentity):
    report_number = line_box(gettext_lazy("Number of the report"), most=100)
    reported_on = DayField(label=gettext_lazy("Date of the report"), initial=timezone.localdate)
    upload = GuardedFileField(label=gettext_lazy("File"), required=False)
    declared = declared_box()


class AwayDayForm(forms.Form):
    """Read from the address."""

    from_on = DayField(label=gettext_lazy("New day of departure"))


class ConfirmForm(WithoutIdentity, ConfirmMoveForm):
    override = override_box()

    def words(self) -> dict[str, Any]:
        return super().words() | {"override": self.cleaned_data.get("override") or ""}
