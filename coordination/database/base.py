"""The database engine of the settings."""

from select import POLLERR, POLLHUP, POLLIN, poll

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

INERROR = TransactionStatus.INERROR


class DatabaseWrapper(base.DatabaseWrapper):
    """Knows a connection that its server has closed by the socket alone.

    With CONN_HEALTH_CHECKS Django asks `SELECT 1` at the first statement of every request. A
    server that stops, is killed or ends the session closes the socket, and a closed or speaking
    socket can be read from: only then is the server asked.
    """

    def is_usable(self) -> bool:
        held = self.connection
        if held is None or held.closed or held.info.transaction_status == INERROR:
            return False
        waiting = poll()
        waiting.register(held.pgconn.socket, POLLIN | POLLERR | POLLHUP)
        return True if not waiting.poll(0) else bool(super().is_usable())
