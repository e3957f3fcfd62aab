"""The tables whose changes the system log shows: settings only, never a case."""

from coordination.models import (
    Area,
    Body,
    CalendarDay,
    Charge,
    DeadlineRule,
    Leader,
    LeadRule,
    Regulation,
    ReminderLadder,
    Responsibility,
    Setting,
)
from offices.changes.read import Model
from offices.models import (
    Absence,
    Division,
    Office,
    OfficeGroupPermission,
    Person,
    Post,
    SignInRules,
)

SETTINGS_MODELS: tuple[Model, ...] = (
    Person,
    Post,
    Absence,
    Office,
    Division,
    OfficeGroupPermission,
    Regulation,
    Area,
    Responsibility,
    LeadRule,
    Charge,
    Body,
    Leader,
    DeadlineRule,
    CalendarDay,
    ReminderLadder,
    Setting,
    SignInRules,
)
