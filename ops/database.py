"""`python -m ops.database`: bring the database and the static files up to date, as owner.

DATABASE_URL must be the owner's. Prints "empty" as its last line when nobody is in it yet.
"""

import os
import sys

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ops import schema
from ops.backup.unfinished import MARK, WORDS
from ops.places import var_dir
from ops.uptodate import static_fingerprint


def collect_static() -> None:
    """Hashing and compressing takes seconds: only when something changed."""
    wanted, stamp = static_fingerprint(), var_dir() / "static" / ".collected"
    if not stamp.exists() or stamp.read_text() != wanted:
        call_command("collectstatic", verbosity=0, interactive=False, skip_checks=True)
        stamp.write_text(wanted)


def refuse_unfinished_restore() -> None:
    """Old dates are not calmed yet: nothing starts on such a database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [MARK])
        if cursor.fetchone() != (None,):
            raise SystemExit(WORDS)


def refuse_trial_data() -> None:
    """Tables made before migrations began anew do not carry over; nothing is changed."""
    known = MigrationRecorder(connection).applied_migrations()
    if ("tasks", "0001_case") in known:
        raise SystemExit(
            "This database holds trial data of an earlier state, which does not carry over "
            f"(docs/upgrade.md, 0.5). Move {var_dir()} away, or choose another VAR_DIR. / "
            "Cơ sở dữ liệu thử của bản trước không dùng tiếp được; "
            "hãy chuyển thư mục này đi nơi khác."
        )


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    django.setup()
    refuse_unfinished_restore()
    refuse_trial_data()
    if not schema.load(os.environ["DATABASE_URL"]):
        call_command("migrate", verbosity=0, skip_checks=True)
        call_command("grant_app", stdout=sys.stderr)
    collect_static()
    from django.contrib.auth import get_user_model

    people = get_user_model()._default_manager.filter(is_active=True)
    print("used" if people.exists() else "empty")


if __name__ == "__main__":
    main()
