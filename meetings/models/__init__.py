"""Dossiers of meetings and of council sessions; each is one-to-one with its task."""

from meetings.models.agenda import AgendaItem, Paper
from meetings.models.conclusions import Conclusion, Minutes, Notice
from meetings.models.meeting import Meeting
from meetings.models.people import Participant
from meetings.models.sessions import Milestone, Session
from meetings.models.templates import MeetingSeries, MeetingTemplate

__all__ = [
    "AgendaItem",
    "Conclusion",
    "Meeting",
    "MeetingSeries",
    "MeetingTemplate",
    "Milestone",
    "Minutes",
    "Notice",
    "Paper",
    "Participant",
    "Session",
]
