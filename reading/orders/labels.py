"""Bodies behind a label: "Cơ quan chủ trì: …; phối hợp: …"."""

import re
from dataclasses import dataclass

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order import Order, names_of, read_order
from reading.orders.subject import lead_in
from reading.text import Text

_HELPING = {"phối hợp", "tham gia"}
_LABEL = insensitive(
    r"[(\[]?\s*(?:(?P<of>cơ quan|đơn vị|bộ phận|nơi)\s+)?(?P<what>chủ trì|phối hợp|thực hiện"
    r"|đầu mối|tham gia)(?: thực hiện)?\s*:\s*(?P<none>không(?: có)?(?=[.;,]|\Z)[.;,]?)?"
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
# "(Sở A chủ trì; xong trước ngày 20/12)": until when, behind who does it.
_UNTIL = insensitive(
    r"(?:[,;]\s*|(?<=[,;] ))(?P<when>(?:(?:hoàn thành|xong|hoàn tất|thực hiện)"
    r"(?: (?:trước|trong|vào|chậm nhất))?|thời (?:hạn|gian)[\w ]{0,20}:"
    r"|hạn(?: chót| cuối)?:?|trước|trong|chậm nhất|vào|đến)"
    r" [^,;:]{0,40}\d[^,;:]{0,20}?)[ .;]*\Z"
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
    named: dict[str, list[FoundBody]] = {}
    spans: list[tuple[int, int]] = []
    for label in _LABEL.finditer(line):
        before = line[: label.start()].rstrip()
        start = not before or before[-1] in ".;,([" or label["of"] or label[0][0] in "(["
        bodies, end = finder.all_of(text, label.end())
        if label["none"] and start:
            spans.append(label.span())
            continue
        if not bodies or not start or CHAIR.match(line, end):
            continue
        what = "help" if label["what"].lower() in _HELPING else "lead"
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
    ask = len(found["ask"] or "")
    bodies, end = finder.all_of(inside, ask)
    line = respelled(str(inside))
    chaired = CHAIR.match(line, end) if bodies else None
    helpers, end = _helpers(inside, chaired.end(), finder) if chaired else ([], end)
    until = _UNTIL.search(line, end)
    rest = line[end : until.start() if until else len(line)].strip(" .;")
    said_so = chaired or ask or rest == "thực hiện"
    if not bodies or not said_so or rest not in {"", "thực hiện"}:
        return None
    when = f", {inside[until.start('when') : until.end('when')]}" if until else ""
    return Labels(Text(before + when), names_of(bodies), names_of(helpers))


def _helpers(inside: Text, at: int, finder: BodyFinder) -> tuple[list[FoundBody], int]:
    """Those of "…, Sở B phối hợp" or "…, phối hợp với Sở B", and where their words end."""
    line = respelled(str(inside))
    joined = WITH.match(line, at)
    helpers, end = finder.all_of(inside, joined.end() if joined else at)
    helps = _HELPS.match(line, end) if helpers and not joined else None
    if not helpers or not (joined or helps):
        return [], at
    return helpers, helps.end() if helps else end


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
