"""clamd over TCP, when an installation has one (CLAMD_HOST). Down means refused, never kept."""

import socket
import struct

from django.conf import settings

from reading.files.refused import UploadRefused

CHUNK = 65_536
SECONDS = 20.0


def refuse_harmful(data: bytes) -> None:
    """Ask the scanner. Raises UploadRefused: virus, scanner_down. No host set: nothing is asked."""
    host = settings.CLAMD_HOST
    if not host:
        return
    try:
        answer = _ask(host, settings.CLAMD_PORT, data)
    except OSError as error:
        raise UploadRefused("scanner_down") from error
    if answer.endswith(b"FOUND"):
        raise UploadRefused("virus")
    if not answer.endswith(b"OK"):
        raise UploadRefused("scanner_down")


def _ask(host: str, port: int, data: bytes) -> bytes:
    with socket.create_connection((host, port), timeout=SECONDS) as connection:
        connection.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), CHUNK):
            chunk = data[start : start + CHUNK]
            connection.sendall(struct.pack("!L", len(chunk)) + chunk)
        connection.sendall(struct.pack("!L", 0))
        return connection.recv(4096).rstrip(b"\0\n ")
