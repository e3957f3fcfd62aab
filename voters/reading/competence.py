"""Field, level and competent body of a petition, out of its words and the bodies it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading.bodies import split_bodies
from reading.naming.finder import NameFinder
from reading.text import Text, clean, fold
from voters.choices import CompetenceLevel, PetitionField

_LABELS = (
    (
        PetitionField.LAW,
        (
            r"phap luat|tu phap|noi vu|cai cach hanh chinh|thu tuc hanh chinh|khieu nai"
            r"|to chuc bo may|bien che|can bo, cong chuc|tham nhung"
        ),
    ),
    (
        PetitionField.OTHER,
        r"an ninh|trat tu|quoc phong|cong an|quan su|dan quan|ma tuy|doi ngoai|csgt",
    ),
    (
        PetitionField.SOCIETY,
        (
            r"y te|giao duc|van hoa|xa hoi|truong|hoc phi|hoc sinh|giao vien|mam non"
            r"|bao hiem|tre|nguoi co cong|bao tro|ho ngheo|ban tru|nha van hoa|the thao"
            r"|du lich|viec lam|tram y te|sinh vien|mttq|benh vien|nguoi cao tuoi"
            r"|dan toc|nghia trang"
        ),
    ),
    (
        PetitionField.ECONOMY,
        (
            r"duong|cau|kenh|muong|ho chua|dap|ke |dien|nuoc|dat|giao thong|thuy loi"
            r"|ngan sach|von|nong nghiep|rung|moi truong|rac|quy hoach|khoang san|cat"
            r"|ha tang|du an|tai dinh cu|gpmb|giai phong|san xuat|cong nghiep|thue"
        ),
    ),
    (PetitionField.POLICY, r"co che|chinh sach|nghi dinh|thong tu|luat|che do|phu cap|muc ho tro"),
)
# Words that other words are once their marks are gone: "cho", "gia đình".
_MARKED = ((PetitionField.ECONOMY, re.compile(r"(?<!\w)(?:chợ|giá)(?!\w)", re.IGNORECASE)),)
# As the five are called in a column of their own.
_NAMES = (
    (PetitionField.POLICY, r"\bco che|\bchinh sach, phap luat|\Achinh sach\Z"),
    (PetitionField.ECONOMY, r"\bkinh te\b|ngan sach"),
    (PetitionField.LAW, r"\bphap che\b|\btu phap\b"),
    (PetitionField.OTHER, r"\banqp\b|\ban ninh\b|quoc phong"),
    (PetitionField.SOCIETY, r"\bvan hoa\b|\bxa hoi\b"),
)
_LABEL = re.compile(r"\A\s*(?:về|lĩnh vực)\s+([^:]{3,80}):\s*", re.IGNORECASE)
_POLICY = re.compile(
    r"\b(?:sua (?:doi|luat)|nghi dinh|thong tu|luat|tuoi huong|muc chuan|luong co so"
    r"|che do nguoi co cong|phu cap|bien che giao vien|chinh phu|quoc hoi|lai suat|hoc phi)\b"
)
_CENTRAL = re.compile(
    r"\A(?:bo |chinh phu|thu tuong|quoc hoi|uy ban thuong vu|ubtvqh|ngan hang nha nuoc viet nam"
    r"|uy ban dan nguyen|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|bhxh viet nam"
    r"|kiem toan nha nuoc|tong cuc)"
)
_ELSEWHERE = re.compile(
    r"\A(?:cong ty|cty|tong cong ty|tap doan|thue|hai quan|kho bac|dien luc|evn|pc |toa an|tand"
    r"|vien kiem sat|vks"
    r"|ngan hang|vnpt|viettel|buu dien|hop tac xa|htx|doanh nghiep|chi nhanh|bao hiem xa hoi"
    r"|bhxh|thi hanh an)"
)
_COMMUNE = re.compile(
    r"\A(?:ubnd|uy ban nhan dan|(?:thuong truc )?hdnd|cong an|dang uy|tram y te) (?:cac )?"
    r"(?:xa|phuong|dac khu|thi tran)\b"
)
_DISTRICT = re.compile(
    r"\A(?:ubnd|uy ban nhan dan|hdnd|phong .*)? ?(?:cac )?(?:huyen|quan|thi xa)\b"
    r"|\A(?:ubnd|uy ban nhan dan) (?:tp\.?|thanh pho) \w"
)
_PROVINCE = re.compile(
    r"\A(?:tinh uy|thanh uy|ban thuong vu|mttq|uy ban mat tran|uy ban kiem tra|ban (?:to chuc"
    r"|noi chinh|tuyen giao))\b|\A(?:ubnd|uy ban nhan dan) (?:thanh pho|tp)\Z"
    r"|\A(?:ubnd|uy ban nhan dan) tinh\b|\Aso "
    r"|\A(?:cong an|bo chi huy quan su|bchqs|thanh tra|ban quan ly|ban qlda|bql|ban dan toc"
    r"|chi cuc|cuc|truong|benh vien|dai|bao|van phong|hdnd|thuong truc|lien minh|vuon quoc gia)\b"
)


@dataclass(frozen=True, slots=True)
class Bodies:
    """`competent` settles it, `others` are named beside; `general`: "sở, ngành, địa phương"."""

    competent: str = ""
    others: tuple[str, ...] = ()
    general: bool = False


_ASKED_LEVEL = re.compile(
    r"\b(?:de nghi|kien nghi)(?: lanh dao)? (tinh|xa|phuong)"
    r" (?=(?:quan tam|xem xet|som|co|bo tri|dau tu|chi dao|sua|di doi|ho tro|tiep tuc)\b)"
)
# "Bộ Xây dựng - Cục Đường bộ Việt Nam": a ministry and what belongs to it.
_SIDE_BY_SIDE = re.compile(r" [-–] (?=(?:Cục|Tổng cục|Sở|UBND|Công an|Chi cục|Ban Quản lý) )")


@lru_cache(maxsize=4)
def finder(names: tuple[str, ...] = ()) -> NameFinder:
    return NameFinder(names)


def read_bodies(raw: str, names: Sequence[str] = ()) -> Bodies:
    """The bodies of a cell, the first of them the competent one."""
    text = clean(raw).strip(" .;,")
    if not text or text.startswith("("):
        return Bodies()
    own = [one for one in split_bodies(_SIDE_BY_SIDE.sub("; ", text)) if one]
    specific = [one for one in own if not _is_general(one, tuple(names))]
    if not specific:
        return Bodies(general=True)
    rest = tuple(one for one in own if one != specific[0])
    return Bodies(specific[0], rest)


def _is_general(name: str, names: tuple[str, ...]) -> bool:
    """No body by name: several kinds at once, or "các cơ quan liên quan"."""
    found = finder(names).at(Text(name), 0, carried=True)
    folded = fold(name)
    if re.match(
        r"(?:cac )?(?:so|nganh|co quan|don vi|dia phuong)(?:,| va\b| lien quan|\Z)", folded
    ):
        return True
    return found is not None and found.general and found.end == len(name)


def level_of(body: str) -> str:
    """Whose level the competent body is of; unclear where the name does not say."""
    folded = fold(clean(body))
    if not folded or is_district(body):
        return CompetenceLevel.UNCLEAR
    for pattern, level in (
        (_CENTRAL, CompetenceLevel.CENTRAL),
        (_ELSEWHERE, CompetenceLevel.ELSEWHERE),
        (_COMMUNE, CompetenceLevel.COMMUNE),
        (_PROVINCE, CompetenceLevel.PROVINCE),
    ):
        if pattern.match(folded):
            return level
    return CompetenceLevel.UNCLEAR


def is_district(body: str) -> bool:
    """A body of the district level, which ended in July 2025."""
    folded = fold(clean(body))
    if _PROVINCE.match(folded) and not re.search(r"\b(?:huyen|quan|thi xa) \w", folded):
        return False
    return bool(_DISTRICT.match(folded) or re.search(r"\bhuyen \w", folded))


def without_label(text: str) -> tuple[str, str]:
    """ "Về đất đai: …" without its label, and the label."""
    found = _LABEL.match(text)
    return (text[found.end() :], clean(found[1])) if found else (text, "")


def field_of(text: str, label: str = "") -> str:
    """The field by its own name, else by the words of its label, else by those of the text."""
    said = fold(label)
    for field, pattern in _NAMES:
        if said and re.search(pattern, said):
            return field
    for words in filter(None, (label, text)):
        folded = fold(words)
        if words is text and _POLICY.search(folded):
            return PetitionField.POLICY
        counts = {
            field: len(re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", folded))
            for field, pattern in _LABELS
        }
        for field, marked in _MARKED:
            counts[field] += len(marked.findall(words))
        best = max(counts, key=lambda one: counts[one])
        if counts[best]:
            return best
    return PetitionField.OTHER


def level_by_words(text: str) -> str:
    """A first guess where no body is named: whose level is asked ("đề nghị tỉnh quan tâm"), else
    what only the central one can change."""
    folded = fold(text)
    if asked := _ASKED_LEVEL.search(folded):
        return CompetenceLevel.PROVINCE if asked[1] == "tinh" else CompetenceLevel.COMMUNE
    return CompetenceLevel.CENTRAL if _POLICY.search(folded) else CompetenceLevel.UNCLEAR
