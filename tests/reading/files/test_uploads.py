"""What arrives by HTTP stays in memory and is bounded."""

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory

from reading.files import uploads
from reading.files.inspect import inspect_upload
from reading.files.refused import UploadRefused


def _files(*contents: bytes):
    posted = {f"f{n}": SimpleUploadedFile(f"{n}.txt", body) for n, body in enumerate(contents)}
    return RequestFactory().post("/", posted).FILES


def test_file_arrives_whole_and_in_memory():
    file = _files(b"Noi dung")["f0"]
    assert isinstance(file, InMemoryUploadedFile)
    assert (file.name, file.size, file.read()) == ("0.txt", 8, b"Noi dung")


def test_file_beyond_the_limit_is_known_as_too_large(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_BYTES", 100)
    monkeypatch.setattr("reading.files.inspect.MAX_BYTES", 100)
    file = _files(b"a" * 5000)["f0"]
    with pytest.raises(UploadRefused, match="too_large"):
        inspect_upload(file.name, file)
    assert len(file.file.getvalue()) == 101


def test_one_request_cannot_fill_the_memory(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_REQUEST_BYTES", 100)
    files = _files(b"a" * 90, b"b" * 90, b"c" * 90, b"d" * 90)
    assert set(files) == {"f0", "f1"}


@pytest.mark.django_db
def test_a_page_with_too_large_a_file_answers_413_and_says_why(cast, monkeypatch):
    monkeypatch.setattr(uploads, "MAX_BYTES", 100)
    monkeypatch.setattr("intake.services.imports.MAX_BYTES", 100)
    monkeypatch.setattr("reading.files.inspect.MAX_BYTES", 100)
    file = SimpleUploadedFile("a.csv", b"a;b\n" * 500)
    answer = cast.client("an").post("/tasks/import/", {"upload": file})
    assert answer.status_code == 413
    assert answer.context["form"].errors["upload"]


@pytest.mark.django_db
def test_a_form_beyond_what_is_read_answers_413(cast, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = cast.client("an").post("/tasks/new/", {"title": "x" * 2000})
    assert answer.status_code == 413
    assert "quá lớn" in answer.content.decode()
