"""What a mail says: neutral words, codes, dates and links."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from notifications.models import Dispatch, Notification
from notifications.models.notification import NoticeGroup
from notifications.registry import Item, kind_of, path_of

# The mail fits one screen; longer lists are for the page, which each heading leads to.
ROWS_PER_SECTION, ROWS = 5, 11

type Items = Mapping[int, Item]


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One row of the daily mail; `title` only where the reader may see it in a mail."""

    text: str
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Rows grouped as on Việc hôm nay, where `link` leads; `rows_link` opens exactly these."""

    label: str
    lines: Sequence[DigestLine]
    total: int
    link: str
    rows_link: str

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
            subject, body, drawn = (*_single(notices[0], items), "")
        else:
            subject, body, drawn = _digest(dispatch, notices, items)
    headers = {"Message-ID": dispatch.message_id, "Auto-Submitted": "auto-generated"}
    mail = EmailMultiAlternatives(subject, body, to=[dispatch.person.email], headers=headers)
    if drawn:
        mail.attach_alternative(drawn, "text/html")
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


def _digest(
    dispatch: Dispatch, notices: Sequence[Notification], items: Items
) -> tuple[str, str, str]:
    """Subject, and the same rows as text and as HTML."""
    sections = sections_of(notices, items, dispatch)
    late = dispatch.kind == Dispatch.Kind.LATE
    title = _("Due today") if late else _("Work to do today")
    counts = ", ".join(f"{section.total} {section.label.lower()}" for section in sections)
    told = {"title": title, "day": dispatch.day, "sections": sections}
    told["link"] = settings.BASE_URL + "/"
    subject = f"{title} {dispatch.day:%d/%m/%Y}: {counts}"
    text = render_to_string("notifications/mail/digest.txt", told)
    return subject, text, render_to_string("notifications/mail/digest.html", told)


def sections_of(
    notices: Iterable[Notification], items: Items, dispatch: Dispatch
) -> list[DigestSection]:
    """As on Việc hôm nay, only those that have rows; the oldest date first."""
    groups = {
        NoticeGroup.LATE: (_("Overdue"), "?all=overdue#debts"),
        NoticeGroup.TODAY: (_("Due today"), "?all=due#debts"),
        NoticeGroup.INNER: (_("Internal date passed"), "?all=inner#debts"),
        NoticeGroup.SOON: (_("Due soon"), "?all=week#debts"),
        NoticeGroup.WAITING: (_("Waiting for handling"), "notifications/"),
    }
    found: dict[NoticeGroup, list[Notification]] = {}
    for notice in notices:
        found.setdefault(notice.group_on(dispatch.day), []).append(notice)
    sections, left = [], ROWS
    for after, group in zip(range(len(found))[::-1], sorted(found), strict=True):
        lines = _lines(found[group], items)
        shown = lines[: min(ROWS_PER_SECTION, left - after)]
        label, place = groups[group]
        link, rows = f"{settings.BASE_URL}/{place}", f"mail={dispatch.pk}&group={group.value}"
        exact = f"{settings.BASE_URL}/notifications/?{rows}"
        sections.append(DigestSection(label, shown, len(lines), link, exact))
        left -= len(shown)
    return sections


def _lines(notices: list[Notification], items: Items) -> list[DigestLine]:
    notices.sort(key=lambda n: (n.due_on or date.max, n.pk))
    return list(dict.fromkeys(_line(notice, items) for notice in notices))


def _line(notice: Notification, items: Items) -> DigestLine:
    item = items.get(notice.task_id or 0)
    text = kind_of(notice.kind).subject(notice)
    if notice.stands_in_for:
        text += " " + _("(in place of %(person)s)") % {"person": notice.stands_in_for.full_name}
    return DigestLine(text, item.title if item else "", link_of(notice, items))
