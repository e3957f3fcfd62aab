"""How sure a row is: what was read is held against what is left in its words."""

import re
from collections.abc import Iterator

from reading.naming.lists import BodyFinder
from reading.naming.patterns import WORD_START
from reading.naming.spelling import insensitive, respelled
from reading.orders.speech import begins_with_verb
from reading.papers.documents import find_dated_papers, find_papers
from reading.text import Text, fold

NO_OBJECT = 2  # words: "Hướng dẫn" does not say what
_TOGETHER = insensitive(
    r"phối hợp|(?<!\w)cùng(?! (?:kỳ|cấp|lúc|thời|nhau|ngày|thời))|liên hệ (?!đồng chí|điện|qua"
    r"|trực|số)|tham gia của"
    r"|hỗ trợ của"
)
_DATE = re.compile(
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*20\d\d|(?<!\w)(?:truoc|xong|cham nhat|han"
    r"|den het)\b[^,.;]{0,25}\d|(?<!\w)trong (?:thang|quy|nam|tuan)\b"
    r"|(?<!\w)(?:hang|moi) (?:tuan|thang|quy|nam|ngay)\b|cuoi (?:nam|thang)|\d+ ngay"
    r"|(?:trong|het) ngay(?=\W*\Z|[,;.])"
    r"|ngay \d{1,2}\s*[\-–]\s*\d{1,2}\s*/\s*\d|(?:sang|chieu|toi|dem|trua) \d{1,2}\s*[/.\-]\s*\d"
    r"|(?<!\w)(?:quy|thang) [ivx\d]{1,3}\s*[/-]\s*20\d\d|tuan (?:dau|cuoi|thu)\b"
    r"|(?<!\w)sau \d+ (?:nam|thang|tuan|ngay)\b"
    r"|(?<!\w)(?:vao|sang|chieu|ngay) (?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b|(?<!\w)mung \d"
    r"|(?<!\w)(?:truoc|sau|trong|dip|den) (?:mung|tet|ram|mua)\b|am lich"
    r"|(?:ky|phien) (?:hop|sinh hoat)[^,.;]{0,20} (?:thang \d|quy [\divx]|(?:cuoi|giua|dau) nam)"
)
_ASKS_STILL = re.compile(r"(?:giao|yêu cầu|đề nghị|phân công) ", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"(?<!\w)(?:đến|từ|kể|trước|trong|tại|với|cho|của|về|là|do|và|để)\Z")
_HEAD_WORDS = insensitive(
    r"(?:với|và|của|cùng|về|tại|đối với|theo|căn cứ|trước|trong|chậm|giao|đề nghị|yêu cầu|các"
    r"|những)(?!\w)"
)


def doubts_of(
    title: str,
    source: Text,
    begin: int,
    lead: tuple[str, ...],
    coordinating: tuple[str, ...],
    raw: str,
    finder: BodyFinder,
) -> Iterator[tuple[str, str]]:
    """(field, why) of everything in the words that the reading does not explain."""
    line = respelled(str(source))
    verb = begins_with_verb(Text(title[:1].lower() + title[1:]))
    if _is_part(title, lead, finder, verb=verb):
        yield "title", "whole"
    if not verb:
        yield "title", "no_verb"
        if lead and begin:
            yield "lead", "no_verb"
            if coordinating:
                yield "coordinating", "no_verb"
    if not coordinating and _TOGETHER.search(line):
        yield "coordinating", "together"
    if _names_at_head(title, finder):
        yield "title", "whole"
        yield "lead", "several_bodies"
    papers = [(p.start, p.end) for p in (*find_papers(source), *find_dated_papers(source))]
    rest = source.blanked(*papers).folded
    if _DATE.search(rest.replace(fold(raw), " ") if raw else rest):
        yield "deadline", "other_dates"


def _is_part(title: str, lead: tuple[str, ...], finder: BodyFinder, *, verb: bool) -> bool:
    """Whether it holds less than what is to be done, or who does it too."""
    if len(title.split()) <= NO_OBJECT or _ENDS_OPEN.search(title):
        return True
    if not lead and (_ASKS_STILL.match(title) or _names_anybody(title, finder)):
        return True
    return not verb and _HEAD_WORDS.match(respelled(title)) is not None


def _names_anybody(title: str, finder: BodyFinder) -> bool:
    said = Text(title)
    return any(finder.all_of(said, word.start())[0] for word in WORD_START.finditer(title))


def _names_at_head(title: str, finder: BodyFinder) -> bool:
    bodies, _end = finder.all_of(Text(title), 0)
    return bool(bodies) and bodies[0].name.lower() != "lãnh đạo"  # "Lãnh đạo hoàn thành …"
