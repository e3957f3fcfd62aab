"""What the database refuses by itself, each constraint broken once."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coordination.models import (
    Area,
    Body,
    CalendarDay,
    Charge,
    DeadlineRule,
    DiarySetting,
    DocumentKind,
    Emblem,
    LeadRule,
    MailSetting,
    Regulation,
    ReminderLadder,
    Responsibility,
    Setting,
)
from offices.foundation.actor import Actor

pytestmark = pytest.mark.django_db
LAW = {"legal_basis": "Luật", "start_event": "ngày nhận", "amount": 1, "unit": "d"}


def name_of(number):
    return Area.objects.get(number=number).name


def short_of(number):
    return Area.objects.get(number=number).short_name


def regulation(**fields):
    known = {"title": "Q", "version": "2", "province": "P", "is_current": False}
    dates = {"signed_on": date(2027, 1, 2), "effective_on": date(2027, 1, 2)}
    return Regulation(**{**known, **dates, **fields})


ROWS = {
    "mail_single_row": lambda: MailSetting(id=2),
    "mail_security_known": lambda: MailSetting(security="x"),
    "mail_port_known": lambda: MailSetting(port=0),
    "regulation_one_current": lambda: regulation(is_current=True),
    "regulation_in_force_after_signing": lambda: regulation(effective_on=date(2027, 1, 1)),
    "area_name_once": lambda: changed(Area.objects.get(number=2), name=name_of(1)),
    "area_short_name_once": lambda: changed(Area.objects.get(number=2), short_name=short_of(1)),
    "responsibility_role_known": lambda: changed(Responsibility.objects.first(), role="boss"),
    "leadrule_kind_known": lambda: changed(LeadRule.objects.first(), kind="lottery"),
    "leadrule_office_where_needed": lambda: changed(
        LeadRule.objects.get(kind="fixed"), office=None
    ),
    "leadrule_rotation_has_year": lambda: changed(
        LeadRule.objects.filter(kind="rotation").first(), first_year=None
    ),
    "body_kind_known": lambda: Body(name="X", short_name="X", kind="club"),
    "documentkind_system_known": lambda: DocumentKind(code="x", name="X", system="army"),
    "calendarday_once": lambda: CalendarDay(date=date(2026, 1, 1), kind="holiday", name="X"),
    "calendarday_kind_known": lambda: CalendarDay(date=date(2026, 3, 3), kind="fog", name="X"),
    "calendarday_office_off_has_office": lambda: CalendarDay(
        date=date(2026, 3, 3), kind="office_off", name="X"
    ),
    "deadlinerule_versions_apart": lambda: DeadlineRule(code="tham-dinh", name="X", **LAW),
    "deadlinerule_valid_order": lambda: DeadlineRule(
        code="x", name="X", valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1), **LAW
    ),
    "deadlinerule_unit_known": lambda: DeadlineRule(code="x", name="X", **{**LAW, "unit": "h"}),
    "deadlinerule_amount_positive": lambda: DeadlineRule(
        code="x", name="X", **{**LAW, "amount": 0}
    ),
    "deadlinerule_milestone_is_owed": lambda: DeadlineRule(
        code="x", name="X", plans=["ordinary"], **LAW
    ),
    "ladder_once": lambda: ReminderLadder(urgency=""),
    "ladder_steps_positive": lambda: ReminderLadder(urgency="x", after_every=0),
    "diarysetting_single_row": lambda: DiarySetting(id=2),
    "diarysetting_round_in_one_week": lambda: DiarySetting(round_closes_day=3),
    "setting_single_row": lambda: Setting(id=2),
    "setting_reading_known": lambda: changed(Setting.objects.current(), truoc_reading="after"),
}


def changed(row, **fields):
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def broken(row, constraint):
    with transaction.atomic(), pytest.raises(IntegrityError, match=constraint):
        row.save(actor=Actor.system())


@pytest.mark.parametrize("constraint", ROWS)
def test_row_is_refused(house, constraint):
    broken(ROWS[constraint](), constraint)


def test_cell_exists_once(house):
    known = Responsibility.objects.earliest("pk")
    broken(
        Responsibility(regulation=known.regulation, area=known.area, office=known.office),
        "responsibility_once",
    )


def test_area_has_one_lead_rule(house):
    area = Area.objects.get(number=1)
    broken(LeadRule(area=area, kind="proposer"), "area_id")


@pytest.mark.parametrize("things", [(), ("area", "division")])
def test_charge_is_of_exactly_one_thing(house, an, things):
    known = {"area": Area.objects.first(), "division": house["vptu"].divisions.first()}
    row = Charge(post=an.person.posts.get(), **{name: known[name] for name in things})
    broken(row, "charge_of_exactly_one")


def test_charge_exists_once(house, an):
    fields = {"post": an.person.posts.get(), "area": Area.objects.first()}
    Charge(**fields).save(actor=Actor.system())
    broken(Charge(**fields), "charge_once")


def test_emblem_is_named_by_its_digest(house):
    with transaction.atomic(), pytest.raises(IntegrityError, match="emblem_digest_whole"):
        Emblem(digest="x", png=b"").save(force_insert=True)
