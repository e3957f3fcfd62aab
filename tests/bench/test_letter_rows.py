"""Letters loaded for the measurement are what the product would keep."""

import psycopg
import pytest

from citizens.models import Letter, Sender
from offices.foundation.actor import Actor
from offices.models import Person
from offices.powers import load_powers
from offices.reader_keys import reading_as
from tests.bench import filling, letter_rows, people
from tests.bench.test_data import check_derived, check_search, url_of
from tests.support.database import TestDatabase

pytestmark = pytest.mark.django_db(transaction=True)
LETTERS = 60


def check_letters() -> None:
    """Read through the wall by who takes letters of the office, and by nobody else."""
    found = {}
    for username in ("vpub.11", "vpub.10"):
        powers = load_powers(Person.objects.get(username=username).pk)
        with reading_as(powers):
            rows = Letter.objects.visible_to(powers).filter(book="place_3")
            found[username] = (rows.count(), Sender.objects.visible_to(powers).count())
    own = Letter.objects.filter(office__code="vpub", book="place_3").count()
    assert found["vpub.11"] == (own, own)
    assert found["vpub.10"][0] < own


def test_letters_are_what_the_product_would_keep(test_database: TestDatabase) -> None:
    Actor.system()
    people.hire(36)
    with psycopg.connect(url_of(test_database), autocommit=True) as connection:
        filling.fill(connection, 100, open_tasks=40)
        letter_rows.fill(connection, LETTERS, open_letters=20)
        letter_rows.hire_desk("vpub.11")
        check_derived(connection)
        check_search(connection)
    check_letters()
