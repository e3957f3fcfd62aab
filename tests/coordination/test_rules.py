"""The tables an administrator keeps change through verbs, with their history."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coordination.models import Area, CalendarDay, DeadlineRule, LeadRule, Responsibility, Setting
from coordination.models.area import LeadRuleKind, PartRole
from coordination.models.calendar import DayKind
from coordination.services.calendar import preview, remove_day, seed_year, set_day, switch_day
from coordination.services.matrix import set_lead_rule, set_responsibility
from coordination.services.province import save_setting
from coordination.services.rules import put_in_charge, replace_deadline_rule, save_body
from coordination.workdays import calendar_for, read_once

pytestmark = pytest.mark.django_db
CULTURE_DAY = date(2026, 11, 24)


def test_changed_cell_keeps_reason_and_old_value(house, quan):
    area = Area.objects.get(number=4)
    change = {"area": area, "office": house["vpub"], "role": "lead"}
    cell = set_responsibility(actor=quan, reason="Thống nhất ba Chánh Văn phòng", **change)
    new, old = cell.history.all()[:2]
    assert (new.role, old.role) == ("lead", "coordinate")
    assert new.history_change_reason == "Thống nhất ba Chánh Văn phòng"
    assert (new.history_user, new.acting_office) == (quan.person, house["vptu"])


def test_cell_without_reason_stays(house, quan):
    area = Area.objects.get(number=4)
    with pytest.raises(ValidationError, match="Ghi lý do"):
        set_responsibility(
            actor=quan, area=area, office=house["vpub"], role=PartRole.LEAD, reason=" "
        )
    assert Responsibility.objects.get(area=area, office=house["vpub"]).role == "coordinate"


def test_officer_cannot_change_the_matrix(house, an):
    with pytest.raises(PermissionDenied):
        set_responsibility(
            actor=an,
            area=Area.objects.get(number=4),
            office=house["vpub"],
            role=PartRole.LEAD,
            reason="x",
        )


@pytest.mark.parametrize(
    ("number", "code", "may"),
    [(4, "vpdd", True), (4, "vptu", False), (4, "vpub", True), (5, "vptu", True)],
)
def test_matrix_says_who_may_lead(house, number, code, may):
    area = Area.objects.get(number=number)
    assert Responsibility.objects.may_lead(area, house[code]) is may


def test_matrix_is_asked_in_one_statement(house, django_assert_num_queries):
    area = Area.objects.get(number=1)
    with django_assert_num_queries(1):
        Responsibility.objects.may_lead(area, house["vpub"])


def test_lead_rule_changes_with_history(house, quan):
    area = Area.objects.get(number=8)
    rule = set_lead_rule(actor=quan, area=area, kind=LeadRuleKind.PROPOSER, reason="Thử một năm")
    assert LeadRule.objects.get(area=area).kind == "proposer"
    assert rule.history.count() == 2


def test_culture_day_can_be_switched(house, quan):
    row = CalendarDay.objects.get(date=CULTURE_DAY)
    assert calendar_for().is_working(CULTURE_DAY)
    switch_day(actor=quan, row=row, is_on=True, reason="Luật đã sửa")
    assert not calendar_for().is_working(CULTURE_DAY)


def test_day_is_entered_previewed_and_removed(house, quan):
    day, source = date(2026, 12, 24), "CV 1/VPCP"
    extra = CalendarDay(date=day, kind="swapped_off", name="Nghỉ hoán đổi", is_on=True)
    assert not preview(extra=extra).is_working(day)
    assert calendar_for().is_working(day)
    row = set_day(
        actor=quan, day=day, kind=DayKind.SWAPPED_OFF, name="Nghỉ hoán đổi", source=source
    )
    assert preview(without=row).is_working(day)
    assert not calendar_for().is_working(day)
    remove_day(actor=quan, row=row, reason="Nhập nhầm")
    assert calendar_for().is_working(day)


def test_officer_cannot_change_the_calendar(house, an):
    row = CalendarDay.objects.get(date=CULTURE_DAY)
    with pytest.raises(PermissionDenied):
        switch_day(actor=an, row=row, is_on=True)


def test_unknown_year_is_estimated_once_and_says_so(house, quan):
    assert seed_year(actor=quan, year=2028) > 0
    assert seed_year(actor=quan, year=2028) == 0
    assert not calendar_for().is_working(date(2028, 1, 26))
    assert CalendarDay.objects.of_year(2028).exclude(source__startswith="Dự kiến").count() == 0


def test_known_year_is_left_alone(house, quan):
    assert seed_year(actor=quan, year=2026) == 0


def test_new_version_of_a_limit_leaves_the_old_one_for_running_clocks(house, quan):
    old = DeadlineRule.objects.get(code="tcd-tra-loi")
    new = replace_deadline_rule(
        actor=quan, rule=old, valid_from=date(2027, 1, 1), amount=7, reason="Luật sửa đổi"
    )
    old.refresh_from_db()
    assert (old.amount, old.valid_to) == (10, date(2026, 12, 31))
    assert (new.amount, new.valid_from, new.pk != old.pk) == (7, date(2027, 1, 1), True)


def test_new_version_begins_after_the_old_one(house, quan):
    old = DeadlineRule.objects.get(code="kn-thu-ly")
    assert old.valid_from
    with pytest.raises(ValidationError, match="sau bản cũ"):
        replace_deadline_rule(actor=quan, rule=old, valid_from=old.valid_from, reason="x")


def test_reading_of_before_is_a_setting(house, quan):
    save_setting(actor=quan, truoc_reading="same", reason="Tỉnh thống nhất")
    assert Setting.objects.current().truoc_reading == "same"


def test_body_is_added_by_an_administrator(house, quan, an):
    fields: dict[str, Any] = {"name": "Sở Du lịch", "short_name": "Sở DL", "kind": "department"}
    assert save_body(actor=quan, **fields).served_by is None
    with pytest.raises(PermissionDenied):
        save_body(actor=an, **{**fields, "name": "Sở khác"})


def test_charge_covers_own_divisions_only(house, quan, an):
    post = an.person.posts.get()
    stranger = house["vpub"].divisions.first()
    with pytest.raises(ValidationError, match="văn phòng khác"):
        put_in_charge(actor=quan, post=post, division=stranger)


def test_days_are_read_once_where_a_program_says_so(house, quan, django_assert_num_queries):
    row = CalendarDay.objects.get(date=CULTURE_DAY)
    with read_once():
        switch_day(actor=quan, row=row, is_on=True, reason="Luật đã sửa")
        with django_assert_num_queries(0):
            assert calendar_for().is_working(CULTURE_DAY)
    assert not calendar_for().is_working(CULTURE_DAY)
