"""Notices, mails to go, preferences, signs of life."""

from notifications.models.dispatch import Dispatch
from notifications.models.notification import Channel, Notification, Preference
from notifications.models.signs import DigestRun, Heartbeat

__all__ = ["Channel", "DigestRun", "Dispatch", "Heartbeat", "Notification", "Preference"]
