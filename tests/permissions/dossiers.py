"""The dossiers of the stage: each kind beside one task, every text of it with the canary."""

import datetime as dt

from django.utils import timezone

from coordination.models import Body
from documents.models import Appraisal, Draft, FilePaper, OpinionRound, Point, Question, Slip
from information.models import InfoItem, InformationRequest
from meetings.models import AgendaItem, Meeting, Session
from offices.foundation.actor import Actor
from reviews.models import Obstacle, Review, Section
from tasks.models import Conclusion, ExternalRequest, Participant, Task
from tests.support.cast import Cast
from training.models import ClassSession, Course, Enrolment, Feedback, Need, Quota, TrainingPlan
from trips.models import Arrangement, TravelPermission, Trip, TripStop
from voters.models import ContactPoint, VoterContact, VoterOpinion, VoterPetition


def _meeting(cast: Cast, task: Task, words: str) -> None:
    """The dossier of a meeting beside the task, each of its texts with the canary."""
    meeting = Meeting(
        task=task,
        kind="meeting",
        on=timezone.localdate() + dt.timedelta(days=20),
        place=words,
        chair_words=words,
        protocol=words,
        bridges=words,
    )
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
        task=task,
        form="appraisal",
        receiving_body=body,
        first_on=today,
        received_on=today,
        examiner=words,
        destination_words=words,
    )
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
        task=task,
        kind="abroad",
        from_on=today,
        to_on=today,
        first_on=today,
        places=words,
        purpose=words,
        cost_note=words,
    )
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
        task=task,
        kind="interim",
        first=today - dt.timedelta(days=365),
        last=today,
        move_reason=words,
    )
    review.save(actor=actor)
    Section(
        review=review, office=task.lead_office, heading="strengths", position=1, text=words
    ).save(actor=actor)
    said = words if task.access == "restricted" else "Chưa rõ ngày chốt số liệu"
    Obstacle(
        task=task,
        area=task.area,
        office=task.lead_office,
        text=said,
        cause="objective",
        noted_on=today,
        noted_by=cast.an,
    ).save(actor=actor)


MADE = (
    (_meeting, "Phòng"),
    (_voters, "Thôn"),
    (_information, "Số liệu"),
    (_documents, "Hồ sơ"),
    (_trips, "Nơi đến"),
    (_training, "Lớp"),
    (_review, "Sơ kết"),
)


def put_dossiers(cast: Cast, task: Task, mark: str) -> None:
    """All kinds beside the task."""
    for make, what in MADE:
        make(cast, task, f"{what} {mark}")
