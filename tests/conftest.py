"""What every test has: see tests/support for each part."""

import pytest
from django.conf import settings

pytest_plugins = [
    "tests.support.network",
    "tests.support.database",
    "tests.support.broker",
    "tests.support.browser",
    "tests.support.cast",
    "tests.support.diary",
]


@pytest.fixture(autouse=True, scope="session")
def _quick_and_plain() -> None:
    """No `collectstatic` before tests, and no password hashing that is slow on purpose."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
