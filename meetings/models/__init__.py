"""Dossiers of meetings and of council sessions; each is one-to-one with its task."""

from meetings.models.agenda import AgendaFile, AgendaItem, AgendaPaper
from meetings.models.meeting import Meeting, Minutes
from meetings.models.sessions import Milestone, Session
from meetings.models.templates import MeetingSeries, MeetingTemplate

__all__ = [
    "AgendaFile",
    "AgendaItem",
    "AgendaPaper",
    "Meeting",
    "MeetingSeries",
    "MeetingTemplate",
    "Milestone",
    "Minutes",
    "Session",
]
