"""A paragraph cut into the clauses that can each be an order."""

import re
from collections.abc import Iterator

from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.order import Order, read_order
from reading.orders.order_words import ASK
from reading.orders.speech import asks_as_citizen
from reading.text import Text

SHORTEST_ACT = 14
_SENTENCE = re.compile(
    r"(?<=[^\s.][.!?])[\"”]?,?\s+(?=[\"“(]?[A-ZĐÀ-Ỹ])|(?<=[”\"][.])\s+(?=[A-ZĐ])"
)
_SHORT = re.compile(
    r"(?:\b(?:TP|P|Tp|Ts|ThS|TS|PGS|GS|St|Bs|KTS|đ/c|Đ/c|ô|Ô|bà|số|tr|Km|km|VP|T|H|Q)\.|(?:\A"
    r"|[\s.(/])[A-ZĐ]\.|(?:\A|\s)\d{1,2}\.)\Z"
)
_COLON = re.compile(r":\s+(?=\S)")
_INTRO = insensitive(
    r"(?:sau|như sau|cụ thể|tương ứng|đề nghị|yêu cầu|nhiệm vụ|nội dung|chỉ đạo|giao|kết luận"
    r"|hơn nữa|việc|theo đó|trong đó|ý kiến)\s*\Z"
)
_SEMICOLON = re.compile(
    r";\s+(?=\S)|,\s+(?=đồng thời,? (?:giao|yêu cầu|đề nghị|chỉ đạo)\b)", re.IGNORECASE
)
_COMMA = re.compile(r", (?:còn |riêng |và |trong khi )?(?=[A-ZĐ])")
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
_ALSO = insensitive(r"(?:đồng thời|ngoài ra|bên cạnh đó|riêng)(?!\w)")
_DATE = re.compile(
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}|\b(?:tháng|quý)\s+[\dIVX]|(?:hằng|hàng) (?:tuần|tháng|quý|năm)"
)


def clauses(text: Text, finder: BodyFinder) -> list[tuple[Text, str]]:
    """In order, each with the words that only introduce it; together they are the paragraph."""
    pieces: list[tuple[Text, str]] = []
    for sentence in _sentences(text):
        *before, order = _after_intro(sentence, finder)
        intro = ": ".join(map(str, before))
        for piece in _semicolons(order, finder):
            if str(piece).strip(" .;,:-"):
                pieces.append((piece, intro))
                intro = ""
    return pieces


def _sentences(text: Text) -> Iterator[Text]:
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
        if not sentence[colon.end()].isupper() or len(before) < 12:
            continue
        order = read_order(after, finder)
        asked_for = asks_as_citizen(before)
        own = Order() if asked_for else read_order(before, finder)
        heads = own.lead and len(before[own.begin :].strip(" .,:;")) < 4
        if heads and not _INTRO.search(respelled(str(before))):
            return [sentence]
        if asked_for and not order.asked:
            return [sentence]
        if (order.lead and order.begin < len(after) - 8) or (order.asked and order.begin):
            return [before, *_after_intro(after, finder)]
        if own.lead:
            return [sentence]
    return [sentence]


def _semicolons(sentence: Text, finder: BodyFinder) -> list[Text]:
    pieces: list[Text] = []
    begun = 0
    for cut in _SEMICOLON.finditer(sentence):
        if _inside(sentence, begun, cut.start()):
            continue
        if _opens(sentence, begun, cut, finder):
            pieces.append(Text(sentence[begun : cut.start() + 1].rstrip(" ,")))
            begun = cut.end()
    pieces.append(Text(sentence[begun:]))
    return [part for piece in pieces for part in _commas(piece, finder)]


def _commas(sentence: Text, finder: BodyFinder) -> list[Text]:
    """ "Sở A rà soát hồ sơ, Sở B bố trí vốn": a comma between two orders."""
    for cut in _COMMA.finditer(sentence):
        after = Text(sentence[cut.end() :])
        bodies, end = finder.all_of(after, 0)
        if (
            not bodies
            or bodies[0].general
            or not all(one.sure for one in bodies)
            or sentence.isupper()
        ):
            continue
        line = respelled(str(after))
        chairs = re.match(r"\s(?:chủ trì|làm đầu mối|có trách nhiệm)", line[end:])
        theirs = _OTHERS_VERB.match(line, end + 1) and _TO_THEM.search(sentence[: cut.start()])
        if not chairs and (not VERBS.match(line, end + 1) or theirs):
            continue
        before = Text(sentence[: cut.start()])
        own = read_order(before, finder)
        whole = own.lead and len(before) - own.begin > SHORTEST_ACT
        if whole and not _inside(sentence, 0, cut.start()) and not _ends_with_body(before, finder):
            return [before, *_commas(after, finder)]
    return [sentence]


def _ends_with_body(text: Text, finder: BodyFinder) -> bool:
    """Whether a list of bodies goes on over the comma."""
    for word in re.finditer(r"(?<![\w])[\wÀ-ỹ]", text):
        if len(text) - word.start() > 90:
            continue
        bodies, end = finder.all_of(text, word.start())
        if bodies and end == len(text.rstrip()):
            return True
    return False


def _opens(sentence: Text, begun: int, cut: re.Match[str], finder: BodyFinder) -> bool:
    """Whether what stands behind the semicolon is an order of its own."""
    before, after = sentence[begun : cut.start()], Text(sentence[cut.end() :])
    line = respelled(str(after))
    own = read_order(Text(before), finder)
    if own.lead and own.begin >= len(before.rstrip(" ;,")) - 2:
        return False  # the list of bodies itself is parted by semicolons
    order = read_order(after, finder)
    if order.lead and _ONLY_HELPS.match(line, order.begin):
        return False
    if order.lead and order.begin < len(line) - 6:
        return order.asked or bool(VERBS.match(line, order.begin)) or after[order.begin].islower()
    if _ALSO.match(line):
        return ASK.search(line, 0, 40) is not None or bool(_DATE.search(after))
    if after[0].isupper() and VERBS.match(line):
        return True
    following = re.split(r";\s", str(after))[0]
    return bool(_DATE.search(before) and _DATE.search(following) and VERBS.match(line))
