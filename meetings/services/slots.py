"""A meeting stands in the joint diary through its slots: one for each of its days."""

from meetings.models import Meeting
from offices.foundation.actor import Actor


def keep_slots(meeting: Meeting, *, actor: Actor) -> None:
    """Write, move or take back the entries of the meeting."""
