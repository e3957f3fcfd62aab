"""A review from the request to the third consent: who writes, who reads, what asks all again."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from coordination.models import Setting
from coordination.workdays import calendar_for
from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.posts import give_post
from reviews.models import Review
from reviews.periodic.services import columns, consent, course, measures, writing
from reviews.periodic.services.conference import set_conference
from reviews.periodic.services.entering import change_review, usual_period
from tasks.models import Task
from tasks.services.settling import end_without_answer
from tasks.states import WrongMove
from tests.reviews import periods
from tests.reviews.periods import compiled, section, sent, write
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def fresh(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def told(kind: str) -> set[str]:
    rows = Notification.objects.filter(kind=kind).values_list("person__username", flat=True)
    return set(rows)


@pytest.mark.parametrize(
    ("today", "first"),
    [("2026-11-25", "2025-10-07"), ("2026-10-06", "2024-10-07"), ("2026-10-07", "2025-10-07")],
)
def test_the_usual_period_is_the_last_whole_year_of_the_regulation(
    cast: Cast, today: str, first: str
) -> None:
    begins, ends = usual_period(dt.date.fromisoformat(today))
    assert begins == dt.date.fromisoformat(first)
    assert ends == begins.replace(year=begins.year + 1) - dt.timedelta(days=1)


def test_half_a_year_where_the_province_looks_back_twice(cast: Cast) -> None:
    Setting(half_yearly_reviews=True).save(actor=Actor.system())
    assert usual_period(dt.date(2026, 11, 25)) == (dt.date(2026, 4, 7), dt.date(2026, 10, 6))
    assert usual_period(dt.date(2026, 10, 6)) == (dt.date(2025, 10, 7), dt.date(2026, 4, 6))


def test_every_other_office_is_asked_as_a_co_lead(cast: Cast) -> None:
    review = periods.asked(cast)
    parts = {part.office.code: part for part in review.task.parts.select_related("office")}
    assert parts.keys() == {"vptu", "vpdd", "vpub"}
    assert all(parts[code].co_lead for code in ("vpdd", "vpub"))
    assert {parts[code].deadlines.get().due_on for code in ("vpdd", "vpub")} == {in_days(9)}
    assert review.sections.filter(office__code="vpub").count() == 14


def test_without_a_date_it_is_counted_back_from_the_conference(cast: Cast) -> None:
    review = periods.entered(cast, conference_on=in_days(60))
    course.ask_offices(task_id=review.pk, actor=cast.actor("binh"))
    due = cast.part(review.task, "vpub").deadlines.get()
    wanted = calendar_for(cast.offices["vpub"].pk).subtract(in_days(60), 15)
    assert (due.rule.code, due.due_on) == ("sk-phan-van-phong", wanted)
    draft = cast.part(review.task, "vptu").deadlines.get()
    assert draft.rule.code == "sk-du-thao"


@pytest.mark.parametrize("conference_on", [None, 5])
def test_a_date_that_cannot_be_told_is_asked_for(cast: Cast, conference_on: int | None) -> None:
    day = in_days(conference_on) if conference_on else None
    review = periods.entered(cast, conference_on=day)
    with pytest.raises(ValidationError) as refused:
        course.ask_offices(task_id=review.pk, actor=cast.actor("binh"))
    assert "due_on" in refused.value.message_dict


def test_what_an_office_writes_stays_inside_until_it_is_handed_in(cast: Cast) -> None:
    review = periods.asked(cast)
    write(cast, review, "vpub", "Lời riêng của Văn phòng UBND")
    page = f"/reviews/{review.pk}/"
    assert "Lời riêng" not in cast.client("binh").get(page).content.decode()
    assert "Lời riêng" in cast.client("khanh").get(page).content.decode()
    periods.handed_in(cast, review, ["vpub"])
    assert "Phối hợp kịp thời (vpub)" in cast.client("binh").get(page).content.decode()
    with pytest.raises(WrongMove):
        write(cast, review, "vpub", "Sửa thêm")


def test_handing_in_wants_released_figures(cast: Cast) -> None:
    review = periods.asked(cast)
    write(cast, review, "vpub", "Đã viết")
    with pytest.raises(ValidationError):
        writing.hand_in(task_id=review.pk, actor=cast.actor("en"))
    columns.freeze(task_id=review.pk, actor=cast.actor("en"))
    columns.release(task_id=review.pk, actor=cast.actor("en"))
    writing.hand_in(task_id=review.pk, actor=cast.actor("en"))
    assert cast.part(review.task, "vpub").state == "delivered"


def test_another_office_writes_nothing_of_ours(cast: Cast) -> None:
    review = periods.asked(cast)
    with pytest.raises(PermissionDenied):
        writing.write_section(
            task_id=review.pk,
            section_id=section(review, "vpub").pk,
            text="x",
            actor=cast.actor("binh"),
        )


def test_compiling_names_who_is_still_writing(cast: Cast) -> None:
    review = periods.asked(cast)
    periods.handed_in(cast, review, ["vpdd"])
    with pytest.raises(ValidationError, match="VP UBND tỉnh") as refused:
        course.compile_texts(task_id=review.pk, actor=cast.actor("binh"))
    assert "Đoàn ĐBQH" not in str(refused.value)


def test_a_part_that_never_came_is_ended_and_the_report_goes_on(
    cast: Cast, time_machine: object
) -> None:
    review = periods.asked(cast)
    periods.handed_in(cast, review, ["vpdd", "vptu"])
    time_machine.move_to(timezone.now() + dt.timedelta(days=12))  # type: ignore[attr-defined]
    part = cast.part(review.task, "vpub")
    end_without_answer(part_id=part.pk, reason="Đến thời hạn", actor=cast.actor("binh"))
    course.compile_texts(task_id=review.pk, actor=cast.actor("binh"))
    joint = section(review, None).text
    assert "Phối hợp kịp thời (vpdd)" in joint
    assert "VP UBND tỉnh:" not in joint


def test_third_consent_agrees_and_tells_the_chiefs(cast: Cast) -> None:
    review = sent(cast, "binh", "hai")
    assert review.state == "asking"
    assert told("review_asked") == {"hai", "en"}
    consent.agree(task_id=review.pk, actor=cast.actor("en"))
    assert fresh(review).state == "agreed"
    assert told("review_agreed") == {"binh", "hai"}
    with pytest.raises(WrongMove):
        columns.freeze(task_id=review.pk, reason="Sửa số", actor=cast.actor("binh"))


@pytest.mark.parametrize("agreeing", [("binh", "hai"), ("binh", "hai", "en")])
def test_a_changed_comma_asks_all_again_and_says_who_changed_what(
    cast: Cast, agreeing: tuple[str, ...]
) -> None:
    review = sent(cast, *agreeing)
    writing.write_section(
        task_id=review.pk,
        section_id=section(review, None).pk,
        text="Phối hợp, kịp thời",
        actor=cast.actor("mai"),
    )
    review = fresh(review)
    assert (review.state, review.text_version) == ("asking", 2)
    assert not review.consents.live().exists()
    assert "Vũ Thị Mai" in review.move_reason
    assert told("review_changed") == {"binh", "hai", "en"}


def test_another_name_asks_all_again_and_none_is_given_after_the_conference(cast: Cast) -> None:
    review = sent(cast, "binh", "hai", "en")
    words = {"first": review.first, "last": review.last, "actor": cast.actor("binh")}
    change_review(task_id=review.pk, title="Sơ kết năm thứ nhất", **words)
    assert (fresh(review).state, review.consents.live().count()) == ("asking", 0)
    for name in ("binh", "hai", "en"):
        consent.agree(task_id=review.pk, actor=cast.actor(name))
    course.hold(task_id=review.pk, held_on=timezone.localdate(), actor=cast.actor("binh"))
    with pytest.raises(WrongMove):
        change_review(task_id=review.pk, title="Tên khác", **words)


def test_a_slip_of_the_pen_keeps_the_consents_and_tells_the_chiefs(cast: Cast) -> None:
    review = sent(cast, "binh", "hai")
    joint = section(review, None)
    slip = {"task_id": review.pk, "section_id": joint.pk, "actor": cast.actor("mai")}
    writing.correct_slip(text=joint.text.replace("kịp", "kip"), **slip)
    assert review.consents.agreed().count() == 2
    assert told("review_slip") == {"binh", "hai", "en"}
    with pytest.raises(ValidationError):
        writing.correct_slip(text=f"{joint.text} 9", **slip)
    consent.withdraw_consent(task_id=review.pk, reason="Xem lại", actor=cast.actor("hai"))
    assert review.consents.agreed().count() == 1


def test_only_a_chief_agrees_each_for_his_office(cast: Cast) -> None:
    review = sent(cast)
    for name in ("mai", "khanh", "dung"):
        with pytest.raises(PermissionDenied):
            consent.agree(task_id=review.pk, actor=cast.actor(name))
    consent.ask_change(task_id=review.pk, words="Bổ sung số liệu", actor=cast.actor("en"))
    assert told("review_change_asked") == {"binh"}
    assert not review.consents.agreed().exists()
    consent.agree(task_id=review.pk, actor=cast.actor("en"))
    assert review.consents.live().count() == 1


def test_a_fourth_office_is_asked_for_its_consent_too(cast: Cast) -> None:
    """Every active office, never a constant."""
    from offices.models import Office

    office = Office(code="vpth", name="Văn phòng thứ tư", short_name="VP 4", abbreviation="VP4")
    office.save(actor=cast.actor("quan"))
    give_post(actor=cast.actor("quan"), person=cast.son, office=office, role=Role.CHIEF)
    review = periods.asked(cast)
    assert review.sections.filter(office=office).exists()


def test_measures_become_child_tasks_and_the_report_is_issued(cast: Cast) -> None:
    review = sent(cast, "binh", "hai", "en")
    at = {"task_id": review.pk, "actor": cast.actor("binh")}
    with pytest.raises(ValidationError):
        course.issue(dated=timezone.localdate(), **at)
    measures.make_tasks(sent=None, **at)
    child = Task.objects.get(parent=review.pk)
    assert "Thống nhất mẫu" in child.title
    course.hold(held_on=timezone.localdate(), **at)
    course.issue(dated=timezone.localdate(), **at)
    review = fresh(review)
    assert review.number == "1-BC/VPTU-VPĐĐ-VPUB"
    assert (review.state, review.task.state) == ("issued", "done")


def test_an_officer_reads_once_it_is_issued_and_writes_nothing(cast: Cast) -> None:
    review = sent(cast, "binh", "hai", "en")
    page = cast.client("phuc").get(f"/reviews/{review.pk}/").content.decode()
    assert "Phối hợp kịp thời" not in page
    for path in ("figures/", "report.docx"):
        assert cast.client("phuc").get(f"/reviews/{review.pk}/{path}").status_code == 403
    at = {"task_id": review.pk, "actor": cast.actor("binh")}
    measures.make_tasks(sent=None, **at)
    course.issue(dated=timezone.localdate(), **at)
    page = cast.client("phuc").get(f"/reviews/{review.pk}/").content.decode()
    assert "Phối hợp kịp thời" in page
    assert cast.client("phuc").get(f"/reviews/{review.pk}/report.docx").status_code == 200
    joint = section(review, None)
    assert cast.client("phuc").get(f"/reviews/{review.pk}/sections/{joint.pk}/").status_code == 403


def test_the_next_review_shows_which_measures_are_done(cast: Cast) -> None:
    before = sent(cast, "binh", "hai", "en", first=dt.date(2024, 10, 7), last=dt.date(2025, 10, 6))
    at = {"task_id": before.pk, "actor": cast.actor("binh")}
    measures.make_tasks(sent=None, **at)
    course.issue(dated=timezone.localdate(), **at)
    review = periods.asked(cast, title="Sơ kết năm thứ hai")
    context = cast.client("binh").get(f"/reviews/{review.pk}/").context
    [shown] = context["previous"]
    assert (shown["review"].pk, shown["done"], len(shown["rows"])) == (before.pk, 0, 1)


def test_the_conference_is_a_meeting_below_the_review(cast: Cast) -> None:
    review = compiled(cast)
    review = set_conference(
        task_id=review.pk,
        on=in_days(20),
        time_words="8h30",
        place="Hội trường",
        actor=cast.actor("binh"),
    )
    assert review.conference is not None
    assert (review.conference.parent_id, review.conference_on) == (review.pk, in_days(20))
    assert review.conference.meeting.place == "Hội trường"
    assert review.conference.parts.filter(co_lead=True).count() == 2


def test_a_cancelled_review_owes_nothing(cast: Cast) -> None:
    review = periods.entered(cast, conference_on=in_days(60))
    at = {"task_id": review.pk, "actor": cast.actor("binh")}
    course.ask_offices(due_on=in_days(9), **at)
    course.cancel(reason="Gộp vào sơ kết năm", **at)
    review = fresh(review)
    assert (review.state, review.task.state) == ("cancelled", "stopped")
    assert not review.task.deadlines.running().exists()


def test_the_list_begins_with_what_is_missing_of_this_review(cast: Cast) -> None:
    review = compiled(cast)
    page = cast.client("en").get("/reviews/").content.decode()
    card = page.partition('id="current"')[2].partition('id="results"')[0]
    assert review.task.title in card
    assert "1 trên 14" in card or "1/14" in card
    assert 'id="current"' not in cast.client("phuc").get("/reviews/").content.decode()


def test_the_list_says_that_the_year_before_has_no_review_yet(cast: Cast) -> None:
    first, last = usual_period(timezone.localdate())
    words = f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
    assert words in cast.client("en").get("/reviews/").content.decode()
    assert words not in cast.client("phuc").get("/reviews/").content.decode()
    review = periods.entered(cast, first=first, last=last)
    page = cast.client("en").get("/reviews/").content.decode()
    assert "Chưa có đợt sơ kết" not in page and review.task.title in page
