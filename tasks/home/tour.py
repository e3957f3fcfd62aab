"""The first-day tour on Việc hôm nay: five steps for officer, leader and administrator."""

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
    if not powers.offices:
        return _administrator()
    return _leader() if gives_opinions(powers) else _officer()


def _officer() -> list[Step]:
    return [
        Step(_("Today's work"), _("What is yours, what waits for you, what others owe."), "/"),
        Step(_("Log task"), _("Paste the sentence of the assignment; it is read."), "/tasks/new/"),
        Step(_("Tasks"), _("Every task you may read: who has it, at which step."), "/tasks/"),
        Step(
            _("Report the result"),
            _("On the task's page, under its title: number, date, file and words."),
            "/tasks/",
        ),
        Step(_("Handbook"), _("The “?” at the top opens the chapter of the page."), "/handbook/"),
    ]


def _leader() -> list[Step]:
    return [
        Step(_("Waiting for an opinion"), _("Decide in place, one by one or many."), "/decisions/"),
        Step(
            _("Overview"), _("Each figure says what it counts and opens its rows."), "/dashboard/"
        ),
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
