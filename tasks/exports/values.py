"""What a cell says of one row; pure functions over loaded rows, dates stay dates."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from tasks.choices import PartRole
from tasks.lists.rows import Reader, Row, deadline_of
from tasks.models import Part, Product
from tasks.models.list_rows import AnyDeadline, ListedPart
from tasks.states import PartState, TaskState
from ui.sheets.cells import DAY, Value, as_text


def lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


def of_document(number: str, day: dt.date | None) -> str:
    """ "15/TB-UBND ngày 20/11/2026", as far as it is known."""
    if number and day:
        return _("%(number)s of %(day)s") % {"number": number, "day": day.strftime(DAY)}
    return number or (as_text(day) if day else "")


def basis(row: Row) -> str:
    """The document, else what a leader said, else the kind of basis."""
    task = row.task
    if said := of_document(task.document_number, task.document_date):
        return said
    directive = next(iter(task.directives.all()), None)
    if directive is not None:
        who = _("Directive of %(who)s") % {"who": directive.said_by}
        return of_document(who, directive.said_on)
    return task.get_basis_display()


def lead(row: Row) -> str:
    co_leads = [p.office.short_name for p in row.task.listed_parts if p.co_lead]
    joint = _("joint lead: %(offices)s") % {"offices": ", ".join(co_leads)} if co_leads else ""
    return lines([row.task.lead_office.short_name, joint])


def coordinating(row: Row) -> str:
    """The offices asked and the bodies outside; who was let go is left out."""
    asked = [
        p.office.short_name
        for p in row.task.listed_parts
        if p.role == PartRole.COORDINATE and not p.co_lead and p.state != PartState.WITHDRAWN
    ]
    return ";\n".join([*asked, *(body.short_name for body in row.task.external_bodies.all())])


def due(row: Row) -> Value:
    """The date, with its hour where the document names one."""
    day: dt.date | None = row.day
    hour: dt.time | None = (row.props["deadline"] or {}).get("due_time")
    if day is not None and hour is not None:
        return dt.datetime.combine(day, hour)  # a wall clock's hour, as a sheet wants it
    return day


def first_due(row: Row) -> Value:
    first: dt.date | None = (row.props["deadline"] or {}).get("first_due_on")
    return first


def due_words(row: Row) -> str:
    """How the date stands, in the words of the lists."""
    return str((row.props["deadline"] or {}).get("label") or _("No deadline set"))


def state(row: Row) -> str:
    return str(row.props["state_label"])


def standing(row: Row) -> str:
    """State and date in one cell; a state that the date tells already is not said twice."""
    words, dated = state(row), due_words(row)
    return lines([dated] if words.casefold() in dated.casefold() else [words, dated])


def _said(product: Product) -> str:
    kind = product.kind.name if product.kind else ""
    return " ".join(w for w in (kind, of_document(product.number, product.dated)) if w)


def results(row: Row) -> str:
    """The products of the part the row is about, the newest last."""
    part = _whole(row)
    products = list(part.products.all()) if part else []
    return lines(_said(product) for product in reversed(products))


def _whole(row: Row) -> Part | None:
    """Tables read parts whole (`for_tables`), not as lists do."""
    assert not isinstance(row.part, ListedPart)
    return row.part


def people(row: Row) -> str:
    """The leader in charge of the lead office's part, and who works on it."""
    leader = row.task.leader_in_charge if row.part is None or row.part.is_lead else None
    return lines([leader.full_name if leader else "", worker(row)])


def worker(row: Row) -> str:
    part = row.part
    if part is None:
        return ""
    if part.assignee is not None:
        return part.assignee.full_name
    return part.division.name if part.division else ""


def holder(row: Row) -> str:
    """In whose hands, as the list shows it."""
    person = row.props["holder"]
    return lines([person.full_name if person else "", str(row.props["step"])])


def last_act(row: Row) -> str:
    on: dt.datetime | None = row.props["last_on"]
    return " ".join(w for w in (str(row.props["last_act"]), on.strftime(DAY) if on else "") if w)


def remarks(row: Row, reader: Reader) -> str:
    """The first date where it moved, and whom the part waits for."""
    deadline = deadline_of(row.task, row.part)
    return lines([_moved(deadline), *_waits(_whole(row)), row.note])


def _moved(deadline: AnyDeadline | None) -> str:
    if deadline is None or deadline.first_due_on in (None, deadline.due_on):
        return ""
    return _("First deadline %(day)s") % {"day": deadline.first_due_on.strftime(DAY)}


def _waits(part: Part | None) -> list[str]:
    asked = part.external_requests.all() if part else []
    return [
        _("Waiting for %(body)s") % {"body": one.body.short_name}
        for one in asked
        if one.answered_on is None
    ]


def days_late(row: Row, reader: Reader) -> Value:
    """Working days over the date; None before, and while it lies with the superior level."""
    day = row.day
    if row.part is not None and row.part.is_lead and row.task.state == TaskState.SUBMITTED:
        return None
    if day is None or row.part is None or (row.props["deadline"] or {})["state"] != "overdue":
        return None
    return max(1, reader.calendar(row.part.office_id).between(day, reader.today))


def created(row: Row) -> Value:
    return timezone.localtime(row.task.created_at).date()


def asked_by(row: Row) -> str:
    """Who asks the part: the lead office, or who logged the task for the lead itself."""
    part = row.part
    if part is None:
        return ""
    return (row.task.assigned_by_office if part.is_lead else row.task.lead_office).short_name


def asked(row: Row) -> str:
    part = _whole(row)
    return part.ask if part else ""


def sent(row: Row) -> Value:
    at = row.part.sent_at if row.part else None
    return timezone.localtime(at).date() if at else None


def reminded(row: Row) -> Value:
    """When somebody last reminded of it, as far as the reader's office may know."""
    return timezone.localtime(row.reminded).date() if row.reminded else None


def due_first(row: Row) -> str:
    """ "22/11/2026 (hạn đầu 15/11/2026)"."""
    first, now = first_due(row), as_text(due(row))
    if first is None or first == row.day:
        return now
    return _("%(day)s (first %(first)s)") % {"day": now, "first": as_text(first)}
