"""A marked cell is refused in every format and on every way in."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from intake.models import TaskImport
from offices.models import Person, Refusal
from reading.files.inspect import admit_upload
from reading.files.refused import UploadRefused
from tasks.models import File, Task
from tests.exchange.conftest import System, system  # noqa: F401 (a fixture)
from tests.reading.marked_tables import BENIGN, FORMATS, TABLES, written
from tests.support.cast import Cast
from tests.support.diary import Diary
from tests.tasks.verbs.conftest import press  # noqa: F401 (a fixture)
from tests.tasks.verbs.stages import working

# One column pasted or in a text is a line, and lines are asked in tests of the guard.
CELLS = [name for name in TABLES if name != "in one column"]
ADDRESSES = ['"MAT"@tinh.gov.vn', "tuyet.mat@tinh.gov.vn", "x@tuyệtmật.vn", "toi_mat@tinh.gov.vn"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(table: str, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, FORMATS[name](TABLES[table]))


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", FORMATS)
def test_marked_table_is_refused_in_every_format(table: str, name: str) -> None:
    content = FORMATS[name](TABLES[table])
    with pytest.raises(UploadRefused, match="secret_mark"):
        admit_upload(name, content, field="upload")


@pytest.mark.parametrize("name", FORMATS)
def test_ordinary_table_passes_in_every_format(name: str) -> None:
    assert admit_upload(name, FORMATS[name](BENIGN), field="upload")


@pytest.mark.parametrize("name", FORMATS)
def test_upload_to_a_task_keeps_no_marked_table(cast: Cast, press: Any, name: str) -> None:  # noqa: F811
    file = upload("in the last cell", name)
    press("dung", working(cast), "add_file", upload=file, readers="all")
    assert not File.objects.exists()
    assert Refusal.objects.get().field == "upload"


@pytest.mark.parametrize("name", [one for one in FORMATS if one.endswith(("csv", "txt", "xlsx"))])
def test_import_of_tasks_keeps_no_marked_table(cast: Cast, name: str) -> None:
    file = upload("in the last cell", name)
    assert cast.client("an").post("/tasks/import/", {"upload": file}).status_code != 302
    assert not TaskImport.objects.exists()
    assert Refusal.objects.exists()


@pytest.mark.parametrize("table", CELLS)
def test_pasted_table_is_refused_where_many_tasks_are_read(cast: Cast, table: str) -> None:
    data = {"text": written(TABLES[table]), "action": "read"}
    answer = cast.client("an").post("/tasks/new/many/", data)
    assert "text" in answer.context["form"].errors
    assert Refusal.objects.exists()


@pytest.mark.parametrize("table", CELLS)
def test_pasted_table_is_refused_in_the_diary(diary: Diary, table: str) -> None:
    answer = diary.cast.client("dung").post("/diary/import/", {"text": written(TABLES[table])})
    assert "text" in answer.context["form"].errors
    assert Refusal.objects.exists()


@pytest.mark.parametrize("table", CELLS)
def test_interface_refuses_a_marked_table(system: System, table: str) -> None:  # noqa: F811
    body = system.task(description=written(TABLES[table], ";"))
    assert system.ask("POST", "tasks", body).status_code == 422
    assert not Task.objects.exists()


@pytest.mark.parametrize("address", ADDRESSES)
def test_mail_address_of_marked_words_is_refused(cast: Cast, address: str) -> None:
    page = f"/settings/people/{cast.dung.pk}/edit/"
    answer = cast.client("quan").post(page, {"email": address, "full_name": "Phạm Tiến Dũng"})
    assert any(
        one.code == "secret_mark" for one in answer.context["form"].errors.as_data()["email"]
    )
    assert Person.objects.get(pk=cast.dung.pk).email != address
