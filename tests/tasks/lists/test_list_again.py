"""A list is asked anew at every look."""

import pytest

from offices.models import Office
from tasks.models import Deadline, Part, Task
from tasks.models.list_rows import DEADLINE, OFFICE, PART
from tasks.services.closing import stop
from tests.tasks.lists.conftest import codes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("model", "names"), [(Part, PART), (Deadline, DEADLINE), (Office, OFFICE)])
def test_columns_are_named_in_the_order_of_their_table(model, names):
    of_table = [field.attname for field in model._meta.concrete_fields]
    assert [name for name in of_table if name in names] == list(names)


def test_listed_parts_and_dates_say_what_their_tables_hold(at_work):
    part = at_work()
    [task] = Task.objects.filter(pk=part.task_id).for_rows()
    listed = [(one, PART, Part) for one in task.listed_parts]
    listed += [(one, DEADLINE, Deadline) for one in task.listed_deadlines]
    assert {len(task.listed_parts), len(task.listed_deadlines)} == {2, 4}
    for one, names, model in listed:
        whole = model.objects.get(pk=one.pk)
        assert [getattr(one, n) for n in names[1:]] == [getattr(whole, n) for n in names[1:]]


def test_second_look_sees_what_came_and_what_went(cast, send):
    first = send("Việc thứ nhất", due=2)
    client = cast.client("an")
    assert codes(client, "/tasks/") == [first.code]
    second = send("Việc thứ hai", due=1)
    assert codes(client, "/tasks/") == [second.code, first.code]
    stop(task_id=first.pk, reason="Không còn cần", actor=cast.actor("binh"))
    assert codes(client, "/tasks/") == [second.code]


def test_undated_rows_follow_the_dated_ones_at_every_look(cast, send):
    undated, dated = send("Chưa có hạn", due=None), send("Có hạn", due=3)
    for _look in range(2):
        assert codes(cast.client("an"), "/tasks/") == [dated.code, undated.code]


def test_what_one_may_read_is_never_answered_to_another(cast, send):
    task = send(due=2)
    for _look in range(2):
        assert codes(cast.client("an"), "/tasks/") == [task.code]
        assert codes(cast.client("phuc"), "/tasks/") == []
