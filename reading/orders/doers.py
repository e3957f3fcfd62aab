"""Who is named behind the task or in its middle, and what of the clause says so."""

from reading.naming.found import FoundBody
from reading.naming.lists import BodyFinder
from reading.naming.spelling import insensitive
from reading.naming.verbs import VERBS
from reading.orders.subject import acts_at, lead_in
from reading.text import UPPER, Text

# "… là phần việc của Hải quan A", "… do Phòng B đảm trách": whose it is, behind the task.
_WHOSE_TASK = insensitive(
    rf",? (?:là (?:phần )?(?:việc|trách nhiệm|nhiệm vụ) của|(?P<do>do)) (?=(?-i:[{UPPER}]))"
)
_DUTY_BEHIND = insensitive(
    r" (?:đảm trách|đảm nhận|phụ trách|thực hiện|lo liệu|chịu trách nhiệm)(?=\W*\Z|[,;])"
)
_DONE_BY = insensitive(
    rf"[^,;:.]{{3,80}} (?<!phải )(?<!cần )(?P<by>(?:sẽ )?được )(?=(?:các )?(?-i:[{UPPER}])|các )"
)
_BY_A_DAY = insensitive(
    r"(?<!\w)(?:trước|chậm nhất|trong (?:ngày|tuần|tháng|quý|năm)|xong)(?!\w).*\d"
)

type Told = tuple[list[FoundBody], tuple[int, int]]


def whose_task(text: Text, line: str, finder: BodyFinder) -> Told | None:
    """ "Mở thêm một làn là phần việc của Hải quan A", "Phân luồng từ xa do Phòng B đảm trách"."""
    first = lead_in(line)
    for told in _WHOSE_TASK.finditer(line, first) if VERBS.match(line, first) else ():
        bodies, end = finder.all_of(text, told.end())
        duty = _DUTY_BEHIND.match(line, end)
        last = duty.end() if duty else end
        ends = duty if told["do"] else duty or not line[end:].strip(" .;,")
        if bodies and ends and all(one.sure for one in bodies):
            return bodies, (told.start(), last)
    return None


def done_by(text: Text, line: str, finder: BodyFinder) -> Told | None:
    """ "Biển được UBND các xã gắn lên từng nhà trong quý II": a thing that somebody is to handle
    until a day."""
    first = lead_in(line)
    told = _DONE_BY.match(line, first)
    if told is None or VERBS.match(line, first) or " đã " in told[0]:
        return None
    bodies, end = finder.all_of(text, told.end())
    if not bodies or not acts_at(line, end + 1) or not _BY_A_DAY.search(line, end):
        return None
    return bodies, (told.start("by"), end)
