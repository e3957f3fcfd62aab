"""The body that issues a paper, by its letterhead: it stands below the one it belongs to.

"UBND TỈNH KHÁNH HÒA" over "VĂN PHÒNG" is Văn phòng UBND tỉnh Khánh Hòa, not the province.
"""

import re
from collections.abc import Sequence

from reading.naming import kinds
from reading.naming.lists import body_finder
from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.text import Text

_SHORT = (
    (re.compile(r"ủy ban nhân dân", re.IGNORECASE), "UBND"),
    (re.compile(r"hội đồng nhân dân", re.IGNORECASE), "HĐND"),
    (re.compile(r"đại biểu quốc hội", re.IGNORECASE), "ĐBQH"),
    (re.compile(r"mặt trận tổ quốc", re.IGNORECASE), "MTTQ"),
)
_LEVEL = r"(?:tỉnh(?! ủy| đoàn)|thành phố|xã(?! hội)|phường|đặc khu|huyện|quận|thị xã|thị trấn)"
_TWICE = re.compile(rf"(?<!\w)({_LEVEL}) \1(?!\w)", re.IGNORECASE)
# Lines that begin a body of its own below another.
_UNIT = re.compile(
    r"(?:văn phòng|thường trực|ban|ủy ban kiểm tra|ủy ban bầu cử|hội đồng|tổ|tiểu ban"
    r"|đoàn (?:giám sát|khảo sát|kiểm tra|công tác|thanh tra)|sở|cục|chi cục|chi bộ|đảng ủy|ubnd"
    r"|hđnd"
    r"|trung tâm|thanh tra|trường|công an|phòng)(?!\w)",
    re.IGNORECASE,
)
# Such units bear names that say whose they are.
_ITS_OWN = re.compile(
    r"(?:sở|cục|chi cục|đảng ủy|ubnd|hđnd|trung tâm|thanh tra|trường|công an|chi bộ)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf" - (?={_UNIT.pattern})", re.IGNORECASE)  # two that issue it together
_UNFINISHED = re.compile(r"(?:[-,]|\b(?:VÀ|VỀ|CỦA|VỚI|CÁC|TRIỂN KHAI|THỰC HIỆN))\s*\Z")
_POST = re.compile(
    r"(?:phó )?(?:chủ tịch|giám đốc|bí thư|trưởng ban|chánh văn phòng)\W*\Z", re.IGNORECASE
)
# The title of the paper itself, in capitals too.
_TITLE = re.compile(
    r"(?:thông báo|kết luận|danh mục|bảng|nhiệm vụ|phân công|chương trình|kế hoạch|lịch|biên bản"
    r"|kiểm tra|chỉ thị|công điện|quyết định|báo cáo|phụ lục|[ivx]+\.)(?!\w)(?! tỉnh)",
    re.IGNORECASE,
)
LONGEST_PLACE = 4  # words
_NUMBER = re.compile(r"\s*\bSố\s*:.*")
_CAPITALS = {"ubnd", "hđnd", "đbqh", "mttq", "iuu", "bhxh", "gpmb", "tw", "ktxh", "hđtv"}
_HEADS = re.compile(
    r"(?:ban chỉ (?:đạo|huy)|ban quản lý|ban|sở|bộ|ủy ban|hội đồng|chi cục|tổng cục|cục|trung tâm"
    r"|phòng|trường|viện|hội|tiểu ban)(?!\w)",
    re.IGNORECASE,
)
# Names inside a name: "văn phòng Tỉnh ủy", "văn phòng Đoàn ĐBQH".
_INSIDE = re.compile(
    r"(?<!\w)(?:tỉnh ủy|thành ủy|đảng ủy|đảng bộ|tỉnh đoàn|đoàn(?= đbqh)|trung ương|nhà nước"
    r"|chính phủ|quốc hội)(?!\w)",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"(?<!\w)việt nam(?!\w)", re.IGNORECASE)
_SMALL_NAMES = re.compile(r"(?:ban chỉ (?:đạo|huy)|hội đồng|tổ|tiểu ban|đoàn)(?!\w)", re.IGNORECASE)
_FIELDS = {one.lower(): one for one in (*kinds.FIELDS, *kinds.MINISTRIES)}
_LINKS = {"về", "chống", "của", "thực", "và", "phục"}


def issuer_of(lines: Sequence[str]) -> str:
    """The issuing body in the house's spelling; "" where the lines name none."""
    name = _name_of(lines)
    return name if _is_body(name) else ""


def _is_body(name: str) -> bool:
    """Not "Chống hàng giả trên sàn", "UBND xã A họp nghe báo cáo giá đất": the title of a post."""
    level = re.search(rf"(?<!\w){_LEVEL} (?P<place>.*)", name, re.IGNORECASE)
    if level and len(level["place"].split()) > LONGEST_PLACE and _acts(level["place"]):
        return False
    begins = _UNIT.match(name) or _HEADS.match(name)
    return begins is not None or body_finder().at(Text(name), 0) is not None


def _acts(words: str) -> bool:
    line = respelled(words)
    return any(VERBS.match(line, one.start()) for one in re.finditer(r"\w+", line))


def _name_of(lines: Sequence[str]) -> str:
    above, own = _bodies(lines)
    if not above:
        return spelled(own)
    parent = spelled(above)
    if _ITS_OWN.match(own) or re.search(rf"(?<!\w){_LEVEL}", own, re.IGNORECASE):
        return spelled(own) + _place_of(own, parent)
    name = spelled(own)
    if name.split()[-1] == parent.split()[0]:  # "THƯỜNG TRỰC HĐND" below "HĐND XÃ BÌNH MINH"
        name = name.rpartition(" ")[0]
    return f"{name} {parent}".strip()


def _bodies(lines: Sequence[str]) -> tuple[str, str]:
    """The words of the body above, "" where there is none, and of the one that issues."""
    bodies = [""]
    for line in lines:
        said = _shortened(_NUMBER.sub("", line).strip(" *_|"))
        if _TITLE.match(said):
            break
        ended = bodies[-1] and not _UNFINISHED.search(bodies[-1]) and not _POST.match(bodies[-1])
        if ended and _UNIT.match(said):
            bodies.append(said)
        elif said:
            bodies[-1] = _TWICE.sub(r"\1", _shortened(f"{bodies[-1]} {said}")).strip()
    return (bodies[-2] if len(bodies) > 1 else ""), bodies[-1]


def _shortened(said: str) -> str:
    said = said.replace("UỶ", "ỦY").replace("Uỷ", "Ủy")
    for words, short in _SHORT:
        said = words.sub(short, said)
    return said


def _place_of(own: str, parent: str) -> str:
    """Of "VĂN PHÒNG UBND TỈNH" below "UBND TỈNH GIA LAI", which ends with what is above: the
    place."""
    level = re.match(rf"(?P<to>.*?(?<!\w){_LEVEL})(?!\w)", parent, re.IGNORECASE)
    goes_on = level and own.lower().endswith(level["to"].lower())
    return parent[level.end() :] if level and goes_on else ""


def spelled(capitals: str) -> str:
    """ "UBND TỈNH LÀO CAI" → "UBND tỉnh Lào Cai"; what has small letters stays as written."""
    if not capitals.isupper():
        return capitals
    if beside := _BESIDE.search(capitals):
        return f"{spelled(capitals[: beside.start()])} - {spelled(capitals[beside.end() :])}"
    level = [*re.finditer(rf"(?<!\w){_LEVEL}(?!\w)", capitals, re.IGNORECASE)]
    cut = level[-1].start() if level else len(capitals)
    if not level and (place := re.search(r"(?:NH ỦY|H ĐOÀN) (?P<place>.*)", capitals)):
        cut = place.start("place")
    elif not level and (named := _department(capitals)):
        cut = len(named)
    return f"{_unit(capitals[:cut].strip())} {_placed(capitals[cut:].strip())}".strip()


def _department(capitals: str) -> str:
    """ "SỞ Y TẾ THANH HÓA": up to its place."""
    said = capitals.lower()
    heads = (f"sở {one}" for one in sorted(_FIELDS, key=len, reverse=True))
    return next((one for one in heads if f"{said} ".startswith(f"{one} ")), "")


def _placed(words: str) -> str:
    """ "TỈNH LÀO CAI" → "tỉnh Lào Cai"."""
    level = re.match(rf"{_LEVEL}(?!\w)", words, re.IGNORECASE)
    at = level.end() if level else 0
    named = re.sub(r"\w+", lambda word: word[0].capitalize(), words[at:].lower())
    return words[:at].lower() + re.sub(r"\bCũ\Z", "cũ", named)


def _unit(words: str) -> str:
    """ "SỞ GIÁO DỤC VÀ ĐÀO TẠO" → "Sở Giáo dục và Đào tạo"."""
    said = _INSIDE.sub(lambda name: name[0].capitalize(), words.lower())
    said = _COUNTRY.sub("Việt Nam", said)
    head = _HEADS.match(said)
    rest = said[head.end() :] if head else ""
    if known := _FIELDS.get(rest.strip()):
        return f"{_head(said[: head.end() if head else 0])} {known}"
    if head and rest.split()[:1] and rest.split()[0] not in _LINKS:
        rest = re.sub(r"\w", lambda letter: letter[0].upper(), rest, count=1)
    if head and not _SMALL_NAMES.match(said):
        rest = re.sub(r"(?<=và )\w", lambda letter: letter[0].upper(), rest)
    first = _head(head[0]) if head else said[:1].upper() + said[1:]
    whole = re.sub(r"(?<=- )\w", lambda letter: letter[0].upper(), f"{first}{rest}")
    return re.sub(r"\w+", _capital, whole)


def _head(words: str) -> str:
    """ "ban chỉ đạo" → "Ban Chỉ đạo"."""
    first, _space, more = words.partition(" ")
    two = more.capitalize() if first == "ban" else more
    return f"{first.capitalize()} {two}".strip()


def _capital(word: re.Match[str]) -> str:
    return word[0].upper() if word[0].lower() in _CAPITALS else word[0]
