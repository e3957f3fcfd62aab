"""Marking what was found: folded words are compared, the text stays as it was written."""

import re
from html import escape

from django.utils.safestring import SafeString, mark_safe

from offices.foundation.text import nfc
from tasks.searching.words import TOKEN, SearchWords, bare, tokens

EXCERPT = 200
BEFORE = 60
_JOIN = re.compile(r"^[\s/\\–-]*$")


def spans(text: str, asked: SearchWords) -> list[tuple[int, int]]:
    """Places of the words in the text; neighbours are one span."""
    found: list[tuple[int, int]] = []
    for token in TOKEN.finditer(text):
        if not _fits(bare(token[0]), asked):
            continue
        if found and _JOIN.match(text[found[-1][1] : token.start()]):
            found[-1] = (found[-1][0], token.end())
        else:
            found.append(token.span())
    return found


def _fits(word: str, asked: SearchWords) -> bool:
    if word in asked.words or (asked.digits and word == asked.digits):
        return True
    return bool(asked.words) and word.startswith(asked.words[-1])


def holds_all(text: str, asked: SearchWords) -> bool:
    """Whether every word stands in this text, or the running number that was asked for."""
    words = {bare(token) for token in tokens(text)}
    if asked.digits:
        return asked.digits in words
    *whole, last = asked.words or ("",)
    return words.issuperset(whole) and any(word.startswith(last) for word in words)


def marked(text: str, asked: SearchWords) -> SafeString:
    """Escaped, with each word found in <mark>."""
    text = nfc(text)
    pieces, at = list[str](), 0
    for start, end in spans(text, asked):
        pieces.append(f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>")
        at = end
    return mark_safe("".join([*pieces, escape(text[at:])]))  # noqa: S308 - escaped piece by piece


def excerpt(text: str, asked: SearchWords) -> SafeString:
    """About 200 characters around the first word found."""
    text = " ".join(nfc(text).split())
    found = spans(text, asked)
    start = max(found[0][0] - BEFORE, 0) if found else 0
    if start:
        start = text.find(" ", start) + 1 or start
    cut = text[start : start + EXCERPT]
    if len(text) > start + EXCERPT:
        cut = cut.rsplit(" ", 1)[0] + " …"
    return marked(f"… {cut}" if start else cut, asked)
