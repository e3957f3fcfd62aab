"""`python -m ops.database`: bring the database and the static files up to date, as owner.

DATABASE_URL must be the owner's. Prints "empty" as its last line when nobody is in it yet.
"""

import hashlib
import os
import sys

import django
from django.core.management import call_command

from ops.places import ROOT, var_dir


def static_fingerprint() -> str:
    """Changes when a file that `collectstatic` would collect does."""
    seen = hashlib.sha256()
    for lock in (ROOT / "requirements" / "base.txt", ROOT / "package-lock.json"):
        seen.update(lock.read_bytes())
    for path in sorted([*ROOT.glob("static/**/*"), *ROOT.glob("*/vendor.py")]):
        seen.update(f"{path} {path.stat().st_mtime_ns} {path.stat().st_size}".encode())
    return seen.hexdigest()


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
