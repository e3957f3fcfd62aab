"""What can be done with a leader's reception day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.forms.conclusions import ConclusionsForm, NamelessLinesForm, NeutralLineForm
from citizens.forms.papers import AnnouncedForm
from citizens.forms.visits import PostponeForm, PresentForm, ReceptionDayForm
from citizens.services import receptions
from tasks.dossier.shared_verbs import PARTICIPANT_VERBS, clock_done_verb, conclusion_verbs
from tasks.dossier.verbs import Verb

STEPS = (
    Verb(
        name="announce",
        label=_("Announce the day"),
        run=receptions.announce,
        form=AnnouncedForm,
        done=_("Noted."),
        kind="primary",
        icon="megaphone",
    ),
    Verb(
        name="hold",
        label=pgettext_lazy("reception", "Note that it was held"),
        run=receptions.hold,
        done=_("Noted."),
        kind="primary",
        icon="circle-check",
    ),
    Verb(
        name="reschedule",
        label=_("Set the new day"),
        run=receptions.reschedule,
        form=ReceptionDayForm,
        done=_("Noted."),
        kind="primary",
        icon="calendar-check",
    ),
    Verb(
        name="postpone",
        label=pgettext_lazy("verb", "Postpone"),
        run=receptions.postpone,
        form=PostponeForm,
        done=_("Noted."),
        icon="calendar-x",
    ),
    Verb(
        name="close",
        label=pgettext_lazy("letter", "End"),
        run=receptions.close,
        done=_("Noted."),
        icon="archive",
    ),
)


def _neutral(verbs: Iterable[Verb]) -> Iterator[Verb]:
    """As the kit has them, but the task of a line is logged under a neutral content."""
    own = {
        "line_new": {"run": receptions.add_lines, "form": NamelessLinesForm},
        "line_change": {"form": NeutralLineForm},
    }
    for verb in verbs:
        yield replace(verb, **own.get(verb.name, {}))  # type: ignore[arg-type]


PRESENT: dict[str, dict[str, Any]] = {
    "participant_new": {
        "label": _("Add who takes part"),
        "form": PresentForm,
        "done": _("Who takes part is entered."),
    },
    "participant_remove": {},
}
VERBS = (
    *STEPS,
    *(replace(one, **PRESENT[one.name]) for one in PARTICIPANT_VERBS if one.name in PRESENT),
    clock_done_verb((*receptions.DEPUTY, *receptions.ONLINE)),
    *_neutral(
        conclusion_verbs(
            ConclusionsForm,
            line_change="receptions:line_change",
            issue=receptions.issue_conclusions,
        )
    ),
)
