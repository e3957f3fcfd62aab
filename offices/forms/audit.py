"""Narrowing the log: who, when, at which office's desk, which kind of act."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from offices.models import AuditKind, AuditRow, Office, Person
from offices.models.audit import SILENT, AuditRowQuerySet


class ActFilter(forms.Form):
    who = forms.ModelChoiceField(
        Person.objects.order_by("sort_key", "pk"), label=_("Who"), required=False
    )
    office = forms.ModelChoiceField(
        Office.objects.order_by("sort", "pk"), label=_("Acting office"), required=False
    )
    kind = forms.ChoiceField(label=_("Kind of act"), required=False)
    first = DayField(label=_("From"), required=False)
    last = DayField(label=_("To"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["kind"]
        shown = [(kind.value, kind.label) for kind in AuditKind if kind not in SILENT]
        kinds.choices = [("", _("Everything")), *shown]

    def found(self) -> AuditRowQuerySet:
        """Rows that fit, the newest first; a filter that cannot be read narrows nothing."""
        self.is_valid()
        given = getattr(self, "cleaned_data", {})
        rows = AuditRow.objects.told().between(given.get("first"), given.get("last"))
        if given.get("who"):
            rows = rows.filter(person=given["who"])
        if given.get("office"):
            rows = rows.filter(office=given["office"])
        if given.get("kind"):
            rows = rows.filter(kind=given["kind"])
        return rows.newest_first().with_people()
