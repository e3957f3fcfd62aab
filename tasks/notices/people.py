"""Whom an event concerns: holders of a power, who handles a part, who watches."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from functools import wraps

from django.utils import timezone

from offices.foundation.questions import rows
from tasks.models import Part, Task
from tasks.models.list_rows import AnyPart

_HOLDERS = """
SELECT DISTINCT p.person_id FROM offices_post p
JOIN offices_person n ON n.id = p.person_id AND n.is_active
JOIN offices_rolegroup g ON g.office_id = p.office_id AND g.role = p.role
JOIN offices_officegrouppermission o
  ON o.group_id = g.group_id AND o.content_object_id = p.office_id
JOIN auth_permission c ON c.id = o.permission_id
WHERE p.office_id = %s AND c.codename = %s
  AND p.since <= %s AND (p.until IS NULL OR p.until > %s)
"""
_RECEIVERS = """
SELECT p.office_id, p.person_id FROM offices_post p
JOIN offices_person n ON n.id = p.person_id AND n.is_active
WHERE p.office_id = ANY(%s::bigint[]) AND p.role IN ('contact', 'clerk')
  AND p.since <= %s AND (p.until IS NULL OR p.until > %s)
"""


# While many acts are one: whom each office was found to name, asked once.
_known: ContextVar[dict[Hashable, set[int]] | None] = ContextVar("known", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Inside, the same question about an office is put to the database once."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def _once[**P](find: Callable[P, set[int]]) -> Callable[P, set[int]]:
    @wraps(find)
    def found(*args: P.args, **kwargs: P.kwargs) -> set[int]:
        known = _known.get()
        if known is None:
            return find(*args, **kwargs)
        key = (find.__name__, args, tuple(kwargs.items()))
        if key not in known:
            known[key] = find(*args, **kwargs)
        return set(known[key])

    return found


@_once
def holders(codename: str, office_id: int) -> set[int]:
    """Ids of the people who hold the power on the office today by a post of their own."""
    today = timezone.localdate()
    return {person for (person,) in rows((_HOLDERS, (office_id, codename, today, today)))}


@_once
def receivers(office_id: int) -> set[int]:
    """The office's contacts and clerks; leaders only where there is neither."""
    return _receivers([office_id])[office_id]


@contextmanager
def receivers_of(office_ids: Iterable[int]) -> Iterator[None]:
    """Inside, those who receive for these offices are known: asked for in one statement."""
    with asked_once() if _known.get() is None else nullcontext():
        known = _known.get()
        assert known is not None
        keys = {pk: (receivers.__name__, (pk,), ()) for pk in office_ids}
        wanted = [pk for pk, key in keys.items() if key not in known]
        known.update((keys[pk], found) for pk, found in _receivers(wanted).items())
        yield


def _receivers(office_ids: list[int]) -> dict[int, set[int]]:
    today = timezone.localdate()
    found: dict[int, set[int]] = {pk: set() for pk in office_ids}
    for office_id, person in rows((_RECEIVERS, (office_ids, today, today))) if found else ():
        found[office_id].add(person)
    return {pk: people or holders("receive_part", pk) for pk, people in found.items()}


def owners(part: AnyPart) -> set[int]:
    """Assignee, else the contacts, else those who assign (DESIGN §6)."""
    if part.assignee_id is not None:
        return {part.assignee_id}
    return receivers(part.office_id)


def leaders(task: Task, part: Part, codename: str) -> set[int]:
    """The leader in charge of the lead part; else the holders of the power in the office."""
    if part.is_lead and task.leader_in_charge_id is not None:
        return {task.leader_in_charge_id}
    return holders(codename, part.office_id)


def lead_side(task: Task) -> set[int]:
    lead = task.parts.filter(role="lead").first()
    return owners(lead) if lead is not None else set()


def watchers(task: Task) -> set[int]:
    return set(task.watches.values_list("person_id", flat=True))
