"""Connections of other systems, their tokens, and what they are told."""

from exchange.models.connection import Connection, Scope, Sent, Token, Window
from exchange.models.event import Delivery, Event
from exchange.models.receiver import Receiver

__all__ = ["Connection", "Delivery", "Event", "Receiver", "Scope", "Sent", "Token", "Window"]
