"""A paragraph cut into the clauses that can each be an order."""

import re
from collections.abc import Iterator

from tasks.reading.body_finder import BodyFinder
from tasks.reading.orders import ASK, read_order
from tasks.reading.spelling import respelled
from tasks.reading.text import Text
from tasks.reading.verbs import VERBS

_SENTENCE = re.compile(r"(?<=[^\s.A-ZĐ][.!?])[\"”]?,?\s+(?=[\"“(]?[A-ZĐÀ-Ỹ])|(?<=\d[.])\s+(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])|(?<=[”\"][.])\s+(?=[A-ZĐ])")
_SHORT = re.compile(r"(?:\b(?:TP|P|Tp|Ts|ThS|TS|PGS|GS|St|Bs|KTS|đ/c|Đ/c|ô|Ô|bà|số|tr|Km|km|VP|T|H|Q)\.|\b[A-ZĐ]\.|(?:\A|\s)\d{1,2}\.)\Z")
_COLON = re.compile(r":\s+(?=\S)")
_INTRO = re.compile(
    respelled(
        r"(?:sau|như sau|cụ thể|tương ứng|đề nghị|yêu cầu|nhiệm vụ|nội dung|chỉ đạo|giao|kết luận|hơn nữa|việc|theo đó|trong đó|ý kiến)\s*\Z"
    ),
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r";\s+(?=\S)|,\s+(?=đồng thời,? (?:giao|yêu cầu|đề nghị|chỉ đạo)\b)", re.IGNORECASE)
_ALSO = re.compile(respelled(r"(?:đồng thời|ngoài ra|bên cạnh đó|riêng)(?!\w)"), re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}|\b(?:tháng|quý)\s+[\dIVX]|(?:hằng|hàng) (?:tuần|tháng|quý|năm)")


def clauses(text: Text, finder: BodyFinder) -> list[Text]:
    """In order; together they are the whole paragraph."""
    pieces: list[Text] = []
    for sentence in _sentences(text):
        for part in _after_intro(sentence, finder):
            pieces += _semicolons(part, finder)
    return [piece for piece in pieces if str(piece).strip(" .;,:-")]


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
        own = read_order(before, finder)
        heads = own.lead and len(before[own.begin :].strip(" .,:;")) < 4
        if heads and not _INTRO.search(respelled(str(before))):
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
    return pieces


def _opens(sentence: Text, begun: int, cut: re.Match[str], finder: BodyFinder) -> bool:
    """Whether what stands behind the semicolon is an order of its own."""
    before, after = sentence[begun : cut.start()], Text(sentence[cut.end() :])
    line = respelled(str(after))
    own = read_order(Text(before), finder)
    if own.lead and own.begin >= len(before.rstrip(" ;,")) - 2:
        return False  # the list of bodies itself is parted by semicolons
    order = read_order(after, finder)
    if order.lead and order.begin < len(line) - 6:
        return order.asked or bool(VERBS.match(line, order.begin)) or after[order.begin].islower()
    if _ALSO.match(line):
        return ASK.search(line, 0, 40) is not None or bool(_DATE.search(after))
    if after[0].isupper() and VERBS.match(line):
        return True
    following = re.split(r";\s", str(after))[0]
    return bool(_DATE.search(before) and _DATE.search(following) and VERBS.match(line))
