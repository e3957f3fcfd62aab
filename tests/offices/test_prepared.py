"""Statements planned once by a session: the same rows, whatever the values."""

import time

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from offices.foundation import questions
from offices.foundation.questions import prepared, rows, statement
from offices.models import Office, Person

pytestmark = pytest.mark.django_db


def test_numbers_of_any_size_arrive_whole():
    """Django wraps each number as a four-byte one; a reader's key is larger."""
    key = 5 << 32
    asked = statement(None, lambda: Person.objects.filter(pk__in=[key, 7]).values_list("pk"))
    assert asked is not None
    assert {type(value) for value in asked[1]} == {int}
    assert prepared("SELECT %s::bigint = ANY(ARRAY[%s, %s]::bigint[])", (key, 1, key)) == [(True,)]


def test_words_are_written_into_a_kept_text_and_numbers_are_not(cast):
    def make():
        return Office.objects.filter(code="vpub", is_active=True, pk__gte=0).values_list("code")

    text, values = statement(("test", "words"), make) or ("", ())
    assert "'vpub'" in text
    assert values == (0,)
    assert rows((text, values)) == [("vpub",)]


def test_a_word_with_a_per_cent_sign_or_a_quote_stays_what_it_was(cast):
    word = "100% của 'ai'"
    asked = statement(
        ("test", word), lambda: Office.objects.exclude(name=word).values_list("code").order_by("pk")
    )
    assert asked is not None
    assert asked[1] == ()
    assert len(rows(asked)) == Office.objects.count()


def test_words_of_an_unkept_statement_travel_beside_it(cast):
    asked = statement(None, lambda: Office.objects.filter(code="vptu").values_list("code"))
    assert asked is not None
    assert asked[1] == ("vptu",)


def test_a_statement_is_counted_as_any_other(cast):
    with CaptureQueriesContext(connection) as seen:
        assert prepared("SELECT 1") == [(1,)]
    assert len(seen) == 1


def test_a_quiet_connection_is_not_asked_and_an_ended_one_is_found():
    other = connection.copy()
    other.ensure_connection()
    try:
        with CaptureQueriesContext(other) as seen:
            assert other.is_usable()
        assert len(seen) == 0
        prepared("SELECT pg_terminate_backend(%s)", (other.connection.info.backend_pid,))
        end = time.monotonic() + 5
        while other.is_usable() and time.monotonic() < end:
            time.sleep(0.01)
        assert not other.is_usable()
    finally:
        other.close()


def use_of_a_failed_transaction() -> bool:
    try:
        prepared("SELECT nothing_of_that_name")
    finally:
        assert not connection.is_usable()
    return True


def test_a_transaction_that_has_failed_is_of_no_more_use():
    assert connection.is_usable()
    with pytest.raises(ProgrammingError), transaction.atomic():
        use_of_a_failed_transaction()
    assert connection.is_usable()


def test_what_is_kept_is_bounded():
    for number in range(questions.MOST + 5):
        statement(("test bound", number), lambda: Office.objects.values_list("pk"))
    assert len(questions._KEPT) <= questions.MOST
