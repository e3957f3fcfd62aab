"""Bodies found by their names: the province's own, then the kinds that ship, the longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading.naming import kinds
from reading.naming.spelling import respelled
from reading.text import Text, fold
from reading.naming.verbs import VERBS

_UPPER = "".join(chr(c) for c in (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA)) if chr(c).isupper())
_CAPS = rf"(?-i:[{_UPPER}][\w'’]*(?:[ \-](?:[{_UPPER}][\w'’]*|\d+))*)"
_ACRONYM = rf"(?-i:[{_UPPER}][{_UPPER}\w&.\-]*[{_UPPER}]\b|[{_UPPER}]{{2,}})"
_KIND = respelled(r"(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|tp\.?|quận|tỉnh(?! ủy(?! quyền)| đoàn))")
_KINDS = rf"{_KIND}(?:(?:, | và | - |-|/)(?:các )?{_KIND})*"
_PLACES = rf"(?P<many>(?:các|cấp|những|một số|hai|ba|\d+) )?(?P<kinds>{_KINDS})\b(?P<colon> ?:)?"
_LEVEL = respelled(
    rf"(?:trung ương|việt nam|miền (?:bắc|trung|nam)|khu vực(?: (?:số )?(?:\d+|[ivx]+\b))?|quốc gia|các cấp|cấp cơ sở"
    rf"|cơ sở(?! dữ liệu)|ở cơ sở|(?:tỉnh|thành|huyện) ủy(?! quyền)|tu\b)(?: {_CAPS})?"
)
_SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*/\s*|\s+&\s+",
    re.IGNORECASE,
)
_PLACE_NEXT = re.compile(
    rf"(?:, ?| và |; ?)(?:(?P<kind>{_KIND}) )?(?P<name>{_CAPS})", re.IGNORECASE
)
_BRACKET = re.compile(r"\s*\((?!\s*(?:từ|trước|chậm|xong|hoàn|thời|hạn)\b)[^()]{1,60}\)")
_OPEN = re.compile(
    respelled(
        r"(?:tiểu ban|ban|hội đồng|hội|tổ|đoàn|trung tâm|trường|tổng công ty|công ty|phòng|tổng cục|cục|chi cục|học viện|viện|quỹ|đội|trạm"
        r"|hạt|liên hiệp|liên minh|liên đoàn|hiệp hội|câu lạc bộ|hợp tác xã|htx|xí nghiệp|nhà máy|cảng|khu|bệnh viện|bảo tàng|thư viện|đài"
        r"|ngân hàng|cơ quan|chi nhánh|ủy ban|bộ phận|nhà|vườn quốc gia|bưu điện|tập đoàn|chi hội|lực lượng|xưởng|làng|mạng lưới)(?!\w)"
    ),
    re.IGNORECASE,
)
_SAFE = re.compile(
    respelled(r"(?:có )?liên quan|trên địa bàn|trực thuộc|thuộc|theo quyết định|(?:được )?thành lập theo|(?:được phân công )?phụ trách|các cấp|cùng cấp|tuyến|sở tại"),
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b(?:các|những|mỗi|từng|toàn thể|hai|ba)\b", re.IGNORECASE)
_LEVELLED = re.compile(respelled(r"(?:tỉnh|tỉnh ủy)\Z|\b(?:xã(?! hội)|phường|đặc khu|khu vực) [\w ]{1,25}\Z"), re.IGNORECASE)
# A name that ends in its level or place goes no further.
_COMPLETE = re.compile(
    respelled(r"(?:tỉnh|xã|phường|huyện|thành phố|tỉnh ủy|khu vực(?: \w+)?|trung ương|việt nam|liên quan|các cấp|này)\Z|(?:xã(?! hội)|phường|đặc khu|thành phố) [\w ]{1,25}\Z|\b(?:các|những) |(?:hđnd|ubnd|đbqh|mttq|thể)\b"),
    re.IGNORECASE,
)
_STOPS = re.compile(
    respelled(
        r"(?:và|cùng|với|có|được|đã|sẽ|vừa|cũng|không|là|để|tại|trong|từ|khi|nếu|mỗi|từng|tự|theo|trên|do|của|cho|đến|về|vào|trước|sau|chậm|hằng"
        r"|hàng|định|bằng|nhằm|thì|mà|như|gồm|ngoài|đồng thời|riêng|tiếp)(?!\w)"
    ),
    re.IGNORECASE,
)
_WHICH = re.compile(
    respelled(
        r" (?:có(?! (?:trách|nhiệm|văn bản|kế hoạch|ý kiến|báo cáo|giải pháp|phương án|biện pháp|hình thức|thông báo|chính sách))"
        r"|phụ trách|thuộc|nơi|chưa|còn|bị|nằm|giáp|dọc|trong(?! (?:tuần|tháng|ngày|quý|năm|thời|vòng|khi|quá|việc|công|\d))|được(?! (?:giao|phân)))(?!\w)"
    ),
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_GROUP = re.compile(r"(?:các|hai|ba|bốn|0?\d) (?P<what>sở|bộ)(?P<more>,? (?:ban|ngành))?(?P<colon> ?:)? ", re.IGNORECASE)
_NOT_CARRIED = {"báo", "thanh tra", "thống kê", "thuế", "thường trực", "hội đồng", "văn phòng"}


@dataclass(frozen=True, slots=True)
class Found:
    """A body at a place of the text. ``sure`` is False where only grammar proposes it."""

    name: str
    start: int
    end: int
    sure: bool = True
    general: bool = False


def _source(name: str) -> str:
    """The pattern of a name in plain words; a pattern stays what it is."""
    if re.search(r"[|(?\[{\\]", name):
        made = name
    else:
        made = re.sub(r", ", "(?:,? )", name.lower().replace(".", r"\."))
        made = re.sub(r" (?:và|&) ", "(?:,? và | ?& ?| - |, )", made)
        made = re.sub(r" - ", "(?: ?- ?|, )", made)
    return respelled(made)


def _compiled(source: str) -> re.Pattern[str]:
    filled = source.replace("{caps}", _CAPS).replace("{acronym}", _ACRONYM)
    return re.compile(rf"(?:{filled})(?!\w)", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(_source(word) for word in sorted(words, key=len, reverse=True))


class BodyFinder:
    """Finds names of bodies at a place of a text; built once for the names a province knows."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        own = [name for name in names if len(name) > 3 or name.isupper()]
        shipped = [*kinds.NAMES, *_departments(), *(f"Phòng {one}" for one in kinds.DIVISIONS)]
        self._by_word: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        self._rest: list[re.Pattern[str]] = []
        for name in dict.fromkeys([*own, *shipped]):
            self._add(name)
        self._general = _compiled(_any_of(kinds.GENERAL))
        self._determiner = re.compile(rf"(?:{'|'.join(kinds.DETERMINERS)}) ", re.IGNORECASE)
        self._qualifier = re.compile(
            rf"(?:{'|'.join(map(respelled, kinds.QUALIFIERS))})(?!\w)".replace("{caps}", _CAPS),
            re.IGNORECASE,
        )
        self._post = re.compile(
            rf"(?:{'|'.join(map(respelled, kinds.POSTS))})(?!\w)", re.IGNORECASE
        )
        self._comrade = re.compile(r"(?:các )?(?:đồng chí|đ/c)\s+(?=\w)", re.IGNORECASE)
        self._places = re.compile(_PLACES, re.IGNORECASE)
        self._level = re.compile(_LEVEL, re.IGNORECASE)

    def _add(self, name: str) -> None:
        source = _source(name)
        first = re.match(r"\w+(?=[ ]|\Z)", source)
        for made, bucket in ((source, first), (fold(source), first)):
            if made == source or "{" not in source and "(?" not in name:
                pattern = _compiled(made)
                word = fold(bucket[0]) if bucket else ""
                (self._by_word[word] if word else self._rest).append(pattern)

    def at(self, text: Text, start: int, *, carried: bool = False) -> Found | None:
        """The body whose name begins at ``start``; lower-case names only where one is expected."""
        line = respelled(str(text))
        place, comrade = start, self._comrade.match(line, start)
        if comrade:
            place = comrade.end()
        decided = self._determiner.match(line, place)
        named = decided.end() if decided else place
        post = self._posted(text, line, named)
        end = self._named(text, line, post or named, carried or bool(decided or post or comrade))
        general = False
        if end is None:
            free = decided or carried or post
            end = self._in_general(line, post or named)
            if end and not free and not self._stands_alone(line, named, end):
                end = None
            general = end is not None
        if end is None and decided and post is None:
            end = self._named(text, line, place, True)
        if end is None:
            end = post
        if end is None or end <= named and not post:
            return None
        whole = self._tail(text, line, end, general or (post is not None and end == post))
        alone = whole == end and not (carried or decided or post)
        if not text[named].isalnum() or (alone and line[named:end].lower() in kinds.VERBLIKE):
            return None
        end, sure = self._opened(text, line, named, whole)
        return Found(text[start:end].strip(), start, end, sure, general)

    def _opened(self, text: Text, line: str, start: int, end: int) -> tuple[int, bool]:
        """A kind whose names are open ("Trung tâm …", "Hội …") goes on to the verb, unsure."""
        if not _OPEN.match(line, start) or not text[start].isupper() or _COMPLETE.search(line[start:end]):
            return end, True
        rest = line[end:]
        if not rest.strip() or not re.match(r" \w|(?:,| và) [%s]" % _UPPER, text[end:]) or self._stops(line, end + 1):
            return end, True
        far = self._open_end(text, line, end)
        return (far, False) if far else (end, True)

    def _stops(self, line: str, at: int) -> bool:
        return self._is_verb(line, at) or _STOPS.match(line, at) is not None

    def _open_end(self, text: Text, line: str, end: int) -> int | None:
        for word in _WORD.finditer(line, end, min(len(line), end + 90)):
            gap = line[end : word.start()]
            if re.search(r"[;:.()]|\n", gap) or len(gap.split()) > 9:
                return None
            comma = re.search(r",\s*\Z|\bvà\s*\Z", line[: word.start()])
            if comma and (not text[word.start()].isupper() or self._begins(text, word.start())):
                return None
            compound = kinds.COMPOUNDS.search(line[: word.start()])
            if text[word.start()].islower() and not compound and self._stops(line, word.start()):
                between = text[end : word.start()].split()
                if len(between) == 1 and between[0].islower() and len(VERBS.match(line, word.start())[0].split() if VERBS.match(line, word.start()) else "ab") == 1:
                    return None  # two syllables of one verb the list does not know
                return word.start() - 1 if word.start() - 1 > end else None
        return None

    def unknown(self, text: Text, start: int) -> Found | None:
        """A capital word for a kind of body, and words up to a verb: grammar only, unsure."""
        line = respelled(str(text))
        head = _OPEN.match(line, start)
        if not head or not text[start].isupper():
            return None
        end = self._open_end(text, line, head.end())
        return Found(text[start:end].strip(), start, end, sure=False) if end else None

    def _posted(self, text: Text, line: str, start: int) -> int | None:
        """Where a post ends and the name of its body begins, or the post alone."""
        found = self._post.match(line, start)
        if not found:
            return None
        after = found.end() + (line[found.end() : found.end() + 1] == " ")
        of = re.compile(r"(?:của |các )", re.IGNORECASE).match(line, after)
        beyond = of.end() if of else after
        name = self._named(text, line, beyond, True) or self._in_general(line, beyond)
        if name is None:
            level = self._places.match(line, after) or self._level.match(line, after)
            alone = text[start].isupper() or level
            return found.end() if alone and found[0].lower() not in {"thành viên"} else None
        return beyond

    def _named(self, text: Text, line: str, start: int, lower: bool) -> int | None:
        word = _WORD.match(line, start)
        if not word:
            return None
        if not text[start].isupper() and not lower and not text.islower():
            return None
        patterns = [*self._by_word.get(fold(word[0]), ()), *self._rest]
        ends = [found.end() for one in patterns if (found := one.match(line, start))]
        if not ends:
            return None
        end = max(ends)
        end -= len(line[start:end]) - len(re.sub(r"(?:,| và)\s*\Z", "", line[start:end]))
        small = line[start:end].lower()
        if not text[start].isupper() and small in _NOT_CARRIED and not text.islower():
            return None
        return end

    def _stands_alone(self, line: str, start: int, end: int) -> bool:
        """ "Tổ chức hội nghị", "Bản trả lời" begin with no body; "Sở, ngành liên quan" does."""
        words = line[start:end].lower()
        return "," in words or words in kinds.ALONE or words.startswith(kinds.ALONE_HEADS)

    def _in_general(self, line: str, start: int) -> int | None:
        """ "sở, ban, ngành", "cơ quan, đơn vị"."""
        found = self._general.match(line, start)
        if not found:
            return None
        end = found.end()
        while more := re.compile(r"(?:, | và |/| - |; )(?:các )?").match(line, end):
            nxt = self._general.match(line, more.end())
            if not nxt:
                break
            end = nxt.end()
        return end

    def _tail(self, text: Text, line: str, end: int, general: bool) -> int:
        """Levels, places and words that go on with the name."""
        while line[end : end + 1] == " ":
            at = end + 1
            quality = self._qualifier.match(line, at)
            if self._is_verb(line, at) and not (general and quality):
                break
            places = self._places.match(line, at)
            level = self._level.match(line, at)
            caps = re.compile(_CAPS).match(text, at)
            if quality and not general and not _SAFE.match(line, at) and not _PLURAL.search(line[max(0, end - 60) : end]):
                quality = None
            if places and _LEVELLED.search(line[:end]) and not places["many"]:
                break
            if places and (places["many"] or not self._is_verb(line, at)):
                end = self._place_names(text, line, places)
            elif level:
                end = level.end()
            elif caps and not self._is_verb(line, at) and not self._begins(text, at):
                end = caps.end()
                while general and (more := re.compile(rf"(?:, | và )({_CAPS})").match(text, end)):
                    if self._begins(text, more.start(1)) or self._is_verb(line, more.start(1)):
                        break
                    end = more.end()
            elif caps and not text.isupper() and (inner := self._named(text, line, at, False)):
                end = inner  # "Thanh tra Sở Xây dựng"
            elif quality:
                end = quality.end()
            else:
                break
        return self._which(line, self._with_qualifiers(line, end, general), general)

    def _which(self, line: str, end: int, general: bool) -> int:
        """ "các xã có mỏ kiểm tra …": a clause that tells which of them, up to the verb."""
        which = _WHICH.match(line, end)
        several = general or which and "trách" in which[0] or re.search(r"\bcác\b", line[max(0, end - 40) : end])
        if not which or not several:
            return end
        for word in _WORD.finditer(line, which.end()):
            if len(line[end : word.start()].split()) > 6 or re.search(r"[,;:.]", line[end : word.start()]):
                return end
            if self._is_verb(line, word.start()):
                return word.start() - 1
        return end

    def _with_qualifiers(self, line: str, end: int, general: bool) -> int:
        comma = re.compile(r",? (?=(?:có )?liên quan|trên địa bàn|ven (?:sông|biển))").match(line, end)
        if comma and (quality := self._qualifier.match(line, comma.end())):
            return quality.end()
        return end

    def _place_names(self, text: Text, line: str, places: re.Match[str]) -> int:
        """ "các xã: A, B và phường C": names as long as no other body begins."""
        end = places.end()
        caps = re.compile(_CAPS).match(text, end + 1) if line[end : end + 1] == " " else None
        if not caps or self._is_verb(line, caps.start()) or self._begins(text, caps.start()):
            return places.end() - len(places["colon"] or "")
        end = caps.end()
        while places["many"] and (more := _PLACE_NEXT.match(line, end)):
            begins = more.start("kind") if more["kind"] else more.start("name")
            if self._begins(text, begins) or self._is_verb(line, more.start("name")):
                break
            end = more.end()
        return end

    def _begins(self, text: Text, at: int) -> bool:
        """Whether another body begins at a capital."""
        return self._named(text, respelled(str(text)), at, False) is not None

    def _is_verb(self, line: str, at: int) -> bool:
        """A verb; with a capital only where small letters follow ("Rà soát", not "Lập Thạch")."""
        found = VERBS.match(line, at)
        if not found or not line[at].isupper():
            return found is not None
        return bool(re.match(r"\w+ [^\W\d_%s]" % _UPPER, line[at:]))

    def all_of(self, text: Text, start: int) -> tuple[list[Found], int]:
        """A list of bodies that begins at ``start``, and where it ends."""
        line, found, end = respelled(str(text)), list[Found](), start
        at = start
        while True:
            group = self._grouped(text, line, at)
            if group:
                found += group
            else:
                one = self.at(text, at, carried=bool(found)) or self._carried(text, line, at, found)
                one = one or self.unknown(text, at)
                if one is None:
                    return found, end
                found += self._each(text, one)
            end = found[-1].end
            if found[-1].general and line[end : end + 2] == ": " and text[end + 2 : end + 3].isupper():
                named, after = self.all_of(text, end + 2) if not self._field(text, line, end + 2, found) else ([], end)
                if named and after > end + 2 and re.match(r"\s*(?:chủ trì|phối hợp| [a-zà-ỹđ])", line[after:]):
                    found += named
                end = max(found[-1].end, end)
            bracket = _BRACKET.match(line, end)
            end = bracket.end() if bracket else end
            separator = _SEPARATOR.match(line, end)
            if not separator:
                return found, end
            at = separator.end()

    def _field(self, text: Text, line: str, at: int, found: list[Found]) -> bool:
        """ "các sở, ngành: Tài chính, Xây dựng": fields stand for their departments."""
        pattern, end = _field_pattern(), at
        made: list[Found] = []
        while (one := pattern.match(line, end)) and text[end].isupper() and not self._begins(text, end):
            made.append(Found(f"Sở {text[end : one.end()]}", end, one.end()))
            more = re.compile(r"(?:, | và |; )").match(line, one.end())
            if not more:
                break
            end = more.end()
        if not made or "sở" not in found[-1].name.lower():
            return False
        found.pop()
        found += made
        return True

    def _grouped(self, text: Text, line: str, at: int) -> list[Found]:
        """ "các Sở: Tài chính, Nội vụ" → one each."""
        post = self._post.match(line, at)
        begun = post.end() + 1 if post else at
        group = _GROUP.match(line, begun)
        if not group or group["more"]:
            return []
        field = _field_pattern()
        made: list[Found] = []
        place = group.end()
        prefix = text[group.start("what") : group.end("what")]
        while (one := field.match(line, place)) and text[place].isupper():
            if self._begins(text, place):
                break
            name = f"{prefix[:1].upper()}{prefix[1:]} {text[one.start() : one.end()]}"
            made.append(Found(name, at if not made else one.start(), one.end()))
            more = re.compile(r"(?:, | và |; |,)(?:sở )?", re.IGNORECASE).match(line, one.end())
            if not more:
                break
            place = more.end()
        return made

    def _carried(self, text: Text, line: str, at: int, found: list[Found]) -> Found | None:
        """ "Sở Tài chính, Xây dựng": the word Sở is carried on to a field; UBND to a place."""
        if not found or not text[at : at + 1].isupper():
            return None
        before = found[-1].name
        for kind, pattern in (("Sở", _field_pattern()), ("Bộ", _field_pattern())):
            one = pattern.match(line, at)
            if before.startswith(kind + " ") and one:
                return Found(f"{kind} {text[at : one.end()]}", at, one.end())
        place = re.compile(_CAPS).match(text, at)
        if place and re.match(r"(?:UBND|Ủy ban nhân dân|Công an|Đảng ủy) (?:xã|phường) ", before):
            head = " ".join(re.split(r" (?=xã|phường)", before)[0].split())
            kind = "phường" if " phường " in before else "xã"
            return Found(f"{head} {kind} {place[0]}", at, place.end())
        return None

    def _each(self, text: Text, one: Found) -> list[Found]:
        """ "UBND các xã: A, B và phường C" → one each."""
        found = re.compile(
            rf"(?P<head>.*?)\b(?:các|hai|ba) (?P<kinds>{_KINDS}) ?:? (?P<names>{_CAPS}(?:, | và |; ).*)",
            re.IGNORECASE,
        ).fullmatch(one.name)
        if not found or not found["head"].strip():
            return [one]
        kind, made = re.split(r", | và ", found["kinds"])[0], []
        for piece in re.split(r", | và |; ", found["names"]):
            own = re.compile(rf"({_KIND}) (.+)", re.IGNORECASE).fullmatch(piece)
            kind, name = (own[1], own[2]) if own else (kind, piece)
            made.append(Found(f"{found['head']}{kind} {name}", one.start, one.end))
        return made


def _departments() -> Iterator[str]:
    for word, fields in (("Sở", kinds.FIELDS), ("Bộ", kinds.MINISTRIES)):
        for one in fields:
            yield f"{word} {one}"
        yield rf"{word.lower()} {{acronym}}(?:(?: ?& ?| và |-){{acronym}})*"
    yield r"sở (?:vh|văn hóa), ?tt ?(?:&|và) ?dl|sở lđ, ?tb ?(?:&|và) ?xh|sở (?:xd|tc|nv|tp|yt|ct|kh|gd|nn|vh)"


@lru_cache(maxsize=1)
def _field_pattern() -> re.Pattern[str]:
    fields = _any_of([*kinds.FIELDS, *kinds.MINISTRIES])
    return re.compile(rf"(?:{fields}|{_ACRONYM}(?:(?: ?& ?|-){_ACRONYM})*)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def body_finder(names: tuple[str, ...] = ()) -> BodyFinder:
    """The finder for the names a province knows beside those that ship."""
    return BodyFinder(names)
