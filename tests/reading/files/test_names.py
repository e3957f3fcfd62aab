"""File names as kept: Vietnamese stays, paths and tricks go."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.files.kinds import clean_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Kế hoạch số 15.docx", "Kế hoạch số 15.docx"),
        (unicodedata.normalize("NFD", "Báo cáo.pdf"), "Báo cáo.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\Đề án.xlsx", "Đề án.xlsx"),
        ("a\u202ecod.exe", "acod.exe"),
        ("a\x00b\n.txt", "ab.txt"),
        ("CON.docx", "_CON.docx"),
        ("15/QĐ-UBND.pdf", "QĐ-UBND.pdf"),
        ('a<b>:"c|?*.txt', "a-b-c-.txt"),
        ("  .hidden. ", "hidden"),
        ("..", "tep"),
        ("", "tep"),
    ],
)
def test_name_is_cleaned(given_name, kept):
    assert clean_name(given_name) == kept


def test_long_name_keeps_its_extension():
    name = clean_name("Báo cáo " * 60 + ".docx")
    assert len(name) == 150
    assert name.endswith(".docx")


@given(st.text(max_size=300))
def test_any_name_is_safe_short_and_stable(name):
    kept = clean_name(name)
    assert 0 < len(kept) <= 150
    assert not set(kept) & set('/\\\x00\n<>:"|?*')
    assert clean_name(kept) == kept
