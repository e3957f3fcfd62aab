"""/diary/import/: a schedule is shown row by row before anything is kept."""

from django.core.files.uploadedfile import SimpleUploadedFile

from diary.models import Slot
from tests.support.diary import Diary, at

TABLE = (
    "Ngày\tBuổi\tThời gian\tNội dung\tĐịa điểm\tLãnh đạo chủ trì\n"
    "Thứ 2 (23/11/2026)\tsáng\t8h30\tHọp giao ban\tP. họp 1\tđ/c Lãm; các PCT\n"
    "\tchiều\t\tLàm việc tại cơ quan\t\tChủ tịch UBND tỉnh\n"
)
LINES = "THỨ BA, NGÀY 24/11/2026:\n- 8h30 Họp giao ban P. họp 1 đ/c Lãm\nChiều\nĐi cơ sở đ/c Ngà\n"


def first(diary: Diary, **given):
    return diary.cast.client("dung").post("/diary/import/", given)


def keep(diary: Diary, answer, state: str = "draft"):
    rows = answer.context["rows"]
    data = {"step": "rows", "state": state, "row-TOTAL_FORMS": len(rows.forms)}
    data |= {"row-INITIAL_FORMS": len(rows.forms)}
    for form in rows.forms:
        for name in form.fields:
            value = form[name].value()
            if value not in (None, False, ""):
                data[f"{form.prefix}-{name}"] = form.fields[name].prepare_value(value)
    return diary.cast.client("dung").post("/diary/import/", data)


def test_pasted_table_is_shown_and_nothing_kept(diary: Diary) -> None:
    answer = first(diary, text=TABLE)
    page = answer.content.decode()
    assert "không xác định: các PCT" in page
    assert "Chủ tịch UBND tỉnh Vũ Hoàng Lãm" in page
    assert not Slot.objects.exists()


def test_rows_are_taken_over_as_drafts(diary: Diary) -> None:
    answer = keep(diary, first(diary, text=TABLE))
    assert (answer.status_code, answer.url) == (302, "/diary/?week=2026-W48")
    found = Slot.objects.order_by("pk")
    assert [(s.subject, s.state, s.half) for s in found] == [
        ("Họp giao ban", "draft", "morning"),
        ("Làm việc tại cơ quan", "draft", "afternoon"),
    ]
    assert [one.leader_id for one in found[0].attending.all()] == [diary.leaders["lam"].pk]
    assert found[0].leaders_text == "các PCT"


def test_plain_lines_carry_their_day(diary: Diary) -> None:
    keep(diary, first(diary, text=LINES), state="asked")
    found = [(f"{s.date:%d/%m}", s.half, s.subject) for s in Slot.objects.order_by("pk")]
    assert found == [("24/11", "morning", "Họp giao ban"), ("24/11", "afternoon", "Đi cơ sở")]


def test_file_is_read(diary: Diary) -> None:
    content = TABLE.replace("\t", ",").encode()
    answer = first(diary, upload=SimpleUploadedFile("lich.csv", content, "text/csv"))
    assert len(answer.context["rows"].forms) == 2


def test_nothing_given_is_told(diary: Diary) -> None:
    assert first(diary).status_code == 422


def test_file_that_is_none_is_told(diary: Diary) -> None:
    answer = first(diary, upload=SimpleUploadedFile("lich.xlsx", b"\x00\x01rubbish"))
    assert answer.status_code == 422


def test_row_that_clashes_stays_with_its_fault(diary: Diary) -> None:
    diary.put(by="an", start=at("08:00"), end=at("10:00"), room=diary.rooms["one"])
    table = TABLE.replace("8h30", "8h30 - 9h30")
    answer = keep(diary, first(diary, text=table), state="asked")
    assert answer.status_code == 409
    assert Slot.objects.filter(office__code="vpub").count() == 1
