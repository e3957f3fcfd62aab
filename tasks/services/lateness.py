"""What is said about work that is late: its reason and proposal, and the urging of bodies."""

from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.choices import NoteKind
from tasks.models import ExternalRequest, Note
from tasks.services.gate import handling, lock_part, need_reason
from tasks.services.receiving import ask_live
from tasks.states import OWING_PARTS, WrongMove


@transaction.atomic
def explain_delay(*, part_id: int, reason: str, proposal: str = "", actor: Actor) -> Note:
    """`Lý do, đề xuất`: by who works on the part or leads him; each one said is kept."""
    part = lock_part(part_id)
    actor = handling(actor, part)
    ask_live(part)
    if part.state not in OWING_PARTS:
        raise WrongMove(_("This part owes nothing any more."))
    note = Note(
        task=part.task,
        part=part,
        kind=NoteKind.EXPLAIN,
        office=part.office,
        text=need_reason(reason),
        proposal=proposal.strip(),
        author=actor.person,
    )
    note.save(actor=actor)
    return note


@transaction.atomic
def urge_body(*, request_id: int, words: str = "", actor: Actor) -> Note:
    """`Đôn đốc` of a body outside: it has no account here, so the urging itself is kept."""
    part = lock_part(ExternalRequest.objects.get(pk=request_id).part_id)
    row = ExternalRequest.objects.select_related("body").get(pk=request_id)
    actor = handling(actor, part)
    ask_live(part)
    if row.answered_on is not None:
        raise WrongMove(_("The answer has been recorded already."))
    said = words.strip() or _("%(body)s was urged to answer.") % {"body": row.body.name}
    note = Note(
        task=part.task,
        part=part,
        kind=NoteKind.URGE,
        office=part.office,
        asked=row,
        inside_office=part.office,
        text=said,
        author=actor.person,
    )
    note.save(actor=actor)
    return note
