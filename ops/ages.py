"""`python -m ops.ages`: how long ago each lock was renewed; code 1 where one is overdue.

Beside a folder of secrets (SECRETS, default secrets/) also how long its certificates hold. The days
promised stand in docs/upgrade.md ("When parts are renewed").
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from coordination.watch.certificates import LEAST_LEFT, until
from ops.places import ROOT

MOST_DAYS = 30
LOCKS = (
    "requirements/base.txt",
    "requirements/local.txt",
    "requirements/dev.txt",
    "requirements/uv.txt",
    "package-lock.json",
)


def _stamp(*words: str) -> datetime | None:
    command = ["git", "log", "-1", "--format=%ct", *words]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return datetime.fromtimestamp(int(told), UTC) if told.strip() else None


def renewed() -> dict[str, datetime | None]:
    """When each lock was last written, by the source's own history."""
    return {name: _stamp("--", name) for name in LOCKS}


def head() -> datetime | None:
    """When the source itself was last changed."""
    return _stamp()


def days(locks: Mapping[str, datetime | None], now: datetime) -> dict[str, int | None]:
    return {name: (now - at).days if at else None for name, at in locks.items()}


def overdue(ages: Mapping[str, int | None]) -> list[str]:
    """Locks older than promised, and those whose age nobody can tell."""
    return [name for name, age in ages.items() if age is None or age > MOST_DAYS]


def left(folder: Path, now: datetime) -> dict[str, int]:
    """Days until each certificate of the folder ends; none where there is no such folder."""
    paths = sorted([*folder.glob("*_cert.pem"), *folder.glob("*_ca.pem")])
    return {path.name: (until(path) - now).days for path in paths}


def certificates() -> list[str]:
    """Tells how long each holds; names of those that end too soon."""
    ends = left(Path(os.environ.get("SECRETS") or ROOT / "secrets"), datetime.now(UTC))
    for name, days_left in ends.items():
        print(f"{name}: {days_left} days left (at least {LEAST_LEFT.days})")
    return [name for name, days_left in ends.items() if days_left < LEAST_LEFT.days]


def main() -> int:
    ages = days(renewed(), datetime.now(UTC))
    for name, age in ages.items():
        print(f"{name}: {'unknown' if age is None else f'{age} days'} (at most {MOST_DAYS})")
    late = overdue(ages)
    if late:
        print(f"to be renewed by `make locks`: {', '.join(late)}")
    if ending := certificates():
        print(f"to be renewed by `sh ops/certificates.sh` or the province: {', '.join(ending)}")
    return 1 if late or ending else 0


if __name__ == "__main__":
    sys.exit(main())
