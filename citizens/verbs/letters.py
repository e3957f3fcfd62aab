"""What can be done with a letter: one row each, read by its page, addresses and buttons."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import LetterKind, SortingOutcome
from citizens.forms.denunciations import MoveOverForm
from citizens.forms.letters import JoinForm, LetterSplitForm, ProposeForm, SenderForm, SortForm
from citizens.forms.papers import (
    AcceptForm,
    DecisionForm,
    DialogueForm,
    LetterPaperForm,
    ResultForm,
    SentForm,
    ToldForm,
    VerifyForm,
)
from citizens.models import Letter, LetterWords, Sender
from citizens.services import joining, moving_over, results, settling, sorting
from citizens.services.clocks import owed
from citizens.services.personal import correct_sender
from citizens.states import DENUNCIATIONS, LetterState
from citizens.verbs.approving import about_letter, approves
from offices.foundation.reads import note_read
from tasks.dossier.lifecycle import allows
from tasks.dossier.shared_verbs import clock_done_verb
from tasks.dossier.verbs import Subject, Verb

BY_ANOTHER = _("Approved by the head of the board or a chief, never by who proposed it.")


def _proposed(*outcomes: str) -> Any:
    def fits(letter: Letter) -> bool:
        return letter.state == LetterState.PROPOSED and letter.outcome in outcomes

    return fits


def _several(letter: Letter) -> bool:
    return letter.kind == LetterKind.MIXED and allows(letter, "split")


def _sorted(letter: Letter) -> bool:
    single = letter.kind != LetterKind.MIXED
    return single and bool(letter.content) and allows(letter, "propose")


def _with_result(letter: Letter) -> bool:
    told = letter.result_on is not None and letter.told_on is None
    return told and letter.state in (LetterState.DECIDED, LetterState.RESULT_IN)


def _to_send(letter: Letter) -> bool:
    return letter.state in settling.SENDABLE and bool(owed(letter.task, settling.SEND))


def _known(subject: Subject) -> dict[str, Any]:
    return {"letters": joining.candidates(subject.dossier, subject.request.powers)}


def _named(subject: Subject) -> dict[str, Any]:
    """Who opens the form reads the name: that stands in the log too."""
    letter, powers = subject.dossier, subject.request.powers
    note_read("sender_of", letter.pk)
    words = LetterWords.objects.visible_to(powers).of_letter(letter.pk).first()
    return {
        "sender": Sender.objects.visible_to(powers).of_letter(letter.pk).first(),
        "summary": words.summary if words else "",
    }


def _moves_over(subject: Subject) -> bool:
    office = subject.dossier.task.lead_office_id
    return subject.manages and subject.request.powers.can(DENUNCIATIONS, office)


def _led_to(subject: Subject) -> Any:
    """What the answers led to, with its ground, above the form."""
    proposal = sorting.proposal_for(subject.dossier)
    if proposal is None:
        return ""
    return f"{SortingOutcome(proposal.outcome).label}: {proposal.basis}"


ARRIVING = (
    Verb(
        name="sort", label=_("Answer the four questions"), run=sorting.sort_letter,
        form=SortForm, form_args=about_letter, done=_("Sorted; the outcome is proposed below."),
        kind="primary", icon="list-checks", versioned=True,
    ),
    Verb(
        name="propose", label=_("Propose the outcome"), run=sorting.propose, form=ProposeForm,
        form_args=about_letter, lead=_led_to, done=_("Proposed; another person approves."),
        kind="primary", icon="send", fits=_sorted, versioned=True,
    ),
    Verb(
        name="approve", label=_("Approve, number the slip"), run=sorting.approve, may=approves,
        refused=BY_ANOTHER, done=_("Approved; the slip has its number."), kind="primary",
        icon="stamp", lead=_led_to, versioned=True,
        fits=_proposed(*(one for one in SortingOutcome.values if one not in sorting.DECIDED_ABOVE)),
    ),
    Verb(
        name="return_proposal", label=_("Return the proposal"), run=sorting.return_proposal,
        may=approves, refused=BY_ANOTHER, done=_("Returned to who proposed."), icon="undo-2",
    ),
    Verb(
        name="accept", label=_("Record the acceptance"), run=settling.accept, form=AcceptForm,
        may=approves, refused=BY_ANOTHER, done=_("Accepted; the time for settling runs."),
        kind="primary", icon="file-check", fits=_proposed(SortingOutcome.ACCEPT),
    ),
    Verb(
        name="refuse", label=_("Record the non-acceptance"), run=settling.refuse,
        form=LetterPaperForm, may=approves, refused=BY_ANOTHER, done=_("Noted as not accepted."),
        kind="primary", icon="file-x", fits=_proposed(SortingOutcome.REFUSE),
    ),
    Verb(
        name="join", label=_("Join: the same letter again"), run=joining.join, form=JoinForm,
        form_args=_known, done=_("Joined; it follows the first letter."), icon="git-merge",
    ),
    Verb(
        name="split", label=_("Split the letter"), run=joining.split, form=LetterSplitForm,
        lead=_("A content of denunciation is no part of it: the sender is guided to write apart."),
        done=_("Split; each content has its own letter."), icon="git-branch", fits=_several,
    ),
    Verb(
        name="sender_change", label=_("Correct sender and content"), run=correct_sender,
        form=SenderForm, form_args=_named, done=_("Corrected."), icon="pencil",
        fits=lambda letter: not letter.is_ended,
    ),
    Verb(
        name="becomes_denunciation", label=_("It is a denunciation"), kind="danger",
        run=moving_over.becomes_denunciation, form=MoveOverForm, may=_moves_over,
        lead=_("A new record without any link is made; sender, content, files and notes of this "
               "one are emptied, their past included."),
        done=_("Moved to the list of denunciations; this record is empty."), icon="shield",
    ),
)  # fmt: skip

SETTLING = (
    Verb(
        name="verify", label=_("Verification has begun"), run=settling.verify,
        form=VerifyForm, done=_("Noted."), icon="search",
    ),
    Verb(
        name="hold_dialogue", label=_("Set the dialogue"), run=settling.hold_dialogue,
        form=DialogueForm, done=_("The dialogue is set; its invitation has a date."),
        icon="messages-square",
    ),
    Verb(
        name="suspend", label=_("Suspended by decision (14a)"), run=settling.suspend,
        form=LetterPaperForm, done=_("The time stands still from the date of the decision."),
        icon="pause",
    ),
    Verb(
        name="resume", label=_("Continued by decision (14b)"), run=settling.resume,
        form=LetterPaperForm, done=_("The unused days run on."), kind="primary", icon="play",
    ),
    Verb(
        name="discontinue", label=_("Withdrawn: discontinued (14a)"), run=settling.discontinue,
        form=LetterPaperForm, done=_("Discontinued."), kind="danger", icon="ban",
    ),
    Verb(
        name="decide", label=_("Record the decision"), run=settling.decide, form=DecisionForm,
        done=_("The decision is recorded."), kind="primary", icon="gavel",
    ),
    Verb(
        name="note_sent", label=_("The decision has been sent"), run=settling.note_sent,
        form=SentForm, done=_("Noted as sent."), icon="send", fits=_to_send,
    ),
)  # fmt: skip

ANSWERED = (
    Verb(
        name="urge", label=pgettext_lazy("of a late result", "Ask for the result"),
        run=results.urge, done=_("Noted: the body was asked."), icon="bell",
    ),
    Verb(
        name="escalate", label=_("Report to the Chairman"), run=results.escalate, may=approves,
        refused=BY_ANOTHER, done=_("Noted: reported to the Chairman."), icon="arrow-up",
    ),
    Verb(
        name="take_result", label=_("The result has come"), run=results.take_result,
        form=ResultForm, done=_("The result is recorded."), kind="primary", icon="inbox",
    ),
    Verb(
        name="tell_sender", label=_("The sender has been told"), run=results.tell_sender,
        form=ToldForm, done=_("Noted."), kind="primary", icon="mail-check", fits=_with_result,
    ),
    Verb(
        name="close", label=pgettext_lazy("letter", "End"), run=results.close,
        done=_("Ended; the day names are erased is set."), icon="archive",
    ),
)  # fmt: skip

VERBS = (*ARRIVING, *SETTLING, *ANSWERED, clock_done_verb(results.REPORTED))
