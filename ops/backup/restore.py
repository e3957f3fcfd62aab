"""Bring one backup back: first read it whole, then fill an empty database and the files."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from ops.backup import unfinished
from ops.backup.database import Restorer, is_empty
from ops.backup.make import LIST
from ops.backup.sealed import BrokenBackupError, Opener


def _members(file: Path, key: str) -> Iterator[tuple[str, bytes]]:
    with file.open("rb") as source:
        opener = Opener(source, key)
        try:
            with tarfile.open(fileobj=opener, mode="r|") as tar:  # type: ignore[call-overload]
                for member in tar:
                    taken = tar.extractfile(member)
                    yield member.name, taken.read() if taken else b""
        except tarfile.TarError as error:
            raise BrokenBackupError("cannot be read") from error
        while opener.read(1 << 20):
            pass  # the end mark must be there too


def check(file: Path, *, key: str) -> dict[str, Any]:
    """Read every byte; what the file says of itself. Raises BrokenBackupError."""
    listed: dict[str, Any] | None = None
    pieces, files = 0, {}
    for name, data in _members(file, key):
        kind, _, rest = name.partition("/")
        if kind == "media":
            files[rest] = hashlib.sha256(data).hexdigest()
        elif kind == "database":
            pieces += 1
        elif name == LIST:
            listed = json.loads(data)
    if listed is None or (listed["pieces"], listed["files"]) != (pieces, files):
        raise BrokenBackupError("its list and its content differ")
    return listed


def _place(media: Path, name: str) -> Path:
    """Below `media`, whatever a name says."""
    steps = PurePosixPath(name).parts
    if not steps or name.startswith("/") or ".." in steps:
        raise BrokenBackupError("a file's name leaves its folder")
    return media.joinpath(*steps)


def restore(file: Path, *, key: str, url: str, media: Path) -> dict[str, Any]:
    """Fill an empty database and add the files; nothing that is there is overwritten.

    Marked as unfinished before the first row: `finish` of ops.backup takes the mark away. What
    fails before the rows are committed leaves no file and no mark.
    """
    _refuse_unless_empty(url)
    listed = check(file, key=key)
    unfinished.mark(url)
    try:
        _fill(file, key=key, url=url, media=media)
    except BaseException:
        unfinished.drop(media)
        unfinished.unmark(url)
        raise
    unfinished.publish(media)
    return listed


def _refuse_unless_empty(url: str) -> None:
    if is_empty(url):
        return
    if unfinished.is_marked(url):
        raise SystemExit(unfinished.WORDS)
    raise SystemExit(
        "The database is not empty: restore goes into a fresh one only. For the copy of `make"
        " run`: end it, move VAR_DIR/postgres and VAR_DIR/media away, and restore again."
    )


def _fill(file: Path, *, key: str, url: str, media: Path) -> None:
    """Files first into a folder of their own, then all rows in one transaction."""
    staged = unfinished.staging(media)
    with Restorer(url) as restorer:
        for name, data in _members(file, key):
            kind, _, rest = name.partition("/")
            if kind == "database":
                restorer.into.write(data)
            elif kind == "media":
                path = _place(staged, rest)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        restorer.finish()
