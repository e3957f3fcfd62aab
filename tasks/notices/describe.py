"""What a reader of notices may see of a task: asked again whenever one is shown or sent."""

from collections.abc import Collection

from notifications.registry import Item, describe_with
from offices.models import Person
from offices.powers import load_powers
from tasks.choices import Access
from tasks.models import Task


@describe_with
def describe(person: Person, task_ids: Collection[int]) -> dict[int, Item]:
    """{task id: code, path, title}; the title of a restricted case stays out of mails."""
    found = Task.objects.visible_to(load_powers(person.pk)).filter(pk__in=task_ids)
    return {
        pk: Item(code, f"/tasks/{pk}/", "" if access == Access.RESTRICTED else title)
        for pk, code, title, access in found.values_list("pk", "code", "title", "access")
    }
