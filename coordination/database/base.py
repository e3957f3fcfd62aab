"""The database engine of the settings."""

from select import POLLERR, POLLHUP, POLLIN, poll

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Knows a connection that its server has closed by the socket alone.

    With CONN_HEALTH_CHECKS Django asks `SELECT 1` at the first statement of every request. A
    server that stops, is killed or ends the session closes the socket, and a closed or speaking
    socket can be read from: only then is the server asked.
    """

    def is_usable(self) -> bool:
        if self.connection is None or self.connection.closed:
            return False
        waiting = poll()
        waiting.register(self.connection.pgconn.socket, POLLIN | POLLERR | POLLHUP)
        return True if not waiting.poll(0) else bool(super().is_usable())
