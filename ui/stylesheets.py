"""The style sheets, written as many small files and sent as one.

A page named seventeen of them in a kilobyte, and a first look waited for each.
"""

from collections.abc import Iterator
from typing import Any

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage, staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SITE = "css/site.css"
# In the order in which later ones win.
SHEETS = (
    "tokens",
    "base",
    "icons",
    "signs",
    "shell",
    "parts",
    "forms",
    "work",
    "task",
    "lists",
    "deciding",
    "intake",
    "weekly",
    "diary",
    "settings",
    "overview",
    "meetings",
    "training",
)


def names() -> list[str]:
    """The one file where static files are collected, else each as it is written."""
    return [SITE] if isinstance(staticfiles_storage, Joined) else [f"css/{n}.css" for n in SHEETS]


class Joined:
    """A storage that writes the one file before names are hashed."""

    def post_process(self, paths: dict[str, Any], *args: Any, **options: Any) -> Iterator[Any]:
        store: Any = self
        if not options.get("dry_run"):
            parts = (_text(*paths[f"css/{name}.css"]) for name in SHEETS)
            store.delete(SITE)
            store.save(SITE, ContentFile("\n".join(parts)))
            paths[SITE] = (self, SITE)
        yield from super().post_process(paths, *args, **options)  # type: ignore[misc]


def _text(storage: Any, path: str) -> str:
    with storage.open(path) as file:
        text: bytes = file.read()
    return text.decode()


class JoinedStorage(Joined, ManifestStaticFilesStorage):  # type: ignore[misc]  # Django's own mix
    pass


class JoinedCompressedStorage(Joined, CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    pass
