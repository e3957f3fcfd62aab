"""Who chairs or attends: posts and names as written; a group without names stays a group."""

import re
from dataclasses import dataclass

from reading.text import clean, fold

# What may stand before a name: "dự: các đ/c …", "cùng PCT …", "bà …".
LEAD_IN = re.compile(
    r"(?:(?:va|cung voi|cung|kinh moi|moi)\s+)?"
    r"(?:(?:chu tri|du hop|tham du|cung du|cung di|du|chu toa|dieu hanh)\s*[:\-]\s*"
    r"|(?:chu tri|tham du|cung du|du)\s+)?"
    r"(?:(?:cac\s+)?(?:dong chi|d/c|dc|ong|ba)(?=[\s.:])[\s.:]*)?"
)
COURTESY = re.compile(r"\b(?:dong chi|d/c|dc|ong|ba)(?=[\s.:]|$)")
PLURAL = re.compile(r"(?:(?:va|cung|du|chu tri)[\s:]+)?(?:cac|nhung|hai|\d+)\b")
# One post: its holder is one person, even where no name is written.
POST = re.compile(
    r"^(?:(?:quyen|q\.)\s*)?(?:pho\s+|p\.\s*)?(?:chu tich|chu nhiem|bi thu|giam doc|truong|"
    r"vien truong|chanh|chi huy|tu lenh|chinh uy|cuc truong|hieu truong|tong|thu truong|bo truong"
    r"|thu ky|tro ly|chuyen vien)\b"
    r"|^(?:p?cttt|p?ct|pcttr|p?bttt?|pbt|bt|p?gd|btt?u|uv[a-z]*|tuv|uy vien|tinh uy vien"
    r"|thanh uy vien|huyen uy vien|p?td|p?cvp|p?tp|ptb|p?tban|cn|pcn)(?:\.[a-z]+)*(?![a-z])"
)
GROUP = re.compile(
    r"^(?:cac|nhung|toan the|tap the|lanh dao|ld|thuong truc|thuong vu"
    r"|tt\s+(?:hdnd|tu|tinh uy|ubnd|huyen uy|thanh uy)|ban(?!\s+bi thu)|btv|bch|bth?u|hdnd|ubnd"
    r"|hoi dong|uy ban|to|doan|dbqh|dai bieu|thanh vien|dang uy|so|van phong|vp|dai dien"
    r"|uy vien\s+ubnd|theo|thanh phan|to chuc|hoi|mttq|ubmttq|cong an|bo)\b"
)
PARTY = re.compile(
    r"^(?:pho )?bi thu|^p?bt(?:tt)?\b|^uy vien|^uv|^tinh uy vien|^thanh uy vien|^tuv|^huyen uy vien"
)
MEMBER = ("uy vien", "uv", "tuv", "tinh uy vien", "thanh uy vien", "huyen uy vien")
_SURNAMES = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh
dinh lam mai cao ha luu luong truong ta quach to chu thai ton dam tong kieu nghiem phung vi
khong tang thach trieu la lo quang ma nong be hua giang chau cu diep doi khuat bach lai an
hau dau mac au van y k' ksor r rah nay siu ro puih cil lu giap khieu bang thieu than tieu
phi phuong nhu ninh ong kim dieu danh son thao cha sung vang hang mua so lau luc chieu bon
krong nie h' ayun ama co poloong zo ram briu coor bh'riu alang kha lang dong khuc tru vien
"""
SURNAMES = frozenset(_SURNAMES.split())
# Capitalised words of posts and bodies, with their marks: "Thành ủy" is none, "Văn Thanh" is one.
_BODY_WORDS = """
ubnd hđnd tỉnh thành huyện ủy uỷ thường trực ban bí thư chủ tịch phó đảng đoàn đbqh sở ty
cục thị xã phường quận khu ubmttq mttq tw trung ương bch btv kt cn vx nc tt ttr hội đồng
nhân dân quốc công an quân sự bộ chỉ huy biên phòng viện toà tòa kiểm sát pháp chế kinh tế
ngân sách văn nội chính tổ chức tuyên giáo vận tra phụ nữ nông cựu chiến binh liên lao động
tx tp h vphc vp giám đốc trưởng chánh nhiệm mặt trận khối vhxh ktns
"""
BODY_WORDS = frozenset(_BODY_WORDS.split())

_BRACKET = re.compile(r"\s*\([^()]*\)?")
_CUT = re.compile(r"\s*,\s*|\s+và\s+|\s+va\s+|\s+&\s+")
_ENDS = re.compile(r"[;\n]|\s\+\s|\s/\s")
_DASH = re.compile(r"\s*:\s+|\s+:\s*|\s+-\s*|\s*-\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
_JOINED = re.compile(
    r"tuyên giáo và dân vận|giáo dục và đào tạo|nông nghiệp và môi trường|dân tộc và tôn giáo"
    r"|khoa học và công nghệ|văn hóa, thể thao và du lịch|tài nguyên và môi trường"
    r"|kế hoạch và đầu tư|thông tin và truyền thông|đoàn đbqh và hđnd|lao động - thương binh và"
    r" xã hội|phát thanh và truyền hình|báo và phát thanh",
    re.IGNORECASE,
)
# "CVP. Lê Duy Minh dự", "Đ/c Sơn chủ trì": what he does there is no part of his name or post.
_DOES = re.compile(r"\s+(?:chủ trì|chủ tọa|tham dự|cùng dự|dự họp|dự)$", re.IGNORECASE)
MOST = 6


@dataclass(frozen=True, slots=True)
class Named:
    """`post` and `name` as written, "" when not written; `group`: nobody is named."""

    raw: str
    post: str = ""
    name: str = ""
    group: bool = False


def read_leaders(text: str) -> list[Named]:
    """One for each person or group written; never resolved by guess."""
    found: list[Named] = []
    lines = "\n".join(clean(line) for line in text.replace("\r", "\n").split("\n"))
    for part in _ENDS.split(lines):
        found += _joined(_read(_pieces(part)))
    return found


def _read(pieces: list[str]) -> list[Named]:
    """ "các đ/c: Lãm, Ngà": the courtesy holds for the bare names that follow."""
    found: list[Named] = []
    courteous = False
    for piece in pieces:
        one = _one(piece)
        if courteous and one.group and _is_name(one.raw, alone=True):
            one = Named(one.raw, name=one.raw)
        courteous = bool(COURTESY.search(fold(piece))) or (courteous and not one.post)
        found.append(one)
    return found


def _pieces(part: str) -> list[str]:
    """At commas and "và" outside brackets and names of bodies that hold one themselves."""
    bare = _BRACKET.sub(lambda hit: " " * len(hit[0]), part)
    bare = _JOINED.sub(lambda hit: re.sub(r"[,\s]", "_", hit[0]), bare)
    pieces, at = [], 0
    for cut in _CUT.finditer(bare):
        pieces.append(part[at : cut.start()])
        at = cut.end()
    return [piece for piece in (*pieces, part[at:]) if piece.strip(" .,-:")]


def _one(piece: str) -> Named:
    raw = piece.strip(" .,-:;")
    bare = _DOES.sub("", _BRACKET.sub("", raw).strip())
    folded = fold(bare)
    plural = bool(PLURAL.match(folded))
    at, courteous = _courtesy(folded)
    said, words = bare[at:].strip(" :."), folded[at:].strip(" :.")
    post, name = _split(said, courteous)
    if name and not post:
        post = _post_in_brackets(raw)
    if name and (not plural or courteous):
        return Named(raw, post, name)
    if plural or not said or not POST.match(words) or GROUP.match(words):
        return Named(raw, said or raw, group=True)
    return Named(raw, said, _name_in_brackets(raw))


def _courtesy(folded: str) -> tuple[int, bool]:
    """Where the words begin behind "cùng dự: đ/c", and whether somebody is called so."""
    hit = LEAD_IN.match(folded)
    at = hit.end() if hit else 0
    return at, bool(COURTESY.search(folded[:at]))


def _in_brackets(raw: str) -> str:
    """What the words end with."""
    hit = re.search(r"\(\s*([^()]+?)\s*\)\s*$", raw)
    return hit[1] if hit else ""


def _name_in_brackets(raw: str) -> str:
    """ "PCT (đ/c Sùng A Páo)"."""
    said = _in_brackets(raw)
    at, courteous = _courtesy(fold(said))
    name = said[at:].strip(" :.")
    return name if _is_name(name, alone=courteous) else ""


def _post_in_brackets(raw: str) -> str:
    """ "ông Trần Quốc Nam (CT UBND tỉnh)"."""
    said = _in_brackets(raw)
    return said if POST.match(fold(said)) else ""


def _split(said: str, courteous: bool) -> tuple[str, str]:
    """Post and name: on both sides of a dash or colon, else the name ends the words."""
    for dash in _DASH.finditer(said):
        head, tail = said[: dash.start()].strip(), said[dash.end() :].strip()
        if _is_name(head, alone=courteous) and tail:
            return tail, head
        if _is_name(tail) and head:
            return head, tail
    words = said.split()
    for size in range(min(MOST, len(words)), 0, -1):
        post, name = " ".join(words[:-size]), " ".join(words[-size:])
        if not post and _begins_with_a_post(words):
            continue
        if _is_name(name, alone=courteous) and (not post or POST.match(fold(post))):
            return post, name
    return "", ""


def _begins_with_a_post(words: list[str]) -> bool:
    """ "ĐC PCT Nguyễn Văn Dũng": letters in capitals that stand for a post."""
    first = words[0]
    return len(words) > 1 and len(first) > 1 and first.isupper() and bool(POST.match(fold(first)))


def _is_name(text: str, alone: bool = False) -> bool:
    """Two to six capitalised words that begin with a family name; any after "đ/c"."""
    words = text.split()
    if not words or len(words) > MOST or not all(_capital(word) for word in words):
        return False
    short = [word for word in words if len(word) > 1 and word.isupper()]
    if short and len(short) < len([word for word in words if len(word) > 1]):
        return False  # "Tổ ĐB"
    if all(word.lower() in BODY_WORDS for word in words) or (
        words[0].isupper() and len(words) == 1
    ):
        return False
    return alone or (len(words) > 1 and fold(words[0]).strip(".") in SURNAMES)


def _capital(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and word[0].isupper()


def _joined(pieces: list[Named]) -> list[Named]:
    """One person's two titles ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nguyễn Văn A") are one.

    Where the name comes first, the titles behind it are his until somebody else is named.
    """
    found: list[Named] = []
    name_first = False
    for piece in pieces:
        before = found[-1] if found else None
        behind = name_first and bool(piece.post) and not piece.name and not piece.group
        if before and not before.group and (behind or _belongs(before, piece)):
            post = ", ".join(part for part in (before.post, piece.post) if part)
            found[-1] = Named(f"{before.raw}, {piece.raw}", post, before.name or piece.name)
        else:
            name_first = len(piece.name.split()) > 1 and not piece.post
            found.append(piece)
    return found


def _belongs(before: Named, piece: Named) -> bool:
    """A Party post and then the State post of the same person, whose name comes last."""
    first, second = fold(before.post), fold(piece.post)
    if piece.group or not before.post or before.name or not (piece.post and piece.name):
        return False
    return first.startswith(MEMBER) or bool(PARTY.match(first) and not PARTY.match(second))
