"""A real browser on a real server; skipped loudly without one, failed with CI=true."""

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Each window of Chromium, headless too, keeps a process for what drops down from its address bar:
# a second of the processor. Of two such lists the last one counts, so Playwright's own stands here
# too; a name that another Chromium does not know is passed over.
SWITCHED_OFF = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    f"--disable-features={','.join(SWITCHED_OFF)}",
]


def executable() -> str | None:
    """Path of an installed browser."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One headless Chromium for all tests of this process."""
    path = executable()
    if path is None:
        message = f"NO BROWSER FOUND ({', '.join(NAMES)}): journeys are not tested"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    # Playwright's event loop lives in this thread until the end; ORM calls here are ordinary ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def _sheets_are_kept() -> Iterator[None]:
    """Style sheets and scripts may be kept, as the product's under their hashed names: else each
    page asks for two dozen of them again."""
    real = StaticFilesHandler.serve

    def serve(handler: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        answer = real(handler, request)
        answer.headers["Cache-Control"] = "max-age=315360000, public, immutable"
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", serve)
        yield


@pytest.fixture
def live_site(_sheets_are_kept: None, browser: "Browser", live_server: "LiveServer") -> str:
    """Address of the running site, without a slash at the end."""
    return str(live_server.url)


@pytest.fixture
def browser_page(browser: "Browser", live_site: str) -> Iterator["Page"]:
    """A fresh page (own cookies, Vietnamese) whose addresses are relative to the site."""
    context = browser.new_context(
        base_url=live_site,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        viewport={"width": 1440, "height": 900},
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
