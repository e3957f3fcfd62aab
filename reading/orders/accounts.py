"""What only looks like an order: accounts, wishes, attitude, and what names nothing to show."""

import re

from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.orders.account_words import (
    ASKS_FOR_ITSELF,
    ASSESSED,
    AT_ONCE,
    ATTITUDE,
    BANS,
    BEFALLS,
    BEFALLS_WHOM,
    BEGS,
    BLAMES,
    DONE_WELL,
    ENDS_SHORT,
    ENDS_WELL,
    HOW_WELL,
    ISSUED,
    JUDGED,
    JUDGES,
    LACKING,
    MUST_BE,
    ORDERED_BEFORE,
    PART,
    RALLIES,
    RANKS,
    REACHED,
    SITS,
    SLACK,
    SO_MANY,
    SOME,
    STANDS,
    WHICH_END,
)
from reading.orders.coordinating import CHAIR
from reading.orders.order import Order
from reading.orders.order_words import ANYONE, EVERYBODY, OBLIGED, PEOPLE, PERSONS, WISHES
from reading.orders.speech_words import DECIDES, EXHORTS, LOOSE, LOOSE_BEFORE, SPEAKS
from reading.text import Text

_HANDS_ON = re.compile(
    r"(?:đưa (?:lên|vào|ra)|báo (?:về|cáo)|gửi|trình|nộp|công bố|công khai|niêm yết|cập nhật|đăng)"
    r"(?!\w)"
)
_HOW = re.compile(r"\A(?:(?:kịp thời|chủ động|tích cực|thường xuyên) )+(?=\w)", re.IGNORECASE)


def undated(piece: Text, order: Order, lead: tuple[str, ...], *, listed: bool) -> bool | None:
    """Of words that set no day: False where they are no order, None where they do not tell.
    ``listed``: they begin an item, or follow an order."""
    line = respelled(str(piece))
    if order.lead and (_is_passive(piece, order) or _only_names(piece, order) or _lacks(order)):
        return None
    wishes = WISHES.match(line) and not order.asked
    if ORDERED_BEFORE.search(line) or wishes or line.startswith("hãy ", order.begin):
        return False
    if not (order.asked or is_shared(line, order)) and _speaks_up(piece, order, listed=listed):
        return False
    slack = not (order.lead or order.asked or order.coordinating) and SLACK.match(line, order.start)
    if slack and not re.search(r"\d", line):
        return None
    if _is_wish(piece, order) or (lead and _wishes(piece, order, lead)):
        return False
    if not lead and BLAMES.match(line, order.begin):
        return False
    if order.lead and not order.asked and _all(PEOPLE, order.lead):
        return False
    everybody = order.lead and _all(EVERYBODY, order.lead)
    if everybody and not order.asked and SPEAKS.match(line, order.begin):
        return None
    return None if lead and _is_vague(piece, order, lead) else True


def judged(line: str, order: Order) -> bool:
    """How well somebody does, or what some of many do."""
    verb = VERBS.match(line, order.begin)
    if any(one.match(line, order.begin) for one in (RANKS, HOW_WELL, REACHED)):
        return True
    if _is_assessed(line[order.begin :], shared=is_shared(line, order)):
        return True
    if not order.lead and MUST_BE.match(line):
        return True
    return bool(
        (verb and JUDGED.match(line, verb.end())) or any(SOME.match(name) for name in order.lead)
    )


def is_shared(line: str, order: Order) -> bool:
    """ "chủ trì, phối hợp với B rào các hầm chưa lấp": two who share a deed are given it."""
    chairs = CHAIR.search(line[order.start : order.begin])
    return bool(order.lead and order.coordinating and chairs)


def counts_people(order: Order) -> bool:
    """ "46 hộ chờ quá 6 tháng": how many there are, not who is told."""
    return bool(order.lead) and not order.asked and _all(SO_MANY, order.lead)


def begs(line: str, order: Order) -> bool:
    """Whether somebody who gives no orders asks for something himself."""
    own = bool(order.lead) and _all(ASKS_FOR_ITSELF, order.lead)
    return own and BEGS.match(line, order.begin) is not None


def assesses(said: str) -> bool:
    """How something stands, or what it lacks."""
    return bool(STANDS.search(said) or _is_assessed(said))


def _is_assessed(said: str, *, shared: bool = False) -> bool:
    ends_short = not shared and ENDS_SHORT.search(said) and not WHICH_END.search(said)
    return bool(ASSESSED.search(said) or ends_short or ENDS_WELL.search(said))


def decides(line: str, order: Order) -> bool:
    """What those who give orders agree to, or are going to do."""
    sits = not order.asked and SITS.match(line, order.begin)
    return bool(_intends(line, order) or sits or DECIDES.match(line, order.begin))


def _intends(line: str, order: Order) -> bool:
    """ "Người đứng đầu đơn vị xếp cuối bảng sẽ giải trình": what is going to be, or to befall."""
    if re.search(r"\bsẽ\b", line[order.start : order.begin]):
        return True
    befalls = not order.asked and BEFALLS.match(line, order.begin)
    whom = _all(EVERYBODY, order.lead) and BEFALLS_WHOM.match(line, order.begin)
    return bool(befalls and (whom or not VERBS.match(line, order.begin)))


def _all(kind: re.Pattern[str], names: tuple[str, ...]) -> bool:
    """Whether all of these names are of that kind; so are none at all."""
    return all(kind.match(respelled(name)) for name in names)


def _is_passive(piece: Text, order: Order) -> bool:
    """ "Đề án do Sở A xây dựng công phu": of a paper, by whom it was made."""
    if order.asked or PART.match(respelled(str(piece))):
        return False  # "Phần kinh phí do Sở A tính toán": whose part it is
    whole = piece[:1].isupper() and ("title", "whole") in order.doubts
    return whole and not _is_handed_on(piece, order)


def _is_handed_on(piece: Text, order: Order) -> bool:
    """ "Bộ câu hỏi do Ban A soạn, đưa lên ứng dụng …": what is done with it next."""
    behind = piece[piece.find(order.lead[-1]) :]
    return any(_HANDS_ON.match(part) for part in re.split(r"[,;] (?:và )?", behind)[1:])


def _lacks(order: Order) -> bool:
    return not order.asked and _all(LACKING, order.lead)


def _speaks_up(piece: Text, order: Order, *, listed: bool) -> bool:
    """ "Nhà đầu tư phản ánh …", in an account "lãnh đạo các Sở trả lời": said, not ordered."""
    line = respelled(str(piece))
    own = _all(ASKS_FOR_ITSELF, order.lead)
    agrees = own and JUDGES.match(line, order.begin)
    speaks = SPEAKS.match(line, order.begin) and (own or not listed)
    must = OBLIGED.search(line[order.start : order.begin])  # "cần vào cuộc làm rõ trách nhiệm"
    speaks = speaks and (own or not (must or _acts_later(line, order)))
    return bool(order.lead and (agrees or speaks))


def _acts_later(line: str, order: Order) -> bool:
    """ "Sở A làm rõ cơ cấu nguồn vốn, trình lại …": not only said."""
    later = re.split(r"[,;] (?:và )?", line[order.begin :])[1:]
    return any(VERBS.match(one) and not SPEAKS.match(one) for one in later)


def is_concrete(piece: str) -> bool:
    """Whether words begin with something whose doing could be shown."""
    piece = _HOW.sub("", piece)
    vague = any(one.match(piece) for one in (ATTITUDE, LOOSE, EXHORTS, DONE_WELL))
    vague = vague or " " not in piece.replace("thường xuyên", "-").strip(" .;")
    return bool(VERBS.match(piece)) and not vague


def rallies(piece: Text, order: Order) -> bool:
    """ "Hội Nông dân tỉnh vận động hội viên phân loại rác", "Cảng vụ không cấp phép …"."""
    named = order.lead and not any(EVERYBODY.match(respelled(name)) for name in order.lead)
    line = respelled(str(piece))
    rallies = RALLIES.match(line, order.begin)
    to_what_end = rallies and VERBS.match(line, rallies.end() + 1)
    return bool(named and (to_what_end or BANS.match(line, order.begin)))


def _only_names(piece: Text, order: Order) -> bool:
    """ "Nhóm 1: dự án vướng giá đất": a name, and nothing that is done."""
    guessed = any(name == "lead" for name, _why in order.doubts)
    loosely = _all(ANYONE, order.lead)
    acts = order.asked or VERBS.match(respelled(str(piece)), order.begin)
    return not acts and (guessed or loosely)


def _is_wish(piece: Text, order: Order) -> bool:
    """Told to citizens, or of what somebody is going to do anyway."""
    intends = not order.asked and _intends(piece, order)
    return bool(PEOPLE.match(respelled(str(piece)), order.begin) or intends)


def _wishes(piece: Text, order: Order, lead: tuple[str, ...]) -> bool:
    """ "Lãnh đạo các phòng tăng cường nhắc nhở …": to everybody, with nothing to count."""
    line = respelled(str(piece))
    if _all(PERSONS, lead) and not re.search(r"\d", line):
        return True
    everybody = _all(EVERYBODY, lead)
    if everybody and ISSUED.match(line[: order.start]):
        return True
    loose = LOOSE.match(line, order.begin) or LOOSE_BEFORE.search(line[order.start : order.begin])
    return everybody and bool(loose) and not re.search(r"\d", line)


def _is_vague(piece: Text, order: Order, lead: tuple[str, ...]) -> bool:
    """ "Từng ngành phải soi lại chính mình": to everybody, and nothing that could be shown."""
    said = respelled(str(piece))[order.begin :]
    everybody = _all(EVERYBODY, lead)
    if everybody and AT_ONCE.fullmatch(said):
        return True
    concrete = any(map(is_concrete, re.split(r"[,;] (?:và )?| và ", said)))
    return everybody and not concrete and not re.search(r"\d", re.sub(r"20\d\d", "", said))
