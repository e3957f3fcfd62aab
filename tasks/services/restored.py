"""After a restore: what was told before the failure is not told a second time."""

from django.db import transaction
from django.utils import timezone

from notifications.models import Dispatch
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.models import Deadline

REASON = "Khôi phục từ bản sao lưu: không nhắc lại những lần nhắc đã qua"


@transaction.atomic
def after_restore() -> int:
    """Reminders begin anew with today; mails of days gone by are dropped. Deadlines changed.

    Which reminders went out between the backup and the failure nobody knows any more. So steps
    of the ladder before today are taken as told; today's is told (once, by its key).
    """
    today, now = timezone.localdate(), timezone.now()
    rows = list(Deadline.objects.running().exclude(reminders_from__gte=today))
    for row in rows:
        row.reminders_from = today
    update_many(rows, ["reminders_from"], actor=Actor.system(), reason=REASON)
    start = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    Dispatch.objects.pending().filter(not_before__lt=start).update(
        dropped_at=now, last_error="restored from a backup"
    )
    return len(rows)
