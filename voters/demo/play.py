"""Plays the model cases: who would do a step in that office does it."""

import datetime as dt

from django.utils import timezone

from coordination.models import Body
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role
from reading.places import communes_in
from tasks.dossier.services.entering import OfficesGiven
from tasks.services.talking import nudge
from voters.choices import Stream
from voters.demo.cases import CASES, DEPUTIES, POINTS, DemoPetition
from voters.models import VoterPetition
from voters.services import closing, course, following, linking, petitions, returning
from voters.services.contacts import ContactGiven, enter_contact
from voters.services.forwarding import forward
from voters.services.petitions import PetitionGiven, enter_many
from voters.services.points import PointGiven, add_point
from voters.services.replies import LineGiven, ReplyGiven, enter_reply
from voters.services.routing import committee

LEAD = "vpdd"
PUBLISHED = 20  # days after which a reply is in the published list


def of_role(role: str) -> Actor:
    """Somebody of that role in the office that leads."""
    office = Office.objects.get(code=LEAD)
    posts = Post.objects.running(timezone.localdate()).of_active_people()
    post = posts.filter(office=office, role=role).select_related("person").order_by("pk")[0]
    return Actor(person=post.person, office=office)


def ago(days: int) -> dt.date:
    return timezone.localdate() - dt.timedelta(days=days)


def play() -> int:
    """Returns the number of tasks made."""
    _round()
    for number, case in enumerate(CASES, 1):
        _case(case, number)
    return 1 + VoterPetition.objects.count()


def _round() -> None:
    """A round after a session of the National Assembly: six points, announced."""
    officer, first = of_role(Role.OFFICER), ago(-15)
    given = ContactGiven(
        stream=Stream.BOTH,
        kind="after",
        side="after",
        session_name="Kỳ họp Quốc hội cuối năm",
        opens_on=ago(40),
        closes_on=ago(2),
        council_name="Kỳ họp thường lệ cuối năm, HĐND tỉnh",
    )
    contact = enter_contact(
        title="Tiếp xúc cử tri sau kỳ họp Quốc hội",
        given=given,
        on=first,
        places=POINTS[0],
        offices=OfficesGiven(),
        actor=officer,
    )
    for number, place in enumerate(POINTS[1:], 1):
        half = "afternoon" if number % 2 else "morning"
        point = PointGiven(
            on=first + dt.timedelta(days=number // 2),
            half=half,
            place_words=place,
            new_deputies=DEPUTIES[number % 3],
        )
        add_point(task_id=contact.pk, given=point, override="Đợt mẫu", actor=officer)
    course.announce(task_id=contact.pk, override="Đợt mẫu", actor=officer)


def _body(name: str) -> Body:
    rows = Body.objects.filter(is_active=True, name__startswith=name)
    return rows.first() or Body.objects.filter(short_name__startswith=name)[0]


def _case(case: DemoPetition, number: int) -> None:
    officer, chief = of_role(Role.OFFICER), of_role(Role.CHIEF)
    noted = ago((case.sent or 1) + 3)
    given = PetitionGiven(
        text=case.title,
        on=noted,
        stream=case.stream,
        level=case.level,
        field=case.field,
        competent=_body(case.body),
        communes=communes_in(", ".join(case.places)),
        session_name="Kỳ họp thường lệ giữa năm, HĐND tỉnh",
    )
    [row] = enter_many(given=[given], actor=officer)
    petitions.sort(
        task_id=row.pk, level=case.level, field=case.field, competent=given.competent, actor=officer
    )
    if case.sent is not None:
        day = ago(case.sent)
        forward(petitions=[row.pk], dated=day, received_on=day, actor=chief)
    if case.answered is not None:
        _answer(case, row, number)
    _further(case, row)


def _answer(case: DemoPetition, row: VoterPetition, number: int) -> None:
    issuer = committee() if case.level in ("province", "commune") else _body(case.body)
    assert case.answered is not None
    line = LineGiven(
        petition_id=row.pk,
        group=case.group,
        text=case.text,
        roadmap_on=ago(-case.roadmap) if case.roadmap is not None else None,
    )
    day = ago(case.answered)
    given = ReplyGiven(issuer=issuer, number=f"{410 + number}/UBND-TH", dated=day, received_on=day)
    enter_reply(given=given, lines=[line], actor=of_role(Role.OFFICER))
    if case.step in ("follow", "carry", "explain", "solve"):
        following.tell_voters(
            petitions=[row.pk], told_on=ago(case.answered - 1), actor=of_role(Role.OFFICER)
        )
    if case.answered > PUBLISHED:
        following.publish(
            petitions=[row.pk], published_on=ago(case.answered - 10), actor=of_role(Role.OFFICER)
        )


def _further(case: DemoPetition, row: VoterPetition) -> None:
    officer, chief = of_role(Role.OFFICER), of_role(Role.CHIEF)
    if case.step in ("follow", "carry"):
        following.follow(task_id=row.pk, actor=officer)
    if case.step == "carry":
        for name in ("Kỳ họp chuyên đề, HĐND tỉnh", "Kỳ họp thường lệ cuối năm, HĐND tỉnh"):
            closing.carry_over(petitions=[row.pk], to_session=name, actor=officer)
    if case.step == "remind":
        [part] = row.task.parts.coordinating()
        nudge(part_id=part.pk, actor=officer)
    if case.step == "more":
        following.ask_more(task_id=row.pk, reason="Chưa nêu rõ lộ trình", actor=officer)
    if case.step == "return":
        words = {"returned_on": ago(4), "reason": "Không thuộc thẩm quyền của sở"}
        returning.send_back(task_id=row.pk, actor=chief, **words)  # type: ignore[arg-type]
    if case.step == "repeat":
        earlier = VoterPetition.objects.order_by("pk")[0]
        linking.repeats(task_id=row.pk, other=earlier.pk, actor=officer)
    if case.step in ("explain", "solve"):
        solved = case.step == "solve"
        outcome = "closed_solved" if solved else "closed_explained"
        done = ago(case.answered or 0) if solved else None
        closing.propose_close(petitions=[row.pk], outcome=outcome, done_on=done, actor=officer)
        closing.confirm_close(petitions=[row.pk], actor=chief)
