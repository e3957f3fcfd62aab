"""A list of bodies in running text, split where officials split: "Sở KHĐT, TNMT; UBND xã A"."""

import re
from collections.abc import Iterable, Iterator

from reading.names import BODIES, OFFICES, find_names, office_of
from reading.naming.kinds import DIVISIONS, FIELDS, GENERAL, MINISTRIES
from reading.naming.lists import begins_body
from reading.naming.shipped import NAMES
from reading.text import Text, clean, clean_lines, fold


def _initials(part: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", part) if word != "và").upper()


def _wholes() -> Iterator[str]:
    """Names that hold a comma or "và" of their own, in full and by their initials: "KH và CN"."""
    for one in (*FIELDS, *MINISTRIES, *DIVISIONS):
        parts = re.split(r" và ", one)
        if len(parts) > 1:
            yield " và ".join(map(_initials, parts))
        if len(parts) > 1 or "," in one:
            yield from (one, f"Sở {one}", f"Bộ {one}", f"Phòng {one}")
    yield from (name for name in NAMES if re.fullmatch(r"[\w ,\-]*(?: và |, )[\w ,\-]*", name))


_WHOLE = tuple(dict.fromkeys(_wholes()))
_SORT = "|".join(
    ["(?<=cac )tinh"]
    + [fold(one) for one in sorted({*GENERAL, "thị", "thành"} - {"tỉnh"}, key=len, reverse=True)]
)
_SORTS = re.compile(
    rf"(?<![a-z])(?:(?:cac|nhung|toan the|ubnd(?: cac)?|uy ban nhan dan(?: cac)?|dang uy"
    rf"(?: cac)?) )?"
    rf"(?:{_SORT})(?:\s*(?:,|va|-|/)\s*(?:cac )?(?:{_SORT}))+(?![a-z])"
)
_CARRIED = re.compile(r"(?:cac\s+)?(so|bo|ubnd|ban|chi cuc|cuc|ubnd cac xa|phong|truong)(?![a-z])")
_CUT = re.compile(r"\s*;\s*|\s*,\s*(?:và\s+)?|\s+(?:và|cùng|cùng với|với)\s+|\n|\s*/\s*")
_MARKER = re.compile(r"\A(?:[-+*•]\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s+)+")
_ROLE = re.compile(r"\s*\((?:co quan |don vi )?(?:chu tri|phoi hop)\)")
# "các xã: A, B", "Giám đốc các Sở: A, B" → one each.
_EACH = re.compile(
    r"(?P<w>(?:[a-z]+ ){0,4})cac (?P<u>so|xa|phuong|dac khu|huyen|thi xa|thanh pho|bo|tinh)"
    r"\s*:?\s+(?=\S)"
)
_POST = re.compile(
    r"(?:(?:dong chi|d/c|cac dong chi)\s+)?(?:(?:cac\s+)?(?:pho )?"
    r"(?:giam doc|thu truong|chu tich)\s+)"
    r"(?=so [a-z]|cac so|ban [a-z]|ubnd (?:cac )?(?:xa|phuong|dac khu)|cong an|cac co quan)"
)
_PLACE = re.compile(r"(?:xa|phuong|dac khu|huyen|thi xa|thanh pho|tp)(?![a-z])")
_ACRONYM = re.compile(r"[A-ZĐ&]{2,8}")


def split_bodies(text: str) -> list[str]:
    """The bodies of a list, in order, "Sở" and "UBND" carried on to the names that follow."""
    lines = [clean(one).strip(" .;:,") for one in clean_lines(text).splitlines()]
    line = Text("; ".join(one for one in lines if one))
    guarded = _guarded(line)
    bodies: list[str] = []
    head = ""
    for start, end in _pieces(line, guarded):
        piece = _bare(line[start:end])
        if not piece:
            continue
        piece, head = _with_head(piece, head)
        bodies.append(_without_post(piece))
    return list(dict.fromkeys(bodies))


def _bare(piece: str) -> str:
    """Without the bullet in front and "(chủ trì)" behind."""
    piece = _MARKER.sub("", piece.strip(" .;:,"))
    role = _ROLE.search(fold(piece))
    return (piece[: role.start()] + piece[role.end() :] if role else piece).strip(" .;:,")


def _without_post(piece: str) -> str:
    """ "Giám đốc Sở Y tế" is Sở Y tế; a leader of the province stays a person."""
    found = _POST.match(fold(piece))
    return piece[found.end() :] if found else piece


def _with_head(piece: str, head: str) -> tuple[str, str]:
    """The whole name of a piece, and what is carried on to the next one."""
    folded = fold(piece)
    each = _EACH.match(folded)
    if each and piece[each.end()].isupper():
        head = piece[: each.end("w")] + piece[each.start("u") : each.end("u")]
        return f"{head[0].upper()}{head[1:]} {piece[each.end() :]}", head[0].upper() + head[1:]
    if fold(head).startswith("ubnd") and _PLACE.match(folded) and not piece.islower():
        return f"UBND {piece}", head
    if not begins_body(Text(piece), 0) and head and _is_name(piece):
        return f"{head} {piece}", head
    if fold(piece).startswith("ubnd ") and _PLACE.match(folded, 5):
        return piece, "UBND"
    carried = _CARRIED.match(folded)
    return piece, piece[carried.start(1) : carried.end(1)] if carried else ""


def _is_name(piece: str) -> bool:
    return piece[0].isupper() and not office_of(piece, OFFICES)


def _guarded(line: Text) -> list[tuple[int, int]]:
    """Places whose commas belong to a name or to "các sở, ban, ngành"."""
    known = [(_WHOLE), *(office.names for office in OFFICES), *(body.names for body in BODIES)]
    brackets = [found.span() for found in re.finditer(r"\([^()]{0,200}\)", line)]
    sorts = [found.span() for found in _SORTS.finditer(line.folded)]
    return [*find_names(line.folded, known), *sorts, *brackets]


def _pieces(line: Text, guarded: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    places = list(guarded)
    pieces, begun = [], 0
    for cut in _CUT.finditer(line):
        inside = any(start < cut.end() and cut.start() < end for start, end in places)
        joins = cut[0].strip() in {"và", "cùng", "với", "/"}
        if inside or (joins and not _starts_body(line, cut)):
            continue
        pieces.append((begun, cut.start()))
        begun = cut.end()
    return [*pieces, (begun, len(line))]


def _starts_body(line: Text, cut: re.Match[str]) -> bool:
    """Whether "và" joins two bodies, not two words of one name."""
    if begins_body(line, cut.end()):
        return True
    left = re.search(r"(\S+)\Z", line[: cut.start()])
    right = re.match(r"\S+", line[cut.end() :])
    return bool(
        left and right and _ACRONYM.fullmatch(left[1]) and _ACRONYM.fullmatch(right[0].strip(".,;"))
    )
