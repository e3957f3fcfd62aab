"""A list of many dossiers: its pages, and how often and what it asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from tasks.dossier.listing import ROWS
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.statements import second_look

if TYPE_CHECKING:
    from tests.dossier.sample.models import Visit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]
HERE = "/visits/"
type Enter = Callable[[int], list[Visit]]


@pytest.fixture
def visits(cast: Cast, rule: object) -> Enter:
    """So many visits of Én's office, one a day."""
    from tasks.dossier.services.entering import OfficesGiven
    from tests.dossier.sample.services import enter_visit

    def enter(number: int) -> "list[Visit]":
        return [
            enter_visit(
                title=f"Kiểm tra {day}",
                place="Xã Cẩm Khê",
                on=in_days(day),
                offices=OfficesGiven(),
                actor=cast.actor("en"),
            )
            for day in range(1, number + 1)
        ]

    return enter


def test_rows_over_a_page_stand_on_the_next(visits: Enter, cast: Cast) -> None:
    last = visits(ROWS + 1)[-1]
    page = cast.client("en").get(HERE, {"page": 2})
    assert [row["cells"][0]["href"] for row in page.context["rows"]] == [last.get_absolute_url()]
    assert f"Trang 2 trên 2, {ROWS + 1} dòng" in page.content.decode()


def test_page_beyond_the_end_is_the_last(visits: Enter, cast: Cast) -> None:
    visits(ROWS + 1)
    page = cast.client("en").get(HERE, {"page": 9_999_999_999})
    assert (page.context["previous"], page.context["next"]) == ("?page=1", "")


def test_one_page_has_no_links(visits: Enter, cast: Cast) -> None:
    visits(2)
    page = cast.client("en").get(HERE)
    assert (page.context["note"], page.context["next"]) == ("", "")


def test_more_rows_than_are_counted_are_paged_through(
    visits: Enter, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    visits(ROWS + 1)
    monkeypatch.setattr("offices.foundation.questions._KEPT", {})  # statements hold how many
    monkeypatch.setattr("tasks.dossier.listing.COUNTED", 2)
    monkeypatch.setattr("offices.views.paging.COUNTED", 2)
    page = cast.client("en").get(HERE)
    assert (page.context["note"], page.context["next"]) == ("Trang 1", "?page=2")
    assert page.context["tabs"][0]["count"] == "2+"


def test_no_statement_counts_all_rows(visits: Enter, cast: Cast) -> None:
    visits(1)
    few = second_look(cast.client("en"), HERE)
    visits(ROWS + 1)
    many = second_look(cast.client("en"), HERE)
    assert len(many) == len(few)
    assert [one for one in many if "sample_visit" in one and "COUNT(" in one.upper()] == []


def test_rows_read_no_long_words_of_tasks(visits: Enter, cast: Cast) -> None:
    visits(1)
    asked = "".join(second_look(cast.client("en"), HERE))
    assert "sample_visit" in asked
    assert '"tasks_task"."description"' not in asked


def test_database_knows_what_rows_and_readers_cost(db: None) -> None:
    """Or lists read whole tables: a row by its key is near, whom two arrays share is dear."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('random_page_cost')::float, procost FROM pg_proc"
            " WHERE oid = 'arrayoverlap(anyarray, anyarray)'::regprocedure"
        )
        assert cursor.fetchone() == (1.1, 40)


def test_numbers_follow_what_was_entered_since(visits: Enter, cast: Cast) -> None:
    """Their statement is put together once for a person; what it finds is not kept."""
    visits(1)
    before = cast.client("en").get(HERE).context["tabs"][0]["count"]
    visits(2)
    assert (before, cast.client("en").get(HERE).context["tabs"][0]["count"]) == (1, 3)


def test_empty_side_leads_to_the_one_that_holds_something(visits: Enter, cast: Cast) -> None:
    from tests.dossier.sample.services import finish

    [visit] = visits(1)
    finish(task_id=visit.pk, reason="Đã kiểm tra", actor=cast.actor("en"))
    empty = cast.client("en").get(HERE).context["empty"]
    assert (empty["text"], empty["label"]) == ("Mục “Sắp tới” hiện chưa có gì.", "Đã xong")
    assert empty["href"] == f"{HERE}?side=done"


def test_whoever_chooses_has_numbers_of_his_choice(visits: Enter, cast: Cast) -> None:
    visits(2)
    usual = cast.client("en").get(HERE).context["tabs"][0]["count"]
    chosen = cast.client("en").get(HERE, {"q": "Không có ở đâu"})
    assert (usual, chosen.context["tabs"][0]["count"]) == (2, 0)
