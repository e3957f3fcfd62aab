"""The frame: entries one may use, the look one chose, no inline anything."""

import re
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from coordination.administration.navigation import ENTRIES
from coordination.templatetags import shell
from offices.powers import Powers

pytestmark = pytest.mark.django_db
INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\bsrc=)", re.IGNORECASE
)


@pytest.fixture
def everywhere(monkeypatch):
    monkeypatch.setattr(shell, "_exists", lambda path: True)


@pytest.fixture(autouse=True)
def _trial(settings, tmp_path):
    settings.MAIL_FOLDER = str(tmp_path)


def menu(powers: Powers, person: object, path: str = "/") -> shell.Menu:
    request: Any = RequestFactory().get(path)
    request.user, request.powers = person, powers
    found: shell.Menu = shell.menu(Context({"request": request}))
    return found


def paths(powers: Powers, person: object) -> set[str]:
    return {entry.path for entry in menu(powers, person).side}


def test_entries_need_a_post(everywhere, cast):
    assert paths(Powers(person_id=1), cast.son) == set()


def test_entries_follow_powers(everywhere, cast):
    officer = Powers(person_id=1, offices=frozenset({1}))
    shown = paths(officer, cast.an)
    assert "/tasks/" in shown
    assert "/settings/" not in shown


def test_administrator_is_led_to_settings_and_not_to_cases(everywhere, cast):
    powers = Powers(
        person_id=1,
        roles={1: frozenset({"administrator"})},
        by_office={1: frozenset({"configure"})},
    )
    assert paths(powers, cast.quan) == {"/settings/"}


def test_entry_of_a_missing_page_is_not_shown(cast):
    assert "/training/nowhere/" not in paths(Powers(1, offices=frozenset({1})), cast.an)


def test_longest_address_is_the_present_one(everywhere, cast):
    powers = Powers(1, offices=frozenset({1}))
    present = menu(powers, cast.an, "/tasks/7/").current
    assert present is not None and present.path == "/tasks/"


def test_pieces_of_the_frame_are_kept_under_all_that_is_shown(everywhere, cast):
    officer, other = (Powers(1, offices=frozenset({one})) for one in (1, 2))
    clerk = Powers(1, offices=frozenset({1}), by_office={1: frozenset({"receive_part"})})
    leader = Powers(1, offices=frozenset({1}), by_office={1: frozenset({"approve_inside"})})
    shown = [menu(one, cast.an).shown for one in (officer, other, clerk, leader)]
    shown.append(menu(officer, cast.an, "/tasks/").shown)
    assert shown[0] == shown[1] and len(set(shown)) == 4


def test_keys_are_told_apart():
    keys = [entry.key for entry in ENTRIES if entry.key]
    assert len(keys) == len(set(keys))


def test_look_is_set_by_the_server(cast):
    cast.an.theme = "dark"
    cast.an.save(actor=cast.actor("an"), reason="thử")
    assert b'data-theme="dark"' in cast.client("an").get("/gallery/").content


@pytest.mark.parametrize("address", ["/gallery/", "/gallery/?fault=1", "/accounts/login/"])
def test_pages_have_nothing_inline(cast, client, address):
    signed_in = cast.client("an") if "gallery" in address else client
    html = signed_in.get(address).content.decode()
    assert INLINE.search(html) is None


def test_gallery_draws_every_component(settings):
    from ui.components.registry import COMPONENTS

    folder = settings.BASE_DIR / "templates"
    source = (folder / "gallery.html").read_text("utf-8")
    inner = "".join(path.read_text("utf-8") for path in (folder / "_components").glob("*.html"))
    missing = [n for n in COMPONENTS if f'"{n}"' not in source and f'"{n}"' not in inner]
    assert missing == []


def test_gallery_is_closed_in_earnest(settings, cast):
    settings.MAIL_FOLDER = ""
    settings.DEBUG = False
    assert cast.client("an").get("/gallery/").status_code == 404


def test_gallery_asks_for_signing_in(client):
    assert client.get("/gallery/").status_code == 302


def test_gallery_needs_few_statements(cast, django_assert_max_num_queries):
    client = cast.client("an")
    with django_assert_max_num_queries(8):
        assert client.get("/gallery/").status_code == 200


def test_trial_is_said_and_leads_to_the_mails(cast):
    assert b'href="/mailbox/"' in cast.client("an").get("/gallery/").content


def test_frame_always_says_no_state_secrets(cast, client):
    for page in (cast.client("an").get("/gallery/"), client.get("/accounts/login/")):
        assert "Không đưa văn bản, nội dung bí mật nhà nước vào hệ thống" in page.content.decode()


def test_fault_page_stands_alone():
    from django.template.loader import render_to_string

    assert "Hệ thống gặp lỗi" in render_to_string("500.html")


def test_missing_page_is_told_in_the_frame(cast, client):
    for visitor in (cast.client("an"), client):
        answer = visitor.get("/khong-co/")
        assert answer.status_code == 404
        assert "Không tìm thấy" in answer.content.decode()


def test_browser_is_named_in_plain_words():
    agent = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/120 Safari/537 Edg/120"
    template = Template("{% load shell %}{{ agent|device }}")
    assert template.render(Context({"agent": agent})) == "Edge, Windows"


def test_refusal_tells_its_reason(cast, rf):
    from django.views.defaults import permission_denied

    request = rf.get("/x/")
    request.user = cast.an
    answer = permission_denied(request, PermissionError("Trang này dành cho lãnh đạo Văn phòng."))
    assert "Trang này dành cho lãnh đạo Văn phòng." in answer.content.decode()
