"""What is said to many late rows at once: each row answers for itself."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.bulk import BulkOutcome, attempt, each_part
from tasks.choices import NoteKind
from tasks.forms.denunciation import check_words
from tasks.models import ExternalRequest, Part
from tasks.services.talking import nudge, record_phone_call, urge_body


def nudge_parts(ids: Iterable[int], powers: Powers, actor: Actor, words: str) -> list[BulkOutcome]:
    """`Đôn đốc` inside the own office, `Nhắc phối hợp` towards an equal one."""

    def act(part: Part) -> str:
        note = nudge(part_id=part.pk, words=words, actor=actor)
        office = {"office": part.office.short_name}
        if note.kind == NoteKind.URGE:
            return _("Urged: %(office)s.") % office
        return _("Reminded of the coordination: %(office)s.") % office

    return each_part(ids, powers, act, words=words)


def phone_parts(ids: Iterable[int], powers: Powers, actor: Actor, words: str) -> list[BulkOutcome]:
    def act(part: Part) -> str:
        record_phone_call(part_id=part.pk, words=words, actor=actor)
        return _("The call is recorded.")

    return each_part(ids, powers, act, words=words)


def urge_bodies(ids: Iterable[int], powers: Powers, actor: Actor, words: str) -> list[BulkOutcome]:
    def act(request: ExternalRequest) -> str:
        urge_body(request_id=request.pk, words=words, actor=actor)
        return _("Urged: %(office)s.") % {"office": request.body.short_name}

    return _each_request(ids, powers, act, words)


def phone_bodies(ids: Iterable[int], powers: Powers, actor: Actor, words: str) -> list[BulkOutcome]:
    def act(request: ExternalRequest) -> str:
        said = words or _("Talked by telephone with %(body)s.") % {"body": request.body.name}
        record_phone_call(part_id=request.part_id, words=said, actor=actor)
        return _("The call is recorded.")

    return _each_request(ids, powers, act, words)


def _each_request(
    ids: Iterable[int], powers: Powers, act: Callable[[ExternalRequest], str], words: str
) -> list[BulkOutcome]:
    known = ExternalRequest.objects.visible_to(powers).select_related("body", "part__task__area")
    rows = known.in_bulk(list(ids))

    def checked(request: ExternalRequest) -> str:
        check_words(request.part.task, words)
        return act(request)

    found = (rows.get(pk) for pk in ids)
    return [attempt(row, row.part.task_id if row else 0, checked) for row in found]
