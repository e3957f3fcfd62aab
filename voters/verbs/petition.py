"""What can be done with a petition: one row each, read by its page, addresses and buttons."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.verbs import Subject, Verb, step, still_open
from voters.forms import petition as forms
from voters.forms.replies import ReplyForm, ReplyLineForm
from voters.services import closing, following, forwarding, linking, petitions, replies, returning
from voters.similar import similar_to
from voters.states import CHIEF, HEADS, RELEASES, PetitionState

WITH_BODIES = "tasks/dossier/sheet_with_bodies.html"


def _holds(power: str) -> Any:
    return lambda subject: subject.request.powers.can(power, subject.dossier.task.lead_office_id)


def _row(subject: Subject) -> dict[str, Any]:
    return {"row": subject.dossier}


def _others(subject: Subject) -> dict[str, Any]:
    """The most alike first, then others still followed of the same round or session."""
    petition, powers = subject.dossier, subject.request.powers
    first = [one.petition for one in similar_to(petition, powers)]
    rows = type(petition).objects.visible_to(powers).led_by(petition.task.lead_office_id).open()
    rest = rows.filter(contact=petition.contact).exclude(pk=petition.pk).select_related("task")
    found = {one.pk: one for one in [*first, *rest.latest()[:60]]}
    named = [(pk, f"{one.task.code} {one.task.title[:90]}") for pk, one in found.items()]
    return {"others": named}


def _one(act: Any) -> Any:
    """An act on many, done to the one of the page."""

    def run(*, task_id: int, actor: Actor, **words: Any) -> Any:
        return act(petitions=[task_id], actor=actor, **words)

    return run


def _reply(*, task_id: int, actor: Actor, **words: Any) -> Any:
    return replies.enter_reply(actor=actor, **words)


def _line(subject: Subject) -> dict[str, Any]:
    row = subject.row
    names = ("group", "roadmap_on", "roadmap_words", "text")
    return {"initial": {name: getattr(row, name) for name in names}, "row": subject.dossier}


def _proposed(petition: Any) -> bool:
    return bool(petition.proposed) and petition.is_open


def _answered(petition: Any) -> bool:
    return petition.state in (PetitionState.REPLIED, PetitionState.FOLLOWING)


def _unproposed(petition: Any) -> bool:
    return _answered(petition) and not petition.proposed


COURSE = (
    step(
        name="sort",
        label=_("Sort the petition"),
        icon="layers",
        kind="primary",
        run=petitions.sort,
        form=forms.SortForm,
        done=_("The petition is sorted."),
        template=WITH_BODIES,
    ),
    step(
        name="compile",
        label=_("Compile the petition"),
        icon="check-check",
        kind="primary",
        run=_one(forwarding.compile_petitions),
        may=_holds(HEADS),
        done=_("Compiled; it is to be forwarded."),
        lead=_("By when it is forwarded runs from today."),
    ),
    step(
        name="forward",
        label=_("Forward the petition"),
        icon="send",
        kind="primary",
        run=_one(forwarding.forward),
        may=_holds(RELEASES),
        form=forms.ForwardForm,
        done=_("The petition is forwarded; the clock of the reply runs."),
        lead=_("The letter takes its number from the book of the issuer."),
    ),
    step(
        name="reply",
        label=_("Enter the reply"),
        icon="reply",
        kind="primary",
        run=_reply,
        may=lambda subject: replies.may_reply(subject.dossier, subject.request.powers),
        form=ReplyForm,
        form_args=_row,
        done=_("The reply is entered."),
        template=WITH_BODIES,
    ),
    step(
        name="follow",
        label=_("Follow the roadmap"),
        icon="route",
        kind="primary",
        run=following.follow,
        form=forms.FollowForm,
        done=_("The roadmap is followed."),
    ),
    step(
        name="propose_close",
        label=_("Propose to end it"),
        icon="badge-check",
        kind="primary",
        run=_one(closing.propose_close),
        form=forms.ProposeForm,
        fits=_unproposed,
        done=_("Proposed; another person confirms."),
    ),
    step(
        name="confirm_close",
        label=_("Confirm the end"),
        icon="circle-check-big",
        kind="primary",
        run=_one(closing.confirm_close),
        may=_holds(HEADS),
        fits=_proposed,
        done=_("The petition has ended."),
    ),
    step(
        name="ask_more",
        label=_("Ask for more"),
        icon="message-circle-question-mark",
        run=following.ask_more,
        form=ReasonForm,
        done=_("More is asked; the same date runs on."),
    ),
    step(
        name="send_back",
        label=_("Note that it was returned"),
        icon="undo-2",
        run=returning.send_back,
        may=lambda subject: returning.may_send_back(subject.dossier, subject.request.powers),
        form=forms.ReturnForm,
        done=_("Returned; nobody is late for it."),
        lead=_("The clock ends and counts for nobody; name the competent body and forward anew."),
    ),
    step(
        name="reopen",
        label=_("Follow it again"),
        icon="rotate-ccw",
        run=closing.reopen,
        may=_holds(CHIEF),
        form=ReasonForm,
        done=_("The petition is followed again."),
    ),
    step(
        name="leave_out",
        label=_("Do not compile it"),
        icon="circle-off",
        kind="danger",
        run=petitions.leave_out,
        form=ReasonForm,
        done=_("It is not compiled."),
    ),
    step(
        name="stop",
        label=_("Stop following it"),
        icon="circle-stop",
        kind="danger",
        run=closing.stop,
        may=_holds(CHIEF),
        form=ReasonForm,
        done=_("No longer followed."),
    ),
)
ROWS = (
    Verb(
        name="change",
        label=_("Change the petition"),
        icon="pencil",
        run=petitions.change_petition,
        form=forms.PetitionChangeForm,
        done=_("The petition is changed."),
        fits=still_open,
        offered=False,
        versioned=True,
        template=WITH_BODIES,
    ),
    Verb(
        name="judge",
        label=_("Note a judgement of the reply"),
        icon="scale",
        run=following.judge,
        form=forms.JudgeForm,
        done=_("The judgement is noted."),
        fits=lambda petition: petition.replied_on is not None,
        offered=False,
    ),
    Verb(
        name="reply_change",
        path="replies/<int:reply_id>/",
        rows=lambda petition: petition.replies.select_related("reply"),
        label=_("Correct what was entered of the reply"),
        run=replies.correct_line,
        form=ReplyLineForm,
        form_args=_line,
        done=_("The reply is corrected."),
    ),
    Verb(
        name="agree_roadmap",
        label=_("Accept the long roadmap in writing"),
        icon="file-check",
        run=following.agree_roadmap,
        form=forms.AgreeForm,
        done=_("Accepted."),
        fits=lambda petition: petition.has_long_roadmap and not petition.roadmap_agreed,
    ),
    Verb(
        name="join",
        label=_("Join with another petition"),
        icon="layers",
        run=linking.join,
        form=forms.OtherForm,
        form_args=_others,
        done=_("Joined; it follows the other one."),
    ),
    Verb(
        name="unjoin",
        label=_("Undo the joining"),
        icon="undo-2",
        run=linking.unjoin,
        form=ReasonForm,
        done=_("It stands by itself again."),
        fits=lambda petition: petition.state == PetitionState.JOINED,
    ),
    Verb(
        name="repeats",
        label=_("It repeats an earlier petition"),
        icon="repeat",
        run=linking.repeats,
        form=forms.OtherForm,
        form_args=_others,
        fits=still_open,
        done=_("Noted: raised once more."),
    ),
    Verb(
        name="tell_apart",
        label=_("Related or different"),
        icon="git-branch",
        run=linking.tell_apart,
        form=forms.ApartForm,
        form_args=_others,
        fits=still_open,
        done=_("Remembered."),
        offered=False,
    ),
    Verb(
        name="split",
        label=_("Split into several"),
        icon="git-branch",
        run=linking.split,
        form=forms.PetitionSplitForm,
        form_args=_row,
        done=_("Split."),
        fits=lambda petition: petition.state in ("noted", "sorted", "compiled"),
    ),
)
VERBS = (*COURSE, *ROWS)
