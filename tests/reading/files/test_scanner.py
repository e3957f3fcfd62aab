"""A scanner that finds, that is content, and that is down."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reading.files.inspect import admit_upload
from reading.files.refused import UploadRefused

EICAR = b"X5O!P%@AP"


class Clamd(socketserver.BaseRequestHandler):
    """Speaks INSTREAM as clamd does."""

    def handle(self) -> None:
        stream = self.request.makefile("rb")
        assert stream.read(10) == b"zINSTREAM\0"
        body = b""
        while size := struct.unpack("!L", stream.read(4))[0]:
            body += stream.read(size)
        self.request.sendall(b"stream: Eicar FOUND\0" if EICAR in body else b"stream: OK\0")


@contextmanager
def _scanner(settings) -> Iterator[None]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.CLAMD_HOST, settings.CLAMD_PORT = server.server_address[:2]
        yield
        server.shutdown()


def test_harmful_file_is_refused_and_a_clean_one_admitted(settings):
    with _scanner(settings):
        assert admit_upload("a.txt", b"sach", field="file").size == 4
        with pytest.raises(UploadRefused, match="virus"):
            admit_upload("a.txt", b"abc " + EICAR, field="file")


def test_while_the_scanner_is_down_nothing_is_kept(settings):
    settings.CLAMD_HOST, settings.CLAMD_PORT = "127.0.0.1", 1
    with pytest.raises(UploadRefused, match="scanner_down"):
        admit_upload("a.txt", b"sach", field="file")


def test_without_a_scanner_nothing_is_asked(settings):
    settings.CLAMD_HOST = ""
    assert admit_upload("a.txt", b"sach", field="file").readable
