"""The office's figures at the head of Việc hôm nay: those of Tổng quan, of the same rows."""

import datetime as dt

from coordination.workdays import WorkCalendar
from offices.models import Office
from offices.powers import Powers
from reviews.chief_figures.meanings import MEANINGS
from reviews.chief_figures.monday import ICONS, ROWS, TONES, labelled, titles
from reviews.dashboard.links import Links
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope, charges_of, may_have_charges
from tasks.home.tiles import Tile

SHOWN = ("m1", "m2")


def office_tiles(
    powers: Powers, office: Office, at: dt.datetime, calendar: WorkCalendar
) -> list[Tile] | None:
    """Of the whole office for its chief, of his charges for a deputy, as Tổng quan opens."""
    if not powers.can("read_restricted", office.pk):
        return None
    charges = charges_of(powers, office) if may_have_charges(powers, office) else None
    moment, links = Moment(at, calendar, office), Links(charges is not None)
    scope = DashboardScope(office, powers, charges)
    first, *rest = [labelled(code, ROWS[code](moment, scope)) for code in SHOWN]
    found = {code: count for code, _other, count in first.union(*rest, all=True)}
    return [
        Tile(
            titles()[code],
            found.get(code, 0),
            str(MEANINGS[code]),
            links.to(code),
            TONES[code],
            ICONS[code],
        )
        for code in SHOWN
    ]
