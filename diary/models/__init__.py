"""When something takes place: slots, what they take, issued versions of a week, personal feeds."""

from diary.models.apart import RestrictedSlotWords
from diary.models.bookings import Booking, ClashOverride
from diary.models.issues import DiaryFeed, DiaryIssue
from diary.models.slots import Slot, SlotLeader

__all__ = [
    "Booking",
    "ClashOverride",
    "DiaryFeed",
    "DiaryIssue",
    "RestrictedSlotWords",
    "Slot",
    "SlotLeader",
]
