"""Lines of minutes cut into opinions, each under the label of its field where one stands above."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from reading.text import clean, fold

type Piece = tuple[str, str]  # label, words

_NUMBER = re.compile(
    r"\A\s*(?:(?:ý kiến|kiến nghị|câu|nội dung)\s*(?:thứ\s*|số\s*)?)?\d{1,3}"
    r"(?:(?:\.\d{1,2}){1,2}[.):]?\s+(?=\S)"
    r"|(?:\.\d{1,2}){0,2}\s*[.):/-](?:\s+(?=\S)|(?=[^\s\d])))",
    re.IGNORECASE,
)
_DASH = re.compile(r"\A\s*[-–+*•]\s+")
_VOTER = re.compile(r"\A\s*(?:cử tri|ông|bà)\s", re.IGNORECASE)
_HEADING = re.compile(r"\A\s*(?:[IVX]+[.)]|[A-D][.)])\s+(?=\S)")
_LABEL = re.compile(r"(?:nhom |cac )?(?:(?:y kien|kien nghi|van de|noi dung) )?(?:ve )?linh vuc\b")
# What is asked or told: a line that says so is an opinion, however short.
_SAYS = re.compile(
    r"de nghi|kien nghi|phan anh|de xuat|mong|\b(?:chua|bi|con|da|thieu|can|khong|hong|cham|cho)\b"
)
LONGEST_LABEL, LONGEST_HEADING = 60, 90


def pieces(lines: list[str]) -> list[Piece]:
    """By numbers where there are any, else by dashes, by who speaks, at last by lines."""
    found: list[Piece] = []
    for label, group in _groups(lines):
        found += [(label, words) for words in _opinions(group, labelled=bool(label))]
    return found


def _groups(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The lines below each label, first those above any."""
    label, group = "", list[str]()
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        if _is_label(line, below):
            yield label, group
            label, group = clean(_bare(line)).strip(" :"), []
        else:
            group.append(line)
    yield label, group


def _is_label(line: str, below: str) -> bool:
    words = _bare(line).rstrip()
    folded = fold(words)
    if not words or len(words) > LONGEST_LABEL or words.endswith((".", ";")):
        return False
    if _SAYS.search(folded):
        return False
    return bool(_LABEL.match(folded)) or _stands_above(line, below)


def _stands_above(line: str, below: str) -> bool:
    """By its mark: a number over longer ones or dashes, a dash over those of another sign."""
    number, other = _NUMBER.match(line), _NUMBER.match(below)
    if number:
        deeper = other is not None and other[0].count(".") > number[0].count(".")
        return deeper or bool(_DASH.match(below))
    both = _DASH.match(line) and _DASH.match(below)
    return bool(both) and line.strip()[0] != below.strip()[0]


def _bare(line: str) -> str:
    for mark in (_NUMBER, _DASH, _HEADING):
        if mark.match(line):
            return mark.sub("", line, count=1)
    return line


def _opinions(lines: list[str], *, labelled: bool) -> list[str]:
    for mark in (_NUMBER, _DASH, _VOTER):
        starts = [n for n, line in enumerate(lines) if mark.match(line)]
        if len(starts) >= 2 or (starts and (labelled or mark is _NUMBER)):
            above = lines[: starts[0]] if labelled else []
            return [*_unmarked(above), *_cut(lines, starts, mark)]
    return _unmarked(lines)


def _unmarked(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines if not _is_heading(line)]


def _cut(lines: list[str], starts: list[int], mark: re.Pattern[str]) -> list[str]:
    ends = [*starts[1:], len(lines)]
    found = []
    for begin, end in zip(starts, ends, strict=True):
        own = [line for line in lines[begin:end] if not _is_heading(line)]
        if not own:
            continue
        first = own[0] if mark is _VOTER else mark.sub("", own[0], count=1)
        found.append(" ".join([first, *own[1:]]))
    return [words for words in found if clean(words)]


def _is_heading(line: str) -> bool:
    ends_open = line.rstrip().endswith(":") and len(line) < LONGEST_HEADING
    return bool(_HEADING.match(line)) or ends_open
