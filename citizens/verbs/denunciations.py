"""What can be done with a denunciation; no form of it takes words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.forms.denunciations import (
    DenunciationChangeForm,
    DenunciationProposeForm,
    JoinByCodeForm,
)
from citizens.forms.papers import NamelessPaperForm, OptionalPaperForm
from citizens.services import denunciations
from citizens.states import DenunciationState
from citizens.verbs.approving import approves
from citizens.verbs.letters import BY_ANOTHER
from tasks.dossier.shared_verbs import clock_done_verb
from tasks.dossier.verbs import Subject, Verb


def _needed(subject: Subject) -> dict[str, Any]:
    return {"needed": subject.dossier.outcome in denunciations.DECIDED_ABOVE}


VERBS = (
    Verb(
        name="change",
        label=_("Category, level, shelf"),
        run=denunciations.change,
        form=DenunciationChangeForm,
        versioned=True,
        done=_("Changed."),
        icon="pencil",
        fits=lambda row: not row.is_ended and row.state != DenunciationState.CONCLUDED,
    ),
    Verb(
        name="propose",
        label=_("Propose the outcome"),
        run=denunciations.propose,
        form=DenunciationProposeForm,
        kind="primary",
        icon="send",
        done=_("Proposed; another person approves."),
    ),
    Verb(
        name="approve",
        label=_("Approve the outcome"),
        run=denunciations.approve,
        form=OptionalPaperForm,
        form_args=_needed,
        may=approves,
        refused=BY_ANOTHER,
        done=_("Approved."),
        kind="primary",
        icon="stamp",
        fits=lambda row: row.state == DenunciationState.PROPOSED,
    ),
    Verb(
        name="join",
        label=_("Join: the same letter again"),
        run=denunciations.join,
        form=JoinByCodeForm,
        done=_("Joined; it follows the first letter."),
        icon="git-merge",
    ),
    Verb(
        name="extend",
        label=_("Extended by decision"),
        run=denunciations.extend,
        form=NamelessPaperForm,
        done=_("Extended by 30 days."),
        icon="calendar-plus",
    ),
    Verb(
        name="suspend",
        label=_("Suspended by decision"),
        run=denunciations.suspend,
        form=NamelessPaperForm,
        icon="pause",
        done=_("The time stands still from the date of the decision."),
    ),
    Verb(
        name="resume",
        label=_("Continued by decision"),
        run=denunciations.resume,
        form=NamelessPaperForm,
        done=_("The unused days run on."),
        kind="primary",
        icon="play",
    ),
    Verb(
        name="discontinue",
        label=_("Discontinued by decision"),
        run=denunciations.discontinue,
        form=NamelessPaperForm,
        kind="danger",
        done=_("Discontinued."),
        icon="ban",
    ),
    Verb(
        name="conclude",
        label=_("Record the conclusion"),
        run=denunciations.conclude,
        form=NamelessPaperForm,
        done=_("The conclusion is recorded."),
        kind="primary",
        icon="gavel",
    ),
    clock_done_verb(denunciations.AFTERWARDS),
    Verb(
        name="close",
        label=pgettext_lazy("letter", "End"),
        run=denunciations.close,
        done=_("Ended."),
        icon="archive",
    ),
)
