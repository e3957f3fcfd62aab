"""Lists as files: the rows, the order and the columns of the screen, and nothing live."""

import csv
import datetime as dt
import io

import pytest

from offices.foundation.history import update_many
from tasks.models import Task
from tasks.services.dates import ask_change
from tasks.services.talking import nudge
from tests.offices.test_cells import PAYLOADS
from tests.tasks.exports.conftest import docx_rows, docx_text, pdf_text, sheet, table_of
from tests.tasks.lists.conftest import codes, day

pytestmark = pytest.mark.django_db
FILE = "/exports/new/?form={}&source={}"


def export(client, form: str, source: str, query: str = "") -> bytes:
    answer = client.get(f"{FILE.format(form, source)}&{query}")
    assert answer.status_code == 200, answer.status_code
    assert answer.headers["Content-Disposition"].startswith(
        "inline" if form == "pdf" else "attachment"
    )
    return bytes(answer.content)


def csv_rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_ticked_rows_leave_alone_and_only_those_one_may_read(cast, send):
    tasks = [send("Một", due=1), send("Hai", due=2), send("Ba", due=3)]
    ticked = {"selected": [tasks[2].pk, tasks[0].pk]}
    address = cast.client("dung").post("/tasks/bulk/export/", ticked)["Location"]
    answer = cast.client("dung").get(f"{address}&form=csv&columns=code")
    assert [row[1] for row in csv_rows(bytes(answer.content))[1:]] == [tasks[2].code, tasks[0].code]
    foreign = cast.client("phuc").get(f"{address}&form=csv&columns=code")
    assert csv_rows(bytes(foreign.content))[1:] == []


@pytest.mark.parametrize(
    ("source", "page", "who"),
    [
        ("list", "/tasks/?{}", "an"),
        ("search", "/search/?{}", "an"),
        ("overdue", "/overdue/?{}", "dung"),
        ("inbox", "/inbox/?{}", "cuc"),
    ],
)
def test_the_file_holds_the_rows_of_the_screen(cast, send, at_work, source, page, who):
    at_work(due=-2, title="Rà soát báo cáo quý")
    send("Rà soát báo cáo năm", due=-5)
    send("Việc khác", due=3)
    query = "q=rà soát&sort=newest&state=all" if source in ("list", "search") else ""
    seen = codes(cast.client(who), page.format(query))
    columns = "columns=code,title,due"
    rows = table_of(export(cast.client(who), "xlsx", source, f"{query}&{columns}"))
    assert rows[0] == ["TT", "Mã", "Nội dung nhiệm vụ", "Thời hạn"]
    assert [row[1] for row in rows[1:]] == seen
    assert [row[0] for row in rows[1:]] == list(range(1, len(seen) + 1))
    assert csv_rows(export(cast.client(who), "csv", source, f"{query}&{columns}"))[1:] == [
        [str(row[0]), row[1], row[2], f"{row[3]:%d/%m/%Y}"] for row in rows[1:]
    ]
    assert len(seen) >= 1


def test_a_sheet_has_real_dates_filters_and_a_frozen_head(cast, send):
    send(due=3)
    made = sheet(export(cast.client("an"), "xlsx", "list"))
    due = next(cell for cell in made[2] if cell.is_date)
    assert due.value.date() == day(3)
    assert due.number_format == "dd/mm/yyyy"
    assert made["C2"].alignment.wrap_text
    assert made.freeze_panes == "A2"
    assert made.auto_filter.ref == "A1:J2"
    assert made.column_dimensions["C"].width > made.column_dimensions["A"].width > 0


def test_no_text_of_a_person_is_live(cast, send):
    """Titles are cleaned when logged; here they come as an older import could have left them."""
    rows = [send(f"Việc {number}") for number in range(len(PAYLOADS))]
    for task, payload in zip(rows, PAYLOADS, strict=True):
        task.title = payload.replace("\x00", "") or "x"
    update_many(rows, ["title"], actor=cast.actor("an"), reason="thử")
    client = cast.client("an")
    cells = [row[2] for row in sheet(export(client, "xlsx", "list")).iter_rows(min_row=2)]
    assert len(cells) == len(PAYLOADS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert [c.value for c in cells if c.value.lstrip()[:1] in set("=+-@＝＋－＠")] == []
    texts = [row[2] for row in csv_rows(export(client, "csv", "list"))[1:]]
    assert [text for text in texts if text.lstrip()[:1] in set("=+-@＝＋－＠")] == []


def test_what_is_overdue_has_the_columns_of_the_offices(cast, at_work):
    part = at_work(due=-2)
    nudge(part_id=part.pk, actor=cast.actor("khanh"))
    ask_change(
        deadline_id=part.deadlines.running().counted().get().pk,
        new_due_on=day(6),
        reason="Chờ số liệu",
        actor=cast.actor("dung"),
    )
    head, row = docx_rows(export(cast.client("dung"), "docx", "overdue"))
    assert head == [
        "TT",
        "Nội dung nhiệm vụ",
        "Cơ quan chủ trì",
        "Thời hạn (hạn đầu)",
        "Số ngày quá hạn",
        "Đang ở bước",
        "Lần nhắc gần nhất",
        "Lý do, đề xuất",
    ]
    assert row[6] == f"{day(0):%d/%m/%Y}"
    assert row[7] == f"Chờ số liệu (đề nghị đến: {day(6):%d/%m/%Y})"


def test_papers_bear_the_head_of_the_office(cast, at_work):
    at_work(due=-2)
    state = pdf_text(export(cast.client("dung"), "pdf", "overdue"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in state
    assert "DANH SÁCH NHIỆM VỤ QUÁ HẠN" in state
    party = docx_text(export(cast.client("an"), "docx", "overdue", "of=others"))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in party


def test_what_a_person_may_not_read_or_take_is_not_given(cast, send):
    task = send("Việc hạn chế", access="restricted")
    for who in ("mai", "phuc"):
        assert task.title not in export(cast.client(who), "csv", "list", "state=all").decode()
    assert cast.client("quan").get(FILE.format("csv", "list")).status_code == 403
    assert cast.client("an").get(FILE.format("csv", "rows")).status_code == 404
    for wrong in ("form=exe", "form=csv&columns=audience", "form="):
        answer = cast.client("an").get(f"/exports/new/?source=list&{wrong}")
        assert answer.status_code == 422
        assert "Kết xuất" in answer.content.decode()


def test_a_date_with_an_hour_keeps_it(cast, send):
    task = send(due=2)
    deadline = task.deadlines.get(part__office=cast.offices["vptu"])
    deadline.due_time = dt.time(16)
    update_many([deadline], ["due_time"], actor=cast.actor("an"), reason="thử")
    rows = table_of(export(cast.client("an"), "xlsx", "list", "columns=code,due"))
    assert rows[1][2] == dt.datetime.combine(day(2), dt.time(16))
    assert Task.objects.count() == 1
