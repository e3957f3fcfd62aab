"""What Việc hôm nay tells who is new, or has no work: a first-day tour of five steps for officer,
leader and administrator, and why the page is empty."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from offices.powers import Powers
from tasks.home.waiting import gives_opinions


@dataclass(frozen=True, slots=True)
class Step:
    """What to look at, why, and where it is."""

    title: str
    text: str
    href: str


def tour_for(powers: Powers, *, toured: bool) -> list[Step]:
    """Nothing once it was put away."""
    if toured:
        return []
    if powers.offices:
        return _leader(powers) if gives_opinions(powers) else _officer()
    return _administrator() if powers.can_anywhere("configure") else []


def without_work(powers: Powers) -> tuple[str, str]:
    """(title, text) for whose page is empty by what the account is for."""
    title = _("This account has no work of its own")
    if powers.offices:
        return title, _("You may read what is open to you under Tasks.")
    if powers.can_anywhere("configure"):
        text = _("This account administers and reads no case: what it needs is in Administration.")
    elif powers.can_anywhere("read_audit"):
        text = _("This account audits and reads no case: what it needs is in the System log.")
    else:
        title = _("You have no post in an office yet")
        text = _("Please ask the administrator of your office to give you one.")
    return title, text


def _tasks() -> Step:
    return Step(_("Tasks"), _("Every task you may read: who has it, at which step."), "/tasks/")


def _officer() -> list[Step]:
    return [
        Step(_("Today's work"), _("What is yours, what waits for you, what others owe."), "/"),
        Step(_("Log task"), _("Paste the sentence of the assignment; it is read."), "/tasks/new/"),
        _tasks(),
        Step(
            _("Report the result"),
            _("On the task's page, under its title: number, date, file and words."),
            "/tasks/",
        ),
        Step(_("Handbook"), _("The “?” at the top opens the chapter of the page."), "/handbook/"),
    ]


def _leader(powers: Powers) -> list[Step]:
    figures = _("Each figure says what it counts and opens its rows.")
    return [
        Step(_("Waiting for an opinion"), _("Decide in place, one by one or many."), "/decisions/"),
        Step(_("Overview"), figures, "/dashboard/")
        if powers.can_anywhere("read_restricted")
        else _tasks(),
        Step(_("Overdue tasks"), _("Late before law or leader; remind from there."), "/overdue/"),
        Step(_("Weekly diary"), _("The three offices' leaders in one grid."), "/diary/"),
        Step(_("Absences"), _("Who acts in your place while you are away."), "/absence/"),
    ]


def _administrator() -> list[Step]:
    return [
        Step(
            _("People and accounts"), _("Add people, give posts, hand over."), "/settings/people/"
        ),
        Step(_("Roles and powers"), _("What each role may do in each office."), "/settings/roles/"),
        Step(
            _("Table of lead and coordination"),
            _("Which office leads, area by area."),
            "/settings/matrix/",
        ),
        Step(
            _("Days off, made up, swapped"),
            _("The calendar all deadlines are counted by."),
            "/settings/workdays/",
        ),
        Step(
            _("Mails not delivered"),
            _("What could not be sent, and why."),
            "/notifications/undelivered/",
        ),
    ]
