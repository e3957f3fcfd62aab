"""What Django says to somebody who filled in a form wrong is Vietnamese too."""

import importlib
import inspect

import pytest
from django.utils.translation import gettext, ngettext, override

from ops.sources import in_python

SPEAKING = (
    "django.core.validators",
    "django.forms.fields",
    "django.forms.models",
    "django.forms.formsets",
)
SAME = {"IPv4", "IPv6"}  # names


@pytest.mark.parametrize("name", SPEAKING)
def test_errors_of_fields_are_vietnamese(name: str) -> None:
    source = inspect.getsource(importlib.import_module(name))
    english = []
    with override("vi"):
        for found in in_python(source):
            one = found.text, found.plural
            said = ngettext(*one, 2) if found.plural else gettext(found.text)
            english += [said] if said in one and said not in SAME else []
    assert english == []
