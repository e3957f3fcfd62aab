"""What became of a scan, told to who sent it."""

from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.models import File


def not_kept(file: File, *, actor: Actor) -> None:
    _tell("file_not_kept", file, actor)


def declaration_asked(file: File, *, actor: Actor) -> None:
    _tell("file_unread", file, actor)


def _tell(kind: str, file: File, actor: Actor) -> None:
    """By nobody: who sent it is told of his own file."""
    tell(
        kind=kind,
        people=[actor.person.pk],
        dedupe=f"{kind}:{file.pk}",
        task_id=file.task_id,
        actor=None,
        facts={"code": file.task.code},
    )
