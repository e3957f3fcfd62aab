"""Lists of bodies: "các Sở: A, B", "UBND các xã A, B", carried words and brackets."""

import re
from dataclasses import replace
from functools import lru_cache

from reading.naming.finder import NameFinder
from reading.naming.found import FoundBody
from reading.naming.patterns import (
    BRACKET,
    CAPITALS,
    CAPS,
    EACH_OF,
    GROUP,
    INCLUDES,
    KIND,
    KINDS,
    POST,
    SAID_OF_IT,
    SEPARATOR,
    field_pattern,
)
from reading.naming.spelling import respelled
from reading.text import LOWER, Text

_SEVERAL_PLACES = re.compile(
    rf"(?P<head>.*?)\b(?:các|hai|ba) (?P<kinds>{KINDS}) ?:? (?P<names>{CAPS}(?:, | và |; ).*)",
    re.IGNORECASE,
)
_INCLUDES = re.compile(INCLUDES, re.IGNORECASE)
_NUMBERS = re.compile(r"(?:(?:,| và) số \d+)+(?![\w/])")
_PLACE = re.compile(rf"({KIND}) (.+)", re.IGNORECASE)


class BodyFinder(NameFinder):
    """Finds one body or a whole list of them at a place of a text."""

    def all_of(self, text: Text, start: int) -> tuple[list[FoundBody], int]:
        """A list of bodies that begins at ``start``, and where it ends."""
        line, found, end = respelled(str(text)), list[FoundBody](), start
        at = start
        while True:
            group = self._grouped(text, line, at)
            if group:
                found += group
            else:
                if found and (EACH_OF.match(line, at) or SAID_OF_IT.match(line, at)):
                    return found, end  # "Ban A và Ban B, mỗi Ban soạn …"
                one = self.at(text, at, carried=bool(found)) or self._carried(text, line, at, found)
                one = one or self.unknown(text, at, listed=bool(found))
                if one is None:
                    return found, end
                found += self._each(text, one)
            end = self._numbered(text, line, found)
            end = self._named_behind_colon(text, line, found, end)
            end = self._included(text, line, found, end)
            bracket = BRACKET.match(line, end)
            end = bracket.end() if bracket else end
            separator = SEPARATOR.match(line, end)
            if not separator:
                return found, end
            at = separator.end()

    def _numbered(self, text: Text, line: str, found: list[FoundBody]) -> int:
        """ "Tổ đại biểu số 4, số 9": further numbers belong to the name."""
        last = found[-1]
        more = _NUMBERS.match(line, last.end) if last.name[-1:].isdigit() else None
        if more:
            found[-1] = replace(last, name=text[last.start : more.end()], end=more.end())
        return found[-1].end

    def _named_behind_colon(self, text: Text, line: str, found: list[FoundBody], end: int) -> int:
        """ "các sở, ngành: Tài chính, Xây dựng", "các đơn vị: Sở A, Sở B phối hợp …"."""
        at = end + len(": ")
        if not (found[-1].general and line[end:at] == ": " and text[at : at + 1].isupper()):
            return end
        if not self._field(text, line, at, found):
            named, after = self.all_of(text, at)
            acts = re.match(rf"\s*(?:chủ trì|phối hợp| [{LOWER}])", line[after:])
            if named and after > at and acts:
                found[-1:] = named
        return max(found[-1].end, end)

    def _included(self, text: Text, line: str, found: list[FoundBody], end: int) -> int:
        """ "Ba chủ đầu tư, gồm Ban A, UBND xã B": those named stand for the words before."""
        told = _INCLUDES.match(line, end) if found[-1].general else None
        each, after = self.all_of(text, told.end()) if told else ([], end)
        if each:
            found[-1:] = each
        return after

    def _field(self, text: Text, line: str, at: int, found: list[FoundBody]) -> bool:
        """ "các sở, ngành: Tài chính, Xây dựng": fields stand for their departments."""
        pattern, end = field_pattern(), at
        made: list[FoundBody] = []
        while (
            (one := pattern.match(line, end))
            and text[end].isupper()
            and not self._begins(text, end)
        ):
            made.append(FoundBody(f"Sở {text[end : one.end()]}", end, one.end()))
            more = re.compile(r"(?:, | và |; )").match(line, one.end())
            if not more:
                break
            end = more.end()
        if not made or "sở" not in found[-1].name.lower():
            return False
        found.pop()
        found += made
        return True

    def _grouped(self, text: Text, line: str, at: int) -> list[FoundBody]:
        """ "các Sở: Tài chính, Nội vụ" → one each."""
        post = POST.match(line, at)
        begun = post.end() + 1 if post else at
        group = GROUP.match(line, begun)
        if not group or group["more"]:
            return []
        field = field_pattern(group["what"])
        made: list[FoundBody] = []
        place = group.end()
        prefix = text[group.start("what") : group.end("what")]
        while (one := field.match(line, place)) and text[place].isupper():
            if self._begins(text, place):
                break
            name = f"{prefix[:1].upper()}{prefix[1:]} {text[one.start() : one.end()]}"
            made.append(FoundBody(name, at if not made else one.start(), one.end()))
            more = re.compile(r"(?:, | và |; |,)(?:sở )?", re.IGNORECASE).match(line, one.end())
            if not more:
                break
            place = more.end()
        return made

    def _carried(self, text: Text, line: str, at: int, found: list[FoundBody]) -> FoundBody | None:
        """ "Sở Tài chính, Xây dựng": the word Sở is carried on to a field; UBND to a place."""
        if not found or not text[at : at + 1].isupper():
            return None
        before = found[-1].name
        field = field_pattern().match(line, at)
        if field and before.startswith(("Sở ", "Bộ ")):
            return FoundBody(f"{before[:2]} {text[at : field.end()]}", at, field.end())
        place = CAPITALS.match(text, at)
        if place and re.match(r"(?:UBND|Ủy ban nhân dân|Công an|Đảng ủy) (?:xã|phường) ", before):
            head = " ".join(re.split(r" (?=xã|phường)", before)[0].split())
            kind = "phường" if " phường " in before else "xã"
            return FoundBody(f"{head} {kind} {place[0]}", at, place.end())
        return None

    def _each(self, text: Text, one: FoundBody) -> list[FoundBody]:
        """ "UBND các xã: A, B và phường C" → one each."""
        found = _SEVERAL_PLACES.fullmatch(one.name)
        if not found or not found["head"].strip() or "(" in one.name:
            return [one]
        kind, *others = re.split(r", | và ", found["kinds"])
        if others and not re.search(rf"\b{KIND} ", found["names"], re.IGNORECASE):
            return [one]  # which is a commune and which a ward is not told
        made = []
        for piece in re.split(r", | và |; ", found["names"]):
            own = _PLACE.fullmatch(piece)
            kind, name = (own[1], own[2]) if own else (kind, piece)
            made.append(FoundBody(f"{found['head']}{kind} {name}", one.start, one.end))
        return made


@lru_cache(maxsize=8)
def body_finder(names: tuple[str, ...] = ()) -> BodyFinder:
    """The finder for the names a province knows beside those that ship."""
    return BodyFinder(names)


def begins_body(text: Text, at: int) -> bool:
    """Whether a body, known or proposed by grammar, begins at a place of a text."""
    finder = body_finder()
    return finder.at(text, at, carried=True) is not None or finder.unknown(text, at) is not None
