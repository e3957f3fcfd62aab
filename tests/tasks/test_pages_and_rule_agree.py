"""What the one rule lets a person find, the pages show; what it does not, they do not know."""

from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offices.powers import load_powers
from tasks.models import Note, Task
from tests.support.cast import Cast
from tests.tasks.test_audience import PEOPLE, Shape, Undo, build, shapes

three_people = st.lists(st.sampled_from(PEOPLE), min_size=3, max_size=3, unique=True)


def pages(cast: Cast, name: str, task: Task) -> dict[str, bool]:
    """Whether each page knows the task, as that person opens it."""
    client, address = cast.client(name), f"/tasks/{task.pk}/"
    found = client.get("/search/", {"q": task.code})
    return {
        "detail": client.get(address).status_code == 200,
        "history": client.get(f"{address}history/").status_code == 200,
        "search": f'href="{address}' in found.content.decode(),
        "verb": client.get(f"{address}note/").status_code != 404,
    }


def check(cast: Cast, names: list[str], shape: Shape) -> None:
    task = build(cast, shape)
    note = Note(task=task, text="x", author=cast.an, office=cast.offices["vptu"])
    note.save(actor=cast.actor("an"))
    for name in names:
        powers = load_powers(cast.people[name].pk)
        reads = Task.objects.visible_to(powers).filter(pk=task.pk).exists()
        known = pages(cast, name, task)
        assert known == dict.fromkeys(known, reads), name
        for rows in (task.parts, task.notes):
            seen: Any = rows.model.objects.visible_to(powers).filter(task=task)
            assert seen.exists() == reads, name


def test_pages_show_what_the_rule_lets_through(cast: Cast) -> None:
    for name in PEOPLE:
        cast.client(name)  # signed in before the part that is undone

    @settings(
        max_examples=8,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(shapes, three_people)
    def agree(shape: Shape, names: list[str]) -> None:
        try:
            with transaction.atomic():
                check(cast, names, shape)
                raise Undo
        except Undo:
            pass

    agree()
