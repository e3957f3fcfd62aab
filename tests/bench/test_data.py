"""What is measured on is true: derived columns, search text and history are the product's own."""

import psycopg
import pytest

from documents.models import Appraisal, OpinionRound
from information.models import InfoItem, InformationRequest
from offices.foundation.actor import Actor
from offices.models import Office, Person
from offices.powers import load_powers
from tasks.models import Deadline, Part, Task
from tests.bench import filling, people
from tests.support.database import TestDatabase
from training.models import Attendance, ClassSession, Course, Enrolment, Quota
from trips.models import Trip, TripStop

pytestmark = pytest.mark.django_db(transaction=True)
TASKS, OPEN = 300, 120
DERIVED = """
SELECT t.id, office_ids, next_due_on, is_open, acted_at,
  (SELECT array_agg(k ORDER BY k) FROM unnest(audience) k)
FROM tasks_task t ORDER BY id
"""
TOUCH = "UPDATE tasks_task SET is_open = is_open"
OWNERS = "SELECT id, task_id, office_id, assignee_id FROM tasks_deadline ORDER BY id"
UNLIKE = """
SELECT task_id, words, tasks_words(task_id) FROM tasks_searchentry
WHERE tsvector_to_array(words) <> tsvector_to_array(tasks_words(task_id))
"""
LOST = """
SELECT (SELECT count(*) FROM tasks_part WHERE task_id NOT IN (SELECT id FROM tasks_task)),
  (SELECT count(*) FROM tasks_deadline WHERE part_id NOT IN (SELECT id FROM tasks_part))
"""


def fill(database: TestDatabase) -> psycopg.Connection:
    Actor.system()
    people.hire(36)
    connection = psycopg.connect(url_of(database), autocommit=True)
    filling.fill(connection, TASKS, open_tasks=OPEN)
    return connection


def url_of(database: TestDatabase) -> str:
    return database.cluster.url("postgres", database.name)


def check_derived(connection: psycopg.Connection) -> None:
    for kept, touch in ((DERIVED, TOUCH), (OWNERS, "UPDATE tasks_deadline SET what = what")):
        before = connection.execute(kept).fetchall()
        connection.execute(touch)
        assert connection.execute(kept).fetchall() == before
    assert connection.execute(LOST).fetchone() == (0, 0)


def check_search(connection: psycopg.Connection) -> None:
    odd = connection.execute(UNLIKE).fetchall()
    assert odd == []


def check_history() -> None:
    for model in (Task, Part, Deadline):
        for row in model.objects.order_by("?")[:10]:
            newest = row.history.latest("history_id")
            fields = [f.attname for f in newest.tracked_fields]
            assert [getattr(newest, f) for f in fields] == [getattr(row, f) for f in fields]


def check_files() -> None:
    """One a task, each as its own checks would have it; the page of one and the list are drawn."""
    assert Appraisal.objects.count() == TASKS
    assert InformationRequest.objects.count() == TASKS
    requests = InformationRequest.objects.all()[:50]
    rows = (*Appraisal.objects.all()[:50], *OpinionRound.objects.all()[:20], *requests)
    for row in (*rows, *InfoItem.objects.all()[:50]):
        row.validate_constraints()
    officer = Person.objects.get(username="vpub.11")
    seen = Appraisal.objects.visible_to(load_powers(officer.pk))
    assert list(seen.filter(state="decided").for_lists()[:9])
    assert seen.open().filter(destination__isnull=False).exists()


def check_journeys() -> None:
    """One trip and one course a task, each as its own checks would have it."""
    assert Trip.objects.count() == Course.objects.count() == TASKS
    for model in (Trip, TripStop, Course, ClassSession, Quota, Enrolment, Attendance):
        rows = list(model.objects.order_by("pk")[:40])
        assert rows
        for row in rows:
            row.validate_constraints()
    powers = load_powers(Person.objects.get(username="vpub.11").pk)
    for kind in (Trip, Course):
        assert list(kind.objects.visible_to(powers).for_lists()[:9])


def test_what_is_loaded_is_what_the_product_would_keep(test_database: TestDatabase) -> None:
    with fill(test_database) as connection:
        check_derived(connection)
        check_search(connection)
    check_history()
    check_files()
    check_journeys()
    assert Task.objects.live().count() + Task.objects.filter(state="to_release").count() == OPEN
    officer = Person.objects.get(username="vpub.11")
    seen = Task.objects.visible_to(load_powers(officer.pk)).count()
    assert 0 < seen < TASKS and Office.objects.count() == 3
