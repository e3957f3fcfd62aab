"""The main menu (PRACTICE table 1): an entry shows when its page exists and the person may."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class MenuItem:
    """`powers`: one of them in any office is enough; empty: any post. `key`: after `g`.

    `counts`: asked for `bar-count`, its page answers with how many wait there.
    """

    path: str
    label: str | Promise
    icon: str
    powers: tuple[str, ...] = ()
    key: str = ""
    group: str = ""
    places: tuple[str, ...] = ("side",)
    counts: bool = False


BOTH = ("side", "bar")
# `lead`: the bar at the foot of a telephone for whoever decides.
LEAD = ("side", "bar", "lead")

ENTRIES: tuple[MenuItem, ...] = (
    MenuItem("/", _("Today's work"), "sun", key="h", places=LEAD),
    MenuItem("/tasks/", _("Tasks"), "list-checks", key="t", places=BOTH),
    MenuItem(
        "/inbox/",
        _("Incoming requests"),
        "inbox",
        ("receive_part", "assign_part"),
        key="i",
        places=BOTH,
    ),
    MenuItem(
        "/decisions/",
        _("Waiting for an opinion"),
        "stamp",
        ("approve_inside",),
        key="c",
        places=("side", "lead"),
        counts=True,
    ),
    MenuItem("/tasks/new/", _("Log task"), "square-pen", ("log_task",), key="n", places=("new",)),
    MenuItem("/directives/", _("Directives"), "message-square-quote", ("log_task",), key="y"),
    MenuItem("/dashboard/", _("Overview"), "chart-column", ("read_restricted",), key="d"),
    MenuItem("/overdue/", _("Overdue tasks"), "triangle-alert", key="q"),
    MenuItem("/diary/", _("Weekly diary"), "calendar-days", key="l"),
    MenuItem("/meetings/", _("Conferences and meetings"), "users", group="occasions"),
    MenuItem("/sessions/", _("Sessions of the People's Council"), "landmark", group="occasions"),
    MenuItem("/documents/", _("Appraisal and verification"), "file-check", group="occasions"),
    MenuItem("/information/", _("Exchange of information"), "arrow-left-right", group="occasions"),
    MenuItem("/voters/", _("Voter contact, voters' petitions"), "megaphone", group="occasions"),
    MenuItem(
        "/citizens/",
        _("Receptions and letters"),
        "mailbox",
        ("handle_letters", "read_restricted"),
        group="occasions",
    ),
    MenuItem("/trips/", _("Working trips"), "route", group="occasions"),
    MenuItem("/training/", _("Training"), "graduation-cap", group="occasions"),
    MenuItem("/reviews/", _("Reviews"), "clipboard-check", group="occasions"),
    MenuItem(
        "/obstacles/new/",
        _("Note an obstacle"),
        "octagon-alert",
        ("deliver_part",),
        group="occasions",
    ),
    MenuItem("/search/", pgettext_lazy("menu", "Search"), "search", places=("keys", "lead")),
    MenuItem("/settings/", _("Administration"), "settings", ("configure",), group="admin"),
    MenuItem("/settings/audit/", _("System log"), "scroll-text", ("read_audit",), group="admin"),
)
