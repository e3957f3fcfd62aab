"""The figures of a scope, with their check sums, by body, and by session."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from voters.figures.definitions import (
    FAIR,
    FIGURES,
    GOOD,
    LEVELS,
    RESULTS,
    Figure,
    answered,
    forwarded,
    in_time,
)
from voters.models import VoterOpinion
from voters.models.petition import PetitionQuerySet


@dataclass(frozen=True, slots=True)
class Scope:
    """Which petitions are counted, on which day; `chosen`: as it stands in the address."""

    rows: PetitionQuerySet
    day: dt.date
    chosen: dict[str, str]

    def href(self, code: str, *, whole: bool = False) -> str:
        """The list of exactly these rows."""
        asked = {"side": "all", "figure": code, "on": f"{self.day:%d/%m/%Y}", **self.chosen}
        asked |= {"whole": "1"} if whole else {}
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


def row_of(figure: Figure, scope: Scope) -> dict[str, Any]:
    part = figure.part(scope.rows, scope.day).count()
    whole = figure.whole(scope.rows, scope.day).count()
    return {
        "code": figure.code, "label": figure.label, "part": part, "whole": whole,
        "percent": percent(part, whole), "formula": figure.formula,
        "band": band(part, whole) if figure.banded else "",
        "href": scope.href(figure.code), "whole_href": scope.href(figure.code, whole=True),
    }  # fmt: skip


def summed(figures: tuple[Figure, ...], scope: Scope) -> dict[str, Any]:
    """Rows that make up N, and whether they do."""
    rows = [row_of(one, scope) for one in figures]
    whole = forwarded(scope.rows, scope.day).count()
    total = sum(row["part"] for row in rows)
    return {"rows": rows, "whole": whole, "total": total, "right": total == whole}


def by_body(scope: Scope) -> list[dict[str, Any]]:
    """How many each body was forwarded and has answered; the order is the table's, not a rank."""
    name, day = "competent__short_name", scope.day
    found = forwarded(scope.rows, day).values("competent", name, "competent__sort")
    late = Q(reply_due__state="running", reply_due__due_on__lt=day)
    rows = found.annotate(
        whole=Count("pk"), done=Count("pk", filter=Q(replied_on__lte=day)),
        late=Count("pk", filter=late),
    )  # fmt: skip
    return [
        {
            "label": row[name] or _("no body"), "part": row["done"], "whole": row["whole"],
            "late": row["late"], "percent": percent(row["done"], row["whole"]),
        }
        for row in rows.order_by("competent__sort", name)
    ]  # fmt: skip


def by_session(rows: PetitionQuerySet, day: dt.date) -> list[dict[str, Any]]:
    """Sessions side by side: answered, and answered in time, of those forwarded."""
    names = rows.exclude(session_name="").values_list("session_name", flat=True).distinct()
    found = []
    for name in sorted(names)[-12:]:
        own = rows.filter(session_name=name)
        whole = forwarded(own, day).count()
        part, timely = answered(own, day).count(), in_time(own, day).count()
        found.append(
            {
                "label": name, "value": round(part * 100 / whole) if whole else 0,
                "part": part, "whole": whole, "timely": timely,
                "percent": percent(part, whole),
            }
        )  # fmt: skip
    return found


def carried_over(scope: Scope) -> list[dict[str, Any]]:
    """Open petitions by the number of sessions they were carried over."""
    rows = scope.rows.counted().open().filter(times_carried__gt=0)
    counts = rows.values("times_carried").annotate(n=Count("pk")).order_by("times_carried")
    return [{"times": one["times_carried"], "n": one["n"]} for one in counts]


def whole_table(scope: Scope) -> dict[str, Any]:
    opinions = VoterOpinion.objects.filter(point__contact__in=scope.rows.values("contact"))
    return {
        "opinions": opinions.count(), "petitions": scope.rows.counted().count(),
        "levels": summed(LEVELS, scope), "results": summed(RESULTS, scope),
        "figures": [row_of(one, scope) for one in FIGURES], "bodies": by_body(scope),
        "carried": carried_over(scope),
    }  # fmt: skip
