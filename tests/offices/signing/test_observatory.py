"""Points of the MDN HTTP Observatory (its scoring version 4), counted over TLS on the sign-in
and five inner pages. The scanner itself gave the same 135; it is 131 MB and is not installed."""

import re

import pytest
from django.test import Client

from tests.offices.signing.conftest import PASSWORD, with_password

pytestmark = pytest.mark.django_db
PAGES = ("/accounts/login/", "/", "/tasks/", "/profile/", "/search/", "/notifications/")
BAR = 130


@pytest.fixture
def over_tls(settings):
    """What settings make of BASE_URL=https://…"""
    settings.SECURE_SSL_REDIRECT = settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.SECURE_HSTS_SECONDS = 63072000
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def points(answer, page):
    """Credit and loss of one page; nothing may be lost."""
    head, policy = answer.headers, answer.headers["Content-Security-Policy"]
    age = int(re.search(r"max-age=(\d+)", head.get("Strict-Transport-Security", "max-age=0"))[1])
    cookies = answer.client.cookies.values()
    safe = all(c["secure"] and c["samesite"] for c in cookies)
    session = [c for c in cookies if c.key == "sessionid"]
    scripts = re.findall(r"<script[^>]*src=\"([^\"]+)", page)
    lost = {
        "policy": "unsafe" in policy or "http:" in policy or "data:" in policy,
        "cookies": not safe or not all(c["httponly"] for c in session),
        "hsts": age < 15552000,
        "nosniff": head.get("X-Content-Type-Options") != "nosniff",
        "scripts from elsewhere": any(not src.startswith("/") for src in scripts),
        "shared with all": "Access-Control-Allow-Origin" in head,
    }
    won = {
        10: [
            "default-src 'none'" in policy,
            head.get("Cross-Origin-Resource-Policy") == "same-origin",
        ],
        5: [
            safe and bool(cookies),
            "frame-ancestors 'none'" in policy,
            head.get("Referrer-Policy") == "same-origin",
        ],
    }
    return 100 + sum(n * sum(had) for n, had in won.items()), [k for k, v in lost.items() if v]


@pytest.mark.parametrize("page", PAGES)
def test_page_has_its_points_and_loses_none(cast, over_tls, page):
    client = Client()
    if page != PAGES[0]:
        with_password(cast, "an")
        body = {"login": "an", "password": PASSWORD}
        client.post("/accounts/login/", body, secure=True)
        assert "sessionid" in client.cookies
    answer = client.get(page, secure=True)
    assert answer.status_code == 200
    score, lost = points(answer, answer.content.decode())
    assert lost == []
    assert score >= BAR


def test_plain_address_leads_to_the_safe_one(db, over_tls):
    answer = Client().get("/accounts/login/")
    assert answer.headers["Location"] == "https://testserver/accounts/login/"
