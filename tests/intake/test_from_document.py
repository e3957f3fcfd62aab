"""Many tasks from one document: rows, corrections, all or the good ones, never twice."""

import datetime as dt
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tasks.models import Series, SourceDocument, Task
from tests.intake.conftest import NOTICE, posted
from tests.reading.files.build import word
from tests.support.cast import Cast, titled

pytestmark = pytest.mark.django_db
PAGE = "/tasks/new/many/"


def send(cast: Cast, data: dict[str, Any], action: str, **more: Any) -> Any:
    """The rows as sent by somebody who has looked at what was marked."""
    return cast.client("an").post(PAGE, data | {"action": action, "looked": "on", **more})


def test_each_item_becomes_a_row(split: dict[str, Any]) -> None:
    assert (split["number"], split["dated"]) == ("78-TB/VPTU", "20/11/2026")
    assert [bool(split.get(f"row-{n}-keep")) for n in range(6)] == [True] * 4 + [False] * 2
    leads = [split[f"row-{n}-lead"] for n in range(4)]
    assert leads[:3] == ["vpub", "vpdd", "vptu"]
    assert split["row-1-coordinating"] == ["vpub"] and split["row-0-bodies"] == "Sở Tài chính"
    assert (split["row-0-due_on"], split["row-3-due_time"]) == ("04/12/2026", "16:00")


def test_unsure_deadline_is_left_to_the_person(split: dict[str, Any]) -> None:
    assert split["row-2-due_on"] == "" and "tuần đầu tháng 12" in split["row-2-deadline_text"]


def test_letterhead_and_recipients_are_shown_unticked_and_last(split: dict[str, Any]) -> None:
    assert split["row-4-title"].startswith("Ngày 19/11/2026, đồng chí Chánh Văn phòng")
    assert split["row-5-title"].startswith("Nơi nhận")
    assert split["abstract"].startswith("Kết luận cuộc họp giao ban")


def test_unsure_field_says_so_in_words(cast: Cast, split: dict[str, Any]) -> None:
    page = send(cast, split, "check").context["shown"]

    assert page[0].read["title"].state == "sure" and not page[0].asks()
    assert page[2].read["due_on"].state == "look" and page[2].read["due_on"].whys


def test_what_is_no_task_does_not_say_that_its_lead_was_read(
    cast: Cast, split: dict[str, Any]
) -> None:
    page = send(cast, split, "check").context["shown"]
    assert [page[5].read[name].state for name in ("title", "lead")] == ["aside", "none"]

    asked = send(cast, split | {"row-5-keep": "on", "row-5-lead": "vpub"}, "all", looked="")
    assert asked.context["ask"] == 1  # the unsure day alone; whoever ticks the row knows it


def test_rows_to_look_at_again_are_asked_about_once(cast: Cast, split: dict[str, Any]) -> None:
    answer = send(cast, split, "all", looked="")
    assert answer.context["ask"] == 1 and not Task.objects.exists()

    send(cast, posted(answer), "all")

    assert Task.objects.count() == 4


@pytest.mark.parametrize(
    ("abstract", "said"),
    [
        ("Kết luận hội nghị giao ban công tác tháng 11", "sure"),
        ("Kết luận về sửa chữa trụ sở của Sở Giáo dục và Đào tạo", "look"),
    ],
)
def test_facts_of_the_document_say_how_sure_they_were_read(
    cast: Cast, abstract: str, said: str
) -> None:
    text = re.sub(r"(?<=THÔNG BÁO\n).*", abstract, NOTICE)
    answer = cast.client("an").post(PAGE, {"text": text, "action": "read"})

    for page in (answer, send(cast, posted(answer), "check")):
        read = {name: one.state for name, one in page.context["facts"].items()}
        assert read == {"number": "sure", "dated": "sure", "abstract": "sure", "area": said}


def test_leading_body_outside_is_told_from_those_named(cast: Cast, split: dict[str, Any]) -> None:
    assert split["row-3-leading_bodies"] == "Sở Nội vụ" and split["row-3-bodies"] == ""

    send(cast, split, "all")

    [task] = [t for t in Task.objects.all() if t.title.startswith("Rà soát danh sách khách mời")]
    assert "Cơ quan chủ trì: Sở Nội vụ." in task.description


def test_recurring_row_starts_a_series_whose_first_turn_lies_ahead(cast: Cast) -> None:
    text = NOTICE.replace("trước 16 giờ ngày 27/11/2026", "trước ngày 25 hằng tháng")
    answer = cast.client("an").post(PAGE, {"text": text, "action": "read"})
    row = next(one for one in answer.context["shown"] if one.form["deadline_text"].value())
    assert row.deadline.day == row.form["due_on"].value()

    send(cast, posted(answer), "all")

    series = Series.objects.get()
    first = Task.objects.filter(series=series).earliest("pk")
    assert series.recurrence == "trước ngày 25 hằng tháng"
    assert first.next_due_on is not None and first.next_due_on >= timezone.localdate()


def test_words_of_time_without_a_day_are_read(cast: Cast) -> None:
    text = NOTICE.replace("trước 16 giờ ngày 27/11/2026", "hằng quý")
    answer = cast.client("an").post(PAGE, {"text": text, "action": "read"})

    said = [(one, one.form["deadline_text"].value()) for one in answer.context["shown"]]
    [row] = [one for one, words in said if words == "hằng quý"]
    assert (row.form["due_on"].value(), row.read["due_on"].state) == ("", "sure")


def test_heading_above_an_item_goes_into_the_task(cast: Cast) -> None:
    text = NOTICE.replace("4. Đề nghị", "4. Về lễ tân:\na) Đề nghị")
    answer = cast.client("an").post(PAGE, {"text": text, "action": "read"})

    send(cast, posted(answer), "all")

    [task] = [t for t in Task.objects.all() if t.title.startswith("Rà soát danh sách khách mời")]
    assert task.description.startswith("Về lễ tân")


def test_all_rows_are_logged_under_one_document(cast: Cast, split: dict[str, Any]) -> None:
    answer = send(cast, split, "all")
    source = SourceDocument.objects.get()
    assert answer["Location"] == f"/sources/{source.pk}/"
    assert Task.objects.filter(source=source).count() == 4
    assert set(Task.objects.values_list("document_number", flat=True)) == {"78-TB/VPTU"}


def test_same_rows_twice_make_no_doubles(cast: Cast, split: dict[str, Any]) -> None:
    send(cast, split, "all")
    send(cast, split, "all")
    assert Task.objects.count() == 4 and SourceDocument.objects.count() == 1


def test_wrong_row_keeps_all_from_being_logged(cast: Cast, split: dict[str, Any]) -> None:
    answer = send(cast, split, "all", **{"row-1-title": ""})
    assert answer.status_code == 422 and not Task.objects.exists()
    assert "title" in answer.context["rows"].forms[1].errors


def test_good_rows_are_logged_and_wrong_ones_stay(cast: Cast, split: dict[str, Any]) -> None:
    answer = send(cast, split, "good", **{"row-1-due_on": "31/02/2026"})
    rows = answer.context["rows"].forms
    assert Task.objects.count() == 3 and len(rows) == 3 and "due_on" in rows[0].errors
    again = posted(answer) | {"row-0-due_on": "30/11/2026"}
    send(cast, again, "all")
    assert Task.objects.count() == 4 and SourceDocument.objects.count() == 1


def test_unticked_rows_are_not_even_checked(cast: Cast, split: dict[str, Any]) -> None:
    del split["row-1-keep"]
    send(cast, split, "all", **{"row-1-title": "", "row-1-due_on": "31/02/2026"})
    assert Task.objects.count() == 3


def test_corrected_cells_count(cast: Cast, split: dict[str, Any]) -> None:
    changed = {
        "row-0-title": "Tổng hợp số liệu",
        "row-0-due_on": "03/12/2026",
        "row-0-lead": "vptu",
    }
    send(cast, split, "all", **changed)
    task = titled("Tổng hợp số liệu")
    assert task.lead_office.code == "vptu" and task.next_due_on == dt.date(2026, 12, 3)


def test_bodies_outside_the_list_are_kept_in_words(cast: Cast, split: dict[str, Any]) -> None:
    send(cast, split, "all")
    assert sum("Sở Tài chính" in task.description for task in Task.objects.all()) == 1


def test_stamp_in_a_row_is_refused(cast: Cast, split: dict[str, Any]) -> None:
    answer = send(cast, split, "all", **{"row-0-title": "TUYỆT MẬT"})
    assert answer.status_code == 422 and not Task.objects.exists()


def test_word_file_is_split_and_kept(cast: Cast) -> None:
    data = word(*NOTICE.splitlines())
    upload = SimpleUploadedFile("thong-bao.docx", data)
    answer = cast.client("an").post(PAGE, {"upload": upload, "action": "read"})
    rows = posted(answer)
    send(cast, rows, "all")
    source = SourceDocument.objects.get()
    assert source.file_name == "thong-bao.docx" and source.tasks.count() == 4
    file = cast.client("an").get(f"/sources/{source.pk}/file/")
    assert b"".join(file.streaming_content) == data  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("rong.txt", b""),
        SimpleUploadedFile("mat.txt", "TUYỆT MẬT\nGiao Sở Tài chính rà soát".encode()),
        SimpleUploadedFile("bang.csv", b"a,b\n1,2\n"),
    ],
    ids=lambda upload: str(upload.name),
)
def test_other_files_are_refused_and_nothing_is_kept(cast: Cast, upload: Any) -> None:
    answer = cast.client("an").post(PAGE, {"upload": upload, "action": "read"})
    assert answer.status_code == 422 and answer.context["form"].errors
    assert not SourceDocument.objects.exists()


def test_pasted_denunciation_is_refused_like_a_file(cast: Cast) -> None:
    text = "ĐƠN TỐ CÁO\nKính gửi: Ủy ban nhân dân xã\n1. Giao Sở Tài chính rà soát"
    answer = cast.client("an").post(PAGE, {"text": text, "action": "read"})
    assert answer.status_code == 422 and "text" in answer.context["form"].errors


def test_sisters_are_named_on_the_page_of_a_task(cast: Cast, split: dict[str, Any]) -> None:
    send(cast, split, "all")
    task = Task.objects.order_by("pk").first()
    assert task is not None
    page = cast.client("an").get(f"/tasks/{task.pk}/")
    assert len(page.context["family"]["sisters"]) == 3


def test_document_is_unknown_to_whoever_reads_none_of_its_tasks(
    cast: Cast, split: dict[str, Any]
) -> None:
    send(cast, split, "all", access="restricted")
    source = SourceDocument.objects.get()
    for page in ("", "file/"):
        assert cast.client("mai").get(f"/sources/{source.pk}/{page}").status_code == 404


def test_file_needs_the_right_to_read_every_task(cast: Cast) -> None:
    upload = SimpleUploadedFile("thong-bao.txt", NOTICE.encode())
    answer = cast.client("an").post(PAGE, {"upload": upload, "action": "read"})
    send(cast, posted(answer), "all", **{"row-1-keep": ""})
    source = SourceDocument.objects.get()
    cast.log("Việc hạn chế", source=source, access="restricted")
    assert cast.client("mai").get(f"/sources/{source.pk}/").context["has_file"] is False
    assert cast.client("mai").get(f"/sources/{source.pk}/file/").status_code == 404


@pytest.mark.parametrize("who", ["quan", "son"])
def test_people_without_the_power_are_refused(cast: Cast, who: str) -> None:
    assert cast.client(who).get(PAGE).status_code == 403


SCHEDULE = """UBND TỈNH LÂM ĐỒNG
VĂN PHÒNG

LỊCH CÔNG TÁC CỦA CHỦ TỊCH, CÁC PHÓ CHỦ TỊCH UBND TỈNH
Tuần thứ 12 (từ ngày 16/3/2026 đến ngày 20/3/2026)

THỨ TƯ (18/3)

- 08h00: Họp UBND tỉnh. Sở Y tế gửi tờ trình về Văn phòng UBND tỉnh, hạn chót 17h00 ngày 16/3.
"""


def test_words_beside_a_day_are_understood_as_that_day(cast: Cast) -> None:
    """A schedule of another year bears no day of its own: field and words follow its week."""
    sent = cast.client("an").post(PAGE, {"text": SCHEDULE, "action": "read"})
    [row] = [row for row in sent.context["shown"] if row.form["keep"].value()]
    assert sent.context["head"]["dated"].value() == ""
    assert row.form["due_on"].value() == row.deadline.day == "16/03/2026"
    again = send(cast, posted(sent), "check")
    assert again.context["shown"][0].deadline.day == "16/03/2026"
