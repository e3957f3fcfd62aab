"""`python -m ops.checks`: no migration is missing, and production settings are safe."""

import os
import subprocess
import sys

from ops.places import ROOT

PRODUCTION = {
    "DEBUG": "",
    "SECRET_KEY": "".join(chr(33 + (i * 37) % 90) for i in range(64)),
    "BASE_URL": "https://phoihop.example.vn",
    "ALLOWED_HOSTS": "phoihop.example.vn",
    "DATABASE_URL": "postgres://app:none@127.0.0.1:1/none",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "SMTP_HOST": "127.0.0.1",
    "MAIL_FOLDER": "",
    "VAR_DIR": str(ROOT / "var" / "test" / "files"),
}
COMMANDS = (
    # Its warning is about the database that need not run to compare models with migrations.
    ["-W", "ignore:Got an error checking", "manage.py", "makemigrations", "--check", "--dry-run"],
    ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
)


def main() -> int:
    (ROOT / "var" / "test" / "files" / "static").mkdir(parents=True, exist_ok=True)
    environ = {**os.environ, **PRODUCTION}
    codes = [
        subprocess.run([sys.executable, *words], cwd=ROOT, env=environ, check=False).returncode
        for words in COMMANDS
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
