"""The coordinating bodies: "phối hợp với …", "cùng …", "…, B và C phối hợp"."""

import re
from collections.abc import Sequence

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.open_names import LONGEST_OBJECT
from reading.naming.patterns import ENGAGED, WORD_START
from reading.naming.spelling import insensitive
from reading.naming.verbs import VERBS
from reading.text import UPPER, Text

CHAIR = insensitive(
    r",?\s*(?:(?:sẽ|phải|tiếp tục|trực tiếp)\s+)?(?:(?:chịu trách nhiệm )?chủ trì(?: thực hiện)?"
    r"|(?:làm|là) (?:cơ quan |đơn vị )?(?:đầu mối|chủ trì|thường trực|giúp việc"
    r"|trưởng đoàn|tổ trưởng)(?: chủ trì)?|đảm nhận|đầu mối chủ trì|chịu trách nhiệm chính"
    r"|giữ (?:đầu mối|vai (?:trò )?(?:chủ công|chính|nòng cốt|chủ trì|đầu mối)))(?!\w)\s*[,:]?\s*"
)


WITH = insensitive(
    r"[,;]?\s*(?:và |để )?(?:(?:chủ động|tích cực|thường xuyên|tiếp tục|tăng cường|kịp thời"
    r"|sẵn sàng|trực tiếp|chặt chẽ|chỉ đạo(?=,? phối hợp với))[, ]+)?(?:phối (?:kết )?hợp"
    r"(?: (?!thực hiện|tổ chức|xử lý|giải|rà|kiểm|tham|xây|triển|chỉ|tuyên"
    r"|điều)[\w]+){0,3}?(?:,? (?:với|cùng(?: với)?))|phối hợp(?! thực hiện)"
    r"|cùng với|chắp nối với|(?<=chủ trì )với(?! sự)|cùng(?! (?:kỳ|cấp|lúc|thời|nhau))|liên hệ với"
    r"|thống nhất với(?! (?:dân|bà con|nhân dân|người dân|các hộ)(?! quân))"
    r"|khâu nối với|bàn (?:bạc )?(?:với|cùng)"
    r"|với sự (?:phối hợp|tham gia|hỗ trợ|giúp đỡ) của)\s+"
)


_LATER = insensitive(
    r"(?:(?<=[,;] )(?:(?:đồng thời|và|chủ động|thường xuyên|tích cực),? )*"
    r"|(?<= )và )(?:phối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?|(?:với|có) sự"
    r" (?:phối hợp|tham gia|hỗ trợ) của) "
)


# "cử công chức phối hợp với Trung tâm A kiểm đếm", "…, cùng Thanh tra thành phố giải quyết".
_AMID = insensitive(
    r"(?:(?<=[,;] )cùng(?: với)?|(?<=\w )(?P<last>cùng với)"
    r"|(?<=\w )phối hợp(?: với| cùng(?: với)?)?)"
    rf" (?=(?-i:[{UPPER}]))"
)
_ENDS_THERE = insensitive(r"[.;]?\s*\Z|,? (?:xong|hoàn thành|trước|chậm nhất|trong)(?!\w)")
# "chỉ đạo Chi cục A phối hợp với Công an tỉnh": who helps another; "đã phối hợp": what was done.
_OF_ANOTHER = insensitive(r"(?<!\w)(?:(?:chỉ|lãnh) đạo|yêu cầu|giao|đã|đang|công văn)(?!\w)")
# "(có Phòng A tham gia)", "(Chi nhánh B phối hợp sao lục)".
_BRACKET = insensitive(r"\((?:có |với )?(?:sự (?:phối hợp|tham gia|hỗ trợ) của )?")
_HELPS = insensitive(r" (?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?! (?:với|cùng))[^()]{0,40}\)")


# "…, có Công an phường và Hội Phụ nữ phối hợp."
_HAS = insensitive(rf", (?:có|mời) (?=(?-i:[{UPPER}]))")
_HELPS_LAST = insensitive(r" (?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?[.;]?\s*\Z")
_INVITES = insensitive(r",?\s*mời ")
_HOUSEHOLDS = insensitive(r"\d+ hộ(?!\w)")
_AND_TOO = insensitive(r" (?:cùng (?:với |tham gia )?|tham gia |phối hợp )")


_BESIDE = insensitive(
    r"\s*(?:(?:cùng\s+)?phối hợp(?! (?:với|cùng|chặt))(?: thực hiện)?|cùng tham gia)\s*[,.;:]?\s*"
)
# "Sở A chịu trách nhiệm chính, có Sở B cùng tham gia", "…, lực lượng phối hợp gồm B và C".
_WITH_THEM = insensitive(r"(?:có |(?P<all>(?:lực lượng|cơ quan|đơn vị) phối hợp (?:gồm|là):? ))")


_ENDS = insensitive(r"(?:(?<=[.;,])|(?<=[.;,] ))|\s*\Z|(?:thực hiện|triển khai)\s*[.;,]")

_KIND_ALONE = insensitive(
    r"(?:các |những )?(?:đội|tổ|nhóm|trạm|ban|đơn vị|cơ quan|doanh nghiệp|công ty)"
)


def invited(text: Text, line: str, finder: BodyFinder, at: int) -> tuple[list[FoundBody], int]:
    """ "mời Hội A cùng Sở B khám nghiệm", "mời Điện lực A, Phòng B cùng kiểm tra": they help."""
    asks = _INVITES.match(line, at)
    bodies, end = finder.all_of(text, asks.end()) if asks else ([], 0)
    both = _AND_TOO.match(line, end) if bodies else None
    named = all(one.sure and not _HOUSEHOLDS.match(one.name) for one in bodies)
    if both is None or not named:
        return [], at
    more, after = finder.all_of(text, both.end())
    end = after + 1 if more else both.end()
    return ([*bodies, *more], end) if VERBS.match(line, end) else ([], at)


def helpers_of(
    text: Text, line: str, finder: BodyFinder, with_: re.Match[str], doubts: list[tuple[str, str]]
) -> tuple[list[FoundBody], int]:
    """The list behind "phối hợp với"; a piece without a known name is guessed, and said so."""
    found, end = finder.all_of(text, with_.end())
    if not all(one.sure for one in found):
        doubts.append(("coordinating", "guessed"))
    while True:
        at = end
        separator = re.compile(r"\s*,\s*(?:và )?|\s+và\s+").match(line, end) if found else None
        if found and not separator:
            break
        at = separator.end() if separator else with_.end()
        guessed = noun_at(text, line, at)
        if guessed is None:
            break
        found.append(guessed)
        doubts.append(("coordinating", "guessed"))
        more, after = finder.all_of(text, _next(line, guessed.end))
        found += more
        end = after if more else guessed.end
    if not found:
        return [], with_.start()
    return found, end


def _next(line: str, end: int) -> int:
    separator = re.compile(r"\s*[,;]\s*(?:và )?|\s+và\s+").match(line, end)
    return separator.end() if separator else end


def noun_at(text: Text, line: str, at: int) -> FoundBody | None:
    """A piece of a list without a known name: up to the next comma, "và" or verb."""
    stop = re.compile(r"[,;:.()]| (?:và|để|nhằm|trong|theo|tại|trước|khi|đến|từ) ").search(line, at)
    end = stop.start() if stop else len(line)
    if VERBS.match(line, at):
        return None
    words = list(WORD_START.finditer(line, at, end))
    acts = [
        w.start() - 1 for w in words if VERBS.match(line, w.start()) and text[w.start()].islower()
    ]
    if acts:
        verb = acts[_tells_which(line, at, acts)]
        return FoundBody(text[at:verb], at, verb, sure=False)
    if not re.match(
        rf"(?:các|những|chính quyền|lực lượng|chủ|nhà|hộ|người|chuyên gia|đại diện|[{UPPER}]"
        r"|dân quân|bộ đội|công an|ngành (?!nghề)|đoàn viên|hội viên|thanh niên)",
        text[at:],
    ):
        return None
    limit = words[3].start() - 1 if len(words) > 3 and not stop else end
    return FoundBody(text[at:limit], at, limit, sure=False) if limit - at > 3 else None


def beside_lead(
    text: Text, line: str, finder: BodyFinder, after: int
) -> tuple[list[FoundBody], int]:
    """ "A chủ trì, B và C phối hợp …": the bodies that stand before "phối hợp"."""
    them = _WITH_THEM.match(line, after)
    bodies, end = finder.all_of(text, them.end() if them else after)
    if them and them["all"] and bodies:
        return bodies, end
    beside = _BESIDE.match(line, end) if bodies else None
    if beside:
        return bodies, beside.end()
    for cut in re.compile(r"[,;] ").finditer(line, after):
        bodies, end = finder.all_of(text, cut.end())
        if bodies and (beside := _BESIDE.match(line, end)) and _ENDS.match(line, beside.end()):
            return bodies, after
    return [], after


def later_helpers(
    text: Text, line: str, finder: BodyFinder, after: int
) -> tuple[list[FoundBody], tuple[int, int] | None]:
    """ "…; phối hợp cùng X xác định …" further on in the same order; its place where it ends it."""
    found: list[FoundBody] = []
    place = None
    for bracket in _BRACKET.finditer(line, after):
        bodies, end = finder.all_of(text, bracket.end())
        helps = _HELPS.match(line, end) if bodies else None
        if helps:
            found += bodies
            place = bracket.start(), helps.end()
    for has in _HAS.finditer(line, after):
        bodies, end = finder.all_of(text, has.end())
        if bodies and _HELPS_LAST.match(line, end):
            found += bodies
            place = has.start(), len(line)
    for with_ in _AMID.finditer(line, after):
        if _OF_ANOTHER.search(line, after, with_.start()):
            continue
        bodies, end = finder.all_of(text, with_.end())
        last = with_["last"] and ";" not in line[after:end] and _ENDS_THERE.match(line, end)
        if bodies and all(one.sure for one in bodies) and (last or VERBS.match(line, end + 1)):
            found += bodies
            place = (with_.start(), end) if last else place
    for with_ in _LATER.finditer(line, after):
        bodies, end = finder.all_of(text, with_.end())
        found += bodies
        if bodies and not line[end:].strip(" .,;/"):
            place = with_.start(), end
    return found, place


def _tells_which(line: str, at: int, acts: Sequence[int]) -> bool:
    """ "đội quản lý đường bộ dựng …": the first of two verbs belongs to the name."""
    engaged = ENGAGED.match(line, acts[0] + 1)
    if not (engaged and len(acts) > 1 and _KIND_ALONE.fullmatch(line, at, acts[0])):
        return False
    return 0 < len(line[engaged.end() : acts[1]].split()) <= LONGEST_OBJECT
