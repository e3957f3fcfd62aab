"""Tra cứu: accents, numbers of documents, and never a task one may not see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from offices.foundation.text import nfc
from tasks.choices import NoteKind
from tasks.models import Directive, Note, Product, Task
from tasks.searching.words import TOKEN, bare, exact, read, tokens
from tests.support.cast import Cast
from tests.tasks.lists.conftest import codes, day

pytestmark = pytest.mark.django_db
STEPS = 3  # through eras of numbers, however many rows there are
TYPING = {"HX-Request": "true", "HX-Target": "suggestions"}


def say(cast: Cast, task: Task, words: str, *, inside: bool = False) -> None:
    """A note by An of vptu."""
    office = cast.offices["vptu"]
    kind = NoteKind.INTERNAL if inside else NoteKind.TALK
    note = Note(
        task=task,
        text=words,
        kind=kind,
        office=office,
        author=cast.an,
        inside_office=office if inside else None,
    )
    note.save(actor=cast.actor("an"))


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


def test_each_place_finds_its_task_and_shows_the_line(cast, send):
    task = send("Rà soát báo cáo quý", description="Rà soát khoáng sản")
    say(cast, task, "Đã trao đổi về thủy lợi")
    said = {"said_by": "Chủ tịch", "said_on": day(0), "words": "Ưu tiên lâm nghiệp"}
    made = {"office": task.lead_office, "entered_by": cast.binh}
    Directive(task=task, **said, **made).save(actor=cast.actor("binh"))
    places = {"task": "khoang san", "talk": "thuỷ lợi", "directive": "LAM NGHIEP"}
    for kind, words in places.items():
        text = cast.client("dung").get(f"/search/?q={words}&kind={kind}").content.decode()
        assert task.code in text
        assert "<mark>" in text.split('id="results"')[1]


def test_talk_inside_an_office_is_found_there_and_nowhere_else(cast, send):
    task = send()
    say(cast, task, "Canarinoibo", inside=True)
    assert codes(cast.client("an"), "/search/?q=canarinoibo") == [task.code]
    text = cast.client("dung").get("/search/?q=canarinoi").content.decode()
    assert task.code not in text
    assert "Không tìm thấy" in text
    assert codes(cast.client("dung"), "/tasks/?q=canarinoibo") == []


def test_counts_and_suggestions_name_no_foreign_task(cast, send):
    send("Canary mười một")
    mine = send("Canary mười hai", by="hai", lead="vpdd", ask={})
    for address in ("/search/?q=canary", "/search/?q=can"):
        text = cast.client("phuc").get(address).content.decode()
        assert mine.code in text
        assert "Tìm thấy 1 nhiệm vụ" in text
        assert "mười một" not in text
    offered = cast.client("phuc").get("/search/?q=cana", headers=TYPING).content.decode()
    assert mine.code in offered
    assert offered.count("<li>") == 1


def test_names_find_the_tasks_of_the_own_office(cast, at_work):
    part = at_work(title="Việc của Dũng")
    assert codes(cast.client("cuc"), "/search/?q=pham tien dung&kind=person") == [part.task.code]
    assert codes(cast.client("an"), "/search/?q=phạm tiến dũng") == []
    assert codes(cast.client("an"), "/search/?q=thanh bình") == [part.task.code]


def test_the_number_of_a_result_finds_its_task(cast, at_work):
    part = at_work()
    rows = {"number": "77/BC-UBND", "dated": day(0), "entered_by": cast.dung}
    Product(part=part, **rows).save(actor=cast.actor("dung"))
    for words in ("77/BC-UBND", "77-BC", "số 77"):
        assert codes(cast.client("an"), f"/search/?q={words}&kind=number") == [part.task.code]
    assert codes(cast.client("an"), "/search/?q=77/QĐ-UBND") == []


def test_marks_are_the_only_markup_of_a_found_title(cast, send):
    send("Báo cáo <b>ngân sách</b> & <script>x</script>")
    text = cast.client("an").get("/search/?q=ngân sách").content.decode()
    assert "&lt;b&gt;<mark>ngân sách</mark>&lt;/b&gt; &amp; &lt;script&gt;" in text


def test_a_changed_title_and_a_renamed_person_are_found_anew(cast, send):
    task = send("Tên cũ lạ lùng")
    task.title = "Tên mới tinh"
    task.save(actor=cast.actor("binh"))
    cast.binh.full_name = "Trần Thanh Quýnh"
    cast.binh.save(actor=cast.actor("quan"))
    assert codes(cast.client("an"), "/search/?q=lạ lùng") == []
    assert codes(cast.client("an"), "/search/?q=mới tinh") == [task.code]
    assert codes(cast.client("an"), "/search/?q=quynh") == [task.code]


LETTERS = "aăâđeêioôơuưyủỳÁ ệ0123456789/-–.,'%:*&|!<>()@#~\\ xUBND"


@example("0e0Á 12e3 1e5a2e4b 7E1ệ x1e5a")
@given(st.text(alphabet=LETTERS, max_size=40))
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_both_languages_fold_alike_and_any_words_are_a_query(db, text):
    asked = read(text)
    query = asked.anywhere([7], begun=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(tasks_bare(%s, '')), tsvector_to_array(tasks_exact(%s)),"
            " %s::tsquery IS NOT NULL",
            [text, text, query or "x"],
        )
        bare_words, exact_words, _query = cursor.fetchone()
    said = nfc(text).lower()
    assert set(bare_words) == {bare(token) for token in tokens(said)} - {""}
    assert set(exact_words) == {exact(token) for token in TOKEN.findall(said)} - {"zz"}


def test_the_number_of_statements_does_not_grow(cast, send):
    """A few more where numbers of tasks are high: what is older is looked through in steps."""
    client = cast.client("an")
    made, asked = 0, []
    for rows in (1, 3, 30):
        while made < rows:
            send(f"Ngân sách {made}")
            made += 1
        client.get("/search/?q=ngân sách")
        with CaptureQueriesContext(connection) as statements:
            client.get("/search/?q=ngân sách")
        asked.append(len(statements))
    assert max(asked) <= 12 + STEPS
