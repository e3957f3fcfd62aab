"""Every hostile file is refused for its reason, in Vietnamese, without a server error."""

import io
import resource

import pytest
from django.utils import translation

from reading.files.inspect import inspect_upload
from reading.files.limits import MAX_BYTES
from reading.files.messages import MESSAGES
from reading.files.refused import UploadRefused
from tests.reading.files.build import package, word
from tests.reading.files.hostile import HOSTILE

MEGABYTES_ALLOWED = 150


def test_corpus_is_large_enough():
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize(
    ("name", "data", "code"), HOSTILE, ids=[f"{n}-{e[2]}-{e[0]}" for n, e in enumerate(HOSTILE)]
)
def test_hostile_file_is_refused(name, data, code):
    with pytest.raises(UploadRefused) as refused:
        inspect_upload(name, data)
    assert refused.value.code == code


@pytest.mark.parametrize("code", MESSAGES)
def test_every_reason_is_told_in_vietnamese(code):
    with translation.override("en"):
        english = str(MESSAGES[code])
    with translation.override("vi"):
        assert str(MESSAGES[code]) != english


def test_too_large_tells_the_limit():
    with pytest.raises(UploadRefused) as refused, translation.override("vi"):
        inspect_upload("a.txt", b"a" * (MAX_BYTES + 1))
    with translation.override("vi"):
        assert refused.value.message == "Tệp lớn hơn 25 MB."


def test_a_bomb_of_many_members_does_not_fill_the_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bomb = package({f"word/x{n}.xml": b"<a/>" + b" " * 990_000 for n in range(200)}, like=word("a"))
    with pytest.raises(UploadRefused):
        inspect_upload("a.docx", bomb)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < MEGABYTES_ALLOWED + 200  # the bomb itself is built in this process


def test_upload_is_read_only_up_to_the_limit():
    class Endless(io.BytesIO):
        asked = 0

        def read(self, size=-1, /):
            self.asked = size or 0
            return b"a" * self.asked

    upload = Endless()
    with pytest.raises(UploadRefused, match="too_large"):
        inspect_upload("a.txt", upload)
    assert upload.asked == MAX_BYTES + 1
