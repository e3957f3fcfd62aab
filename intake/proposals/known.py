"""What every reading is done against, and names of bodies matched with the list of bodies."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from reading.bodies import split_bodies
from reading.calendars import reading_calendar, reading_of_truoc
from reading.names import body_of, office_of
from reading.registry import known_bodies, known_offices
from reading.tables import Known


def known_now() -> Known:
    """Read once per request or job; five small statements."""
    return Known(
        timezone.localdate(),
        known_offices(),
        known_bodies(),
        reading_calendar(),
        reading_of_truoc(),
    )


def sentence(warning: str) -> str:
    """A reader's "code: sentence" as the person reads it."""
    code, colon, words = warning.partition(": ")
    return words if colon and " " not in code else warning


@dataclass(frozen=True, slots=True)
class Bodies:
    """Those of the list by id and name, and the names that are not in it."""

    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def sort_bodies(said: Sequence[str], known: Known) -> Bodies:
    """Bodies served by an office of the system count as unknown: they are asked through it."""
    found: dict[int, str] = {}
    unknown: list[str] = []
    for name in dict.fromkeys(said):
        body = body_of(name, known.bodies)
        if body is not None and body.id and not body.office:
            found[body.id] = body.names[0]
        elif not office_of(name, known.offices):
            unknown.append(name)
    return Bodies(tuple(found), tuple(found.values()), tuple(unknown))


def bodies_of_text(text: str, known: Known) -> Bodies:
    """The same for a list as it is typed: "Sở Tài chính, Công an tỉnh"."""
    return sort_bodies(split_bodies(text), known)


def in_words(unknown: Sequence[str]) -> str:
    """How names outside the list are kept."""
    return _("Bodies concerned: %(names)s.") % {"names": ", ".join(unknown)} if unknown else ""
