"""The pages: notices, choices, mails given up, the trial's mailbox."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from notifications.models import Dispatch, Heartbeat, Notification, Preference
from notifications.services.reading import settle_unreadable, unread_count
from notifications.services.tell import tell
from offices.models import Role
from tests.notifications.conftest import House, moment

pytestmark = pytest.mark.django_db


def client(house: House, username: str = "an.vpub") -> Client:
    found = Client()
    found.force_login(house[username], backend="offices.signing_in.adapters.PeopleBackend")
    return found


def told(house: House, count: int = 1, task_id: int | None = None, *who: str) -> None:
    for n in range(count):
        tell(
            kind="received",
            people=[house[name] for name in who or ("an.vpub",)],
            dedupe=f"r{task_id}:{n}",
            facts={"code": f"NV-{n}", "office": "VPUB"},
            actor=house.system,
            task_id=task_id,
        )


def test_list_shows_own_notices_with_a_link(house: House):
    owed = house.task("an.vpub", date(2027, 3, 1))
    told(house, 1, owed.task_id)
    told(house, 1, None, "binh.vpub")
    page = client(house).get("/notifications/")
    assert page.status_code == 200
    text = page.content.decode()
    assert f'href="/tasks/{owed.task_id}/"' in text
    assert text.count("NV-0") == 1


def test_list_names_nothing_of_a_task_one_may_not_read(house: House):
    owed = house.task("an.vpub", date(2027, 3, 1))
    told(house, 1, owed.task_id, "an.vptu")
    text = client(house, "an.vptu").get("/notifications/").content.decode()
    assert "NV-0" not in text
    assert f"/tasks/{owed.task_id}/" not in text
    assert "notice-row" not in text


@pytest.mark.parametrize("count", [1, 30])
def test_list_takes_few_statements(house: House, django_assert_max_num_queries, count: int):
    owed = house.task("an.vpub", date(2027, 3, 1))
    told(house, count, owed.task_id)
    signed_in = client(house)
    with django_assert_max_num_queries(12):
        signed_in.get("/notifications/")


def test_pages_follow_each_other_without_gap(house: House):
    told(house, 35)
    signed_in = client(house)
    first = signed_in.get("/notifications/")
    second = signed_in.get("/notifications/" + first.context["next_href"])
    seen = [row.notice.pk for row in [*first.context["rows"], *second.context["rows"]]]
    assert len(seen) == len(set(seen)) == 35
    assert second.context["next_href"] == ""


@pytest.mark.parametrize("before", ["x", "-1", "٣", "9" * 40])
def test_odd_page_marks_do_no_harm(house: House, before: str):
    assert client(house).get("/notifications/", {"before": before}).status_code == 200


def test_bell_counts_and_reading_takes_away(house: House):
    told(house, 2)
    signed_in = client(house)
    assert "2 chưa đọc" in signed_in.get("/notifications/").content.decode()
    pk = Notification.objects.order_by("pk")[0].pk
    signed_in.post(f"/notifications/{pk}/read/")
    assert Notification.objects.unread().count() == 1
    signed_in.post("/notifications/read/")
    assert Notification.objects.unread().count() == 0


def test_opening_goes_to_the_task(house: House):
    owed = house.task("an.vpub", date(2027, 3, 1))
    told(house, 1, owed.task_id)
    pk = Notification.objects.get().pk
    answer = client(house).post(f"/notifications/{pk}/read/", {"then": "open"})
    assert answer["Location"] == f"/tasks/{owed.task_id}/"


def test_notice_of_somebody_else_does_not_exist(house: House):
    told(house)
    pk = Notification.objects.get().pk
    assert client(house, "binh.vpub").post(f"/notifications/{pk}/read/").status_code == 404
    assert Notification.objects.unread().exists()


def test_choices_keep_only_what_departs_from_the_default(house: House):
    signed_in = client(house)
    form = signed_in.get("/notifications/preferences/").context["form"]
    choices = {**form.initial, "received": "bell"}
    assert signed_in.post("/notifications/preferences/", choices).status_code == 302
    (kept,) = Preference.objects.all()
    assert (kept.person, kept.kind, kept.channel) == (house["an.vpub"], "received", "bell")


def test_unknown_choice_is_refused_at_its_field(house: House):
    answer = client(house).post("/notifications/preferences/", {"received": "pigeon"})
    assert answer.status_code == 200
    assert "received" in answer.context["form"].errors


def dead_mail(house: House) -> Dispatch:
    now = timezone.now()
    return Dispatch.objects.create(
        person=house["an.vpub"],
        kind="single",
        dedupe_key="x",
        day=now.date(),
        not_before=now,
        next_try_at=now,
        attempts=10,
        dead_at=now,
        last_error="SMTP [550]",
    )


def test_administrator_sees_and_revives_what_was_given_up(house: House):
    mail = dead_mail(house)
    house.hire("quan.vptu", Role.ADMINISTRATOR)
    signed_in = client(house, "quan.vptu")
    assert "SMTP [550]" in signed_in.get("/notifications/undelivered/").content.decode()
    assert signed_in.post(f"/notifications/undelivered/{mail.pk}/").status_code == 302
    assert Dispatch.objects.pending().get() == mail
    assert signed_in.post(f"/notifications/undelivered/{mail.pk}/").status_code == 404


def test_others_may_not_see_what_was_given_up(house: House):
    mail = dead_mail(house)
    signed_in = client(house, "chief.vpub")
    assert signed_in.get("/notifications/undelivered/").status_code == 403
    assert signed_in.post(f"/notifications/undelivered/{mail.pk}/").status_code == 403
    assert Dispatch.objects.dead().exists()


def test_silent_processes_are_named(house: House):
    now = timezone.now()
    assert Heartbeat.objects.silent(now) == ["beat", "worker"]
    Heartbeat.objects.create(name="beat", at=now)
    assert Heartbeat.objects.silent(now) == ["worker"]
    Heartbeat.objects.create(name="worker", at=moment("2026-01-01 00:00"))
    assert Heartbeat.objects.silent(now) == ["worker"]


@pytest.fixture
def folder(tmp_path: Path, settings) -> Path:
    settings.MAIL_FOLDER = str(tmp_path)
    for n in range(3):
        mail = EmailMessage()
        mail["Subject"], mail["To"] = f"Việc cần làm số {n}", f"an{n}@tinh.example"
        mail.set_content(f"Nhiệm vụ NV-{n} <b>đến hạn</b>")
        (tmp_path / f"00{n}-abc.eml").write_bytes(mail.as_bytes())
    (tmp_path / "other.txt").write_text("Không phải thư")
    return tmp_path


def test_mailbox_shows_every_mail_newest_first(house: House, folder: Path):
    text = client(house).get("/mailbox/").content.decode()
    places = [text.index(f"Việc cần làm số {n}") for n in (2, 1, 0)]
    assert places == sorted(places)


def test_one_mail_is_plain_text(house: House, folder: Path):
    text = client(house).get("/mailbox/001-abc/").content.decode()
    assert "an1@tinh.example" in text
    assert "&lt;b&gt;đến hạn" in text


@pytest.mark.parametrize("path", ["/mailbox/other/", "/mailbox/..%2F..%2Fetc/", "/mailbox/x/"])
def test_mailbox_holds_mails_only(house: House, folder: Path, path: str):
    assert client(house).get(path).status_code == 404


@pytest.mark.parametrize("path", ["/mailbox/", "/mailbox/001-abc/"])
def test_there_is_no_mailbox_in_earnest(house: House, path: str):
    assert client(house).get(path).status_code == 404


@pytest.mark.parametrize("path", ["/notifications/", "/mailbox/", "/notifications/preferences/"])
def test_strangers_are_sent_to_sign_in(db: None, path: str):
    assert Client().get(path).status_code == 302


def test_what_may_not_be_read_any_more_leaves_the_list_and_the_bell(cast):
    task = cast.log("Rà soát")
    tell(
        kind="informed",
        people=[cast.mai],
        dedupe="one",
        facts={"code": task.code, "from": "VPTU"},
        actor=None,
        task_id=task.pk,
    )
    assert task.code in cast.client("mai").get("/notifications/").content.decode()
    task.access = "restricted"
    task.save(actor=cast.actor("an"))
    page = cast.client("mai").get("/notifications/").content.decode()
    assert task.code not in page
    assert "notice-row" not in page
    settle_unreadable()
    assert unread_count(cast.mai.pk) == 0
