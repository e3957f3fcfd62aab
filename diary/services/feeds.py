"""Addresses calendars read from: made and revoked by their owner; the secret is shown once.

Wrong ones are counted by who asks: a secret is not looked for by trying.
"""

import hashlib
import secrets

from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Leader
from diary.models import DiaryFeed
from offices.foundation.actor import Actor
from tasks.services.gate import powers_of

BYTES, MOST = 32, 20


@transaction.atomic
def make_feed(*, leader: Leader | None, actor: Actor) -> str:
    """A new address; returns its secret (256 random bits), of which only the digest is kept."""
    if not powers_of(actor).offices:
        raise PermissionDenied(_("You hold no post."))
    if DiaryFeed.objects.filter(person=actor.person, revoked_at=None).count() >= MOST:
        raise ValidationError(_("Revoke an address you no longer use first."))
    token = secrets.token_urlsafe(BYTES)
    row = DiaryFeed(person=actor.person, leader=leader, digest=digest_of(token), hint=token[:4])
    row.save(actor=actor)
    return token


@transaction.atomic
def revoke_feed(*, feed_id: int, actor: Actor) -> None:
    """Dead at once; `DoesNotExist` unless it is the actor's own."""
    row = DiaryFeed.objects.select_for_update().get(pk=feed_id, person=actor.person)
    if row.revoked_at is None:
        row.revoked_at = timezone.now()
        row.save(actor=actor)


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def feed_of(token: str) -> DiaryFeed | None:
    """The living feed of a secret: not revoked, its owner still active."""
    living = DiaryFeed.objects.filter(revoked_at=None, person__is_active=True)
    return living.select_related("person", "leader").filter(digest=digest_of(token)).first()


WRONG_PER_MINUTE = 30
MINUTE = 60


def seconds_to_wait(address: str) -> int:
    """Count one wrong token of this address; 0 until there were too many within this minute."""
    now = timezone.now()
    key = f"feed:{address}:{now:%Y%m%d%H%M}"
    cache.add(key, 0, 2 * MINUTE)
    return MINUTE - now.second if cache.incr(key) > WRONG_PER_MINUTE else 0
