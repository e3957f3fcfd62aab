"""The row of a restricted task says nothing; who may read it reads its words all the same."""

import datetime as dt
import json

import pytest
from django.core.exceptions import FieldError
from django.db import connection

from offices.powers import load_powers
from offices.reader_keys import reading_all, reading_as, set_keys
from tasks.choices import Access
from tasks.models import Part, RestrictedWords, Task
from tasks.models.detail import whole_task
from tasks.services import releasing
from tasks.sql.restricted_text import COLUMNS, NEUTRAL
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
SOON = dt.date(2031, 1, 6)
TITLE, BODY = "Kiểm tra việc zzkín", "Yêu cầu zzriêng"


@pytest.fixture
def secret(cast: Cast) -> Task:
    task = cast.log(
        TITLE,
        ask={"vpub": SOON},
        due=SOON,
        access="restricted",
        description=BODY,
        document_abstract="V/v zztrích",
    )
    releasing.release(task_id=task.pk, actor=cast.actor("binh"))
    Task.objects.filter(pk=task.pk).update(deadline_text="trước ngày zzhạn")
    return Task.objects.get(pk=task.pk)


def row(task: Task) -> str:
    """All that the row itself holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(t)::text FROM tasks_task t WHERE id = %s", [task.pk])
        return str(cursor.fetchone()[0])


def said(task: Task) -> list[str]:
    """What the columns that are set apart hold in the row."""
    held = json.loads(row(task))
    return [held[column] for column in COLUMNS]


def test_row_says_nothing_of_its_content(secret: Task) -> None:
    assert said(secret) == [NEUTRAL] * len(COLUMNS)
    assert "zz" not in row(secret)
    kept = RestrictedWords.objects.get()
    assert "".join(getattr(kept, column) for column in COLUMNS).count("zz") == 4


def test_every_way_of_reading_gives_the_words(cast: Cast, secret: Task) -> None:
    rows = Task.objects.filter(pk=secret.pk)
    assert (secret.title, secret.description, secret.lead_reason) == (TITLE, BODY, "")
    assert rows.only("code").get().title == TITLE
    assert list(rows.values_list("title", "document_abstract")) == [(TITLE, "V/v zztrích")]
    assert list(Part.objects.filter(task=secret).values_list("task__title").distinct()) == [
        (TITLE,)
    ]
    part = Part.objects.select_related("task").filter(task=secret)[0]
    assert part.task.deadline_text == "trước ngày zzhạn"
    assert [one.title for one in rows.with_row_columns()] == [TITLE]
    powers = load_powers(cast.people["binh"].pk)
    assert [one.pk for one in Task.objects.matching("zzkin", powers)] == [secret.pk]
    secret.refresh_from_db()
    assert secret.title == TITLE


def test_page_of_the_task_reads_them_in_its_one_statement(cast: Cast, secret: Task) -> None:
    child = cast.log("Việc con zzcon", ask={"vpub": SOON}, access="restricted", parent_id=secret.pk)
    keys = list(secret.audience)
    found = whole_task(secret.pk, keys=keys, own=[], person_id=0, day=SOON)
    assert found is not None
    assert (found.task.title, found.task.description) == (TITLE, BODY)
    with reading_all():
        keys += Task.objects.get(pk=child.pk).audience
        found = whole_task(child.pk, keys=keys, own=[], person_id=0, day=SOON)
    assert found is not None
    assert [one.title for one in found.kin] == [TITLE]


def test_one_changed_column_leaves_the_others(cast: Cast, secret: Task) -> None:
    secret.title = "Tên mới zzmới"
    secret.save(actor=cast.actor("binh"), update_fields=["title"])
    read = Task.objects.get(pk=secret.pk)
    assert (read.title, read.description) == ("Tên mới zzmới", BODY)
    powers = load_powers(cast.people["binh"].pk)
    assert Task.objects.matching("zzmoi", powers).exists()
    assert not Task.objects.matching("zzkin", powers).exists()
    read.description = ""
    read.save(actor=cast.actor("binh"))
    assert Task.objects.get(pk=secret.pk).description == ""
    assert said(secret) == [NEUTRAL] * len(COLUMNS)
    assert [past.title for past in read.history.all()][-1] == TITLE


def test_who_reads_the_row_alone_cannot_wipe_out_the_words(secret: Task) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tasks_task SET title = title WHERE id = %s", [secret.pk])
        cursor.execute("UPDATE tasks_task SET basis = basis WHERE id = %s", [secret.pk])
    assert Task.objects.get(pk=secret.pk).title == TITLE


@pytest.mark.parametrize("way", [{"update_fields": ["access"]}, {}])
def test_words_go_back_and_forth_with_access(
    cast: Cast, secret: Task, way: dict[str, list[str]]
) -> None:
    secret.access = Access.INTERNAL
    secret.save(actor=cast.actor("binh"), **way)
    assert said(secret)[:2] == [TITLE, BODY]
    assert not RestrictedWords.objects.exists()
    secret.access = Access.RESTRICTED
    secret.save(actor=cast.actor("binh"), **way)
    assert said(secret) == [NEUTRAL] * len(COLUMNS)
    assert Task.objects.get(pk=secret.pk).title == TITLE
    assert sealed(secret)


def sealed(task: Task) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM tasks_restrictedwords WHERE task_id = %s", [task.pk])
        return list(cursor.fetchone()[0])


def test_words_are_closed_by_a_wall_of_their_own(cast: Cast, secret: Task) -> None:
    assert set(sealed(secret)) > set(secret.audience)
    for who, reads in (("binh", 1), ("phuc", 0), ("mai", 0), ("quan", 0)):
        with reading_as(load_powers(cast.people[who].pk)):
            assert RestrictedWords.objects.count() == reads, who
    for nobody in ("", "{}"):
        set_keys(nobody)
        assert RestrictedWords.objects.count() == 0
    set_keys("{0}")


def test_words_that_nobody_sealed_are_for_nobody(cast: Cast) -> None:
    """A table of open tasks' rows fails open; this one has none of them."""
    task = cast.log("Việc chung", ask={"vpub": SOON})
    RestrictedWords.objects.create(task=task, **dict.fromkeys(COLUMNS, "x"))
    with reading_all():
        assert RestrictedWords.objects.count() == 0


def test_task_without_words_of_its_own_has_them_in_its_row(cast: Cast) -> None:
    task = cast.log("Việc chung", ask={"vpub": SOON})
    assert said(task)[0] == "Việc chung"
    assert not RestrictedWords.objects.exists()


@pytest.mark.parametrize(
    "condition", ["title", "title__icontains", "title__unaccent__iexact", "description"]
)
def test_a_condition_on_words_that_stand_apart_is_refused(condition: str) -> None:
    with pytest.raises(FieldError, match="matching"):
        Task.objects.filter(**{condition: "x"})
    with pytest.raises(FieldError, match="matching"):
        Part.objects.exclude(**{f"task__{condition}": "x"})
