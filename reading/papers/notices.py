"""A notice of conclusions or a work programme, split into its items.

Head and foot (motto, number, recipients, signature) are set aside; what remains is cut at its own
numbering and at "Giao …" paragraphs, with the heading above each item kept as its context.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from reading.bodies import HEADED
from reading.papers.headers import NoticeHead, cut_foot, read_head
from reading.papers.outline import STARTS, Line, outline
from reading.parties import begins_with_body, is_body_only
from reading.text import Text, clean_lines

LONGEST = 200_000
_ORDER = re.compile(
    r"\b(?:giao|yeu cau|de nghi|phan cong|chu tri|hoan thanh truoc|truoc ngay|cham nhat"
    r"|khan truong)\b"
    r"|\A(?:tham muu|trien khai|bao cao|ra soat|xay dung|to chuc|chuan bi|tong hop|don doc"
    r"|nghien cuu|chi dao"
    r"|trinh|gui|theo doi|phoi hop|tiep tuc|hoan thanh|hoan thien|kiem tra|thuc hien|cung cap"
    r"|xu ly|lap)\b"
)
_CLOSING = re.compile(
    r"\A(?:de nghi|yeu cau|tren day|thua lenh|van phong|ubnd|uy ban)\b.{0,160}"
    r"(?:nghiem tuc(?: to chuc| trien khai)*|can cu (?:noi dung )?thong bao.{0,40}|biet(?: va|,)?)"
    r"\s*(?:to chuc |trien khai )*thuc hien[\s./]*\Z"
    r"|\bthong bao (?:de|den|toi)\b.{0,120}\b(?:biet|thuc hien)\b[^:;]{0,20}\Z"
)
_PRAISE = re.compile(r"\b(?:danh gia|ket qua|tinh hinh|uu diem|ton tai|han che|nguyen nhan)\b")
_DEADLINE = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|hoan thanh|trong|thoi han|xong)\b[^.;]{0,40}\d|hang "
    r"(?:thang|quy|tuan)"
)
_NO_BODY = re.compile(
    r"(?:bao cao|to chuc|hoi nghi|cac (?:nhiem vu|giai phap|noi dung|cong viec)|ve|cong tac"
    r"|doan the)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item. ``context`` are the headings above it; ``order`` the heading that names who
    ("Giao Văn phòng UBND tỉnh"), put before the text when it is read."""

    marker: str
    text: str
    context: tuple[str, ...] = ()
    order: str = ""
    is_task: bool = True

    def sentence(self) -> str:
        """The item as one assigning sentence."""
        return f"{self.order}: {self.text}" if self.order else self.text


@dataclass(frozen=True, slots=True)
class Notice:
    """The document itself and its items."""

    number: str = ""
    dated: date | None = None
    abstract: str = ""
    items: tuple[Item, ...] = ()


def read_notice(text: str) -> Notice:
    """The document's number, date, abstract and items; never raises on any text."""
    lines = [" ".join(line.split()) for line in clean_lines(text[:LONGEST]).split("\n")]
    head, body = read_head(lines)
    items = _items(outline(cut_foot(body)))
    return Notice(head.number, head.dated, head.abstract, tuple(items))


def split_notice(text: str) -> list[Item]:
    """Only the items."""
    return list(read_notice(text).items)


def _items(lines: list[Line], context: tuple[str, ...] = (), order: str = "") -> list[Item]:
    items: list[Item] = []
    for line in lines:
        own = Item(line.marker, line.text, context, order, _is_task(line.text, order, context))
        if not line.below:
            items.append(own)
        elif _is_one_task(line):
            items.append(replace(own, text=_whole(line), is_task=True))
        else:
            items += _opened(line, own)
    return items


def _opened(line: Line, own: Item) -> list[Item]:
    """A heading with its items; a heading that is a task itself stays one."""
    title = line.text.rstrip(" :.;")
    colon = line.text.rstrip().endswith(":")
    is_heading = colon or len(title) <= 80 or not own.is_task
    names_who = bool(STARTS.match(Text(title).folded)) or _is_name(title)
    order = title if names_who and (colon or len(title) < 90) else own.order
    below = _items(line.below, (*own.context, title), order)
    return below if is_heading else [own, *below]


def _is_name(title: str) -> bool:
    """A body standing as a heading, not "Báo cáo …" or "Các nhiệm vụ …"."""
    folded = Text(title).folded
    return len(title) < 90 and bool(HEADED.match(folded)) and not _NO_BODY.match(folded)


def _is_one_task(line: Line) -> bool:
    """An order with its date, detailed by points that have neither."""
    if not _DEADLINE.search(Text(line.text).folded):
        return False
    return not any(
        _DEADLINE.search(Text(below.text).folded)
        or STARTS.match(Text(below.text).folded)
        or below.below
        for below in line.below
    )


def _whole(line: Line) -> str:
    return " ".join([line.text, *(f"{b.marker} {b.text}".strip() for b in line.below)])


def _is_task(text: str, order: str, context: tuple[str, ...] = ()) -> bool:
    """An order, or a verb at the beginning; not the praise of an evaluation."""
    folded = Text(text).folded
    praised = any(_PRAISE.search(Text(title).folded) for title in context)
    if praised and not STARTS.match(folded) and not _DEADLINE.search(folded):
        return False
    if _CLOSING.search(folded):
        return False
    before, _colon, after = text.partition(":")
    headed = bool(after) and (is_body_only(Text(before)) or begins_with_body(Text(after.strip())))
    ordered = bool(order) or bool(_ORDER.search(folded)) or headed
    return ordered or begins_with_body(Text(text))


__all__ = ["Item", "Notice", "NoticeHead", "read_notice", "split_notice"]
