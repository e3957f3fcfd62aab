"""Files: read before they are kept, given out through the rights on the task."""

from time import monotonic
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tasks.models import File, Product, Scan
from tasks.services import scans
from tests.reading.files.build import package, png, word
from tests.support.cast import Cast
from tests.tasks.verbs.stages import some_kind, submitted, working

PIXEL = png(1, 1)


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.VAR_DIR = tmp_path


def read_all() -> None:
    while Scan.objects.waiting().exists():
        scans.work(monotonic() + 60)


def upload(name: str = "số liệu.txt", content: bytes = "Thu ngân sách".encode()) -> Any:
    return SimpleUploadedFile(name, content)


def stored(folder: Any) -> list[Any]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_an_attachment_that_cannot_run(cast: Cast, press):
    task = working(cast)
    assert press("dung", task, "add_file", upload=upload(), readers="all").status_code == 302
    file = File.objects.get(task=task)
    answer = cast.client("an").get(file.get_absolute_url())
    assert b"".join(answer) == "Thu ngân sách".encode()
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_an_internal_file_is_not_there_for_other_offices(cast: Cast, press):
    task = working(cast)
    press("dung", task, "add_file", upload=upload(), readers="inside")
    file = File.objects.get(task=task)
    own = cast.client("en").get(file.get_absolute_url())
    assert own.status_code == 200
    assert b"".join(own)
    assert cast.client("binh").get(file.get_absolute_url()).status_code == 404
    assert file.name not in cast.client("binh").get(f"/tasks/{task.pk}/").content.decode()


def test_a_file_of_another_task_is_not_there(cast: Cast, press):
    task, other = working(cast), working(cast)
    press("dung", task, "add_file", upload=upload(), readers="all")
    file = File.objects.get(task=task)
    assert cast.client("an").get(f"/tasks/{other.pk}/files/{file.pk}/").status_code == 404


def test_a_stamp_of_secrecy_is_refused_and_nothing_is_kept(cast: Cast, press, tmp_path):
    task = working(cast)
    marked = upload(content="TỐI MẬT\nKế hoạch".encode())
    answer = press("dung", task, "add_file", upload=marked, readers="all")
    assert answer.status_code == 422
    assert "upload" in answer.context["form"].errors
    assert stored(tmp_path) == []
    assert not File.objects.exists()


def test_a_picture_without_words_needs_the_declaration(cast: Cast, press):
    task = working(cast)
    press("dung", task, "add_file", upload=upload("anh.png", PIXEL), readers="all")
    read_all()
    assert File.objects.get(task=task).state == "unread"
    press("dung", task, "add_file", upload=upload("anh.png", PIXEL), readers="all", declared="on")
    read_all()
    assert File.objects.kept().get(task=task).declared_clean


def test_a_document_of_pictures_needs_the_declaration_at_once(cast: Cast, press):
    task = working(cast)
    pictures = package({"word/media/image1.png": PIXEL}, like=word("Ảnh"))
    answer = press("dung", task, "add_file", upload=upload("anh.docx", pictures), readers="all")
    assert answer.status_code == 422
    assert "declared" in answer.context["form"].errors


def test_a_picture_is_looked_at_in_a_sandbox_and_a_text_is_not(cast: Cast, press):
    task = working(cast)
    press("dung", task, "add_file", upload=upload("anh.png", PIXEL), readers="all", declared="on")
    read_all()
    press("dung", task, "add_file", upload=upload(), readers="inside")
    picture, text = File.objects.filter(task=task).order_by("pk")
    page = cast.client("an").get(f"{picture.get_absolute_url()}view/")
    assert f'src="{picture.get_absolute_url()}?view=1"' in page.content.decode()
    shown = cast.client("an").get(picture.get_absolute_url(), {"view": "1"})
    assert shown.headers["Content-Disposition"].startswith("inline;")
    policy = shown.headers["Content-Security-Policy"]
    assert policy == "sandbox; default-src 'none'; frame-ancestors 'self'"
    assert b"".join(shown) == PIXEL
    kept = cast.client("dung").get(text.get_absolute_url(), {"view": "1"})
    assert kept.headers["Content-Disposition"].startswith("attachment;") and b"".join(kept)
    assert cast.client("an").get(f"{text.get_absolute_url()}view/").status_code == 404


def test_the_files_of_one_task_have_a_limit_together(cast: Cast, press, monkeypatch, tmp_path):
    monkeypatch.setattr("reading.files.limits.MAX_TASK_BYTES", 25)
    task = working(cast)
    assert press("dung", task, "add_file", upload=upload(), readers="all").status_code == 302
    answer = press("dung", task, "add_file", upload=upload("hai.txt"), readers="all")
    assert answer.status_code == 422
    assert "upload" in answer.context["form"].errors
    assert len(stored(tmp_path)) == 1


def test_a_new_version_stands_for_the_old_one(cast: Cast, press):
    task = working(cast)
    press("dung", task, "add_file", upload=upload(), readers="all")
    old = File.objects.get(task=task)
    press("dung", task, "add_file", upload=upload("bản 2.txt"), readers="all", replaces=old.pk)
    assert File.objects.current().get(task=task).replaces == old
    foreign = press("an", task, "add_file", upload=upload(), readers="all", replaces=old.pk)
    assert foreign.status_code == 422


def test_the_document_goes_with_the_result(cast: Cast, press):
    task = submitted(cast)
    answer = press(
        "en",
        task,
        "deliver",
        answer="Kèm theo",
        number="15/BC-VPUB",
        dated="23/11/2020",
        kind=some_kind().pk,
        upload=upload("báo cáo.txt"),
    )
    assert answer.status_code == 302
    product = Product.objects.get(part__task=task)
    assert product.file is not None
    assert product.file.name == "báo cáo.txt"


def test_a_result_that_fails_leaves_no_file_behind(cast: Cast, press, tmp_path):
    task = working(cast)
    part = cast.part(task, "vpub")
    answer = press(
        "en",
        task,
        "deliver",
        answer="Kèm theo",
        number="1",
        dated="23/11/2020",
        upload=upload(),
        version=part.version - 1,
    )
    assert answer.status_code == 409
    assert stored(tmp_path) == []


def test_a_file_too_large_is_told_and_the_result_waits(cast: Cast, press, monkeypatch):
    monkeypatch.setattr("reading.files.inspect.MAX_BYTES", 1_000)
    task = submitted(cast)
    large = upload("báo cáo.txt", b"x" * 5_000)
    answer = press(
        "en", task, "deliver", answer="Kèm theo", number="1", dated="23/11/2020", upload=large
    )
    assert answer.status_code == 422
    assert "upload" in answer.context["form"].errors
    assert cast.part(task, "vpub").state == "submitted"
