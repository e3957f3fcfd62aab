"""The rules: regulation, areas, responsibilities, bodies, deadlines, working days."""

from coordination.models.area import Area, LeadRule, Regulation, Responsibility
from coordination.models.body import Body, DocumentKind, Leader
from coordination.models.calendar import CalendarDay
from coordination.models.charge import Charge
from coordination.models.clock import DeadlineRule, ReminderLadder
from coordination.models.mail import MailSetting
from coordination.models.numbers import GivenNumber, NumberBook
from coordination.models.places import Car, DiarySetting, Room
from coordination.models.setting import Emblem, Setting

__all__ = [
    "Area",
    "Body",
    "CalendarDay",
    "Car",
    "Charge",
    "DeadlineRule",
    "DiarySetting",
    "DocumentKind",
    "Emblem",
    "GivenNumber",
    "LeadRule",
    "Leader",
    "MailSetting",
    "NumberBook",
    "Regulation",
    "ReminderLadder",
    "Responsibility",
    "Room",
    "Setting",
]
