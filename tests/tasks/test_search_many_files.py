"""Words inside thousands of files are found in the time of a page, by whoever may open them."""

import random
from time import perf_counter
from typing import Any

import pytest

from offices.powers import load_powers
from tasks.models import File, FilePassage, SourceDocument, SourcePassage, Task
from tasks.searching.files import SHOWN, found_in_files
from tasks.searching.words import read
from tasks.services.passages import index_sources
from tests.support.cast import Cast
from tests.support.rings import WHOLE

FILES = 4_000 if WHOLE else 40  # and a quarter as many documents that tasks were taken from
PASSAGES, LETTERS, TASKS = 2, 650, 20
SECONDS = 0.5
RARE, COMMON = "Vĩnh Tế", "báo cáo tổng hợp"


def words_of_a_passage(rand: random.Random, number: int) -> str:
    """Syllables as often as those of a language are, some rare and some in every passage."""
    syllables = [f"{a}{b}{c}" for a in "bcdghklmnpqrstvx" for b in "aeiouy" for c in "cmnpt"]
    weights = [1 / (n + 1) for n in range(len(syllables))]
    drawn = rand.choices(syllables, weights, k=LETTERS)
    return " ".join([COMMON, *drawn, *([RARE] if number % (FILES // 4) == 0 else [])])


@pytest.fixture
def files(cast: Cast) -> None:
    """Half of them of tasks that An reads, half of the documents entered by him."""
    rand = random.Random(7)
    mine = [cast.log(f"Việc {n}") for n in range(TASKS // 2)]
    tasks = mine + [cast.log(f"Khác {n}", by="phuc", lead="vpdd") for n in range(TASKS // 2)]
    given = {"content_type": "text/plain", "size": 1, "uploaded_by": cast.an}
    made = File.objects.bulk_create(
        File(task=rand.choice(tasks), name=f"{n}.txt", stored=f"{n}.bin", **given)
        for n in range(FILES)
    )
    _passages(FilePassage, "file", made, rand)
    _documents(cast, mine, rand)


def _documents(cast: Cast, tasks: list[Task], rand: random.Random) -> None:
    given = {"office": cast.offices["vptu"], "file_name": "a.txt"}
    made = SourceDocument.objects.bulk_create(
        SourceDocument(stored=f"s{n}.bin", entered_by=(cast.an, cast.phuc)[n % 2], **given)
        for n in range(FILES // 4)
    )
    _passages(SourcePassage, "source", made, rand)
    taken = [Task(source=one, area=tasks[0].area) for one in made]
    index_sources(taken)


def _passages(model: Any, name: str, made: list[Any], rand: random.Random) -> None:
    model.objects.bulk_create(
        (
            model(number=n, text=words_of_a_passage(rand, number), **{name: one})
            for number, one in enumerate(made)
            for n in range(PASSAGES)
        ),
        batch_size=500,
    )


def test_words_are_found_in_time(cast: Cast, files: None) -> None:
    powers, took = load_powers(cast.an.pk), {}
    for words in (RARE, "vinh te", COMMON, "bao cao tong hop"):
        asked, began = read(words), perf_counter()
        hits = found_in_files(asked, powers)
        took[words] = round(perf_counter() - began, 3)
        assert 0 < len(hits) <= SHOWN, words
        assert {hit.file.task.title[:4] for hit in hits if hit.file} <= {"Việc"}, words
        assert {hit.source.entered_by for hit in hits if hit.source} <= {cast.an}, words
    assert max(took.values()) < SECONDS, took
