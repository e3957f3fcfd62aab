"""Who leads and who coordinates, as an assigning sentence puts it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reading.names import OfficeName
from reading.naming.lists import begins_body, body_finder
from reading.naming.spelling import respelled
from reading.naming.verbs import FOLDED, VERBS
from reading.orders.order import read_order
from reading.text import Text

# Words that end a list of bodies and are no verbs.
_ENDS = (
    r"truoc|cham nhat|muon nhat|trong|de|nham|theo|han|den ngay|vao|da|duoc|se|cung voi"
    r"|la (?:don vi|co quan)|lam chu|to cong tac"
)
_STOP = re.compile(
    rf"[:.\n]|;\s*(?!\s*(?:so|ubnd|van phong|cac|ban|cong an)\b)|\b(?:{FOLDED}|{_ENDS})\b"
)
_GIAO = (
    r"(?:giao(?: nhiem vu)?(?: cho)?|phan cong|yeu cau|de nghi|kinh de nghi|chi dao"
    r"|thong nhat giao|uy quyen)"
)
_LEADS = re.compile(
    r"\b(?:chu tri|lam dau moi|la co quan chu tri|la don vi chu tri|dau moi chu tri"
    r"|la co quan dau moi|la don vi dau moi)\b"
)
_ASKED = re.compile(rf"(?:\A|[\s,.;:\-–(])(?:\d{{1,2}}[.)]\s*)?{_GIAO}\s+(?:dong chi\s+)?")
# "Ban Quản lý dự án đầu tư xây dựng công trình giao thông": verbs that are words of a name.
_IN_NAME = re.compile(
    r"\b(?:(?:du an|dau tu|quan ly) xay dung|(?:cong|chuong|lo|quy|to|giao) trinh)\Z"
)
_BESIDE = re.compile(r"\bphoi hop\b(?!\s*(?:voi|chat|cung|dong bo|thuc hien voi))")
_HEADING = re.compile(rf"(?:{_GIAO}\s+(?:dong chi\s+)?)?(?P<b>[^:.;]{{2,90}}):\s+")
_ORDERED = re.compile(
    r"\b(?:giao|yeu cau|de nghi)\s+(?=(?:so|van phong|ubnd|ban|cong an|uy ban)\b)"
)
_LABEL_LEAD = re.compile(r"\b(?:co quan|don vi)?\s*chu tri\s*(?:thuc hien)?\s*:\s*")
_LABEL_HELP = re.compile(r"\b(?:co quan|don vi)?\s*phoi hop\s*(?:thuc hien)?\s*:\s*")
_WITH = re.compile(
    r",?\s*(?:va\s+)?(?:chu dong\s+)?phoi hop\s*(?:chat che\s*)?(?:voi|cung voi|cung(?! cap))?\s+"
)
_LABEL_END = re.compile(
    r"[.\n]|;\s*(?=(?:co quan|don vi|phoi hop|thoi han|han|chu tri|noi dung)\b)|\b(?:thoi han"
    r"|thoi gian|han hoan thanh|phoi hop)\b"
)


SHORTEST = 5
_CONCERNS = re.compile(r"(?:rieng )?(?:doi voi|ve phia)\s+")


@dataclass(frozen=True, slots=True)
class Parties:
    """The words naming the leading and the coordinating bodies; all of it from start to end."""

    lead: str = ""
    coordinating: str = ""
    start: int = 0
    end: int = 0


def find_parties(line: Text, offices: Sequence[OfficeName] = ()) -> Parties:
    """Labels first ("Chủ trì: …"), then known names; the grammar proposes where none is known."""
    labelled = _labelled(line)
    if labelled.lead:
        return labelled
    if named := _named(line, offices):
        return named
    leads = _LEADS.search(line.folded)
    if leads:
        return _led(line, leads)
    return _headed(line) or _asked_body(line) or _subject(line) or Parties()


def _named(line: Text, offices: Sequence[OfficeName]) -> Parties | None:
    """By the names of bodies; None where a name is only guessed."""
    if str(line) == line.folded:
        return None  # typed without marks
    finder = body_finder(tuple(name for office in offices for name in office.names))
    order = read_order(line, finder)
    if not order.lead or order.doubts:
        return None
    return Parties("; ".join(order.lead), "; ".join(order.coordinating), order.start, order.begin)


def _headed(line: Text) -> Parties | None:
    """ "Sở Tài chính: Tổng hợp …": the body of a heading, unless another one is ordered."""
    head = _HEADING.match(line.folded)
    if head is None or not is_body_only(Text(line[: head.end("b")])):
        return None
    if _ORDERED.search(line.folded, head.end()):
        return None
    helpers = _WITH.match(line.folded, head.end())
    if not helpers:
        return Parties(line[head.start("b") : head.end("b")], "", 0, head.end())
    end = _bodies_end(line, helpers.end())
    lead, helping = line[head.start("b") : head.end("b")], line[helpers.end() : end]
    return Parties(lead, helping, 0, end)


def is_body_only(line: Text) -> bool:
    """Whether a line names a body, perhaps with an order before it, and nothing to do."""
    asked = _ASKED.match(line.folded) or _CONCERNS.match(line.folded)
    start = asked.end() if asked else _after_marker(line, 0)
    named = bool(begins_body(line, start))
    return named and _stop(line, start) == len(line) and not line.endswith(("Sở", "và", ","))


def _labelled(line: Text) -> Parties:
    lead = _LABEL_LEAD.search(line.folded)
    if not lead:
        return Parties()
    lead_end = _label_end(line, lead.end())
    helpers = _LABEL_HELP.search(line.folded, lead_end)
    if not helpers:
        return Parties(line[lead.end() : lead_end], "", lead.start(), lead_end)
    end = _label_end(line, helpers.end())
    return Parties(line[lead.end() : lead_end], line[helpers.end() : end], lead.start(), end)


def _label_end(line: Text, start: int) -> int:
    found = _LABEL_END.search(line.folded, start)
    return found.start() if found else len(line)


def _led(line: Text, leads: re.Match[str]) -> Parties:
    """ "[Giao] A chủ trì, phối hợp với B, C <verb> …"."""
    begun, start = _asked_before(line, leads.start())
    lead = line[begun : leads.start()].strip(" ,;:-")
    helpers = _WITH.match(line.folded, leads.end())
    if not helpers:
        beside, end = _beside(line, leads.end())
        return Parties(lead, beside, start, end)
    end = _bodies_end(line, helpers.end())
    return Parties(lead, line[helpers.end() : end], start, end)


def _beside(line: Text, after: int) -> tuple[str, int]:
    """ "A chủ trì, B và C phối hợp …": the bodies that stand before "phối hợp"."""
    for found in _BESIDE.finditer(line.folded, after):
        for cut in re.finditer(r"[,;:.]\s*", line.folded[after : found.start()]):
            begun = after + cut.end()
            if begins_body(line, begun) and _stop(line, begun) == found.start():
                helpers = line[begun : found.start()].strip()
                return helpers, found.end() if cut.start() == 0 else after
    return "", after


def _asked_before(line: Text, leads: int) -> tuple[int, int]:
    """Where the leading body begins, and where the order to it does."""
    asked = list(_ASKED.finditer(line.folded, 0, leads))
    if asked:
        return asked[-1].end(), asked[-1].start()
    for found in reversed(list(re.finditer(r"(?:\A|[.:;\n]\s*|,\s*)", line.folded[:leads]))):
        if begins_body(line, found.end()) or found.start() == 0:
            begun = _after_marker(line, found.end())
            if begins_body(line, begun):
                return _widened(line, begun), _widened(line, begun)
    return leads, leads


def _after_marker(line: Text, start: int) -> int:
    marker = re.match(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-zđ][.)])?\s*", line.folded[start:])
    return start + (marker.end() if marker else 0)


def _widened(line: Text, begun: int) -> int:
    """Further bodies in front of the one found: "Sở Y tế, Sở Nội vụ chủ trì"."""
    while True:
        earlier = line.folded.rfind(",", 0, max(0, begun - 1))
        before = line.folded.rfind(",", 0, earlier) + 1 if earlier > 0 else 0
        start = _after_marker(line, before)
        if earlier <= 0 or not begins_body(line, start) or _stop(line, start, earlier) < earlier:
            return begun
        begun = start


def _bodies_end(line: Text, start: int) -> int:
    """Where a list of bodies ends: at a verb, a stop, or a piece that is no body."""
    end = _stop(line, start)
    for comma in re.finditer(r",\s*", line.folded[start:end]):
        after = start + comma.end()
        if line[after : after + 1].islower() and not begins_body(line, after):
            return start + comma.start()
    return end


def _stop(line: Text, start: int, till: int | None = None) -> int:
    """The first verb or full stop; a capital marks a word of a name ("Ban Quản lý")."""
    till = len(line) if till is None else till
    for found in _STOP.finditer(line.folded, start, till):
        in_name = _IN_NAME.search(line.folded, start, found.end())
        if not line[found.start()].isupper() and not in_name and _ends_there(line, found):
            return found.start()
    return till


def _ends_there(line: Text, found: re.Match[str]) -> bool:
    """Whether the marks agree: "số" is not "so", "thu" not "thứ"."""
    if str(line) == line.folded or not found[0][0].isalpha():
        return True
    written = respelled(line[found.start() : found.end()].lower())
    return bool(VERBS.fullmatch(written)) or re.fullmatch(_ENDS, found[0]) is not None


def _requested(line: Text, asked: re.Match[str], end: int) -> Parties:
    """ "A đề nghị B phối hợp …": A leads, B coordinates."""
    subject = _subject(line.blanked((asked.start(), len(line))))
    lead = subject.lead if subject else ""
    return Parties(lead, line[asked.end() : end], asked.start(), end)


def _subject(line: Text) -> Parties | None:
    """ "Văn phòng UBND tỉnh theo dõi …": the body a clause begins with."""
    for clause in re.finditer(r"(?:\A|[.;:]\s+|,\s+)", line.folded):
        start = _after_marker(line, clause.end())
        if begins_body(line, start):
            end = _bodies_end(line, start)
            if end > start + SHORTEST:
                return _with_helpers(line, start, end)
    return None


def _with_helpers(line: Text, start: int, end: int) -> Parties:
    """ "A phối hợp với B, C <verb> …"."""
    helpers = _WITH.match(line.folded, end)
    if not helpers or _stop(line, helpers.end()) == helpers.end():
        return Parties(line[start:end].strip(), "", start, end)
    till = _bodies_end(line, helpers.end())
    return Parties(line[start:end].strip(), line[helpers.end() : till], start, till)


def _asked_body(line: Text) -> Parties | None:
    """ "Giao Sở Tài chính rà soát …": the body right after the order."""
    for asked in _ASKED.finditer(line.folded):
        if not begins_body(line, asked.end()):
            continue
        end = _bodies_end(line, asked.end())
        helpers = _WITH.match(line.folded, end)
        if not helpers:
            return Parties(line[asked.end() : end], "", asked.start(), end)
        if _stop(line, helpers.end()) == helpers.end():
            return _requested(line, asked, end)
        till = _bodies_end(line, helpers.end())
        return Parties(line[asked.end() : end], line[helpers.end() : till], asked.start(), till)
    return None
