"""Words inside files are found by whoever may open the file at the moment of the search."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from offices.powers import load_powers
from tasks.models import File, FilePassage, Task
from tasks.searching.files import found_in_files
from tasks.searching.words import read
from tasks.services.files import add_file
from tasks.services.passages import BLOCK, LENGTH, passages_of
from tests.support.cast import Cast
from tests.tasks.verbs.stages import working

WORDS = "Kế hoạch nạo vét kênh Vĩnh Tế đoạn qua xã An Phú"


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def add(cast: Cast, task: Task, *, inside: bool = False, words: str = WORDS, who="dung") -> Any:
    upload = SimpleUploadedFile("tệp.txt", words.encode())
    return add_file(
        task_id=task.pk, upload=upload, declared=False, inside=inside, actor=cast.actor(who)
    )


def found(cast: Cast, words: str, who: str) -> list[int]:
    return [hit.file.pk for hit in found_in_files(read(words), load_powers(cast.people[who].pk))]


@pytest.mark.parametrize("words", ["nạo vét kênh", "nao vet kenh", "VĨNH TẾ an phú"])
def test_found_with_and_without_accents(cast: Cast, words):
    file = add(cast, working(cast))
    assert found(cast, words, "an") == [file.pk]


def test_all_words_must_stand_there(cast: Cast):
    add(cast, working(cast))
    assert found(cast, "nạo vét sông", "an") == []


def test_who_may_not_open_the_file_finds_nothing(cast: Cast):
    task = working(cast)
    add(cast, task, inside=True)
    assert found(cast, "kênh vĩnh tế", "en")
    assert found(cast, "kênh vĩnh tế", "an") == []
    assert found(cast, "kênh vĩnh tế", "phuc") == []


def test_rights_are_those_of_the_moment(cast: Cast):
    file = add(cast, working(cast))
    assert found(cast, "kênh vĩnh tế", "an") == [file.pk]
    File.objects.filter(pk=file.pk).update(inside_office=cast.offices["vpub"])
    assert found(cast, "kênh vĩnh tế", "an") == []


def test_the_page_shows_the_place(cast: Cast):
    file = add(cast, working(cast))
    told = cast.client("an").get("/search/", {"q": "vinh te"}).content.decode()
    assert "<mark>Vĩnh Tế</mark>" in told and file.get_absolute_url() in told


def test_papers_of_area_five_are_never_indexed(cast: Cast):
    area = cast.areas[5]
    type(area).objects.filter(pk=area.pk).update(always_restricted=True)
    task = working(cast)
    Task.objects.filter(pk=task.pk).update(area=area)
    add(cast, task)
    assert not FilePassage.objects.exists()


def test_passages_are_cut_between_words_and_share_their_borders():
    text = " ".join(f"chữ{n}" for n in range(3_000))
    pieces = passages_of(text)
    assert max(map(len, pieces)) <= LENGTH
    assert {word for piece in pieces for word in piece.split()} == set(text.split())
    assert pieces[1].split()[0] in pieces[0].split()


@pytest.mark.parametrize("text", ["", "x" * 9_000, "một hai"])
def test_any_text_is_cut(text):
    assert "".join(passages_of(text)).replace(" ", "").startswith(text.replace(" ", "")[:50])


@pytest.mark.parametrize("between", [" ", "\n", " \x00 \n\t"])
def test_words_across_the_blocks_of_a_long_text_stay_whole(between):
    words = [f"từ{number}" for number in range(BLOCK // 3)]
    flat = " ".join(words)
    pieces = passages_of(between.join(words))
    assert len(pieces) > BLOCK // LENGTH
    assert pieces[0] == flat[:LENGTH].rpartition(" ")[0]
    assert {word for piece in pieces for word in piece.split()} <= set(words)
