"""Biểu giao ban tuần: the columns of the offices' own table, on screen and in the file alike."""

import datetime as dt
import re

import pytest
import time_machine

from tasks.services.closing import complete
from tasks.services.delivering import Result
from tasks.services.receiving import assign_part
from tests.tasks.exports.conftest import docx_rows, docx_text, pdf_text, sheet, table_of

pytestmark = pytest.mark.django_db
PAGE, FILE = "/tasks/weekly/", "/tasks/weekly/export/?form="
COLUMNS = [
    "TT",
    "Nội dung nhiệm vụ",
    "Văn bản giao (số, ngày)",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời hạn",
    "Kết quả (số, ngày văn bản)",
    "Tình trạng",
    "Lãnh đạo phụ trách / Chuyên viên",
    "Ghi chú",
]
WEDNESDAY = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def midweek():
    with time_machine.travel(WEDNESDAY, tick=True):
        yield


def shown(client, address: str = PAGE) -> list[tuple[str, str]]:
    """(title, deadline) of the rows on the page, in their order."""
    text = client.get(address).content.decode()
    titles = re.findall(r'class="weekly-title">\s*<a[^>]*>([^<]+)<', text)
    return list(
        zip(titles, re.findall(r'class="weekly-due[^"]*">\s*([^<]*?)\s*<', text), strict=True)
    )


def test_the_page_groups_what_is_late_and_what_is_due(cast, send):
    send("Chậm", due=-3, document_number="15/TB-UBND")
    send("Trong tuần", due=1)
    send("Tuần sau", due=6)
    client = cast.client("an")
    assert shown(client) == [("Chậm", "22/11/2026"), ("Trong tuần", "26/11/2026")]
    assert shown(client, f"{PAGE}?week=2026-12-02") == [
        ("Chậm", "22/11/2026"),
        ("Tuần sau", "01/12/2026"),
    ]
    assert shown(client, f"{PAGE}?week=2026-11-18") == [("Chậm", "22/11/2026")]
    assert shown(cast.client("phuc")) == []


def test_word_and_excel_hold_the_rows_of_the_page(cast, send):
    send("Chậm", due=-3, document_number="15/TB-UBND", document_date=dt.date(2026, 11, 2))
    send("=2+3", due=1)
    client = cast.client("an")
    rows = table_of(client.get(FILE + "xlsx").content)
    paper = docx_rows(client.get(FILE + "docx").content)
    assert rows[0] == paper[0] == COLUMNS
    tasks = [row for row in rows if isinstance(row[0], int)]
    assert [row[1] for row in tasks] == ["Chậm", "'=2+3"]
    assert [row[5].date() for row in tasks] == [dt.date(2026, 11, 22), dt.date(2026, 11, 26)]
    assert tasks[0][2] == "15/TB-UBND ngày 02/11/2026"
    assert [row[:2] for row in paper if row[0].isdigit()] == [["1", "Chậm"], ["2", "=2+3"]]


def test_what_was_completed_stands_with_its_result(cast):
    task = cast.log("Xong", by="binh", due=WEDNESDAY.date())
    result = Result(dated=WEDNESDAY.date(), number="33-BC/VPTU")
    assign_part(part_id=cast.part(task, "vptu").pk, assignee=cast.an, actor=cast.actor("binh"))
    complete(task_id=task.pk, result=result, actor=cast.actor("an"))
    row = table_of(cast.client("an").get(FILE + "xlsx").content)[-1]
    assert (row[1], row[6]) == ("Xong", "33-BC/VPTU ngày 25/11/2026")
    assert "Hoàn thành đúng hạn" in row[7]
    assert row[8] == "Nguyễn Văn An"


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_statements_do_not_grow_with_the_rows(cast, send, rows, django_assert_max_num_queries):
    for number in range(rows):
        send(f"Việc {number}", due=1)
    client = cast.client("an")
    client.get(PAGE)
    with django_assert_max_num_queries(22):
        assert len(shown(client)) == rows


def test_each_office_prints_in_its_own_layout(cast, send):
    send("Chậm", due=-3)
    party = docx_text(cast.client("an").get(FILE + "docx").content)
    state = pdf_text(cast.client("dung").get(FILE + "pdf").content)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in party
    assert "Tổng số: 1 nhiệm vụ.\n" in party
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc" in state
    assert "Tổng số: 1 nhiệm vụ./." in state
    assert "Quá hạn: 1; Đến hạn trong tuần: 0; Hoàn thành trong tuần: 0" in state
    assert sheet(cast.client("dung").get(FILE + "xlsx").content)["A1"].value == "ỦY BAN NHÂN DÂN"


def test_a_case_that_is_hidden_is_in_no_table(cast, send):
    send("Việc hạn chế", due=1, access="restricted")
    for who in ("mai", "khanh"):
        assert shown(cast.client(who)) == []
        assert "hạn chế" not in docx_text(cast.client(who).get(FILE + "docx").content)
    assert shown(cast.client("binh")) == [("Việc hạn chế", "26/11/2026")]


def test_a_day_that_is_none_is_told_and_the_present_week_shown(cast, send):
    send("Trong tuần", due=1)
    for wrong in ("2026-13-45", "0001-01-01", "9999-12-31", "x\x00"):
        answer = cast.client("an").get(PAGE, {"week": wrong})
        assert answer.status_code == 200
        assert "Trong tuần" in answer.content.decode()
        assert cast.client("an").get(FILE + "xlsx", {"week": wrong}).status_code == 200
