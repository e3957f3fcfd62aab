"""What a mail says: neutral words, codes, dates and links."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from notifications.models import Dispatch, Notification
from notifications.registry import Item, kind_of, path_of

# Longer lists are for the page; the mail says how many more there are.
ROWS_PER_SECTION = 15

type Items = Mapping[int, Item]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the daily mail; `title` only where the reader may see it in a mail."""

    text: str
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Section:
    label: str
    lines: Sequence[Line]
    total: int

    @property
    def more(self) -> int:
        """How many rows the mail leaves out."""
        return self.total - len(self.lines)


def link_of(notice: Notification, items: Items) -> str:
    """The full address of the notice's task, or of what else it concerns; else of the list."""
    item = items.get(notice.task_id or 0)
    path = item.path if item else path_of(notice) or "/notifications/"
    return f"{settings.BASE_URL}{path}"


def compose(dispatch: Dispatch, notices: Sequence[Notification], items: Items) -> EmailMessage:
    """The mail of a dispatch in the reader's language, with its fixed Message-ID."""
    with translation.override(dispatch.person.language):
        if dispatch.kind == Dispatch.Kind.SINGLE:
            subject, body = _single(notices[0], items)
        else:
            subject, body = _digest(dispatch, notices, items)
    headers = {"Message-ID": dispatch.message_id, "Auto-Submitted": "auto-generated"}
    mail = EmailMessage(subject, body, to=[dispatch.person.email], headers=headers)
    if dispatch.kind == Dispatch.Kind.SINGLE:
        for one in kind_of(notices[0].kind).attachments(notices[0]):
            mail.attach(one.name, one.content, one.content_type)
    return mail


def _single(notice: Notification, items: Items) -> tuple[str, str]:
    kind = kind_of(notice.kind)
    subject = kind.subject(notice)
    told = {"subject": subject, "lines": kind.lines(notice), "link": link_of(notice, items)}
    if notice.stands_in_for:
        told["stead"] = notice.stands_in_for.full_name
    return subject, render_to_string("notifications/mail/single.txt", told)


def _digest(dispatch: Dispatch, notices: Sequence[Notification], items: Items) -> tuple[str, str]:
    sections = sections_of(notices, items, today=dispatch.day)
    late = dispatch.kind == Dispatch.Kind.LATE
    title = _("Due today") if late else _("Work to do today")
    counts = ", ".join(f"{section.total} {section.label.lower()}" for section in sections)
    told = {"title": title, "day": dispatch.day, "sections": sections}
    told["link"] = settings.BASE_URL + "/"
    subject = f"{title} {dispatch.day:%d/%m/%Y}: {counts}"
    return subject, render_to_string("notifications/mail/digest.txt", told)


def sections_of(notices: Iterable[Notification], items: Items, *, today: date) -> list[Section]:
    """Overdue, due today, due soon, waiting: only those that have rows; oldest date first."""
    labels = [_("Overdue"), _("Due today"), _("Due soon"), _("Waiting for handling")]
    rows: list[list[Notification]] = [[], [], [], []]
    for notice in notices:
        rows[_section_number(notice, today)].append(notice)
    return [
        _section(label, found, items) for label, found in zip(labels, rows, strict=True) if found
    ]


def _section_number(notice: Notification, today: date) -> int:
    if not notice.step or notice.due_on is None:
        return 3
    return 0 if notice.due_on < today else 1 if notice.due_on == today else 2


def _section(label: str, notices: list[Notification], items: Items) -> Section:
    notices.sort(key=lambda n: (n.due_on or date.max, n.pk))
    lines = list(dict.fromkeys(_line(notice, items) for notice in notices))
    return Section(label, lines[:ROWS_PER_SECTION], len(lines))


def _line(notice: Notification, items: Items) -> Line:
    item = items.get(notice.task_id or 0)
    text = kind_of(notice.kind).subject(notice)
    if notice.stands_in_for:
        text += " " + _("(in place of %(person)s)") % {"person": notice.stands_in_for.full_name}
    return Line(text, item.title if item else "", link_of(notice, items))
