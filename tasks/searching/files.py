"""Words inside files: passages that hold all of them, of files this person may open now."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from offices.powers import Powers
from tasks.models import File, FilePassage
from tasks.models.passages import FilePassageQuerySet
from tasks.searching.marks import excerpt
from tasks.searching.words import Asked

SHOWN = 8
LOOKED_AT = 4 * SHOWN  # passages, of which several may be of one file


@dataclass(frozen=True, slots=True)
class FileHit:
    file: File
    line: SafeString


def found_in_files(asked: Asked, powers: Powers) -> list[FileHit]:
    """A line of each of the newest files; those with the accents as typed come first."""
    if not asked.words:
        return []
    rows = FilePassage.objects.visible_to(powers).order_by("-file_id", "number")
    queries = [rows.holding(asked)]
    if asked.typed != asked.words:
        queries.insert(0, rows.filter(words__holds=asked.accents_anywhere()))
    found: dict[int, FileHit] = {}
    for query in queries:
        if len(found) < SHOWN:
            _add(found, query, asked)
    return list(found.values())


def _add(found: dict[int, FileHit], rows: FilePassageQuerySet, asked: Asked) -> None:
    for passage in rows.select_related("file__task").defer("words")[:LOOKED_AT]:
        if passage.file_id not in found and len(found) < SHOWN:
            line = excerpt(passage.text, asked)
            found[passage.file_id] = FileHit(passage.file, line)
