"""Words inside files: passages that hold all of them, of files this person may open now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Value
from django.utils.safestring import SafeString

from offices.foundation.questions import rows, statement
from offices.powers import Powers
from tasks.models import File, FilePassage, SourceDocument, SourcePassage
from tasks.searching.marks import excerpt
from tasks.searching.words import SearchWords

SHOWN = 8
LOOKED_AT = 4 * SHOWN  # passages, of which several may be of one file
FILE, SOURCE = "file", "source"

type Key = tuple[str, int]
type _Rows = QuerySet[Any, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class FileHit:
    """`of` a file of a task, or of a document that tasks were taken from."""

    line: SafeString
    of: File | SourceDocument

    @property
    def file(self) -> File | None:
        return self.of if isinstance(self.of, File) else None

    @property
    def source(self) -> SourceDocument | None:
        return self.of if isinstance(self.of, SourceDocument) else None


def found_in_files(asked: SearchWords, powers: Powers) -> list[FileHit]:
    """A line of each of the newest files; those with the accents as typed come first."""
    if not asked.words:
        return []
    texts: dict[Key, str] = {}
    for as_typed in (True, False) if asked.typed != asked.words else (False,):
        if len(texts) < SHOWN:
            for key, text in _passages(asked, powers, as_typed=as_typed):
                texts.setdefault(key, text)
    return _hits(texts, asked)


def _passages(asked: SearchWords, powers: Powers, *, as_typed: bool) -> Iterator[tuple[Key, str]]:
    """Of both kinds, the newest first; one statement, put together once for a person."""
    query = asked.accents_anywhere() if as_typed else asked.tagged([""])
    found = rows(
        statement(
            powers.key and ("passages", powers.key), lambda: _both(query, powers), moving=[query]
        ),
        anew=True,
    )
    oldest_first = sorted(found, key=lambda row: (row[2], -row[3]))
    for kind, row, _kept_at, _number, text in reversed(oldest_first):
        yield (kind, row), text


def _both(query: str, powers: Powers) -> _Rows:
    files = FilePassage.objects.visible_to(powers).holding(query)
    sources = SourcePassage.objects.visible_to(powers).holding(query)
    return _columns(files, FILE).union(_columns(sources, SOURCE), all=True)


def _columns(passages: QuerySet[Any], kind: str) -> _Rows:
    """Of the newest ones: the kind, the row they are of, when that was kept, their place in it."""
    kept_at = {FILE: "file__uploaded_at", SOURCE: "source__entered_at"}[kind]
    newest = passages.order_by(f"-{kind}_id", "number")
    told = newest.annotate(kind=Value(kind), row=F(f"{kind}_id"), kept_at=F(kept_at))
    found: _Rows = told.values_list("kind", "row", "kept_at", "number", "text")[:LOOKED_AT]
    return found


def _hits(texts: dict[Key, str], asked: SearchWords) -> list[FileHit]:
    """One paper that is a file of several tasks is shown once."""
    ids = {kind: [row for one, row in texts if one == kind] for kind in (FILE, SOURCE)}
    files = File.objects.select_related("task").in_bulk(ids[FILE])
    sources = SourceDocument.objects.in_bulk(ids[SOURCE])
    hits: dict[str, FileHit] = {}
    for (kind, row), text in texts.items():
        found = files[row] if kind == FILE else sources[row]
        if len(hits) < SHOWN and found.stored.name not in hits:
            hits[str(found.stored.name)] = FileHit(excerpt(text, asked), found)
    return list(hits.values())
