"""What is to be done, without who and by when; every number and hour it quotes stays.

It begins with its verb, behind adverbs, grounds and roles.
"""

import re
from collections.abc import Iterable, Sequence

from reading.naming.patterns import WORD_START
from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order_words import BEFORE_VERB, FILL, GROUND_ENDS, ROLE
from reading.text import LOWER, UPPER, Text, past

VERB = 2  # words: "kiểm soát, thanh toán" names nothing
TRIM = " /.,;:-–\"'“”"
_URGENT = re.compile(r"\((?:[Tt]hượng khẩn|[Hh]ỏa tốc|[Hh]oả tốc|[Kk]hẩn)\)")
_TAIL = re.compile(
    r"(?:[,;(–-]\s*(?:và )?|\s+và )(?:hoàn thành|xong|thời hạn"
    r"|thời gian|hạn|trong"
    r"|trước|thực hiện xong|hoàn thành việc này)\Z"
    r"|\s(?:thời hạn|(?<!ứng )(?<!trả )trước|trong|xong)\Z"
)

_OF_WHAT = re.compile(
    r"(?:(?:về|đối với|riêng) )?(?:việc|nhiệm vụ|nội dung|phần|công tác|vấn đề|hạng mục"
    r"|khâu) [^:;]{4,120}\Z|(?:về|đối với) [^:;]{4,120}\Z",
    re.IGNORECASE,
)
_OF_ITS_TOPIC = re.compile(
    r"(?:(?:tổ chức|chủ trì|nghiên cứu|rà soát|kiểm tra|tham mưu|xem xét|theo dõi|thực hiện"
    r"|triển khai|giải quyết|xử lý|đề xuất|quyết định|đảm nhận|hướng dẫn|phụ trách"
    r"|chịu trách nhiệm)(?:,| và)? ?)+(?:theo (?:quy định|thẩm quyền|đúng quy định|chức năng)"
    r"|đúng quy định|dứt điểm|cụ thể)?",
    re.IGNORECASE,
)

# "… gửi giấy mời”, đồng chí Phó Chủ tịch nêu rõ": who said it.
_SAID_BY = re.compile(
    r"[”\"],? [^”\"“]{3,60} (?:nêu rõ|nhấn mạnh|yêu cầu|chỉ đạo|khẳng định|lưu ý|quán triệt|nói"
    r"|đề nghị|phát biểu|cho biết)\W*\Z",
    re.IGNORECASE,
)
# "Kết quả xử lý, đề nghị Sở A sao gửi Báo B", "Quy định về X giao Phòng C dự thảo, trình …".
_PAPER = re.compile(
    r"(?:kết quả|hồ sơ|danh sách|số liệu|văn bản|bản|báo cáo|tài liệu|biểu|bảng|phương án|kế hoạch"
    r"|dự thảo|quy (?:định|chế|trình)|đề (?:án|cương)|chương trình|nghị quyết|danh mục|hướng dẫn"
    r"|kịch bản|nội dung|kinh phí|cách|mức) [^:;]{2,100}\Z",
    re.IGNORECASE,
)
# "Gỗ, bạt, dây cáp thì UBND phường A lo đủ": upon what.
_THEN = re.compile(r"\W*([^;:]{4,120}) thì ")
_IN_CASE = re.compile(r"\W*(?:nếu|trường hợp|khi|sau|quá|hết|ai|nơi|đơn vị) ", re.IGNORECASE)
# "Riêng khoản nợ …, ", "đối với đường dây 110 kV …, giao ", "Ở mỗi khu phố, ấp, ".
_FRONT = re.compile(
    r"\W*(?:(?:cũng )?theo [^,;:]{3,40}, )?(?:(?:riêng )?(?:đối )?với|riêng|ở(?= (?:mỗi|từng|các)))"
    r" (?P<what>[^,;:]{8,120}(?:, [^\W\d_]+(?=, ))?)[,:]",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"(?:sở|ban|ubnd|ủy ban|uỷ ban|công an|đảng ủy|các (?:sở|ngành|xã|địa phương|cơ quan|đơn vị)"
    r"|trách nhiệm|tinh thần|quan điểm|phương châm|mục tiêu|vai trò|tư cách|quyết tâm|trường hợp"
    r"|nội dung (?:này|trên)|những nội dung|các nội dung|vấn đề (?:này|trên)|việc này)(?!\w)",
    re.IGNORECASE,
)
# "Thu hồi chủ trương đầu tư dự án A: giao Sở B hoàn tất thủ tục, trình …": the papers of that.
_BARE_THING = re.compile(r"(?:\w+ ){1,3}(?:thủ tục|hồ sơ|văn bản)(?:,|\Z)")
# "Kiến nghị nâng hạng Trung tâm Y tế A: giao Sở Y tế trả lời": what is decided of it.
_MATTER = re.compile(
    r"\W*(?:về )?(?P<what>(?:kiến nghị|đề nghị|đề xuất|phản ánh|nguyện vọng|vướng mắc)"
    r" [^:;]{8,160}):(?=\s)",
    re.IGNORECASE,
)
# "Từ tháng 9/2026, cập nhật bản đồ": from when on, behind what is done.
_SINCE = re.compile(
    rf"((?:[Kk]ể t|[Tt])ừ (?:ngày |tháng |quý )?[\dIVX][\dIVX/. năm]*), (?=[{LOWER}])"
)
SHORTEST_TOPIC = 4  # words
SAID_ALREADY = 0.6
LONGEST_LABEL = 9  # words
_PART = re.compile(r"(?:phần|khoản|số) [^:;]{4,120}\Z", re.IGNORECASE)
_NO_OBJECT = re.compile(
    rf"(?:sao gửi|gửi|báo cáo|báo|nộp|trình|chuyển)(?: về| cho| lên| đến)? [{UPPER}][^,;]*"
    r"|cân đối từ .*"
)


def title_of(text: Text, begin: int, spans: Iterable[tuple[int, int]]) -> str:
    """From the verb on, the given spans left out."""
    rest, at = "", begin
    for start, end in sorted(_without_verb(text, begin, a, b) for a, b in spans):
        rest, at = rest + text[at : max(at, start)], max(at, end)
    rest += text[at:]
    rest = tidied(_SAID_BY.sub("", rest))
    since = _SINCE.match(rest)
    if since is None:
        return rest
    done = rest[since.end() :]
    return f"{done[:1].upper()}{done[1:]} ({_small(since[1].rstrip())})"


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def with_topic(title: str, before: str, lead: Sequence[str] = ()) -> str:
    """ "Việc lựa chọn nhà thầu giao Ban A thực hiện theo quy định": what it is that is done."""
    if (what := _THEN.fullmatch(before)) and not _IN_CASE.match(before):
        return f"{title} ({_small(what[1])})"
    if (matter := _MATTER.match(before)) and not _said(matter["what"], (title, *lead)):
        return f"{title} ({_small(matter['what'])})"
    topic = before.split(", ", maxsplit=1)[0].strip(TRIM)
    done = _small(title)
    only_verbs = all(len(one.split()) <= VERB for one in re.split(r", | và ", done))
    worked_on = _OF_WHAT.match(topic) and (only_verbs or _OF_ITS_TOPIC.fullmatch(title))
    bare = VERBS.match(done, len("cho ") if done.startswith("cho ") else 0)
    lacks_object = _NO_OBJECT.fullmatch(done) or (bare and done[bare.end() :][:1] in {",", ""})
    long = len(topic.split()) >= SHORTEST_TOPIC
    named = lacks_object and (_names_thing(topic, before) or (long and _OF_WHAT.match(topic)))
    heads = long and before.rstrip().endswith(":") and VERBS.match(topic.lower())
    of_it = heads and _BARE_THING.match(done)
    if not (worked_on or named or of_it):
        return _with_front(title, before, lead)
    topic = re.sub(r"\A[Vv]ề (?!việc )", "", topic)
    return f"{title} ({_small(topic)})"


def _names_thing(topic: str, before: str) -> bool:
    """A paper, a part, "về 46 hồ sơ …", or what stands as a label: "Cầu treo bản Xiềng: giao …"."""
    label = before.rstrip().endswith(":") and len(topic.split()) < LONGEST_LABEL
    label = label and not (VERBS.match(topic.lower()) or _NO_THING.match(topic))
    counted = _OF_WHAT.match(topic) and re.search(r"\d", topic)
    return bool(label or counted or _PAPER.match(topic) or _PART.match(topic))


def _with_front(title: str, before: str, lead: Sequence[str]) -> str:
    """ "Riêng khoản nợ 214 tỷ đồng, Thuế tỉnh làm việc với từng doanh nghiệp": upon what, unless
    that names who does it."""
    front = _FRONT.match(before)
    if front is None or _NO_THING.match(front["what"]):
        return title
    return title if _said(front["what"], (title, *lead)) else f"{title} ({front['what']})"


def _said(what: str, others: Iterable[str]) -> bool:
    """Whether most of its words stand in one of the others."""
    words = set(re.findall(r"\w+", what.lower()))
    shared = (words & set(re.findall(r"\w+", one.lower())) for one in others)
    return any(len(one) > len(words) * SAID_ALREADY for one in shared)


def _without_verb(text: Text, begin: int, start: int, end: int) -> tuple[int, int]:
    """ "báo cáo trong tháng 10": the verb of the order is no word of its deadline."""
    verb = VERBS.match(respelled(str(text)), begin) if start <= begin < end else None
    return (verb.end(), end) if verb and verb.end() < end else (start, end)


def tidied(rest: str) -> str:
    rest = re.sub(r"\(\s*[,;.]*\s*\)", " ", _URGENT.sub(" ", rest))
    rest = re.sub(r"\A[\s;,.:]*(?:nội dung|công việc)\s*:", " ", rest, flags=re.IGNORECASE)
    rest = re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"\s+", " ", rest)).strip(TRIM)
    rest = re.sub(r"([,;:])(?:\s*[,;:.])+", r"\1", rest)
    rest = _TAIL.sub("", rest).strip(TRIM)
    if rest.count("“") > rest.count("”"):
        rest = rest + "”"
    if rest.count("(") > rest.count(")"):
        rest = rest + ")"
    elif rest.endswith(")") and rest.count("(") < rest.count(")"):
        rest = rest[:-1].rstrip(TRIM)
    return rest[:1].upper() + rest[1:]


def to_verb(line: str, at: int) -> int:
    """Past adverbs and grounds, to the verb itself."""
    while True:
        if role := ROLE.match(line, at):
            at = _after_role(line, role.end())
        found = FILL.match(line, at)
        found = None if found and _provides(line, found) else found
        ground = GROUND_ENDS.search(line, at, found.end()) if found else None
        if ground and VERBS.match(line, ground.end()):
            return ground.end()
        if not found:
            found = BEFORE_VERB.match(line, at)
            found = found if found and VERBS.match(line, found.end() + 1) else None
        if not found or found.end() <= at:
            break
        at = found.end()
    return past(line, at, " ,:;.-–")


def _provides(line: str, found: re.Match[str]) -> bool:
    """ "chủ động phương tiện, nước tại chỗ": a verb of its own where none follows."""
    after = past(line, found.end(), " ")
    follows = (VERBS, FILL, CHAIR, WITH, BEFORE_VERB, ROLE)
    alone = found[0].lower().endswith("chủ động") and line[after : after + 1].islower()
    return alone and not any(one.match(line, after) for one in follows)


def _after_role(line: str, at: int) -> int:
    """To the verb behind the words for what a body is: "… là cơ quan thường trực"."""
    words = list(WORD_START.finditer(line, at, at + 90))[1:]
    return next((one.start() for one in words if VERBS.match(line, one.start())), at)
