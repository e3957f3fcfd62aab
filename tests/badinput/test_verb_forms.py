"""The form of every verb, with every field wrong in every way: told, never a fault."""

import pytest
from django.test import Client

from tests.badinput.reading import Form, forms_on
from tests.badinput.wrong import faults, lost
from tests.support.cast import Cast
from tests.tasks.verbs.cases import CASES, Case
from tests.tasks.verbs.conftest import address
from tests.tasks.verbs.stages import STAGES

pytestmark = pytest.mark.django_db


every = pytest.mark.parametrize("case", CASES, ids=lambda case: case.verb)


def opened(case: Case, cast: Cast) -> tuple[Client, Form]:
    """The verb's form at a stage where it fits, as a browser of a person who may reads it."""
    client = cast.client(case.by)
    client.raise_request_exception = False
    where = address(cast, STAGES[case.stage](cast), case.verb, case.code)
    page = client.get(where).content.decode()
    return client, next(form for form in forms_on(page, where) if form.action == where)


@every
def test_no_answer_is_a_fault_and_words_are_kept(case: Case, cast: Cast) -> None:
    """At one stage: whatever an answer wrote is undone."""
    client, form = opened(case, cast)
    assert faults(client, form) == []
    assert lost(client, form) == []
