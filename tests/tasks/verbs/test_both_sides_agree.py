"""Buttons and services hold the same rules: what is offered succeeds, what is not is refused.

In the representative ring one person looks at each stage, another at the next one.
"""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from tasks.models import Task
from tasks.services.sharing import share_task
from tasks.states import WrongMove
from tasks.verbs.base import Verb, VerbCall
from tasks.verbs.registry import VERBS
from tasks.verbs.seen import Seen
from tests.support import rings
from tests.support.cast import Cast
from tests.tasks.verbs.conftest import looked_at, targets
from tests.tasks.verbs.payloads import payload
from tests.tasks.verbs.stages import STAGES

PEOPLE = ("an", "binh", "dung", "khanh", "en")


class Undo(Exception):  # noqa: N818 (only ends a savepoint)
    pass


def presses(cast: Cast, name: str, task: Task) -> Iterator[tuple[Verb, Seen, Any]]:
    seen = looked_at(cast, name, task)
    if not Task.objects.visible_to(seen.powers).filter(pk=task.pk).exists():
        return
    for verb in VERBS.values():
        for target in targets(seen, verb.scope):
            yield verb, seen, target


def uploads(verb: Verb) -> bool:
    return verb.name == "add_file"


def outcome(cast: Cast, name: str, verb: Verb, seen: Seen, target: Any) -> str:
    """What the service itself says, with everything undone afterwards."""
    data = {**payload(verb.name, cast, target), "once": str(uuid.uuid4())}
    files = {"upload": SimpleUploadedFile("ghi-chu.txt", b"Noi dung")} if uploads(verb) else {}
    form = verb.form(data, files, seen=seen, target=target)
    if not form.is_valid():
        return f"form: {form.errors.as_json()}"
    try:
        with transaction.atomic():
            verb.run(VerbCall(cast.actor(name), seen, target, form, None))
            raise Undo
    except Undo:
        return "done"
    except PermissionDenied:
        return "refused"
    except (WrongMove, ValidationError) as error:
        return f"wrong: {error}"


@pytest.mark.parametrize("stage", STAGES)
def test_whatever_is_offered_is_done_and_nothing_else(cast: Cast, stage: str) -> None:
    task = STAGES[stage](cast)
    share_task(task_id=task.pk, person=cast.phuc, reason="", actor=cast.actor("an"))
    odd = []
    for name in rings.some(stage, PEOPLE, 1):
        for verb, seen, target in presses(cast, name, task):
            may, fits = verb.may(seen, target), verb.fits(seen, target)
            said = outcome(cast, name, verb, seen, target)
            if (may and fits) != (said == "done"):
                odd.append((name, verb.name, str(target), f"may={may} fits={fits}", said))
    assert odd == [], "\n".join(map(str, odd))
