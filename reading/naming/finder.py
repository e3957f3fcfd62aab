"""A name of a body at a place of a text: the province's own, then the kinds that ship."""

import re
from collections import defaultdict
from collections.abc import Sequence

from reading.naming import kinds
from reading.naming.found import FoundBody
from reading.naming.open_names import OpenNames
from reading.naming.patterns import (
    ACTS_BEHIND,
    CAPITALS,
    CAPS,
    COMMUNES,
    COMRADE,
    DETERMINER,
    FOR_ALL,
    GENERAL,
    LEVELLED,
    LEVELS,
    OF_BODY,
    PLACE,
    PLACE_NEXT,
    PLACES_LISTED,
    PLURAL,
    POST,
    QUALIFIER,
    SAFE,
    SMALL,
    STOPS,
    WORD,
    any_of,
    compiled,
    departments,
    escaped,
    is_verb,
    source_of,
)
from reading.naming.shipped import NAMES
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.naming.which import which_end
from reading.text import UPPER, Text, fold, past

OF_OTHERS = insensitive(r"(?:đoàn|tổ|tiểu ban|nhóm) ")
HEAD_OF = re.compile(r"(?:phó )?trưởng (?=(?:ban|phòng) )", re.IGNORECASE)
_AND_CAPITALS = re.compile(rf"(?:, | và )({CAPS})")
_HAMLET = re.compile(r"(?:Buôn|Bản|Thôn|Xóm) ")
# "Văn phòng cùng các Ban soạn dự thảo": no common word.
_WITH_OTHERS = insensitive(r" (?:cùng|phối hợp) (?:với )?(?:các |sở |ban |phòng )")
_CHAPTER = re.compile(rf"chi (?:hội|đoàn|cục) [{UPPER}]")  # written small, a name all the same
# "Trung tâm Chuyển đổi số thuộc Sở Khoa học và Công nghệ"
_UNDER = re.compile(rf"(?:trực )?thuộc (?=[{UPPER}])")
_DASHED = re.compile(rf" - ({CAPS})(?![\w:])")
# "P. Kỹ thuật" of a company or a ward.
_SHORT = rf"p\. ?(?:{any_of(kinds.DIVISIONS)}|{CAPS}(?: \w+){{0,3}}(?=:))"
# As the text is spelled that they are held against.
_ALONE, _VERBLIKE = (frozenset(map(respelled, one)) for one in (kinds.ALONE, kinds.VERBLIKE))
_NOT_CARRIED = {"báo", "thanh tra", "thống kê", "thuế", "thường trực", "hội đồng", "văn phòng"}
# Fields of two words or more: letters without marks that could hardly mean anything else.
_FIELDS = "|".join(sorted({fold(one) for one in kinds.FIELDS if " " in one}, key=len, reverse=True))
_NAME = re.compile(rf"so (?:{_FIELDS})(?!\w)")


class NameFinder(OpenNames):
    """Finds names of bodies at a place of a text; built once for the names a province knows."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        own = [name for name in names if len(name) > 3 or name.isupper()]
        shipped = [*NAMES, *departments(), *(f"Phòng {one}" for one in kinds.DIVISIONS), _SHORT]
        self._by_word: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        self._rest: list[re.Pattern[str]] = []
        for name in own:
            self._add(escaped(name))
            self._add(escaped(fold(name)))
        for name in shipped:
            self._add(source_of(name))
            if not re.search(r"[{(]", name):
                self._add(fold(source_of(name)))

    def _add(self, source: str) -> None:
        """By its first word, so that few patterns are tried at a place."""
        first = re.match(r"\w+(?=[ \[]|\Z)", source)
        pattern = compiled(source)
        (self._by_word[fold(first[0])] if first else self._rest).append(pattern)

    def at(self, text: Text, start: int, *, carried: bool = False) -> FoundBody | None:
        """The body whose name begins at ``start``; lower-case names only where one is expected."""
        line = respelled(str(text))
        place, comrade = start, COMRADE.match(line, start)
        if comrade:
            place = comrade.end()
        decided = DETERMINER.match(line, place)
        named = decided.end() if decided else place
        post = self._posted(text, line, named)
        small = carried or bool(decided or post or comrade) or _CHAPTER.match(text, named)
        end = self._named(text, line, post or named, bool(small))
        general = False
        if end is None:
            free = decided or carried or post
            end = self._in_general(line, post or named)
            if end and not free and not self._stands_alone(line, named, end):
                end = None
            general = end is not None
        if end is None and decided and post is None:
            end = self._named(text, line, place, True)
        end = post if end is None else end
        if end is None or (end <= named and not post):
            return None
        whole = self._tail(text, line, end, general or (post is not None and end == post))
        if general or OF_OTHERS.match(line, named):
            whole = self._whose(text, line, whole)
        alone = whole == end and not (carried or decided or post)
        # A name of one common word acts: "Văn phòng quyết toán …", "Văn phòng: chuẩn bị …".
        does = not VERBS.match(line, named) and VERBS.match(line, past(line, end, ": "))
        alone = alone and not does and line[named:end].lower() in _VERBLIKE
        alone = alone and _WITH_OTHERS.match(line, end) is None
        if alone or not text[named].isalnum():
            return None
        end, sure = self._opened(text, line, named, whole, several=bool(decided))
        if not sure:
            end = self._tail(text, line, self._whose(text, line, end), True)
        return FoundBody(text[start:end].strip(), start, end, sure, general)

    def _posted(self, text: Text, line: str, start: int) -> int | None:
        """Where a post ends and the name of its body begins, or the post alone."""
        found = POST.match(line, start)
        if not found:
            return None
        head = HEAD_OF.match(line, start)
        if head and (self._named(text, line, head.end(), True) or 0) > found.end():
            return head.end()  # "Trưởng Ban Quản lý Khu kinh tế"
        after = found.end() + (line[found.end() : found.end() + 1] == " ")
        of = re.compile(r"(?:của |các |\d{1,2} (?!\d))", re.IGNORECASE).match(line, after)
        beyond = of.end() if of else after
        name = self._named(text, line, beyond, True) or self._in_general(line, beyond)
        if name is None and found[0].lower() == "lãnh đạo" and is_verb(line, after):
            return None  # "Lãnh đạo giải ngân vốn …": what a Party committee does
        if name is None:
            level = PLACE.match(line, after) or LEVELS.match(line, after)
            alone = text[start].isupper() or level
            return found.end() if alone and found[0].lower() not in {"thành viên"} else None
        return beyond

    def _whose(self, text: Text, line: str, end: int) -> int:
        """ "các thành viên còn lại của Ban Chỉ đạo": the body they belong to."""
        of = OF_BODY.match(line, end)
        return (self._named(text, line, of.end(), False) or end) if of else end

    def _named(self, text: Text, line: str, start: int, lower: bool) -> int | None:
        word = WORD.match(line, start)
        if not word:
            return None
        if not (text[start].isupper() or lower or text.islower() or SMALL.match(text, start)):
            return None
        patterns = [*self._by_word.get(fold(word[0]), ()), *self._rest]
        ends = [found.end() for one in patterns if (found := one.match(line, start))]
        ends = ends or mistyped(text, start)
        if not ends:
            return None
        longest: int = max(ends)
        end = start + len(re.sub(r"(?:,| và)\s*\Z", "", line[start:longest]))
        if acts := ACTS_BEHIND.search(text[start:end]):
            end = start + acts.start(1)
        if " " not in line[start:end] and kinds.NO_BODY.match(line, start):
            return None  # "Báo chí", "Văn phòng phẩm"
        small = line[start:end].lower()
        if not text[start].isupper() and small in _NOT_CARRIED and not text.islower():
            return None
        return end

    def _stands_alone(self, line: str, start: int, end: int) -> bool:
        """ "Tổ chức hội nghị", "Bản trả lời" begin with no body; "Sở, ngành liên quan" does."""
        words = line[start:end].lower()
        return "," in words or words in _ALONE or words.startswith(kinds.ALONE_HEADS)

    def _in_general(self, line: str, start: int) -> int | None:
        """ "sở, ban, ngành", "cơ quan, đơn vị"."""
        found = GENERAL.match(line, start)
        if not found or kinds.NO_BODY.match(line, start):
            return None
        end = found.end()
        while more := re.compile(r"(?:, | và |/| - |; )(?:các )?").match(line, end):
            nxt = GENERAL.match(line, more.end())
            if not nxt or kinds.NO_BODY.match(line, more.end()):
                break
            end = nxt.end()
        return end

    def _tail(self, text: Text, line: str, end: int, general: bool) -> int:
        """Levels, places and words that go on with the name."""
        if general and (listed := PLACES_LISTED.match(text, end)) and COMMUNES.search(line[:end]):
            return listed.end(1)
        while line[end : end + 1] == " ":
            further = self._further(text, line, end, general)
            if further is None:
                break
            end = further
        return which_end(line, self._with_qualifiers(line, end, general), general)

    def _further(self, text: Text, line: str, end: int, general: bool) -> int | None:
        """Where the next word or two that belong to the name end."""
        at = end + 1
        if whole := FOR_ALL.match(line, at):
            return whole.end()
        under = _UNDER.match(text, at)
        if under and (owner := self._named(text, line, under.end(), False)):
            return owner
        quality = self._qualified(line, end, general) or self._engaged(text, line, end, general)
        if is_verb(line, at):
            return quality if general else self._engaged(text, line, end, general)
        if places := PLACE.match(line, at):
            if LEVELLED.search(line[:end]) and not places["many"]:
                return None
            return self._place_names(text, line, places)
        if level := LEVELS.match(line, at):
            return level.end()
        if caps := _capitals(text, line, at):
            return self._capital(text, line, caps, general)
        return quality

    def _qualified(self, line: str, end: int, general: bool) -> int | None:
        """ "liên quan", "trên địa bàn"; most such words only go on with several bodies."""
        found = QUALIFIER.match(line, end + 1)
        several = general or PLURAL.search(line[max(0, end - 60) : end])
        return found.end() if found and (several or SAFE.match(line, end + 1)) else None

    def _capital(self, text: Text, line: str, caps: re.Match[str], general: bool) -> int | None:
        """A place, or the body an inner one belongs to: "Thanh tra Sở Xây dựng"."""
        if self._begins(text, caps.start()):
            return None if text.isupper() else self._named(text, line, caps.start(), False)
        end = caps.end()
        while general and (more := _AND_CAPITALS.match(text, end)):
            if self._begins(text, more.start(1)) or is_verb(line, more.start(1)):
                break
            end = more.end()
        return end

    def _with_qualifiers(self, line: str, end: int, general: bool) -> int:
        comma = re.compile(r",? (?=(?:có )?liên quan|trên địa bàn|ven (?:sông|biển))").match(
            line, end
        )
        if comma and (quality := QUALIFIER.match(line, comma.end())):
            return quality.end()
        return end

    def _place_names(self, text: Text, line: str, places: re.Match[str]) -> int:
        """ "các xã: A, B và phường C": names as long as no other body begins."""
        end = places.end()
        if places["colon"] and not places["many"]:
            return end - len(places["colon"])  # "Công an tỉnh: …" says what it is to do
        caps = _capitals(text, line, end + 1) if line[end : end + 1] == " " else None
        if not caps or is_verb(line, caps.start()) or self._other_body(text, caps.start()):
            return places.end() - len(places["colon"] or "")
        end = self._dashed(text, caps.end())
        several = places["many"] or "," in places["kinds"]  # "đảng ủy xã, phường A, B"
        while several and (more := PLACE_NEXT.match(line, end)):
            begins = more.start("kind") if more["kind"] else more.start("name")
            if self._begins(text, begins) or is_verb(line, more.start("name")):
                break
            end = self._dashed(text, more.end())
        return end

    def _other_body(self, text: Text, at: int) -> bool:
        """Not "Buôn Đôn" of "các xã Buôn Đôn, Ea Súp"."""
        return self._begins(text, at) and not _HAMLET.match(text, at)

    def _dashed(self, text: Text, end: int) -> int:
        """ "phường Xuân Hương - Đà Lạt": the city a ward was part of goes on with its name."""
        more = _DASHED.match(text, end)
        return more.end() if more and not self._begins(text, more.start(1)) else end

    def _begins(self, text: Text, at: int) -> bool:
        """Whether another body begins at a capital."""
        return self._named(text, respelled(str(text)), at, False) is not None


def mistyped(text: Text, start: int) -> list[int]:
    """Where "Sở Y tê", "Sở Tài chinh" end that begin at ``start``: a mark is missing or wrong."""
    found = _NAME.match(text.folded, start) if text.startswith("Sở ", start) else None
    return [found.end()] if found else []


def _capitals(text: Text, line: str, at: int) -> re.Match[str] | None:
    """Words with capitals; not "CÓ TRÁCH NHIỆM" behind "SỞ XÂY DỰNG", where all have them."""
    return None if text.isupper() and STOPS.match(line, at) else CAPITALS.match(text, at)
