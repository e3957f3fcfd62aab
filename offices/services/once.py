"""A form pressed twice acts once; below every form that creates something."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Submission

KEPT = dt.timedelta(days=2)


def first_time(*, key: uuid.UUID | None, actor: Actor) -> bool:
    """Whether this form has not acted yet; call it inside the transaction of the act.

    A second press waits for the first to commit and then gets False; if the first fails, its
    key is free again. Forms without a key always act.
    """
    if key is None:
        return True
    now = timezone.now()
    Submission.objects.filter(person=actor.person, sent_at__lt=now - KEPT).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO offices_submission (key, person_id, sent_at, made) "
            "VALUES (%s, %s, %s, '') ON CONFLICT (key) DO NOTHING",
            [key, actor.person.pk, now],
        )
        return bool(cursor.rowcount == 1)


@transaction.atomic
def made_once(*, key: uuid.UUID | None, actor: Actor, make: Callable[[], Any]) -> Any:
    """What `make()` returns, made by the first send of the form; later sends get the same row.

    Raises ValidationError for a key somebody else has sent.
    """
    if first_time(key=key, actor=actor):
        made = make()
        if key is not None and isinstance(made, Model):
            label = f"{made._meta.label}:{made.pk}"
            Submission.objects.filter(key=key).update(made=label)  # untracked: a key
        return made
    found, row = sent_before(key=key, actor=actor)
    if not found:
        raise ValidationError(_("This form was made for somebody else; please open it anew."))
    return row


def sent_before(*, key: uuid.UUID | None, actor: Actor) -> tuple[bool, Any]:
    """Whether the person has sent this form, and the row it made; None where there is none."""
    sent = Submission.objects.filter(key=key, person=actor.person).first() if key else None
    if sent is None:
        return False, None
    label, _colon, pk = sent.made.partition(":")
    if not pk:
        return True, None
    return True, apps.get_model(label)._base_manager.filter(pk=pk).first()


def key_of(data: Any) -> uuid.UUID | None:
    """The key a form was sent with, whether or not the rest of it is valid."""
    try:
        return uuid.UUID(str(data.get("once", "")))
    except ValueError:
        return None
