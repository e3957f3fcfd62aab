"""Reports of the content policy: anybody may send them, little is read, nothing of it is kept."""

import json
from io import StringIO
from typing import Any

import pytest
from django.conf import settings as ours
from django.test import Client

from coordination.watch import reports
from coordination.watch.requests import POLICY_REPORTS
from offices.signing_in.sessions import SEEN
from tests.ops import test_logs
from tests.ops.test_logs import CANARY, lines
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
written = test_logs.written  # the fixture
OLD, NEW = "application/csp-report", "application/reports+json"


@pytest.fixture(autouse=True)
def _a_new_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports._Taken, "since", 0.0)
    monkeypatch.setattr(reports._Taken, "count", 0)


def old(**more: Any) -> bytes:
    told = {
        "effective-directive": "script-src-elem",
        "blocked-uri": "inline",
        "document-uri": f"http://testserver/tasks/?q={CANARY}",
        "script-sample": CANARY,
        **more,
    }
    return json.dumps({"csp-report": told}).encode()


def new(**more: Any) -> bytes:
    told = {
        "effectiveDirective": "img-src",
        "blockedURL": f"https://ngoai.example/{CANARY}",
        "documentURL": "http://testserver/profile/",
        "referrer": CANARY,
        **more,
    }
    return json.dumps([{"type": "csp-violation", "body": told, "user_agent": CANARY}]).encode()


def send(body: bytes, kind: str = OLD, client: Client | None = None) -> int:
    sender = client or Client(enforce_csrf_checks=True)
    return int(sender.post(reports.ADDRESS, body, content_type=kind).status_code)


def counted(directive: str) -> float:
    return float(POLICY_REPORTS.labels(directive)._value.get())


@pytest.mark.parametrize(
    ("body", "kind", "directive", "page", "stopped"),
    [
        (old(), OLD, "script-src-elem", "tasks:list", "inline"),
        (new(), NEW, "img-src", "offices:profile", "address"),
        (old(**{"effective-directive": CANARY}), OLD, "other", "tasks:list", "inline"),
        (old(**{"document-uri": f"http://x/{CANARY}"}), OLD, "script-src-elem", "", "inline"),
    ],
)
def test_a_report_is_counted_and_logged_without_its_words(
    written: StringIO, body: bytes, kind: str, directive: str, page: str, stopped: str
) -> None:
    before = counted(directive)
    assert send(body, kind) == 204
    assert counted(directive) == before + 1
    (line,) = [one for one in lines(written) if one["event"] == "content policy broken"]
    assert (line["directive"], line["page"], line["stopped"]) == (directive, page, stopped)
    assert CANARY not in written.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        b" ",
        b"{",
        b"null",
        b"[]",
        b"[1,null,{}]",
        b'{"csp-report":[]}',
        b"[" * 9000,
        b"\xff" * 99,
        b'{"csp-report":{"effective-directive":{"a":1},"document-uri":"http://[","blocked-uri":7}}',
    ],
)
def test_nonsense_is_no_fault(body: bytes) -> None:
    assert send(body) == 204


def test_what_is_large_foreign_or_read_is_refused_unread() -> None:
    assert send(b" " * (reports.MOST_BYTES + 1)) == 413
    assert send(b"{}", "text/plain") == 415
    assert Client().get(reports.ADDRESS).status_code == 405


def test_a_flood_is_neither_read_nor_logged(written: StringIO) -> None:
    answers = [send(old()) for _ in range(reports.MOST_A_MINUTE + 20)]
    assert (answers.count(204), answers.count(429)) == (reports.MOST_A_MINUTE, 20)
    told = [one for one in lines(written) if one["event"] == "content policy broken"]
    assert len(told) == reports.MOST_A_MINUTE


def test_a_report_asks_the_database_for_nothing(cast: Cast, django_assert_num_queries: Any) -> None:
    client = cast.client("an")
    with django_assert_num_queries(0):
        assert send(old(), client=client) == 204
    assert SEEN not in client.session or client.session[SEEN] == cast.client("an").session[SEEN]


def test_the_policy_names_the_address_once(client: Client) -> None:
    policy = client.get("/accounts/login/").headers["Content-Security-Policy"]
    assert f"report-uri {reports.ADDRESS}" in policy
    assert "report-to" not in policy, "browsers that know it would leave the other out"


def test_every_directive_of_ours_has_its_own_counter() -> None:
    told = {name for name in ours.SECURE_CSP if not name.startswith("report-")}
    assert told <= reports.DIRECTIVES
