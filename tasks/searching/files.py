"""Words inside files: passages that hold all of them, of files this person may open now."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from django.utils.safestring import SafeString

from offices.powers import Powers
from tasks.models import File, FilePassage, SourceDocument, SourcePassage
from tasks.searching.marks import excerpt
from tasks.searching.words import Asked

SHOWN = 8
LOOKED_AT = 4 * SHOWN  # passages, of which several may be of one file


@dataclass(frozen=True, slots=True)
class FileHit:
    """`file` of a task, or the document (`source`) that tasks were taken from."""

    kept_at: dt.datetime
    line: SafeString
    file: File | None = None
    source: SourceDocument | None = None

    @property
    def stored(self) -> str:
        """Where its content lies: one paper may be a file of several tasks."""
        found = self.file or self.source
        assert found is not None
        return str(found.stored.name)


def found_in_files(asked: Asked, powers: Powers) -> list[FileHit]:
    """A line of each of the newest files; those with the accents as typed come first."""
    if not asked.words:
        return []
    found: dict[str, FileHit] = {}
    if asked.typed != asked.words:
        _add(found, _hits(asked, powers, as_typed=True))
    if len(found) < SHOWN:
        _add(found, _hits(asked, powers, as_typed=False))
    return list(found.values())


def _add(found: dict[str, FileHit], hits: Iterator[FileHit]) -> None:
    for hit in hits:
        if len(found) < SHOWN:
            found.setdefault(hit.stored, hit)


def _hits(asked: Asked, powers: Powers, *, as_typed: bool) -> Iterator[FileHit]:
    """Of both kinds, the newest first."""
    files = FilePassage.objects.visible_to(powers).order_by("-file_id", "number")
    sources = SourcePassage.objects.visible_to(powers).order_by("-source_id", "number")
    files = files.holding_as_typed(asked) if as_typed else files.holding(asked)
    sources = sources.holding_as_typed(asked) if as_typed else sources.holding(asked)
    return merge(
        (
            FileHit(one.file.uploaded_at, excerpt(one.text, asked), file=one.file)
            for one in files.select_related("file__task").defer("words")[:LOOKED_AT]
        ),
        (
            FileHit(one.source.entered_at, excerpt(one.text, asked), source=one.source)
            for one in sources.select_related("source").defer("words")[:LOOKED_AT]
        ),
        key=lambda hit: hit.kept_at,
        reverse=True,
    )
