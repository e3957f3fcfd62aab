"""A small disk for all the product writes but the database; it can be filled to the last byte."""

import contextlib
import os
import subprocess
from pathlib import Path

SIZE = 96
ROOM = {"DISK_FREE_LEAST": str(24 * 1024**2), "DISK_KEPT_FREE": str(8 * 1024**2)}


class SmallDisk:
    """`folder` becomes a tmpfs where that is allowed; the database's folder lies outside it."""

    def __init__(self, folder: Path, database: Path) -> None:
        folder.mkdir(mode=0o755)
        database.mkdir(mode=0o755)
        self.folder = folder
        words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m,mode=0755", "tmpfs", str(folder)]
        done = subprocess.run(words, check=False, capture_output=True)
        self.is_small = os.geteuid() == 0 and done.returncode == 0
        (folder / "postgres").symlink_to(database)

    def fill(self) -> None:
        with contextlib.suppress(OSError), (self.folder / "ballast").open("wb", 0) as ballast:
            while True:
                ballast.write(bytes(64 * 1024))

    def clear(self) -> None:
        (self.folder / "ballast").unlink(missing_ok=True)

    def end(self) -> None:
        if self.is_small:
            subprocess.run(["umount", "-l", str(self.folder)], check=False)
