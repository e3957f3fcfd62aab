"""The bodies a clause begins with, and what may stand before them."""

import re
from collections.abc import Sequence

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder, body_finder
from reading.naming.patterns import ACTING_PLACE, POST, STOPS
from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order_words import APPOSITION, ASK, LEAD_IN, OBLIGED, PHRASE, WHOSE
from reading.text import LOWER, UPPER, Text, past

LONGEST_OPENING = 200
_TIME = re.compile(
    r"(?:ngay )?(?:trong|từ|đến|trước|vào|cuối|đầu|giữa|sau|(?:chậm|muộn) nhất|định kỳ|hằng|hàng"
    r"|mỗi) (?:(?:ngày|tuần|tháng|quý|năm|hôm|cuối|đầu|giữa|sáng|chiều|thứ|nay|này|tới|sau|mai|kỳ"
    r"|hằng|hàng|mỗi|một|lần|là|trước|vào|\d[\d/.\-]*|I{1,3}|IV)(?:,| |/)?)+(?<= )",
    re.IGNORECASE,
)
_HANDED = re.compile(
    rf"(?<!phối hợp )(?<!cùng )\b(?:cho|với|gửi|phép|báo cáo|trình) (?:các )?[{UPPER}][^,;:.]*\Z"
)
_DOES = re.compile(rf"{VERBS.pattern}|đồng ý|thống nhất|chấp thuận|nhất trí", re.IGNORECASE)
# "Đầu mối theo dõi các việc trên là Sở Tài chính, mỗi tháng tổng hợp …".
_FOCAL = re.compile(
    r"(?:(?:cơ quan|đơn vị) (?:đầu mối|thường trực)|đầu mối)[^,;:.]{0,60} là"
    rf" (?=(?-i:[{UPPER}]))",
    re.IGNORECASE,
)
# "Để đón đoàn với hồ sơ đầy đủ, minh bạch, Sở A …": a list inside the words that lead in.
_IN_FRONT = re.compile(
    r"(?:để|nhằm|về|căn cứ|(?:riêng )?đối với|với|liên quan|kết thúc) ", re.IGNORECASE
)
_COMMAS = re.compile(rf"[^;:.]{{1,120}}?, (?=[{UPPER}])")
SHORTEST_OBJECT = 6
LONGEST_REST = 60
_SEVERAL = re.compile(r"\b(?:các|những|mỗi|từng) ", re.IGNORECASE)
# What ends with "Sở" and is a whole name.
_OWN_OFFICE = re.compile(r"(?:văn phòng|thanh tra|lãnh đạo|ban giám đốc) sở", re.IGNORECASE)
# "Đối với UBND các xã - những việc làm trong tháng 3/2026": a heading to its end.
_WORK_AHEAD = re.compile(
    r" [-–] (?:những |các )?(?:việc|nhiệm vụ|công việc|phần việc)(?!\w)[^,;:.]{0,80}\W*\Z",
    re.IGNORECASE,
)
_DUTY = re.compile(r"(?:phải|có trách nhiệm) ")
DECIDED = re.compile(r"(?:các|những|mỗi|từng) ", re.IGNORECASE)


def lead_in(line: str, at: int = 0) -> int:
    found = LEAD_IN.match(line, at)
    return found.end() if found else at


def subject_of(text: Text, line: str, finder: BodyFinder) -> tuple[list[FoundBody], int] | None:
    """The bodies the clause begins with, behind words that only lead in."""
    place = lead_in(line)
    if (whose := WHOSE.match(line, place)) and (of := _of_whom(text, line, finder, whose.end())):
        return of
    if focal := _FOCAL.match(line, place):
        bodies, end = finder.all_of(text, focal.end())
        return (bodies, end) if bodies and line[end : end + 2] == ", " else None
    if small := _in_small_letters(text, line, finder, place):
        return small
    return None if _hands_over(text, line, place) else _behind_front(text, line, finder, place)


def _behind_front(
    text: Text, line: str, finder: BodyFinder, place: int
) -> tuple[list[FoundBody], int] | None:
    """Those the clause begins with at ``place``, or behind the commas of what stands in front."""
    in_front = listed = False
    for _ in range(5):
        bodies, end = finder.all_of(text, place)
        if bodies and _carries_on(line, bodies, end) and (not listed or _acts_or_must(line, end)):
            return _behind_topic(text, line, finder, place, bodies[0], end) or (bodies, end)
        if behind := in_front and (
            _anybody(text, line, finder, place)
            or _in_small_letters(text, line, finder, place)
            or _behind_list(text, line, finder, place)
        ):
            return behind
        in_front = in_front or _IN_FRONT.match(line, place) is not None
        attitude = line.startswith("phát huy", place)  # "… vai trò của già làng, trưởng bản"
        if not PHRASE.match(line, place) and not line[place:].lower().startswith(("cụ thể",)):
            return _behind_opening(text, line, finder, place)
        if timed := _behind_time(text, line, finder, place):
            return timed
        comma = re.compile(r"[,:] (?=\S)").search(line, place, place + 260)
        if not comma:
            return None
        place = lead_in(line, comma.end())
        listed = attitude and text[place : place + 1].islower()
    return None


def _hands_over(text: Text, line: str, at: int) -> bool:
    """ "Thông báo cho Công an tỉnh, Sở A", "Đồng ý cho UBND xã B, xã C": whom behind the comma."""
    before = text[at:].partition(", ")[0]
    return _DOES.match(line, at) is not None and _HANDED.search(before) is not None


def _anybody(
    text: Text, line: str, finder: BodyFinder, at: int
) -> tuple[list[FoundBody], int] | None:
    """ "Đối với 87 biển làm sai mẫu, đơn vị trúng thầu thay mới": whoever it is, in two words."""
    found = finder.at(text, at, carried=True) if text[at : at + 1].islower() else None
    if found is None or VERBS.match(line, at):  # "…, tổ chức đối thoại với họ"
        return None
    acts = found.general and " " in found.name and acts_at(line, found.end + 1)
    return ([found], found.end) if acts else None


def _behind_list(
    text: Text, line: str, finder: BodyFinder, at: int
) -> tuple[list[FoundBody], int] | None:
    """ "Về kinh phí làm mái che, kéo điện, Sở Tài chính thẩm định …": the first known body behind
    a comma that acts."""
    comma = _COMMAS.match(text, at)
    bodies, end = finder.all_of(text, comma.end()) if comma else ([], 0)
    known = bodies and all(one.sure for one in bodies)
    return (bodies, end) if known and _acts_or_must(line, end) else None


def capital_at(text: Text, at: int) -> Text:
    """As if the name that stands there were written with a capital."""
    return Text(f"{text[:at]}{text[at].upper()}{text[at + 1 :]}")


def _in_small_letters(
    text: Text, line: str, finder: BodyFinder, at: int
) -> tuple[list[FoundBody], int] | None:
    """ "Riêng đảng ủy các phường phải …": a known body written small behind what leads in."""
    if not at or not text[at : at + 1].islower() or finder.all_of(text, at)[0]:
        return None
    bodies, end = finder.all_of(capital_at(text, at), at)
    acts = acts_at(line, end + 1) or any(one.match(line, end + 1) for one in (OBLIGED, CHAIR))
    known = all(one.sure for one in bodies) or _DUTY.match(line, end + 1)
    return (bodies, end) if bodies and acts and known else None


def _behind_topic(
    text: Text, line: str, finder: BodyFinder, place: int, topic: FoundBody, end: int
) -> tuple[list[FoundBody], int] | None:
    """ "Riêng những cơ sở mang biển đỏ, UBND các xã lập danh sách", "Những cơ sở không còn nhu cầu
    thì Trung tâm A tiếp nhận", "Tiểu ban An ninh: Công an tỉnh chủ trì, …": who acts, not upon
    whom."""
    if line.startswith(": ", end):
        bodies, after = finder.all_of(text, end + len(": "))
        return (bodies, after) if bodies and CHAIR.match(line, after) else None
    alone = line[:place].rstrip().lower().endswith("riêng")
    comma = re.compile(rf"[^,;:.]{{0,60}}{',' if alone else ' thì'} ").match(line, end)
    if not (topic.general or DECIDED.match(topic.name)):
        return None
    if comma is None or not text[comma.end()].isupper():
        return None
    bodies, after = finder.all_of(text, comma.end())
    named = bodies and all(one.sure for one in bodies)
    return (bodies, after) if named and acts_at(line, after + 1) else None


def _of_whom(
    text: Text, line: str, finder: BodyFinder, at: int
) -> tuple[list[FoundBody], int] | None:
    """ "Trách nhiệm của Sở A là …", "Đối với Đảng ủy B" where nobody nearer carries out."""
    bodies, end = finder.all_of(text, at)
    if not bodies and text[at : at + 1].islower():  # "Đối với ban xây dựng Đảng các xã"
        bodies, end = finder.all_of(capital_at(text, at), at)
        bodies = bodies if all(one.sure for one in bodies) else []
    if bodies and line[end : end + 4] == " là ":
        return bodies, end + 3
    if bodies and not line[end:].strip(" .:"):
        return bodies, end  # "1. Đối với Đảng ủy Công an tỉnh" heads what stands below
    if bodies and _WORK_AHEAD.match(line, end):
        return bodies, len(line)
    if not bodies or line[end : end + 1] not in {":", ","}:
        return None
    rest = text[end + 1 :].strip()
    return (bodies, end) if subject_of(Text(rest), respelled(rest), finder) is None else None


def _behind_time(
    text: Text, line: str, finder: BodyFinder, place: int
) -> tuple[list[FoundBody], int] | None:
    """ "Trong tuần này Sở Y tế cấp đủ hóa chất": whoever acts behind a time without a comma."""
    found = _TIME.match(line, place)
    named = found and (
        text[found.end() : found.end() + 1].isupper() or POST.match(line, found.end())
    )
    if not found or not named:
        return None
    bodies, end = finder.all_of(text, found.end())
    return (bodies, end) if bodies and acts_at(line, end + 1) else None


def told_to(text: Text, line: str, finder: BodyFinder) -> list[FoundBody]:
    """ "Đối với Sở A, Chủ tịch yêu cầu …": whom it is asked of, named in front."""
    whose = WHOSE.match(line, lead_in(line))
    named, end = finder.all_of(text, whose.end()) if whose else ([], 0)
    if len(named) > 1 and ASK.match(line, end + 1):
        return named[:-1]  # "Với Sở A, Chủ tịch yêu cầu …"
    return named if line[end : end + 1] in {",", ":"} else []


def _behind_opening(
    text: Text, line: str, finder: BodyFinder, place: int
) -> tuple[list[FoundBody], int] | None:
    """ "Được giao vai trò nhạc trưởng, Sở A chắp nối …": whoever begins behind a comma and acts."""
    verb_first = VERBS.match(line, place) is not None
    openings = re.compile(
        rf"[,:] (?:(?:do|vì) (?:vậy|đó|thế),? )?(?=[^\W\d_])| (?:thì|nên) (?=(?-i:[{UPPER}]))"
    )
    for comma in openings.finditer(line, place, place + LONGEST_OPENING):
        named = DECIDED.match(line, comma.end()) or ACTING_PLACE.match(text, comma.end())
        anybody = _anybody_acts(text, line, finder, comma.end(), must=comma[0][0] == ",")
        if not text[comma.end()].isupper() and not named and not anybody:
            continue
        if verb_first and comma[0][0] == ",":
            return None
        bodies, end = finder.all_of(text, comma.end())
        if bodies and not bodies[0].sure:
            return None
        if verb_first and not acts_at(line, end + 1):
            continue
        if bodies and _acts(line, end):
            return bodies, end
    return None


def _anybody_acts(text: Text, line: str, finder: BodyFinder, at: int, *, must: bool) -> bool:
    """ "… chưa sát thị trường: đơn vị tư vấn điều tra lại", "Đối với hồ A, chủ đập phải lắp …":
    a body in general that acts, or has to."""
    found = finder.at(text, at)
    if not found or not found.general:
        return False
    return line.startswith("phải ", found.end + 1) if must else acts_at(line, found.end + 1)


def names_only(text: Text) -> bool:
    """Whether a line names bodies, perhaps with an order before them, and nothing to do."""
    line = respelled(str(text))
    begun = lead_in(line)
    before = ASK.match(line, begun) or WHOSE.match(line, begun)
    begun = before.end() if before else begun
    finder = body_finder()
    bodies, end = finder.all_of(text, begun)
    if not bodies:
        named = finder.unknown(Text(f"{text.rstrip(' :')}: "), begun)
        end = named.end if named else len(line)
    rest = line[end:].strip(" :")
    acts = any(VERBS.match(rest, one.start()) for one in re.finditer(rf"(?<!\w)[{LOWER}]", rest))
    known = bool(bodies) or end < len(line) or text.rstrip().endswith(":")
    open_end = text.endswith(("Sở", "và", ",")) and not _OWN_OFFICE.fullmatch(line)
    return (
        known
        and not acts
        and not open_end
        and not re.search(r"[:;.]", rest)
        and (len(rest) < LONGEST_REST)
    )


def acts_at(line: str, at: int) -> bool:
    """A verb with an object: not "nội dung do Sở A trình" that ends there."""
    verb = VERBS.match(line, at)
    return verb is not None and len(line[verb.end() :].strip(" .;:")) >= SHORTEST_OBJECT


def _acts(line: str, end: int) -> bool:
    """Whether a verb, or a word of duty, follows the bodies."""
    beside = APPOSITION.match(line, end)
    end = beside.end() if beside else end
    after = re.compile(r"\s*").match(line, end)
    at = after.end() if after else end
    if any(one.match(line, at) for one in (VERBS, CHAIR, OBLIGED, WITH)):
        return True
    return line[at : at + 1].islower() and not STOPS.match(line, at)


def _acts_or_must(line: str, end: int) -> bool:
    """ "…, đơn vị tư vấn phải …"; not "vai trò của già làng, trưởng bản, người có uy tín"."""
    return any(one.match(line, past(line, end, " ,")) for one in (VERBS, CHAIR, OBLIGED))


def _carries_on(line: str, bodies: Sequence[FoundBody], end: int) -> bool:
    """Whether something is said of the bodies: not "Hội thảo …", not a name alone in a sentence."""
    rest = line[end:].strip(" .;,")
    if not rest:
        return all(not one.general or _SEVERAL.search(one.name) for one in bodies)
    if re.match(r"\s*[/)]", line[end:]):
        return False
    decided = DECIDED.match(bodies[0].name) or VERBS.match(line, end + 1)
    return not (bodies[-1].general and bodies[0].name[:1].islower() and not decided)
