"""Nhập từ Excel: matched, read, corrected, imported by the worker, undone, never twice."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from intake.models import ImportRow, TaskImport
from notifications.services.chores import run_pending
from tasks.models import Task
from tasks.services.releasing import release
from tasks.services.talking import add_note
from tests.reading.files.build import excel, tcvn3
from tests.support.cast import Cast, titled

pytestmark = pytest.mark.django_db
PAGE = "/tasks/import/"
HEADS = (
    "TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Số, ký hiệu",
    "Ngày văn bản", "Tình trạng", "Ngày hoàn thành", "Kết quả",
)  # fmt: skip
ROWS = (
    ("1", "Rà soát hồ sơ kỳ họp", "Văn phòng Tỉnh ủy", "VPUB, Sở Tài chính",
     "trước ngày 15/12/2030", "78-TB/VPTU", "20/11/2026", "", "", ""),
    ("2", "Chuẩn bị hội nghị", "VPTU", "", "10/10/2020", "70-TB/VPTU", "01/10/2020", "Hoàn thành",
     "09/10/2020", "Công văn số 671-CV/VPTU ngày 09/10/2020"),
    ("3", "", "VPTU", "", "20/02/205", "", "", "", "", ""),
)  # fmt: skip


def upload(rows: Any = ROWS, name: str = "bang.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, excel([["BIỂU THEO DÕI NHIỆM VỤ"], HEADS, *rows]))


def take(cast: Cast, file: SimpleUploadedFile, who: str = "an") -> str:
    answer = cast.client(who).post(PAGE, {"upload": file})
    assert answer.status_code == 302, answer.context["form"].errors
    return str(answer["Location"])


def match(cast: Cast, page: str, who: str = "an", **more: Any) -> Any:
    """Accept the guessed columns, with area 1 for all rows; the page of rows."""
    form = cast.client(who).get(page).context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | {"area": cast.areas[1].pk}
    cast.client(who).post(page, data | {"action": "match"} | more)
    return cast.client(who).get(page)


def send(cast: Cast, page: str, action: str, shown: Any = (), **changed: Any) -> Any:
    """Post the rows as shown, with changes named `<line>_<field>`."""
    data: dict[str, Any] = {"action": action, "row-INITIAL_FORMS": 0, "row-TOTAL_FORMS": len(shown)}
    for number, one in enumerate(shown):
        for name in one.form.fields:
            value = changed.get(f"l{one.row.line}_{name}", one.form[name].value())
            if value or name != "keep":
                data[f"row-{number}-{name}"] = "" if value is None else value
    return cast.client("an").post(page, data)


def imported(cast: Cast, rows: Any = ROWS, action: str = "good") -> str:
    page = take(cast, upload(rows))
    match(cast, page)
    send(cast, page, action)
    run_pending()
    return page


def test_columns_are_guessed_from_the_headings(cast: Cast) -> None:
    take(cast, upload())
    columns = TaskImport.objects.get().columns
    assert columns == {
        "title": 1, "lead": 2, "coordinating": 3, "deadline": 4, "number": 5, "dated": 6,
        "status": 7, "done_on": 8, "result": 9,
    }  # fmt: skip


def test_rows_show_their_reading_and_nothing_is_logged(cast: Cast) -> None:
    rows = match(cast, take(cast, upload())).context["shown"]
    assert rows[0].row.reading["due_on"] == "14/12/2030"
    assert rows[0].row.reading["coordinating"] == ["vpub"]
    assert rows[2].errors["title"] and rows[2].notes["deadline_text"]
    assert not Task.objects.exists()


def test_good_rows_become_tasks_by_the_worker_only(cast: Cast) -> None:
    page = take(cast, upload())
    match(cast, page)
    send(cast, page, "good")
    assert not Task.objects.exists()
    run_pending()
    assert Task.objects.count() == 2
    assert cast.client("an").get(page).context["counts"].imported == 2


def test_all_waits_for_the_last_error(cast: Cast) -> None:
    page = take(cast, upload())
    rows = match(cast, page).context["shown"]
    send(cast, page, "all", rows)
    run_pending()
    assert not Task.objects.exists()
    send(cast, page, "all", rows, l5_title="Bổ sung nội dung", l5_due_on="20/12/2030")
    run_pending()
    assert Task.objects.count() == 3
    assert titled("Bổ sung nội dung").deadline_text == "20/02/205"


def test_reminders_begin_with_the_import(cast: Cast) -> None:
    imported(cast)
    task = titled("Rà soát hồ sơ kỳ họp")
    days = set(task.deadlines.values_list("reminders_from", flat=True))
    assert days == {timezone.localdate()}


def test_finished_rows_are_history(cast: Cast) -> None:
    imported(cast)
    task = titled("Chuẩn bị hội nghị")
    deadline = task.deadlines.get()
    assert (task.state, task.done_on) == ("done", dt.date(2020, 10, 9))
    assert (deadline.outcome, deadline.met_on) == ("met", dt.date(2020, 10, 9))
    assert task.parts.get().products.get().number == "671-CV/VPTU"
    assert cast.client("an").get(task.get_absolute_url()).status_code == 200


def test_finished_row_without_a_day_is_an_error(cast: Cast) -> None:
    row = ("1", "Chuẩn bị hội nghị", "VPTU", "", "", "", "", "Đã hoàn thành", "", "")
    shown = match(cast, take(cast, upload([row]))).context["shown"]
    assert "done_on" in shown[0].errors


def test_same_file_twice_makes_no_doubles(cast: Cast) -> None:
    file = upload()
    page = take(cast, file)
    match(cast, page)
    send(cast, page, "good")
    run_pending()
    file.seek(0)
    page = take(cast, file)
    assert cast.client("an").get(page).context["earlier"] is not None
    assert match(cast, page).context["counts"].known == 2
    send(cast, page, "good")
    run_pending()
    assert Task.objects.count() == 2


def test_equal_rows_of_one_table_are_two_tasks(cast: Cast) -> None:
    imported(cast, [ROWS[0], ROWS[0]])
    assert Task.objects.count() == 2


def test_untouched_tasks_are_undone_and_may_come_again(cast: Cast) -> None:
    page = imported(cast)
    cast.client("an").post(page, {"action": "undo"})
    run_pending()
    assert set(Task.objects.values_list("state", flat=True)) == {"cancelled"}
    assert not Task.objects.filter(done_on__isnull=False).exists()
    imported(cast)
    assert Task.objects.exclude(state="cancelled").count() == 2


def test_touched_task_is_kept_when_the_import_is_undone(cast: Cast) -> None:
    page = imported(cast)
    task = titled("Rà soát hồ sơ kỳ họp")
    release(task_id=task.pk, actor=cast.actor("binh"))
    cast.client("an").post(page, {"action": "undo"})
    run_pending()
    task.refresh_from_db()
    assert task.state == "open" and ImportRow.objects.get(task=task).state == "kept"


def test_note_is_a_touch(cast: Cast) -> None:
    page = imported(cast)
    task = titled("Rà soát hồ sơ kỳ họp")
    add_note(task_id=task.pk, text="Đã trao đổi", inside=True, actor=cast.actor("an"))
    cast.client("an").post(page, {"action": "undo"})
    run_pending()
    assert ImportRow.objects.get(task=task).state == "kept"


def test_after_a_day_nothing_is_undone(cast: Cast) -> None:
    page = imported(cast)
    batch = TaskImport.objects.get()
    batch.finished_at = timezone.now() - dt.timedelta(hours=25)
    batch.save()
    cast.client("an").post(page, {"action": "undo"})
    run_pending()
    assert not Task.objects.filter(state="cancelled").exists()


def test_names_alone_are_kept_when_no_request_goes_out(cast: Cast) -> None:
    page = take(cast, upload(ROWS[:1]))
    match(cast, page, sends="no")
    send(cast, page, "good")
    run_pending()
    task = Task.objects.get()
    assert task.state == "open" and task.parts.count() == 1
    assert "Văn phòng UBND tỉnh" in task.description


@pytest.mark.parametrize("who", ["binh", "dung", "mai"])
def test_nobody_else_sees_an_import(cast: Cast, who: str) -> None:
    page = take(cast, upload())
    assert cast.client(who).get(page).status_code == 404
    assert cast.client(who).post(page, {"action": "forget"}).status_code == 404
    assert not cast.client(who).get(PAGE).context["mine"]


def test_correction_with_a_stamp_is_refused(cast: Cast) -> None:
    page = take(cast, upload())
    rows = match(cast, page).context["shown"]
    answer = send(cast, page, "check", rows, l3_title="TUYỆT MẬT")
    assert answer.status_code == 422
    assert ImportRow.objects.get(line=3).given == {}


def test_new_deadline_words_are_read_anew(cast: Cast) -> None:
    page = take(cast, upload())
    rows = match(cast, page).context["shown"]
    send(cast, page, "check", rows, l3_deadline_text="chậm nhất ngày 20/12/2030", l3_due_on="")
    reading = ImportRow.objects.get(line=3).reading
    assert reading["deadline_text"] == "chậm nhất ngày 20/12/2030"


def test_template_is_read_back(cast: Cast) -> None:
    data = cast.client("an").get("/tasks/import/template/").content
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.worksheets[0].append(["1", "Rà soát", "", "VPTU", "", "20/12/2030"])
    out = io.BytesIO()
    book.save(out)
    page = take(cast, SimpleUploadedFile("mau.xlsx", out.getvalue()))
    assert len(TaskImport.objects.get().columns) == 13
    assert match(cast, page).context["counts"].good == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rong.xlsx", b""),
        ("khong.xlsx", b"khong phai excel"),
        ("tep.docx", b"PK\x03\x04"),
        ("mat.csv", "Nội dung nhiệm vụ,Thời hạn\nTUYỆT MẬT,1/1/2030\n".encode()),
        ("chi-co-dau.csv", "Nội dung nhiệm vụ,Thời hạn\n".encode()),
    ],
)
def test_bad_files_are_refused_and_nothing_is_kept(cast: Cast, name: str, data: bytes) -> None:
    answer = cast.client("an").post(PAGE, {"upload": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422 and answer.context["form"].errors["upload"]
    assert not TaskImport.objects.exists()


@pytest.mark.parametrize("count", [5_001, 30_000])
def test_too_many_rows_name_the_limit(cast: Cast, count: int) -> None:
    lines = ["Nội dung nhiệm vụ,Thời hạn", *(f"Việc {n},20/12/2030" for n in range(count))]
    file = SimpleUploadedFile("lon.csv", "\n".join(lines).encode())
    answer = cast.client("an").post(PAGE, {"upload": file})
    assert "5.000" in str(answer.context["form"].errors["upload"])
    assert not TaskImport.objects.exists()


def test_old_encoding_is_recognised_and_said(cast: Cast) -> None:
    lines = "Nội dung nhiệm vụ,Thời hạn\nRà soát quy chế phối hợp công tác,20/12/2030\n"
    take(cast, SimpleUploadedFile("cu.csv", tcvn3(lines)))
    batch = TaskImport.objects.get()
    assert "TCVN3" in str(batch.notes) and batch.rows.get().cells[0].startswith("Rà soát")


def test_worker_that_fails_on_a_row_goes_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    page = take(cast, upload(ROWS[:2]))
    match(cast, page)
    send(cast, page, "good")
    row = ImportRow.objects.get(line=3)
    row.reading["lead"] = "vpdd"
    row.reading["area"] = cast.areas[1].pk
    row.reading["title"] = "x"
    row.save()
    monkeypatch.setattr("tasks.services.logging._checked_lead", _refuse_vpdd)
    run_pending()
    assert Task.objects.count() == 1 and ImportRow.objects.get(line=3).state == "failed"


def _refuse_vpdd(new: Any, _leaders: Any = None) -> None:
    from django.core.exceptions import ValidationError

    if new.lead_office.code == "vpdd":
        raise ValidationError({"lead_office": "không chủ trì"})
