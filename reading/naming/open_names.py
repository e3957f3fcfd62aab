"""Names that are open ("Trung tâm …", "Đơn vị …"): words up to the verb, unsure."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator

from reading.naming import kinds
from reading.naming.found import FoundBody
from reading.naming.patterns import (
    ACTING_PLACE,
    ANYBODY,
    BRAND,
    CHAIRED,
    COMPLETE,
    COMPLETED,
    ENGAGED,
    MANY,
    NOT_JOINED,
    OPEN,
    PAIRED,
    PLURAL,
    POINTED,
    STOPS,
    WORD,
    is_verb,
)
from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.naming.which import of_thing
from reading.text import UPPER, Text

# "… Khu kinh tế Hải Phòng": a place of two words ends the name.
_PLACE_LAST = re.compile(rf"[^\W\d_{UPPER}] [{UPPER}][^\W\d_{UPPER}]+ [{UPPER}][^\W\d_{UPPER}]+\Z")
# "Nông Lâm | nghiệp", no place: the second half of a word.
_SECOND = re.compile(
    r"(?:nghiệp|sản|học|thuật|tế|chính|vụ|lợi|sự|nghệ|hóa|dục|trường|thông|dược)(?!\w)"
)
LONGEST_NAME = 12
LONGEST_OBJECT = 4
_NEXT_PLACE = re.compile(rf"(?:, | và ){ACTING_PLACE.pattern}")
_EACH = re.compile(r"(?:mỗi|từng) ")
_ACTOR = re.compile(
    r"(?:nhà thầu|đơn vị|doanh nghiệp|công ty|nhà đầu tư|nhà máy|cơ sở|hợp tác xã|hộ)\Z",
    re.IGNORECASE,
)
# "đơn vị quản lý | lưới điện phối hợp …": a name in general that ends with such a verb.
_ENGAGED_ALREADY = re.compile(rf"(?:đơn vị|cơ quan|nhà thầu) ({ENGAGED.pattern})\Z", re.IGNORECASE)
_ENGAGED_BEFORE = re.compile(rf"(?:vị|quan|thầu|nghiệp|sở|ty) {ENGAGED.pattern} [^,;:.]+\Z", re.I)
# "các hợp tác xã cấp nước nông thôn; UBND các xã …".
_LISTED_NEXT = re.compile(r"(?: (?!và |sau |trước |trong )[^\W\d_]+){0,3}(?=(?P<more>[;,] )|\W*\Z)")
_SMALL_LAST = re.compile(rf"(?:\A|\W)[^\W\d_{UPPER}]+\Z")
# What no object of such a verb holds, and verbs that only go on with what somebody does.
_NO_OBJECT = re.compile(
    r"[,;:.()\d]|(?<!\w)(?:và|để|theo|với|cho|trên|tại|của|từ|trong|phải|cần|các|việc|công tác|tốt"
    r"|chặt|đúng|không)(?!\w)",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(r"(?:trình|gửi|báo cáo|nộp|phục vụ|chuyển|bàn giao|giao)(?!\w)")
_TOGETHER = re.compile(r" (?:cùng với|phối hợp với|chủ trì) ", re.IGNORECASE)
# "Công đoàn Khu | kinh tế": the first syllable of a word that goes on in small letters.
_HALF = re.compile(rf"[^\W\d_{UPPER}][,\-]* [{UPPER}][^\W\d_{UPPER}]*\Z")
_MORE_CAPITALS = re.compile(rf" (?:- )?[{UPPER}]")
_GOES_ON = re.compile(rf" \w|(?:,| và| -) [{UPPER}]")
_ALONE = re.compile(r"(?P<name>(?:,? [\w\-]+){1,8})(?: \([^()]{2,60}\))?:(?= |\Z)")


class OpenNames(ABC):
    """What grammar can say of a name the tables do not hold."""

    @abstractmethod
    def _begins(self, text: Text, at: int) -> bool:
        """Whether a known body begins here."""

    @abstractmethod
    def _tail(self, text: Text, line: str, end: int, general: bool) -> int:
        """Where the words that go on with a name end."""

    def _engaged(self, text: Text, line: str, end: int, general: bool) -> int | None:
        """ "các doanh nghiệp tham gia nộp phí", "các hộ nuôi lợn quy mô lớn kê khai": a verb that
        tells which of them, before theirs."""
        acting = general or _ACTOR.search(line[max(0, end - 20) : end])
        twice = _ENGAGED_BEFORE.search(line, max(0, end - 60), end) is not None
        found = ENGAGED.match(line, end + 1) if acting and not twice else None
        told = _ENGAGED_ALREADY.search(line, max(0, end - 20), end) if general else None
        if told and not found and not self._stops(line, end + 1):
            found = ENGAGED.match(line, told.start(1))
        several = PLURAL.search(line, max(0, end - 40), end)
        listed = _LISTED_NEXT.match(line, found.end()) if found and several else None
        more = listed.end("more") if listed and listed["more"] else 0
        if listed and (not more or MANY.match(line, more) or self._begins(text, more)):
            return listed.end()
        if found is None or is_verb(line, found.end() + 1):
            return found.end() if found and found.end() > end else None
        if not _SMALL_LAST.search(line[:end]):
            return None  # "các xã Quỳnh Lương, Quỳnh Bảng vận hành …": which of them is told
        for word in WORD.finditer(line, found.end() + 1):
            gap = line[found.end() : word.start()]
            if len(gap.split()) > LONGEST_OBJECT or _NO_OBJECT.search(gap):
                return None
            if gap.strip() and not self._completes(line, word) and is_verb(line, word.start()):
                return None if _PASSES_ON.match(line, word.start()) else word.start() - 1
        return None

    def _opened(
        self, text: Text, line: str, start: int, end: int, *, several: bool
    ) -> tuple[int, bool]:
        """A kind whose names are open ("Trung tâm …", "các chi bộ …") goes on to the verb."""
        opens = OPEN.match(line, start) and text[start].isupper()
        if (
            not (opens or several)
            or (COMPLETED if several else COMPLETE).search(line[start:end])
            or _PLACE_LAST.search(text[start:end])
        ):
            return end, True
        rest = line[end:]
        if (
            not rest.strip()
            or not _GOES_ON.match(text, end)
            or (self._ends_at(line, end) and not self._joined(text, line, end))
        ):
            return end, True
        far = self._open_end(text, line, end, several=several) or self._before_colon(line, end)
        far = far or (self._to_level(line, end) if opens else None)
        return (far, False) if far else (end, True)

    def _ends_at(self, line: str, end: int) -> bool:
        """Not "Công ty Công | trình công cộng": half a word."""
        half = kinds.COMPOUNDS.search(line[: end + 1])
        return self._stops(line, end + 1) and not (half and half[0][0].isupper())

    def _is_compound(self, line: str, at: int) -> bool:
        """ "Ban hành", "Trường hợp", "Tổ chức": a longer word that begins like a kind of body."""
        verb, head = VERBS.match(line, at), OPEN.match(line, at)
        longer = verb and head and head.end() > verb.end()  # "Hợp tác xã …"
        return (
            bool(verb and " " in verb[0] and not longer)
            or kinds.NO_BODY.match(line, at) is not None
        )

    def _before_colon(self, line: str, end: int) -> int | None:
        """ "Đoàn xã: cắm trại": a short name alone before its colon."""
        alone = _ALONE.match(line, end)
        return alone.end("name") if alone else None

    def _to_level(self, line: str, end: int) -> int | None:
        """ "Trung tâm Văn hóa - Nghệ thuật tỉnh may …": before no known verb, to its level."""
        for word in WORD.finditer(line, end, min(len(line), end + 60)):
            if re.search(r"[,;:.()]", line[end : word.start()]):
                return None
            if word[0] in {"tỉnh", "xã", "phường"} and line[word.end() : word.end() + 1] == " ":
                return word.end()
            if self._stops(line, word.start()) and not self._halves(line, word):
                return None
        return None

    def _stops(self, line: str, at: int) -> bool:
        return is_verb(line, at) or STOPS.match(line, at) is not None

    def _open_end(self, text: Text, line: str, end: int, *, several: bool = False) -> int | None:
        if chaired := CHAIRED.match(line, end):
            return chaired.end("name")
        for word in self._unpaired(line, end):
            gap = line[end : word.start()]
            if re.search(r"[;:.()]|\n", gap) or len(gap.split()) > LONGEST_NAME:
                return None
            placed = _PLACE_LAST.search(text[end : word.start() - 1])
            if placed and text[word.start()].islower() and not _SECOND.match(line, word.start()):
                return word.start() - 1  # "Công ty Thủy điện Sơn La xin …"
            if word[0] == "và" and self._joined(text, line, word.start() - 1):
                continue
            comma = re.search(r",\s*\Z|\bvà\s*\Z", line[: word.start()])
            small = not text[word.start()].isupper()
            opens = comma and comma[0][0] == "," and OPEN.match(line, word.start())
            if comma and (small or opens or self._begins(text, word.start())):
                return self._before_comma(text, line, end, comma.start())
            begins = text[word.start()].islower() and not self._completes(line, word)
            if begins and self._stops(line, word.start()):
                verb = VERBS.match(line, word.start())
                if several and not verb:
                    return None
                between = text[end : word.start()].split()
                whole = len(between) == 1 and between[0].islower()
                half = _HALF.search(text[:end]) is not None
                if whole and verb and " " not in verb[0] and not several and not half:
                    return None  # two syllables of one verb the list does not know
                return word.start() - 1 if word.start() - 1 > end else None
        return None

    def _completes(self, line: str, word: re.Match[str]) -> bool:
        """Whether the word is the rest of a longer one, or of a thing: no verb of its own."""
        before = kinds.COMPOUNDS.search(line[: word.start()]) is not None
        return before or self._halves(line, word) or bool(of_thing(line, word.start()))

    def _before_comma(self, text: Text, line: str, end: int, comma: int) -> int | None:
        """ "Công ty Thoát nước và Xử | lý nước thải, UBND phường A": the rest of a word of the
        name, before another body."""
        whole = _HALF.search(text[:end]) or _MORE_CAPITALS.match(text, end)
        goes_on = comma > end and line.startswith(", ", comma) and whole
        at = comma + len(", ")
        kind = OPEN.match(line, at) if text[at : at + 1].isupper() else MANY.match(line, at)
        return comma if goes_on and (kind or self._begins(text, at)) else None

    def _unpaired(self, line: str, end: int) -> Iterator[re.Match[str]]:
        """The next words, but the further ones of a pair."""
        paired = [pair.span() for pair in PAIRED.finditer(line, end)]
        for word in WORD.finditer(line, end, min(len(line), end + 110)):
            if not any(begin < word.start() < last for begin, last in paired):
                yield word

    def _joined(self, text: Text, line: str, end: int) -> bool:
        """ "Trung tâm Dạy nghề và Hỗ trợ nông dân": what stands behind "và" begins no body."""
        at = end + len(" và ")
        if not line.startswith(" và ", end) or self._begins(text, at):
            return False
        if text[at : at + 1].isupper():
            return True
        return not is_verb(line, at) and not NOT_JOINED.match(line, at)

    def _halves(self, line: str, word: re.Match[str]) -> bool:
        """ "Đào tạo", "Thống kê" in a name: "tạo" and "kê" are the second half of one word."""
        before = re.compile(r"\w+ \Z").search(line[max(0, word.start() - 12) : word.start()])
        at = word.start() - len(before[0]) if before else word.start()
        both = VERBS.match(line, at)
        return bool(both and at < word.start() < both.end())

    def unknown(self, text: Text, start: int, *, listed: bool = False) -> FoundBody | None:
        """A capital word for a kind of body, and words up to a verb: grammar only, unsure.
        ``listed``: behind such as are written small, "Các hợp tác xã, tổ bán lẻ điện cắt …"."""
        line = respelled(str(text))
        if pointed := POINTED.match(text, start):
            return FoundBody(pointed[0], start, pointed.end())
        head = next((m for one in (OPEN, ANYBODY, MANY) if (m := one.match(line, start))), None)
        if head is None:
            return self._brand(text, line, start)
        named = text[start].isupper() or (listed and not _EACH.match(line, start))
        if not named or self._is_compound(line, start):
            return None
        end = self._open_end(text, line, head.end()) or self._before_colon(line, head.end())
        if end and MANY.match(line, start):
            end = self._tail(text, line, end, True)
        return FoundBody(text[start:end].strip(), start, end, sure=False) if end else None

    def _brand(self, text: Text, line: str, start: int) -> FoundBody | None:
        """ "HueWACO kéo nước máy …", "xã An Bình bố trí …": before what they are to do."""
        place = last = ACTING_PLACE.match(text, start)
        while last and (more := _NEXT_PLACE.match(text, last.end())):
            last = more  # "Phường A, xã B bàn giao mặt bằng"
        if place and last and (is_verb(line, last.end() + 1) or _TOGETHER.match(line, last.end())):
            return FoundBody(place[0], start, place.end())
        found = BRAND.match(text, start)
        if not found or text.isupper() or not is_verb(line, found.end() + 1):
            return None
        if found[0].endswith(" Thường"):
            return None  # "PCT Thường trực"
        return FoundBody(found[0], start, found.end(), sure=False)
