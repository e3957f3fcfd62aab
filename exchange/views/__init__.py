"""Pages on connected systems: administrators only."""

from exchange.views.connections import (
    connection,
    connection_add,
    connection_close,
    connection_edit,
    connections,
)
from exchange.views.keys import (
    delivery_again,
    receiver_add,
    receiver_switch,
    token_issue,
    token_revoke,
)

__all__ = [
    "connection",
    "connection_add",
    "connection_close",
    "connection_edit",
    "connections",
    "delivery_again",
    "receiver_add",
    "receiver_switch",
    "token_issue",
    "token_revoke",
]
