"""Whether somebody reads a restricted task by name: by his work on it, or because it is shared."""

from offices.reader_keys import reading_all
from tasks.audience import ReaderKind, key
from tasks.choices import Access
from tasks.models import Task


def reads_restricted_by_name(person_id: int) -> bool:
    """Asked when his password or second step is about to be set by somebody else."""
    keys = [key(ReaderKind.PERSON, person_id), key(ReaderKind.SHARED, person_id)]
    with reading_all():
        found = Task.objects.filter(access=Access.RESTRICTED, audience__overlap=keys)
        return found.exists()
