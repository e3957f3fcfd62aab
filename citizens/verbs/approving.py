"""Who approves: the head of the board or a chief who reads it, and never who proposed."""

from collections.abc import Iterable
from typing import Any

from citizens.states import APPROVE
from tasks.dossier.verbs import Subject, Verb, offers


def approves(subject: Subject) -> bool:
    powers, office = subject.request.powers, subject.dossier.task.lead_office_id
    leads = powers.can(APPROVE, office) and powers.can("read_restricted", office)
    return leads and subject.dossier.proposed_by_id != subject.actor.person.pk


def offered(subject: Subject, verbs: Iterable[Verb]) -> dict[str, list[Verb]]:
    """Verbs that fit now and are for this person: who approves need not handle letters."""
    allowed = [verb for verb in verbs if verb.rows or verb.allows(subject)]
    found: dict[str, list[Verb]] = offers(subject.dossier, allowed)
    return found


def about_letter(subject: Subject) -> dict[str, Any]:
    return {"letter": subject.dossier}
