"""The sentences of a waiting row: what is asked, by whom; and below it the words themselves."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from tasks.choices import ChangeKind, PartRole
from tasks.deciding.facts import Facts
from tasks.home.waiting import Waiting, WaitingKind
from tasks.lists.rows import Reader
from tasks.models import Deadline, DueChange, Part, Task
from tasks.timeline.fold import product_words

SHORT = 260


@dataclass(frozen=True, slots=True)
class LabelledWords:
    """A label and its words; long words are folded behind their beginning."""

    label: str
    words: str

    @property
    def is_long(self) -> bool:
        return len(self.words) > SHORT

    @property
    def beginning(self) -> str:
        return self.words[:SHORT].rsplit(" ", 1)[0] + " …"


@dataclass(frozen=True, slots=True)
class Move:
    """From one date to another: dates, and by how many working days."""

    old: dt.date | None
    new: dt.date | None
    by: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class WaitingSummary:
    sentence: str
    said: list[LabelledWords] = field(default_factory=list)
    move: Move | None = None


type Tell = Callable[[Waiting, Facts, Reader], WaitingSummary]


def _said(*pairs: tuple[str, str]) -> list[LabelledWords]:
    return [LabelledWords(label, words.strip()) for label, words in pairs if words.strip()]


def _release(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    task = facts.tasks[one.task.pk]
    sentence = _("%(person)s asks to release the requests to %(offices)s.") % {
        "person": task.created_by.full_name,
        "offices": ", ".join(
            _due_of(one.task, p.pk, p.office.short_name)
            for p in one.task.listed_parts
            if p.office_id != task.assigned_by_office_id
        ),
    }
    asks = [
        (p.office.short_name, facts.parts[p.pk].ask)
        for p in one.task.listed_parts
        if p.role != PartRole.INFORMED and p.office_id != task.assigned_by_office_id
    ]
    return WaitingSummary(sentence, _said(*asks, (_("Specific requirements"), task.description)))


def _due_of(task: Task, part_id: int, office: str) -> str:
    """ "VP UBND tỉnh (27/11/2026)" """
    days = [d.due_on for d in task.listed_deadlines if d.part_id == part_id and d.due_on]
    return f"{office} ({days[0]:%d/%m/%Y})" if days else office


def _approve(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    assert one.part is not None
    part = facts.parts[one.part.pk]
    names = {
        "person": part.submitted_by.full_name if part.submitted_by else "",
        "office": one.task.lead_office.short_name,
    }
    sentence = _("%(person)s submits the draft of the lead office.")
    if not one.part.is_lead:
        sentence = _("%(person)s submits the coordination result for %(office)s.")
    return WaitingSummary(sentence % names, _result(part, sent=False))


def _result(part: Part, *, sent: bool) -> list[LabelledWords]:
    """What lies before the leaders of the part's office, or has been `sent` to another one."""
    papers = (product for product in part.products.all() if product.has_left(part) == sent)
    document = ", ".join(map(product_words, papers))
    return _said((_("Document"), document), (_("Result"), part.answer), (_("Asked"), part.ask))


def _change(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    change = facts.changes[one.ref_id]
    names = {
        "person": change.asked_by.full_name,
        "office": change.asked_office.short_name if change.asked_office else "",
    }
    sentence = _("%(person)s, %(office)s, proposes to adjust the deadline.")
    if change.kind == ChangeKind.EXTENSION:
        sentence = _("%(person)s, %(office)s, asks to extend the deadline.")
    if change.kind == ChangeKind.RESCHEDULED:
        sentence = _("%(person)s, %(office)s, has moved the event this deadline is counted from.")
    return WaitingSummary(
        sentence % names, _said((_("Reason"), change.reason)), _move(change, reader)
    )


def _move(change: DueChange, reader: Reader) -> Move:
    deadline: Deadline = change.deadline
    old, new = deadline.due_on, change.new_due_on
    times = change.times_moved  # type: ignore[attr-defined]
    before = ""
    if times:
        said = ngettext("moved %(times)d time before", "moved %(times)d times before", times)
        before = said % {"times": times}
        before += _("; first date %(day)s") % {"day": f"{deadline.first_due_on:%d/%m/%Y}"}
    return Move(old, new, _shift(old, new, deadline.office_id, reader), before)


def _shift(old: dt.date | None, new: dt.date | None, office_id: int, reader: Reader) -> str:
    if old is None or new is None:
        return ""
    calendar = reader.calendar(office_id)
    if new < old:
        days = calendar.between(new, old)
        said = ngettext("%(days)d working day earlier", "%(days)d working days earlier", days)
    else:
        days = calendar.between(old, new)
        said = ngettext("%(days)d working day more", "%(days)d working days more", days)
    return said % {"days": days}


def _handed_back(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    assert one.part is not None
    part = facts.parts[one.part.pk]
    sentence = _("%(office)s hands the request back: %(ground)s.") % {
        "office": one.part.office.short_name,
        "ground": part.get_hand_back_reason_display().lower(),
    }
    return WaitingSummary(
        sentence, _said((_("Reason"), part.hand_back_words), (_("Asked"), part.ask))
    )


def _product(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    product = facts.products[one.ref_id]
    sentence = _("%(person)s entered the document %(number)s of %(day)s late.") % {
        "person": product.entered_by.full_name,
        "number": product.number or _("without a number"),
        "day": product.dated.strftime("%d/%m/%Y"),
    }
    return WaitingSummary(sentence, _said((_("Abstract"), product.abstract)))


def _opinion(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    question = facts.questions[one.ref_id]
    sentence = _("%(person)s asks for the opinion of %(name)s.") % {
        "person": question.author.full_name,
        "name": question.asked_name,
    }
    return WaitingSummary(sentence, _said((_("Content asked about"), question.text)))


def _delivered(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    assert one.part is not None
    part = facts.parts[one.part.pk]
    sentence = _("%(office)s has sent its coordination result.") % {
        "office": one.part.office.short_name
    }
    return WaitingSummary(sentence, _result(part, sent=True))


def _asked(one: Waiting, facts: Facts, reader: Reader) -> WaitingSummary:
    """A request that came in: to be received, or to be handed out."""
    assert one.part is not None
    task, part = facts.tasks[one.task.pk], facts.parts[one.part.pk]
    asker = task.assigned_by_office if one.part.is_lead else one.task.lead_office
    if one.part.office_id == asker.pk:
        said = _("%(person)s logged this task for the office.")
        names = {"person": task.created_by.full_name}
    else:
        said = _("%(office)s asks for coordination.")
        names = {"office": asker.short_name}
    asks = _said((_("Asked"), part.ask), (_("Specific requirements"), task.description))
    return WaitingSummary(said % names, asks)


TELL: Mapping[WaitingKind, Tell] = {
    WaitingKind.RELEASE: _release,
    WaitingKind.APPROVE: _approve,
    WaitingKind.CHANGE: _change,
    WaitingKind.OPINION: _opinion,
    WaitingKind.HANDED_BACK: _handed_back,
    WaitingKind.PRODUCT: _product,
    WaitingKind.DELIVERED: _delivered,
    WaitingKind.RECEIVE: _asked,
    WaitingKind.ASSIGN: _asked,
}


def group_title(kind: WaitingKind) -> str:
    """The heading of a kind, in the words of the one who decides."""
    titles = {
        WaitingKind.RELEASE: pgettext("group", "Requests to release"),
        WaitingKind.APPROVE: pgettext("group", "Results to approve"),
        WaitingKind.CHANGE: pgettext("group", "Changes of dates"),
        WaitingKind.OPINION: pgettext("group", "Opinions asked for"),
        WaitingKind.HANDED_BACK: pgettext("group", "Requests handed back"),
        WaitingKind.PRODUCT: pgettext("group", "Results to confirm"),
        WaitingKind.DELIVERED: pgettext("group", "Results of other offices"),
        WaitingKind.RECEIVE: pgettext("group", "Requests to receive"),
        WaitingKind.ASSIGN: pgettext("group", "Parts to assign"),
    }
    return titles[kind]
