"""Serves the few files of npm packages that pages load, and no others."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

_FONT = "be-vietnam-pro-{}-{}-normal.woff2"

# Public name → file inside node_modules.
FILES: dict[str, str] = {
    "vendor/htmx.min.js": "htmx.org/dist/htmx.min.js",
    **{
        f"vendor/fonts/{_FONT.format(script, weight)}": (
            f"@fontsource/be-vietnam-pro/files/{_FONT.format(script, weight)}"
        )
        for script in ("latin", "vietnamese")
        for weight in (400, 600)
    },
}


class _PackageFiles(FileSystemStorage):
    """Opens a public name at the place where npm put the file."""

    def path(self, name: str) -> str:
        return str(Path(self.location) / FILES[name.replace("\\", "/")])


class VendorFinder(BaseFinder):
    """Finder of staticfiles over the literal table above; a missing package is told at once."""

    def __init__(self) -> None:
        self.storage = _PackageFiles(location=str(Path(settings.BASE_DIR) / "node_modules"))

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in FILES or not self.storage.exists(path):
            return []
        place = self.storage.path(path)
        return [place] if find_all else place

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        for name in FILES:
            if not matches_patterns(name, list(ignore_patterns or ())):
                yield name, self.storage
