"""Roles and powers: the table of each office, and one cell of it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.forms.houses import PowerForm
from offices.http import OfficeRequest
from offices.models import Office, Person, Role
from offices.models.person import PersonQuerySet
from offices.powers import DEFAULT_POWERS
from offices.powers_table import POWER_NAMES, held_by_role, powers_table
from offices.services.access_requests import propose_power
from offices.services.powers import revoke_power
from offices.views.access import done_or_asked
from offices.views.administration import administrators, crumbs, steps_up
from offices.views.answering import answer
from offices.views.houses import office_or_404
from offices.views.people import ANSWERED


@require_safe
@administrators
def roles(request: OfficeRequest) -> HttpResponse:
    """Powers × roles at one office; `?office=` chooses it."""
    known = list(Office.objects.all())
    chosen = next((o for o in known if o.code == request.GET.get("office")), known[0])
    here = reverse("offices:roles")
    context = {
        "table": powers_table(chosen),
        "roles": Role,
        "tabs": [
            {"label": o.short_name, "href": f"{here}?office={o.code}", "current": o == chosen}
            for o in known
        ],
        "crumbs": crumbs(_("Roles and powers")),
    }
    return render(request, "offices/roles.html", context)


@require_http_methods(ANSWERED)
@administrators
@steps_up
def power(request: OfficeRequest, code: str, role: str, codename: str) -> HttpResponse:
    """Give one power to one role, or take it; both want a reason."""
    office, known = office_or_404(code), _known(role, codename)
    held = codename in held_by_role(office).get(role, ())
    verb = revoke_power if held else propose_power
    to = f"{reverse('offices:roles')}?office={office.code}"
    return answer(
        request,
        PowerForm(request.POST or None),
        lambda **words: verb(
            actor=request.actor, office=office, role=known, codename=codename, **words
        ),
        done=_("The power is taken.") if held else done_or_asked(_("The power is given.")),
        to=to,
        context=_cell_page(office, known, codename, held) | {"back": to},
        template="offices/power.html",
    )


def _known(role: str, codename: str) -> Role:
    if role not in Role.values or codename not in POWER_NAMES:
        raise Http404
    return Role(role)


def _cell_page(office: Office, role: Role, codename: str, held: bool) -> dict[str, Any]:
    people: PersonQuerySet = Person.objects.active()
    title = _("Take the power") if held else _("Give the power")
    return {
        "title": title,
        "office": office,
        "role": role,
        "power": POWER_NAMES[codename],
        "held": 0,
        "holds": held,
        "by_default": codename in DEFAULT_POWERS[role],
        "people": people.holding(timezone.localdate(), office=office, role=role),
        "danger": held,
        "submit": title,
        "crumbs": crumbs(title, ("offices:roles", _("Roles and powers"))),
    }
