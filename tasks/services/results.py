"""A result with its file: both are kept, or neither."""

from typing import Any

from django.db import transaction

from offices.foundation.actor import Actor
from offices.models import Office
from reading.files.inspect import Inspected
from tasks.models import Part, Product, Task
from tasks.services import closing, delivering
from tasks.services.delivering import Result
from tasks.services.files import admitted, keep_file, thrown_away_on_failure


@transaction.atomic
def deliver_with_file(
    *,
    part: Part,
    answer: str,
    result: Result | None,
    upload: Any,
    declared: bool,
    actor: Actor,
    version: int | None = None,
) -> Part:
    """`Gửi kết quả` with the document itself; power and state are asked first."""
    found = admitted(upload, declared=declared) if upload and result else None
    with thrown_away_on_failure():
        moved = delivering.deliver_part(
            part_id=part.pk, answer=answer, result=result, actor=actor, version=version
        )
        if found is not None:
            _attach(moved, found, actor=actor)
        return moved


@transaction.atomic
def submit_with_file(
    *,
    part: Part,
    answer: str,
    result: Result | None,
    upload: Any,
    declared: bool,
    actor: Actor,
    version: int | None = None,
) -> Part:
    """`Trình lãnh đạo` with the document itself; the file stays inside until the result goes."""
    found = admitted(upload, declared=declared) if upload else None
    with thrown_away_on_failure():
        moved = delivering.submit_part(
            part_id=part.pk, answer=answer, result=result, actor=actor, version=version
        )
        if found is not None:
            _attach(moved, found, actor=actor, inside=moved.office)
        return moved


@transaction.atomic
def complete_with_file(
    *,
    task: Task,
    result: Result | None,
    upload: Any,
    declared: bool,
    actor: Actor,
    version: int | None = None,
) -> Task:
    """`Hoàn thành` with the document itself."""
    found = admitted(upload, declared=declared) if upload and result else None
    with thrown_away_on_failure():
        moved = closing.complete(task_id=task.pk, result=result, actor=actor, version=version)
        if found is not None:
            _attach(closing.lead_part(moved), found, actor=actor)
        return moved


def _attach(part: Part, found: Inspected, *, actor: Actor, inside: Office | None = None) -> None:
    """The file beside the newest document; a draft may come without one."""
    row = keep_file(task=part.task, part=part, found=found, inside=inside, actor=actor)
    product = Product.objects.prepared_for(part) if inside else part.products.latest("id")
    if product is not None:
        product.file = row
        product.save(actor=actor)
