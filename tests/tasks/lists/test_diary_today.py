"""Việc hôm nay shows today's diary: one's own entries, else those of one's office."""

from django.utils import timezone

from tests.support.diary import Diary


def page(diary: Diary, who: str) -> str:
    return str(diary.cast.client(who).get("/").content.decode())


def test_office_reads_its_entries_of_today(diary: Diary) -> None:
    diary.put("Họp hôm nay", date=timezone.localdate(), half="morning", who=["lam"])
    assert "Họp hôm nay" in page(diary, "en")
    assert "Họp hôm nay" not in page(diary, "an")


def test_officer_reads_first_what_he_serves_at(diary: Diary) -> None:
    today = timezone.localdate()
    diary.put("Của phòng khác", date=today, half="morning")
    diary.put("Tôi phục vụ", date=today, half="afternoon", officers=(diary.cast.khanh,))
    text = page(diary, "khanh")
    assert "Tôi phục vụ" in text
    assert "Của phòng khác" not in text


def test_hidden_entry_stays_busy(diary: Diary) -> None:
    diary.put("Kín CNRB", date=timezone.localdate(), half="morning", hidden=True)
    assert "CNRB" not in page(diary, "cuc")
