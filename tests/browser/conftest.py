"""Every journey here runs in a trial installation and hears what the browser complains about."""

import pytest


@pytest.fixture(autouse=True)
def _trial(settings, tmp_path):
    settings.MAIL_FOLDER = str(tmp_path)


@pytest.fixture
def complaints(browser_page):
    """What the browser complains about while the test runs: policy, scripts, missing files."""
    heard: list[str] = []
    browser_page.on("pageerror", lambda error: heard.append(str(error)))
    browser_page.on("console", lambda m: heard.append(m.text) if m.type == "error" else None)
    return heard
