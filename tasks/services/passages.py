"""Words of a kept file for search: cut into passages, none of area 5."""

import re
from collections.abc import Iterable

from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, Func

from tasks.models import File, FilePassage, SourceDocument, SourcePassage, Task

LENGTH = 4_000  # letters of a passage
OVERLAP = 200  # letters that two passages share, so that a phrase across their border is found
MOST = 400  # passages of one file
BATCH = 100
BLOCK = 100_000  # letters that are parted into words at once


def keep_passages(file: File, text: str) -> int:
    """Replace what is known of the file's words; returns how many passages that are."""
    FilePassage.objects.filter(file=file).delete()  # untracked: derived rows
    if not text.strip() or file.task.area.always_restricted:
        return 0
    rows = [
        FilePassage(file=file, number=number, text=passage)
        for number, passage in enumerate(passages_of(text))
    ]
    FilePassage.objects.bulk_create(rows, batch_size=BATCH)  # untracked: derived rows
    return len(rows)


def keep_source_passages(source: SourceDocument, text: str) -> None:
    """The words of a document that tasks will be taken from; nobody finds them yet."""
    rows = [
        SourcePassage(source=source, number=number, text=passage)
        for number, passage in enumerate(passages_of(text))
    ]
    SourcePassage.objects.bulk_create(rows, batch_size=BATCH)  # untracked: derived rows


def index_sources(tasks: Iterable[Task]) -> None:
    """Words of documents are found once a task was taken from them: now the area is known."""
    found = {
        task.source_id
        for task in tasks
        if task.source is not None and task.source.stored and not task.area.always_restricted
    }
    if found:
        vector = Func(F("text"), function="tasks_passage_vector", output_field=SearchVectorField())
        rows = SourcePassage.objects.filter(source__in=found).not_searched()
        rows.update(words=vector)  # untracked: derived rows


def drop_passages(task: Task) -> None:
    FilePassage.objects.filter(file__task=task).delete()  # untracked: derived rows


def passages_of(text: str) -> list[str]:
    """Pieces of at most LENGTH letters, cut between words."""
    flat = _in_one_line(text, (MOST + 1) * LENGTH)
    found, start = list[str](), 0
    while start < len(flat) and len(found) < MOST:
        end = start + LENGTH
        if end < len(flat):
            end = flat.rfind(" ", start + LENGTH // 2, end) if " " in flat[start:end] else end
            end = end if end > start else start + LENGTH
        found.append(flat[start:end])
        start = end if end >= len(flat) else max(end - OVERLAP, start + 1)
        if start < len(flat) and start != end:
            start = flat.find(" ", start, end) + 1 or end
    return found


def _in_one_line(text: str, most: int) -> str:
    """One space between words, until there are as many letters.

    A million words at once would leave their holes in the memory of a web process.
    """
    found, size = list[str](), 0
    for start in range(0, len(text), BLOCK):
        block = text[start : start + BLOCK].replace("\x00", " ")
        before, after = (" " if end.isspace() else "" for end in (block[0], block[-1]))
        found.append(before + " ".join(block.split()) + after)
        size += len(found[-1])
        if size >= most:
            break
    return re.sub(" {2,}", " ", "".join(found)).strip()
