"""Words inside files: passages that hold all of them, of files this person may open now."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, When
from django.utils.safestring import SafeString

from offices.powers import Powers
from tasks.models import File, FilePassage
from tasks.searching.marks import excerpt
from tasks.searching.words import Asked

SHOWN = 12
LOOKED_AT = 4 * SHOWN  # passages, of which several may be of one file


@dataclass(frozen=True, slots=True)
class FileHit:
    file: File
    line: SafeString


def found_in_files(asked: Asked, powers: Powers) -> list[FileHit]:
    """A line of each of the newest files; those with the accents as typed come first."""
    if not asked.words:
        return []
    rows = FilePassage.objects.visible_to(powers).holding(asked)
    with_accents = Q(words__holds=asked.accents_anywhere())
    first = Case(When(with_accents, then=0), default=1, output_field=IntegerField())
    best = rows.order_by(first, "-file_id", "number").select_related("file__task")
    found: dict[int, FileHit] = {}
    for passage in best[:LOOKED_AT]:
        if passage.file_id not in found and len(found) < SHOWN:
            line = excerpt(passage.text, asked)
            found[passage.file_id] = FileHit(passage.file, line)
    return list(found.values())
