"""The pages of administration, as tiles of its start page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Tile:
    """One page of administration; `figure` says how much it holds."""

    href: str
    label: str | Promise
    text: str | Promise
    icon: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class TileSection:
    title: str | Promise
    tiles: Sequence[Tile]


type Words = str | Promise

# (title, [(url name, label, what one does there, icon)])
PAGES: tuple[tuple[Words, tuple[tuple[str, Words, Words, str], ...]], ...] = (
    (
        _("People"),
        (
            (
                "offices:people",
                _("People and accounts"),
                _("Add, give posts, move, hand over, deactivate"),
                "users",
            ),
            (
                "offices:offices",
                _("Offices and divisions"),
                _("Names, hours, the chain inside each office"),
                "building-2",
            ),
            (
                "offices:roles",
                _("Roles and powers"),
                _("What each role may do in each office"),
                "key-round",
            ),
            (
                "offices:access_requests",
                _("Access to confirm"),
                _("Posts and passwords of those who read closed cases take two people"),
                "shield-check",
            ),
            (
                "coordination:charges",
                _("Who is in charge of what"),
                _("Leaders by area, division and leader served"),
                "user-round-cog",
            ),
        ),
    ),
    (
        _("Regulation"),
        (
            (
                "coordination:matrix",
                _("Table of lead and coordination"),
                _("Which office leads and which coordinates, area by area"),
                "grid-3x3",
            ),
            (
                "coordination:lead_rules",
                _("Rules for finding the lead office"),
                _("By the convening body, by turn, by content …"),
                "signpost",
            ),
            (
                "coordination:areas",
                _("Areas of coordination"),
                _("Wording, order, retirement"),
                "layers",
            ),
            (
                "coordination:document_kinds",
                _("Kinds of documents"),
                _("Names and abbreviations in number and symbol"),
                "file-text",
            ),
            (
                "coordination:bodies",
                _("Bodies served and outside"),
                _("Whom the offices serve and write to"),
                "landmark",
            ),
            (
                "coordination:leaders",
                _("Provincial leaders"),
                _("Precedence and the body each belongs to"),
                "award",
            ),
            (
                "coordination:places",
                _("Rooms and cars"),
                _("Meeting rooms, cars and the other names of rooms"),
                "key-round",
            ),
        ),
    ),
    (
        _("Time"),
        (
            (
                "coordination:deadline_rules",
                _("Rules on deadlines"),
                _("Limits with their legal basis and validity"),
                "scale",
            ),
            (
                "coordination:workdays",
                _("Days off, made up, swapped"),
                _("The calendar all deadlines are counted by"),
                "calendar-days",
            ),
            (
                "coordination:diary_setting",
                _("Joint weekly diary"),
                _("Travel time, lengths, the clash round"),
                "calendar-cog",
            ),
            (
                "coordination:ladders",
                _("Reminder steps"),
                _("When people are reminded, and when leaders are told"),
                "bell-ring",
            ),
        ),
    ),
    (
        _("System"),
        (
            (
                "coordination:province",
                _("General settings"),
                _("Province, name, emblem, reading of dates"),
                "settings-2",
            ),
            (
                "coordination:mail_settings",
                _("Mail settings"),
                _("Mail server, sender, a test mail"),
                "mail",
            ),
            (
                "intake:mailboxes",
                _("Mailboxes of the offices"),
                _("Papers that official addresses mail to an office"),
                "inbox",
            ),
            (
                "offices:sign_in_rules",
                _("Signing in and safety"),
                _("Second step by role, passwords, time limits, data pages"),
                "shield-check",
            ),
            (
                "exchange:connections",
                _("Connected systems"),
                _("Document systems that log tasks and read states"),
                "plug",
            ),
            (
                "coordination:audit",
                _("System log"),
                _("Who changed which setting, from what to what"),
                "scroll-text",
            ),
            (
                "offices:refusals",
                _("Refused content"),
                _("Texts and files with a mark of secrecy"),
                "shield-alert",
            ),
            (
                "notifications:undelivered",
                _("Mails not delivered"),
                _("Given-up mails and silent processes"),
                "mail-x",
            ),
        ),
    ),
)
