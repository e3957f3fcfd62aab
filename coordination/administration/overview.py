"""What administration holds, in a figure each, and what wants attention."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coordination.administration.tiles import PAGES, Tile, TileSection, Words
from coordination.models import Area, Body, CalendarDay, DeadlineRule, Leader
from coordination.watch.signs import failed_mailboxes
from offices.models import AccessRequest, Office, Person, Post, Role
from offices.views.administration import address_of

SOON = timedelta(days=60)
OCTOBER = 10


@dataclass(frozen=True, slots=True)
class Matter:
    """Something an administrator should look at."""

    text: str
    href: str
    icon: str


def sections() -> list[TileSection]:
    """The tiles of the start page; a page that does not exist has none."""
    figures = _figures()
    return [
        TileSection(title, [_tile(page, figures) for page in pages if address_of(page[0])])
        for title, pages in PAGES
    ]


def _tile(page: tuple[str, Words, Words, str], figures: dict[str, str]) -> Tile:
    name, label, text, icon = page
    return Tile(address_of(name), label, text, icon, figures.get(name, ""))


def _figures() -> dict[str, str]:
    today = timezone.localdate()
    next_off = CalendarDay.objects.in_force().filter(date__gte=today, office=None).first()
    counted = {
        "offices:people": _("%(n)d accounts") % {"n": Person.objects.active().humans().count()},
        "offices:offices": _("%(n)d offices") % {"n": Office.objects.active().count()},
        "coordination:areas": _("%(n)d areas") % {"n": Area.objects.open_on(today).count()},
        "coordination:bodies": _("%(n)d bodies")
        % {"n": Body.objects.filter(is_active=True).count()},
        "coordination:leaders": _("%(n)d leaders") % {"n": Leader.objects.active().count()},
        "coordination:deadline_rules": _("%(n)d rules")
        % {"n": DeadlineRule.objects.in_force(today).count()},
    }
    near = _("next day off %(day)s") % {"day": f"{next_off.date:%d/%m}"} if next_off else ""
    return counted | {"coordination:workdays": near}


def attention() -> list[Matter]:
    """What is missing or undecided, the most pressing first."""
    today = timezone.localdate()
    return [
        *_access(),
        *_mailboxes(),
        *_empty_desks(today),
        *_accounts(today),
        *_calendar(today),
    ]


def _mailboxes() -> Iterator[Matter]:
    """Those that are on and could not be read the last time."""
    for row in failed_mailboxes():
        words = {"office": row.mailbox.office.short_name, "fault": row.get_fault_display()}
        text = _("Mailbox of %(office)s: %(fault)s") % words
        yield Matter(text, reverse("intake:mailbox", args=[row.mailbox.office.code]), "mail-x")


def _empty_desks(today: date) -> Iterator[Matter]:
    """Offices nobody leads, or where requests would wait unseen."""
    running = Post.objects.running(today).of_active_people()
    held = set(running.values_list("office_id", "role").distinct())
    people = reverse("offices:people")
    for office in Office.objects.active():
        words = {"office": office.short_name}
        if (office.pk, Role.CHIEF) not in held:
            text = _("%(office)s has no chief in the system.") % words
            yield Matter(text, f"{people}?office={office.code}", "user-round-x")
        if not {(office.pk, Role.CONTACT), (office.pk, Role.CLERK)} & held:
            text = _("%(office)s has neither contact nor clerk: requests go to its leaders.")
            yield Matter(text % words, f"{people}?office={office.code}", "inbox")


def _access() -> Iterator[Matter]:
    """What waits for a second person."""
    waiting = AccessRequest.objects.waiting().count()
    if waiting:
        text = ngettext(
            "%(n)d request for access waits for confirmation.",
            "%(n)d requests for access wait for confirmation.",
            waiting,
        )
        yield Matter(text % {"n": waiting}, reverse("offices:access_requests"), "shield-check")


def _accounts(today: date) -> Iterator[Matter]:
    known = Person.objects.humans()
    people = reverse("offices:people")
    idle = known.without_post(today).count()
    if idle:
        text = ngettext("%(n)d account has no post.", "%(n)d accounts have no post.", idle)
        yield Matter(text % {"n": idle}, f"{people}?state=without", "user-round-search")
    fresh = known.active().filter(must_change_password=True).count()
    if fresh:
        text = ngettext(
            "%(n)d person has not changed the first password.",
            "%(n)d people have not changed the first password.",
            fresh,
        )
        yield Matter(text % {"n": fresh}, f"{people}?state=password", "key-round")


def _calendar(today: date) -> Iterator[Matter]:
    here = reverse("coordination:workdays")
    soon = CalendarDay.objects.filter(date__range=(today, today + SOON), office=None)
    for row in soon.filter(is_on=False):
        words = {"day": f"{row.date:%d/%m/%Y}", "name": row.name}
        text = _("%(day)s, %(name)s, is not counted as a day off yet.") % words
        yield Matter(text, reverse("coordination:workday", args=[row.pk]), "calendar-x")
    guessed = soon.filter(source__startswith="Dự kiến").order_by("date").first()
    if guessed is not None:
        words = {"day": f"{guessed.date:%d/%m/%Y}", "name": guessed.name}
        text = _("%(day)s, %(name)s, is an estimate: enter the notice.") % words
        yield Matter(text, f"{here}?year={guessed.date.year}", "calendar-clock")
    coming = today.year + 1
    if today.month >= OCTOBER and not CalendarDay.objects.of_year(coming).exists():
        text = _("The calendar of %(year)s is empty.") % {"year": coming}
        yield Matter(text, f"{here}?year={coming}", "calendar-plus")
