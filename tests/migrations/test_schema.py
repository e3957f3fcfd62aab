"""The kept schema of fresh trial copies is what the migrations make."""

import os
import re

import psycopg
import pytest

from ops import postgres, schema
from tests.support import servers

MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:[^']*'")


@pytest.fixture
def empty(test_database):
    """Makes empty databases; gives the cluster's (owner's url, superuser's url) of each."""
    cluster, made = test_database.cluster, []

    def make():
        made.append(f"test_{os.getpid()}_empty{len(made)}")
        postgres.make_database(cluster, made[-1])
        return cluster.url("owner", made[-1]), cluster.url("postgres", made[-1])

    yield make
    with servers.admin(cluster) as connection:
        for name in made:
            servers.drop(connection, name)


def lines(text: str) -> list[str]:
    """Rows of the framework's own are numbered as they come, and moments differ."""
    kept = (line for line in MOMENT.sub("", text).splitlines() if not line.startswith("--"))
    return sorted(line for line in kept if not line.startswith("INSERT INTO public.django_"))


def test_loading_gives_what_migrating_gives(empty, migrated, test_database):
    """Both read back from a dump: PostgreSQL writes an expression in another way once read."""
    (owner, everything), (other_owner, others) = empty(), empty()
    assert schema.load(owner), "run `make schema`"
    with psycopg.connect(other_owner) as connection:
        text = schema.text_of(test_database.cluster.url("postgres", migrated))
        connection.execute(text.encode())
    assert lines(schema.text_of(everything)) == lines(schema.text_of(others))


def test_a_file_of_other_migrations_is_not_loaded(empty, monkeypatch):
    monkeypatch.setattr(schema, "fingerprint", lambda: "0" * 64)
    assert not schema.load(empty()[0])


def test_a_database_with_tables_is_left_alone(test_database):
    assert not schema.load(test_database.owner_url)
