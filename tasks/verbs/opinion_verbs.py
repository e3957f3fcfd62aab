"""Verbs of a question to a leader: ask it, answer it, take it back."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tasks.forms.verbs import opinions as forms
from tasks.services import opinions
from tasks.verbs import fits, may
from tasks.verbs.base import Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _for_another(seen: Seen, note: Any) -> bool:
    """Words of a leader of the province that someone else writes down."""
    return note.asked_person_id not in {seen.person_id, *seen.powers.stands_in_for}


def _give_words(seen: Seen, note: Any) -> Words:
    return _("Record a directive") if _for_another(seen, note) else _("Give an opinion")


def _give(act: VerbCall) -> Any:
    return opinions.give_opinion(
        note_id=act.target.pk, words=act.data["words"], way=act.data.get("way", ""), actor=act.actor
    )


VERBS = (
    Verb(
        name="ask_opinion",
        scope=VerbScope.TASK,
        label=_("Ask for an opinion"),
        party=_("Ask the Standing Committee or a leader for an opinion"),
        icon="message-circle-question-mark",
        form=forms.AskOpinionForm,
        may=may.records,
        fits=fits.alive,
        run=calls(opinions.ask_opinion, "task_id", "whom", "words", versioned=False),
        intro=_(
            "The question stands in the leader's list of what waits for his opinion; it is "
            "read inside your office only, and the deadlines run on."
        ),
        done=_("The opinion is asked for."),
        not_now=_("The task is not in progress."),
    ),
    Verb(
        name="give_opinion",
        scope=VerbScope.OPINION,
        label=_("Give an opinion"),
        words=_give_words,
        aside=_for_another,
        icon="stamp",
        kind="primary",
        form=forms.GiveOpinionForm,
        may=may.gives_opinion,
        fits=fits.unanswered,
        run=_give,
        done=_("The opinion is recorded."),
        intro=_(
            "Who asked is told. The words of a leader of the province are kept as a "
            "directive of the task."
        ),
        not_now=_("The opinion has been given already, or is no longer asked for."),
    ),
    Verb(
        name="withdraw_opinion",
        scope=VerbScope.OPINION,
        label=_("No longer ask for the opinion"),
        icon="undo-2",
        kind="quiet",
        may=may.withdraws_opinion,
        fits=fits.unanswered,
        run=calls(opinions.withdraw_opinion, "note_id", versioned=False),
        done=_("The opinion is no longer asked for."),
        intro=_("The question leaves the leader's list; it stays in the course of handling."),
        not_now=_("The opinion has been given already, or is no longer asked for."),
    ),
)
