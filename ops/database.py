"""`python -m ops.database`: bring the database and the static files up to date, as owner.

DATABASE_URL must be the owner's. Prints "empty" as its last line when nobody is in it yet.
"""

import os
import sys

import django
from django.core.management import call_command

from ops.places import var_dir
from ops.uptodate import static_fingerprint


def collect_static() -> None:
    """Hashing and compressing takes seconds: only when something changed."""
    wanted, stamp = static_fingerprint(), var_dir() / "static" / ".collected"
    if not stamp.exists() or stamp.read_text() != wanted:
        call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
        stamp.write_text(wanted)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    django.setup()
    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("grant_app", stdout=sys.stderr)
    collect_static()
    from django.contrib.auth import get_user_model

    people = get_user_model()._default_manager.filter(is_active=True)
    print("used" if people.exists() else "empty")


if __name__ == "__main__":
    main()
