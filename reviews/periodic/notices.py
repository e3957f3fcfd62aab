"""What is told of a review: that the chiefs are asked, and what became of the text since."""

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from offices.models import Office
from reviews.models import Review
from reviews.periodic.access import chiefs

if TYPE_CHECKING:
    from notifications.models import Notification

# key: (label in the preferences, subject)
EVENTS: dict[str, tuple[str | Promise, str | Promise]] = {
    "review_asked": (
        _("Reviews that wait for my consent"),
        _("The report of review %(code)s waits for the consent of the chiefs."),
    ),
    "review_changed": (
        _("Changed texts of reviews"),
        _("%(who)s changed the report of review %(code)s: consent is asked for again."),
    ),
    "review_slip": (
        _("Slips of the pen corrected in reviews"),
        _("%(who)s corrected a slip of the pen in review %(code)s; your consent stands."),
    ),
    "review_change_asked": (
        _("Changes asked for in reviews"),
        _("%(office)s asks for a change of the report of review %(code)s."),
    ),
    "review_agreed": (
        _("Reviews agreed by all chiefs"),
        _("All chiefs have agreed to review %(code)s."),
    ),
}


class ReviewNotice(NoticeKind):
    """One row of `EVENTS`; leads to the review itself."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        blank = {"who": "", "office": "", "code": ""}
        return str(self.text) % {**blank, **notification.facts}


def register_kinds() -> None:
    for key, (label, text) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": key == "review_asked"}
        register(type(f"Notice_{key}", (ReviewNotice,), words))


def _tell_chiefs(
    kind: str, review: Review, *, actor: Actor, mark: object = "", **facts: str
) -> None:
    tell(
        kind=kind,
        people=[post.person_id for post in chiefs().values()],
        task_id=review.pk,
        dedupe=f"{kind}:{review.pk}:{review.text_version}:{mark}",
        actor=actor,
        facts={"code": review.task.code, **facts},
    )


def consent_asked(review: Review, *, actor: Actor) -> None:
    _tell_chiefs("review_asked", review, actor=actor)


def text_changed(review: Review, *, actor: Actor) -> None:
    _tell_chiefs("review_changed", review, actor=actor, who=actor.person.full_name)


def slip_corrected(review: Review, *, mark: str, actor: Actor) -> None:
    _tell_chiefs("review_slip", review, actor=actor, mark=mark, who=actor.person.full_name)


def all_agreed(review: Review, *, actor: Actor) -> None:
    _tell_chiefs("review_agreed", review, actor=actor)


def change_asked(review: Review, office: Office, *, actor: Actor) -> None:
    """To the chief of the lead office and who handles its part."""
    lead = review.task.lead_office_id
    people = {post.person_id for pk, post in chiefs().items() if pk == lead}
    people |= set(review.task.parts.filter(role="lead").values_list("assignee_id", flat=True))
    tell(
        kind="review_change_asked",
        people=list(people),
        task_id=review.pk,
        actor=actor,
        dedupe=f"review_change_asked:{review.pk}:{review.text_version}:{office.pk}",
        facts={"code": review.task.code, "office": office.short_name},
    )
