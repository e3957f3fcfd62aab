"""Nhập từ Excel: the file, its columns, and the rows that are corrected in place."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Area
from intake.forms.from_document import RowForm
from intake.imports.columns import FIELDS
from intake.models import ImportRow, TaskImport
from offices.forms.base import SettingsForm
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField
from offices.models import Office

SENDS = (
    ("yes", gettext_lazy("Requests go to them the usual way, after release")),
    ("no", gettext_lazy("Only their names are kept in the specific requirements")),
)
SAMPLE = 40


class ImportUploadForm(SettingsForm):
    upload = GuardedFileField(
        label=gettext_lazy("Table (XLSX or CSV)"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )


class MatchForm(forms.Form):
    """`column_<field>` per field; each column is used once."""

    area = forms.ModelChoiceField(
        Area.objects.none(), label=gettext_lazy("Coordination area of all rows"), required=False
    )
    sends = forms.ChoiceField(
        label=gettext_lazy("Other offices named in the table"),
        choices=SENDS,
        widget=forms.RadioSelect,
        initial="yes",
    )
    lead_reason = GuardedCharField(
        label=gettext_lazy("Reason for another lead office"), max_length=500, required=False
    )

    def __init__(self, *args: Any, batch: TaskImport, first: ImportRow | None, **kw: Any) -> None:
        super().__init__(*args, **kw)
        cells = first.cells if first else []
        choices = [("", _("not in the table"))]
        for number, heading in enumerate(batch.headers):
            sample = str(cells[number])[:SAMPLE] if number < len(cells) and cells[number] else ""
            name = heading or _("Column %(number)s") % {"number": number + 1}
            choices.append((str(number), f"{name} ({sample})" if sample else name))
        for field, label in FIELDS.items():
            self.fields[f"column_{field}"] = forms.ChoiceField(
                label=label,
                choices=choices,
                required=field == "title",
                initial=str(batch.columns.get(field, "")),
            )
        area = self.fields["area"]
        assert isinstance(area, forms.ModelChoiceField)
        area.queryset = Area.objects.open_on(timezone.localdate())
        area.empty_label = _("by each row, else by its words")
        self.initial = {
            "area": batch.area_id,
            "sends": "yes" if batch.sends_requests else "no",
            "lead_reason": batch.lead_reason,
        }

    def column_fields(self) -> list[forms.BoundField]:
        return [self[f"column_{field}"] for field in FIELDS]

    def columns(self) -> dict[str, int]:
        data = self.cleaned_data
        return {name: int(data[f"column_{name}"]) for name in FIELDS if data[f"column_{name}"]}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        used: set[str] = set()
        for field in FIELDS:
            column = data.get(f"column_{field}")
            if column and column in used:
                self.add_error(f"column_{field}", _("This column is used twice."))
            used.add(column or "")
        return data


class ImportRowForm(RowForm):
    """A row of the table as read; what differs from the reading is a correction."""

    pk = forms.IntegerField(widget=forms.HiddenInput)
    area = forms.TypedChoiceField(label=gettext_lazy("Coordination area"), coerce=int)
    done_on = DayField(label=gettext_lazy("Day of completion"), required=False)

    def __init__(self, *args: Any, offices: list[Office], areas: list[Area], **kw: Any) -> None:
        super().__init__(*args, offices=offices, **kw)
        field = self.fields["area"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(area.pk, area.short_name) for area in areas]
        del self.fields["form_key"]

    def full_clean(self) -> None:
        """Rows that are left out are looked at too: a tick may have been taken back."""
        forms.Form.full_clean(self)

    def clean(self) -> dict[str, Any]:
        return forms.Form.clean(self) or {}

    def corrections(self, reading: dict[str, Any]) -> dict[str, Any]:
        """What was changed, as the row keeps it. A new writing is read anew, with its date."""
        data = self.cleaned_data
        day, hour, done = data.get("due_on"), data.get("due_time"), data.get("done_on")
        now = {
            "title": data["title"],
            "lead": data["lead"],
            "coordinating": data["coordinating"],
            "bodies": data["bodies"],
            "deadline_text": data["deadline_text"],
            "area": data["area"],
            "due_on": day.strftime("%d/%m/%Y") if day else "",
            "due_time": hour.strftime("%H:%M") if hour else "",
            "done_on": done.strftime("%d/%m/%Y") if done else "",
        }
        changed = {name: value for name, value in now.items() if value != reading.get(name)}
        if "deadline_text" in changed:
            for name in ("due_on", "due_time"):
                if name not in changed:
                    changed[name] = None
        return changed


def import_rows(
    data: Any = None, *, offices: list[Office], areas: list[Area], rows: list[ImportRow], most: int
) -> Any:
    """The forms of one page of rows."""
    made = forms.formset_factory(ImportRowForm, extra=0, max_num=most, absolute_max=most)
    initial = [{**row.reading, "pk": row.pk, "keep": row.state != "left_out"} for row in rows]
    how = {"offices": offices, "areas": areas}
    return made(data, initial=None if data else initial, prefix="row", form_kwargs=how)
