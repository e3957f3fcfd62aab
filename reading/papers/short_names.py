"""Bodies called by a short word, written out as the sentences before name them.

"Phê bình UBND xã A và Công ty B. Hai đơn vị này phải …", "Giám đốc Sở Y tế … Giám đốc Sở gửi …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reading.naming.found import Found
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.asking import gives_orders
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.titles import tidied
from reading.papers.rows import Flag, Reader, Row
from reading.papers.speakers import speaking
from reading.text import Text

FAR_BACK = 2  # rows
_MANY = {"cả hai": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_ANY_KIND = {"đơn vị", "địa phương", "cơ quan"}
_ASKED = (
    r"(?:\A\W*|(?<=, )|(?<=(?i:giao) )|(?<=(?i:yêu cầu) )|(?<=(?i:đề nghị) )|(?<=(?i:chỉ đạo) ))"
)
_THESE = insensitive(
    rf"{_ASKED}(?P<many>cả hai|hai|ba|bốn|năm) (?P<kind>đơn vị|địa phương|cơ quan|sở|ban"
    r"|xã|phường|đảng ủy|đảng bộ|chủ đầu tư|công ty|doanh nghiệp|trường|bệnh viện) (?:này|đó|trên"
    r"|nói trên|nêu trên|vừa nêu) (?=(?P<acts>\w))"
)
_SHORT = re.compile(
    rf"{_ASKED}(?P<name>(?:(?i:giám đốc|lãnh đạo|trưởng|chánh thanh tra) )?"
    r"(?:Sở|Ban|Trung tâm|Công ty|Chi cục|Bệnh viện|Trường|Thanh tra|Văn phòng|UBND (?:xã|phường)))"
    r"(?: này)? (?=(?P<acts>[a-zà-ỹđ]))"
)
_ACTS = insensitive(rf"(?:phải|cần|có trách nhiệm|{CHAIR.pattern}|{WITH.pattern}|{VERBS.pattern})")


def in_full(reader: Reader, piece: Text) -> Text:
    """The clause with such a word written out; as it stands where nobody fits."""
    line = respelled(str(piece))
    for found in (_THESE.search(line), _SHORT.search(line)):
        if found is None or not _ACTS.match(line, found.start("acts")):
            continue
        named = found.groupdict()
        whole = _these(reader, named) if "kind" in named else _whole(reader, named["name"])
        if whole:
            begun = found.start("many") if "kind" in named else found.start("name")
            return Text(f"{piece[:begun]}{whole} {piece[found.end() :]}")
    return piece


def called_short(row: Row, said: Text) -> Row:
    """With the words as they stand, and a look asked for at who is meant."""
    if not row.is_task:
        return replace(row, title=tidied(str(said)), source=str(said))
    flags = row.flags
    if any(name not in said for name in row.lead):
        flags = tuple(dict.fromkeys((*flags, Flag("lead", "from_sentence_before"))))
    return replace(row, source=str(said), flags=flags)


def _these(reader: Reader, said: dict[str, str]) -> str:
    """All the nearest row names, as many as are counted."""
    many, kind = _MANY[said["many"].lower()], said["kind"].lower()
    for bodies in _named_before(reader):
        told = [one.name for one in bodies if not gives_orders(one.name)]
        names = [name for name in told if kind in _ANY_KIND or kind in name.lower()]
        if len(names) == many:
            return f"{', '.join(names[:-1])} và {names[-1]}"
    return ""


def _whole(reader: Reader, short: str) -> str:
    """The last body named whose name begins so; not of who speaks in this paper."""
    if f" {speaking(short)} " in f" {reader.speakers} ":
        return ""
    post, _space, kind = ("", "", short) if short.startswith("UBND") else short.rpartition(" ")
    for bodies in _named_before(reader):
        for one in reversed(bodies):
            at = one.name.find(f"{kind} ")
            if at >= 0 and not one.name[:at].endswith("Ủy "):  # "Ủy Ban nhân dân" is no Ban
                return f"{post} {one.name[at:]}".strip()
    return ""


def _named_before(reader: Reader) -> Iterator[list[Found]]:
    """Bodies of the rows before, the nearest row first."""
    for row in reversed(reader.rows[-FAR_BACK:]):
        found, at, source = list[Found](), 0, Text(row.source)
        for word in re.finditer(r"(?<![\w])[A-ZĐ]", source):
            if word.start() < at:
                continue
            bodies, end = reader.finder.all_of(source, word.start())
            found += [one for one in bodies if one.sure]
            at = max(end, word.start())
        yield list({one.name: one for one in found}.values())
