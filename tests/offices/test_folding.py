"""Searching without accents and ordering as a Vietnamese dictionary does."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offices.foundation.folding import fold, person_sort_key, sort_key

IN_ORDER = ["an", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "bac", "bán", "băn", "ca"]
IN_ORDER += ["da", "đa", "e", "ê", "lo", "lô", "lơ", "tu", "tư", "y", "yêu"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "Ủy ban"),
        ("HOÀ", "hòa"),
        ("Đoàn  ĐBQH", "doan dbqh"),
        ("thuý", "thúy"),
        ("Ðà Nẵng", "đà nẵng"),
    ],
)
def test_spellings_of_one_word_fold_alike(one, other):
    assert fold(one) == fold(other)


@given(st.text())
def test_unicode_form_does_not_matter(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_words_stand_in_dictionary_order():
    mixed = random.Random(3).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(mixed, key=sort_key) == IN_ORDER


def test_names_stand_by_given_name_then_family_name():
    names = ["Đỗ Văn An", "Nguyễn An", "Lê Thị Ân", "Trần Bình", "Lý Dũng", "Lê Đức"]
    mixed = random.Random(3).sample(names, len(names))
    assert sorted(mixed, key=person_sort_key) == names


def test_key_can_be_ordered_by_code_point():
    assert all(sort_key(word).isascii() for word in IN_ORDER)
