"""Words of documents that tasks are taken from are found by whoever may open the document."""

from typing import Any

import pytest

from offices.powers import load_powers
from offices.reader_keys import reading_as
from reading.files.inspect import admit_upload
from tasks.models import SourceDocument, SourcePassage
from tasks.searching.files import found_in_files
from tasks.searching.words import read
from tasks.services.sources import drop_source, enter_source
from tests.support.cast import Cast

WORDS = "Thông báo kết luận về nạo vét kênh Vĩnh Tế đoạn qua xã An Phú"


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def source(cast: Cast) -> SourceDocument:
    """Entered by An; no task has come of it."""
    found = admit_upload("thông báo.txt", WORDS.encode(), field="upload")
    given = {"basis": "conclusion", "number": "78-TB/VPTU", "dated": None, "abstract": "Kênh"}
    return enter_source(actor=cast.actor("an"), found=found, **given)


def found(cast: Cast, who: str, words: str = "nao vet kenh") -> list[Any]:
    """Asked in a session that holds this person's keys alone, as a request does."""
    powers = load_powers(cast.people[who].pk)
    with reading_as(powers):
        return [hit.source for hit in found_in_files(read(words), powers)]


def test_found_by_who_entered_it_and_by_who_reads_its_tasks(cast: Cast, source):
    cast.log("Mục 1", source=source)
    for who in ("an", "binh"):
        assert found(cast, who) == [source], who
        assert found(cast, who, "nạo vét sông") == []


def test_not_found_by_who_reads_none_of_its_tasks(cast: Cast, source):
    cast.log("Mục 1", source=source)
    assert found(cast, "phuc") == []


def test_not_found_by_who_may_not_read_every_task(cast: Cast, source):
    cast.log("Mục 1", source=source, access="open")
    assert found(cast, "mai") == [source]
    cast.log("Mục 2", source=source, access="restricted")
    assert found(cast, "mai") == []
    assert found(cast, "an") == [source]


def test_file_is_not_given_to_who_may_not_read_a_restricted_task(cast: Cast, source):
    cast.log("Mục 1", source=source, access="open")
    cast.log("Mục 2", source=source, access="restricted")
    powers = load_powers(cast.mai.pk)
    with reading_as(powers):
        assert not SourceDocument.objects.readable_by(powers).exists()
        assert not SourcePassage.objects.exists()


def test_the_page_shows_the_place(cast: Cast, source):
    cast.log("Mục 1", source=source)
    told = cast.client("an").get("/search/", {"q": "vinh te"}).content.decode()
    assert "<mark>Vĩnh Tế</mark>" in told and f"/sources/{source.pk}/file/" in told
    assert "Vĩnh Tế" not in cast.client("phuc").get("/search/", {"q": "vinh te"}).content.decode()


def test_nothing_is_found_before_the_area_is_known(cast: Cast, source):
    assert found(cast, "an") == []
    assert not SourcePassage.objects.exclude(words=None).exists()
    drop_source(source=source, actor=cast.actor("an"))
    assert not SourcePassage.objects.exists()


def test_a_paper_of_area_five_is_never_indexed(cast: Cast, source):
    area = cast.areas[5]
    type(area).objects.filter(pk=area.pk).update(always_restricted=True)
    area.refresh_from_db()
    cast.log("Mục 1", source=source, area=5)
    assert not SourcePassage.objects.exclude(words=None).exists()


def test_what_was_indexed_is_not_found_once_a_task_is_of_area_five(cast: Cast, source):
    task = cast.log("Mục 1", source=source)
    area = cast.areas[5]
    type(area).objects.filter(pk=area.pk).update(always_restricted=True)
    type(task).objects.filter(pk=task.pk).update(area=area)
    assert found(cast, "an") == []
