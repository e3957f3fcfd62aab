"""Bodies called by a short word, written out as the sentences before name them.

"Phê bình UBND xã A và Công ty B. Hai đơn vị này phải …", "Giám đốc Sở Y tế … Giám đốc Sở gửi …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reading.naming.found import FoundBody
from reading.naming.patterns import POST
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.asking import gives_orders
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.titles import tidied
from reading.papers.rows import Flag, PaperReader, PaperRow
from reading.papers.speakers import speaking
from reading.text import LOWER, UPPER, Text

FAR_BACK = 2  # rows
_MANY = {"cả hai": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_ANY_KIND = {"đơn vị", "địa phương", "cơ quan"}
_ASKED = (
    r"(?:\A\W*|(?<=[,:] )|(?<=(?i:giao) )|(?<=(?i:giao chính) )|(?<=(?i:yêu cầu) )"
    r"|(?<=(?i:đề nghị) )|(?<=(?i:chỉ đạo) ))"
)
_KINDS = (
    r"đơn vị|địa phương|cơ quan|sở|ban|xã|phường|đảng ủy|đảng bộ|chủ đầu tư|công ty|doanh nghiệp"
    r"|trường|bệnh viện"
)
_THESE = insensitive(
    rf"{_ASKED}(?:(?P<many>cả hai|hai|ba|bốn|năm) (?P<kind>(?:{_KINDS})(?= (?:này|đó|trên|nói trên"
    rf"|nêu trên|vừa nêu) )|sở|xã|phường)|(?P<all>các) (?P<these>{_KINDS})(?= (?:này|đó) )"
    r"|(?P<one>đơn vị|cơ quan|địa phương)(?= (?:này|đó) ))"
    r"(?: (?:này|đó|trên|nói trên|nêu trên|vừa nêu))? (?=(?P<acts>\w))"
)
_SHORT = re.compile(
    rf"{_ASKED}(?P<name>(?:(?i:giám đốc|lãnh đạo|trưởng|chánh thanh tra) )?"
    r"(?:Sở|Trung tâm|Công ty|Chi cục|Bệnh viện|Trường|Thanh tra|Văn phòng|UBND (?:xã|phường)"
    r"|Ban(?! (?:quản|bầu|chỉ|giám|vận|công|đại|điều|thường|chấp|cán|biên|nhân|tổ chức)"
    r"(?!\w))))"
    rf"(?: này)? (?=(?P<acts>[{LOWER}]))"
)
_POINTING = insensitive(
    r".* (?:này|đó|trên|nói trên|nêu trên|vừa nêu)|(?:cả )?(?:hai|ba|bốn|năm) (?:sở|xã|phường)"
)
_ACTS = insensitive(
    r"(?:(?:cũng|còn|phải|cần|được (?:giao|yêu cầu|đề nghị))(?!\w)|có trách nhiệm"
    rf"|{CHAIR.pattern}|{WITH.pattern}|{VERBS.pattern})"
)


def in_full(reader: PaperReader, piece: Text) -> Text:
    """The clause with such a word written out; as it stands where nobody fits."""
    line = respelled(str(piece))
    for found in (_THESE.search(line), _SHORT.search(line)):
        if found is None or not _ACTS.match(line, found.start("acts")):
            continue
        named, before = found.groupdict(), line[: found.start()]
        short = named.get("name")
        whole = _whole(reader, before, short) if short else _these(reader, before, named)
        if whole:
            begun = max(
                found.start(word) for word in ("name", "many", "all", "one") if named.get(word)
            )
            told = "" if before.endswith(": ") else piece[:begun]  # "Sở A cũng vào cuộc: Sở phải …"
            return Text(f"{told}{whole} {piece[found.end() :]}")
    return piece


def called_short(row: PaperRow, said: Text) -> PaperRow:
    """With the words as they stand, and a look asked for at who is meant."""
    if not row.is_task:
        return replace(row, title=tidied(str(said)), source=str(said))
    flags = row.flags
    if any(name not in said for name in row.lead):
        flags = tuple(dict.fromkeys((*flags, Flag("lead", "from_sentence_before"))))
    return replace(row, source=str(said), flags=flags)


def points_back(name: str) -> bool:
    """ "các đơn vị này", "Hai xã": a body that only another sentence names."""
    return _POINTING.fullmatch(name) is not None


def _these(reader: PaperReader, before: str, said: dict[str, str]) -> str:
    """All the nearest row names, as many as are counted; of "đơn vị này" the last."""
    many = 1 if said["one"] else _MANY[said["many"].lower()] if said["many"] else None
    kind = (said["kind"] or said["these"] or said["one"]).lower()
    for bodies in _named_before(reader, before):
        told = [one.name for one in bodies if not _speaks(one.name, alone=many == 1)]
        names = [name for name in told if kind in _ANY_KIND or kind in name.lower()]
        if many == 1 and names:
            return names[-1]
        if len(names) == many or (many is None and len(names) > 1):
            return f"{', '.join(names[:-1])} và {names[-1]}"
    return ""


def _speaks(name: str, *, alone: bool) -> bool:
    """Who gives orders; and "đơn vị này" is no person of "Phó Chủ tịch phê bình chủ đầu tư"."""
    return gives_orders(name) or (alone and POST.match(respelled(name)) is not None)


def _whole(reader: PaperReader, before: str, short: str) -> str:
    """The last body named whose name begins so; not of who speaks in this paper."""
    spoken = f" {reader.speakers} ".replace(" ủy ban ", " ")  # "Ủy ban" is no Ban
    if f" {speaking(short)} " in spoken:
        return ""
    post, _space, kind = ("", "", short) if short.startswith("UBND") else short.rpartition(" ")
    for bodies in _named_before(reader, before):
        for one in reversed(bodies):
            at = one.name.find(f"{kind} ")
            if at >= 0 and not one.name[:at].endswith("Ủy "):  # "Ủy Ban nhân dân" is no Ban
                return f"{post} {one.name[at:]}".strip()
    return ""


def _named_before(reader: PaperReader, before: str) -> Iterator[list[FoundBody]]:
    """Bodies of the same sentence, then of the rows before, the nearest row first; of each those
    last whose work it was."""
    rows = [(Text(row.source), row.lead) for row in reversed(reader.rows[-FAR_BACK:])]
    for source, lead in [(Text(before), ()), *rows]:
        found, at = list[FoundBody](), 0
        for word in re.finditer(rf"(?<![\w])[{UPPER}]", source):
            if word.start() < at:
                continue
            bodies, end = reader.finder.all_of(source, word.start())
            found += [one for one in bodies if one.sure]
            at = max(end, word.start())
        each = {one.name: one for one in found}.values()
        yield sorted(each, key=lambda one: one.name in lead)
