"""Logging a task for a system: the same form, the same verb, once per idempotency key."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from coordination.models import Area
from exchange.models import Connection, Sent
from intake.services.from_form import new_task_from
from offices.foundation.actor import Actor
from tasks.forms.new_task import NewTaskForm, office_choices
from tasks.models import Task
from tasks.services.logging import log_task

SPACE = uuid.UUID("5a0c2f6e-8a55-4f0e-9a3e-3d6f2c1b7a90")


class OtherContent(Exception):  # noqa: N818 (read as a sentence where it is caught)
    """The key was used before, for something else."""


def log_once(
    *,
    actor: Actor,
    connection: Connection,
    key: str,
    digest: str,
    given: dict[str, Any],
    send: bool,
) -> tuple[Task, bool]:
    """The task, and whether it is new. Raises ValidationError with field names, OtherContent.

    `given` are plain values by the names of the interface; `key` may be empty: then every
    request makes a task of its own.
    """
    known = _sent(connection, key, digest)
    if known is not None:
        return known, False
    form = NewTaskForm(form_data(given), office=actor.office, offices=office_choices())
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())
    form.cleaned_data["form_key"] = uuid.uuid5(SPACE, f"{connection.pk}:{key}") if key else None
    return _written(form, actor=actor, connection=connection, key=key, digest=digest, send=send)


@transaction.atomic
def _written(
    form: NewTaskForm, *, actor: Actor, connection: Connection, key: str, digest: str, send: bool
) -> tuple[Task, bool]:
    new = new_task_from(form.cleaned_data, actor=actor, today=timezone.localdate())
    task = log_task(new=new, actor=actor, send=send)
    if not key:
        return task, True
    row, fresh = Sent.objects.get_or_create(
        connection=connection, key=key, defaults={"digest": digest, "task_id": task.pk}
    )
    if row.digest != digest:
        raise OtherContent
    return task, fresh


def _sent(connection: Connection, key: str, digest: str) -> Task | None:
    row = Sent.objects.filter(connection=connection, key=key).first() if key else None
    if row is None:
        return None
    if row.digest != digest:
        raise OtherContent
    return Task.objects.get(pk=row.task_id)


def form_data(given: dict[str, Any]) -> MultiValueDict[str, Any]:
    """The interface's values as a browser would have sent them in the form."""
    plain = (
        "title",
        "lead_office",
        "lead_reason",
        "description",
        "deadline_text",
        "basis",
        "document_number",
        "document_abstract",
        "urgency",
        "access",
    )
    words: dict[str, list[Any]] = {name: [given[name]] for name in plain}
    area = Area.objects.open_on(timezone.localdate()).filter(number=given["area"]).first()
    words["area"] = [str(area.pk) if area else "0"]
    for name in ("due_on", "document_date"):
        words[name] = [_day(given[name])]
    asked = given["coordinating"]
    words["coordinating_offices"] = [one["office"] for one in asked]
    words["informed_offices"] = list(given["informed"])
    for one in asked:
        words[f"ask_{one['office']}"] = [one["ask"]]
        words[f"due_{one['office']}"] = [_day(one["due_on"])]
        words[f"colead_{one['office']}"] = ["on"] if one["co_lead"] else []
    return MultiValueDict(words)


def _day(day: Any) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


FIELDS = {"coordinating_offices": "coordinating", "informed_offices": "informed"}


def faults(error: ValidationError) -> list[dict[str, str]]:
    """[{field, message}] by the names of the interface."""
    if not hasattr(error, "error_dict"):
        return [{"field": "", "message": text} for text in error.messages]
    found = []
    for name, errors in error.error_dict.items():
        field = "" if name == "__all__" else FIELDS.get(name, name)
        found += [{"field": field, "message": text} for one in errors for text in one.messages]
    return found or [{"field": "", "message": _("The content is not right")}]
