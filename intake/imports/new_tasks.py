"""From rows as read to the tasks they become, by the ordinary verb."""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, Body
from intake.imports.rows import parse_day
from intake.models import ImportRow, TaskImport
from intake.proposals.known import bodies_of_text, in_words, known_now
from intake.proposals.task import basis_of
from intake.services.finished import Finished, log_mixed
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Basis, DeadlineKind
from tasks.models import Task
from tasks.services.drafts import Due, NewTask, Request

SPACE = uuid.UUID("6f1c8a52-51c7-4b7f-9a53-0f3c2f9d1e77")


class Maker:
    """What all rows of one import share, asked once for a chunk."""

    def __init__(self, batch: TaskImport, *, actor: Actor) -> None:
        self.batch, self.actor = batch, actor
        self.known, self.today = known_now(), timezone.localdate()
        self.offices = {office.code: office for office in Office.objects.active()}
        self.areas = {area.pk: area for area in Area.objects.all()}

        self.bodies = {body.pk: body for body in Body.objects.outside()}

    def make(self, rows: Sequence[ImportRow]) -> list[Task]:
        """The rows' tasks, all or none; the same row gives the same task again."""
        news = [(self.new_task(row), _finished(row.reading)) for row in rows]
        return log_mixed(news=news, actor=self.actor)

    def new_task(self, row: ImportRow) -> NewTask:
        said = row.reading
        due = _due(said)
        bodies = bodies_of_text(said["bodies"], self.known)
        asked = [self.offices[code] for code in said["coordinating"] if code in self.offices]
        asked = [office for office in asked if office.code != said["lead"]]
        sends = self.batch.sends_requests and not said["closed"]
        words = [said["description"], in_words(bodies.unknown), "" if sends else _named(asked)]
        return NewTask(
            title=said["title"],
            area=self.areas[said["area"]],
            lead_office=self.offices[said["lead"]],
            lead_reason=self.batch.lead_reason,
            requests=tuple(Request(office, due=due) for office in asked) if sends else (),
            due=due,
            description="\n".join(word for word in words if word)[:20_000],
            basis=basis_of(said["number"], said["abstract"]) or Basis.LETTER,
            document_number=said["number"],
            document_date=parse_day(said["dated"]),
            document_abstract=said["abstract"],
            urgency=said["urgency"],
            external_bodies=tuple(self.bodies[pk] for pk in bodies.ids if pk in self.bodies),
            reminders_from=self.today,
            form_key=uuid.uuid5(SPACE, f"{self.batch.pk}:{row.pk}:{row.task_version}"),
        )


def _named(offices: list[Office]) -> str:
    """Offices that are not asked through the system, kept in words."""
    names = ", ".join(office.name for office in offices)
    return _("Coordinating offices: %(names)s.") % {"names": names} if names else ""


def _finished(said: dict[str, str]) -> Finished | None:
    if not said["closed"]:
        return None
    done = parse_day(said["done_on"])
    assert done is not None
    return Finished(done, said["result"])


def _due(said: dict[str, str]) -> Due | None:
    raw, day = said["deadline_text"], parse_day(said["due_on"])
    if day is None and not raw:
        return None
    hour = dt.time.fromisoformat(said["due_time"]) if day and said["due_time"] else None
    kind = said["kind"]
    if day is not None and kind in (DeadlineKind.NONE, DeadlineKind.UNREADABLE):
        kind = DeadlineKind.DATE
    working = (said["explanation"],) if said["explanation"] else ()
    review = kind == DeadlineKind.ONGOING
    return Due(day, hour, raw=raw, kind=kind, working=working, is_review=review)
