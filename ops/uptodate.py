"""Whether database and static files are as this code wants them, told without loading Django.

A start that changes nothing need not load every model and migration first, which takes longer
than all the rest. What the last full look found is kept in VAR_DIR/uptodate.json; anything
that does not fit to the letter means: look again.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

import psycopg

from ops import schema
from ops.places import ROOT

STATE = """
SELECT (SELECT string_agg(app || '.' || name, ' ' ORDER BY app, name) FROM django_migrations),
       EXISTS (SELECT FROM offices_person WHERE is_active)
"""


def static_fingerprint() -> str:
    """Changes when a file that `collectstatic` would collect does."""
    seen = hashlib.sha256()
    for lock in (ROOT / "requirements" / "base.txt", ROOT / "package-lock.json"):
        seen.update(lock.read_bytes())
    code = (*ROOT.glob("*/*/vendor.py"), ROOT / "ui" / "stylesheets.py")
    for path in sorted([*ROOT.glob("static/**/*"), *code]):
        seen.update(f"{path} {path.stat().st_mtime_ns} {path.stat().st_size}".encode())
    return seen.hexdigest()


def schema_fingerprint() -> str:
    """Changes when a model does, or what a migrated database is made of (`ops.schema`)."""
    seen = hashlib.sha256(schema.fingerprint().encode())
    for path in sorted(ROOT.glob("*/models/*.py")):
        seen.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return seen.hexdigest()


def _found(owner_url: str) -> dict[str, str] | None:
    """What this code and that database are; None when nobody is in it, or it has no tables."""
    with suppress(psycopg.Error), psycopg.connect(owner_url) as connection:
        row = connection.execute(STATE).fetchone()
        if row and row[1]:
            return {
                "migrations": hashlib.sha256(row[0].encode()).hexdigest(),
                "schema": schema_fingerprint(),
                "static": static_fingerprint(),
            }
    return None


def is_current(owner_url: str, var: Path) -> bool:
    """Whether nothing has changed since `keep`."""
    with suppress(OSError, ValueError):
        kept = json.loads((var / "uptodate.json").read_text())
        collected = (var / "static" / ".collected").read_text()
        found = _found(owner_url)
        return found is not None and found == kept and found["static"] == collected
    return False


def keep(owner_url: str, var: Path) -> None:
    """Note what a full look has just left behind."""
    (var / "uptodate.json").write_text(json.dumps(_found(owner_url)))
