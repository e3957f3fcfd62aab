"""The data pages of the rules."""

from django.contrib import admin

from coordination.models import (
    Area,
    Body,
    CalendarDay,
    Charge,
    DeadlineRule,
    DocumentKind,
    Leader,
    LeadRule,
    Regulation,
    ReminderLadder,
    Responsibility,
    Setting,
)
from offices.admin import ReadOnlyAdmin


@admin.register(Area, Regulation, ReminderLadder, Setting, Charge, Leader)
class RuleAdmin(ReadOnlyAdmin):
    pass


@admin.register(Responsibility)
class ResponsibilityAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "area", "office", "role", "leads_when")
    list_filter = ("area", "office")
    list_select_related = ("area", "office")


@admin.register(LeadRule)
class LeadRuleAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "office", "first_year")
    list_select_related = ("area", "office")


@admin.register(Body)
class BodyAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "served_by", "is_active")
    list_filter = ("kind", "served_by")
    list_select_related = ("served_by",)
    search_fields = ("name", "short_name")


@admin.register(DocumentKind)
class DocumentKindAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "abbreviation", "system")


@admin.register(DeadlineRule)
class DeadlineRuleAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "legal_basis", "amount", "unit", "direction", "valid_from")
    list_filter = ("area",)


@admin.register(CalendarDay)
class CalendarDayAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "office", "source", "is_on")
    list_filter = ("kind", "is_on")
    list_select_related = ("office",)
