"""The interface against its own OpenAPI: everything it allows, and what it does not."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.exchange.conftest import System

EXAMPLES = int(os.environ.get("API_EXAMPLES", "25"))
PATH = "/api/v1/openapi.json"
OPERATIONS = [
    "GET /api/v1/me",
    "GET /api/v1/offices",
    "GET /api/v1/areas",
    "POST /api/v1/tasks",
    "GET /api/v1/tasks",
    "GET /api/v1/tasks/{code}",
]


GIVEN = OPERATIONS[3:]
# One check is left out, `positive_data_acceptance`: which office leads in which area, and which
# codes exist, is the regulation's matter and stands in no schema.


@pytest.fixture
def schema(db: None) -> Iterator[Any]:
    """Asked as a server would, yet inside the test's transaction, as Django's client does it."""
    application = get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi(PATH, application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.django_db
def test_the_schema_names_every_operation(schema: Any) -> None:
    found = [r.ok() for r in schema.get_all_operations()]
    assert sorted(one.label for one in found) == sorted(OPERATIONS)


@pytest.mark.django_db
@pytest.mark.parametrize("label", OPERATIONS)
def test_answers_are_as_the_schema_says(system: System, schema: Any, label: str) -> None:
    found = {one.label: one for one in (r.ok() for r in schema.get_all_operations())}
    headers = {"Authorization": f"Bearer {system.text}"}

    def ask(case: Any) -> None:
        answer = case.call(headers=headers)
        assert answer.status_code < 500, answer.text
        case.validate_response(answer, headers=headers, excluded_checks=[positive_data_acceptance])

    quiet = settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
    )

    wrong = GenerationMode.NEGATIVE  # nothing can be wrong where nothing is asked for
    modes = [GenerationMode.POSITIVE, *([wrong] if label in GIVEN else [])]
    for mode in modes:
        strategy = found[label].as_strategy(generation_mode=mode)
        quiet(given(case=strategy)(ask))()
