"""Who leads and who coordinates, and how the lead is found."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Area, LeadRule, Responsibility
from coordination.models.area import LeadRuleKind, PartRole
from offices.forms.base import RowForm, reason_field, settings_formfield
from offices.foundation.fields import text_box

OTHERS = (
    ("keep", _("It goes on leading too; the rule for finding the lead decides")),
    ("change", _("It coordinates from now on")),
)


class CellForm(RowForm):
    """One cell of the matrix; of a second lead it asks what becomes of the first."""

    catch_all = "role"
    role = forms.ChoiceField(label=_("Role"), choices=PartRole, widget=forms.RadioSelect)
    others = forms.ChoiceField(
        label=_("The office that leads already"),
        choices=OTHERS,
        required=False,
        widget=forms.RadioSelect,
    )
    reason = reason_field()
    field_order = ("role", "others", "leads_when", "article", "note", "reason")

    class Meta:
        model = Responsibility
        fields = ("role", "leads_when", "article", "note")
        formfield_callback = settings_formfield
        help_texts = {
            "leads_when": _("In which case this office leads; empty: by its role alone."),
            "article": _("Where the regulation says so."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cell = self.instance
        same = Responsibility.objects.current().filter(area=cell.area_id, role=PartRole.LEAD)
        self.leads = [one.office for one in same.exclude(office=cell.office_id)]
        if not self.leads or cell.role == PartRole.LEAD:
            del self.fields["others"]
        else:
            names = ", ".join(office.short_name for office in self.leads)
            self.fields["others"].label = _("%(office)s leads already") % {"office": names}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        leads = given.get("role") == PartRole.LEAD
        if "others" in self.fields and leads and not given.get("others"):
            self.add_error("others", _("Say which office goes on leading."))
        return given

    def words(self) -> dict[str, Any]:
        given = super().words()
        turns = given.pop("others", "") == "change" and given["role"] == PartRole.LEAD
        return {**given, "role": PartRole(given["role"]), "instead_of": self.leads if turns else []}


class LeadRuleForm(RowForm):
    catch_all = "kind"
    beside = {"leadrule_office_where_needed": "office", "leadrule_rotation_has_year": "first_year"}
    kind = forms.ChoiceField(label=_("Rule"), choices=LeadRuleKind, widget=forms.RadioSelect)
    reason = reason_field()

    class Meta:
        model = LeadRule
        fields = ("kind", "office", "first_year", "note")
        formfield_callback = settings_formfield
        help_texts = {
            "office": _(
                "The fixed office, the first in turn, or whoever leads where nothing tells."
            ),
            "first_year": _("Only for a turn by year."),
        }

    def words(self) -> dict[str, Any]:
        given = super().words()
        return {**given, "kind": LeadRuleKind(given["kind"])}


class AreaForm(RowForm):
    reason = reason_field()

    class Meta:
        model = Area
        fields = ("short_name", "name", "article", "retired_on")
        formfield_callback = settings_formfield
        widgets = {"name": text_box(3)}
        help_texts = {"retired_on": _("From that day no new task is logged in it; old ones stay.")}
