"""Tra cứu: accents, numbers of documents, and never a task one may not see."""

import pytest

from tests.tasks.lists.conftest import codes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "words", ["6202/UBND-KT", "6202-UBND", "6202", "số 6202", "06202", "công văn số 6202"]
)
def test_a_document_is_found_however_its_number_is_written(cast, send, words):
    task = send(document_number="6202/UBND-KT")
    send(document_number="620/UBND-KT")
    assert codes(cast.client("an"), f"/search/?q={words}") == [task.code]


@pytest.mark.parametrize("words", ["uỷ ban", "ủy ban", "UY BAN", "hoà giải", "hoa giai"])
def test_accents_and_their_places_do_not_count(cast, send, words):
    task = send("Ủy ban hòa giải")
    assert codes(cast.client("an"), f"/search/?q={words}") == [task.code]


def test_exact_accents_come_first(cast, send):
    exact = send("Báo cáo về đảng")
    send("Báo cáo về đăng ký")
    later = send("Báo cáo về dang")
    found = codes(cast.client("an"), "/search/?q=đảng")
    assert found[0] == exact.code
    assert later.code in found


def test_the_code_finds_its_task(cast, send):
    task = send()
    send()
    assert codes(cast.client("an"), f"/search/?q={task.code}") == [task.code]


def test_other_offices_find_nothing(cast, send):
    send("Ủy ban hòa giải")
    assert codes(cast.client("phuc"), "/search/?q=ủy ban") == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Đồng chí cần tra cứu gì?"),
        ("?q=", "Đồng chí cần tra cứu gì?"),
        ("?q=a", "Đề nghị gõ ít nhất hai ký tự"),
        ("?q=khôngcógìnhưthế", "Không tìm thấy"),
        ("?q=%25_%25", "Không tìm thấy"),
    ],
)
def test_empty_answers_are_explained(cast, send, query, said):
    send()
    assert said in cast.client("an").get(f"/search/{query}").content.decode()


@pytest.mark.parametrize("query", ["%00", "a" * 300, "%F0%9F%98%80x", "((", "1" * 50, "\\"])
def test_odd_words_never_break_the_page(cast, query):
    assert cast.client("an").get(f"/search/?q={query}").status_code == 200
