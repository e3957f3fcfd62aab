"""`Thông báo kết luận việc tiếp công dân`: its lines become tasks under a neutral content."""

from django.db import transaction

from citizens.services.clocks import meet
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.dossier.services import lines, notice
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import Conclusion, Notice

NEUTRAL = "Theo dõi thực hiện thông báo kết luận tiếp công dân"


@transaction.atomic
def issue_conclusions(*, task_id: int, given: NoticeGiven, actor: Actor) -> Notice:
    """The line keeps its words, the task made of it says none of them."""
    issued = notice.issue_notice(task_id=task_id, given=given, actor=actor)
    _neutral(list(Conclusion.objects.filter(task_id=task_id)), actor=actor)
    meet(issued.task, ("tcd-ket-luan",), on=issued.dated, actor=actor)
    return issued


@transaction.atomic
def add_lines(*, task_id: int, text: str, actor: Actor) -> list[Conclusion]:
    added = lines.add_lines(task_id=task_id, text=text, actor=actor)
    return _neutral(added, actor=actor)


def _neutral(rows: list[Conclusion], *, actor: Actor) -> list[Conclusion]:
    for row in rows:
        row.title = NEUTRAL
    update_many(rows, ["title"], actor=actor)
    return rows
