"""More time: the one request that fits, and who decides about it."""

import pytest

from tasks.models import Deadline
from tasks.verbs.offers import offers_for
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.verbs.conftest import looked_at
from tests.tasks.verbs.stages import working

pytestmark = pytest.mark.django_db


def dates(cast: Cast):
    """The task, the own date of vpub and the one it owes to vptu."""
    task = working(cast)
    rows = cast.part(task, "vpub").deadlines
    return task, rows.get(is_internal=True), rows.get(is_internal=False)


def asked_on(cast: Cast, task) -> list[int]:
    found = offers_for(looked_at(cast, "dung", task)).deadlines
    return [pk for pk, offers in found.items() if "ask_change" in {o.verb.name for o in offers}]


def test_the_own_date_is_asked_of_the_own_leaders_while_it_lies_ahead(cast: Cast):
    task, own, _owed = dates(cast)
    assert asked_on(cast, task) == [own.pk]
    page = cast.client("dung").get(f"/tasks/{task.pk}/deadlines/{own.pk}/ask-change/")
    text = page.content.decode()
    assert "Người quyết định" in text and cast.en.full_name in text


def test_once_it_has_passed_the_office_that_set_the_other_is_asked(cast: Cast):
    task, own, owed = dates(cast)
    Deadline.objects.filter(pk=own.pk).update(due_on=in_days(-1))
    assert asked_on(cast, task) == [owed.pk]
    page = cast.client("dung").get(f"/tasks/{task.pk}/deadlines/{owed.pk}/ask-change/")
    assert "lãnh đạo VP Tỉnh ủy, nơi đặt thời hạn này" in page.content.decode()


def test_an_own_date_beyond_the_offices_own_warns_first(cast: Cast):
    task, own, owed = dates(cast)
    where = f"/tasks/{task.pk}/deadlines/{own.pk}/ask-change/"
    sent = {"new_due_on": f"{in_days(20):%d/%m/%Y}", "reason": "Chờ số liệu"}
    warned = cast.client("dung").post(where, sent)
    assert warned.status_code == 422
    assert f"trước hết ngày {owed.due_on:%d/%m/%Y}" in warned.content.decode()
    assert cast.client("dung").post(where, {**sent, "beyond": "on"}).status_code == 302
    assert own.changes.pending().exists()
