"""Ban hành lịch on its page, and the versions that stay readable."""

from diary.models import DiaryIssue, Slot
from diary.services.slots import change_slot
from notifications.models import Notification
from tests.support.diary import MONDAY, Diary


def issue(diary: Diary, who: str = "en"):
    return diary.cast.client(who).post("/diary/issue/", {"week": "2026-W48"})


def test_chief_issues_and_an_officer_may_not(diary: Diary) -> None:
    diary.put("Họp")
    assert issue(diary, "dung").status_code == 403
    assert issue(diary).status_code == 302
    assert Slot.objects.get().state == "issued"


def test_empty_week_is_told(diary: Diary) -> None:
    answer = issue(diary)
    assert answer.status_code == 422
    assert "chưa có lịch đăng ký" in answer.content.decode()


def test_earlier_version_stays_readable(diary: Diary) -> None:
    slot = diary.put("Họp sáng", who=["lam"])
    issue(diary)
    said = diary.entry("Họp chiều", who=["lam"])
    change_slot(slot_id=slot.pk, entry=said, actor=diary.cast.actor("en"))
    listed = diary.cast.client("an").get("/diary/versions/?week=2026-W48").content.decode()
    assert "điều chỉnh lần 1" in listed
    first = DiaryIssue.objects.get(number=1)
    shown = diary.cast.client("an").get(f"/diary/versions/{first.pk}/").content.decode()
    assert "Họp sáng" in shown and "Họp chiều" not in shown


def test_hidden_entry_of_a_version_stays_busy(diary: Diary) -> None:
    diary.put("Kín CNR8", hidden=True, place="CNR8", who=["lam"])
    issue(diary)
    path = f"/diary/versions/{DiaryIssue.objects.get().pk}/"
    assert "CNR8" not in diary.cast.client("an").get(path).content.decode()
    assert "CNR8" in diary.cast.client("en").get(path).content.decode()
    assert diary.cast.client("quan").get(path).status_code == 404


def test_drafts_are_registered_with_one_press(diary: Diary) -> None:
    diary.put("Nháp", state="draft")
    diary.cast.client("dung").post("/diary/ask/", {"week": "2026-W48"})
    assert Slot.objects.get().state == "asked"
    assert Slot.objects.get().date == MONDAY


def opinion(diary: Diary, who: str = "dung"):
    return diary.cast.client(who).post("/diary/opinion/", {"week": "2026-W48"}, follow=True)


def test_leaders_are_asked_before_the_week_is_issued(diary: Diary) -> None:
    """Those who issue it, and the leader who is a user himself; nobody of other offices."""
    lam = diary.leaders["lam"]
    lam.person = diary.cast.son
    lam.save(actor=diary.cast.actor("quan"))
    diary.put("Họp", who=["lam"])
    diary.put("Họp khác", who=["nga"])
    page = opinion(diary).content.decode()
    told = Notification.objects.filter(kind="diary_asked")
    assert {one.person.username for one in told} >= {"en", "son"}
    assert not told.filter(person__in=[diary.cast.dung, diary.cast.an, diary.cast.hai]).exists()
    assert told[0].facts["count"] == 2
    assert f"Đã xin ý kiến {told.count()} đồng chí" in page


def test_nothing_registered_nobody_asked(diary: Diary) -> None:
    diary.put("Nháp", state="draft")
    assert "chưa có lịch đăng ký" in opinion(diary).content.decode()
    assert not Notification.objects.filter(kind="diary_asked").exists()


def test_another_office_asks_for_its_own_diary_alone(diary: Diary) -> None:
    diary.put("Họp")
    assert "chưa có lịch đăng ký" in opinion(diary, "an").content.decode()
    assert opinion(diary, "quan").status_code == 403
