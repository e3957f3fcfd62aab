"""Names that are open ("Trung tâm …", "Đơn vị …"): words up to the verb, unsure."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator

from reading.naming import kinds
from reading.naming.found import Found
from reading.naming.patterns import (
    ACTING_PLACE,
    ANYBODY,
    BRAND,
    CHAIRED,
    COMPLETE,
    COMPLETED,
    ENGAGED,
    MANNER,
    MANY,
    NOT_JOINED,
    OPEN,
    PAIRED,
    STOPS,
    TOLD_BEFORE,
    UPPER,
    WHICH,
    WORD,
)
from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.text import Text

# "… Khu kinh tế Hải Phòng": a place of two words ends the name.
_PLACE_LAST = re.compile(rf"[^\W\d_{UPPER}] [{UPPER}][^\W\d_{UPPER}]+ [{UPPER}][^\W\d_{UPPER}]+\Z")
LONGEST_NAME = 12
LONGEST_WHICH = 6
SHORT_PIECE = 3
LONGEST_OBJECT = 4
_NEXT_PLACE = re.compile(rf"(?:, | và ){ACTING_PLACE.pattern}")
_ACTOR = re.compile(
    r"(?:nhà thầu|đơn vị|doanh nghiệp|công ty|nhà đầu tư|nhà máy|cơ sở|hợp tác xã|hộ)\Z",
    re.IGNORECASE,
)
_SMALL_LAST = re.compile(rf"(?:\A|\W)[^\W\d_{UPPER}]+\Z")
# What no object of such a verb holds, and verbs that only go on with what somebody does.
_NO_OBJECT = re.compile(
    r"[,;:.()\d]|(?<!\w)(?:và|để|theo|với|cho|trên|tại|của|từ|trong|phải|cần|các|việc|công tác|tốt"
    r"|chặt|đúng|không)(?!\w)",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(r"(?:trình|gửi|báo cáo|nộp|phục vụ|chuyển|bàn giao|giao)(?!\w)")
_UNDONE = re.compile(r"(?<!\w)(?:chưa|không|bị) \Z", re.IGNORECASE)
_UNDONE_TOO = re.compile(rf"(?<!\w)(?:chưa|không|bị) (?:{VERBS.pattern}) \Z", re.IGNORECASE)
_HOW_MUCH = re.compile(r" (?:thấp|chậm|cao|kém|yếu|ít|nhiều)(?= )")
# "Công đoàn Khu | kinh tế": the first syllable of a word that goes on in small letters.
_HALF = re.compile(rf"[^\W\d_{UPPER}][,\-]* [{UPPER}][^\W\d_{UPPER}]*\Z")
_GOES_ON = re.compile(rf" \w|(?:,| và| -) [{UPPER}]")
_SMALL_AFTER = re.compile(rf"\w+ [^\W\d_{UPPER}]")
_SEVERAL = re.compile(r"\bcác\b|\bcấp xã\b|\d (?:xã|phường|sở|đơn vị)|phụ trách", re.IGNORECASE)
_ALONE = re.compile(r"(?P<name>(?:,? [\w\-]+){1,8})(?: \([^()]{2,60}\))?:(?= |\Z)")


def _few_of_each(gap: str) -> bool:
    """ "có sông, suối, lòng hồ": a short list inside a clause that tells which of them."""
    pieces = gap.split(", ")
    return len(pieces) > 1 and all(len(one.split()) <= SHORT_PIECE for one in pieces[1:])


class OpenNames(ABC):
    """What grammar can say of a name the tables do not hold."""

    @abstractmethod
    def _begins(self, text: Text, at: int) -> bool:
        """Whether a known body begins here."""

    @abstractmethod
    def _tail(self, text: Text, line: str, end: int, general: bool) -> int:
        """Where the words that go on with a name end."""

    def _engaged(self, line: str, end: int, general: bool) -> int | None:
        """ "các doanh nghiệp tham gia nộp phí", "các hộ nuôi lợn quy mô lớn kê khai": a verb that
        tells which of them, before theirs."""
        acting = general or _ACTOR.search(line[max(0, end - 20) : end])
        found = ENGAGED.match(line, end + 1) if acting else None
        if found is None or self._is_verb(line, found.end() + 1):
            return found.end() if found else None
        if not _SMALL_LAST.search(line[:end]):
            return None  # "các xã Quỳnh Lương, Quỳnh Bảng vận hành …": which of them is told
        for word in WORD.finditer(line, found.end() + 1):
            gap = line[found.end() : word.start()]
            if len(gap.split()) > LONGEST_OBJECT or _NO_OBJECT.search(gap):
                return None
            half = kinds.COMPOUNDS.search(line[: word.start()]) or self._halves(line, word)
            if gap.strip() and not half and self._is_verb(line, word.start()):
                return None if _PASSES_ON.match(line, word.start()) else word.start() - 1
        return None

    def _which(self, line: str, end: int, general: bool) -> int:
        """ "các xã có mỏ kiểm tra …": a clause that tells which of them, up to the verb."""
        which = WHICH.match(line, end)
        several = general or _SEVERAL.search(line[max(0, end - 40) : end + 11])
        if not which or not several:
            return end
        passive = which[0].strip().lower() in {"được", "bị"}
        if passive and (verb := VERBS.match(line, which.end() + 1)):
            if not line[verb.end() :].strip(" :."):
                return verb.end()  # "UBND các xã được khảo sát"
            behind = self._behind_pair(line, which.end() + 1)
            return behind - 1 if behind > which.end() + 1 else end
        for word in WORD.finditer(line, which.end()):
            last = self._which_last(line, end, which, word)
            if last is not None:
                return last
        alone = re.compile(r"[\w ,\-]{2,60}(?=:?\s*\Z)").match(line, end)
        return alone.end() if alone else end  # "UBND các xã có tuyến đường đi qua:"

    def _which_last(
        self, line: str, end: int, which: re.Match[str], word: re.Match[str]
    ) -> int | None:
        """Where the clause ends when it does before this word; ``end`` where it is none."""
        gap, has = line[end : word.start()], which[0].strip() in {"có", "nơi"}
        if has and word[0] in {"là", "thì", "cho"}:
            return word.start() - 1  # "các trường có học sinh đi đò thì lập danh sách"
        if gap.rstrip().endswith("("):
            return end + len(gap.rstrip(" ("))
        verb = self._is_verb(line, word.start())
        if has and _few_of_each(gap):
            return end + len(gap.rstrip(", ")) if verb else None
        if len(gap.split()) > LONGEST_WHICH or re.search(r"[,;:.]", gap):
            named = re.fullmatch(r"([\w \-]{2,50}): ", gap)
            return end + named.end(1) if named else end
        if line.startswith("nêu trên", word.start()):
            return word.start() + len("nêu trên")
        half = kinds.COMPOUNDS.search(line[: word.start()])  # "phụ trách địa bàn"
        if verb and not (half or self._in_clause(line, word.start())):
            acts = word.start() > which.end() + 1
            return self._behind_pair(line, word.start()) - 1 if acts else None
        return None

    def _behind_pair(self, line: str, at: int) -> int:
        """ "nơi có điểm tiếp xúc lo hội trường", "được kiểm tra tự kiểm tra": of two verbs the
        second begins what is to be done, when the first tells of a noun or what was undergone."""
        verb = VERBS.match(line, at)
        if verb is None or not TOLD_BEFORE.search(line[:at]) or MANNER.match(line, at):
            return at
        if not self._is_verb(line, verb.end() + 1):
            return at
        return verb.end() + 1

    def _in_clause(self, line: str, at: int) -> bool:
        """ "có vốn chưa giải ngân | lập …", "có tỷ lệ giải ngân thấp | lập …": of the clause."""
        if _UNDONE.search(line[:at]):
            return True
        verb = VERBS.match(line, at)
        how = _HOW_MUCH.match(line, verb.end()) if verb else None
        end = verb.end() if verb and _UNDONE_TOO.search(line[:at]) else how.end() if how else None
        return end is not None and self._is_verb(line, end + 1)

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
        return self._is_verb(line, at) or STOPS.match(line, at) is not None

    def _open_end(self, text: Text, line: str, end: int, *, several: bool = False) -> int | None:
        if chaired := CHAIRED.match(line, end):
            return chaired.end("name")
        for word in self._unpaired(line, end):
            gap = line[end : word.start()]
            if re.search(r"[;:.()]|\n", gap) or len(gap.split()) > LONGEST_NAME:
                return None
            if text[word.start()].islower() and _PLACE_LAST.search(text[end : word.start() - 1]):
                return word.start() - 1  # "Công ty Thủy điện Sơn La xin …"
            if word[0] == "và" and self._joined(text, line, word.start() - 1):
                continue
            comma = re.search(r",\s*\Z|\bvà\s*\Z", line[: word.start()])
            if comma and (not text[word.start()].isupper() or self._begins(text, word.start())):
                return None
            compound = kinds.COMPOUNDS.search(line[: word.start()]) or self._halves(line, word)
            if text[word.start()].islower() and not compound and self._stops(line, word.start()):
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
        return not self._is_verb(line, at) and not NOT_JOINED.match(line, at)

    def _halves(self, line: str, word: re.Match[str]) -> bool:
        """ "Đào tạo", "Thống kê" in a name: "tạo" and "kê" are the second half of one word."""
        before = re.compile(r"\w+ \Z").search(line[max(0, word.start() - 12) : word.start()])
        at = word.start() - len(before[0]) if before else word.start()
        both = VERBS.match(line, at)
        return bool(both and at < word.start() < both.end())

    def unknown(self, text: Text, start: int) -> Found | None:
        """A capital word for a kind of body, and words up to a verb: grammar only, unsure."""
        line = respelled(str(text))
        head = next((m for one in (OPEN, ANYBODY, MANY) if (m := one.match(line, start))), None)
        if head is None:
            return self._brand(text, line, start)
        if not text[start].isupper() or self._is_compound(line, start):
            return None
        end = self._open_end(text, line, head.end()) or self._before_colon(line, head.end())
        if end and MANY.match(line, start):
            end = self._tail(text, line, end, True)
        return Found(text[start:end].strip(), start, end, sure=False) if end else None

    def _brand(self, text: Text, line: str, start: int) -> Found | None:
        """ "HueWACO kéo nước máy …", "xã An Bình bố trí …": before what they are to do."""
        place = last = ACTING_PLACE.match(text, start)
        while last and (more := _NEXT_PLACE.match(text, last.end())):
            last = more  # "Phường A, xã B bàn giao mặt bằng"
        if place and last and self._is_verb(line, last.end() + 1):
            return Found(place[0], start, place.end())
        found = BRAND.match(text, start)
        if not found or text.isupper() or not self._is_verb(line, found.end() + 1):
            return None
        return Found(found[0], start, found.end(), sure=False)

    def _is_verb(self, line: str, at: int) -> bool:
        """A verb; with a capital only where small letters follow ("Rà soát", not "Lập Thạch")."""
        found = VERBS.match(line, at)
        if not found or not line[at].isupper():
            return found is not None
        return bool(_SMALL_AFTER.match(line, at))
