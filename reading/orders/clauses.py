"""A paragraph cut into the clauses that can each be an order."""

import re
from collections.abc import Iterator

from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order import Order, read_order
from reading.orders.order_words import ASK, JUDGED_WHOM, REQUESTS, WHOSE
from reading.orders.own_days import (
    A_DATE,
    GOES_ON,
    REPORTS,
    ends_with_its_day,
    goes_on_with_another_day,
    has_its_day,
)
from reading.orders.speech import asks_as_citizen, continues
from reading.orders.speech_words import ATTENDS
from reading.orders.subject import DECIDED, lead_in
from reading.text import LOWER, UPPER, Text, past

SHORTEST_ACT = 14
LONGEST_LIST = 90  # letters
_SENTENCE = re.compile(
    rf"(?:(?<=[^\s.][.!?])|(?<=[^\s.]\.\.)|(?<=…))[\"”]?,?\s+(?=[\"“(]?[{UPPER}])|(?<=[”\"][.])\s+(?=[{UPPER}])"
)
_SHORT = re.compile(
    r"(?:\b(?:TP|P|Tp|Ts|ThS|TS|PGS|GS|St|Bs|KTS|đ/c|Đ/c|ô|Ô|bà|tr|Km|km|VP|T|H|Q)\.|(?:\A"
    rf"|[\s.(/])[{UPPER}]\.|(?:\A|[.;:,]\s)\d{{1,2}}\.)\Z"
)
_COLON = re.compile(r":\s+(?=\S)")
_INTRO = insensitive(
    r"(?:sau|như sau|cụ thể|tương ứng|đề nghị|yêu cầu|nhiệm vụ|nội dung|chỉ đạo|giao|kết luận"
    r"|hơn nữa|việc|theo đó|trong đó|ý kiến)\s*\Z"
)
_SEMICOLON = re.compile(
    r";\s+(?=\S)|;(?=[^\W\d])"
    rf"|,\s+(?=đồng thời,? (?:giao|yêu cầu|đề nghị|chỉ đạo|trước|{VERBS.pattern})\b"
    r"|(?:và )?(?:cứ )?(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|thứ \w+)(?!\w)"
    r"|thứ (?:hai|ba|tư|năm|sáu|[2-6]) (?:hằng|hàng) tuần(?!\w)"
    rf"|{GOES_ON.pattern})",
    re.IGNORECASE,
)
_ENUMERATOR = r"(?:\((?:[1-9]|[ivx]{1,4}|[a-eđ])\)|[1-9a-eđ]\))\s"
_NUMBERED = re.compile(rf"[;,.:]?\s+(?={_ENUMERATOR})")
_NUMBER = re.compile(rf"\A{_ENUMERATOR}\s*")
_COMMA = re.compile(
    r"(?:, (?:còn |riêng |và |trong khi |(?P<also>đồng thời,? ))?|(?<=\)) và )"
    rf"(?=(?:lực lượng )?[{UPPER}])"
    rf"|, còn (?=[{LOWER}][^,;:.]{{3,60}} thì [{UPPER}])"
)
_CARRIES_OUT = re.compile(
    r"\s(?:chủ trì|làm đầu mối|có trách nhiệm|thì |được (?:giao|yêu cầu|đề nghị|phân công) )"
)
_OTHERS_VERB = insensitive(
    r"(?:để )?(?:xem xét|cho ý kiến|cho chủ trương|quyết định|phê duyệt|biết|theo dõi|tổng hợp"
    r"|thẩm định|ban hành|chỉ đạo|thông qua|quản lý|phối hợp"
    r"|quyết nghị|thống nhất|ký|kiểm tra|giám sát|chấp thuận|xử lý|giải quyết|hướng dẫn|yêu cầu"
    r"|giao|đề nghị)(?!\w)"
)
_ONLY_HELPS = insensitive(
    r"(?:để|biết|xem xét|theo dõi để|nếu|và|(?:cùng )?phối hợp(?: thực hiện)?\W*(?:\Z|;))(?!\w)"
)
_TO_THEM = re.compile(
    r"(?:báo cáo|trình|gửi|đề nghị|kiến nghị|tham mưu|xin ý kiến|phối hợp|chuyển|mời|cùng|giúp|để"
    r"|cho)[^,;.]{0,70}\Z",
    re.IGNORECASE,
)
_HELPED = insensitive(
    r"(?:phối hợp (?:với |cùng (?:với )?)?|(?:chủ trì,?|(?<=;)) cùng (?:với )?)([^,;:.]{2,60})\Z"
)
_HELP_ALONE = insensitive(r"; phối hợp (?:với |cùng (?:với )?)?([^:.]{2,120})\Z")
_WORDS = re.compile(r"\b\w")
_ALSO = insensitive(r"(?:đồng thời|ngoài ra|bên cạnh đó|riêng)(?!\w)")
# "sinh hoạt thường kỳ tháng 3; báo cáo trước ngày 15/3": of which month, not by when.
_MONTH_OF = re.compile(
    r"(?<!trong)(?<!trước)(?<!xong)(?<!hết)(?<!cuối)(?<!đầu)(?<!giữa)(?<!đến)(?<!vào)(?<!,)"
    r" (?:tháng|quý) [\dIVX]+(?![\d/])"
)
# "đối chiếu với biên bản bàn giao tháng 7/2025": a paper of that month.
_PAPER_OF = re.compile(
    r"(?:biên bản|báo cáo|kết luận|số liệu|danh sách|bảng kê|hồ sơ|kết quả)(?: \w+){0,4}"
    r" tháng \d{1,2}/20\d\d"
)
_BEGINS = re.compile(rf"(?:trường hợp |nếu |{CHAIR.pattern}|{VERBS.pattern})", re.IGNORECASE)


def clauses(text: Text, finder: BodyFinder) -> list[tuple[Text, str]]:
    """In order, each with the words that only introduce it; together they are the paragraph."""
    pieces: list[tuple[Text, str]] = []
    for sentence in sentences(text):
        if ATTENDS.match(respelled(str(sentence))):
            pieces.append((sentence, ""))
            continue
        *before, order = _after_intro(sentence, finder)
        intro = ": ".join(map(str, before))
        if len(numbered := _numbered(order)) > 1:
            pieces += [(one, "") for one in numbered]
            continue
        for piece in _semicolons(order, finder):
            if str(piece).strip(" .;,:-"):
                pieces.append((piece, intro))
                intro = ""
    return pieces


def sentences(text: Text) -> Iterator[Text]:
    begun = 0
    for cut in _SENTENCE.finditer(text):
        if _SHORT.search(text[begun : cut.start()]) or _inside(text, begun, cut.start()):
            continue
        yield Text(text[begun : cut.start()].strip())
        begun = cut.end()
    yield Text(text[begun:].strip())


def _inside(text: str, begun: int, at: int) -> bool:
    """Inside a bracket that was opened and not closed."""
    return text.count("(", begun, at) > text.count(")", begun, at)


def _after_intro(sentence: Text, finder: BodyFinder) -> list[Text]:
    """ "… chỉ đạo như sau: Giao …": what introduces, and the order."""
    for colon in _COLON.finditer(sentence):
        before, after = Text(sentence[: colon.start()]), Text(sentence[colon.end() :])
        if not after[past(after, 0, '"“')].isupper() or len(before) < 12:
            continue
        order = read_order(after, finder)
        asked_for = asks_as_citizen(before)
        own = Order() if asked_for else read_order(before, finder)
        heads = own.lead and len(before[own.begin :].strip(" .,:;")) < 4
        if heads and not _INTRO.search(respelled(str(before))):
            return [sentence]
        acts = order.lead and VERBS.match(respelled(str(after)), order.begin)
        if asked_for and not (order.asked or acts):
            return [sentence]
        if (order.lead and order.begin < len(after) - 8) or (order.asked and order.begin):
            return [before, *_after_intro(after, finder)]
        if own.lead:
            return [sentence]
    return [sentence]


def _numbered(sentence: Text) -> list[Text]:
    """ "Kiến nghị UBND tỉnh: (1) bố trí …; (2) nâng mức …": one each, the first with its head."""
    cuts = list(_NUMBERED.finditer(sentence))
    if len(cuts) < 2 - bool(_NUMBER.match(sentence)):
        return [sentence]
    ends = [*(cut.start() for cut in cuts), len(sentence)]
    pieces = [sentence[: ends[0]]] + [
        _NUMBER.sub("", sentence[cut.end() : end]) for cut, end in zip(cuts, ends[1:], strict=True)
    ]
    if not _NUMBER.match(sentence):
        pieces[:2] = [f"{pieces[0].rstrip(' :')}: {pieces[1]}"]
    return [Text(_NUMBER.sub("", piece)) for piece in pieces]


def _semicolons(sentence: Text, finder: BodyFinder) -> list[Text]:
    pieces: list[Text] = []
    begun = 0
    for cut in _SEMICOLON.finditer(sentence):
        if _inside(sentence, begun, cut.start()):
            continue
        if _parts_two(sentence, begun, cut, finder):
            pieces.append(Text(sentence[begun : cut.start() + 1].rstrip(" ,")))
            begun = cut.end()
    pieces.append(Text(sentence[begun:]))
    return [part for piece in pieces for part in at_commas(piece, finder)]


def at_commas(sentence: Text, finder: BodyFinder) -> list[Text]:
    """ "Sở A rà soát hồ sơ, Sở B bố trí vốn": a comma between two orders."""
    for cut in _COMMA.finditer(sentence):
        after = Text(sentence[cut.end() :])
        bodies, end = finder.all_of(after, 0)
        if (
            not bodies
            or bodies[0].general
            or not (all(one.is_named for one in bodies) or cut[0] == ", còn ")
            or sentence.isupper()
        ):
            continue
        line = respelled(str(after))
        chairs = _CARRIES_OUT.match(line, end)
        theirs = _OTHERS_VERB.match(line, end + 1) and _TO_THEM.search(sentence[: cut.start()])
        if not chairs and (not VERBS.match(line, end + 1) or theirs):
            continue
        before = Text(sentence[: cut.start()])
        own = read_order(before, finder)
        long = len(before) - own.begin > SHORTEST_ACT
        said = respelled(str(before))
        # "Đối với ba hộ còn lại, …", "Riêng những chủ tàu mất kết nối, …"
        topic = WHOSE.match(said, lead_in(said)) is not None or said.lower().startswith("riêng ")
        acts = VERBS.match(said, own.begin) and not (topic and DECIDED.match("".join(own.lead)))
        whole = own.lead and ((long and not topic) or acts)
        if (
            whole
            and not _lists_helpers(said, _HELPED)
            and not _inside(sentence, 0, cut.start())
            and not body_before(before, len(before), finder)
        ):
            rest = sentence[cut.start("also") if cut["also"] else cut.end() :]
            return [before, *at_commas(Text(rest), finder)]
    return [sentence]


def _lists_helpers(said: str, helped: re.Pattern[str]) -> bool:
    """ "… phối hợp cùng tổ y tế ấp" before a comma, "…; phối hợp Công an tỉnh" before a semicolon:
    the names go on behind it."""
    found = helped.search(said)
    words = _WORDS.finditer(said, found.start(1)) if found else ()
    return bool(found) and not any(VERBS.match(said, word.start()) for word in words)


def _goes_on_with_help(before: str, after: str) -> bool:
    """ "…; cùng với Hội A, Tổ B đứng quầy hướng dẫn": behind what no day ends."""
    helped = after[:1].islower() and WITH.match(respelled(after))
    return bool(helped) and not A_DATE.search(before)


def _also(line: str, end: int, before: str, after: Text, *, comma: bool) -> bool:
    """Whether "đồng thời …" is an order: by a day of its own, or behind one; behind a comma no
    report."""
    at = past(line, end, " ,")
    verb = VERBS.match(line, at)
    if comma and not REQUESTS.match(line, at):
        return bool(A_DATE.search(after)) and not (verb and REPORTS.match(verb[0]))
    if verb and A_DATE.search(before):
        return True
    return ASK.search(line, 0, 40) is not None or bool(A_DATE.search(after))


def body_before(text: Text, at: int, finder: BodyFinder) -> str:
    """The last of the bodies whose names end here, or nothing."""
    before = Text(text[:at].rstrip())
    for word in re.finditer(r"(?<![\w])[\wÀ-ỹ]", before):
        if len(before) - word.start() <= LONGEST_LIST:
            bodies, end = finder.all_of(before, word.start())
            if bodies and end == len(before):
                return bodies[-1].name
    return ""


def _parts_two(sentence: Text, begun: int, cut: re.Match[str], finder: BodyFinder) -> bool:
    """Whether what stands behind the cut is another order than what stands before it."""
    before, after = Text(sentence[begun : cut.start()]), Text(sentence[cut.end() :])
    comma = cut[0].startswith(",")
    if has_its_day(before, after, comma=comma) or (
        comma and goes_on_with_another_day(before, after)
    ):
        return len(before) - read_order(before, finder).begin > SHORTEST_ACT
    return _opens(sentence, begun, cut, finder)


def _opens(sentence: Text, begun: int, cut: re.Match[str], finder: BodyFinder) -> bool:
    """Whether what stands behind the semicolon is an order of its own."""
    before, after = sentence[begun : cut.start()], Text(sentence[cut.end() :])
    line = respelled(str(after))
    if cut[0].startswith(",") and not _ALSO.match(line):
        return False
    if _lists_helpers(respelled(before), _HELP_ALONE) or _goes_on_with_help(before, after):
        return False
    own = read_order(Text(before), finder)
    if own.lead and own.begin >= len(before.rstrip(" ;,")) - 2:
        return False  # the list of bodies itself is parted by semicolons
    order = read_order(after, finder)
    if order.lead and _ONLY_HELPS.match(line, order.begin):
        return False
    if order.lead and order.begin < len(line) - 6:
        return order.asked or bool(VERBS.match(line, order.begin)) or after[order.begin].islower()
    if also := _ALSO.match(line):
        return _also(line, also.end(), before, after, comma=cut[0].startswith(","))
    if after[0].isupper() and VERBS.match(line):
        return True
    if JUDGED_WHOM.match(respelled(before)) and REQUESTS.match(line):
        return True
    following = re.split(r";\s", str(after))[0]
    days = _PAPER_OF.sub(" ", before)
    dated = A_DATE.search(_MONTH_OF.sub(" ", days) if REPORTS.match(line) else days)
    if dated and A_DATE.search(following) and _BEGINS.match(line):
        return True
    return ends_with_its_day(before) and not continues(after)
