"""What the web's workers share, and what none of them carries about."""

import subprocess
import sys

ASKED = """
import sys
from unittest import mock
from coordination import wsgi
from coordination.wiring.preload import template_names
from django.template import Template
from django.template.loader import get_template

for name in ("zxcvbn", "holidays"):
    print(name, name in sys.modules)
with mock.patch.object(Template, "__init__", side_effect=AssertionError("compiled anew")):
    print("templates", len([get_template(name) for name in template_names()]) > 300)
"""


def test_what_is_shared_is_loaded_before_they_part() -> None:
    asked = [sys.executable, "-c", ASKED]
    told = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.splitlines()
    assert dict(line.split() for line in told) == {
        "zxcvbn": "True",
        "holidays": "False",
        "templates": "True",
    }
