"""The application's login can read and write rows, and nothing beyond that."""

import pytest
from django.db import ProgrammingError, connection

pytestmark = pytest.mark.django_db


def refused(statement: str) -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error) or "must be" in str(error)
    return False


def scalar(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return row[0] if row else None


def test_requests_use_the_app_login() -> None:
    assert scalar("SELECT current_user") == "app"


def test_app_is_no_member_of_owner() -> None:
    assert scalar("SELECT pg_has_role('app', 'owner', 'MEMBER')") is False


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE django_session",
        "CREATE TABLE another (id int)",
        "DROP TABLE django_session",
        "DELETE FROM django_migrations",
        "SET ROLE owner",
        "CREATE EXTENSION pageinspect",
    ],
)
def test_app_is_refused(statement: str) -> None:
    assert refused(statement)


def test_history_only_grows() -> None:
    from coordination.management.commands.grant_app import history_tables

    for table in history_tables():
        for right in ("UPDATE", "DELETE", "TRUNCATE"):
            assert scalar(f"SELECT has_table_privilege('app', '{table}', '{right}')") is False
        # Seals are written by the sealer's function alone, with its owner's right.
        adds = table != "offices_auditseal"
        assert scalar(f"SELECT has_table_privilege('app', '{table}', 'INSERT')") is adds
