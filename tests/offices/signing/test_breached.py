"""A password that has become public elsewhere is refused; the list is looked up on the disk."""

import hashlib
import json

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from offices.signing_in import breached
from tests.offices.signing.conftest import signed_in, with_password

pytestmark = pytest.mark.django_db
KNOWN = "chiec-la-cuoi-cung-26"
OTHER = "chiec-la-dau-tien-26"


def digest(password):
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


def written(path, passwords, *, end="\r\n"):
    marks = sorted(digest(one) for one in passwords)
    path.write_bytes("".join(f"{m}:{n * n}{end}" for n, m in enumerate(marks)).encode())
    return path


@pytest.fixture
def a_list(tmp_path, settings):
    path = written(tmp_path / "pwned.txt", [KNOWN, *(f"mat-khau-{n}" for n in range(2000))])
    settings.BREACHED_LIST = str(path)
    return path


@given(st.sets(st.integers(0, 400), max_size=60), st.sampled_from(["\n", "\r\n"]))
def test_what_the_list_has_is_found_and_nothing_else(tmp_path_factory, numbers, end):
    path = written(tmp_path_factory.mktemp("b") / "p", [str(n) for n in numbers], end=end)
    with path.open("rb") as file:
        found = {n for n in range(401) if breached.holds(file, digest(str(n)).encode())}
    assert found == numbers


def test_few_lines_are_read(a_list, monkeypatch):
    reads, read = [], breached.line_at

    def counted(file, place):
        reads.append(place)
        return read(file, place)

    monkeypatch.setattr(breached, "line_at", counted)
    with a_list.open("rb") as file:
        assert breached.holds(file, digest(KNOWN).encode())
    assert len(reads) <= 20


def test_breached_password_is_refused_in_vietnamese(cast, a_list):
    with pytest.raises(ValidationError) as refused:
        validate_password(KNOWN, cast.an)
    assert refused.value.error_list[0].code == "password_breached"
    validate_password(OTHER, cast.an)
    with_password(cast, "an")
    typed = {"oldpassword": "mot-cau-de-nho-26", "password1": KNOWN, "password2": KNOWN}
    page = signed_in().post("/accounts/password/change/", typed).content.decode()
    assert "đã bị lộ" in page


def test_without_a_list_the_other_rules_hold(cast, settings):
    settings.BREACHED_LIST = ""
    validate_password(KNOWN, cast.an)
    assert breached.check_list() == []
    with pytest.raises(ValidationError):
        validate_password("password1234", cast.an)


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (None, "W001"),
        (b"", "W002"),
        (b"PK\x03\x04" * 900, "W002"),
        (b"F" * 40 + b":1\n" + b"0" * 40 + b":1\n", "W002"),
    ],
)
def test_a_list_that_is_none_is_told_and_refuses_nobody(cast, settings, tmp_path, content, number):
    settings.BREACHED_LIST = str(tmp_path / "list")
    if content is not None:
        (tmp_path / "list").write_bytes(content)
    assert [one.id for one in breached.check_list()] == [f"offices.{number}"]
    validate_password(OTHER, cast.an)
    told = json.loads(Client().get("/readyz").content)
    assert told["notes"] == ["breached_list"]
    assert "breached_list" not in told["wrong"]


def test_lines_are_looked_at_again_only_when_the_file_has_changed(a_list, monkeypatch):
    reads, read = [], breached.line_at

    def counted(file, place):
        reads.append(place)
        return read(file, place)

    monkeypatch.setattr(breached, "line_at", counted)
    assert (breached.problem(), breached.problem()) == ("", "")
    assert len(reads) == breached.SAMPLES
    a_list.write_bytes(b"F" * 40 + b":1\n" + b"0" * 40 + b":1\n")
    assert breached.problem() == "W002"
    a_list.unlink()
    assert breached.problem() == "W001"
    written(a_list, [KNOWN])
    assert breached.problem() == ""


def test_a_good_list_is_told_as_good(a_list, capsys):
    assert breached.check_list() == []
    assert json.loads(Client().get("/readyz").content)["notes"] == []
    call_command("check", fail_level="WARNING")
