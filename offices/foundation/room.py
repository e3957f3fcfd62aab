"""Files are kept only while there is room: the last of a disk belongs to the database and logs."""

import errno
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.utils.translation import gettext as _

FULL = {errno.ENOSPC, errno.EDQUOT}


class NoRoom(ValidationError):  # noqa: N818 - reads as a sentence where it is raised
    """Said beside the field of the file; what else was typed stays."""

    def __init__(self) -> None:
        words = _(
            "The server has no room for files at this moment: the file was not kept. Everything "
            "else works; please tell the administrator and add the file later."
        )
        super().__init__({"upload": words})


def free_bytes(folder: Path) -> int:
    """Room left on the disk of that folder, or of the nearest folder above that exists."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


class RoomStorage(FileSystemStorage):
    """Refuses a file before the disk is full, and one that fills it; no half file stays."""

    def _save(self, name: str, content: Any) -> str:
        if free_bytes(Path(self.location)) - content.size < settings.DISK_KEPT_FREE:
            raise NoRoom
        try:
            return str(super()._save(name, content))  # type: ignore[misc]
        except OSError as error:
            if error.errno in FULL:
                Path(self.path(name)).unlink(missing_ok=True)
                raise NoRoom from error
            raise
