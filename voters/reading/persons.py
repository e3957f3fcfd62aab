"""Names of private persons in what voters said: dropped where they introduce, else pointed at."""

import re

from reading.text import clean

_CAP = r"[A-ZĐÀ-ỸẠ-Ỵ][a-zà-ỹạ-ỵđ]*"
_FULL = rf"{_CAP}(?:\s+{_CAP}){{1,4}}"
_TITLE = r"(?:ông|bà|anh|chị|bác|cụ|em|cô|chú|đồng chí|đ/c)"
_SPOKEN = rf"(?:{_TITLE[3:-1]}|Ông|Bà|Anh|Chị|Bác|Cụ|Cô|Chú|Đồng chí|Đ/c)"
_ASKS = r"(?:kiến nghị|đề nghị|phản ánh|hỏi|cho|nêu|mong)"
_WHERE = r"(?:thôn|khu|tổ|bản|xóm|ấp|xã|phường|khối|đội|làng|buôn)"
# "Cử tri Nguyễn Văn A (khu 3, xã B):" – who speaks is dropped, where he lives is kept.
_SPEAKER = re.compile(
    rf"\A\s*(?:(?:Cử tri|cử tri)(?:\s+{_TITLE})?|{_SPOKEN})\s+"
    rf"(?P<name>{_FULL})(?=\s*[,:;(–-]|\s+(?:ở|tại|{_WHERE}|{_ASKS})\b)(?P<rest>.*)\Z",
    re.DOTALL,
)
# "Cử tri thôn Nà Mít kiến nghị …": nobody is named, the place stands at once.
_FROM = re.compile(
    rf"\A\s*(?:Các\s+)?[Cc]ử tri\s+(?:ở\s+|tại\s+)?"
    rf"(?P<place>{_WHERE}\s+(?=[A-ZĐÀ-Ỵ0-9])[^:;]*?)\s*(?::|(?=\s{_ASKS}\b))\s*(?P<rest>\S.*)\Z",
    re.DOTALL,
)
# Behind the name: "(thôn Nà Mít)", ", trưởng thôn Nà Mít:", "ở xã Suối Bưởi đề nghị".
_PLACE = re.compile(
    rf"\A\s*[,(–-]*\s*(?:(?:ở|tại|trú tại)\s+)?(?:(?:phó )?(?:trưởng|bí thư(?: chi bộ)?)\s+)?"
    rf"(?P<place>{_WHERE}\b[^:;)]*?)\)?\s*(?:[:;]|(?=\s{_ASKS}\b))"
)
_LEAD = re.compile(r"\A\s*[,:;)–-]*\s*")
# A title before a full name is a person; a capital title may be part of a street's name.
_NAMED = re.compile(rf"(?<!\w)(?:(?:hộ|gia đình)\s+)?{_TITLE}\s+{_FULL}")
_HOUSEHOLD = re.compile(rf"(?<!\w)(?:[Hh]ộ|[Gg]ia đình|nhà)\s+(?:{_TITLE}\s+)?{_FULL}")
_CALLED = re.compile(rf"(?<!\w)(?:Ông|Bà)\s+{_FULL}")
_BARE = re.compile(rf"(?<!\w){_CAP}\s+(?:Văn|Thị)\s+{_CAP}(?:\s+{_CAP})?")
# Schools, streets, sites and lakes bear names of persons; so do bodies.
_NO_PERSON = re.compile(
    r"(?:trường|đường|phố|cầu|hồ|chợ|khu|công viên|tượng đài|di tích|đền|chùa|nhà máy|bệnh viện"
    r"|quảng trường|tuyến|thôn|xã|phường|bản|xóm|huyện|tỉnh|công ty|mỏ|đập|kè)\s+"
    r"(?:\S+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OWN_MATTER = re.compile(
    r"\b(?:gia đình (?:tôi|ông|bà|anh|chị)|của gia đình|thửa đất của (?:tôi|gia đình)|nhà tôi"
    r"|cho gia đình|hộ (?:ông|bà|anh|chị))\b",
    re.IGNORECASE,
)
_DENUNCIATION = re.compile(r"\b(?:tố cáo|tố giác)\b", re.IGNORECASE)


def without_speaker(text: str) -> tuple[str, str]:
    """The opinion without who voiced it, and where he lives."""
    found = _SPEAKER.match(text)
    if found is None:
        found = _FROM.match(text)
        if found is None:
            return clean(text), ""
        return clean(_capital(found["rest"])), clean(found["place"]).strip(" ,.")
    rest, place = found["rest"], ""
    if where := _PLACE.match(rest):
        place, rest = clean(where["place"]).strip(" ,."), rest[where.end() :]
    return clean(_capital(_LEAD.sub("", rest))), place


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def name_in(text: str) -> str:
    """What reads like the name of a private person; "" where nothing does."""
    titled = _NAMED.search(text)
    if titled:
        return clean(titled[0])
    for pattern in (_HOUSEHOLD, _CALLED, _BARE):
        for found in pattern.finditer(text):
            if not _NO_PERSON.search(text[: found.start()]):
                return clean(found[0])
    return ""


def is_own_matter(text: str) -> bool:
    """Of one household alone: a letter, not a petition."""
    return bool(_OWN_MATTER.search(text))


def is_denunciation(text: str) -> bool:
    return bool(_DENUNCIATION.search(text))
