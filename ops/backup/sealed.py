"""A stream in sealed pieces: AES-256-GCM, each piece numbered, the last one marked.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): a piece cannot be changed,
left out, moved or cut off unnoticed. The key comes from BACKUP_KEY (a text of at least 32
characters) and a salt in the head of the file.
"""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"PHOIHOP-BACKUP-1\n"
PIECE, TAG, SALT, NONCE = 256 * 1024, 16, 32, 7


class BrokenBackupError(Exception):
    """The file is no backup of this kind, was changed, is cut off, or the key is another."""


def key_of_environment() -> str:
    """BACKUP_KEY, or the text of the file that BACKUP_KEY_FILE names."""
    given = os.environ.get("BACKUP_KEY", "")
    if not given and (file := os.environ.get("BACKUP_KEY_FILE")):
        given = Path(file).read_text(encoding="utf-8").strip()
    if len(given) < 32:
        raise SystemExit("BACKUP_KEY or BACKUP_KEY_FILE is needed: at least 32 characters.")
    return given


def _cipher(key: str, salt: bytes) -> AESGCM:
    derived = HKDF(algorithm=SHA256(), length=32, salt=salt, info=MAGIC).derive(key.encode())
    return AESGCM(derived)


def _nonce(start: bytes, number: int, last: bool) -> bytes:
    return start + number.to_bytes(4, "big") + bytes([last])


class Sealer:
    """Write plain bytes, get sealed pieces in `out`; closing marks the end."""

    def __init__(self, out: IO[bytes], key: str) -> None:
        salt, self._start = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
        self._out, self._cipher, self._number = out, _cipher(key, salt), 0
        self._held = bytearray()
        out.write(MAGIC + salt + self._start)

    def write(self, data: bytes) -> int:
        self._held += data
        while len(self._held) > PIECE:
            self._seal(bytes(self._held[:PIECE]), last=False)
            del self._held[:PIECE]
        return len(data)

    def flush(self) -> None:
        """Nothing: a piece is written when it is full."""

    def close(self) -> None:
        self._seal(bytes(self._held), last=True)
        self._held.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._start, self._number, last), piece, MAGIC))
        self._number += 1


def _opened(source: IO[bytes], key: str) -> Iterator[bytes]:
    head = source.read(len(MAGIC) + SALT + NONCE)
    if not head.startswith(MAGIC) or len(head) < len(MAGIC) + SALT + NONCE:
        raise BrokenBackupError("not a backup of this system")
    cipher = _cipher(key, head[len(MAGIC) : -NONCE])
    start, number = head[-NONCE:], 0
    piece = source.read(PIECE + TAG)
    while True:
        following = source.read(PIECE + TAG)
        try:
            yield cipher.decrypt(_nonce(start, number, not following), piece, MAGIC)
        except InvalidTag as error:
            raise BrokenBackupError("changed, cut off, or another key") from error
        if not following:
            return
        piece, number = following, number + 1


class Opener:
    """Read the plain bytes again, piece after piece; raises BrokenBackupError."""

    def __init__(self, source: IO[bytes], key: str) -> None:
        self._pieces, self._held = _opened(source, key), b""

    def read(self, size: int = -1) -> bytes:
        while size < 0 or len(self._held) < size:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._held += piece
        if size < 0:
            size = len(self._held)
        found, self._held = self._held[:size], self._held[size:]
        return found
