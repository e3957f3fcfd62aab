"""A stage: people of every kind, one task per access level, each text with its canary."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.utils import timezone

from coordination.models import Body
from documents.models import Appraisal, Draft, FilePaper, OpinionRound, Point, Question, Slip
from information.models import InfoItem, InformationRequest
from meetings.models import AgendaItem, Meeting, Session
from offices.foundation.actor import Actor
from offices.models import Role
from offices.powers import Powers, load_powers
from offices.services.people import create_person, deactivate_person
from offices.services.posts import give_post
from reading.deadlines.reading import Recurrence
from reviews.models import Obstacle, Review, Section
from tasks.models import (
    Conclusion,
    Deadline,
    DueChange,
    ExternalRequest,
    File,
    Note,
    Part,
    Participant,
    Series,
    Task,
)
from tasks.series.services.series import SeriesGiven, start_series
from tasks.services import dates, delivering, receiving, releasing
from tasks.services.delivering import Result
from tests.support.cast import BACKEND, Cast, make_cast
from training.models import (
    ClassSession,
    Course,
    Enrolment,
    Feedback,
    Need,
    Quota,
    TrainingPlan,
)
from trips.models import Arrangement, TravelPermission, Trip, TripStop
from voters.models import ContactPoint, VoterContact, VoterOpinion, VoterPetition

SEES: dict[str, frozenset[str]] = {
    "internal": frozenset({"an", "binh", "mai", "cuc", "dung", "khanh", "en", "lanh"}),
    "restricted": frozenset({"an", "binh", "dung", "en"}),
    "draft": frozenset({"an"}),
}
AT_WORK = frozenset({"an", "binh", "mai"})  # working posts in vptu, whose series it is
PEOPLE = (
    "an", "binh", "mai", "cuc", "dung", "khanh", "en", "phuc", "giang", "hai", "quan", "son",
    "lanh", "thai", "nobody",
)  # fmt: skip


DOSSIER_IDS = (
    "item_id", "paper_id", "participant_id", "line_id", "milestone_id", "template_id",
    "point_id", "opinion_id", "reply_id", "forwarding_id", "batch_id", "round_id", "slip_id",
    "n",
    "stop_id", "arrangement_id", "permission_id", "visit_id",
    "session_id", "quota_id", "enrolment_id", "need_id",
    "section_id", "obstacle_id",
    "supplier_id",
)  # fmt: skip


@dataclass
class Stage:
    cast: Cast
    tasks: dict[str, Task]
    canaries: dict[str, str]
    sessions: dict[str, str]
    held: dict[str, Powers] = field(default_factory=dict)

    def client(self, who: str) -> Client:
        """A fresh browser with the person's session: signing out in one test ends no other."""
        client = Client()
        if who != "nobody":
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[who]
        return client

    def powers(self, who: str) -> Powers:
        if who not in self.held:
            self.held[who] = load_powers(self.cast.people[who].pk)
        return self.held[who]

    def kwargs(self, which: str, names: tuple[str, ...]) -> dict[str, Any]:
        """Ids of rows that belong to the task, for the converters of a route."""
        task = self.tasks[which]
        part = Part.objects.get(task=task, office__code="vpub")
        found: dict[str, Any] = {
            "task_id": task.pk,
            "part_id": part.pk,
            "deadline_id": _pk(Deadline.objects.filter(part=part)),
            "change_id": _pk(DueChange.objects.filter(deadline__part=part)),
            "file_id": _pk(File.objects.filter(task=task)),
            "product_id": _pk(part.products.all()),
            "note_id": 999_999_999,
            "opinion_id": _pk(Note.objects.filter(task=task, kind="ask")),
            "request_id": _pk(ExternalRequest.objects.filter(part=part)),
            "filter_id": 999_999_999,
            "series_id": _pk(Series.objects.all()),
            "export_id": 999_999_999,
            **dict.fromkeys(DOSSIER_IDS, 999_999_999),
            "slot_id": 999_999_999, "issue_id": 999_999_999, "feed_id": 999_999_999,
            "way": "cancel",
            "pk": task.pk, "post_id": self.cast.people["an"].home_post_id, "number": 1,
            "year": 2027, "code": "vptu", "role": "officer", "codename": "log_task",
            "verb": "nudge", "token": "x", "digest": "x", "name": "x", "kind": "docx",
            "rest": "x", "act": "compile", "batch": uuid.uuid4(),
        }  # fmt: skip
        return {name: found[name] for name in names}


def _pk(rows: Any) -> int:
    first = rows.first()
    return first.pk if first is not None else 999_999_999


def _extra_people(cast: Cast) -> None:
    system = Actor.system()
    for login, name in (("lanh", "Lê Trung Lãnh"), ("thai", "Đường Văn Thái")):
        person = create_person(actor=system, username=login, full_name=name)
        role = Role.PROVINCIAL_LEADER if login == "lanh" else Role.OFFICER
        give_post(actor=system, person=person, office=cast.offices["vptu"], role=role)
        cast.people[login] = person
        cast.clients[login] = Client()
        cast.clients[login].force_login(person, backend=BACKEND)
    deactivate_person(actor=system, person=cast.people["thai"], reason="Nghỉ hưu")


def _question(cast: Cast, task: Task, words: str) -> None:
    """Before Bình; nobody has the lead part in hand, so that it stays among what came in."""
    office = cast.offices["vptu"]
    note = Note(
        task=task, part=cast.part(task, "vptu"), office=office, inside_office=office, kind="ask",
        text=words, ask_state="waiting", asked_name="Chánh Văn phòng", asked_person=cast.binh,
        author=cast.an,
    )  # fmt: skip
    note.save(actor=cast.actor("an"))


def _travelled(cast: Cast, title: str, access: str) -> Task:
    """Released, received, assigned, a date asked for, a product on the way."""
    soon = timezone.localdate() + dt.timedelta(days=9)
    task = cast.log(title, ask={"vpub": soon}, due=soon, access=access, description=title)
    releasing.release(task_id=task.pk, actor=cast.actor("binh"))
    part = cast.part(task, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    deadline = part.deadlines.running().counted().get()
    dates.ask_change(
        deadline_id=deadline.pk, new_due_on=soon + dt.timedelta(days=3), reason=title,
        actor=cast.actor("dung"),
    )  # fmt: skip
    delivering.add_product(
        part, Result(dated=timezone.localdate(), number="1/VP"), actor=cast.actor("dung")
    )
    _question(cast, task, title)
    return Task.objects.get(pk=task.pk)


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stage]:
    """Built once per module inside one transaction; every request is undone by its test."""
    with django_db_blocker.unblock():
        whole = transaction.atomic()
        whole.__enter__()
        try:
            yield _stage()
        finally:
            transaction.set_rollback(True)
            whole.__exit__(None, None, None)


def _recurring(cast: Cast, title: str) -> None:
    """Begins far ahead, so that it adds no task to the stage."""
    later = timezone.localdate() + dt.timedelta(days=90)
    given = SeriesGiven(
        title=title, area=cast.areas[3], lead_office=cast.offices["vptu"], starts_on=later,
        rule=Recurrence("week", weekday=3), recurrence="thứ Năm hằng tuần", appears_days=1,
    )  # fmt: skip
    start_series(given=given, actor=cast.actor("an"))


def _meeting(cast: Cast, task: Task, words: str) -> None:
    """The dossier of a meeting beside the task, each of its texts with the canary."""
    meeting = Meeting(
        task=task, kind="meeting", on=timezone.localdate() + dt.timedelta(days=20), place=words,
        chair_words=words, protocol=words, bridges=words,
    )  # fmt: skip
    meeting.save(actor=cast.actor("an"))
    AgendaItem(meeting=meeting, office=task.lead_office, title=words).save(actor=cast.actor("an"))
    Participant(task=task, words=words).save(actor=cast.actor("an"))
    Conclusion(task=task, text=words).save(actor=cast.actor("an"))
    day = timezone.localdate() + dt.timedelta(days=30)
    Session(task=task, kind="ordinary", opens_on=day, first_opens_on=day, place=words).save(
        actor=cast.actor("an")
    )


def _voters(cast: Cast, task: Task, words: str) -> None:
    """A round and a petition beside the task, each of their texts with the canary."""
    today, actor = timezone.localdate(), cast.actor("an")
    contact = VoterContact(task=task, stream="hdnd", kind="before", on=today, session_name=words)
    contact.save(actor=actor)
    point = ContactPoint(contact=contact, on=today, place_words=words)
    point.save(actor=actor)
    VoterOpinion(point=point, text=words, place=words).save(actor=actor)
    VoterPetition(task=task, contact=contact, on=today, old_place=words, folded=words).save(
        actor=actor
    )


def _body(name: str, kind: str, actor: Actor) -> Body:
    body = Body.objects.filter(name=name).first()
    if body is None:
        body = Body(name=name, short_name=name, kind=kind)
        body.save(actor=actor)
    return body


def _documents(cast: Cast, task: Task, words: str) -> None:
    """A file beside the task, each of its texts with the canary."""
    today, actor = timezone.localdate(), cast.actor("an")
    body = _body("Ủy ban nhân dân tỉnh", "state", actor)
    file = Appraisal(
        task=task, form="appraisal", receiving_body=body, first_on=today, received_on=today,
        examiner=words, destination_words=words,
    )  # fmt: skip
    file.save(actor=actor)
    FilePaper(appraisal=file, title=words).save(actor=actor)
    Draft(appraisal=file, n=1, dated=today, text=words, changed=words).save(actor=actor)
    Point(appraisal=file, source=words, text=words).save(actor=actor)
    poll = OpinionRound(appraisal=file, n=1, clause=words)
    poll.save(actor=actor)
    Question(round=poll, n=1, text=words).save(actor=actor)
    Slip(round=poll, words=words).save(actor=actor)


def _information(cast: Cast, task: Task, words: str) -> None:
    """A request beside the task, each of its texts with the canary."""
    actor, asker = cast.actor("an"), cast.offices["vptu"]
    asked = InformationRequest(
        task=task, asker=asker, purpose=words, as_of_words=words, asked_on=timezone.localdate()
    )
    asked.save(actor=actor)
    InfoItem(request=asked, n=1, text=words).save(actor=actor)
    lead, body = cast.part(task, "vptu"), _body("Sở Xây dựng", "department", actor)
    ExternalRequest(part=lead, body=body, ask=words).save(actor=actor)


def _trips(cast: Cast, task: Task, words: str) -> None:
    """A trip beside the task, each of its texts with the canary."""
    actor, today = cast.actor("an"), timezone.localdate()
    trip = Trip(
        task=task, kind="abroad", from_on=today, to_on=today, first_on=today, places=words,
        purpose=words, cost_note=words,
    )  # fmt: skip
    trip.save(actor=actor)
    TripStop(
        trip=trip, on=today, content=words, place=words, leaders_text=words, host_name=words
    ).save(actor=actor)
    Arrangement(trip=trip, kind="gift", words=words, who=words, to_whom=words).save(actor=actor)
    TravelPermission(trip=trip, kind="decision", number=words).save(actor=actor)


def _training(cast: Cast, task: Task, words: str) -> None:
    """A course and a plan beside the task, each of their texts with the canary."""
    today, actor = timezone.localdate(), cast.actor("an")
    course = Course(
        task=task, kind="class", opens_on=today, closes_on=today, place=words, cost_note=words
    )
    course.save(actor=actor)
    ClassSession(course=course, on=today, topic=words, lecturer=words).save(actor=actor)
    vpub = cast.offices["vpub"]
    Quota(course=course, office=vpub, seats=3, list_words=words).save(actor=actor)
    Enrolment(course=course, office=vpub, words=words).save(actor=actor)
    Feedback(course=course, shown_words=[words]).save()
    year = 2027 + TrainingPlan.objects.count()
    plan = TrainingPlan(task=task, year=year, needs_by=today)
    plan.save(actor=actor)
    Need(plan=plan, office=vpub, topic=words, people=2, quarter=1).save(actor=actor)


def _review(cast: Cast, task: Task, words: str) -> None:
    """A review beside the task; an obstacle of an open task is written for all three offices."""
    today, actor = timezone.localdate(), cast.actor("an")
    review = Review(
        task=task, kind="interim", first=today - dt.timedelta(days=365), last=today,
        move_reason=words,
    )  # fmt: skip
    review.save(actor=actor)
    Section(
        review=review, office=task.lead_office, heading="strengths", position=1, text=words
    ).save(actor=actor)
    said = words if task.access == "restricted" else "Chưa rõ ngày chốt số liệu"
    Obstacle(
        task=task, area=task.area, office=task.lead_office, text=said, cause="objective",
        noted_on=today, noted_by=cast.an,
    ).save(actor=actor)  # fmt: skip


def _stage() -> Stage:
    cast = make_cast()
    _extra_people(cast)
    canaries = {w: f"CNR{n}f00d{n}" for n, w in enumerate(("internal", "restricted", "draft"))}
    tasks = {
        which: _travelled(cast, f"Rà soát {canaries[which]}", which)
        for which in ("internal", "restricted")
    }
    tasks["draft"] = cast.log(
        f"Bản nháp {canaries['draft']}", ask={"vpub": None}, send=False, access="restricted"
    )
    for which, task in tasks.items():
        _meeting(cast, task, f"Phòng {canaries[which]}")
        _voters(cast, task, f"Thôn {canaries[which]}")
        _information(cast, task, f"Số liệu {canaries[which]}")
        _documents(cast, task, f"Hồ sơ {canaries[which]}")
        _trips(cast, task, f"Nơi đến {canaries[which]}")
        _training(cast, task, f"Lớp {canaries[which]}")
        _review(cast, task, f"Sơ kết {canaries[which]}")
    sessions = {
        who: cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        for who in PEOPLE
        if who != "nobody"
    }
    _recurring(cast, f"Trao đổi {canaries['internal']}")
    return Stage(cast, tasks, canaries, sessions)
