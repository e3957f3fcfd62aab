"""To whom petitions are forwarded, and which of the offices has a part in them.

What is of the province or a commune goes by way of the provincial People's Committee; what is of
the Party by way of the Provincial Party Committee; the rest to the body itself.
"""

from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Body, Setting
from coordination.models.body import BodyKind
from offices.models import Office
from voters.choices import OF_COMMITTEE, CompetenceLevel
from voters.models import VoterPetition


def served_body(kind: str) -> Body | None:
    """The first body of that kind that one of the offices serves."""
    rows = Body.objects.served().filter(kind=kind, is_active=True)
    return rows.select_related("served_by").order_by("sort", "pk").first()


def committee() -> Body:
    found = served_body(BodyKind.STATE)
    if found is None:
        raise ValidationError(_("No body of the State is served by one of the offices."))
    return found


@dataclass
class Routes:
    """The province's ways, each asked for once in an act. `own`: the office that forwards."""

    own: Office

    @cached_property
    def committee(self) -> Body:
        return committee()

    @cached_property
    def party(self) -> Body | None:
        return served_body(BodyKind.PARTY)

    @cached_property
    def communes_directly(self) -> bool:
        return Setting.objects.current().communes_directly

    def addressee(self, petition: VoterPetition) -> Body:
        """Raises ValidationError where nobody has said whose competence it is."""
        body = petition.competent
        if body is None or petition.level == CompetenceLevel.UNCLEAR:
            said = _("%(code)s: say first whose competence it is, and name the body.")
            raise ValidationError(said % {"code": petition.task.code})
        if body.kind == BodyKind.PARTY and self.party is not None:
            return self.party
        if petition.level == CompetenceLevel.COMMUNE and self.communes_directly:
            return body
        return self.committee if petition.level in OF_COMMITTEE else body

    def asked_office(self, to: Body) -> Office | None:
        """The office that serves the addressee; None where it is written to, or is our own."""
        return None if to.served_by == self.own else to.served_by
