"""Replies: one for several, judged, asked again, followed; each office does its own."""

import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError

from coordination.models import Body
from notifications.models import Notification
from notifications.services.tick import run_tick
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Petition
from voters.figures.definitions import ALL, FIGURES
from voters.figures.table import CountScope, count
from voters.matching import matched
from voters.models import Reply, VoterPetition
from voters.reading.replies import read_replies
from voters.services import following, linking
from voters.services.replies import LineGiven, ReplyGiven, enter_reply

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


def answer(
    rows: list[VoterPetition],
    cast: Cast,
    bodies: dict[str, Body],
    *,
    by: str = "phuc",
    group: str = "done",
    number: str = "45/UBND-TH",
    **line: object,
) -> Reply:
    lines = [LineGiven(petition_id=row.pk, group=group, text="Đã sửa xong", **line) for row in rows]
    given = ReplyGiven(issuer=bodies["ubnd"], number=number, dated=in_days(-1))
    return enter_reply(given=given, lines=lines, actor=cast.actor(by))


def test_one_reply_for_several(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    rows = [forwarded("Sửa cầu"), forwarded("Nâng cấp kênh")]
    answer(rows, cast, bodies)
    for row in rows:
        row.refresh_from_db()
        assert (row.state, row.reply_class, row.replied_on) == ("replied", "done", in_days(-1))
        assert row.reply_due is not None
        assert (row.reply_due.outcome, row.reply_due.met_on) == ("met", in_days(-1))
        assert row.task.parts.coordinating().get().state == "delivered"
        assert row.task.deadlines.get(rule__code="kncct-bao-cu-tri").state == "running"


def test_roadmap_without_a_date_is_refused(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    with pytest.raises(ValidationError) as refused:
        answer([row], cast, bodies, group="roadmap")
    assert "roadmap_on" in refused.value.message_dict
    sent = {
        "issuer": "UBND tỉnh",
        "number": "1",
        "dated": "24/11/2026",
        "group": "roadmap",
        "text": "Sẽ làm",
    }
    assert cast.client("phuc").post(f"/voters/petitions/{row.pk}/reply/", sent).status_code == 422


def test_answer_without_a_number_is_not_accepted(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies, number="")
    row.refresh_from_db()
    assert not row.replies.get().accepted
    assert row.replied_on is None


def test_same_reply_twice_is_refused(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    with pytest.raises(ValidationError):
        answer([row], cast, bodies)


def test_more_asked_runs_the_same_date(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    following.ask_more(task_id=row.pk, reason="Chưa rõ lộ trình", actor=cast.actor("phuc"))
    row.refresh_from_db()
    assert row.reply_due is not None
    assert (row.state, row.reply_due.state) == ("more_asked", "running")
    assert row.task.parts.coordinating().get().state == "more_asked"
    assert not row.task.deadlines.open_ends().filter(rule__code="kncct-bao-cu-tri").exists()


def test_office_that_is_asked_replies_and_does_not_close(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    page = cast.client("en").get(f"/voters/petitions/{row.pk}/").content.decode()
    assert "/reply/" in page
    answer([row], cast, bodies, by="en")
    here = f"/voters/petitions/{row.pk}/"
    page = cast.client("en").get(here).content.decode()
    assert "propose-close" not in page
    for step in ("propose-close/", "confirm-close/"):
        assert cast.client("en").post(f"{here}{step}", {}).status_code == 403


def test_reply_to_a_joined_one_reaches_its_head(
    petition: Petition, forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    head, other = forwarded("Sửa cầu"), petition("Sửa cầu tràn")
    linking.join(task_id=other.pk, other=head.pk, actor=cast.actor("phuc"))
    answer([other], cast, bodies)
    head.refresh_from_db()
    assert head.state == "replied"


def test_roadmap_is_reviewed_and_moves(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row, phuc = forwarded(), cast.actor("phuc")
    answer([row], cast, bodies, group="roadmap", roadmap_on=in_days(20))
    following.follow(task_id=row.pk, actor=phuc)
    review = row.task.deadlines.get(is_review=True)
    assert (review.due_on, review.state) == (in_days(20), "running")
    given = {"group": "roadmap", "roadmap_on": in_days(50), "number": "77/UBND-TH"}
    answer([row], cast, bodies, **given)
    following.follow(task_id=row.pk, reason="Văn bản mới", actor=phuc)
    review.refresh_from_db()
    row.refresh_from_db()
    assert (review.due_on, review.changes.count()) == (in_days(50), 1)
    assert (row.roadmap_first_on, row.roadmap_on) == (in_days(20), in_days(50))


def test_owner_is_reminded_of_a_roadmap_once(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies, group="roadmap", roadmap_on=in_days(20))
    following.follow(task_id=row.pk, actor=cast.actor("phuc"))
    scope = CountScope(VoterPetition.objects.all(), in_days(0), {})
    before = count(FIGURES, scope)
    day = dt.datetime.combine(in_days(20), dt.time(0), dt.UTC)
    with time_machine.travel(day):
        run_tick(day)
        run_tick(day + dt.timedelta(minutes=1))
    review = row.task.deadlines.get(is_review=True)
    told = Notification.objects.filter(deadline_id=review.pk)
    assert told.filter(person=cast.phuc).count() == 1
    assert count(FIGURES, scope) == before


def test_solved_is_not_followed(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    with pytest.raises(ValidationError):
        following.follow(task_id=row.pk, actor=cast.actor("phuc"))


def test_voters_are_told_and_it_is_published(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row, phuc = forwarded(), cast.actor("phuc")
    with pytest.raises(ValidationError):
        following.tell_voters(petitions=[row.pk], told_on=in_days(0), actor=phuc)
    answer([row], cast, bodies)
    following.tell_voters(petitions=[row.pk], told_on=in_days(0), actor=phuc)
    assert cast.client("an").get(f"/voters/petitions/{row.pk}/").status_code == 404
    following.publish(petitions=[row.pk], published_on=in_days(0), actor=phuc)
    row.refresh_from_db()
    assert (row.told_on, row.published_on) == (in_days(0), in_days(0))
    for code in ("kncct-bao-cu-tri", "kncct-cong-khai"):
        assert row.task.deadlines.get(rule__code=code).outcome == "met"
    assert cast.client("an").get(f"/voters/petitions/{row.pk}/").status_code == 200


def test_roadmap_lies_between_the_reply_and_five_years(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    for day in (in_days(-5), in_days(6 * 366)):
        with pytest.raises(ValidationError) as refused:
            answer([row], cast, bodies, group="roadmap", roadmap_on=day)
        assert "roadmap_on" in refused.value.message_dict


def test_long_roadmap_is_accepted_in_writing(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row, here = forwarded(), cast.client("phuc")
    answer([row], cast, bodies, group="roadmap", roadmap_on=in_days(500))
    address = f"/voters/petitions/{row.pk}/"
    assert "chưa có văn bản chấp nhận" in here.get(address).content.decode()
    later = CountScope(VoterPetition.objects.all(), in_days(600), {})
    assert count([ALL["roadmap"]], later)["roadmap"]["whole"] == 1
    here.post(f"{address}agree-roadmap/", {"agreed": "15/TB-HĐND ngày 20/11/2026"})
    assert count([ALL["roadmap"]], later)["roadmap"]["whole"] == 0
    assert "chưa có văn bản chấp nhận" not in here.get(address).content.decode()


def test_what_was_entered_of_a_reply_is_corrected(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    line = row.replies.get()
    sent = {"group": "roadmap", "roadmap_on": f"{in_days(30):%d/%m/%Y}", "text": "Làm trong tháng"}
    address = f"/voters/petitions/{row.pk}/replies/{line.pk}/"
    assert cast.client("phuc").post(address, sent).status_code == 302
    row.refresh_from_db()
    assert (row.reply_class, row.roadmap_on) == ("roadmap", in_days(30))
    assert row.roadmap_first_on == in_days(30)


def test_judgement_needs_a_reply(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row = forwarded()
    words = {"by": "Ban KT-NS", "verdict": "vague", "on": in_days(0), "actor": cast.actor("phuc")}
    with pytest.raises(ValidationError):
        following.judge(task_id=row.pk, **words)
    answer([row], cast, bodies)
    assert following.judge(task_id=row.pk, **words).verdict == "vague"


def test_table_of_replies_is_matched_and_saved_at_once(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    first, second = forwarded("Sửa cầu tràn thôn Nà Mít"), forwarded("Nâng cấp kênh mương nội đồng")
    table = (
        "TT\tNội dung kiến nghị\tNội dung trả lời\tKết quả\tLộ trình\n"
        "1\tNâng cấp kênh mương nội đồng\tĐã bố trí vốn\tĐang giải quyết\tquý II/2027\n"
        "2\tSửa chữa cầu tràn thôn Nà Mít\tĐã sửa xong\tGiải quyết xong\t\n"
    )
    rows = read_replies(table, written_on=in_days(0))
    assert matched(rows, [first, second]) == [second.pk, first.pk]
    assert (rows[0].group, rows[0].roadmap_on) == ("roadmap", dt.date(2027, 6, 30))
    head = {"issuer": "UBND tỉnh", "number": "64/BC-UBND", "dated": "24/11/2026"}
    page = cast.client("phuc").post("/voters/replies/new/", head | {"table": table})
    sent = head | {"rows-TOTAL_FORMS": "2", "rows-INITIAL_FORMS": "2"}
    for row in page.context["rows"]:
        sent |= {bound.html_name: str(bound.value() or "") for bound in row["form"]}
        sent[f"{row['form'].prefix}-keep"] = "on"
    sent["rows-0-roadmap_on"] = "30/06/2027"
    assert cast.client("phuc").post("/voters/replies/new/", sent).status_code == 302
    assert Reply.objects.get().lines.count() == 2


def test_nothing_is_answered_before_it_was_forwarded(
    petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    with pytest.raises(WrongMove):
        answer([petition()], cast, bodies)
