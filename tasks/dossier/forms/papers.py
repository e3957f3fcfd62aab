"""Asking for a paper, noting that it has come, and doing without it."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import DeadlineRule
from coordination.models.clock import Direction
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField
from offices.models import Office
from tasks.dossier.forms.base import VerbForm, declared_box, line_box
from tasks.dossier.models import Dossier


class PaperForm(VerbForm):
    """The date is given, or counted back from the day by a rule.

    `areas`: numbers of the areas whose rules are offered; `usual`: code of the one chosen first.
    """

    areas: tuple[int, ...] = ()
    usual: str = ""
    title = line_box(_("Paper"), most=300, required=True)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Owed by the office"), required=False
    )
    outside = line_box(_("or owed by (outside the system)"))
    rule = forms.ModelChoiceField(
        DeadlineRule.objects.none(), label=_("Deadline by rule"), required=False
    )
    due_on = DayField(label=_("or by the day"), required=False)

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("office").queryset = owing_offices(dossier)
        back = rules_back().filter(area__number__in=self.areas)
        self.offer_rules(back)
        usual = back.filter(code=self.usual).first()
        self.initial.setdefault("rule", usual.pk if usual and dossier.event_day else None)
        for name in ("office", "rule"):
            self.choices_of(name).empty_label = _("Choose")

    def offer_rules(self, rules: Any) -> None:
        field = self.choices_of("rule")
        field.queryset = rules.order_by("amount", "pk")
        field.label_from_instance = rule_words


def rules_back() -> Any:
    """Rules in force today that count backwards."""
    return DeadlineRule.objects.in_force(timezone.localdate()).filter(direction=Direction.BACK)


def rule_words(rule: DeadlineRule) -> str:
    return f"{rule.name} ({rule.amount} {rule.get_unit_display()} {rule.get_direction_display()})"


def owing_offices(dossier: Dossier) -> Any:
    """Offices whose part may owe something."""
    parts = dossier.task.parts.at_work().values("office_id")
    return Office.objects.active().filter(pk__in=parts)


class ReceiveForm(VerbForm):
    received_on = DayField(label=_("Received on"))
    upload = GuardedFileField(label=_("File"), required=False)
    declared = declared_box()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = timezone.localdate
