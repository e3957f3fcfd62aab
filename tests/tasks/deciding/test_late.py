"""Nhiệm vụ quá hạn: why, who was reminded, what is said to many, and what goes on paper."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document

from tasks.models import Note
from tasks.services.bodies import ask_body
from tasks.services.closing import submit_above
from tasks.services.receiving import assign_part
from tasks.services.talking import explain_delay
from tests.tasks.lists.conftest import codes, day
from tests.tasks.verbs.stages import some_body

pytestmark = pytest.mark.django_db
OTHERS = "/overdue/?of=others"


def words_of(answer) -> str:
    """Everything a DOCX says, tables included."""
    book = Document(io.BytesIO(answer.content))
    cells = [c.text for t in book.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in book.paragraphs), *cells])


def printed(client, **ids) -> str:
    """The letter as its page proposes it, as DOCX."""
    page = client.get("/overdue/letter/", ids)
    form = page.context["letters"][0][1]
    posted = {name: form[name].value() or "" for name in form.fields} | ids | {"kind": "docx"}
    posted["signer"] = form.fields["signer"].choices[0][0]
    answer = client.post("/overdue/letter/", posted)
    assert answer.status_code == 200
    return words_of(answer)


def asked_outside(cast, due: int = -3):
    """The officer of vptu waits for a department."""
    task = cast.log("Tổng hợp số liệu", by="binh", due=day(20))
    part = cast.part(task, "vptu")
    assign_part(part_id=part.pk, assignee=cast.an, actor=cast.actor("binh"))
    return ask_body(
        part_id=part.pk,
        body=some_body(),
        ask="Số liệu thu ngân sách",
        letter_number="12-CV/VPTU",
        sent_on=day(-20),
        due_on=day(due),
        actor=cast.actor("an"),
    )


def test_reason_and_proposal_stand_in_the_row_of_both_sides_and_stay_in_the_course(cast, at_work):
    part = at_work(due=-6)
    for reason in ("Chờ số liệu", "Sở Tài chính chưa gửi"):
        explain_delay(part_id=part.pk, reason=reason, proposal="Lùi hạn", actor=cast.actor("dung"))
    for who, page in (("en", "/overdue/"), ("binh", OTHERS)):
        text = cast.client(who).get(page).content.decode()
        assert "Sở Tài chính chưa gửi" in text
        assert "Lùi hạn" in text
        assert "Chờ số liệu" not in text
    course = cast.client("an").get(f"/tasks/{part.task_id}/history/").content.decode()
    assert "Chờ số liệu" in course


def test_what_lies_above_is_shown_apart_and_owed_by_nobody(cast):
    task = cast.log("Trình Thường trực", by="binh", due=day(-4))
    part = cast.part(task, "vptu")
    assign_part(part_id=part.pk, assignee=cast.an, actor=cast.actor("binh"))
    submit_above(task_id=task.pk, to="Thường trực Tỉnh ủy", on=day(-5), actor=cast.actor("an"))
    page = cast.client("binh").get("/overdue/")
    assert page.context["rows"].owed == []
    [row] = page.context["rows"].above
    assert (row.acts, row.letter, row.row.props["select"]) == ([], "", "")


def test_an_equal_is_reminded_the_own_office_urged_many_at_once(cast, at_work):
    parts = [at_work(due=-2) for _ in range(2)]
    posted = {"selected": [p.pk for p in parts], "words": "Nhờ quan tâm", "sure": "1"}
    answer = cast.client("binh").post("/overdue/bulk/nudge/", posted, follow=True)
    assert [row["done"] for row in answer.context["rows"]] == [True, True]
    assert set(Note.objects.values_list("kind", "text")) == {("remind", "Nhờ quan tâm")}
    cast.client("en").post("/overdue/bulk/nudge/", posted)
    assert Note.objects.filter(kind="urge").count() == 2
    refused = cast.client("hai").post("/overdue/bulk/nudge/", posted, follow=True)
    assert [row["task"] for row in refused.context["rows"]] == [None, None]


def test_a_body_outside_is_urged_by_who_follows_it_and_seen_by_its_own_office(cast):
    request = asked_outside(cast)
    page = "/overdue/?of=outside"
    assert codes(cast.client("an"), page) == [request.part.task.code]
    assert codes(cast.client("dung"), page) == []
    posted = {"selected": [request.pk], "of": "outside"}
    cast.client("an").post("/overdue/bulk/nudge/", posted)
    note = Note.objects.get()
    assert (note.kind, note.asked, note.inside_office) == ("urge", request, cast.offices["vptu"])
    assert "Lần nhắc gần nhất" in cast.client("an").get(page).content.decode()
    mai = cast.client("hai").post("/overdue/bulk/nudge/", posted, follow=True)
    assert not mai.context["rows"][0]["done"]


def test_the_letter_to_an_equal_is_courteous_and_in_the_layout_of_the_party(cast, at_work):
    part = at_work(due=-2)
    text = printed(cast.client("binh"), part=part.pk)
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "về việc phối hợp thực hiện",
        "trân trọng đề nghị",
        "Văn phòng UBND tỉnh",
        "-CV/VPTU",
        "CHÁNH VĂN PHÒNG",
        part.task.code,
    ):
        assert words in text
    assert "đôn đốc" not in text.lower()
    assert "./." not in text


def test_the_letter_to_a_body_outside_urges_and_names_the_first_letter(cast):
    text = printed(cast.client("an"), request=asked_outside(cast).pk)
    for words in ("đôn đốc thực hiện", "Số liệu thu ngân sách", "12-CV/VPTU", "quá hạn"):
        assert words in text


def test_inside_a_state_office_the_letter_is_of_the_state(cast, at_work):
    parts = [at_work(due=-2), at_work(due=-3)]
    text = printed(cast.client("en"), part=[p.pk for p in parts])
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "V/v đôn đốc", "Phạm Tiến Dũng", "./."):
        assert words in text
    assert all(p.task.code in text for p in parts)


def test_many_tasks_of_one_addressee_stand_in_an_annex(cast, at_work):
    parts = [at_work(due=-2) for _ in range(6)]
    text = printed(cast.client("binh"), part=[p.pk for p in parts])
    assert "PHỤ LỤC" in text
    assert "6 nhiệm vụ (phụ lục kèm theo)" in text
    assert all(p.task.code in text for p in parts)
    assert "Số ngày quá hạn" not in text


def test_paper_names_a_restricted_task_by_its_code_only(cast, at_work):
    part = at_work(title="Nội dung hạn chế", due=-2, access="restricted")
    text = printed(cast.client("binh"), part=part.pk)
    assert part.task.code in text
    assert "Nội dung hạn chế" not in text
    listed = words_of(cast.client("en").get("/overdue/list.docx"))
    assert part.task.code in listed
    assert "Nội dung hạn chế" not in listed


def test_no_letter_for_what_one_may_not_remind_of(cast, at_work):
    part = at_work(due=-2)
    for who in ("hai", "dung"):
        answer = cast.client(who).get("/overdue/letter/", {"part": part.pk}, follow=True)
        assert part.task.code not in answer.content.decode() or who == "dung"
        assert answer.redirect_chain


def test_a_letter_without_content_is_refused_at_its_field(cast, at_work):
    part = at_work(due=-2)
    posted = {"part": part.pk, "about": "Giữ lại", "opening": ""}
    answer = cast.client("binh").post("/overdue/letter/", posted)
    assert answer.status_code == 422
    assert "Giữ lại" in answer.content.decode()


def test_the_list_has_the_columns_of_the_offices(cast, at_work):
    part = at_work(due=-6)
    explain_delay(part_id=part.pk, reason="Chờ số liệu", actor=cast.actor("dung"))
    text = words_of(cast.client("en").get("/overdue/list.docx"))
    for words in (
        "TT",
        "Thời hạn (hạn đầu)",
        "Số ngày quá hạn",
        "Đang ở bước",
        "Lần nhắc gần nhất",
        "Lý do, đề xuất",
        "Chờ số liệu",
    ):
        assert words in text
    assert cast.client("en").get("/overdue/list.pdf").content.startswith(b"%PDF")


def test_the_number_of_statements_does_not_grow_with_the_rows(cast, at_work):
    counted = []
    for many in (1, 2, 8):
        for _ in range(many):
            at_work(due=-2)
        cast.client("en").get("/")
        cast.client("binh").get("/")
        with CaptureQueriesContext(connection) as found:
            cast.client("en").get("/overdue/")
            cast.client("binh").get(OTHERS)
        counted.append(len(found))
    assert len(set(counted)) == 1, counted
