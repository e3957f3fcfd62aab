"""Loaded before Django (see addopts): the environment that every test runs in."""

import os
import sys

from ops.places import ROOT
from tests.support import clock

FOLDER = ROOT / "var" / "test"

clock.begin()

(FOLDER / "files" / "static").mkdir(parents=True, exist_ok=True)
os.environ.update(
    DJANGO_SETTINGS_MODULE="coordination.settings",
    SECRET_KEY="only-for-tests-" + "0123456789" * 5,
    VAR_DIR=str(FOLDER / "files"),
    BASE_URL="http://testserver",
    ALLOWED_HOSTS="testserver,127.0.0.1,localhost",
    DATABASE_URL="postgres://app:none@127.0.0.1:1/none",
    DATABASE_OWNER_URL="postgres://owner:none@127.0.0.1:1/none",
    REDIS_URL="redis://127.0.0.1:1/0",
    SMTP_HOST="127.0.0.1",
    SMTP_PORT="1",
    CONN_MAX_AGE="0",
    SECOND_STEP="no",
    READS_ALL="yes",
)
# A test looks at all rows; what a request of the product may read, its middleware tells.
os.environ.pop("MAIL_FOLDER", None)
os.environ.pop("DEBUG", None)
# Processes that tests start compile Django once, not each for itself; nor do we our own tests.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
