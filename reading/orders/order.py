"""One clause as an order: who leads, who coordinates, and what is left to be done.

Names decide. Where no name is known the old grammar proposes, and the order says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.asking import asked_of, is_giver
from reading.orders.coordinating import (
    CHAIR,
    WITH,
    beside_lead,
    helpers_of,
    invited,
    later_helpers,
    noun_at,
)
from reading.orders.doers import done_by, whose_task
from reading.orders.order_words import (
    APPOSITION,
    ASK,
    BETWEEN,
    ENTRUSTS,
    OBLIGED,
    ONLY_TOGETHER,
    PHRASE,
    WHOSE,
)
from reading.orders.subject import acts_at, lead_in, subject_of, told_to
from reading.orders.titles import to_verb
from reading.text import LOWER, UPPER, Text

# "Chủ tịch UBND tỉnh nhấn mạnh, Sở A phải …".
_STRESSES = insensitive(r"\s*(?:cũng )?(?:nhấn mạnh|lưu ý|nêu rõ|chỉ rõ|quán triệt)[,:]? ")
# "Thủ tục vay phải được Ngân hàng A hướng dẫn tại bến".
_MUST_BY = insensitive(r"[^,;:.]{3,60} (?:phải|cần) (?:còn )?được ")
_IS_ASKED = insensitive(r" (?:cũng |còn )?được (?:đề nghị|kiến nghị|yêu cầu) ")
# "Về nguồn thu: phối hợp với A, B lập …": nobody but those who help is named.
_TOPIC = insensitive(rf"về [^,;:.]{{3,60}}: (?={WITH.pattern})")
_WHEN = insensitive(r"(?:ngay )?(?:sau )?khi(?!\w)")  # "Sau khi có danh sách do Công an gửi, …"
_PAPER_ASKS = insensitive(
    r"(?:ngoài [^;:.]{3,160}, )?(?:chỉ thị|thông báo|công văn|văn bản|kết luận|công điện|kế hoạch"
    r"|lãnh đạo (?:tỉnh|thành phố|tp|xã|phường))"
    r"(?: cũng| còn)? (?:(?:yêu cầu|đề nghị|giao|chỉ đạo)(?: phải)?"
    r"|nêu rõ phải) "
)
# "Báo cáo kết quả khắc phục do Sở A soạn, trình …": a paper, no verb.
_REPORT = insensitive(rf"báo cáo [^,;:.]{{3,120}} do (?-i:[{UPPER}])")
_SPEAKER_LAST = re.compile(r", [^,:;]{4,}\Z")
_LEADER = insensitive(
    r"(?:chủ tịch|bí thư|ubnd (?:tỉnh|thành phố)|trưởng đoàn|lãnh đạo (?:tỉnh|thành phố)"
    r"|(?:\A|, )(?:tỉnh|thành phố))[\w ]*\Z"
)


@dataclass(frozen=True, slots=True)
class Order:
    """Names as written; ``start``/``begin`` the place of the order and of what is to be done,
    ``spans`` what belongs to neither.
    ``by`` names who asks where nobody is asked by name;
    ``doubts`` are (field, why) pairs; ``asked`` that an order word stands before the body."""

    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    start: int = 0
    begin: int = 0
    asked: bool = False
    doubts: tuple[tuple[str, str], ...] = field(default=())
    spans: tuple[tuple[int, int], ...] = field(default=())
    by: tuple[str, ...] = ()


@lru_cache(maxsize=256)  # a paragraph asks for the same clause several times
def read_order(text: Text, finder: BodyFinder) -> Order:
    """Takes one clause apart; what names nobody gives an empty lead and begins at its words."""
    line = respelled(str(text))
    return _with_helpers(text, line, finder, _read(text, line, finder))


def _with_helpers(text: Text, line: str, finder: BodyFinder, order: Order) -> Order:
    """ "Về phía Sở A, UBND tỉnh yêu cầu phối hợp với Sở B kiểm tra …", "mời Sở B cùng kiểm tra"."""
    with_ = WITH.match(line, order.begin) if order.asked and not order.coordinating else None
    helpers, end = helpers_of(text, line, finder, with_, []) if with_ else ([], 0)
    if not helpers:
        helpers, end = invited(text, line, finder, order.begin)
    begin = to_verb(line, end) if helpers else 0
    if not helpers or not VERBS.match(line, begin):
        return order
    return replace(order, coordinating=(*order.coordinating, *names_of(helpers)), begin=begin)


def _read(text: Text, line: str, finder: BodyFinder) -> Order:
    asked = asked_of(text, line, finder)
    if asked is not None:
        start, lead, end = asked
        order = _after_lead(text, line, finder, start, lead, end, True)
        before = finder.all_of(text, lead_in(line))[0] or _asker(text, line, finder, lead)
        # "UBND tỉnh phân công sở, ngành …", "Ban Quản lý yêu cầu nhà đầu tư …": which of them?
        entrusts = ENTRUSTS.match(line, start) is not None
        if before and before[0].start < start and (entrusts or not is_giver(before[0])):
            order = replace(order, by=names_of(before))
        if before and is_giver(before[0]) == entrusts:
            doubts = [("lead", "several_bodies")] + [("title", "whole")] * (not is_giver(before[0]))
            order = replace(order, doubts=(*order.doubts, *doubts))
        return _told_before(line, order)
    subject = None if _topic_end(line) else subject_of(text, line, finder)
    if subject is not None:
        order = _asked_by_paper(line, _said_of(text, line, finder, *subject))
        if beside := _with_in_front(text, line, finder, subject[0][0].start):
            order = replace(order, coordinating=(*beside, *order.coordinating))
        told = told_to(text, line, finder) if order.asked and not order.lead else []
        return replace(order, lead=names_of(told)) if told else order
    named = told_to(text, line, finder)
    if named and (asks := _PAPER_ASKS.match(line, named[-1].end + len(", "))):
        return Order(names_of(named), (), named[0].start, to_verb(line, asks.end()), True)
    if doers := whose_task(text, line, finder) or done_by(text, line, finder):
        bodies, span = doers
        return Order(names_of(bodies), (), lead_in(line), lead_in(line), spans=(span,))
    if led := _by_do(text, line, finder, 0):
        order = _after_lead(text, line, finder, 0, *led, False)
        return replace(order, begin=lead_in(line), doubts=(*order.doubts, ("title", "whole")))
    return _bodiless(text, line, finder)


def _asker(text: Text, line: str, finder: BodyFinder, asked: list[FoundBody]) -> list[FoundBody]:
    """ "Về thi công, Ban Quản lý dự án yêu cầu nhà thầu …": who asks those without a name."""
    if any(one.name[:1].isupper() for one in asked):
        return []
    subject = subject_of(text, line, finder)
    return [] if subject is None or is_giver(subject[0][0]) else subject[0]


def _told_before(line: str, order: Order) -> Order:
    """What is to be done stands in front: "Công khai giá bốc xếp: giao Công ty A."; not what all
    carry out in "Thực hiện Công điện số 31, UBND tỉnh yêu cầu Sở A; Sở B kiểm tra …"."""
    first = lead_in(line)
    if PHRASE.match(line, first) and _SPEAKER_LAST.search(line[first : order.start]):
        return order
    if order.start <= first or line[order.begin :].strip(" .;") or not VERBS.match(line, first):
        return order
    return replace(order, start=first, begin=first, spans=((order.start, len(line)),))


def _asked_by_paper(line: str, order: Order) -> Order:
    """ "Với Sở A, ngoài việc …, Chỉ thị yêu cầu bố trí …": what the paper asks of whom it names."""
    asks = WHOSE.match(line, lead_in(line)) and _PAPER_ASKS.match(line, order.begin)
    return replace(order, begin=to_verb(line, asks.end()), asked=True) if asks else order


def _with_in_front(text: Text, line: str, finder: BodyFinder, lead: int) -> tuple[str, ...]:
    """ "Cùng với Công an tỉnh, Sở Y tế kiểm tra …"."""
    front = WITH.match(line, lead_in(line))
    bodies, end = finder.all_of(text, front.end()) if front else ([], 0)
    meets = line[end:lead] == ", " or any(one.start == lead for one in bodies)
    return names_of([one for one in bodies if one.end < lead]) if meets else ()


def _said_of(text: Text, line: str, finder: BodyFinder, lead: list[FoundBody], end: int) -> Order:
    """What a clause says of the bodies it begins with: they carry out, or they ask."""
    gives = is_giver(lead[0])
    if gives and _IS_ASKED.match(line, end):
        return _after_lead(text, line, finder, lead[0].start, lead, end, True)
    if gives and (stressed := _STRESSES.match(line, end)):
        bodies, after = finder.all_of(text, stressed.end())
        if bodies and OBLIGED.match(line, after + 1):
            return _after_lead(text, line, finder, lead[0].start, bodies, after, True)
    if gives and (led := _by_do(text, line, finder, end)):
        return _after_lead(text, line, finder, lead[0].start, *led, True)
    ask = ASK.match(line.rstrip(" :") + " ", _between(line, end))
    if ask is None or ask[0].lower().startswith("chuyển"):
        return _after_lead(text, line, finder, lead[0].start, lead, end, False)
    helped, after = finder.all_of(text, ask.end())
    together = ONLY_TOGETHER.match(line, after)
    if helped and together and not gives:
        begin = to_verb(line, together.end())
        return Order(names_of(lead), names_of(helped), lead[0].start, begin, True)
    # Who is told "UBND các xã: Giao từng cán bộ …", or "Đối với Chủ tịch UBND tỉnh: giao Sở A".
    told = not gives or WHOSE.match(line, lead_in(line)) is not None
    itself = ":" in line[end : ask.start()] and told
    if (gives or len(lead) == 1) and not ENTRUSTS.match(ask[0]) and not itself:
        return Order((), (), ask.start(), to_verb(line, ask.end()), True, by=names_of(lead))
    return _after_lead(text, line, finder, lead[0].start, lead, end, False)


def _between(line: str, end: int) -> int:
    found = BETWEEN.match(line, end)
    return found.end() if found else end


def _by_do(
    text: Text, line: str, finder: BodyFinder, end: int
) -> tuple[list[FoundBody], int] | None:
    """ "… lập Đoàn kiểm tra do Giám đốc Sở A làm trưởng đoàn", "kết quả do Sở A gửi", "thủ tục phải
    được Ngân hàng B hướng dẫn": A and B lead."""
    first = lead_in(line)
    if end == 0 and (must := _MUST_BY.match(line, first)):
        bodies, after = finder.all_of(text, must.end())
        if bodies and acts_at(line, after + 1):
            return bodies, after
    acts = VERBS.match(line, first) and not _REPORT.match(line, first)
    passive = end == 0 and not (acts or _WHEN.match(line, first))
    for do in re.compile(r"(?<= )do ").finditer(line, end, end + 160):
        bodies, after = finder.all_of(text, do.end())
        if bodies and (CHAIR.match(line, after) or (passive and acts_at(line, after + 1))):
            return bodies, after
    return None


def _lead_ended(
    text: Text, line: str, end: int, lead: list[FoundBody], doubts: list[tuple[str, str]]
) -> int:
    """Behind the lead and what is said of it; a noun only grammar proposes joins the lead."""
    more = re.compile(r"(?:, | và )(?=(?:các|những) )").match(line, end)
    if more and (guessed := noun_at(text, line, more.end())):
        lead.append(guessed)
        end = guessed.end
        doubts.append(("lead", "guessed"))
    beside = APPOSITION.match(line, end)
    return to_verb(line, beside.end() if beside else end)


def _after_lead(
    text: Text,
    line: str,
    finder: BodyFinder,
    start: int,
    lead: list[FoundBody],
    end: int,
    asked: bool,
) -> Order:
    """Behind the lead: "chủ trì", "phối hợp với …", then what is to be done."""
    lead, doubts = [*lead], [] if all(one.sure for one in lead) else [("lead", "guessed")]
    end = _lead_ended(text, line, end, lead, doubts)
    chaired = CHAIR.match(line, end)
    helpers: list[FoundBody] = []
    if chaired:
        end = chaired.end()
        helpers, end = beside_lead(text, line, finder, end)
    end = to_verb(line, end)
    with_ = WITH.match(line, end)
    if with_ and not helpers:
        helpers, end = helpers_of(text, line, finder, with_, doubts)
        again = WITH.match(line, end)
        if helpers and again:
            others, end = helpers_of(text, line, finder, again, doubts)
            helpers += others
        chaired = CHAIR.match(line, end)
        end = chaired.end() if chaired and helpers else end
    others, place = later_helpers(text, line, finder, end)
    helpers += others
    begin, spans = to_verb(line, end), (place,) if place else ()
    if chaired and not helpers and not VERBS.match(line, begin):
        chairs = re.compile(rf"chủ trì(?= [{LOWER}])", re.IGNORECASE).search(line, chaired.start())
        begin = chairs.start() if chairs and chairs.end() + 1 == begin else begin
    return Order(names_of(lead), names_of(helpers), start, begin, asked, tuple(doubts), spans)


def _bodiless(text: Text, line: str, finder: BodyFinder) -> Order:
    """ "Chủ trì, phối hợp với …" below a heading that names the body."""
    at = _topic_end(line) or lead_in(line)
    doubts: list[tuple[str, str]] = []
    asks = _asks_nobody(line, at)
    begin = asks or at
    chaired = CHAIR.match(line, begin)
    end = to_verb(line, chaired.end() if chaired else begin)
    with_ = WITH.match(line, end)
    helpers, end = helpers_of(text, line, finder, with_, doubts) if with_ else ([], end)
    others, place = later_helpers(text, line, finder, end)
    names, spans = names_of([*helpers, *others]), (place,) if place else ()
    return Order((), names, begin, to_verb(line, end), bool(asks), tuple(doubts), spans)


def _topic_end(line: str) -> int:
    topic = _TOPIC.match(line, lead_in(line))
    return topic.end() if topic else 0


def _asks_nobody(line: str, at: int) -> int:
    """ "…, Phó Chủ tịch UBND tỉnh đề nghị sớm hoàn tất …": an order whose doer is not told."""
    for ask in ASK.finditer(line, at, at + 200):
        word = ask[0].strip(" :").lower()
        before = line[at : ask.start()].strip(" ,")
        told = _LEADER.search(before)
        if word in {"đề nghị", "yêu cầu"} and (not before or told):
            return to_verb(line, ask.end())
    return 0


def names_of(bodies: Sequence[FoundBody]) -> tuple[str, ...]:
    names = (re.sub(r"\A(?:đồng chí|đ/c) ", "", one.name, flags=re.I) for one in bodies)
    whole = re.compile(r"(?:mỗi|từng) (?:sở|đơn vị|cơ quan|xã|phường)", re.IGNORECASE)
    return tuple(dict.fromkeys(name for name in names if not whole.fullmatch(name)))
