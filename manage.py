#!/usr/bin/env python
"""Django's command-line door; finds the project's Python and the copy that runs by itself."""

import importlib.util
import os
import sys
from pathlib import Path

OWN_PYTHON = Path(__file__).resolve().parent / ".venv" / "bin" / "python"


def main() -> None:
    from django.core.management import execute_from_command_line

    from ops.adoption import adopt

    adopt()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    if sys.argv[1:2] != ["runserver"]:
        os.environ.setdefault("READS_ALL", "yes")
    from django.db import OperationalError, connection

    try:
        execute_from_command_line(sys.argv)
    except OperationalError as error:
        if connection.connection is not None:
            raise
        sys.exit(f"No database answers; is `make run` running? ({error})")


if __name__ == "__main__":
    if importlib.util.find_spec("django") is None and OWN_PYTHON.exists():
        os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])  # noqa: S606 - fixed words
    main()
