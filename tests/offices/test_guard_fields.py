"""Form fields of free text: tidy, bounded, guarded."""

from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from offices.foundation.fields import (
    GuardedCharField,
    GuardedFileField,
    GuardedTextField,
    guarded_formfield,
)
from offices.foundation.refusals import note_book
from offices.models import Office

SENTENCE = (
    "Văn bản có dấu chỉ độ mật. Không đưa vào hệ thống; thực hiện đăng ký, lưu hành theo quy định "
    "về bảo vệ bí mật nhà nước."
)


class Letter(forms.Form):
    title = GuardedCharField(label="Tiêu đề", max_length=40)
    body = GuardedTextField(label="Nội dung", required=False)


def _letter(**data: str) -> Letter:
    return Letter({"title": "Họp giao ban", **data})


def test_text_is_kept_composed_and_tidy():
    form = _letter(title="  Ho\u0323p\u200b  giao ban ", body="a\r\nb\x07")
    assert form.is_valid()
    assert form.cleaned_data == {"title": "Họp giao ban", "body": "a\nb"}


def test_marked_text_is_refused_with_the_official_sentence():
    form = _letter(body="Kính gửi\nMẬT\n")
    with translation.override("vi"):
        assert form.errors["body"] == [SENTENCE]
    assert form.errors.as_data()["body"][0].code == "secret_mark"


def test_refusal_is_noted_by_field_without_the_words():
    with note_book() as book:
        _letter(title="Số 5/UBND-NC (Tối mật)").is_valid()
    assert [(one.field, one.level) for one in book] == [("title", "toi_mat")]
    assert "UBND" not in repr(book)


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b"])
def test_text_that_cannot_be_stored_is_an_error_and_can_be_shown_again(bad):
    form = _letter(title=bad)
    with translation.override("vi"):
        assert form.errors["title"] == ["Văn bản có ký tự không lưu được."]
        assert str(form["title"]).encode()


def test_too_long_text_tells_both_lengths():
    form = _letter(title="a" * 41)
    with translation.override("vi"):
        assert form.errors["title"] == ["Tối đa 40 ký tự; hiện có 41."]


def test_a_megabyte_is_answered_at_the_field():
    assert "title" in _letter(title="mật " * 250_000).errors


def test_blank_text_counts_as_missing():
    assert _letter(title=" \u200b ").errors.as_data()["title"][0].code == "required"


def test_marked_file_name_is_refused():
    class Upload(forms.Form):
        file = GuardedFileField()

    files: MultiValueDict[str, UploadedFile[Any]] = MultiValueDict(
        {"file": [SimpleUploadedFile("CV 12 - MẬT.docx", b"x")]}
    )
    form = Upload({}, files)
    assert form.errors.as_data()["file"][0].code == "secret_mark"


def test_model_form_fields_are_guarded_too():
    form_class = forms.modelform_factory(
        Office, fields=["name", "serves"], formfield_callback=guarded_formfield
    )
    assert all(isinstance(field, GuardedCharField) for field in form_class().fields.values())
