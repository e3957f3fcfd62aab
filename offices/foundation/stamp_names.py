"""Stamps in file names: "CV 12 - MẬT.docx", "tuyet_mat_bc.pdf"."""

import re
from itertools import pairwise

from offices.foundation.lookalikes import Seen
from offices.foundation.stamp_words import SecrecyLevel, level_alone, level_written

EXTENSION = re.compile(r"(?:\.[a-z\d]{1,5}){1,3}$")
DASHES = r"\s[-–—]+\s?|[-–—]+\s|[()\[\]{}]+|_{2,}"
STRONG = re.compile(rf"{DASHES}|[.,;+@#!~=]+")
STRONG_IN_QUOTE = re.compile(DASHES)
IN_BRACKETS = re.compile(r"[(\[]\s*mat\s*[)\]]")
WORD = re.compile(r"[^\W_]+")
COMMON_BEFORE = (
    "bi bao giai co hop gap vang ra be than tui soi gan nuoc duong ong tan kin dau rua tuan trang "
    "do muc tran toan nhieu hai noi"
)
COMMON_AFTER = (
    "khau do ong ma vu thu thiet danh nghi lenh dam bao tran bang hang bien dat nuoc san hoa mia "
    "gau ngot cat ca tich cua hoc mat nam giay"
)
BEFORE, AFTER = frozenset(COMMON_BEFORE.split()), frozenset(COMMON_AFTER.split())
DOCUMENT = re.compile(r"(?:cv|bc|tl|vb|cong van|tai lieu|van ban|ho so|bao cao|ke hoach)\b.*")
QUOTING = re.compile(
    r"bi mat nha nuoc|\b(?:luat|nghi dinh|thong tu|danh muc|phan loai|quy che|quy dinh|huong dan)\b"
)


def level_in_name(name: str) -> SecrecyLevel | None:
    """The level stamped into a file's name (without folders), None when there is none."""
    seen = Seen.of(name)
    extension = EXTENSION.search(seen.bare)
    stem = seen.cut(0, extension.start()) if extension else seen
    quoting = bool(QUOTING.search(stem.bare.replace("_", " ").replace("-", " ")))
    for part in _parts(stem, STRONG_IN_QUOTE if quoting else STRONG):
        level = level_alone(Seen(part.text.replace("_", " "), part.bare.replace("_", " ")))
        if level:
            return level
    if bracketed := IN_BRACKETS.search(stem.bare):
        return level_written(stem.cut(*bracketed.span()))
    return _level_among_words(stem, quoting)


def _parts(stem: Seen, ends: re.Pattern[str]) -> list[Seen]:
    parts, start = [], 0
    for end in ends.finditer(stem.text):
        parts.append(stem.cut(start, end.start()))
        start = end.end()
    return [*parts, stem.cut(start, len(stem.text))]


def _level_among_words(stem: Seen, quoting: bool) -> SecrecyLevel | None:
    words = [part for found in WORD.finditer(stem.text) for part in _camel(stem.cut(*found.span()))]
    for at, word in enumerate(words):
        level = _two_words(words, at)
        if level and not (quoting and not word.text.isupper()):
            return level
        if word.bare == "mat" and _single_is_stamp(stem, words, at):
            return level_written(word)
    return None


def _camel(word: Seen) -> list[Seen]:
    """ "TuyetMat" as two words."""
    text = word.text
    cuts = [at for at in range(1, len(text)) if text[at - 1].islower() and text[at].isupper()]
    edges = [0, *cuts, len(text)]
    return [word.cut(start, end) for start, end in pairwise(edges)]


def _two_words(words: list[Seen], at: int) -> SecrecyLevel | None:
    word = words[at]
    if word.bare in {"tuyetmat", "toimat"}:
        return level_written(word)
    if word.bare in {"tuyet", "toi"} and at + 1 < len(words) and words[at + 1].bare == "mat":
        second = words[at + 1]
        return level_written(Seen(word.text + second.text, word.bare + second.bare))
    return None


def _single_is_stamp(stem: Seen, words: list[Seen], at: int) -> bool:
    word = words[at]
    before = words[at - 1] if at else Seen("", "")
    after = words[at + 1] if at + 1 < len(words) else Seen("", "")
    if not level_written(word) or before.bare in BEFORE or after.bare in AFTER:
        return False
    counted = any(sign.isdigit() for sign in before.bare)
    if word.text.lower() == "mat":
        shouted = word.text.isupper() and not stem.text.isupper()
        return (counted or shouted) and (not after.bare or after.bare.isdigit())
    shouted = word.text.isupper() and not stem.text.isupper()
    joined = "_" in stem.text or "-" in stem.text
    ends = not after.bare and bool(DOCUMENT.match(stem.bare)) and len(words) <= 4
    return counted or shouted or ends or (joined and word.text[0].isupper())
