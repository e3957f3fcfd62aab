"""Bodies behind a label: "Cơ quan chủ trì: …; phối hợp: …"."""

import re
from dataclasses import dataclass

from reading.naming.found import Found
from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.orders.coordinating import CHAIR
from reading.orders.order import Order, names_of
from reading.text import Text

_LABEL = insensitive(
    r"[(\[]?\s*(?:(?P<of>cơ quan|đơn vị|bộ phận|nơi)\s+)?(?P<what>chủ trì|phối hợp"
    r"|thực hiện)(?: thực hiện)?\s*:\s*"
)


# Beside these "Chủ trì: …" says who presided at the meeting the paper tells of.
_OF_MEETING = insensitive(r"(?<!\w)(?:thư ký|địa điểm|thành phần|có mặt|vắng mặt)\s*:")
_HELPS_ONLY = insensitive(
    r"(?:có trách nhiệm |cùng |tích cực |chủ động )*phối hợp(?: (?:thực hiện|chặt chẽ|triển khai"
    r"|tham gia))*\W*\Z"
)


@dataclass(frozen=True, slots=True)
class Labels:
    """ "Chủ trì: Sở A; phối hợp: Sở B": the names, and the text without those words."""

    text: Text
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()


def take_labels(text: Text, finder: BodyFinder) -> Labels:
    """Takes the labelled bodies out of a paragraph."""
    line = respelled(str(text))
    if _OF_MEETING.search(line):
        return Labels(text)
    named: dict[str, list[Found]] = {}
    spans: list[tuple[int, int]] = []
    for label in _LABEL.finditer(line):
        before = line[: label.start()].rstrip()
        start = not before or before[-1] in ".;,([" or label["of"]
        bodies, end = finder.all_of(text, label.end())
        if not bodies or not start or CHAIR.match(line, end):
            continue
        what = "lead" if label["what"].lower() != "phối hợp" else "help"
        named.setdefault(what, []).extend(bodies)
        after = re.compile(r"\s*[;,)\]]*").match(line, end)
        spans.append((label.start(), after.end() if after else end))
    if not named:
        return Labels(text)
    rest = text
    for begun, end in reversed(spans):
        rest = Text(
            re.sub(r"\(\s*[;,.]?\s*(?=\()|\(\s*[;,.\s]*\)", "", f"{rest[:begun]}{rest[end:]}")
        )
    rest = Text(re.sub(r"([.;])\s*[;.,]+", r"\1", str(rest)).strip(" ;,"))
    return Labels(rest, names_of(named.get("lead", [])), names_of(named.get("help", [])))


def only_leads(text: Text, order: Order) -> bool:
    """ "Sở A chủ trì.": who carries out the order before."""
    chairs = CHAIR.search(respelled(str(text)), order.start, order.begin)
    return bool(order.lead and chairs) and not text[order.begin :].strip(" .;")


def only_helps(text: Text, order: Order) -> bool:
    """ "Các sở, ngành liên quan phối hợp thực hiện." """
    return bool(order.lead) and bool(_HELPS_ONLY.match(respelled(str(text)), order.begin))
