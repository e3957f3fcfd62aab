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
from django.test.client import ClientHandler
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import Role
from offices.powers import Powers, load_powers
from offices.services.people import create_person, deactivate_person
from offices.services.posts import give_post
from reading.deadlines.reading import Recurrence
from tasks.models import Deadline, DueChange, ExternalRequest, File, Note, Part, Series, Task
from tasks.series.services.series import SeriesGiven, start_series
from tasks.services import dates, delivering, receiving, releasing
from tasks.services.delivering import Result
from tests.permissions.dossiers import put_dossiers
from tests.support.cast import BACKEND, Cast, make_cast

SEES: dict[str, frozenset[str]] = {
    "internal": frozenset({"an", "binh", "mai", "cuc", "dung", "khanh", "en", "lanh"}),
    "restricted": frozenset({"an", "binh", "dung", "en"}),
    "draft": frozenset({"an"}),
}
AT_WORK = frozenset({"an", "binh", "mai"})  # working posts in vptu, whose series it is
PEOPLE = (
    "an",
    "binh",
    "mai",
    "cuc",
    "dung",
    "khanh",
    "en",
    "phuc",
    "giang",
    "hai",
    "quan",
    "son",
    "lanh",
    "thai",
    "nobody",
)


DOSSIER_IDS = (
    "item_id",
    "paper_id",
    "participant_id",
    "line_id",
    "milestone_id",
    "template_id",
    "point_id",
    "opinion_id",
    "reply_id",
    "forwarding_id",
    "batch_id",
    "round_id",
    "slip_id",
    "n",
    "stop_id",
    "arrangement_id",
    "permission_id",
    "visit_id",
    "session_id",
    "quota_id",
    "enrolment_id",
    "need_id",
    "section_id",
    "obstacle_id",
    "supplier_id",
)


@dataclass
class Stage:
    cast: Cast
    tasks: dict[str, Task]
    canaries: dict[str, str]
    sessions: dict[str, str]
    held: dict[str, Powers] = field(default_factory=dict)
    ids: dict[str, dict[str, Any]] = field(default_factory=dict)
    handler: ClientHandler = field(default_factory=lambda: Client().handler)

    def client(self, who: str) -> Client:
        """A fresh browser with the person's session: signing out in one test ends no other.

        What answers is the same, so that its middleware is loaded once.
        """
        client = Client()
        client.handler = self.handler
        if who != "nobody":
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[who]
        return client

    def powers(self, who: str) -> Powers:
        if who not in self.held:
            self.held[who] = load_powers(self.cast.people[who].pk)
        return self.held[who]

    def kwargs(self, which: str, names: tuple[str, ...]) -> dict[str, Any]:
        """Ids of rows that belong to the task, for the converters of a route; asked for once."""
        if which not in self.ids:
            self.ids[which] = self._ids(which)
        return {name: self.ids[which][name] for name in names}

    def _ids(self, which: str) -> dict[str, Any]:
        task = self.tasks[which]
        part = Part.objects.get(task=task, office__code="vpub")
        return {
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
            "slot_id": 999_999_999,
            "issue_id": 999_999_999,
            "feed_id": 999_999_999,
            "way": "cancel",
            "pk": task.pk,
            "post_id": self.cast.people["an"].home_post_id,
            "number": 1,
            "year": 2027,
            "code": "vptu",
            "role": "officer",
            "codename": "log_task",
            "verb": "nudge",
            "token": "x",
            "digest": "x",
            "name": "x",
            "kind": "docx",
            "rest": "x",
            "act": "compile",
            "batch": uuid.uuid4(),
        }


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
        task=task,
        part=cast.part(task, "vptu"),
        office=office,
        inside_office=office,
        kind="ask",
        text=words,
        ask_state="waiting",
        asked_name="Chánh Văn phòng",
        asked_person=cast.binh,
        author=cast.an,
    )
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
        deadline_id=deadline.pk,
        new_due_on=soon + dt.timedelta(days=3),
        reason=title,
        actor=cast.actor("dung"),
    )
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
        title=title,
        area=cast.areas[3],
        lead_office=cast.offices["vptu"],
        starts_on=later,
        rule=Recurrence("week", weekday=3),
        recurrence="thứ Năm hằng tuần",
        appears_days=1,
    )
    start_series(given=given, actor=cast.actor("an"))


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
        put_dossiers(cast, task, canaries[which])
    sessions = {
        who: cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        for who in PEOPLE
        if who != "nobody"
    }
    _recurring(cast, f"Trao đổi {canaries['internal']}")
    return Stage(cast, tasks, canaries, sessions)
