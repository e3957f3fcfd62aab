"""Commands typed beside a running copy find its servers: `manage.py tick` needs no set-up.

`make run` and `make services` keep what their programs were given; whoever sets
DATABASE_URL himself is left alone.
"""

import os
import shlex
from pathlib import Path

from ops.places import ROOT

NAMES = (
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "DATABASE_BACKUP_URL",
    "REDIS_URL",
    "SECRET_KEY",
    "SMTP_HOST",
    "SMTP_PORT",
    "MAIL_FOLDER",
    "PORT",
    "BASE_URL",
)
FILES = ("run.env", "env")


def keep(file: Path, environ: dict[str, str]) -> None:
    """Lines to source, readable by their owner only."""
    lines = [f"export {name}={shlex.quote(environ[name])}" for name in NAMES if name in environ]
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as kept:
        kept.write("\n".join(lines) + "\n")


def adopt() -> None:
    """Take over the environment of the copy that runs with this VAR_DIR, if any."""
    if os.environ.get("DATABASE_URL"):
        return
    folder = Path(os.environ.get("VAR_DIR") or ROOT / "var")
    for file in (folder / name for name in FILES):
        if file.exists():
            for line in file.read_text().splitlines():
                name, _, value = line.removeprefix("export ").partition("=")
                os.environ.setdefault(name, "".join(shlex.split(value)))
            return
