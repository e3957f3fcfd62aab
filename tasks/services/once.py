"""A form pressed twice acts once."""

import datetime as dt
import uuid

from django.db import connection
from django.utils import timezone

from offices.foundation.actor import Actor
from tasks.models import Submission

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
            "INSERT INTO tasks_submission (key, person_id, sent_at) VALUES (%s, %s, %s) "
            "ON CONFLICT (key) DO NOTHING",
            [key, actor.person.pk, now],
        )
        return bool(cursor.rowcount == 1)
