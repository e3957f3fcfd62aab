"""Let a system in, change what it may, close the door; its tokens, and who comes with one."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.models import Connection, Receiver, Token
from offices.foundation.actor import Actor
from offices.models import Office, OfficeGroupPermission, Role
from offices.powers import DEFAULT_POWERS
from offices.services.access import require_configure
from offices.services.people import create_person, deactivate_person
from offices.services.posts import give_post
from offices.services.powers import grant_power, role_group

LONGEST_DAYS = 366


@transaction.atomic
def open_connection(
    *, actor: Actor, name: str, office: Office, purpose: str, scopes: Sequence[str], per_minute: int
) -> Connection:
    """A system of an office, and the person it acts as: without password, with one post."""
    require_configure(actor)
    _settle_powers(office, actor=actor)
    login = f"ketnoi-{secrets.token_hex(4)}"
    person = create_person(actor=actor, username=login, full_name=f"Hệ thống {name}"[:120])
    give_post(actor=actor, person=person, office=office, role=Role.SERVICE, reason=purpose)
    row = Connection(
        name=name,
        office=office,
        purpose=purpose,
        person=person,
        scopes=list(scopes),
        per_minute=per_minute,
    )
    row.full_clean()
    row.save(actor=actor)
    return row


def _settle_powers(office: Office, *, actor: Actor) -> None:
    """An office from before there were connected systems gets the role's default powers once."""
    group = role_group(office=office, role=Role.SERVICE).group
    if OfficeGroupPermission.history.filter(group=group).exists():
        return
    for codename in DEFAULT_POWERS[Role.SERVICE]:
        grant_power(
            actor=actor,
            office=office,
            role=Role.SERVICE,
            codename=codename,
            reason="Bảng quyền hạn mặc định",
        )


@transaction.atomic
def change_connection(
    *,
    actor: Actor,
    connection: Connection,
    name: str,
    purpose: str,
    scopes: Sequence[str],
    per_minute: int,
    reason: str = "",
) -> Connection:
    """Another name, purpose, scope or limit; it holds from the next request on."""
    require_configure(actor)
    row = Connection.objects.select_for_update().get(pk=connection.pk)
    row.name, row.purpose = name, purpose
    row.scopes, row.per_minute = list(scopes), per_minute
    row.full_clean()
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def close_connection(*, actor: Actor, connection: Connection, reason: str) -> Connection:
    """For good: its tokens are dead with the next request, its person holds no post any more."""
    require_configure(actor)
    row = Connection.objects.select_for_update(of=("self",)).get(pk=connection.pk)
    if row.closed_on is not None:
        raise ValidationError(_("This system is no longer connected."))
    row.closed_on = timezone.localdate()
    row.save(actor=actor, reason=reason)
    for token in row.tokens.filter(revoked_at=None):
        revoke_token(actor=actor, token=token, reason=reason)
    for receiver in row.receivers.filter(is_active=True):
        receiver.is_active = False
        receiver.save(actor=actor, reason=reason)
    deactivate_person(actor=actor, person=row.person, reason=reason)
    return row


@transaction.atomic
def issue_token(*, actor: Actor, connection: Connection, days: int) -> tuple[Token, str]:
    """A new token and its text, which is shown now and never again."""
    require_configure(actor)
    if connection.closed_on is not None:
        raise ValidationError(_("This system is no longer connected."))
    text = new_text()
    row = Token(
        connection=connection,
        digest=digest_of(text),
        hint=text[:10],
        issued_by=actor.person,
        expires_on=timezone.localdate() + timedelta(days=min(days, LONGEST_DAYS)),
    )
    row.save(actor=actor)
    return row, text


@transaction.atomic
def revoke_token(*, actor: Actor, token: Token, reason: str = "") -> Token:
    """Dead with the next request."""
    require_configure(actor)
    row = Token.objects.select_for_update(of=("self",)).get(pk=token.pk)
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = timezone.now(), actor.person
        row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def add_receiver(*, actor: Actor, connection: Connection, address: str) -> Receiver:
    """An address that is told from now on; its secret is shown on the next page only."""
    require_configure(actor)
    if connection.closed_on is not None:
        raise ValidationError(_("This system is no longer connected."))
    row = Receiver(connection=connection, address=address)
    row.full_clean()
    row.save(actor=actor)
    return row


@transaction.atomic
def switch_receiver(*, actor: Actor, receiver: Receiver) -> Receiver:
    """Stop telling an address, or begin again."""
    require_configure(actor)
    row = Receiver.objects.select_for_update(of=("self",)).get(pk=receiver.pk)
    if row.connection.closed_on is not None:
        raise ValidationError(_("This system is no longer connected."))
    row.is_active = not row.is_active
    row.save(actor=actor)
    return row


PREFIX = "phb_"


def new_text() -> str:
    """256 random bits, recognisable by its beginning when it turns up where it should not."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def find(text: str) -> Token | None:
    """The usable token of that text, with its connection, person and office; one statement."""
    found = Token.objects.usable(timezone.localdate()).filter(digest=digest_of(text))
    return found.first()
