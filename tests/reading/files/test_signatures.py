"""Signatures of PDF files: who, whole or changed, known to the province or not."""

import pytest

from reading.files.inspect import inspect_upload
from reading.files.signatures import signatures_of
from tests.reading.files.signing import (
    OFFICE,
    SIGNER,
    chain,
    paper,
    signed,
    with_page_added,
    with_word_changed,
)


@pytest.fixture(scope="module")
def file() -> bytes:
    return signed(paper())


@pytest.fixture(autouse=True)
def list_of_authorities(settings, tmp_path):
    settings.AUTHORITIES_LIST = str(tmp_path / "authorities.pem")
    (tmp_path / "authorities.pem").write_text(chain("province")[0])


def test_whole_file_of_a_known_signer(file):
    [one] = signatures_of("pdf", file)
    assert (one["signer"], one["organisation"]) == (SIGNER, OFFICE)
    assert (one["state"], one["trusted"]) == ("whole", True)
    assert one["at"].startswith("20")


def test_signer_of_another_authority_is_not_trusted():
    [one] = signatures_of("pdf", signed(paper(), which="elsewhere"))
    assert (one["state"], one["trusted"]) == ("whole", False)


def test_without_a_list_nobody_is_trusted(file, settings):
    settings.AUTHORITIES_LIST = ""
    assert [one["trusted"] for one in signatures_of("pdf", file)] == [False]


def test_second_signature_leaves_the_first_whole(file):
    found = signatures_of("pdf", signed(file, field="S2"))
    assert [one["state"] for one in found] == ["whole", "whole"]


@pytest.mark.parametrize("change", [with_page_added, with_word_changed])
def test_file_changed_after_signing(file, change):
    assert [one["state"] for one in signatures_of("pdf", change(file))] == ["changed"]


def test_unsigned_file_has_none():
    assert signatures_of("pdf", paper()) == []


def test_signed_file_passes_the_inspection(file):
    assert inspect_upload("a.pdf", file).readable


def test_text_of_a_signed_file_is_its_words_alone(file):
    assert "ByteRange" not in (inspect_upload("a.pdf", file).text or "")
