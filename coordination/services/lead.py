"""Which office should lead: the rule of the area, read aloud."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from coordination.models import Area, Body, Leader, LeadRule
from coordination.models.area import LeadRuleKind
from offices.models import Office


@dataclass(frozen=True, slots=True)
class LeadProposal:
    """The proposed lead office (None: the rule cannot tell) and why, in the reader's language."""

    office: Office | None
    explanation: str


def propose_lead(
    *,
    area: Area,
    on: date,
    body: Body | None = None,
    leader: Leader | None = None,
    asking_office: Office | None = None,
) -> LeadProposal:
    """Apply the area's lead rule.

    `body` is the convening or receiving body, the holder of the information or the addressee
    of a letter; `leader` the highest-ranking one of a trip; `asking_office` who proposes.
    """
    rule = LeadRule.objects.select_related("office").filter(area=area).first()
    if rule is None:
        return LeadProposal(asking_office, _("This area has no lead rule yet."))
    match rule.kind:
        case LeadRuleKind.ROTATION:
            return _in_turn(rule, on)
        case LeadRuleKind.FIXED:
            return LeadProposal(
                rule.office, _("In this area %(office)s always leads.") % {"office": rule.office}
            )
        case LeadRuleKind.PROPOSER:
            return LeadProposal(asking_office, _("The office that proposes it leads."))
        case LeadRuleKind.HIGHEST_LEADER:
            return _by_body(rule, leader.body if leader else body, str(leader or ""))
        case _:
            return _by_body(rule, body, "")


def _by_body(rule: LeadRule, body: Body | None, leader: str) -> LeadProposal:
    if body is not None and body.served_by is not None:
        words = {"office": body.served_by, "body": leader or body.name}
        return LeadProposal(body.served_by, _("%(office)s serves %(body)s.") % words)
    if rule.office is None:
        words = {"rule": rule.get_kind_display()}
        return LeadProposal(None, _("Rule: %(rule)s; name it to see which one leads.") % words)
    told = {"office": rule.office, "rule": rule.get_kind_display()}
    return LeadProposal(
        rule.office, _("Rule: %(rule)s; where it does not tell, %(office)s leads.") % told
    )


def _in_turn(rule: LeadRule, on: date) -> LeadProposal:
    offices = list(Office.objects.active())
    first = next((n for n, office in enumerate(offices) if office.pk == rule.office_id), 0)
    turn = offices[(first + on.year - (rule.first_year or on.year)) % len(offices)]
    words = {"office": turn, "year": str(on.year)}
    return LeadProposal(turn, _("In turn by year: %(office)s in %(year)s.") % words)
