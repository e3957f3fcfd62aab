"""Who leads and who coordinates, and how the lead is found."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Area, LeadRule, Responsibility
from coordination.models.area import LeadRuleKind, PartRole
from offices.forms.base import RowForm, reason_field, settings_formfield


class CellForm(RowForm):
    """One cell of the matrix."""

    catch_all = "role"
    role = forms.ChoiceField(label=_("Role"), choices=PartRole, widget=forms.RadioSelect)
    reason = reason_field()

    class Meta:
        model = Responsibility
        fields = ("role", "leads_when", "article", "note")
        formfield_callback = settings_formfield
        help_texts = {
            "leads_when": _("In which case this office leads; empty: by its role alone."),
            "article": _("Where the regulation says so."),
        }

    def words(self) -> dict[str, Any]:
        given = super().words()
        return {**given, "role": PartRole(given["role"])}


class LeadRuleForm(RowForm):
    catch_all = "kind"
    beside = {
        "leadrule_office_where_needed": "office", "leadrule_rotation_has_year": "first_year",
    }  # fmt: skip
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
        widgets = {"name": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"retired_on": _("From that day no new task is logged in it; old ones stay.")}
