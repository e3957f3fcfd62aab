"""A register from Excel: denouncers' cells are gone before anything is kept; undone whole."""

import io
import json
import uuid
from pathlib import Path

import pytest
from django.core.management import call_command

from citizens.imports.entering import enter_register, undo_import
from citizens.imports.reading import read_register
from citizens.imports.visits import enter_visits
from citizens.imports.words import kind_of
from citizens.models import Letter, Sender, Visit
from citizens.views.imports import IMPORTS, table_of
from tests.citizens.conftest import running
from tests.citizens.test_guard import found_in_database
from tests.support.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
TABLE = """Số đến,Ngày nhận,"Họ tên, địa chỉ",CCCD,Loại đơn,Lĩnh vực,Nội dung,Kết quả,Nơi nhận
1,02/11/2026,"Planted Một, Khu 2",025090001234,Khiếu nại,Đất đai,Bồi thường,,
2,03/11/2026,"Planted Hai, Khu 3",025090001235,Tố cáo,,Planted chuyện tố,,
3,04/11/2026,"Planted Ba, Khu 4",,KN,,Đường xá,,
5,05/11/2026,"Planted Bốn",,Kiến nghị,,Cây xanh,Chuyển đơn,Sở Xây dựng
5,06/11/2026,"Planted Năm",,Phản ánh,,Có nội dung tố cáo cán bộ,,
"""


def read():
    return read_register("so.csv", TABLE.encode())


def test_cells_of_denouncers_are_dropped_in_memory() -> None:
    rows = read().rows
    assert [row.kind for row in rows] == [
        "complaint",
        "denunciation",
        "",
        "petition",
        "denunciation",
    ]
    coded = [row for row in rows if row.kind == "denunciation"]
    assert all(row.personal == {} and "sender" in row.dropped for row in coded)
    assert "Planted" not in repr([row.as_json() for row in coded]) + repr(coded)
    assert read().dropped["identity"] == 2


def test_flags_ask_where_the_table_does_not_say() -> None:
    flags = [row.flags for row in read().rows]
    assert flags[2] == ["kind_ambiguous"]
    assert flags[3] == ["number_gap"]
    assert set(flags[4]) == {"denunciation_in_words", "number_repeated"}


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("KN", ""),
        ("TC", "denunciation"),
        ("KN, TC", "denunciation"),
        ("KNPA", "petition"),
        ("Đơn khiếu nại", "complaint"),
        ("", ""),
    ],
)
def test_kinds(cell: str, kind: str) -> None:
    assert kind_of(cell)[0] == kind


def test_what_the_letter_calls_itself_tells_what_kn_means() -> None:
    table = (
        "Số đến,Ngày nhận,Người gửi,Phân loại,Nguồn,Nội dung\n"
        "1,02/11/2026,Planted Một,KN,Bưu điện,Khiếu nại việc thu hồi đất\n"
        "2,03/11/2026,Planted Hai,KN,Thư bay,Kiến nghị làm đường\n"
    )
    rows = read_register("so.csv", table.encode()).rows
    assert [row.kind for row in rows] == ["complaint", "petition"]
    assert [row.flags for row in rows] == [[], ["value_unread"]]


def test_entered_once_and_undone_with_its_names(desk: Cast) -> None:
    actor = desk.actor("cuc")
    done = enter_register(rows=read().rows, book="office", actor=actor)
    assert (done.new, done.denunciations, done.left_out, done.known) == (2, 2, 1, 0)
    again = enter_register(rows=read().rows, book="office", actor=actor)
    assert (again.new, again.known) == (0, 2)
    assert found_in_database("Planted") == ["citizens_sender"]
    assert done.batch is not None
    assert undo_import(batch_id=done.batch.pk, actor=actor) == 2
    assert (Letter.objects.count(), Sender.objects.count()) == (0, 0)
    assert found_in_database("Planted") == []


def test_a_number_given_twice_is_kept_under_the_next(desk: Cast) -> None:
    twice = TABLE.replace("\n5,06", "\n6,06") + '5,07/11/2026,"Planted Sáu",,Phản ánh,,Cầu,,\n'
    for new, known in ((3, 0), (0, 3)):
        rows = read_register("so.csv", twice.encode()).rows
        done = enter_register(rows=rows, book="office", actor=desk.actor("cuc"))
        assert (done.new, done.known) == (new, known)
    assert sorted(Letter.objects.values_list("number", flat=True)) == [1, 5, 6]


def test_an_export_without_numbers_adds_only_new_rows(desk: Cast) -> None:
    table = (
        "Mã hồ sơ,Ngày nhận,Họ tên,Loại đơn,Nội dung\nHS-1,02/11/2026,Planted Một,Kiến nghị,Đường\n"
    )
    for text, counts in ((table, (1, 0)), (table + "HS-2,03/11/2026,Planted Hai,KNPA,x\n", (1, 1))):
        rows = read_register("csdl.csv", text.encode()).rows
        done = enter_register(rows=rows, book="office", actor=desk.actor("cuc"))
        assert (done.new, done.known) == counts


def test_what_goes_to_the_preview_comes_back_whole() -> None:
    rows = read_register("so.csv", TABLE.replace("Chuyển đơn", "Thụ lý").encode()).rows
    again = read_register("so.csv", table_of(IMPORTS["letters"], rows).encode()).rows
    for before, after in zip(rows, again, strict=True):
        assert (before.field, before.source, before.outcome, before.sent_to, before.personal) == (
            after.field,
            after.source,
            after.outcome,
            after.sent_to,
            after.personal,
        )


def test_handled_rows_owe_nothing(desk: Cast) -> None:
    enter_register(rows=read().rows, book="office", actor=desk.actor("cuc"))
    open_, handled = Letter.objects.order_by("number")
    assert set(running(open_)) == {"kn-thu-ly"}
    handled.task.refresh_from_db()
    assert (handled.state, running(handled), handled.task.state) == ("forwarded", {}, "done")


def test_preview_keeps_nothing_and_sends_no_denouncer_back(desk: Cast) -> None:
    client = desk.client("cuc")
    answer = client.post("/citizens/letters/import/", {"table": TABLE, "book": "office"})
    assert (answer.status_code, Letter.objects.count()) == (200, 0)
    hidden = answer.context["text"]
    assert "Planted Một" in hidden
    assert "Planted Hai" not in hidden
    assert "Planted Năm" not in hidden
    sent = {"table": hidden, "book": "office", "confirm": "yes"}
    assert client.post("/citizens/letters/import/", sent).status_code == 302
    assert Letter.objects.count() == 2


def test_a_row_is_asked_for_its_kind_and_a_denunciation_loses_its_names(desk: Cast) -> None:
    client, address = desk.client("cuc"), "/citizens/letters/import/"
    table = TABLE + '7,08/11/2026,"Planted Bảy",,KN,,Việc khác,,\n'
    shown = client.post(address, {"table": table, "book": "office"})
    assert [one["ask"].name for one in shown.context["rows"] if one["ask"]] == ["kind_2", "kind_5"]
    sent = {"table": shown.context["text"], "book": "office", "confirm": "yes"}
    sent |= {"kind_2": "petition", "kind_5": "denunciation"}
    assert client.post(address, sent).status_code == 302
    assert sorted(Letter.objects.values_list("number", "kind")) == [
        (1, "complaint"),
        (3, "petition"),
        (5, "petition"),
    ]
    assert found_in_database("Planted Bảy") == []


def test_command_prints_rows_without_names(desk: Cast, tmp_path: Path) -> None:
    path, out = tmp_path / "so.csv", io.StringIO()
    path.write_text(TABLE, "utf-8")
    call_command("read_letters", str(path), "--dry-run", stdout=out)
    rows = json.loads(out.getvalue())
    assert "Planted" not in out.getvalue()
    assert set(rows[0]) == {
        "number",
        "received_on",
        "kind",
        "field",
        "source",
        "outcome",
        "sent_to",
        "due_on",
        "flags",
        "dropped",
    }
    assert (rows[0]["due_on"], rows[3]["outcome"]) == ("2026-11-11", "forward")


VISITS = """STT,Ngày tiếp,"Họ tên, địa chỉ",Loại đơn,Nội dung,Số người,Kết quả
1,02/11/2026,"Planted Một, Khu 2",Khiếu nại,Bồi thường,1,Hướng dẫn
2,02/11/2026,"Planted Hai, Khu 3",Tố cáo,Planted chuyện,1,
3,03/11/2026,"Planted Ba, Khu 4",Phản ánh,Đường xá,6,
4,03/11/2026,"Planted Bốn",Kiến nghị,Cây xanh,1,Không thụ lý
"""


def test_visits_of_the_national_database_only_new_ones(desk: Cast) -> None:
    actor, register = desk.actor("cuc"), read_register("csdl.csv", VISITS.encode())
    done = enter_visits(rows=register.rows, actor=actor)
    assert (done.new, done.denunciations, done.left_out) == (2, 1, 1)
    again = enter_visits(rows=register.rows, actor=actor)
    assert (again.new, again.known) == (0, 2)
    assert Visit.objects.filter(people__gte=5).count() == 1
    assert "citizens_sender" in found_in_database("Planted")
    assert undo_import(batch_id=done.batch.pk, actor=actor) == 2
    assert found_in_database("Planted") == []


def test_visits_by_the_page(desk: Cast) -> None:
    client, address = desk.client("cuc"), "/citizens/letters/import/"
    sent = {"table": VISITS, "book": "office", "register_of": "visits"}
    shown = client.post(address, sent)
    assert shown.context["ready"] == 3
    confirmed = sent | {"table": shown.context["text"], "confirm": "yes"}
    assert client.post(address, confirmed).status_code == 302
    assert Visit.objects.count() == 2


def test_a_row_that_is_refused_says_so_and_may_be_sent_again(desk: Cast) -> None:
    """A year typed wrong: nothing is kept, not even that the page was sent."""
    client, address = desk.client("cuc"), "/citizens/letters/import/"
    sent = {"table": TABLE.replace("02/11/2026", "02/11/2036"), "book": "office"}
    again = sent | {"confirm": "yes", "once": str(uuid.uuid4())}
    for _press in range(2):
        answer = client.post(address, again)
        assert (answer.status_code, Letter.objects.count()) == (422, 0)
        assert answer.context["form"].errors
    right = again | {"table": TABLE}
    assert client.post(address, right).status_code == 302
    assert Letter.objects.count() == 2


def test_an_import_that_cannot_be_taken_back_says_why(desk: Cast) -> None:
    done = enter_register(rows=read().rows, book="office", actor=desk.actor("cuc"))
    path = f"/citizens/letters/import/{done.batch.pk}/undo/"
    answer = desk.client("mai").post(path, follow=True)
    [said] = answer.context["messages"]
    assert not str(said).startswith("[")
    assert Letter.objects.count() == 2
