"""A list of bodies in a cell or a field, by names first: "Sở KHĐT, TNMT; UBND xã A"."""

import re

from reading.naming.lists import BodyFinder, body_finder
from reading.text import UPPER, Text, clean, clean_lines, fold

_MARKER = re.compile(r"(?:[-+*•]\s*|\d{1,2}[.)]\s+|[a-zđ][.)]\s+)+")
_ROLE = re.compile(r"\s*\((?:co quan |don vi )?(?:chu tri|phoi hop)\)")
_POST = re.compile(
    r"(?:(?:dong chi|d/c|cac dong chi)\s+)?(?:(?:cac\s+)?(?:pho )?"
    r"(?:giam doc|thu truong|chu tich)\s+)"
    r"(?=so [a-z]|cac so|ban [a-z]|ubnd (?:cac )?(?:xa|phuong|dac khu)|cong an|cac co quan)"
)
# "Sở A (phối hợp UBND xã B)", "Sở A phối hợp với UBND xã B".
_TOGETHER = re.compile(
    r"\s*\((?:cùng |có )?phối hợp(?:,|:| với| cùng)? ([^()]{6,})\)"
    rf"|\s+(?:chủ trì,? )?phối hợp (?:với |cùng )?(?=[{UPPER}])"
)
_NEXT = re.compile(r"\s*[;,/\n]\s*(?:và\s+)?|\s+(?:và|cùng với|cùng|với)\s+")
_HEAD = re.compile(r"(?:Các )?(Sở|Bộ|UBND|Ban|Chi cục|Cục|Phòng|Trường) ", re.IGNORECASE)
_SORT = r"(?:huyện|xã|phường|đặc khu|thị xã|thị|thành phố|thành|tỉnh|sở|ban|ngành|bộ)"
_SORTS = re.compile(rf"{_SORT}(?:\s*(?:,|-|/|và)\s*{_SORT})+(?!\w)", re.IGNORECASE)
_PLACE = re.compile(rf"(?:xã|phường|đặc khu|thị trấn|huyện|thành phố) (?=[{UPPER}])")
_OF_PLACE = re.compile(r"(?:UBND|Ủy ban nhân dân|Đảng ủy|Công an) (?=xã|phường|đặc khu|thị|huyện)")
_ACRONYMS = re.compile(r"[A-ZĐ][A-ZĐ&]*(?: và [A-ZĐ]{1,4})?(?![\w])")


def split_bodies(text: str) -> list[str]:
    """The bodies of a list, in order, "Sở" and "UBND" carried on to the names that follow."""
    lines = [clean(one).strip(" .;:,") for one in clean_lines(text).splitlines()]
    said = "; ".join(one for one in lines if one)
    line = Text(_TOGETHER.sub(lambda found: f"; {found[1] or ''}", said))
    line = line.blanked(*(found.span() for found in _ROLE.finditer(line.folded)))
    names = [without_post(one.strip(" .;:,")) for one in _pieces(line, body_finder())]
    return list(dict.fromkeys(one for one in names if one))


def without_post(name: str) -> str:
    """ "Giám đốc Sở Y tế" is Sở Y tế; a leader of the province stays a person."""
    found = _POST.match(fold(name))
    return name[found.end() :] if found else name


def _pieces(line: Text, finder: BodyFinder) -> list[str]:
    names: list[str] = []
    at = 0
    while at < len(line):
        if marker := _MARKER.match(line, at):
            at = marker.end()
        found, end = finder.all_of(line, at)
        if sorts := _SORTS.match(line, at):
            end = sorts.end()
            names.append(sorts[0])
        elif found and _ends(line, end):
            for one in found:
                names += [_placed(part, names) for part in one.name.split("; ")]
        else:
            end = _piece_end(line, at)
            names.append(_carried(line[at:end].strip(), names))
        cut = _NEXT.match(line, end)
        at = cut.end() if cut else max(end, at) + 1
    return names


def _ends(line: Text, end: int) -> bool:
    """Whether the list goes on or is over: no part of a longer name is left behind."""
    return not line[end:].strip(" .;:,") or _NEXT.match(line, end) is not None


def _piece_end(line: Text, at: int) -> int:
    """Up to the next comma, outside brackets and short forms such as "NN và MT"."""
    short = _ACRONYMS.match(line, at)
    if short and (short.end() == len(line) or _NEXT.match(line, short.end())):
        return short.end()  # "HTX dịch vụ điện" goes on
    depth = 0
    for place in range(at, len(line)):
        depth += (line[place] == "(") - (line[place] == ")")
        cut = _NEXT.match(line, place) if not depth else None
        if cut and cut[0].strip() not in {"và", "cùng", "với", "cùng với"}:
            return place
    return len(line)


def _placed(name: str, names: list[str]) -> str:
    """ "UBND phường A, phường B": the second is the committee of a ward too."""
    head = _OF_PLACE.match(names[-1]) if names else None
    return f"{head[0]}{name}" if head and _PLACE.match(name) else name


def _carried(piece: str, names: list[str]) -> str:
    """The kind of body before is that of a bare name: "Sở Y tế; GDĐT"."""
    head = _HEAD.match(names[-1]) if names else None
    return f"{head[1]} {piece}" if head and piece[:1].isupper() else piece
