"""Figures of a scope with their check sums, by body and by session, of a chief and of a period."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Min
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.models import Office
from offices.powers import Powers
from tasks.dossier.report_sections import Section
from tasks.models import ExternalRequest
from voters.figures.definitions import (
    FAIR,
    FIGURES,
    GOOD,
    LEVELS,
    OF_THE_ASKED,
    OF_THE_LEAD,
    RESULTS,
    WHOLES,
    PetitionFigure,
    answered,
    forwarded,
    in_time,
    late,
    open_still,
)
from voters.models import VoterOpinion, VoterPetition
from voters.models.petition import PetitionQuerySet
from voters.services.contacts import AREA, voters_area

SESSIONS = 12


@dataclass(frozen=True, slots=True)
class CountScope:
    """Which petitions are counted, on which day; `chosen`: as it stands in the address."""

    rows: PetitionQuerySet
    day: dt.date
    chosen: dict[str, str]

    def href(self, code: str, *, whole: bool = False, **more: object) -> str:
        """The list of exactly these rows."""
        asked = {"side": "all", "figure": code, "on": f"{self.day:%d/%m/%Y}", **self.chosen}
        asked |= {"whole": "1"} if whole else {}
        asked |= {name: str(value) for name, value in more.items()}
        return f"{reverse('petitions:list')}?{urlencode(asked)}"


def percent(part: int, whole: int) -> str:
    """ "80 %", with one decimal and a comma where it is none."""
    if not whole:
        return "–"
    text = f"{part * 100 / whole:.1f}".replace(".0", "").replace(".", ",")
    return f"{text} %"


def band(part: int, whole: int) -> str:
    if not whole:
        return ""
    share = part * 100 / whole
    if share >= GOOD:
        return _("≥ 90 %")
    return _("80 – under 90 %") if share >= FAIR else _("under 80 %")


def count(figures: Iterable[PetitionFigure], scope: CountScope) -> dict[str, dict[str, Any]]:
    """By code: part and whole, their share, and the lists they open; all in one statement."""
    known = list(figures)
    asked = {}
    for number, figure in enumerate(known):
        asked[f"part{number}"] = Count("pk", filter=figure.part(scope.day))
        asked[f"whole{number}"] = Count("pk", filter=figure.whole(scope.day))
    found = scope.rows.order_by().aggregate(**asked)
    return {
        figure.code: _row(figure, found[f"part{number}"], found[f"whole{number}"], scope)
        for number, figure in enumerate(known)
    }


def _row(figure: PetitionFigure, part: int, whole: int, scope: CountScope) -> dict[str, Any]:
    return {
        "code": figure.code,
        "label": figure.label,
        "part": part,
        "whole": whole,
        "percent": percent(part, whole),
        "formula": figure.formula,
        "band": band(part, whole) if figure.banded else "",
        "href": scope.href(figure.code),
        "whole_href": scope.href(figure.code, whole=True),
    }


def summed(figures: Iterable[PetitionFigure], found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Rows that make up N, and whether they do."""
    rows = [found[one.code] for one in figures]
    total, whole = sum(row["part"] for row in rows), rows[0]["whole"]
    return {"rows": rows, "whole": whole, "total": total, "right": total == whole}


def by_body(scope: CountScope) -> list[dict[str, Any]]:
    """How many each body was forwarded and has answered; the order is the table's, not a rank."""
    name, day = "competent__short_name", scope.day
    found = scope.rows.order_by().filter(forwarded(day)).values("competent", name)
    rows = found.annotate(
        whole=Count("pk"),
        done=Count("pk", filter=answered(day)),
        late=Count("pk", filter=late(day)),
    )
    return [
        {
            "label": row[name] or _("no body"),
            "part": row["done"],
            "whole": row["whole"],
            "late": row["late"],
            "percent": percent(row["done"], row["whole"]),
            "href": scope.href("answered", body=row["competent"]),
            "whole_href": scope.href("forwarded", body=row["competent"]),
            "late_href": scope.href("late", body=row["competent"]),
        }
        for row in rows.order_by("competent__sort", name)
    ]


def by_session(rows: PetitionQuerySet, day: dt.date) -> list[dict[str, Any]]:
    """The last sessions side by side: answered, and in time, of those forwarded."""
    named = rows.order_by().exclude(session_name="").values("session_name")
    counts = named.annotate(
        begun=Min("on"),
        whole=Count("pk", filter=forwarded(day)),
        part=Count("pk", filter=answered(day)),
        timely=Count("pk", filter=in_time(day)),
    )
    found = list(counts.order_by("-begun", "-session_name")[:SESSIONS])
    return [
        {
            "label": row["session_name"],
            "part": row["part"],
            "whole": row["whole"],
            "value": round(row["part"] * 100 / row["whole"]) if row["whole"] else 0,
            "timely": row["timely"],
            "percent": percent(row["part"], row["whole"]),
            "href": _of_session("answered", row["session_name"], rows, day),
            "whole_href": _of_session("forwarded", row["session_name"], rows, day),
        }
        for row in reversed(found)
    ]


def _of_session(code: str, session: str, rows: PetitionQuerySet, day: dt.date) -> str:
    return CountScope(rows, day, {}).href(code, session=session)


def carried_over(scope: CountScope) -> list[dict[str, Any]]:
    """Open petitions by the number of sessions they were carried over."""
    rows = scope.rows.order_by().filter(open_still(scope.day), times_carried__gt=0)
    counts = rows.values("times_carried").annotate(n=Count("pk")).order_by("times_carried")
    return [
        {
            "times": one["times_carried"],
            "n": one["n"],
            "href": scope.href("carried", times=one["times_carried"]),
        }
        for one in counts
    ]


def whole_table(scope: CountScope) -> dict[str, Any]:
    found = count((*LEVELS, *RESULTS, *FIGURES, *WHOLES), scope)
    return {
        "petitions": found["counted"],
        "forwarded": found["forwarded"],
        "levels": summed(LEVELS, found),
        "results": summed(RESULTS, found),
        "figures": [found[one.code] for one in FIGURES],
        "bodies": by_body(scope),
        "carried": carried_over(scope),
    }


def of_the_lead(scope: CountScope) -> list[dict[str, Any]]:
    """Each opens its petitions; what is overdue also by the body that owes it."""
    found = count(OF_THE_LEAD, scope)
    found["late"]["bodies"] = _late_bodies(scope)
    return [found[one.code] for one in OF_THE_LEAD]


def _late_bodies(scope: CountScope) -> list[dict[str, Any]]:
    name = "competent__short_name"
    rows = scope.rows.order_by().filter(late(scope.day)).values("competent", name)
    return [
        {"label": row[name], "n": row["n"], "href": scope.href("late", body=row["competent"])}
        for row in rows.annotate(n=Count("pk")).order_by("competent__sort", name)
    ]


def of_the_asked(scope: CountScope, office: Office, powers: Powers) -> list[dict[str, Any]]:
    """Replies the office owes, and bodies that owe theirs to it."""
    asked = CountScope(
        scope.rows.filter(reply_due__office=office), scope.day, {"asked": str(office.pk)}
    )
    bodies = ExternalRequest.objects.late_for(powers, scope.day)
    waiting = bodies.filter(part__task__area__code=AREA, part__office=office).count()
    rows = count(OF_THE_ASKED, asked)
    if not rows["owed"]["part"] and not waiting:
        return []
    there = urlencode({"of": "outside", "area": voters_area().pk})
    late_bodies = {
        "code": "bodies-late",
        "label": _("Bodies late with their answer to this office"),
        "part": waiting,
        "href": f"{reverse('reviews:overdue')}?{there}",
    }
    return [rows["owed"], late_bodies]


def totals(powers: Powers, first: dt.date, last: dt.date) -> Section:
    """Petitions forwarded in the period, by who is competent and what came of them by its end."""
    rows = VoterPetition.objects.visible_to(powers)
    inside = rows.filter(forwarded_on__gte=first, forwarded_on__lte=last)
    opinions = VoterOpinion.objects.filter(point__contact__in=inside.values("contact"))
    told = [
        (_("Opinions noted"), str(opinions.count())),
        (pgettext("voters", "Petitions"), str(inside.count())),
    ]
    for row in count((*LEVELS, *RESULTS, *FIGURES), CountScope(inside, last, {})).values():
        told.append((str(row["label"]), f"{row['part']}/{row['whole']} ({row['percent']})"))
    return _("Petitions of voters"), told
