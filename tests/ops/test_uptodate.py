"""A start looks at the whole schema again unless nothing has changed since the last look."""

from pathlib import Path

import psycopg
import pytest

from ops import uptodate
from tests.support.cast import Cast
from tests.support.database import TestDatabase

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def var(tmp_path: Path, test_database: TestDatabase, cast: Cast) -> Path:
    """What a first start of a used database leaves behind."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / ".collected").write_text(uptodate.static_fingerprint())
    uptodate.keep(test_database.owner_url, tmp_path)
    return tmp_path


def test_unchanged_database_is_not_looked_at_again(var: Path, test_database: TestDatabase) -> None:
    assert uptodate.is_current(test_database.owner_url, var)


def test_other_migrations_mean_a_full_look(var: Path, test_database: TestDatabase) -> None:
    with psycopg.connect(test_database.owner_url) as connection:
        connection.execute("DELETE FROM django_migrations WHERE app = 'reviews'")
    assert not uptodate.is_current(test_database.owner_url, var)


def test_database_without_people_means_a_full_look(var: Path, test_database: TestDatabase) -> None:
    with psycopg.connect(test_database.owner_url) as connection:
        connection.execute("UPDATE offices_person SET is_active = false")
    assert not uptodate.is_current(test_database.owner_url, var)


def test_new_code_means_a_full_look(
    var: Path, test_database: TestDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("schema_fingerprint", "static_fingerprint"):
        with monkeypatch.context() as patch:
            patch.setattr(uptodate, name, lambda: "newer")
            assert not uptodate.is_current(test_database.owner_url, var)


@pytest.mark.parametrize("lost", ["uptodate.json", "static/.collected"])
def test_lost_notes_mean_a_full_look(var: Path, test_database: TestDatabase, lost: str) -> None:
    (var / lost).unlink()
    assert not uptodate.is_current(test_database.owner_url, var)


def test_unreachable_database_means_a_full_look(var: Path) -> None:
    assert not uptodate.is_current("postgres://owner@127.0.0.1:9/none", var)
