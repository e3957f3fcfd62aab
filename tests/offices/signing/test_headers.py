"""Headers of every answer; nothing behind the door is kept on the way."""

import re

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

from ops.places import ROOT

pytestmark = pytest.mark.django_db
WANTED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


@pytest.mark.parametrize(
    "page", ["/accounts/login/", "/healthz", "/nicht-da/", "/", "/static/css/base.css"]
)
def test_every_answer_has_them(db, page):
    answer = Client().get(page)
    assert {name: answer.headers.get(name) for name in WANTED} == WANTED
    assert "geolocation=()" in answer.headers["Permissions-Policy"]


def test_policy_of_content_names_nothing_unsafe_and_nobody_else(cast):
    policy = cast.client("an").get("/profile/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"https?:|\*|data:", policy)


def test_answers_vary_by_person_and_fragment(cast):
    told = cast.client("an").get("/profile/").headers["Vary"]
    assert {"Cookie", "HX-Request"} <= {one.strip() for one in told.split(",")}


def test_whoever_asks_by_itself_says_so():
    """A page that refreshes by itself must not keep its reader signed in."""
    for path in (ROOT / "templates").rglob("*.html"):
        for tag in re.findall(r"<[^>]*hx-trigger=\"[^\"]*every [^>]*>", path.read_text()):
            assert "X-Poll" in tag, path


def test_fragments_run_no_code_and_leave_nothing_in_the_browser():
    head = (ROOT / "templates" / "_shell" / "head.html").read_text()
    for told in (
        '"allowEval": false',
        '"includeIndicatorStyles": false',
        '"selfRequestsOnly": true',
        '"historyCacheSize": 0',
    ):
        assert told in head
    for path in (ROOT / "static" / "js").rglob("*.js"):
        assert not re.search(r"\b(local|session)Storage\b|indexedDB|\beval\(", path.read_text())
    for path in (ROOT / "templates").rglob("*.html"):
        assert not re.search(r"hx-on|js:|javascript:", path.read_text()), path


def test_cookies_are_out_of_reach_of_scripts():
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


@pytest.mark.parametrize("page", ["/", "/tasks/", "/api/v1/me", "/healthz"])
def test_a_refused_host_gets_the_same_headers(page):
    answer = Client(headers={"host": "evil.example"}).get(page)
    assert answer.status_code == 400
    assert {name: answer.headers.get(name) for name in WANTED} == WANTED
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_refused_host_without_tls_gets_them_too(settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = Client(headers={"host": "evil.example"}).get("/tasks/")
    assert {name: answer.headers.get(name) for name in WANTED} == WANTED
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_files_of_the_pages_are_for_our_pages_alone(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "a.css").write_text("a {}")
    serve = WhiteNoiseMiddleware(lambda _request: HttpResponse(status=404))
    answer = serve(RequestFactory().get("/static/a.css"))
    answer.close()
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
