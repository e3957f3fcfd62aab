"""What agreeing and not agreeing mean for each kind of row: words, and the verb that acts."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.actor import Actor
from tasks.deciding.keys import Key
from tasks.home.waiting import WaitingKind
from tasks.services import dates, delivering, opinions, receiving, releasing, settling

type Words = str | Promise
type Run = Callable[[Key, str, Actor], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictButton:
    """One answer: its button, what is said afterwards, and whether it needs a reason."""

    label: Words
    done: Words
    run: Run
    icon: str = "check"
    reasoned: bool = False


def _part(verb: Callable[..., Any]) -> Run:
    return lambda key, _words, actor: verb(part_id=key.target, actor=actor, version=key.seen)


def _reasoned(verb: Callable[..., Any]) -> Run:
    return lambda key, words, actor: verb(
        part_id=key.target, reason=words, actor=actor, version=key.seen
    )


def _release(key: Key, _words: str, actor: Actor) -> Any:
    return releasing.release(task_id=key.target, actor=actor, version=key.seen)


def _return_draft(key: Key, words: str, actor: Actor) -> Any:
    return releasing.return_draft(task_id=key.target, reason=words, actor=actor, version=key.seen)


def _deliver(key: Key, words: str, actor: Actor) -> Any:
    """The answer that was put before the leader goes out as it stands."""
    return delivering.deliver_part(part_id=key.target, answer="", actor=actor, version=key.seen)


def _change(*, agree: bool) -> Run:
    def run(key: Key, words: str, actor: Actor) -> Any:
        day = dt.date.fromordinal(key.seen) if key.seen else None
        return dates.decide_change(
            change_id=key.target, agree=agree, words=words, actor=actor, seen_due_on=day
        )

    return run


def _send_again(key: Key, words: str, actor: Actor) -> Any:
    return settling.send_again(
        part_id=key.target, ask="", reason=words, actor=actor, version=key.seen
    )


def _give_opinion(key: Key, words: str, actor: Actor) -> Any:
    return opinions.give_opinion(note_id=key.target, words=words, actor=actor)


def _confirm(key: Key, _words: str, actor: Actor) -> Any:
    return delivering.confirm_product(product_id=key.target, actor=actor)


AGREE: Mapping[WaitingKind, VerdictButton] = {
    WaitingKind.RELEASE: VerdictButton(
        label=_("Release"), icon="send", run=_release, done=_("The requests are released.")
    ),
    WaitingKind.APPROVE: VerdictButton(
        label=_("Approve the result"),
        run=_part(delivering.approve_inside),
        done=_("The draft is agreed to."),
    ),
    WaitingKind.CHANGE: VerdictButton(
        label=_("Agree"), run=_change(agree=True), done=_("The new date is agreed to.")
    ),
    WaitingKind.OPINION: VerdictButton(
        label=_("Give an opinion"),
        icon="stamp",
        reasoned=True,
        run=_give_opinion,
        done=_("The opinion is recorded."),
    ),
    WaitingKind.HANDED_BACK: VerdictButton(
        label=_("The lead office does it itself"),
        icon="hand",
        reasoned=True,
        run=_reasoned(settling.do_ourselves),
        done=_("The lead office does this part itself."),
    ),
    WaitingKind.PRODUCT: VerdictButton(
        label=_("Confirm the product"),
        icon="badge-check",
        run=_confirm,
        done=_("The product is confirmed."),
    ),
    WaitingKind.DELIVERED: VerdictButton(
        label=_("Confirm receipt"),
        icon="circle-check",
        run=_part(delivering.note_result),
        done=_("Receipt of the result is confirmed."),
    ),
    WaitingKind.RECEIVE: VerdictButton(
        label=_("Receive"),
        icon="mail-open",
        run=_part(receiving.receive_part),
        done=_("The request is received."),
    ),
}

# A result for another office: agreeing with it sends it.
DELIVER = VerdictButton(
    label=_("Send the result"), icon="package-check", run=_deliver, done=_("The result is sent.")
)

DECLINE: Mapping[WaitingKind, VerdictButton] = {
    WaitingKind.RELEASE: VerdictButton(
        label=_("Ask for completion"),
        icon="pencil-line",
        reasoned=True,
        run=_return_draft,
        done=_("The draft went back to be completed."),
    ),
    WaitingKind.APPROVE: VerdictButton(
        label=_("Ask for completion"),
        icon="pencil-line",
        reasoned=True,
        run=_reasoned(delivering.ask_rework),
        done=_("The draft went back to be completed."),
    ),
    WaitingKind.CHANGE: VerdictButton(
        label=_("Do not agree"),
        icon="x",
        reasoned=True,
        run=_change(agree=False),
        done=pgettext_lazy("verdict", "The present date stays."),
    ),
    WaitingKind.HANDED_BACK: VerdictButton(
        label=_("Send the request again"),
        icon="send",
        reasoned=True,
        run=_send_again,
        done=_("The request is sent again."),
    ),
    WaitingKind.DELIVERED: VerdictButton(
        label=_("Ask for more"),
        icon="message-circle-question-mark",
        reasoned=True,
        run=_reasoned(delivering.ask_more),
        done=_("More was asked of the other office."),
    ),
}
