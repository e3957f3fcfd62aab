"""Totals of a period, for the report on petitions (`tasks.dossier.report_sections`)."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.powers import Powers
from tasks.dossier.report_sections import Section
from voters.figures.definitions import FIGURES, LEVELS, RESULTS
from voters.figures.table import CountScope, count
from voters.models import VoterOpinion, VoterPetition


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
