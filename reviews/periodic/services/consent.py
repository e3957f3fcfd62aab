"""The consents of the chiefs: to one version of the joint text, and cleared when it changes."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from reviews.models import Consent, Review
from reviews.periodic import notices
from reviews.periodic.access import chief_office, offices_of
from reviews.periodic.states import ASKED, OfficeVerdict, ReviewState
from tasks.dossier.lifecycle import lock_unasked, move
from tasks.services.gate import need_reason, powers_of
from tasks.states import WrongMove


def clear_consents(
    review: Review, office: Office | None = None, *, reason: str = "", actor: Actor
) -> int:
    """None of them, or of that office, counts any more; returns how many there were."""
    rows = list(review.consents.live() if office is None else review.consents.live_of(office))
    for row in rows:
        row.is_live = False
    update_many(rows, ["is_live"], actor=actor, reason=reason)
    return len(rows)


def text_changed(review: Review, *, what: str, actor: Actor) -> None:
    """After any change of the joint text: all chiefs are asked again and told who changed what.

    Before they were asked nothing is cleared; the caller holds the lock.
    """
    if review.state not in ASKED:
        return
    if review.state == ReviewState.AGREED:
        move(review, verb="ask_again")
    words = _("%(person)s changed: %(what)s") % {"person": actor.person.full_name, "what": what}
    review.text_version += 1
    review.move_reason = words[:500]
    review.save(actor=actor, reason=words[:500])
    if clear_consents(review, reason=words[:500], actor=actor):
        notices.text_changed(review, actor=actor)


def _own_chief(review: Review, actor: Actor) -> Office:
    office = chief_office(powers_of(actor), offices_of(review))
    if office is None:
        raise PermissionDenied(_("Only the chief of an office agrees for it."))
    return office


def _say(review: Review, office: Office, *, verdict: str, words: str = "", actor: Actor) -> Consent:
    """Takes the place of what the same office said before."""
    clear_consents(review, office, actor=actor)
    consent = Consent(
        review=review,
        office=office,
        person=actor.person,
        text_version=review.text_version,
        verdict=verdict,
        words=words,
        given_at=timezone.now(),
    )
    consent.save(actor=actor)
    return consent


def _check_asked(review: Review) -> None:
    if review.state != ReviewState.ASKING:
        raise WrongMove(_("The chiefs are not asked now."))


@transaction.atomic
def agree(*, task_id: int, actor: Actor) -> Consent:
    """`Thống nhất`; with the last office's consent the review is agreed, and its figures fixed."""
    review = lock_unasked(Review, task_id)
    office = _own_chief(review, actor)
    _check_asked(review)
    consent = _say(review, office, verdict=OfficeVerdict.AGREED, actor=actor)
    agreed = set(review.consents.agreed().values_list("office_id", flat=True))
    if {one.pk for one in offices_of(review)} <= agreed:
        move(review, verb="last_consent")
        review.move_reason = ""
        review.save(actor=actor)
        notices.all_agreed(review, actor=actor)
    return consent


@transaction.atomic
def ask_change(*, task_id: int, words: str, actor: Actor) -> Consent:
    """`Đề nghị chỉnh sửa`, with the words."""
    review = lock_unasked(Review, task_id)
    office = _own_chief(review, actor)
    _check_asked(review)
    consent = _say(
        review, office, verdict=OfficeVerdict.CHANGE, words=need_reason(words), actor=actor
    )
    notices.change_asked(review, office, actor=actor)
    return consent


@transaction.atomic
def withdraw_consent(*, task_id: int, reason: str, actor: Actor) -> Review:
    """A chief takes his consent back: before the conference, with a reason."""
    review = lock_unasked(Review, task_id)
    office, words = _own_chief(review, actor), need_reason(reason)[:500]
    if review.state not in ASKED:
        raise WrongMove(_("The chiefs are not asked now."))
    if not clear_consents(review, office, reason=words, actor=actor):
        raise WrongMove(_("This office has said nothing yet."))
    if review.state == ReviewState.AGREED:
        move(review, verb="ask_again")
    review.move_reason = words
    review.save(actor=actor, reason=words)
    notices.change_asked(review, office, actor=actor)
    return review
