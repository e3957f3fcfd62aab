"""Names of private persons in what voters said: dropped where they introduce, else pointed at."""

import re

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from reading.text import UPPER, clean

_CAP = rf"[{UPPER}](?:(?![{UPPER}])[^\W\d_])*"
_FULL = rf"{_CAP}(?:\s+{_CAP}){{1,4}}"
_TITLE = r"(?:ông|bà|anh|chị|bác|cụ|em|cô|chú|đồng chí|đ/c)"
_SPOKEN = rf"(?:{_TITLE[3:-1]}|Ông|Bà|Anh|Chị|Bác|Cụ|Cô|Chú|Đồng chí|Đ/c)"
_ASKS = (
    r"(?:kiến nghị|đề nghị|phản ánh|hỏi|cho rằng|cho biết|cho ý kiến|nêu|mong|bày tỏ|có ý kiến"
    r"|đề xuất|phát biểu|thắc mắc|tố cáo|tố giác)"
)
_WHERE = (
    r"(?:thôn|khu|tổ|bản|xóm|ấp|xã|phường|khối|đội|làng|buôn|phố|thị trấn|tiểu khu|chi hội|cụm)"
)
# Who speaks, up to the colon or to what he asks: a name, posts, an age, and where he lives.
_BEGINS = re.compile(
    rf"\A\s*(?:(?P<many>(?:[Cc]ác|[Nn]hiều|[Mm]ột số|[Đđ]a số|[Đđ]ại đa số)\s+cử tri"
    rf"|[Cc]ử tri)(?:\s+{_TITLE}(?=\s+{_CAP}))?|{_SPOKEN}(?=\s+{_CAP}))(?=[\s:,(])"
)
# Before a colon they say nothing themselves.
_TELLS = r"(?:nêu(?: ý kiến)?|phát biểu|có ý kiến|cho ý kiến|cho biết)"
_UNTIL = re.compile(rf",?\s+{_TELLS}\s*:\s*|\s*:\s*|(?=(?<=[\s,)]){_ASKS}\b)")
# What may stand there beside capital words, numbers and marks; anything else is said, not who says.
_ROLES = (
    r"ở|tại|trú|thuộc|địa chỉ|là|và|của|các|tuổi|sinh năm|nguyên|cựu chiến binh|thương binh"
    r"|cán bộ|hưu trí|nghỉ hưu|giáo viên|bí thư|chi bộ|đảng viên|phó|trưởng|chi hội|hội viên"
    r"|chủ tịch|giám đốc|đại diện|hộ|người|nông dân|bệnh binh|ban|công tác|mặt trận|chi|hội"
    r"|phụ nữ|đoàn|thanh niên|người có uy tín|già làng|nghề nghiệp|học sinh|sinh viên|lớp|trường"
    r"|công nhân|tiểu thương|chủ"
)
_WHO = re.compile(
    rf"(?:\s|[,;.()/–-]|\d+\w?|{_CAP}(?!\w)|[A-ZĐ]+(?!\w)|(?:{_WHERE}|{_ROLES})(?!\w)"
    rf"|{_TITLE}(?=\s+{_CAP}))*\Z"
)
# Who said it, told behind: "(cử tri Hà Thị A, khu 3)", "- ý kiến của ông Lê Văn B (xã C)."
_BEHIND = re.compile(
    rf"\s*(?:\(\s*|[-–,;]\s+|(?<=[.!?])\s*)(?:[Ýý] kiến (?:của )?)?"
    rf"(?:[Cc]ử tri(?:\s+{_TITLE})?|{_TITLE}|{_SPOKEN})(?=\s+{_FULL})(?P<who>[^()]*"
    rf"(?:\([^()]*\))?)\)?[\s.]*\Z"
)
_PLACE = re.compile(rf"(?<!\w){_WHERE}\s+(?=[{UPPER}0-9])(?:[^\s;()–-][^;()–]*)")
_POST = re.compile(r"(?:phó|trưởng|bí thư|chi hội trưởng)\s+\Z", re.IGNORECASE)
LONGEST_WHO = 160
# A title before a full name is a person; a capital title may be part of a street's name.
_NAMED = re.compile(rf"(?<!\w)(?:(?:hộ|gia đình)\s+)?{_TITLE}\s+{_FULL}")
_GIVEN = re.compile(rf"(?<!\w)(?:(?:hộ|gia đình|nhà)\s+)?(?:ông|bà|anh|chị|cụ|bác)\s+{_CAP}(?!\w)")
_HOUSEHOLD = re.compile(rf"(?<!\w)(?:[Hh]ộ|[Gg]ia đình|nhà)\s+(?:{_TITLE}\s+)?{_FULL}")
_CALLED = re.compile(rf"(?<!\w)(?:Ông|Bà)\s+{_FULL}|\A(?:Anh|Chị|Em|Cháu)\s+{_FULL}")
_VOTER = re.compile(rf"[Cc]ử tri\s+{_CAP}(?:\s+{_CAP}){{2,4}}")
_BARE = re.compile(rf"(?<!\w){_CAP}\s+(?:Văn|Thị)\s+{_CAP}(?:\s+{_CAP})?")
# Schools, streets, sites and lakes bear names of persons; so do bodies.
_NO_PERSON = re.compile(
    r"(?:trường|đường|phố|cầu|hồ|chợ|khu|công viên|tượng đài|di tích|đền|chùa|nhà máy|bệnh viện"
    r"|quảng trường|tuyến|thôn|xã|phường|bản|xóm|huyện|tỉnh|công ty|mỏ|đập|kè)\s+"
    r"(?:\S+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OWN_MATTER = re.compile(
    r"\b(?:(?:gia đình|nhà|hộ) (?:tôi|ông|bà|anh|chị)|(?:của|cho) gia đình"
    r"|thửa đất của (?:tôi|gia đình))\b",
    re.IGNORECASE,
)
# "Ông Trịnh Văn Lượm bị thu hồi 1.200 m2 đất": what befell him alone.
_BEFELL = re.compile(
    rf"\A{_SPOKEN}\s+{_FULL}\s+(?:bị|(?:đến nay )?(?:chưa|không) (?:được|nhận)|xin(?! lỗi))(?!\w)"
)
# Of somebody; a petition about how complaints and denunciations are dealt with is none.
_DENUNCIATION = re.compile(
    r"(?<!khiếu nại, )(?<!khiếu nại và )(?<!khiếu nại,)(?<!khiếu nại - )(?<!luật )"
    r"\b(?:tố cáo|tố giác)\b(?!,? khiếu nại)",
    re.IGNORECASE,
)


def without_speaker(text: str) -> tuple[str, str]:
    """The opinion without who voiced it, and where he lives."""
    begins = _BEGINS.match(text)
    until = _UNTIL.search(text, begins.end()) if begins else None
    if begins is None or until is None or until.start() - begins.end() > LONGEST_WHO:
        return _without_speaker_behind(text)
    who, said = text[begins.end() : until.start()], text[until.end() :]
    if not who.strip() or not _WHO.match(who) or not said.strip(" .:;,"):
        return _without_speaker_behind(text)
    said, behind = _without_speaker_behind(said)
    return clean(capfirst(said.lstrip(" ,:;–-"))), _place_in(who) or behind


def _without_speaker_behind(text: str) -> tuple[str, str]:
    """The same where the voter is told at the end."""
    told = _BEHIND.search(text)
    if told is None or len(told["who"]) > LONGEST_WHO or not _WHO.match(told["who"]):
        return clean(text), ""
    return clean(f"{text[: told.start()].rstrip(' .,;')}."), _place_in(told["who"])


def _place_in(who: str) -> str:
    found = _PLACE.search(who)
    if found is None:
        return ""
    many = re.search(r"\bcác\s+\Z", who[: found.start()])
    return clean(f"{'các ' if many else ''}{found[0]}").strip(" ,.-")


def name_in(text: str) -> str:
    """What reads like the name of a private person; "" where nothing does."""
    titled = _NAMED.search(text)
    if titled:
        return clean(titled[0])
    for pattern in (_HOUSEHOLD, _CALLED, _VOTER, _BARE, _GIVEN):
        for found in pattern.finditer(text):
            if not _NO_PERSON.search(text[: found.start()]):
                return clean(found[0])
    return ""


def is_own_matter(text: str) -> bool:
    """Of one household alone: a letter, not a petition."""
    return bool(_OWN_MATTER.search(text) or _BEFELL.match(text))


def is_denunciation(text: str) -> bool:
    return bool(_DENUNCIATION.search(text))


def in_place_of_denunciation() -> str:
    """What stands where its words would, in Vietnamese, so that it is taken for one again."""
    with override("vi"):
        said = _("a denunciation: none of its words are kept")
    return said[:1].upper() + said[1:]
