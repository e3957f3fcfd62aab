"""What a clause does: orders, tells, agrees, thanks or exhorts. Only orders are tasks."""

import re

from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.orders.account_words import (
    AGREED_TO,
    AIMS,
    ANSWERED,
    ASKED_FOR,
    BESIDE,
    EXHORTS_PEOPLE,
    FIGURES,
    GIVES_OPINION,
    GRANTED,
    LABEL,
    OF_ANOTHER,
    PAIRS,
    PRAISE,
    RALLIES,
    SETTLES,
    STANDS,
    STATES,
    STRIVES,
    TOPIC,
)
from reading.orders.accounts import (
    begs,
    counts_people,
    decides,
    is_concrete,
    is_shared,
    judged,
    rallies,
    undated,
)
from reading.orders.asking import gives_orders
from reading.orders.order import Order
from reading.orders.order_words import CITIZENS, EVERYBODY, INTRODUCES, PEOPLE, QUOTES
from reading.orders.reports import FUNDS, GIVEN, is_kept, reports
from reading.orders.speech_words import (
    ACCOUNT,
    ANSWERS,
    CLOSES,
    COUNTS,
    DAILY,
    DECIDED,
    DECIDES,
    DONE,
    EMPTY,
    EXHORTS,
    HAPPENED,
    HAS,
    LOOSE,
    NOUN_FIRST,
    REPORTED,
    SCHEDULED,
    SENDS,
    STRONG,
    TELLS,
    WHOEVER,
    WILL_ASK,
)
from reading.orders.timing import Timing
from reading.text import Text

SHORTEST = 5
LABELLED = 40  # "Tổng hợp chung: 214 kiến nghị …"
SHORTEST_EFFORT = 45  # "tiếp tục đồng hành, giám sát": a second word of attitude more or less


def tells(
    text: Text, order: Order, *, due: bool = False, listed: bool = False, led: bool = False
) -> bool:
    """Whether the clause only tells, conditions, closes or agrees; ``due``: by a day it names,
    ``led``: below a heading that names who carries it out."""
    line = respelled(str(text))
    funds = due and FUNDS.match(line) and order.lead and begins_with_verb(text, order.begin)
    if (
        asks_as_citizen(text)
        or (CLOSES.match(line) and not (due and order.lead and not SENDS.match(line, order.begin)))
        or (_stands_beside(line, due=due) and not (_asks_anew(line, order) or funds))
        or INTRODUCES.search(line)
        or (ANSWERED.match(line) and not order.lead)
        or AGREED_TO.match(line)
        or reports(text, order)
        or (order.asked and WILL_ASK.search(line[: order.start]))
    ):
        return True
    given = order.asked or funds or (due and GIVEN.search(line[order.start : order.begin]))
    if TELLS.match(line) and not (given and order.lead):
        return True
    if not order.asked and _agrees(line, order, led=led):
        return True
    if WHOEVER.match(line) and not due:
        return True
    counts = FIGURES.match(line) and not order.asked
    if (SCHEDULED.match(line) or counts) and not order.lead:
        return True
    acts = begins_with_verb(text, order.begin) and (order.lead or ":" not in line[:LABELLED])
    if not (order.asked or acts) and STANDS.search(line):
        return True
    told = begs(line, order) or counts_people(order)
    if not order.asked and (told or (not due and judged(line, order))):
        return True
    if HAS.match(line, order.begin) and not due:
        return not order.asked
    if (DONE.match(line, order.begin) or ACCOUNT.match(line)) and not order.asked:
        return True
    return _happened(line, order, listed=listed, due=due) or bool(STRIVES.match(line, order.begin))


def _happened(line: str, order: Order, *, listed: bool, due: bool) -> bool:
    """ "Sở A nhận được …", "Sở B giới thiệu …": what somebody is told to have done."""
    given = GIVEN.search(line[order.start : order.begin])  # "Sở B được yêu cầu giới thiệu …"
    addressed = order.asked or given or ":" in line[max(0, order.begin - 3) : order.begin]
    said = " " + line[order.begin :]
    carries_out = (listed or due) and not any(map(gives_orders, order.lead))
    reported = REPORTED.match(said) and not carries_out
    happened = HAPPENED.match(said) and not (due and DECIDED.match(said))
    return not addressed and bool(happened or reported)


def _stands_beside(line: str, *, due: bool) -> bool:
    """What is quoted, or said of the paper itself, of an event, of a penalty."""
    return bool(QUOTES.match(line) or (BESIDE.match(line) and not due))


def _asks_anew(line: str, order: Order) -> bool:
    """Not "Kinh phí: từ ngân sách đã giao Sở A", not "Văn bản cho biết: ngày 02/10, Bộ A có Công
    văn đề nghị …": what was given or asked before."""
    before = line[: order.start]
    asked_before = re.search(r"\bđã (?:(?:có|gửi|ban hành|ký) )*(?:\w+ \w+ )?\Z", before)
    return order.asked and not asked_before and not OF_ANOTHER.match(before)


def _agrees(line: str, order: Order, *, led: bool) -> bool:
    """A decision of those who give orders, perhaps behind its topic."""
    if any(map(gives_orders, order.lead)) and decides(line, order):
        return True
    if SETTLES.match(line) and not order.lead:
        return True
    asked_for = ASKED_FOR.match(line)
    if GRANTED.match(line) or (asked_for and DECIDES.match(line, asked_for.end())):
        return True
    guessed = ("lead", "guessed") in order.doubts
    topic = (LABEL if guessed or not order.lead else TOPIC).match(line)
    agreed = DECIDES.match(line) or (topic and DECIDES.match(line, topic.end()))
    return bool(agreed) and not (led or (order.lead and not guessed))


def asks_as_citizen(text: Text) -> bool:
    """ "Công dân đề nghị UBND tỉnh …" is what was asked, not what was ordered."""
    return bool(CITIZENS.match(respelled(str(text))))


def introduces(text: Text) -> bool:
    """ "… thực hiện một số nội dung sau:": whom it names carries out what stands below."""
    return bool(INTRODUCES.search(respelled(str(text))))


def exhorts(text: Text, order: Order) -> bool:
    """Whether everything asked for is attitude: nothing whose doing can be checked."""
    said = respelled(str(text))[order.begin :].strip(" ,.;")
    said = PAIRS.sub(lambda pair: pair[0].replace(",", ""), said)
    rallied = RALLIES.match(said)
    if rallied and EXHORTS_PEOPLE.match(said, rallied.end()):
        return True
    parts = re.split(r"[,;] (?:đồng thời )?", said)
    pieces = [piece for piece in parts if len(piece) > SHORTEST]
    answers = ANSWERS.match(said)
    if (
        answers
        and (len(pieces) == 1 or " nếu " in pieces[0])  # what follows "nếu" is its condition
        and (answers[1] or not VERBS.match(said) or not re.search(r",| và ", answers[0]))
    ):
        return True
    counted = re.search(r"\d", said)
    effort = re.split(r" (?:để|nhằm|góp phần) ", said)[0]
    if pieces and EXHORTS.match(pieces[0]) and len(effort) < SHORTEST_EFFORT and not counted:
        return True
    if not pieces or not EXHORTS.match(pieces[0]) or (len(pieces) == 1 and COUNTS.search(said)):
        return False
    if not (counted or re.search(r"[\"“]", said)) and not any(map(is_concrete, pieces[1:])):
        return True
    vague = sum(bool(EXHORTS.match(piece)) or not VERBS.match(piece) for piece in pieces)
    return vague >= max(1, 0.6 * len(pieces))


def wishes_only(text: Text, order: Order) -> bool:
    """Whether it exhorts, and is not what a union is for; or is told to the people."""
    told = PEOPLE.match(respelled(str(text)), order.begin)
    return bool(told) or (exhorts(text, order) and not rallies(text, order))


def continues(text: Text) -> bool:
    """ "Số liệu chuyển về …", "Thời gian: …": more said of the order before."""
    return bool(NOUN_FIRST.match(respelled(str(text))))


def praises(heading: str) -> bool:
    return bool(PRAISE.match(respelled(heading)))


def begins_with_verb(text: Text, at: int = 0) -> bool:
    return VERBS.match(respelled(str(text)), at) is not None


def is_order(
    piece: Text,
    order: Order,
    timing: Timing,
    lead: tuple[str, ...],
    *,
    first: bool,
    follows: bool,
    praised: bool,
    listed: bool,
    ahead: bool = False,
) -> bool | None:
    """An order to somebody whose doing can be checked; None where the words do not tell.
    ``listed``: under a number or a bullet; ``praised``: below a heading that evaluates;
    ``first``: of its paragraph; ``follows``: an order stands before it there; ``ahead``: it names
    a day behind that of the paper."""
    dated = timing.kind not in {"none", "qualitative", "conditional", "unreadable"}
    due = dated and bool(STRONG.search(timing.raw))
    led = bool(lead and dated) and not order.lead
    if _says_nothing(piece, order, dated=dated) or tells(
        piece, order, due=due or ahead, listed=listed, led=led
    ):
        return False
    if not lead and GIVES_OPINION.match(respelled(str(piece))):
        return False
    set_day = dated and timing.kind != "ongoing" and timing.raw.lower() not in DAILY
    if not set_day and wishes_only(piece, order):
        return False
    spoken = follows or (listed and first)
    if not dated and (judgement := undated(piece, order, lead, listed=spoken)) is not True:
        return judgement
    verb = begins_with_verb(piece, _opening(piece, order, timing))
    shared = verb and is_shared(respelled(str(piece)), order)
    if praised and not order.asked and not shared and not (dated and (order.lead or verb)):
        return False
    if not (lead and first) and not order.lead and AIMS.match(respelled(str(piece)), order.begin):
        return None
    return _named(piece, order, lead, first=first, listed=listed, verb=verb, dated=dated, due=due)


def _says_nothing(piece: Text, order: Order, *, dated: bool) -> bool:
    said = piece[order.begin :].strip(" .,;:/")
    empty = not dated and EMPTY.fullmatch(respelled(said))
    return len(said) < SHORTEST or bool(empty) or (" " not in said and piece.endswith(":"))


def _named(
    piece: Text, order: Order, lead: tuple[str, ...], *, first: bool, listed: bool, verb: bool,
    dated: bool, due: bool,
) -> bool | None:  # fmt: skip
    """What speaks for an order once nothing speaks against it."""
    if lead:
        goes_on = not first and piece[:1].islower()
        named = bool(order.lead) or order.asked
        states = STATES.match(respelled(str(piece))) or is_kept(piece)
        begins = listed and first and not states
        return named or verb or begins or dated or goes_on or None
    if not order.asked and not dated and LOOSE.match(respelled(str(piece)), order.begin):
        return bool(order.coordinating)
    beside = listed or not first or bool(order.coordinating)
    return order.asked or (verb and (beside or dated)) or (listed and due) or None


def may_order(piece: Text, order: Order, timing: Timing) -> bool:
    """Whether what was taken for no order names a day by which, or asks somebody by name."""
    line = respelled(str(piece))
    named = any(not EVERYBODY.match(respelled(name)) for name in order.lead)
    if line.rstrip().endswith(":") or introduces(piece) or CLOSES.match(line) or TELLS.match(line):
        acts = named and begins_with_verb(piece, order.begin)
        given = timing.reading.due_on is not None or (acts and not gives_orders(order.lead[0]))
        return line.startswith(("Trường hợp", "Nếu")) and given
    due = timing.reading.due_on is not None and bool(STRONG.search(timing.raw))
    return due or (order.asked and named and begins_with_verb(piece, order.begin))


def _opening(piece: Text, order: Order, timing: Timing) -> int:
    """Where the words begin, behind a date in front: "Trong quý I, rà soát …"."""
    ends = [end for start, end in timing.spans if start <= order.begin + 1]
    after = re.compile(r"[\s,:]*").match(piece, max([order.begin, *ends]))
    return after.end() if after else order.begin


def pace_of(before: str) -> str:
    """ "khẩn trương", "thường xuyên": words of time that give no date."""
    found = re.search(r"thường xuyên|khẩn trương|kịp thời|nhanh chóng|sớm", before, re.IGNORECASE)
    return found[0] if found else ""
