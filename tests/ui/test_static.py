"""What a browser loads: little, all from here, and the two dark looks are one."""

import gzip
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from coordination.wiring.vendor import FILES
from ui.stylesheets import SHEETS, SITE

ROOT = Path(settings.BASE_DIR)
CSS = sorted((ROOT / "static" / "css").glob("*.css"))
JS = sorted((ROOT / "static" / "js").glob("*.js"))


def test_every_vendor_file_is_there():
    assert [name for name in FILES if not finders.find(name)] == []


def test_nothing_else_of_the_packages_is_served():
    assert not finders.find("vendor/../package.json")
    assert not finders.find("htmx.org/package.json")


def test_first_load_is_under_300_kilobytes():
    head = render_to_string("_shell/head.html")
    names = set(re.findall(r'(?:href|src)="/static/([^"]+)"', head)) | set(FILES)
    sheets = {f"css/{name}.css" for name in SHEETS}
    assert SITE in names or sheets <= names  # joined only where static files are collected
    names = names - {SITE} | sheets
    total = 0
    for name in names:
        content = Path(str(finders.find(name))).read_bytes()
        total += len(content) if name.endswith("woff2") else len(gzip.compress(content))
    assert total < 200_000


def test_nothing_comes_from_elsewhere():
    for path in CSS + JS:
        text = path.read_text("utf-8")
        assert re.search(r"https?://|data:|@import", text) is None, path


def test_scripts_are_short_and_evaluate_no_text():
    for path in JS:
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 150, path
        assert re.search(r"\beval\(|innerHTML|new Function|\.style\b", text) is None, path


def test_two_dark_looks_are_one():
    text = (ROOT / "static" / "css" / "tokens.css").read_text("utf-8")
    chosen, device = re.findall(r'\[data-theme="(?:dark|auto)"\] \{(.*?)\}', text, re.DOTALL)
    assert chosen.split() == device.split()


def test_used_tokens_are_declared():
    text = "".join(path.read_text("utf-8") for path in CSS)
    declared = set(re.findall(r"(--[\w-]+)\s*:", text))
    used = set(re.findall(r"var\((--[\w-]+)", text))
    assert used - declared == set()


def test_used_icons_exist():
    pages = (ROOT / "templates").rglob("*.html")
    names = {
        n for page in pages for n in re.findall(r'icon="?\s*"?([a-z0-9-]+)"', page.read_text())
    }
    names |= {
        n
        for page in (ROOT / "templates").rglob("*.html")
        for n in re.findall(r'{% icon "([^"]+)"', page.read_text("utf-8"))
    }
    folder = ROOT / "node_modules" / "lucide-static" / "icons"
    assert sorted(n for n in names if not (folder / f"{n}.svg").exists()) == []


def test_the_sheet_of_icons_is_as_written():
    from ui.management.commands.draw_icons import files

    assert [
        n for n, text in files().items() if (ROOT / "static" / n).read_text("utf-8") != text
    ] == []


def test_an_icon_on_the_sheet_is_no_drawing_in_the_page():
    from ui.components.icons import draw

    assert draw("bell") == '<i class="icon i-bell"></i>'
    assert "<path" in draw("star")


def test_style_sheets_are_sent_as_one_where_they_are_collected(settings, tmp_path):
    from django.core.management import call_command

    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "ui.stylesheets.JoinedStorage"}
    }
    call_command("collectstatic", verbosity=0, interactive=False)
    (site,) = tmp_path.glob("css/site.*.css")
    text = site.read_text("utf-8")
    assert text.index("--ink") < text.index(".task-row") < text.index(".meeting")
    assert "url(" in text
    assert 'url("../img/icons.svg")' not in text
