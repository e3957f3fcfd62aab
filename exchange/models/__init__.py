"""Connections of other systems, their tokens, and what they are told."""

from exchange.models.connection import Connection, Scope
from exchange.models.event import Delivery, Event
from exchange.models.limits import Sent, Window
from exchange.models.receiver import Receiver
from exchange.models.token import Token

__all__ = ["Connection", "Delivery", "Event", "Receiver", "Scope", "Sent", "Token", "Window"]
