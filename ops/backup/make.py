"""Write one backup: the dump in pieces, every file, and a list of it all at the end."""

import hashlib
import io
import json
import tarfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from ops.backup import database
from ops.backup.sealed import Sealer

SUFFIX = ".phoihop"
LIST = "list.json"


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mtime, member.mode = len(data), int(time.time()), 0o600
    tar.addfile(member, io.BytesIO(data))


def _files(tar: tarfile.TarFile, media: Path) -> dict[str, str]:
    """Every file under `media`, as it stands when its turn comes; name → sha256."""
    found: dict[str, str] = {}
    for path in sorted(media.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        data, name = path.read_bytes(), path.relative_to(media).as_posix()
        found[name] = hashlib.sha256(data).hexdigest()
        _add(tar, f"media/{name}", data)
    return found


def write(out: IO[bytes], *, key: str, url: str, media: Path) -> dict[str, Any]:
    """The database first, then the files: a row never names a file that the backup lacks."""
    began = datetime.now(UTC)
    sealer = Sealer(out, key)
    with tarfile.open(fileobj=sealer, mode="w|", format=tarfile.PAX_FORMAT) as tar:  # type: ignore[call-overload]
        pieces = 0
        for piece in database.dump(url):
            _add(tar, f"database/{pieces:06d}", piece)
            pieces += 1
        listed = {"began": began.isoformat(), "pieces": pieces, "files": _files(tar, media)}
        _add(tar, LIST, json.dumps(listed).encode())
    sealer.close()
    return listed


def make(folder: Path, *, key: str, url: str, media: Path) -> Path:
    """A new file in `folder`, complete or not there at all."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"phoihop-{datetime.now(UTC):%Y%m%dT%H%M%SZ}{SUFFIX}"
    draft = folder / f".{name}.part"
    try:
        with draft.open("wb") as out:
            draft.chmod(0o600)
            listed = write(out, key=key, url=url, media=media)
        draft.replace(folder / name)
    finally:
        draft.unlink(missing_ok=True)
    size = (folder / name).stat().st_size
    print(f"{name}: {size / 1e6:.1f} MB, {len(listed['files'])} files")
    return folder / name


def prune(folder: Path, *, days: int) -> list[str]:
    """Remove backups older than so many days, never the newest one."""
    known = sorted(folder.glob(f"phoihop-*{SUFFIX}"))
    oldest = f"phoihop-{datetime.now(UTC) - timedelta(days=days):%Y%m%dT%H%M%SZ}"
    gone = [path for path in known[:-1] if path.name < oldest]
    for path in gone:
        path.unlink()
    return [path.name for path in gone]
