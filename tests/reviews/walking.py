"""Walks the links of a page: every number that links, and how many rows stand behind it."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.test import Client

ANCHOR = re.compile(r'<a(?=[^>]*href="(/dashboard/[^"]*)")[^>]*>(.*?)</a>', re.DOTALL)
NUMBER = re.compile(r'class="n"[^>]*>([\d.]+)|^([\d.]+)$')


def numbers(html: str) -> list[tuple[str, int]]:
    """(address, number) of every link that shows one."""
    found = []
    for whole in ANCHOR.finditer(html):
        href, words = whole.groups()
        number = NUMBER.search(words.strip())
        if number is not None:
            digits = (number[1] or number[2]).replace(".", "")
            found.append((unescape(href), int(digits)))
    return found


def rows_behind(client: Client, href: str) -> int:
    """All rows of all pages of an address, counted one by one."""
    total = 0
    while href:
        page = client.get(href)
        assert page.status_code == 200, (href, page.status_code)
        rows = page.context["rows"] or page.context["directives"]
        total += len(rows)
        href = page.context["next"]
        assert page.context["count"] >= len(rows)
    return total


def same_page(href: str) -> bool:
    return urlsplit(href).path == "/dashboard/"
