"""Bodies behind a label: "Cơ quan chủ trì: …; phối hợp: …"."""

import re
from dataclasses import dataclass

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR
from reading.orders.order import Order, names_of, read_order
from reading.orders.subject import lead_in
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


_BRACKET = insensitive(r"\((?P<who>(?P<ask>(?:giao|do|phân công) )?[^()]{3,160})\)\W*\Z")
# "gửi về Phòng (Phòng Tổng hợp)": to whom, or where.
_WHERE = insensitive(r"(?<!\w)(?:gửi|nộp|báo cáo|trình|về|cho|tại|ở|của|với|qua) [^,;]{2,50}\Z")
_HELPS = insensitive(r"\s*(?:cùng )?phối hợp(?: thực hiện)?")


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
    named: dict[str, list[FoundBody]] = {}
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
        return _in_last_bracket(text, line, finder) or Labels(text)
    rest = text
    for begun, end in reversed(spans):
        rest = Text(
            re.sub(r"\(\s*[;,.]?\s*(?=\()|\(\s*[;,.\s]*\)", "", f"{rest[:begun]}{rest[end:]}")
        )
    rest = Text(re.sub(r"([.;])\s*[;.,]+", r"\1", str(rest)).strip(" ;,"))
    return Labels(rest, names_of(named.get("lead", [])), names_of(named.get("help", [])))


def _in_last_bracket(text: Text, line: str, finder: BodyFinder) -> Labels | None:
    """ "Hoàn thiện hồ sơ (giao Sở A chủ trì, UBND xã B phối hợp).": nothing but who does it."""
    found = _BRACKET.search(line) if VERBS.match(line, lead_in(line)) else None
    before = text[: found.start()].rstrip() if found else ""
    if found is None or _WHERE.search(respelled(before)) or re.search(r"[.;:] ", before):
        return None
    if read_order(Text(before), finder).lead:
        return None
    inside = Text(text[found.start("who") : found.end("who")])
    said = found["who"]
    bodies, end = finder.all_of(
        inside, found.end("ask") - found.start("who") if found["ask"] else 0
    )
    if not bodies:
        return None
    chaired = CHAIR.match(said, end)
    helpers, after = finder.all_of(inside, chaired.end()) if chaired else ([], end)
    helps = _HELPS.match(said, after) if helpers else None
    rest = said[helps.end() if helps else chaired.end() if chaired else end :]
    said_so = chaired or found["ask"] or rest.strip(" .;") == "thực hiện"
    if not said_so or bool(helpers) != bool(helps) or rest.strip(" .;") not in {"", "thực hiện"}:
        return None
    return Labels(Text(before), names_of(bodies), names_of(helpers))


_THIS_WORK = insensitive(
    r"\W*(?:phần việc|công việc|việc|nhiệm vụ|nội dung) (?:này|trên|nêu trên) do [^;:]{4,160}?"
    r" chủ trì(?=,|\W*\Z)"
)


def only_leads(text: Text, order: Order) -> bool:
    """ "Sở A chủ trì.", "Phần việc này do Sở A chủ trì, …": who carries out the order before."""
    if order.lead and _THIS_WORK.match(respelled(str(text))):
        return True
    chairs = CHAIR.search(respelled(str(text)), order.start, order.begin)
    return bool(order.lead and chairs) and not text[order.begin :].strip(" .;")


def only_helps(text: Text, order: Order) -> bool:
    """ "Các sở, ngành liên quan phối hợp thực hiện." """
    return bool(order.lead) and bool(_HELPS_ONLY.match(respelled(str(text)), order.begin))
