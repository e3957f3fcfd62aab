"""Who holds the power for a verb: one predicate each, from powers and rows already loaded.

They repeat what the services ask under a lock, so that nobody sees a button he cannot use;
tests hold both sides to each other. Where one says no, the answer is 403.
"""

from offices.models import Role
from tasks.models import Deadline, DueChange, Note, Part, Product
from tasks.services.dates import corrected_by_logger
from tasks.services.gate import deciding_office, office_deciding
from tasks.services.talking import nudge_side
from tasks.states import PartState
from tasks.verbs.seen import Seen


def asking_office(seen: Seen, part: Part) -> int:
    """Whose request a part is: the lead office's; a lead part is the logging office's."""
    return seen.task.assigned_by_office_id if part.is_lead else seen.task.lead_office_id


# -- On a part of one's own office ----------------------------------------------------


def receives(seen: Seen, part: Part) -> bool:
    return seen.can("receive_part", part.office_id)


def assigns(seen: Seen, part: Part) -> bool:
    return seen.can("assign_part", part.office_id)


def works_on(seen: Seen, part: Part) -> bool:
    return seen.handles(part)


def submits(seen: Seen, part: Part) -> bool:
    """A leader has nobody to submit to, unless the work is his own."""
    leads = seen.can("deliver_part", part.office_id)
    return not leads or part.assignee_id == seen.person_id


def _not_mine(seen: Seen, part: Part) -> bool:
    return part.state != PartState.SUBMITTED or part.submitted_by_id != seen.person_id


def approves(seen: Seen, part: Part) -> bool:
    return seen.can("approve_inside", part.office_id) and _not_mine(seen, part)


def delivers(seen: Seen, part: Part) -> bool:
    return seen.can("deliver_part", part.office_id) and _not_mine(seen, part)


def hands_back(seen: Seen, part: Part) -> bool:
    return seen.can("hand_back", part.office_id)


# -- On a part asked of another office ------------------------------------------------


def notes_result(seen: Seen, part: Part) -> bool:
    return seen.handles(seen.lead) and part.delivered_by_id != seen.person_id


def sends(seen: Seen, part: Part) -> bool:
    return seen.can("release_request", asking_office(seen, part))


def settles(seen: Seen, part: Part) -> bool:
    return seen.can("deliver_part", asking_office(seen, part))


def nudges(seen: Seen, part: Part) -> bool:
    works = seen.handles(seen.lead)
    return nudge_side(part, powers=seen.powers, works_on_lead=works) is not None


def talks(seen: Seen, _target: object) -> bool:
    return seen.desk_part is not None


# -- On the task ----------------------------------------------------------------------


def logs(seen: Seen, _target: object) -> bool:
    return seen.can("log_task", seen.task.assigned_by_office_id)


def releases(seen: Seen, _target: object) -> bool:
    return seen.can("release_request", seen.task.assigned_by_office_id)


def cancels(seen: Seen, target: object) -> bool:
    mine = seen.task.created_by_id == seen.person_id
    return logs(seen, target) and (mine or releases(seen, target))


def leads(seen: Seen, _target: object) -> bool:
    return seen.handles(seen.lead)


def splits(seen: Seen, target: object) -> bool:
    return leads(seen, target) and seen.can("log_task", seen.task.lead_office_id)


def ends(seen: Seen, _target: object) -> bool:
    return seen.can("deliver_part", seen.task.lead_office_id)


def reopens(seen: Seen, _target: object) -> bool:
    office = seen.task.lead_office_id
    return seen.can("approve_inside", office) and seen.can("read_restricted", office)


def records(seen: Seen, _target: object) -> bool:
    return seen.handles(seen.desk_part)


def shares(seen: Seen, _target: object) -> bool:
    mine = seen.task.created_by_id == seen.person_id and bool(seen.own)
    return mine or seen.handles(seen.lead)


def works(seen: Seen, _target: object) -> bool:
    return bool(seen.own)


# -- On questions to leaders ----------------------------------------------------------


def gives_opinion(seen: Seen, note: Note) -> bool:
    """The leader himself; of one of the province also who records his words."""
    people = {seen.person_id, *seen.powers.stands_in_for}
    part = seen.part_of(note)
    if note.asked_person_id in people or note.asked_leader_id is None or part is None:
        return note.asked_person_id in people
    return seen.handles(part) or seen.powers.has_role(Role.SECRETARY, part.office_id)


def withdraws_opinion(seen: Seen, note: Note) -> bool:
    part = seen.part_of(note)
    asker = {note.author_id, part.assignee_id if part else None}
    return note.office_id in seen.own and bool(asker & {seen.person_id, *seen.powers.stands_in_for})


# -- On dates and results -------------------------------------------------------------


def asks_change(seen: Seen, deadline: Deadline) -> bool:
    return seen.handles(deadline.part)


def corrects(seen: Seen, deadline: Deadline) -> bool:
    if corrected_by_logger(deadline, seen.person_id):
        return seen.can("log_task", seen.task.assigned_by_office_id)
    return seen.can("decide_extension", deciding_office(deadline))


def pauses(seen: Seen, deadline: Deadline) -> bool:
    return seen.can("decide_extension", deciding_office(deadline))


def decides(seen: Seen, change: DueChange) -> bool:
    office = office_deciding(change)
    return seen.can("decide_extension", office) and change.asked_by_id != seen.person_id


def takes_back(seen: Seen, change: DueChange) -> bool:
    return seen.handles(change.deadline.part)


def confirms(seen: Seen, product: Product) -> bool:
    return (
        seen.can("approve_inside", product.part.office_id)
        and product.entered_by_id != seen.person_id
    )
