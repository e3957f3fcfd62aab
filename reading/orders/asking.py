"""An order given by somebody to somebody: "… giao Sở A", "đề nghị UBND xã B"."""

import re
from collections.abc import Sequence

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.patterns import WORD_START
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.order_words import (
    ASK,
    BETWEEN,
    ENTRUSTS,
    GIVER,
    GROUND,
    ONLY_TOGETHER,
    PEOPLE,
    PERSON,
    REQUESTS,
    SPEAKER,
    WHOSE,
)
from reading.orders.subject import DECIDED, capital_at, lead_in, subject_of
from reading.text import UPPER, Text, past

# "ban hành cơ chế | giao doanh nghiệp vận hành": part of what is to be done.
_HANDED_ON = insensitive(
    r"(?<!\w)(?:cơ chế|văn bản|quyết định|kế hoạch|phương án|quy định|hợp đồng|quy chế|đề án|việc"
    r"|thủ tục|chủ trương) \Z"
)
# "Trả lời kiến nghị của A, ngày 06/11 UBND tỉnh có Công văn số 4432 … và yêu cầu Công ty B".
_HAS_PAPER = insensitive(
    rf"(?:, |\d ){GIVER.pattern} (?:có|ban hành|ký) (?:công văn|văn bản|công điện|chỉ thị)"
    r"[^;:]{0,160} và \Z"
)
_ME = insensitive(r"(?<!\w)(?:chúng )?tôi \Z")  # "…, tôi yêu cầu Chi cục A …"
# "Giao phòng Văn hóa - Xã hội soạn giấy mời".
_SMALL_KIND = re.compile(
    rf"(?:phòng|sở|trạm|chi cục|trung tâm|hội|đội|hạt|tổ) [{UPPER}]"
    r"|(?:ban thường vụ (?:các )?)?(?:đảng ủy|công an|chi bộ) (?:các )?(?:xã|phường|đặc khu)[ ,]"
)
_OF_ANYBODY = {"giao", "giao cho", "yêu cầu", "đề nghị"}


def asked_of(text: Text, line: str, finder: BodyFinder) -> tuple[int, list[FoundBody], int] | None:
    """ "… giao|yêu cầu|đề nghị BODY …", unless another body already carries the clause out."""
    begin = lead_in(line)
    acts = VERBS.match(line, begin) is not None and not GROUND.match(line, begin)
    before, after = subject_of(text, line, finder) or finder.all_of(text, begin)
    found = None
    for ask in [] if _entrusts_itself(text, line, begin) else ASK.finditer(line):
        subject = before and after <= ask.start()
        spoken = SPEAKER.search(line[: ask.start()]) or _HAS_PAPER.search(line[: ask.start()])
        told = (spoken and PERSON.search(spoken[0])) or _ME.search(line[: ask.start()])
        if subject and not told and not _gives(before, line, after, ask):
            return None
        word = re.split(r"[,:]", line[ask.start() : ask.end()])[0].strip().lower()
        if (
            word in {"chỉ đạo", "mời", "chỉ định", "lưu ý"}
            and not spoken
            and (not subject or after + 30 < ask.start())
        ):
            continue
        bodies, end = _asked_at(text, line, finder, ask.end())
        hands_on = bodies and ask.start() == begin and VERBS.match(line, end + 1)
        if word.startswith("chuyển") and not hands_on:
            continue  # "rà soát, chuyển Sở A": part of what is to be done
        if bodies and subject and not is_giver(before[0]) and ONLY_TOGETHER.match(line, end):
            return None  # "A đề nghị B phối hợp …": A leads
        asks_too = any(one.match(line, ask.start()) for one in (REQUESTS, ENTRUSTS))
        asks_too = asks_too or _HANDED_ON.search(line[: ask.start()]) is not None
        if bodies and acts and not before and ask.start() > begin and asks_too and not spoken:
            return None  # "Rà soát quỹ đất, yêu cầu các xã báo cáo": who reviews is told above
        if bodies:
            found = ask.start(), bodies, end
            if not line.rstrip().endswith(":"):
                return found  # of an introduction the last one counts
            continue
        guessed = _guess(text, line, ask.end())
        if guessed and word in _OF_ANYBODY and (not subject or spoken):
            return ask.start(), [guessed], guessed.end
    return found


def _asked_at(text: Text, line: str, finder: BodyFinder, at: int) -> tuple[list[FoundBody], int]:
    """Whom an order word names, also where the kind of body is written small."""
    bodies, end = finder.all_of(text, at)
    if bodies or not _SMALL_KIND.match(text, at):
        return bodies, end
    bodies, end = finder.all_of(capital_at(text, at), at)
    return (bodies, end) if all(one.sure for one in bodies) else ([], at)


def _entrusts_itself(text: Text, line: str, begin: int) -> bool:
    """ "…; phân công đảng ủy viên phụ trách": what the body before does itself; but nobody
    entrusts those who give orders: "; phân công đồng chí Phó Chủ tịch UBND tỉnh …"."""
    entrusts = ENTRUSTS.match(line, begin)
    if entrusts is None or not text[begin : begin + 1].islower():
        return False
    return not GIVER.match(line, past(line, entrusts.end(), " "))


def _gives(before: Sequence[FoundBody], line: str, after: int, ask: re.Match[str]) -> bool:
    """Whether the body in front is the one who orders."""
    told = not is_giver(before[0]) or WHOSE.match(line, lead_in(line))
    if ":" in line[after : ask.start()] and told:
        return False  # "UBND các xã: Giao từng cán bộ …": what the body itself does
    if BETWEEN.fullmatch(line, after, ask.start()):
        return not ENTRUSTS.match(line, ask.start()) or is_giver(before[0])
    return is_giver(before[0]) and ask.start() - after < 160


def is_giver(body: FoundBody) -> bool:
    return gives_orders(body.name)


def gives_orders(name: str) -> bool:
    """Whether a body of this name gives orders more often than it carries them out."""
    return bool(GIVER.match(respelled(name)))


def _guess(text: Text, line: str, at: int) -> FoundBody | None:
    """Grammar only: words after an order up to the first verb, where they look like a name."""
    if not text[at : at + 1].isupper() and not DECIDED.match(line, at):
        return None
    if PEOPLE.match(line, at):
        return None  # "đề nghị Nhân dân không đốt nương": a wish, see ``accounts``
    stop = re.compile(r"[,;:.()]|\n").search(line, at)
    end = stop.start() if stop else len(line)
    for word in WORD_START.finditer(line, at + 1, end):
        verb = VERBS.match(line, word.start())
        if (verb and text[word.start()].islower()) or re.match(
            r"(?:chủ trì|phối hợp)", line[word.start() :]
        ):
            end = word.start() - 1
            break
    else:
        if end - at > 60:
            return None
    return FoundBody(text[at:end].strip(), at, end, sure=False) if 4 < end - at < 90 else None
