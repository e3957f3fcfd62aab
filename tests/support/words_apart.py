"""No answer to anybody says the neutral title of a restricted task (decision 30).

Whoever may read the task reads its words, whoever may not reads nothing of it: an answer with the
neutral title comes of a statement that read the row alone.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tasks.sql.restricted_text import NEUTRAL

MARK = NEUTRAL.encode()


@pytest.fixture(autouse=True, scope="session")
def _no_neutral_titles() -> Iterator[None]:
    real = Client.request

    def request(client: Client, **asked: Any) -> Any:
        answer = real(client, **asked)
        shows = not answer.streaming and MARK in answer.content
        assert not shows, f"{asked.get('PATH_INFO')} shows a neutral title"
        return answer

    patch = pytest.MonkeyPatch()
    patch.setattr(Client, "request", request)
    yield
    patch.undo()
