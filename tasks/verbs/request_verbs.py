"""Verbs towards another office's part: note its result, ask for more, settle, nudge."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tasks.choices import NoteKind
from tasks.forms.verbs import base, parts, talk
from tasks.services import bodies, delivering, settling, talking
from tasks.verbs import fits, may
from tasks.verbs.base import Announcement, Fact, Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _side(seen: Seen, part: Any) -> NoteKind | None:
    return talking.nudge_side(part, powers=seen.powers, works_on_lead=seen.handles(seen.lead))


def _nudge_words(seen: Seen, part: Any) -> Words:
    urges = _side(seen, part) == NoteKind.URGE
    return _("Urge") if urges else _("Remind of the coordination")


def _reached(seen: Seen, part: Any) -> list[Fact]:
    """Before a reminder goes: who gets it."""
    side = _side(seen, part)
    return [{"label": _now("Goes to"), "value": talking.nudge_names(part, side) if side else ""}]


def _nudged(note: Any) -> Announcement:
    """To whom it went, and ten seconds to take it back."""
    words = _now("Reminder sent to %(whom)s.") % {"whom": talking.nudge_names(note.part, note.kind)}
    return Announcement(words, reverse("tasks:nudge_take_back", args=[note.task_id, note.pk]))


def _record_answer(act: VerbCall) -> Any:
    return bodies.record_answer(
        request_id=act.data["request"].pk,
        answered_on=act.data["answered_on"],
        answer=act.data["answer"],
        actor=act.actor,
    )


def _urge_body(act: VerbCall) -> Any:
    return talking.urge_body(
        request_id=act.data["request"].pk, words=act.data["words"], actor=act.actor
    )


BODY_ASKED = ("body", "ask", "letter_number", "sent_on", "due_on")
VERBS = (
    Verb(
        name="note_result",
        scope=VerbScope.PART,
        label=_("Confirm receipt"),
        icon="circle-check",
        kind="primary",
        may=may.notes_result,
        fits=fits.part_in("note_result"),
        run=calls(delivering.note_result, "part_id"),
        direct=True,
        intro=_("The lead office confirms that the result has arrived; it does not approve it."),
        done=_("Receipt of the result is confirmed."),
    ),
    Verb(
        name="ask_more",
        scope=VerbScope.PART,
        label=_("Ask for more"),
        icon="message-circle-question-mark",
        form=base.MoreForm,
        may=may.notes_result,
        fits=fits.part_in("ask_more"),
        run=calls(delivering.ask_more, "part_id", "reason"),
        intro=_("The same deadline runs on; the days the result lay here are left out."),
        done=_("More was asked of the other office."),
    ),
    Verb(
        name="send_again",
        scope=VerbScope.PART,
        label=_("Send the request again"),
        icon="send",
        kind="primary",
        form=parts.SendAgainForm,
        may=may.sends,
        fits=fits.asked_of_others("send_again", lead_too=True),
        run=calls(settling.send_again, "part_id", "ask", "reason"),
        intro=_("The request goes out once more, completed or made clear."),
        done=_("The request is sent again."),
    ),
    Verb(
        name="settle",
        scope=VerbScope.PART,
        label=_("Settled between the leaders"),
        icon="handshake",
        form=base.ReasonForm,
        may=may.settles,
        fits=fits.asked_of_others("settle", lead_too=True),
        run=calls(settling.settle_part, "part_id", "reason"),
        intro=_("The leaders of the offices have agreed: the office goes on with its part."),
        done=_("The agreement is recorded."),
    ),
    Verb(
        name="do_ourselves",
        scope=VerbScope.PART,
        label=_("The lead office does it itself"),
        icon="hand",
        form=base.ReasonForm,
        may=may.settles,
        fits=fits.asked_of_others("do_ourselves"),
        run=calls(settling.do_ourselves, "part_id", "reason"),
        intro=_("The request ends and counts for nobody."),
        done=_("The lead office does this part itself."),
    ),
    Verb(
        name="to_superior",
        scope=VerbScope.PART,
        label=_("Put before the competent level for a decision"),
        icon="landmark",
        form=base.ReasonForm,
        may=may.settles,
        fits=fits.asked_of_others("to_superior", lead_too=True),
        run=calls(settling.take_to_superior, "part_id", "reason"),
        intro=_("The offices do not agree; the competent level decides."),
        done=_("The matter is before the competent level."),
    ),
    Verb(
        name="withdraw",
        scope=VerbScope.PART,
        label=_("Withdraw the request"),
        icon="circle-slash",
        kind="quiet",
        form=base.ReasonForm,
        may=may.sends,
        fits=fits.asked_of_others("withdraw"),
        run=calls(settling.withdraw_part, "part_id", "reason"),
        intro=_("The request ends and counts for nobody."),
        done=_("The request is withdrawn."),
    ),
    Verb(
        name="end_without_answer",
        scope=VerbScope.PART,
        label=_("End while there is no coordination opinion"),
        icon="circle-off",
        kind="quiet",
        form=base.ReasonForm,
        may=may.settles,
        fits=fits.ending_unanswered,
        run=calls(settling.end_without_answer, "part_id", "reason"),
        intro=_(
            "The date has passed without an answer. It stays overdue for the office asked; "
            "the lead office may go on."
        ),
        done=_("The request is ended without an answer."),
        not_now=_("The date of the request has not passed yet."),
    ),
    Verb(
        name="nudge",
        scope=VerbScope.PART,
        label=_("Remind of the coordination"),
        words=_nudge_words,
        icon="bell-ring",
        form=talk.NudgeForm,
        may=may.nudges,
        fits=fits.owing,
        run=calls(talking.nudge, "part_id", "words", versioned=False),
        intro=_("One courteous notice goes to who holds the work."),
        done=_("The reminder is sent."),
        facts=_reached,
        told=_nudged,
        not_now=_("There is nothing to remind of here."),
    ),
    Verb(
        name="phone",
        scope=VerbScope.PART,
        label=_("Talked by telephone"),
        icon="phone",
        kind="quiet",
        form=talk.PhoneForm,
        may=may.talks,
        fits=fits.kept,
        shown=fits.owing,
        run=calls(talking.record_phone_call, "part_id", "words", versioned=False),
        intro=_("The call is recorded; nobody gets a notice."),
        done=_("The call is recorded."),
    ),
    Verb(
        name="ask_body",
        scope=VerbScope.PART,
        label=_("Ask a body outside"),
        icon="building-2",
        kind="quiet",
        form=talk.AskBodyForm,
        may=may.works_on,
        fits=fits.alive,
        run=calls(bodies.ask_body, "part_id", *BODY_ASKED, versioned=False),
        intro=_(
            "What a department, commune or other body outside the system owes is followed here."
        ),
        done=_("The request to the body is recorded."),
    ),
    Verb(
        name="record_answer",
        scope=VerbScope.PART,
        label=_("Record the answer"),
        icon="reply",
        form=talk.RecordAnswerForm,
        may=may.works_on,
        fits=fits.answers_waited_for,
        run=_record_answer,
        intro=_("The body outside has answered."),
        done=_("The answer is recorded."),
        not_now=_("No body outside owes an answer here."),
    ),
    Verb(
        name="urge_body",
        scope=VerbScope.PART,
        label=_("Urge the body outside"),
        icon="bell-ring",
        kind="quiet",
        form=talk.UrgeBodyForm,
        may=may.works_on,
        fits=fits.answers_waited_for,
        run=_urge_body,
        aside=fits.always,
        intro=_("The urging is kept; the letter itself is printed from the overdue tasks."),
        done=_("The urging is recorded."),
        not_now=_("No body outside owes an answer here."),
    ),
    Verb(
        name="explain_delay",
        scope=VerbScope.PART,
        label=_("Reason and proposal"),
        icon="hourglass",
        form=talk.ExplainForm,
        may=may.works_on,
        fits=fits.owing,
        run=calls(talking.explain_delay, "part_id", "reason", "proposal", versioned=False),
        shown=fits.late,
        intro=_("Why it is late and what is proposed; everyone who reads the task reads this."),
        done=_("Reason and proposal are recorded."),
        not_now=_("This part owes nothing any more."),
    ),
)
