"""The calendar: days entered, switched, taken out; what moves is shown first."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.models import CalendarDay, DeadlineRule
from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange
from tasks.services.drafts import Due

pytestmark = pytest.mark.django_db
ADD = "/settings/workdays/new/"


def in_two_weeks() -> dt.date:
    """A Wednesday at least a week away."""
    today = timezone.localdate()
    return today + dt.timedelta(days=14 - (today.weekday() - 2) % 7)


def holiday(day: dt.date, **more):
    given = {
        "kind": "holiday",
        "name": "Ngày thử",
        "source": "TB 1/TB",
        "day": day.strftime("%d/%m/%Y"),
    }
    return given | more


@pytest.fixture
def owed(cast) -> Deadline:
    """A deadline counted in working days over that Wednesday, due the Friday after."""
    rule = DeadlineRule(
        code="thu", name="Thử", legal_basis="Luật", start_event="ngày nhận", amount=3, unit="wd"
    )
    rule.save(actor=Actor.system())
    start = in_two_weeks() - dt.timedelta(days=1)
    due = Due(start + dt.timedelta(days=3), rule=rule, set_by="law", starts_on=start)
    task = cast.log(by="binh", ask={"vpub": None}, due=None)
    part = cast.part(task, "vpub")
    from tasks.services.logging_rows import deadline_row

    row = deadline_row(part, due, task=task)
    row.state = "running"
    row.save(actor=Actor.system())
    return row


def test_day_without_effect_is_entered_at_once(cast):
    assert cast.client("quan").post(ADD, holiday(dt.date(2031, 5, 5))).status_code == 302
    row = CalendarDay.objects.get()
    assert (row.source, row.history.get().history_user) == ("TB 1/TB", cast.quan)


def test_several_days_leave_weekends_out(cast):
    given = holiday(dt.date(2031, 5, 1), until="07/05/2031")
    cast.client("quan").post(ADD, given)
    assert CalendarDay.objects.count() == 5


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"day": ""}, "day"),
        ({"day": "30/02/2031"}, "day"),
        ({"kind": "party"}, "kind"),
        ({"name": ""}, "name"),
        ({"source": ""}, "source"),
        ({"until": "01/01/2031"}, "until"),
        ({"until": "01/01/2032"}, "until"),
        ({"kind": "office_off"}, "office"),
        ({"kind": "make_up"}, "day"),
        ({"name": "a\x00"}, "name"),
        ({"office": "99"}, "office"),
    ],
)
def test_wrong_day_is_told_at_the_field(cast, wrong, field):
    answer = cast.client("quan").post(ADD, holiday(dt.date(2031, 5, 5)) | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not CalendarDay.objects.exists()


def test_what_moves_is_shown_and_nothing_saved(cast, owed):
    page = cast.client("quan").post(ADD, holiday(in_two_weeks()))
    assert page.status_code == 200
    ((move, office),) = page.context["moves"]
    assert (move.code, office.code, move.old) == (owed.task.code, "vpub", owed.due_on)
    assert move.new == owed.due_on + dt.timedelta(days=3)
    assert owed.task.title not in page.content.decode()
    assert not CalendarDay.objects.exists()


def confirm(cast, page, given, choice: str):
    return cast.client("quan").post(
        ADD, given | {"confirm": choice, "shown": page.context["shown"]}
    )


def test_confirmed_deadlines_move_with_their_change(cast, owed):
    given = holiday(in_two_weeks())
    page = cast.client("quan").post(ADD, given)
    assert confirm(cast, page, given, "move").status_code == 302
    change = DueChange.objects.get(deadline=owed)
    fresh = Deadline.objects.get(pk=owed.pk)
    assert (change.kind, change.new_due_on, change.reason) == ("calendar", fresh.due_on, "TB 1/TB")
    assert fresh.first_due_on == owed.due_on == change.old_due_on
    assert any("Ngày thử" in line for line in fresh.working)


def test_day_is_kept_and_deadlines_left(cast, owed):
    given = holiday(in_two_weeks())
    page = cast.client("quan").post(ADD, given)
    assert confirm(cast, page, given, "keep").status_code == 302
    assert CalendarDay.objects.exists()
    assert Deadline.objects.get(pk=owed.pk).due_on == owed.due_on


def test_another_list_than_shown_is_shown_again(cast, owed):
    given = holiday(in_two_weeks())
    answer = cast.client("quan").post(ADD, given | {"confirm": "move", "shown": "other"})
    assert answer.status_code == 200
    assert answer.context["changed"]
    assert not CalendarDay.objects.exists()


def test_a_date_people_agreed_on_stays(cast, owed):
    owed.due_on += dt.timedelta(days=20)
    owed.save(actor=Actor.system())
    assert cast.client("quan").post(ADD, holiday(in_two_weeks())).status_code == 302
    assert not DueChange.objects.exists()


def test_another_office_s_day_off_moves_nothing(cast, owed):
    given = holiday(in_two_weeks(), kind="office_off", office=cast.offices["vpdd"].pk)
    assert cast.client("quan").post(ADD, given).status_code == 302
    own = holiday(in_two_weeks(), kind="office_off", office=cast.offices["vpub"].pk)
    assert len(cast.client("quan").post(ADD, own).context["moves"]) == 1


def test_day_is_switched_on_after_showing_what_moves(cast, owed):
    row = CalendarDay(date=in_two_weeks(), kind="holiday", name="Ngày thử", is_on=False)
    row.save(actor=Actor.system())
    path = f"/settings/workdays/{row.pk}/switch/"
    page = cast.client("quan").post(path, {"reason": "Luật đã sửa"})
    assert len(page.context["moves"]) == 1
    assert not CalendarDay.objects.get().is_on
    given = {"reason": "Luật đã sửa", "confirm": "move", "shown": page.context["shown"]}
    assert cast.client("quan").post(path, given).status_code == 302
    assert CalendarDay.objects.get().is_on
    assert DueChange.objects.get().reason == "Luật đã sửa"


def test_row_is_corrected_and_taken_out(cast):
    row = CalendarDay(date=dt.date(2031, 5, 5), kind="holiday", name="Nhầm", is_on=False)
    row.save(actor=Actor.system())
    path = f"/settings/workdays/{row.pk}/"
    cast.client("quan").post(path, {"kind": "in_lieu", "name": "Nghỉ bù", "source": "TB 2"})
    fresh = CalendarDay.objects.get()
    assert (fresh.name, fresh.kind, fresh.is_on) == ("Nghỉ bù", "in_lieu", False)
    cast.client("quan").post(f"{path}remove/", {"reason": "Nhập nhầm"})
    assert not CalendarDay.objects.exists()


def test_second_of_two_administrators_sees_both(cast):
    row = CalendarDay(date=dt.date(2031, 5, 5), kind="holiday", name="Lễ", source="TB 1")
    row.save(actor=Actor.system())
    path = f"/settings/workdays/{row.pk}/"
    seen = cast.client("quan").get(path).context["form"]["version"].value()
    given = {"kind": "holiday", "source": "TB 1", "version": seen}
    cast.client("quan").post(path, given | {"name": "Ngày lễ"})
    late = cast.client("quan").post(path, given | {"name": "Ngày hội"})
    assert late.status_code == 409
    assert CalendarDay.objects.get().name == "Ngày lễ"


@pytest.mark.parametrize("year", ["2026", "2027", "1", "99999", "x", "%00", ""])
def test_every_year_is_drawn(cast, year):
    page = cast.client("quan").get(f"/settings/workdays/?year={year}")
    assert page.status_code == 200
    assert len(page.context["year"].months) == 12


def test_empty_year_is_estimated(cast):
    assert (
        cast.client("quan").post("/settings/workdays/seed/2029/", {"reason": ""}).status_code == 302
    )
    assert CalendarDay.objects.of_year(2029).filter(date="2029-05-01").exists()


@pytest.mark.parametrize("rows", [1, 12])
def test_preview_takes_few_statements(cast, owed, rows, django_assert_max_num_queries):
    for _ in range(rows - 1):
        owed.pk, owed._state.adding = None, True
        owed.save(actor=Actor.system())
    client, given = cast.client("quan"), holiday(in_two_weeks())
    with django_assert_max_num_queries(31):
        assert len(client.post(ADD, given).context["moves"]) == rows


def swap(day: dt.date, instead: dt.date | None) -> dict[str, str]:
    told = {"made_up": instead.strftime("%d/%m/%Y")} if instead else {}
    return dict(holiday(day, kind="swapped_off", name="Hoán đổi", **told))


def test_a_swap_enters_both_its_days_and_returns_to_their_year(cast):
    answer = cast.client("quan").post(ADD, swap(dt.date(2031, 5, 5), dt.date(2031, 5, 10)))
    assert answer["Location"].endswith("?year=2031")
    kinds = dict(CalendarDay.objects.values_list("date", "kind"))
    assert kinds == {dt.date(2031, 5, 5): "swapped_off", dt.date(2031, 5, 10): "make_up"}


@pytest.mark.parametrize(
    ("day", "instead", "field"),
    [
        (dt.date(2031, 5, 5), None, "made_up"),  # which Saturday is worked?
        (dt.date(2031, 5, 4), dt.date(2031, 5, 10), "day"),  # a Sunday is off already
        (dt.date(2031, 5, 5), dt.date(2031, 5, 9), "made_up"),  # a Friday is worked anyway
    ],
)
def test_a_swap_that_swaps_nothing_is_told_at_its_field(cast, day, instead, field):
    answer = cast.client("quan").post(ADD, swap(day, instead))
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert not CalendarDay.objects.exists()
