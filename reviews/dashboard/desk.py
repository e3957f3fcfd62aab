"""Who asks for the overview, for what, and at which moment."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import calendar_for
from offices.http import OfficeRequest
from reviews.dashboard.links import Links
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import Charges, DashboardScope, charges_of, may_have_charges


@dataclass(frozen=True, slots=True)
class Desk:
    """`has_charges`: the reader may switch between the office and what he is in charge of."""

    moment: Moment
    scope: DashboardScope
    links: Links
    has_charges: bool


def moment_of(request: OfficeRequest) -> Moment:
    """The own office now; only for those who read everything of it."""
    office = request.office
    if office is None or not request.powers.can("read_restricted", office.pk):
        raise PermissionDenied(_("This page is for the leaders of the office."))
    return Moment(timezone.localtime(), calendar_for(office.pk), office)


def _charges(request: OfficeRequest, moment: Moment) -> Charges | None:
    if not may_have_charges(request.powers, moment.office):
        return None
    return charges_of(request.powers, moment.office)


def desk_of(request: OfficeRequest, chosen: str, default_mine: bool) -> Desk:
    """`chosen` is "mine" or "office"; without a choice a deputy's own page is his charges."""
    moment = moment_of(request)
    charges = _charges(request, moment)
    mine = charges is not None and (chosen == "mine" or (default_mine and chosen != "office"))
    scope = DashboardScope(moment.office, request.powers, charges if mine else None)
    return Desk(moment, scope, Links(mine), charges is not None)
