"""Registering, changing and moving an entry on its pages, clashes told before it is kept."""

import pytest

from coordination.models import Leader
from diary.models import ClashOverride, Slot
from diary.services.issues import issue_week
from notifications.models import Notification
from tests.support.diary import MONDAY, Diary, at

GIVEN = {"date": "23/11/2026", "start": "8h30", "subject": "Họp giao ban", "kind": "meeting"}


def send(diary: Diary, who: str = "dung", at_path: str = "/diary/new/", **more):
    return diary.cast.client(who).post(at_path, {**GIVEN, **more})


def text(answer) -> str:
    return str(answer.content.decode())


def test_entry_is_registered_and_the_grid_shown(diary: Diary) -> None:
    answer = send(diary, leaders=[diary.leaders["lam"].pk], place="P. họp 1")
    slot = Slot.objects.get()
    where = f"/diary/?week=2026-W48&day=2026-11-23#slot-{slot.pk}"
    assert (answer.status_code, answer.url) == (302, where)
    assert f'id="slot-{slot.pk}"' in text(diary.cast.client("dung").get(where))
    assert (slot.state, slot.half, slot.room) == ("asked", "morning", diary.rooms["one"])


def test_a_post_behind_the_room_is_the_leader(diary: Diary) -> None:
    line = "8h30 T3 Họp giao ban P. họp 1 Chủ tịch"
    chair = Leader.objects.get(position="Chủ tịch UBND tỉnh")
    answer = diary.cast.client("dung").post("/diary/new/", {"action": "read", "line": line})
    form = answer.context["form"]
    assert form.initial["place"] == "P. họp 1"
    assert form.initial["leaders"] == [chair.pk]


def test_the_reason_for_a_clash_is_asked_only_when_there_is_one(diary: Diary) -> None:
    assert 'name="override"' not in text(diary.cast.client("dung").get("/diary/new/"))
    taken = {"place": "P. họp 1", "end": "9h30"}
    send(diary, **taken)
    told = send(diary, who="dung", subject="Họp khác", **taken)
    assert told.status_code == 409
    assert 'name="override"' in text(told)


def test_draft_is_kept_at_home(diary: Diary) -> None:
    send(diary, action="draft")
    assert Slot.objects.get().state == "draft"


def test_one_line_fills_the_fields(diary: Diary) -> None:
    line = "8h30 T3 Họp giao ban P. họp 1 đ/c Lãm, các PCT"
    answer = diary.cast.client("dung").post(
        "/diary/new/?week=2026-W48", {"action": "read", "line": line}
    )
    page = text(answer)
    for words in ('value="24/11/2026"', 'value="8h30"', 'value="Họp giao ban"', "P. họp 1"):
        assert words in page
    assert f'value="{diary.leaders["lam"].pk}" ' in page.replace(">", " >")
    assert 'value="các PCT"' in page
    assert not Slot.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "31/2/2026"),
        ("start", "nửa đêm"),
        ("subject", ""),
        ("end", "7h"),
        ("leaders", "999999"),
        ("officers", "1"),
        ("body", "77777"),
        ("subject", "Độ mật: MẬT"),
        ("half", "night"),
    ],
)
def test_fault_is_told_at_its_field(diary: Diary, field: str, value: str) -> None:
    answer = send(diary, **{field: value})
    assert answer.status_code == 422
    assert not Slot.objects.exists()
    assert answer.context["form"].errors


def test_written_hours_need_a_reason(diary: Diary) -> None:
    diary.put(by="an", start=at("08:00"), end=at("10:00"), room=diary.rooms["one"])
    answer = send(diary, end="9h30", place="Phòng họp 1")
    assert answer.status_code == 409
    assert "trùng giờ" in text(answer)
    again = send(diary, end="9h30", place="Phòng họp 1", override="Ngăn đôi phòng")
    assert again.status_code == 302
    assert ClashOverride.objects.get().reason == "Ngăn đôi phòng"
    assert Notification.objects.get(kind="slot_overridden").person_id == diary.cast.an.pk


def test_warning_is_shown_once_and_then_meant(diary: Diary) -> None:
    diary.put(by="an", start=at("08:00"), who=["lam"])
    lam = {"leaders": [diary.leaders["lam"].pk]}
    answer = send(diary, **lam)
    assert answer.status_code == 409
    seen = answer.context["form"].data["accepted"]
    assert send(diary, **lam, accepted=seen).status_code == 302


def test_clash_with_a_hidden_entry_says_busy(diary: Diary) -> None:
    diary.put("Kín CNR5", by="an", half="morning", who=["lam"], hidden=True, place="CNR5")
    answer = send(diary, leaders=[diary.leaders["lam"].pk])
    assert "CNR5" not in text(answer)
    assert "Bận" in text(answer)


def test_clashes_are_told_while_typing(diary: Diary) -> None:
    diary.put("Họp kia", by="an", half="morning", who=["lam"])
    asked = {"date": "23/11/2026", "start": "8h30", "leaders": [diary.leaders["lam"].pk]}
    answer = diary.cast.client("dung").get("/diary/check/", asked)
    assert "Họp kia" in text(answer)


def test_older_form_does_not_overwrite(diary: Diary) -> None:
    slot = diary.put("Họp")
    path = f"/diary/{slot.pk}/change/"
    assert send(diary, at_path=path, subject="Một", version=slot.version).status_code == 302
    late = send(diary, at_path=path, subject="Hai", version=slot.version)
    assert late.status_code == 409
    assert "Một" in text(late) and "Hai" in text(late)


def test_entry_is_moved_to_another_half(diary: Diary) -> None:
    slot = diary.put("Họp", start=at("08:30"))
    given = {"date": "2026-11-25", "half": "afternoon", "version": slot.version}
    answer = diary.cast.client("dung").post(f"/diary/{slot.pk}/move/", given)
    slot.refresh_from_db()
    assert answer.status_code == 302
    assert (f"{slot.date:%d/%m}", slot.half, slot.start) == ("25/11", "afternoon", None)


def test_move_into_a_clash_asks_first(diary: Diary) -> None:
    diary.put(by="an", half="afternoon", who=["lam"])
    slot = diary.put("Họp", start=at("08:30"), who=["lam"])
    given = {"date": "23/11/2026", "half": "afternoon", "version": slot.version}
    answer = diary.cast.client("dung").post(f"/diary/{slot.pk}/move/", given)
    assert answer.status_code == 409
    slot.refresh_from_db()
    assert slot.half == "morning"


@pytest.mark.parametrize(("who", "status"), [("dung", 200), ("an", 403), ("quan", 404)])
def test_entry_is_changed_by_its_office(diary: Diary, who: str, status: int) -> None:
    slot = diary.put("Họp")
    answer = diary.cast.client(who).get(f"/diary/{slot.pk}/change/")
    assert answer.status_code == status


def test_where_it_cannot_be_moved_to_is_told_at_its_field_and_kept(diary: Diary) -> None:
    slot = diary.put("Làm việc với Sở Tài chính", by="dung")
    given = {"date": "31/02/2026", "half": "morning"}
    answer = diary.cast.client("dung").post(f"/diary/{slot.pk}/move/", given)
    assert answer.status_code == 422
    assert set(answer.context["move"].errors) == {"date"}
    assert 'value="31/02/2026"' in answer.content.decode()


@pytest.mark.parametrize("way", ["", "change/", "move/", "override/", "cancel/"])
def test_draft_of_another_office_is_not_there(diary: Diary, way: str) -> None:
    slot = diary.put("Nháp CNR6", state="draft")
    answer = diary.cast.client("an").post(f"/diary/{slot.pk}/{way}", {})
    assert answer.status_code in ((404, 405) if not way else (404,))
    assert diary.cast.client("an").get(f"/diary/{slot.pk}/").status_code == 404


def test_hidden_entry_says_nothing_on_its_page(diary: Diary) -> None:
    slot = diary.put("Kín CNR7", hidden=True, place="CNR7", note="CNR7", participants="CNR7")
    assert "CNR7" not in text(diary.cast.client("an").get(f"/diary/{slot.pk}/"))
    assert "CNR7" in text(diary.cast.client("dung").get(f"/diary/{slot.pk}/"))


def test_postponing_an_issued_entry_needs_the_issuer_and_a_reason(diary: Diary) -> None:
    slot = diary.put("Họp", officers=(diary.cast.khanh,))
    issue_week(office=slot.office, monday=MONDAY, actor=diary.cast.actor("en"))
    path = f"/diary/{slot.pk}/postpone/"
    assert diary.cast.client("dung").post(path, {"reason": "x"}).status_code == 403
    assert diary.cast.client("en").post(path, {"reason": ""}).status_code == 422
    assert diary.cast.client("en").post(path, {"reason": "Chờ"}).status_code == 302
    assert Notification.objects.filter(kind="slot_postponed", person=diary.cast.khanh).exists()


def second_post(diary: Diary) -> Leader:
    """Lãm is deputy secretary of the Party too: a second row of the same person."""
    second = diary.leaders["nga"]
    second.same_as, second.full_name = diary.leaders["lam"], "Vũ Hoàng Lãm"
    second.position = "Phó Bí thư Tỉnh ủy"
    second.save(actor=diary.cast.actor("quan"))
    return second


@pytest.mark.parametrize(
    ("written", "post"),
    [
        ("đ/c Lãm", "lam"),
        ("đ/c Vũ Hoàng Lãm - Phó Bí thư Tỉnh ủy", "nga"),
        ("đ/c Vũ Hoàng Lãm - PBT Tỉnh ủy", "nga"),
        ("đ/c Vũ Hoàng Lãm - CT UBND tỉnh", "lam"),
    ],
)
def test_line_chooses_the_post_that_is_written(diary: Diary, written: str, post: str) -> None:
    second_post(diary)
    line = {"action": "read", "line": f"8h30 T3 Họp giao ban P. họp 1 {written}"}
    answer = diary.cast.client("dung").post("/diary/new/?week=2026-W48", line)
    assert answer.context["form"]["leaders"].value() == [diary.leaders[post].pk]
    assert not answer.context["form"]["capacities"].value()


def test_post_nobody_holds_is_kept_in_words_and_shown_in_the_grid(diary: Diary) -> None:
    line = "8h30 T2 Họp Ban Chỉ đạo P. họp 1 đ/c Vũ Hoàng Lãm - Trưởng Ban Chỉ đạo"
    client = diary.cast.client("dung")
    read = client.post("/diary/new/?week=2026-W48", {"action": "read", "line": line})
    words = read.context["form"]["capacities"].value()
    assert words == "Vũ Hoàng Lãm – Trưởng Ban Chỉ đạo"
    send(diary, leaders=[diary.leaders["lam"].pk], capacities=words)
    slot = Slot.objects.get()
    assert slot.attending.get().capacity == "Trưởng Ban Chỉ đạo"
    assert "với cương vị Trưởng Ban Chỉ đạo" in text(client.get("/diary/?week=2026-W48"))
    assert f">{words}<" in text(client.get(f"/diary/{slot.pk}/change/")).replace("\n", "")


def test_capacity_of_somebody_not_chosen_is_told(diary: Diary) -> None:
    lam = diary.leaders["lam"].pk
    answer = send(diary, leaders=[lam], capacities="Triệu Thị Mỹ Ngà – Trưởng Ban")
    assert answer.status_code == 422
    assert "Triệu Thị Mỹ Ngà – Trưởng Ban" in str(answer.context["form"].errors["capacities"])


def test_moving_keeps_the_capacity(diary: Diary) -> None:
    lam = diary.leaders["lam"]
    send(diary, leaders=[lam.pk], capacities=f"{lam.full_name} – Trưởng Ban Chỉ đạo")
    slot = Slot.objects.get()
    given = {"date": "24/11/2026", "half": "afternoon", "version": slot.version}
    diary.cast.client("dung").post(f"/diary/{slot.pk}/move/", given)
    assert slot.attending.get().capacity == "Trưởng Ban Chỉ đạo"
