"""Clauses that tell which of several bodies are meant: "các xã có mỏ | kiểm tra …"."""

import re

from reading.naming import kinds
from reading.naming.patterns import INCLUDES, MANNER, TOLD_BEFORE, WHICH, WORD, is_verb
from reading.naming.spelling import insensitive
from reading.naming.verbs import VERBS

LONGEST = 6  # words
SHORT_PIECE = 3
_UNDONE = re.compile(r"(?<!\w)(?:chưa|(?<!bỏ )không|bị) \Z", re.IGNORECASE)
_UNDONE_TOO = re.compile(rf"(?<!\w)(?:chưa|không|bị) (?:{VERBS.pattern}) \Z", re.IGNORECASE)
_HOW_MUCH = re.compile(r" (?:thấp|chậm|cao|kém|yếu|ít|nhiều)(?= )")
_WHERE = re.compile(r"\b(?:xã|phường|đặc khu)\Z", re.IGNORECASE)  # "UBND xã | nơi có hồ"
_SEVERAL = insensitive(
    r"\bcác\b|thủ trưởng (?:cơ quan|đơn vị)|\bcấp xã\b|\d (?:xã|phường|sở|đơn vị)|phụ trách"
)
# "các xã đã xảy ra lũ quét", "các cơ sở được cấp phép mà chưa lắp trạm cân phải …".
_BEFELL = insensitive(
    r" (?:(?:đã|từng) xảy ra|đang (?:có|giữ|được giao)|(?:mà|nhưng) (?:vẫn |còn )?chưa)(?!\w)"
)
_CONTRAST = insensitive(r" (?:được|có|đã)(?!\w)[^;:.]{3,60} (?:mà|nhưng) (?:vẫn |còn )?chưa(?!\w)")
_HALF_TOLD = insensitive(r" (?:mà|nhưng) (?:vẫn |còn )?chưa\Z")
_EACH_TIME = insensitive(r"(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm|học kỳ)(?!\w)")
# "Các doanh nghiệp đang bơm trên 200 m3 phải lắp đồng hồ": up to the words of duty.
_DOING = insensitive(r" đang [^,;:.]{3,60}(?= (?:phải|có trách nhiệm)(?!\w))")
# "Ba chủ đầu tư có tỷ lệ dưới 15%, gồm Ban A, UBND xã B, …": they are named next.
_NAMED = insensitive(rf"[^;:.]{{2,80}}?(?={INCLUDES})")
# "các xã, phường nơi được xác định là nơi giữ kho chủ trì, …".
_CHAIRING = insensitive(r" nơi [^,;:.]{3,80}(?= chủ trì(?!\w))")
# "UBND các xã trồng cà phê:" above what they are to do.
_GROWING = insensitive(r" (?:trồng|nuôi|sản xuất|chế biến) [^\d,;:.]{2,30}(?=:)")
# "Sở yêu cầu các trường có xe đưa đón:": nothing behind its verb but what is announced.
_ANNOUNCED = re.compile(r" \w+(?: [\w%]+){1,7}(?=:\s*\Z)")
# "các chủ trang trại từ 100 con trở lên", "các xã có nhà từ 05 tầng trở lên"
_AND_MORE = insensitive(r"(?: có [^\d,;:.]{2,30})? từ \d[^,;:.]{1,20} trở lên")
# "Các trường đã ký hợp đồng thì ngưng thanh toán".
_IF_SO = insensitive(r" (?:đã|chưa|có|không) [^,;:.]{2,50}(?= thì(?!\w))")
_UP_TO = (_IF_SO, _GROWING, _DOING, _CHAIRING, _AND_MORE)
LONGEST_CLAUSE = 200  # letters
# Words of a clause before which no verb is yet what is to be done.
_INSIDE = insensitive(
    r"(?:(?<!\w)(?:chưa|(?<!bỏ )không|bị|được(?: giao)?|đã|đang|còn|mà|nhưng|hoặc|và|để|do|theo"
    r"|sau khi|khi|nguy cơ|tỷ lệ|tiến độ|diện|lũ|ổ|truy|trở|trạm),?|,) \Z"
)
_ILL = insensitive(r"(?:có|hết|vùng|chống) dịch\Z")  # "các xã chưa có dịch", no translation
_ASKED = insensitive(r"được (?:giao|đề nghị|yêu cầu|phân công)(?!\w)")
_DUTY = insensitive(r"(?:phải|có trách nhiệm|chịu trách nhiệm)(?!\w)")
# Verbs that tell of things: "nêu tại Phụ lục", "công trình bỏ không", "quyền sử dụng đất".
_OF_THINGS = insensitive(
    r"(?:nêu (?:tại|trên|ở|trong)|quy định tại|có tên|báo cáo số|bỏ (?:không|hoang|trống))(?!\w)"
)
_THING = insensitive(
    r"(?<!\w)(?:dự án|quyền|giấy phép|cấp phép|hoạt động|nhu cầu|công trình|cơ sở|diện tích|rừng"
    r"|đất|bãi|nghề|điểm|(?<!đặc )khu|vùng|hệ thống|trạm|hàng|vốn) \Z"
)
_OF_SUCH_A_THING = insensitive(
    r"(?:giải ngân|đấu giá|sử dụng|khai thác|sản xuất|kinh doanh|nuôi|trồng|xây dựng|đầu tư"
    r"|thi công|chế biến|vận chuyển|giết mổ|cải tạo|sửa chữa|nâng cấp|tái định cư|bồi thường|xử lý"
    r"|thu gom|tập kết|tiêu úng|tiêu thoát)(?!\w)"
)


def which_end(line: str, end: int, general: bool) -> int:
    """ "các xã có mỏ kiểm tra …": a clause that tells which of them, up to the verb."""
    which = WHICH.match(line, end)
    several = general or _are_several(line, end)
    named = next((m for one in _UP_TO if (m := one.match(line, end))), None)
    named = named or (
        _NAMED.match(line, which.end()) or _ANNOUNCED.match(line, end) if which else None
    )
    if several and named:
        return named.end()
    if several and (told := _BEFELL.match(line, end) or _CONTRAST.match(line, end)):
        return _long(line, told.end(), listed=True) or end
    half_told = bool(several and _HALF_TOLD.search(line[:end]))
    if several and (half_told or _goes_on(line, end)):
        return _long(line, end, listed=half_told) or end
    if not which or not several:
        return end
    passive = which[0].strip().lower() in {"được", "bị"}
    if passive and (undergone := _undergone(line, end, which.end())) is not None:
        return undergone
    for word in WORD.finditer(line, which.end()):
        if _ASKED.match(line, word.start()):
            return word.start() - 1
        last = _last(line, end, which, word)
        if last == end or (last is not None and _within(line, last + 1)):
            rest = _alone(line, end) if which[0] == " còn" else None
            return _long(line, which.end()) or rest or last
        if last is not None:
            return last
    return _alone(line, end) or end


def _alone(line: str, end: int) -> int | None:
    """ "UBND các xã có tuyến đường đi qua:", "… còn từ 05 cơ sở trở lên (A, B): …"."""
    alone = re.compile(r"[\w ,\-]{2,60}(?= \([^()]*\):|:?\s*\Z)").match(line, end)
    return alone.end() if alone else None


def _undergone(line: str, end: int, at: int) -> int | None:
    """Behind "được", "bị": "UBND các xã được khảo sát"; ``end`` where it tells what they did."""
    if line.startswith((" cho ", " phép "), at):
        return end  # "các xã được cho cộng đồng mượn hội trường": what is let to them
    verb = VERBS.match(line, at + 1)
    if verb is None:
        return None
    if not line[verb.end() :].strip(" :."):
        return verb.end()
    behind = _behind_pair(line, at + 1)
    return behind - 1 if behind > at + 1 else end


def _are_several(line: str, end: int) -> bool:
    """ "UBND các xã", or "UBND xã" before "nơi có hồ": each that is meant."""
    where = line.startswith(" nơi ", end) and _WHERE.search(line[:end])
    return bool(where or _SEVERAL.search(line[max(0, end - 40) : end + 11]))


def _last(line: str, end: int, which: re.Match[str], word: re.Match[str]) -> int | None:
    """Where the clause ends when it does before this word; ``end`` where it is none."""
    gap, has = line[end : word.start()], which[0].strip() in {"có", "nơi"}
    if has and word[0] in {"là", "thì", "cho"}:
        return word.start() - 1  # "các trường có học sinh đi đò thì lập danh sách"
    if gap.rstrip().endswith("("):
        return end + len(gap.rstrip(" ("))
    if _EACH_TIME.match(line, word.start()):
        return word.start() - 1
    verb = is_verb(line, word.start())
    if has and _few_of_each(gap):
        return end + len(gap.rstrip(", ")) if verb and not of_thing(line, word.start()) else None
    if len(gap.split()) > LONGEST or re.search(r"[,;:.]", gap):
        named = re.fullmatch(r"([\w \-]{2,50})(?::|(?P<list>;)) ", gap)
        return end + named.end(1) if named and (not named["list"] or _next(line, word)) else end
    if line.startswith("nêu trên", word.start()):
        return word.start() + len("nêu trên")
    half = kinds.COMPOUNDS.search(line[: word.start()])  # "phụ trách địa bàn"
    if verb and not (half or _in_clause(line, word.start())):
        acts = word.start() > which.end() + 1
        return _behind_pair(line, word.start()) - 1 if acts else None
    return None


def _next(line: str, word: re.Match[str]) -> bool:
    """ "các xã có hồ chứa; Công ty A; các chủ đập": a list whose next body begins."""
    return word[0][0].isupper() or word[0] in {"các", "những"}


def _behind_pair(line: str, at: int) -> int:
    """ "nơi có điểm tiếp xúc lo hội trường", "được kiểm tra tự kiểm tra": of two verbs the
    second begins what is to be done, when the first tells of a noun or what was undergone."""
    verb = VERBS.match(line, at)
    if verb is None or not TOLD_BEFORE.search(line[:at]) or MANNER.match(line, at):
        return at
    if not is_verb(line, verb.end() + 1):
        return at
    return verb.end() + 1


def _in_clause(line: str, at: int) -> bool:
    """ "có vốn chưa giải ngân | lập …", "có tỷ lệ giải ngân thấp | lập …": of the clause."""
    if _UNDONE.search(line[:at]):
        return True
    verb = VERBS.match(line, at)
    how = _HOW_MUCH.match(line, verb.end()) if verb else None
    end = verb.end() if verb and _UNDONE_TOO.search(line[:at]) else how.end() if how else None
    return end is not None and is_verb(line, end + 1)


def _few_of_each(gap: str) -> bool:
    """ "có sông, suối, lòng hồ": a short list inside a clause that tells which of them."""
    pieces = gap.split(", ")
    few = all(len(one.split()) <= SHORT_PIECE for one in pieces[1:])
    return len(pieces) > 1 and few and not pieces[-1].startswith(("sau ", "trước ", "khi "))


def _long(line: str, begin: int, *, listed: bool = False) -> int | None:
    """Of a longer clause, where the words of duty or the first verb outside it begin: "có tỷ lệ
    giải ngân dưới 30% nêu tại Phụ lục I | ký bản cam kết"; None where none does. ``listed``: it
    may hold commas in any case."""
    at = begin
    for word in WORD.finditer(line, begin, begin + LONGEST_CLAUSE):
        gap = line[begin : word.start()]
        if re.search(r"[;:!?]|\.(?=\s|\Z)", gap):
            return None
        if word.start() < at or gap.count("(") > gap.count(")"):
            continue
        if _DUTY.match(line, word.start()) or word[0] == "thì":
            return word.start() - 1
        if not is_verb(line, word.start()):
            continue
        if not _within(line, word.start()):
            parted = "," in re.sub(r"\([^()]*\)", "", gap)
            return None if parted and not listed else word.start() - 1
        verb = _OF_THINGS.match(line, word.start()) or VERBS.match(line, word.start())
        at = verb.end() if verb else at
    return None


def _goes_on(line: str, end: int) -> bool:
    """ "UBND các xã có dự án | đấu giá quyền sử dụng đất"."""
    return of_thing(line, end + 1) or _OF_THINGS.match(line, end + 1) is not None


def of_thing(line: str, at: int) -> bool:
    """ "giấy phép | khai thác", "bãi | tập kết": the verb tells what kind of thing."""
    return bool(_THING.search(line[:at]) and _OF_SUCH_A_THING.match(line, at))


def _within(line: str, at: int) -> bool:
    """Whether a verb here still belongs to the clause."""
    half = kinds.COMPOUNDS.search(line[:at])
    inside = _INSIDE.search(line[:at]) or _OF_THINGS.match(line, at) or _ILL.search(line[: at + 4])
    return bool(half or inside or of_thing(line, at) or _in_clause(line, at))
