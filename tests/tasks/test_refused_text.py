"""A marked title on a real page: told at the field, recorded with person and page, nothing kept."""

import pytest

from offices.models import Refusal
from tasks.models import Task
from tests.support.cast import Cast
from tests.tasks.test_new import form

pytestmark = pytest.mark.django_db


def test_marked_title_is_refused_and_recorded(cast: Cast) -> None:
    page = cast.client("an").post("/tasks/new/", form(cast, title="TỐI MẬT"))
    row = Refusal.objects.get()
    assert "Văn bản có dấu chỉ độ mật." in page.content.decode()
    assert (row.field, row.level, row.where) == ("title", "toi_mat", "intake:new")
    assert (row.person, row.office) == (cast.an, cast.actor("an").office)
    assert not Task.objects.exists()
