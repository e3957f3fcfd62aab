"""What a password must be, and when it must be another."""

import datetime as dt
import unicodedata

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from offices.services.accounts import set_sign_in_rules
from offices.services.people import change_password
from tests.offices.signing.conftest import PASSWORD, is_in, signed_in, with_password

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "password",
    [
        "ngan-qua-26",
        "123456789012",
        "vanphongtinhuy2026",
        "Phoi-Hop@VPTU-2026",
        "x" * 129,
        "matkhau-matkhau",
        "nguyenvanan2026",
        "aaaaaaaaaaaaaa",
        "abcdefghijkl",
        "thanhcong2026",
        "Thành-công-2026",
        "1q2w3e4r5t6y",
        "anhyeuem123456",
        "x1" + "y" * 126,
    ],
)
def test_weak_password_is_refused(cast, password):
    with pytest.raises(ValidationError):
        validate_password(password, cast.an)


@pytest.mark.parametrize("password", [PASSWORD, "một câu dễ nhớ thôi", "hoa sen trắng " * 9])
def test_long_password_of_any_script_is_taken(cast, password):
    validate_password(password, cast.an)


def test_province_sets_length_mixture_and_words(cast):
    rules = {"min_length": 15, "mixed_characters": True, "blocked_words": ["sông Thao"]}
    set_sign_in_rules(actor=cast.actor("quan"), **rules)
    for password in ("Mot-cau-ngan-1", "mot-cau-dai-hon-26", "Song-Thao-song-thao-26"):
        with pytest.raises(ValidationError):
            validate_password(password, cast.an)
    validate_password("Mot-cau-dai-hon-26", cast.an)


def test_page_says_what_is_asked(cast):
    with_password(cast, "an")
    set_sign_in_rules(actor=cast.actor("quan"), min_length=15)
    assert "Ít nhất 15 ký tự" in signed_in().get("/accounts/password/change/").content.decode()


@pytest.mark.parametrize(("days", "status"), [(0, 200), (90, 302)])
def test_old_password_is_changed_first_where_the_rules_say_so(cast, days, status):
    with_password(cast, "an")
    cast.an.password_changed_at = timezone.now() - dt.timedelta(days=91)
    cast.an.save(actor=cast.actor("quan"))
    set_sign_in_rules(actor=cast.actor("quan"), max_age_days=days)
    assert signed_in().get("/profile/").status_code == status


@pytest.mark.parametrize("kept", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_the_same_letters_open_however_a_keyboard_puts_them_together(cast, kept, typed):
    words = "một câu dễ nhớ thôi"
    change_password(
        actor=cast.actor("an"), person=cast.an, password=unicodedata.normalize(kept, words)
    )
    assert is_in(signed_in(password=unicodedata.normalize(typed, words)))


def test_a_hash_made_of_parted_letters_still_opens(cast):
    parted = unicodedata.normalize("NFD", "một câu dễ nhớ thôi")
    cast.an.password = make_password(parted)
    assert cast.an.check_password(parted)
    assert not cast.an.check_password("một câu khác hẳn đi")


def test_parted_letters_are_counted_once(cast):
    with pytest.raises(ValidationError) as told:
        validate_password(unicodedata.normalize("NFD", "ếệễểề ộỗổ"), cast.an)
    assert "password_too_short" in {one.code for one in told.value.error_list}
