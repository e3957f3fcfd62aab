"""What the application's login may do; run after `migrate`, as the owner."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.module_loading import import_string
from psycopg import sql

UNFINISHED = "unfinished_restore"  # the mark of ops.backup.unfinished
LATER = "ALTER DEFAULT PRIVILEGES IN SCHEMA public"
RIGHTS = [
    "GRANT USAGE ON SCHEMA public TO app",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO app",
    f"{LATER} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app",
    f"{LATER} GRANT USAGE, SELECT ON SEQUENCES TO app",
    "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM app",
]


def history_tables() -> list[str]:
    """Tables of history rows, those of many-to-many fields and models marked so included."""
    marks = {"history_id", "m2m_history_id"}
    models = apps.get_models(include_auto_created=True)
    growing = [m for m in models if marks & {f.name for f in m._meta.fields}]
    return sorted({m._meta.db_table for m in models if m in growing or hasattr(m, "only_grows")})


class Command(BaseCommand):
    help = "Grants the login `app` its rights: no TRUNCATE, history only grows."

    def handle(self, *args: Any, **options: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regnamespace(%s)", [UNFINISHED])
            if cursor.fetchone() != (None,):
                raise CommandError("A restore is unfinished: python -m ops.backup finish")
            for statement in RIGHTS:
                cursor.execute(statement)
            for table in history_tables():
                name = sql.Identifier(table)
                cursor.execute(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM app").format(name))
            cursor.execute("REVOKE INSERT ON offices_auditseal FROM app")
            for path in settings.AFTER_MIGRATE:
                import_string(path)(cursor)
        self.stdout.write(f"app: rights granted; {len(history_tables())} history tables only grow")
