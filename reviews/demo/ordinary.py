"""Ordinary tasks in all states, spread over the past year and the next four weeks, as in a good
office: most on time, a handful late, and something in each of the ten figures of every chief.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from django.utils import timezone

from coordination.models import Area
from reviews.demo.life import Life, actor, begin, office_of
from reviews.demo.ordinary_data import (
    AGAIN,
    ALONE,
    FATES,
    NUMBERS,
    ORDINARY,
    OWN,
    RESULTS,
    SURE,
    SURE_CONTENT,
    Row,
)
from reviews.demo.travel import Weeks, moment
from tasks.choices import Urgency
from tasks.services.drafts import Due, NewTask, Request

# Working days: what is over reaches back to the first weeks of the regulation.
YEAR = 230
FINISHED_NOW = ("fresh", "recent")  # by its day, in this week or in this month


def _dates(fate: str, weeks: Weeks) -> tuple[dt.date, dt.date]:
    """When it was logged and when it is due."""
    dice = weeks.dice
    if fate in ("done", "late", "ended", "stopped", "cancelled", "no_answer"):
        begun = dice.randint(14, dice.choice([50, YEAR]))
        return weeks.ago(begun), weeks.ago(begun - dice.randint(6, 12))
    if fate in ("overdue", "tardy"):
        return weeks.ago(dice.randint(10, 16)), weeks.ago(dice.choice([2, 3, 5]))
    if fate in FINISHED_NOW:
        due_on = dice.choice(weeks.so_far() if fate == "fresh" else weeks.of_month())
        return weeks.calendar.subtract(due_on, dice.randint(5, 8)), due_on
    if fate == "soon":
        return weeks.ago(dice.randint(4, 6)), weeks.ahead(0)
    if fate in ("draft", "release", "waiting"):
        return weeks.ago(dice.randint(1, 2)), weeks.ahead(dice.randint(3, 15))
    return weeks.ago(dice.randint(4, 8)), weeks.ahead(dice.randint(1, 16))


def _new(row: Row, area: Area, fate: str, weeks: Weeks) -> tuple[NewTask, dt.date]:
    lead, asked, content = row
    begun, due_on = _dates(fate, weeks)
    due = Due(due_on, raw=f"hoàn thành chậm nhất ngày {due_on:%d/%m/%Y}")
    own = (
        Due(weeks.calendar.subtract(due_on, 1))
        if fate not in ("soon", *FINISHED_NOW) and weeks.calendar.subtract(due_on, 1) > begun
        else due
    )
    title = content.format(n=weeks.dice.randint(2, 40), t=f"{begun:%m/%Y}", y=begun.year + 1)
    urgency = weeks.dice.choices(
        [Urgency.NONE, Urgency.URGENT, Urgency.VERY_URGENT, Urgency.FLASH], [88, 9, 2, 1]
    )[0]
    access = weeks.dice.choices(["open", "internal", "restricted"], [25, 68, 7])[0]
    new = NewTask(
        title=title,
        area=area,
        lead_office=office_of(lead),
        due=due,
        urgency=urgency,
        access=access,
        requests=tuple(Request(office_of(o), "", own) for o in asked),
        document_number=weeks.number(NUMBERS[lead]),
        document_date=begun,
        assignee=actor(f"{lead}.{_worker(lead, weeks)}").person if fate != "waiting" else None,
    )
    return new, begun


def _worker(office: str, weeks: Weeks) -> str:
    return weeks.dice.choice(["chuyenvien", "chuyenvien2", "chuyenvien3"])


def _others(life: Life) -> list[str]:
    parts = life.task.parts.coordinating().order_by("pk")
    return list(parts.values_list("office__code", flat=True))


def _set_going(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """The other offices receive within a day and put somebody on it."""
    day = weeks.calendar.add(begun, 1)
    for office in _others(life):
        restricted = life.task.access == "restricted"
        life.on(day, 8, 20).receive(office, "phochanhvp" if restricted else "daumoi")
        life.on(day, 10).assign(office, _worker(office, weeks))


def _finish(life: Life, weeks: Weeks, begun: dt.date, day: dt.date) -> None:
    """The others have answered in time, also where the lead office is late."""
    _set_going(life, weeks, begun)
    _answered(life, weeks, moment(weeks.calendar.subtract(min(day, _due_of(life)), 1), 10))
    life.on(day, 16).complete(weeks.number(RESULTS[life.task.lead_office.code]))


def _answered(life: Life, weeks: Weeks, when: dt.datetime) -> None:
    """Sent by each office asked, and noted a few minutes later."""
    for office in _others(life):
        life.clock = when
        life.deliver(office, "Gửi kết quả theo đề nghị.", weeks.number(RESULTS[office]))
        life.clock = when + dt.timedelta(minutes=5)
        life.note(office)


def _due_of(life: Life) -> dt.date:
    due = life.task.deadlines.counted().filter(part__role="lead").get().due_on
    assert due is not None
    return due


def done(life: Life, weeks: Weeks, begun: dt.date) -> None:
    _finish(life, weeks, begun, weeks.calendar.subtract(_due_of(life), weeks.dice.randint(0, 2)))


def fresh(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """Completed on its day, today's early in the morning."""
    _set_going(life, weeks, begun)
    day = min(_due_of(life), weeks.today)
    before = weeks.calendar.subtract(day, 1)
    done = min(moment(day, 7), timezone.now() - dt.timedelta(minutes=10))
    if before >= weeks.begun or day < weeks.begun:
        _answered(life, weeks, moment(before, 10))
    else:
        _answered(life, weeks, done - dt.timedelta(minutes=20))
    life.clock = done
    life.complete(weeks.number(RESULTS[life.task.lead_office.code]))


def overdue(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """The others have answered in time; the lead office is late."""
    _set_going(life, weeks, begun)
    _answered(life, weeks, moment(weeks.calendar.subtract(_due_of(life), 1), 10))


def late(life: Life, weeks: Weeks, begun: dt.date) -> None:
    day = weeks.calendar.add(_due_of(life), weeks.dice.randint(1, 4))
    _finish(life, weeks, begun, min(day, weeks.ago(1)))


def tardy(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """Completed late, but in this month: yesterday, or this morning where it has just begun."""
    overdue(life, weeks, begun)
    yesterday = weeks.ago(1)
    day = yesterday if yesterday.month == weeks.today.month else weeks.today
    life.clock = min(moment(day, 16), timezone.now() - dt.timedelta(minutes=10))
    life.complete(weeks.number(RESULTS[life.task.lead_office.code]))


def working(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """Of what is due in the next days most has a draft the leaders have agreed to."""
    _set_going(life, weeks, begun)
    if _due_of(life) <= weeks.ahead(5) and weeks.dice.random() < 0.7:
        lead = life.task.lead_office.code
        assignee = life.task.parts.select_related("assignee").get(office__code=lead).assignee
        assert assignee is not None
        life.officers[lead] = assignee.username
        life.on(weeks.ago(1), 9).submit(lead, "Dự thảo kèm theo, trình lãnh đạo Văn phòng.")
        life.on(weeks.ago(1), 15).approve(lead)


def waiting(life: Life, weeks: Weeks, begun: dt.date) -> None:
    """Nobody has received it yet."""


def noted(life: Life, weeks: Weeks, begun: dt.date) -> None:
    _set_going(life, weeks, begun)
    for office in _others(life)[:1]:
        life.on(weeks.ago(1), 9).deliver(
            office, "Thống nhất với dự thảo.", weeks.number(RESULTS[office])
        )


def above(life: Life, weeks: Weeks, begun: dt.date) -> None:
    noted(life, weeks, begun)
    life.on(weeks.ago(1), 15).submit_above("Chủ tịch UBND tỉnh")


def more(life: Life, weeks: Weeks, begun: dt.date) -> None:
    _set_going(life, weeks, begun)
    for office in _others(life)[:1]:
        life.on(weeks.ago(2), 9).deliver(office, "Gửi dự thảo lần đầu.")
        life.on(weeks.ago(1), 9).more(office, "Đề nghị bổ sung số liệu đến hết tháng trước.")


def extended(life: Life, weeks: Weeks, begun: dt.date) -> None:
    _set_going(life, weeks, begun)
    for office in _others(life)[:1]:
        later = weeks.calendar.add(_due_of(life), 3)
        life.on(weeks.ago(2), 10).ask_date(office, later, "Chờ số liệu của các sở, ngành.")
        life.on(weeks.ago(1), 14).agree_date(office)


def ended(life: Life, weeks: Weeks, begun: dt.date) -> None:
    for office in _others(life):
        life.on(weeks.calendar.add(begun, 2), 9).withdraw(
            office, "Đã trao đổi thống nhất trực tiếp."
        )
    life.on(weeks.calendar.add(begun, 3), 9).end(
        "spoken_report", "Đã báo cáo trực tiếp tại giao ban."
    )


def stopped(life: Life, weeks: Weeks, begun: dt.date) -> None:
    life.on(weeks.calendar.add(begun, 3), 9).stop("Có ý kiến chỉ đạo thôi không thực hiện.")


def cancelled(life: Life, weeks: Weeks, begun: dt.date) -> None:
    life.on(begun, 15).cancel("Ghi trùng nhiệm vụ đã có.")


def no_answer(life: Life, weeks: Weeks, begun: dt.date) -> None:
    _set_going(life, weeks, begun)
    day = weeks.calendar.add(_due_of(life), 1)
    for office in _others(life):
        life.on(day, 9).no_answer(office, "Đến thời hạn, chưa nhận được ý kiến phối hợp.")
    life.on(day, 15).complete(weeks.number(RESULTS[life.task.lead_office.code]))


STEPS: dict[str, Callable[[Life, Weeks, dt.date], None]] = {
    "done": done,
    "late": late,
    "tardy": tardy,
    "fresh": fresh,
    "recent": fresh,
    "soon": working,
    "working": working,
    "overdue": overdue,
    "waiting": waiting,
    "noted": noted,
    "above": above,
    "ended": ended,
    "stopped": stopped,
    "cancelled": cancelled,
    "extended": extended,
    "more": more,
    "no_answer": no_answer,
}


def _rows(fates: list[str], own: Mapping[str, Sequence[str]]) -> Iterator[tuple[int, Row, str]]:
    """Area, content and fate: the ordinary ones, then what every office has in any case."""
    left = iter(fates)
    for number, (amount, rows) in ORDINARY.items():
        for at in range(amount):
            yield number, rows[at % len(rows)], next(left)
    for lead in NUMBERS:
        others = tuple(code for code in NUMBERS if code != lead)
        for fate, content in zip((*SURE, *own[lead]), SURE_CONTENT, strict=False):
            yield 1, (lead, others, content), fate


def play_ordinary(seed: int = 2026, past: frozenset[str] = frozenset()) -> int:
    """Play them all; the same seed gives the same tasks relative to today.

    `past`: fates left out, where the past has been played before.
    """
    weeks = Weeks(seed)
    areas = {a.number: a for a in Area.objects.all()}
    fates = list(FATES)
    weeks.dice.shuffle(fates)
    rows = list(_rows(fates, dict.fromkeys(OWN, AGAIN) if past else OWN))
    rows = [row for row in rows if row[2] not in past]
    for number, row, fate in rows:
        _play(row, areas[number], fate, weeks)
    return len(rows)


def play_more(lead: str, fate: str, count: int) -> int:
    """So many tasks of that fate which the office does alone."""
    weeks, area = Weeks(count), Area.objects.get(number=8)
    for at in range(count):
        _play((lead, (), ALONE[at % len(ALONE)]), area, fate, weeks)
    return count


def _play(row: Row, area: Area, fate: str, weeks: Weeks) -> None:
    new, begun = _new(row, area, fate, weeks)
    by = f"{row[0]}.{weeks.dice.choice(['chuyenvien', 'chuyenvien2', 'daumoi'])}"
    life = begin(new, by=by, when=moment(begun, 8, 15), send=fate != "draft")
    if fate in ("draft", "release"):
        return
    life.on(begun, 10, 30).release()
    STEPS[fate](life, weeks, begun)
