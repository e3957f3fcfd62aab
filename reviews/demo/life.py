"""One task's life in the demo: each step is a verb, done by whom the office would have do it."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cache

from coordination.models import Body, DocumentKind
from offices.foundation.actor import Actor
from offices.models import Division, Office, Person
from reviews.demo.travel import at, moment
from tasks.models import Deadline, ExternalRequest, Part, Task
from tasks.services import (
    bodies,
    closing,
    dates,
    delivering,
    receiving,
    releasing,
    settling,
    talking,
)
from tasks.services.delivering import Result
from tasks.services.drafts import NewTask
from tasks.services.logging import log_task
from tasks.states import TaskState


@cache
def office_of(code: str) -> Office:
    return Office.objects.get(code=code)


@cache
def actor(login: str) -> Actor:
    """The person at the desk of the office named in the login."""
    person = Person.objects.get(username=login)
    return Actor(person=person, office=office_of(login.split(".", maxsplit=1)[0]))


@cache
def division_of(login: str) -> Division | None:
    """Where the person works in the office named in the login."""
    desk = actor(login)
    post = desk.person.posts.filter(office=desk.office).select_related("division").first()
    return post.division if post else None


@cache
def letter_kind() -> DocumentKind | None:
    return DocumentKind.objects.filter(code="cong-van").first()


def look_up_again() -> None:
    """The above are looked up once a run, and again in another database."""
    for looked_up in (office_of, actor, division_of, letter_kind):
        looked_up.cache_clear()


@dataclass
class Life:
    """Walks one task forward in time; `day` and `hour` are set before each step."""

    task: Task
    by: str
    clock: dt.datetime
    officers: dict[str, str] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)

    def on(self, day: dt.date, hour: int = 9, minute: int = 0) -> "Life":
        self.clock = moment(day, hour, minute)
        return self

    def part_id(self, office: str) -> int:
        """Its key: the verbs read the row themselves."""
        if office not in self.parts:
            parts = Part.objects.filter(task=self.task)
            self.parts = dict(parts.values_list("office__code", "pk"))
        return self.parts[office]

    def officer(self, office: str) -> str:
        return self.officers.get(office, f"{office}.chuyenvien")

    def release(self) -> "Life":
        with at(self.clock):
            now = Task.objects.values_list("state", flat=True).get(pk=self.task.pk)
            if now == TaskState.TO_RELEASE:
                office = self.task.assigned_by_office.code
                releasing.release(task_id=self.task.pk, actor=actor(f"{office}.chanhvp"))
        return self

    def receive(self, office: str, who: str = "daumoi") -> "Life":
        with at(self.clock):
            receiving.receive_part(part_id=self.part_id(office), actor=actor(f"{office}.{who}"))
        return self

    def assign(self, office: str, to: str = "") -> "Life":
        if to:
            self.officers[office] = f"{office}.{to}"
        with at(self.clock):
            officer = self.officer(office)
            receiving.assign_part(
                part_id=self.part_id(office),
                assignee=actor(officer).person,
                division=division_of(officer),
                actor=actor(f"{office}.phochanhvp"),
            )
        return self

    def submit(self, office: str, answer: str) -> "Life":
        with at(self.clock):
            delivering.submit_part(
                part_id=self.part_id(office), answer=answer, actor=actor(self.officer(office))
            )
        return self

    def approve(self, office: str) -> "Life":
        with at(self.clock):
            delivering.approve_inside(
                part_id=self.part_id(office), actor=actor(f"{office}.chanhvp")
            )
        return self

    def rework(self, office: str, reason: str) -> "Life":
        with at(self.clock):
            delivering.ask_rework(
                part_id=self.part_id(office), reason=reason, actor=actor(f"{office}.chanhvp")
            )
        return self

    def deliver(self, office: str, answer: str, number: str = "") -> "Life":
        with at(self.clock):
            result = self._result(number, office) if number else None
            delivering.deliver_part(
                part_id=self.part_id(office),
                answer=answer,
                result=result,
                actor=actor(f"{office}.chanhvp"),
            )
        return self

    def _result(self, number: str, office: str, day: dt.date | None = None) -> Result:
        return Result(
            dated=day or self.clock.date(),
            number=number,
            kind=letter_kind(),
            issuer=office_of(office).name,
            capacity="head",
            signer="Chánh Văn phòng",
        )

    def note(self, office: str) -> "Life":
        with at(self.clock):
            delivering.note_result(part_id=self.part_id(office), actor=self._lead())
        return self

    def more(self, office: str, reason: str) -> "Life":
        with at(self.clock):
            delivering.ask_more(part_id=self.part_id(office), reason=reason, actor=self._lead())
        return self

    def _lead(self) -> Actor:
        return actor(f"{self.task.lead_office.code}.phochanhvp")

    def hand_back(self, office: str, why: str, reason: str) -> "Life":
        with at(self.clock):
            receiving.hand_back(
                part_id=self.part_id(office),
                why=why,
                reason=reason,
                actor=actor(f"{office}.chanhvp"),
            )
        return self

    def withdraw(self, office: str, reason: str) -> "Life":
        with at(self.clock):
            settling.withdraw_part(part_id=self.part_id(office), reason=reason, actor=self._chief())
        return self

    def no_answer(self, office: str, reason: str) -> "Life":
        with at(self.clock):
            settling.end_without_answer(
                part_id=self.part_id(office), reason=reason, actor=self._chief()
            )
        return self

    def _chief(self) -> Actor:
        return actor(f"{self.task.lead_office.code}.chanhvp")

    def remind(self, office: str) -> "Life":
        with at(self.clock):
            talking.nudge(part_id=self.part_id(office), actor=self._lead())
        return self

    def talk(self, login: str, words: str, inside: bool = False) -> "Life":
        with at(self.clock):
            talking.add_note(task_id=self.task.pk, text=words, inside=inside, actor=actor(login))
        return self

    def phone(self, office: str, words: str) -> "Life":
        with at(self.clock):
            talking.record_phone_call(part_id=self.part_id(office), words=words, actor=self._lead())
        return self

    def ask_date(self, office: str, day: dt.date, reason: str) -> "Life":
        with at(self.clock):
            deadline = self._deadline(office)
            dates.ask_change(
                deadline_id=deadline.pk,
                new_due_on=day,
                reason=reason,
                actor=actor(self.officer(office)),
            )
        return self

    def _deadline(self, office: str) -> Deadline:
        owed = Deadline.objects.filter(part_id=self.part_id(office))
        found = owed.running().counted().order_by("due_on").first()
        assert found is not None, (self.task.code, office)
        return found

    def agree_date(self, office: str) -> "Life":
        with at(self.clock):
            change = self._deadline(office).changes.pending().get()
            dates.decide_change(change_id=change.pk, agree=True, words="", actor=self._chief())
        return self

    def ask_body(self, office: str, name: str, ask: str, due: dt.date, letter: str) -> "Life":
        with at(self.clock):
            body = Body.objects.get(name=name)
            bodies.ask_body(
                part_id=self.part_id(office),
                body=body,
                ask=ask,
                letter_number=letter,
                sent_on=self.clock.date(),
                due_on=due,
                actor=actor(f"{office}.phochanhvp"),
            )
        return self

    def answered(self, words: str) -> "Life":
        with at(self.clock):
            row = ExternalRequest.objects.filter(part__task=self.task).latest("pk")
            bodies.record_answer(
                request_id=row.pk,
                answered_on=self.clock.date(),
                answer=words,
                actor=actor(f"{row.part.office.code}.phochanhvp"),
            )
        return self

    def submit_above(self, to: str) -> "Life":
        with at(self.clock):
            closing.submit_above(
                task_id=self.task.pk, to=to, on=self.clock.date(), actor=self._lead()
            )
        return self

    def complete(self, number: str, day: dt.date | None = None) -> "Life":
        with at(self.clock):
            office = self.task.lead_office.code
            closing.complete(
                task_id=self.task.pk, result=self._result(number, office, day), actor=self._lead()
            )
        return self

    def end(self, why: str, reason: str) -> "Life":
        with at(self.clock):
            closing.end_without_product(
                task_id=self.task.pk, why=why, reason=reason, actor=self._chief()
            )
        return self

    def stop(self, reason: str) -> "Life":
        with at(self.clock):
            closing.stop(task_id=self.task.pk, reason=reason, actor=self._chief())
        return self

    def pause(self, reason: str, until: dt.date) -> "Life":
        with at(self.clock):
            closing.pause(task_id=self.task.pk, reason=reason, review_on=until, actor=self._chief())
        return self

    def cancel(self, reason: str) -> "Life":
        with at(self.clock):
            closing.cancel(task_id=self.task.pk, reason=reason, actor=actor(self.by))
        return self


def begin(new: NewTask, *, by: str, when: dt.datetime, send: bool = True, **officers: str) -> Life:
    """Log the task as that person at that moment; `officers` name who works where."""
    with at(when):
        task = log_task(new=new, actor=actor(by), send=send)
    return Life(task, by, when, {code: f"{code}.{login}" for code, login in officers.items()})
