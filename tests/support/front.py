"""TLS before a server that knows none: PostgreSQL and Valkey of the packages are built without.

What a client asks for, checks and refuses is the real thing; behind it the real server answers.
"""

import contextlib
import select
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

SSL_REQUEST = struct.pack("!ii", 8, 80877103)  # of PostgreSQL's protocol: "do you speak TLS?"


class Front(socketserver.ThreadingTCPServer):
    """Leads TLS on to `behind` and drops whoever comes plainly; `agreed`: versions spoken."""

    daemon_threads = True

    def __init__(self, behind: int, certificate: Path, key: Path, *, postgres: bool) -> None:
        self.behind, self.postgres = behind, postgres
        self.agreed: list[str | None] = []
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.context.load_cert_chain(certificate, key)
        super().__init__(("127.0.0.1", 0), _Way)

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Way(socketserver.BaseRequestHandler):
    server: Front

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # of TLS too: the client refused, or came plainly
            if self.server.postgres:
                if self.request.recv(8, socket.MSG_WAITALL) != SSL_REQUEST:
                    return
                self.request.sendall(b"S")
            safe = self.server.context.wrap_socket(self.request, server_side=True)
            self.server.agreed.append(safe.version())
            with safe, socket.create_connection(("127.0.0.1", self.server.behind)) as behind:
                _lead(safe, behind)


def _lead(safe: ssl.SSLSocket, behind: socket.socket) -> None:
    """Both ways, until one of them has ended."""
    while True:
        ready = [safe] if safe.pending() else select.select([safe, behind], [], [])[0]
        for source in ready:
            if not (piece := source.recv(65536)):
                return
            (behind if source is safe else safe).sendall(piece)


@contextlib.contextmanager
def before(behind: int, folder: Path, name: str, *, postgres: bool = False) -> Iterator[Front]:
    """Showing what `ops/certificates.sh` made for the service of that name."""
    shown = folder / f"{name}_cert.pem", folder / f"{name}_key.pem"
    with Front(behind, *shown, postgres=postgres) as front:
        threading.Thread(target=front.serve_forever, args=[0.05], daemon=True).start()
        try:
            yield front
        finally:
            front.shutdown()
