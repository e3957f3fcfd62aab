"""Text as kept: composed, storable, without what cannot be seen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offices.foundation.text import TextRefused, clean_line, clean_text, nfc


def test_decomposed_accents_are_composed():
    assert nfc("Ho\u0323p \u01a1\u0309") == "Họp ở"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Họp\t giao \n ban ", "Họp giao ban"),
        ("a\u200b\ufeff\u00adb", "ab"),
        ("a\x07\x9fb", "ab"),
        ("", ""),
        (" \u00a0 ", ""),
    ],
)
def test_line_is_tidied(typed, kept):
    assert clean_line(typed) == kept


def test_text_keeps_its_lines():
    assert clean_text(" a  \r\nb\rc\u2028d\t e\x00"[:-1]) == "a\nb\nc\nd\t e"


@pytest.mark.parametrize(("text", "code"), [("a\x00", "nul_character"), ("\udc80", "surrogate")])
def test_what_cannot_be_stored_is_refused(text, code):
    with pytest.raises(TextRefused) as refused:
        clean_text(text)
    assert refused.value.code == code


@given(st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_tidying_twice_changes_nothing(text):
    once = clean_line(text)
    assert clean_line(once) == once
    assert unicodedata.is_normalized("NFC", once)
