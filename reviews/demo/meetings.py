"""Meetings of the demo in all their states, and its session; each step is a verb at its moment."""

import datetime as dt

from django.utils import timezone

from coordination.models import Body, Leader
from coordination.services.numbers import issuer_symbol
from coordination.workdays import calendar_for
from meetings.models import Meeting, Session
from meetings.services import agenda, concluding, course, preparing
from meetings.services import templates as kept
from meetings.services.preparing import MeetingGiven, NewMeeting
from meetings.services.sessions import SessionGiven, Wanted, enter_session, meet_milestone
from meetings.sessions.plans import proposed
from offices.foundation.actor import Actor
from offices.models import Office, Person
from reviews.demo.life import actor
from reviews.demo.meetings_data import MEETINGS, WAITING, Gathering
from reviews.demo.travel import at, moment
from tasks.dossier.services import lines
from tasks.dossier.services import participants as people
from tasks.dossier.services.entering import AskedOffice
from tasks.dossier.services.notice import NoticeGiven
from tasks.services import settling

HELD = ("held", "lines", "tasks", "closed", "no_notice")


class MeetingCourse:
    """One meeting on its way; the deputy chief of its office does what is to be done."""

    def __init__(self, row: Gathering) -> None:
        calendar, today = calendar_for(None), timezone.localdate()
        self.row, self.calendar = row, calendar
        self.day = calendar.roll_forward(calendar.add(today, row.day))
        self.begun = calendar.subtract(min(self.day, today), 8)
        self.offices = {office.code: office for office in Office.objects.all()}

    @property
    def actor(self) -> Actor:
        return actor(f"{self.row.office}.phochanhvp")

    def enter(self) -> Meeting:
        row, more = self.row, self.row.more
        given = MeetingGiven(
            kind=row.kind,
            body=Body.objects.get(name=row.body),
            on=self.day,
            chair=Leader.objects.filter(position=row.chair).first(),
            time_words=row.time,
            place=row.place,
            bridges=more.get("bridges", ""),
            link=more.get("link", ""),
            gathering=more.get("gathering", ""),
            duty_leader=Person.objects.get(username=f"{row.office}.phochanhvp"),
        )
        asked = tuple(
            AskedOffice(office=self.offices[code], ask="Chuẩn bị tài liệu và cử đại biểu dự họp")
            for code in row.asked
        )
        new = NewMeeting(
            given=given,
            title=row.title,
            secret_content=row.fate == "secret",
            asked=asked,
            assignee=Person.objects.get(username=f"{row.office}.chuyenvien"),
        )
        with at(moment(self.begun, 9)):
            meeting = preparing.enter_meeting(new=new, actor=self.actor)
            if row.fate != "secret":
                self._agenda(meeting)
            self._people(meeting)
        return meeting

    def _agenda(self, meeting: Meeting) -> None:
        for title, minutes, code in self.row.items:
            office = self.offices.get(code)
            given = agenda.ItemGiven(
                title=title,
                minutes=minutes,
                preparing_office=office,
                preparing="" if office else "Sở Tài chính",
            )
            agenda.add_item(task_id=meeting.pk, given=given, actor=self.actor)
        for title in self.row.more.get("papers", ()):
            item = meeting.items.first()
            agenda.ask_paper(
                task_id=meeting.pk,
                title=title,
                item=item,
                office=self.offices[self.row.asked[0]],
                due_on=self.calendar.subtract(self.day, 2),
                actor=self.actor,
            )

    def _people(self, meeting: Meeting) -> None:
        given = people.PeopleGiven(
            words=self.row.people,
            offices=tuple(self.offices[code] for code in self.row.asked),
            people=(Person.objects.get(username=f"{self.row.office}.chuyenvien"),),
        )
        people.add_people(task_id=meeting.pk, given=given, actor=self.actor)

    def invite(self, meeting: Meeting) -> None:
        with at(moment(self.calendar.add(self.begun, 1), 10)):
            course.invite(task_id=meeting.pk, actor=self.actor)
            for row in meeting.participants.all()[:2]:
                people.reply(
                    task_id=meeting.pk, participant_id=row.pk, answer="comes", actor=self.actor
                )

    def hold(self, meeting: Meeting) -> None:
        with at(moment(self.day, 17)):
            course.hold(task_id=meeting.pk, held_on=self.day, actor=self.actor)
            marks = {row.pk: "present" for row in meeting.participants.all()}
            people.note_attendance(task_id=meeting.pk, marks=marks, actor=self.actor)
            if self.row.items:
                began = meeting.start or dt.time(8)
                concluding.write_minutes(
                    task_id=meeting.pk,
                    secretary="Chuyên viên Phòng Tổng hợp",
                    text="Các đại biểu thảo luận từng nội dung; đồng chí chủ trì kết luận.",
                    began=began,
                    ended=began.replace(hour=began.hour + 2),
                    actor=self.actor,
                )

    def issue(self, meeting: Meeting) -> None:
        issued = self.calendar.add(self.day, 1)
        soon, later = (self.calendar.add(timezone.localdate(), n) for n in (5, 9))
        text = self.row.notice.format(soon=f"{soon:%d/%m/%Y}", later=f"{later:%d/%m/%Y}")
        body = Body.objects.get(name=self.row.body)
        given = NoticeGiven(
            symbol=issuer_symbol(self.offices[self.row.office], body),
            dated=issued,
            body=body,
            capacity="by_order",
            signer="Chánh Văn phòng",
            text=text,
            abstract=f"Kết luận của {self.row.chair} tại {self.row.title}"[:500],
        )
        with at(moment(issued, 15)):
            concluding.issue_notice(task_id=meeting.pk, given=given, actor=self.actor)

    def log_lines(self, meeting: Meeting, *, all_of_them: bool) -> None:
        with at(moment(self.calendar.add(self.day, 1), 16)):
            rows = list(meeting.lines.all())
            orders = [row.pk for row in rows if row.lead_id]
            for pk in orders if all_of_them else orders[:1]:
                lines.make_task(task_id=meeting.pk, line_id=pk, actor=self.actor)
            rest = [row.pk for row in rows if not row.lead_id]
            if all_of_them and rest:
                reason = "Nội dung thống nhất, không giao việc"
                lines.needs_none(task_id=meeting.pk, lines=rest, reason=reason, actor=self.actor)


def play_meetings() -> int:
    """Returns how many meetings were made."""
    for row in MEETINGS:
        _play(MeetingCourse(row), row.fate)
    for code, body, title, preparing_body in WAITING:
        given = agenda.ItemGiven(
            title=title, preparing=preparing_body, body=Body.objects.get(name=body)
        )
        agenda.put_in_pool(given=given, actor=actor(f"{code}.phochanhvp"))
    return len(MEETINGS)


def _play(way: MeetingCourse, fate: str) -> None:
    meeting = way.enter()
    if fate not in ("draft", "cancelled"):
        way.invite(meeting)
    if fate in HELD:
        way.hold(meeting)
    if way.row.notice:
        way.issue(meeting)
        way.log_lines(meeting, all_of_them=fate in ("tasks", "closed"))
    _end(way, meeting, fate)


def _end(way: MeetingCourse, meeting: Meeting, fate: str) -> None:
    pk, who = meeting.pk, way.actor
    if fate == "no_notice":
        concluding.need_no_notice(task_id=pk, reason="Làm việc nội bộ", actor=who)
    elif fate == "closed":
        _others_deliver(meeting)
        course.close(task_id=pk, actor=who)
    elif fate == "postponed":
        course.postpone(task_id=pk, reason="Đồng chí chủ trì bận công tác đột xuất", actor=who)
    elif fate == "cancelled":
        course.cancel(task_id=pk, reason="Nội dung đã giải quyết bằng văn bản", actor=who)
    elif fate == "forward":
        earlier = way.calendar.subtract(way.day, 2)
        course.bring_forward(task_id=pk, on=earlier, reason="Trùng lịch Trung ương", actor=who)
    elif way.row.kind == "sitting" and fate == "lines":
        name = "Phiên họp thường kỳ UBND tỉnh"
        kept.keep_template(task_id=pk, name=name, actor=who)


def _others_deliver(meeting: Meeting) -> None:
    """The other offices have done their part before the meeting is closed."""
    for part in meeting.task.parts.coordinating().select_related("office"):
        chief = actor(f"{meeting.task.lead_office.code}.chanhvp")
        settling.withdraw_part(part_id=part.pk, reason="Đã dự họp, không còn việc", actor=chief)


AHEAD, ENTERED = 12, 60  # days to the opening; days before it the plan was entered
LATE = "kh-ho-so-tham-tra"  # what the office that owes it has not sent


def _opening(today: dt.date) -> dt.date:
    """The first Monday at least `AHEAD` days from now: the model's 7 December."""
    day = today + dt.timedelta(days=AHEAD)
    return day + dt.timedelta(days=-day.weekday() % 7)


def play_session() -> int:
    """Returns the number of sessions made."""
    today, compiler = timezone.localdate(), actor("vpdd.phochanhvp")
    opens = _opening(today)
    with at(moment(opens - dt.timedelta(days=ENTERED), 9)):
        wanted = tuple(
            Wanted(one.rule, one.office, one.rule.name) for one in proposed("ordinary", opens)
        )
        given = SessionGiven(
            kind="ordinary",
            title=f"Kỳ họp thường lệ cuối năm {opens.year} của HĐND tỉnh",
            opens_on=opens,
            closes_on=opens + dt.timedelta(days=4),
            place="Hội trường HĐND tỉnh",
            milestones=wanted,
        )
        session = enter_session(given=given, actor=compiler)
    _meet(session, today)
    return 1


def _meet(session: Session, today: dt.date) -> None:
    """Each on its day by who keeps the plan, but for the late one."""
    rows = session.milestones.select_related("deadline", "rule")
    for row in rows.filter(deadline__due_on__lt=today).exclude(rule__code=LATE):
        day = row.deadline.due_on
        assert day is not None
        with at(moment(day, 16)):
            meet_milestone(
                task_id=session.pk, milestone_id=row.pk, met_on=day, actor=actor("vpdd.phochanhvp")
            )
