"""/diary/: the grid of all leaders, what each reader finds in it, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from diary.services.issues import issue_week
from diary.services.slots import cancel_slot
from tests.support.diary import MONDAY, Diary, at

WEEK = "/diary/?week=2026-W48"


def page(diary: Diary, who: str, address: str = WEEK) -> str:
    answer = diary.cast.client(who).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def statements(diary: Diary, who: str = "dung") -> int:
    diary.cast.client(who).get(WEEK)
    with CaptureQueriesContext(connection) as caught:
        diary.cast.client(who).get(WEEK)
    return len(caught)


@pytest.mark.parametrize("who", ["dung", "an", "hai"])
def test_all_three_offices_read_one_grid(diary: Diary, who: str) -> None:
    diary.put("Họp của Ủy ban", start=at("08:30"), who=["lam"], place="Phòng họp 1")
    diary.put("Họp của Tỉnh ủy", by="an", half="afternoon", who=["thieu"])
    text = page(diary, who)
    for words in ("Họp của Ủy ban", "Họp của Tỉnh ủy", "8h30", "Vũ Hoàng Lãm", "Dự kiến"):
        assert words in text


@pytest.mark.parametrize(("who", "found"), [("dung", True), ("an", False), ("hai", False)])
def test_draft_is_read_at_home_alone(diary: Diary, who: str, found: bool) -> None:
    diary.put("Bản nháp CNR1", state="draft", who=["lam"])
    assert ("CNR1" in page(diary, who)) is found


@pytest.mark.parametrize(("who", "found"), [("en", True), ("an", False), ("cuc", False)])
def test_hidden_entry_is_busy_to_others(diary: Diary, who: str, found: bool) -> None:
    diary.put(
        "Kín CNR2",
        hidden=True,
        who=["lam"],
        place="Nơi CNR2",
        participants="CNR2",
        note="CNR2",
        leaders_text="CNR2",
    )
    text = page(diary, who)
    assert ("CNR2" in text) is found
    assert ("Bận" in text) is not found


def test_administrator_and_person_without_post_see_an_empty_grid(diary: Diary) -> None:
    diary.put("Họp CNR3", who=["lam"])
    assert all("CNR3" not in page(diary, who) for who in ("quan", "son"))


def test_person_with_two_posts_has_one_row(diary: Diary) -> None:
    second = diary.leaders["nga"]
    second.same_as, second.full_name = diary.leaders["lam"], "Vũ Hoàng Lãm"
    second.save(actor=diary.cast.actor("quan"))
    diary.put("Họp Đoàn", who=["nga"])
    text = page(diary, "dung")
    assert text.count('class="diary-name">Vũ Hoàng Lãm') == 1
    assert "với cương vị Phó Chủ tịch UBND tỉnh" in text


def test_late_office_blocks_nobody(diary: Diary) -> None:
    diary.put("Ta", who=["lam"])
    diary.put("Bạn", by="an", who=["thieu"])
    issue_week(office=diary.cast.offices["vpub"], monday=MONDAY, actor=diary.cast.actor("en"))
    text = page(diary, "an")
    assert "Đã ban hành" in text
    assert "Dự kiến" in text


def test_cancelled_entry_stays_struck_out(diary: Diary) -> None:
    slot, chief = diary.put("Họp bỏ", who=["lam"]), diary.cast.actor("en")
    issue_week(office=slot.office, monday=MONDAY, actor=chief)
    cancel_slot(slot_id=slot.pk, reason="Hết việc", actor=chief)
    text = page(diary, "an")
    assert "slot-off" in text
    assert "Hủy" in text


def test_clash_is_shown_until_a_reason_is_given(diary: Diary) -> None:
    diary.put("Một", by="an", half="morning", who=["lam"])
    diary.put("Hai", half="morning", who=["lam"])
    assert "Chỗ trùng chưa xử lý" in page(diary, "hai")
    assert "ưu tiên cuộc của Đảng" in page(diary, "hai")
    diary.put("Ba", half="afternoon", who=["lam"])
    from diary.models import Slot
    from diary.services.slots import override_clashes

    two = Slot.objects.get(subject="Hai")
    override_clashes(slot_id=two.pk, reason="Dự nửa buổi", actor=diary.cast.actor("dung"))
    assert "Chỗ trùng chưa xử lý" not in page(diary, "hai")


@pytest.mark.parametrize("week", ["2026-W99", "x", "9999-W01", "2026-W48%00", ""])
def test_odd_week_is_this_week(diary: Diary, week: str) -> None:
    assert "Lịch công tác tuần" in page(diary, "dung", f"/diary/?week={week}")


def test_statements_do_not_grow(diary: Diary) -> None:
    diary.put("1", half="morning", who=["lam", "nga"], officers=(diary.cast.khanh,))
    one = statements(diary)
    for number in range(5):
        served = {"cars": (diary.car,), "officers": (diary.cast.khanh,)}
        diary.put(str(number), half="morning", who=["lam", "khoat"], **served)
    assert one <= statements(diary) <= 12


def test_all_day_leaves_no_half_looking_free(diary: Diary) -> None:
    slot = diary.put("Giám sát chuyên đề", half="day", who=["lam"])
    text = page(diary, "dung")
    (row,) = [row for row in text.split("<tr>") if 'diary-name">Vũ Hoàng Lãm' in row]
    morning, afternoon = row.split('data-half="afternoon"')[:2]
    assert f'data-slot="{slot.pk}"' in morning
    assert "Giám sát chuyên đề" in afternoon.split('data-half="morning"')[0]
    assert row.count("data-slot=") == 1


@pytest.mark.usefixtures("wednesday")
@pytest.mark.parametrize("week", ["2026-W48", "2026-W49", "2026-W50", "2026-W45"])
def test_the_week_that_is_shown_is_the_active_tab(diary: Diary, week: str) -> None:
    steps = diary.cast.client("dung").get(f"/diary/?week={week}").context["steps"]
    [current] = [one for one in steps if one["current"]]
    assert current["href"].endswith(f"?week={week}")
    assert any("2026-W48" in one["href"] for one in steps)


@pytest.mark.usefixtures("wednesday")
def test_a_telephone_opens_on_the_next_day_with_entries(diary: Diary) -> None:
    friday = MONDAY + 4 * (MONDAY.resolution)
    diary.put("Họp cuối tuần", who=["lam"], date=friday)
    answer = diary.cast.client("dung").get(WEEK)
    assert answer.context["shown"] == 5
    assert "Không có lịch" in answer.content.decode()
