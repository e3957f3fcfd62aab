"""One template drawn by Django and by us."""

from collections.abc import Callable
from typing import Any

import pytest
from django.template import Context, Template, engines

from coordination.drawing.loader import FoldedTemplate

type Both = Callable[..., tuple[str, str]]


@pytest.fixture
def both() -> Both:
    """What Django makes of a source and a context, and what we make of it."""
    engine: Any = engines["django"].engine  # type: ignore[attr-defined]

    def draw(source: str, **names: Any) -> tuple[str, str]:
        kinds = (Template, FoldedTemplate)
        texts = [kind("{% load i18n ui %}" + source, engine=engine) for kind in kinds]
        return texts[0].render(Context(names)), texts[1].render(Context(names))

    return draw
