"""What is told of a review: that the chiefs are asked, and what became of the text since."""

from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from offices.models import Office
from reviews.models import Review
from reviews.periodic.access import chiefs
from tasks.dossier.notices import Event, tell_of

EVENTS: dict[str, Event] = {
    "review_asked": (
        _("Reviews that wait for my consent"),
        _("The report of review %(code)s waits for the consent of the chiefs."),
        True,
    ),
    "review_changed": (
        _("Changed texts of reviews"),
        _("%(who)s changed the report of review %(code)s: consent is asked for again."),
        False,
    ),
    "review_slip": (
        _("Slips of the pen corrected in reviews"),
        _("%(who)s corrected a slip of the pen in review %(code)s; your consent stands."),
        False,
    ),
    "review_change_asked": (
        _("Changes asked for in reviews"),
        _("%(office)s asks for a change of the report of review %(code)s."),
        False,
    ),
    "review_agreed": (
        _("Reviews agreed by all chiefs"),
        _("All chiefs have agreed to review %(code)s."),
        False,
    ),
}


def _tell_chiefs(
    kind: str, review: Review, *, actor: Actor, mark: object = "", **facts: str
) -> None:
    people = [post.person_id for post in chiefs().values()]
    tell_of(review, kind, people, f"{review.text_version}:{mark}", actor=actor, **facts)


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
    mark = f"{review.text_version}:{office.pk}"
    tell_of(review, "review_change_asked", people, mark, actor=actor, office=office.short_name)
