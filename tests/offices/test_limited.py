"""The process that reads what strangers send: what it may take, and what it may know."""

from pathlib import Path

import pytest

from offices.foundation.limited import GaveUp, read_limited

JOBS = "tests.offices.limited_jobs"


def test_words_and_bytes_come_back_as_they_were() -> None:
    words, data = "Độ mật\n\ud800\x00", bytes(range(256)) * 5
    assert read_limited(f"{JOBS}:echo", data, words=words) == (words, data)


@pytest.mark.parametrize(
    ("job", "code"),
    [
        ("forever", "too_complex"),
        ("sleeping", "too_complex"),
        ("greedy", "too_complex"),
        ("deep", "too_complex"),
        ("dying", "too_complex"),
        ("killed", "stopped"),
        ("failing", "broken"),
        ("missing", "broken"),
    ],
)
def test_what_reaches_a_limit_or_fails_is_given_up(job: str, code: str) -> None:
    with pytest.raises(GaveUp) as gave_up:
        read_limited(f"{JOBS}:{job}", b"x", seconds=1)
    assert gave_up.value.code == code


def test_where_nobody_waits_a_busy_machine_has_its_time() -> None:
    assert read_limited(f"{JOBS}:napping", b"x", seconds=1, patience=9)[0] == "done"


def test_a_fault_is_told_by_kind_and_place_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(GaveUp):
        read_limited(f"{JOBS}:failing", "Tố cáo ông X".encode())
    assert "ValueError in failing" in caplog.text
    assert "ông X" not in caplog.text


def test_it_knows_neither_django_nor_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "canary")
    (known, django), _data = read_limited(f"{JOBS}:knowing", b"")
    assert set(known) <= {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "VIRTUAL_ENV"}
    assert django == []


def test_reading_an_upload_loads_no_django() -> None:
    """Its modules are plain: it starts in a moment and has no settings to give away."""
    jobs = (
        "reading.files.limited_reading",
        "coordination.province.pictures",
        "offices.people.sheet_cells",
    )
    for module in jobs:
        (_known, django), _data = read_limited(f"{JOBS}:knowing", b"", module=module)
        assert django == [], module


def test_it_writes_no_file(tmp_path: Path) -> None:
    with pytest.raises(GaveUp):
        read_limited(f"{JOBS}:writing", b"x", path=str(tmp_path / "kept"))
    assert not (tmp_path / "kept").exists() or (tmp_path / "kept").read_bytes() == b""
