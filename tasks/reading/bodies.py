"""A list of bodies in running text, split where officials split: "Sở KHĐT, TNMT; UBND xã A"."""

import re
from collections.abc import Iterable

from tasks.reading.names import BODIES, OFFICES, find_names
from tasks.reading.text import Text, clean

# Names that hold a comma or "và" of their own.
_WHOLE = (
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao", "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường",
    "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Kế hoạch và Đầu tư",
    "Sở Thông tin và Truyền thông", "Sở Lao động, Thương binh và Xã hội",
    "Sở Dân tộc và Tôn giáo", "Sở Quy hoạch và Kiến trúc", "Văn hóa, Thể thao và Du lịch",
    "Báo và Phát thanh, truyền hình", "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận", "Nông nghiệp và Môi trường", "Khoa học và Công nghệ",
    "Giáo dục và Đào tạo", "Kế hoạch và Đầu tư", "Tài nguyên và Môi trường",
    "Thông tin và Truyền thông", "Nông nghiệp và Phát triển nông thôn", "Dân tộc và Tôn giáo",
    "Đoàn ĐBQH và HĐND tỉnh", "Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
)  # fmt: skip
_SORT = (
    r"so|ban|nganh|co quan|don vi|dia phuong|xa|phuong|huyen|thanh pho|thi xa|dac khu|doan the|thi"
    r"|thanh|(?<=cac )tinh|hoi|to chuc|doanh nghiep|thi tran|quan|thon|to dan pho|ban nganh"
)
_SORTS = re.compile(
    rf"(?<![a-z])(?:(?:cac|nhung|toan the|ubnd(?: cac)?|uy ban nhan dan(?: cac)?|dang uy"
    rf"(?: cac)?) )?"
    rf"(?:{_SORT})(?:\s*(?:,|va|-|/)\s*(?:cac )?(?:{_SORT}))+(?![a-z])"
)
_HEAD = (
    r"so|ban|ubnd|uy ban|cong an|bo|bch|kho bac|cuc|chi cuc|thue|thanh tra|toa an|tand|vien|vks"
    r"|van phong"
    r"|vp|truong|trung tam|bao|dai|hoi|lien doan|lien minh|tinh doan|mttq|mat tran|dang uy"
    r"|dang bo|tinh uy"
    r"|huyen uy|thanh uy|hdnd|thuong truc|doan|cac|nhung|don vi|co quan|dia phuong|chu dau tu"
    r"|cong ty|tap doan"
    r"|vnpt|viettel|ngan hang|bhxh|bao hiem|buu dien|dien luc|pho|chu tich|pct|dai bieu|to"
    r"|phong|bql|quy"
    r"|huyen|xa|phuong|thanh pho|tp|thi xa|hat|lanh dao|giam doc|thu truong|nguoi|thong ke"
    r"|hai quan|quan su"
    r"|bien phong|benh vien|dong chi|d/c|toan|mot so|chu nhiem|bi thu|doanh nghiep|ca nhan"
    r"|to chuc|tong|nha"
)
HEADED = re.compile(rf"(?:{_HEAD})(?![a-z])")
_CARRIED = re.compile(r"(?:cac\s+)?(so|bo|ubnd|ban|chi cuc|cuc|ubnd cac xa|phong|truong)(?![a-z])")
_CUT = re.compile(r"\s*;\s*|\s*,\s*(?:và\s+)?|\s+(?:và|cùng|cùng với|với)\s+|\n")
_ACRONYM = re.compile(r"[A-ZĐ&]{2,8}")


def split_bodies(text: str) -> list[str]:
    """The bodies of a list, in order, "Sở" and "UBND" carried on to the names that follow."""
    line = Text(clean(text).strip(" .;:,"))
    guarded = _guarded(line)
    bodies: list[str] = []
    head = ""
    for start, end in _pieces(line, guarded):
        piece = line[start:end].strip(" .;:,")
        if not piece:
            continue
        folded = Text(piece).folded
        if not HEADED.match(folded) and head and _is_name(piece):
            piece = f"{head} {piece}"
        else:
            carried = _CARRIED.match(folded)
            head = piece[carried.start(1) : carried.end(1)] if carried else ""
        bodies.append(piece)
    return list(dict.fromkeys(bodies))


def _is_name(piece: str) -> bool:
    return piece[0].isupper()


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
        if inside or (cut[0].strip() in {"và", "cùng", "với"} and not _starts_body(line, cut)):
            continue
        pieces.append((begun, cut.start()))
        begun = cut.end()
    return [*pieces, (begun, len(line))]


def _starts_body(line: Text, cut: re.Match[str]) -> bool:
    """Whether "và" joins two bodies, not two words of one name."""
    if HEADED.match(line.folded, cut.end()):
        return True
    left = re.search(r"(\S+)\Z", line[: cut.start()])
    right = re.match(r"\S+", line[cut.end() :])
    return bool(
        left and right and _ACRONYM.fullmatch(left[1]) and _ACRONYM.fullmatch(right[0].strip(".,;"))
    )
