"""Where scans wait until their letters are read: sealed, outside media and backups, for a day;
what came by mail and was read may wait longer for somebody.

Nobody but the worker opens what lies here. A sealed file says nothing to who finds it: its name is
random, its bytes are locked with a key made of SECRET_KEY.
"""

import json
import uuid
from pathlib import Path
from typing import Any

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone

from offices.foundation.locks import locks
from offices.foundation.room import RoomStorage

HOURS = 24
HOUR = 3_600  # seconds
PURPOSE = "quarantine"


def _storage() -> RoomStorage:
    return RoomStorage(location=settings.VAR_DIR / "quarantine", file_permissions_mode=0o600)


def put(data: bytes) -> str:
    """Seal the bytes; the name under which they lie. Raises NoRoom."""
    return _storage().save(f"{uuid.uuid4().hex}.sealed", ContentFile(locks(PURPOSE).encrypt(data)))


def take(name: str) -> bytes | None:
    """The bytes; None where they are gone or no key of ours opens them."""
    storage = _storage()
    if not name or not storage.exists(name):
        return None
    with storage.open(name) as sealed:
        try:
            return locks(PURPOSE).decrypt(sealed.read())
        except InvalidToken:
            return None


def drop(name: str) -> None:
    if name:
        _storage().delete(name)


def drop_others(known: set[str]) -> int:
    """Whatever no row names: a worker died between the file and its row. Returns how many.

    A file of the last hour may have its row in a transaction that has not ended.
    """
    folder, since = Path(_storage().location), timezone.now().timestamp() - HOUR
    unknown = [path for path in folder.glob("*.sealed") if path.name not in known]
    lost = [path for path in unknown if path.stat().st_mtime < since]
    for path in lost:
        path.unlink(missing_ok=True)
    return len(lost)


def sealed(value: Any) -> bytes:
    """Plain values as bytes nobody else reads."""
    return locks(PURPOSE).encrypt(json.dumps(value, ensure_ascii=False).encode())


def unsealed(value: bytes | memoryview) -> Any:
    return json.loads(locks(PURPOSE).decrypt(bytes(value)))
