"""Long exports: the worker makes them with the maker's rights of that moment, for a day."""

import datetime as dt
import io
from time import monotonic

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from notifications.services.tick import run_tick
from offices.foundation.history import update_many
from offices.services.people import deactivate_person
from tasks.exports import order
from tasks.models import Export, ExportChunk
from tasks.models.exports import ExportState
from tasks.services import exports
from tests.support.cast import BACKEND, titled

pytestmark = pytest.mark.django_db
NEW = "/exports/new/?source=list&form=xlsx&columns=code,title&sort=newest"


@pytest.fixture
def asked(cast, send, monkeypatch, settings, tmp_path):
    """Five tasks, more than are answered at once; An has left the file to the worker."""
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setitem(order.SHORT, "xlsx", 2)
    monkeypatch.setattr(exports, "PORTION", 2)
    for number in range(5):
        send(f"Việc {number}")
    page = cast.client("an").get(NEW)
    assert "Kết xuất ở chế độ nền" in page.content.decode()
    assert Export.objects.count() == 0
    assert cast.client("an").post(NEW).headers["Location"] == "/exports/"
    return Export.objects.get()


def run(until: float = 60) -> None:
    exports.work(monotonic() + until)


def titles(client, export) -> list[str]:
    data = b"".join(client.get(f"/exports/{export.pk}/file/").streaming_content)
    rows = load_workbook(io.BytesIO(data)).active.iter_rows(min_row=2, values_only=True)
    return [row[2] for row in rows]


def test_the_worker_goes_on_in_portions_and_the_page_tells_how_far(cast, asked):
    for _step in range(3):
        exports._step()
    asked.refresh_from_db()
    assert (asked.state, asked.done, asked.total) == (ExportState.READING, 4, 5)
    page = cast.client("an").get("/exports/").content.decode()
    assert "Đang tập hợp các dòng" in page
    assert 'hx-trigger="every 2s"' in page
    assert cast.client("an").get(f"/exports/{asked.pk}/file/").status_code == 404
    run()
    assert titles(cast.client("an"), asked) == [f"Việc {n}" for n in (4, 3, 2, 1, 0)]
    assert ExportChunk.objects.count() == 0
    assert "every 2s" not in cast.client("an").get("/exports/").content.decode()


def test_only_its_maker_takes_the_file(cast, asked):
    run()
    for who in ("binh", "mai", "dung", "quan"):
        assert cast.client(who).get(f"/exports/{asked.pk}/file/").status_code == 404
        assert cast.client(who).post(f"/exports/{asked.pk}/remove/").status_code == 404
        assert f"/exports/{asked.pk}/" not in cast.client(who).get("/exports/").content.decode()
    assert len(titles(cast.client("an"), asked)) == 5


def test_rows_hidden_meanwhile_are_left_out(cast, asked):
    """A task is restricted between the asking and the reading."""
    exports._step()
    hidden = titled("Việc 3")
    hidden.access = "restricted"
    update_many([hidden], ["access"], actor=cast.actor("binh"), reason="thử")
    run()
    assert titles(cast.client("an"), asked) == ["Việc 4", "Việc 2", "Việc 1", "Việc 0"]


def test_a_deactivated_maker_gets_nothing(cast, asked):
    exports._step()
    link = Client()
    link.force_login(cast.an, backend=BACKEND)
    deactivate_person(actor=cast.actor("quan"), person=cast.an, reason="Nghỉ hưu")
    run()
    asked.refresh_from_db()
    assert asked.state == ExportState.FAILED
    assert not asked.stored
    assert link.get(f"/exports/{asked.pk}/file/").status_code == 302
    assert ExportChunk.objects.count() == 0


def test_after_a_day_row_and_file_are_gone(cast, asked, django_capture_on_commit_callbacks):
    run()
    asked.refresh_from_db()
    storage, name = asked.stored.storage, asked.stored.name
    assert storage.exists(name)
    with time_machine.travel(timezone.now() + dt.timedelta(hours=24, minutes=1)):
        assert cast.client("an").get(f"/exports/{asked.pk}/file/").status_code in (302, 404)
        with django_capture_on_commit_callbacks(execute=True):
            run_tick(timezone.now())
    assert not storage.exists(name)
    assert Export.objects.count() == 0


def test_a_fault_ends_one_export_and_no_other(cast, asked, monkeypatch):
    cast.client("an").post(NEW.replace("xlsx", "csv"))
    monkeypatch.setattr("tasks.exports.order.xlsx_bytes", lambda table: 1 / 0)
    run()
    states = list(Export.objects.order_by("pk").values_list("state", flat=True))
    assert states == [ExportState.FAILED, ExportState.DONE]
    assert "Chưa tạo được tệp" in cast.client("an").get("/exports/").content.decode()


def test_too_many_rows_are_told(cast, asked, monkeypatch):
    monkeypatch.setitem(order.MOST, "xlsx", 4)
    run()
    asked.refresh_from_db()
    assert (asked.state, asked.words) == (
        ExportState.FAILED,
        "Danh sách có hơn 4 dòng; đề nghị thu hẹp điều kiện lọc.",
    )
