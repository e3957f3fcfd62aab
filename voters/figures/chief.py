"""What a chief sees of his own office: five rows of what it leads, two of what it was asked for."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from offices.models import Office
from offices.powers import Powers
from tasks.models import ExternalRequest
from voters.figures.definitions import OF_THE_ASKED, OF_THE_LEAD, late
from voters.figures.table import CountScope, count
from voters.services.contacts import AREA, voters_area


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
