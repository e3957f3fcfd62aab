"""Bodies whose names no table ends: how far they go is proposed, and said to be a proposal.

Only what is an order anyway, or may be one, is read so: what tells has no deed to begin.
"""

import re
from functools import lru_cache

from reading.naming.extents import Extent, extent_of
from reading.naming.found import FoundBody
from reading.naming.kinds import NO_BODY
from reading.naming.lists import BodyFinder
from reading.naming.patterns import MANY
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order_words import GIVER, OBLIGED
from reading.orders.subject import DECIDED
from reading.text import UPPER, Text

# How much likelier than the next place an end is where nothing names a body, and where a table
# ends it elsewhere: before no known verb, or before one.
LIKELY, FAIRLY_SURE, SURE = 2.0, 4.0, 8.0
_CAPITAL = re.compile(rf"(?<!\w)[{UPPER}]")
_OF_A_PROVINCE = re.compile(rf" của tỉnh [{UPPER}]")
# What a name in general begins with: no time, no thing, no people.
_HEADS = insensitive(
    rf"(?:{MANY.pattern} (?!ngày|tuần|tháng|quý|năm|chiều|sáng|hồ |khâu|khoản|điểm|hợp đồng)"
    r"|(?:chủ(?! (?:trương|động|trì|yếu))|đơn vị(?! nào)|cơ quan|tổ chức|lực lượng|nghệ nhân"
    r"|(?:phó )?(?:tổ |đội |ga |hạt |trạm |đồn |tiểu đoàn )?trưởng|cán bộ|công chức|bên (?!cạnh)"
    r"|người (?:sử dụng|đứng đầu|đại diện|được|phụ trách|quản lý|lái|trúng)|nhà (?!nước|nào)"
    r"|thành viên|đại diện|ban|hội|đội(?! ngũ)|tổ(?! này)|ngành|doanh nghiệp|hợp tác xã|công ty"
    r"|hội đồng|đoàn|chi nhánh|trại|đại lý|hiệp hội)(?!\w))"
)
# What is said of somebody, no part of a name.
_SAID = insensitive(
    r"(?<!\w)(?:nên|không thể|có thể|cũng|vẫn|hiện|cam kết|cơ bản|đồng ý|nhất trí|nhận thấy|hứa"
    r"|tán thành|diễn ra|là (?!ban|các|công)|thì|hãy|đừng|tuyệt đối|đã(?! được)|vừa|không quá|sẽ"
    r"|đang (?:sử dụng|cùng)|tại \d|phải|đồng tình|phản ánh|lý giải|khuyến khích|thống nhất|khi"
    r"|có (?:nghĩa vụ|nhu cầu|ý kiến|ít nhất)|nào|theo chức năng|không có|mong|khen|thừa nhận|đạt"
    r"|thay mặt|đoàn kết|chung tay|dự kiến)(?!\w)"
    r"|(?<!\w)(?:được|bị|không|chưa|có|đang|tự|việc|theo|của|được tạm|đi|sang|do)\s*\Z"
)
_NEXT = re.compile(r"(?:;|,| và| cùng) (?=\w)")
_SENTENCE_ENDS = re.compile(r"[;:.|] ?\Z")


class LikelyFinder(BodyFinder):
    """Names in general, or guessed, end where a deed likely begins; nobody known is proposed."""

    def all_of(self, text: Text, start: int) -> tuple[list[FoundBody], int]:
        bodies, end = super().all_of(text, start)
        line = respelled(str(text))
        if not bodies:
            return self._proposed(text, line, start)
        return self._as_far_as_likely(text, bodies, end)

    def _as_far_as_likely(
        self, text: Text, bodies: list[FoundBody], end: int
    ) -> tuple[list[FoundBody], int]:
        """ "các doanh nghiệp | viễn thông, truyền hình cáp có hạ tầng trên cột điện khoanh …"."""
        last = bodies[-1]
        extent = extent_of(text, last.start)
        if extent is None or abs(extent.end - 1 - end) <= 1 or _ends_there(text, last, end):
            return bodies, end
        if _is_known(last) and not _goes_further(text, extent, end):
            return bodies, end
        between = text[end : extent.end]
        longer = between.strip(" ,:|") and not _SENTENCE_ENDS.search(between)
        shorter = extent.end <= end and not last.sure
        if not (longer or shorter):
            return bodies, end
        kept = [one for one in bodies if one.start < last.start]
        return [*kept, *self._listed(text, last.start, extent.end)], extent.end - 1

    def _proposed(self, text: Text, line: str, start: int) -> tuple[list[FoundBody], int]:
        """ "Người sử dụng lao động của các doanh nghiệp tạm dừng hoạt động lập …"."""
        acts = VERBS.match(line, start) or NO_BODY.match(line, start)
        extent = extent_of(text, start) if _HEADS.match(line, start) and not acts else None
        if extent is None or not extent.acts or extent.margin < LIKELY:
            return [], start
        name = text[start : extent.end]
        halved = name.count("(") > name.count(")") or self._cuts(text, start, extent.end)
        if re.search(r"[.:|]", name) or _SAID.search(name) or halved:
            return [], start
        return self._listed(text, start, extent.end), extent.end - 1

    def _cuts(self, text: Text, start: int, at: int) -> bool:
        """ "Thủ tướng Chính | phủ": whether the place lies inside a known name."""
        found = (self.at(text, one.start()) for one in _CAPITAL.finditer(text, start, at))
        return any(one.sure and one.end > at for one in found if one)

    def _listed(self, text: Text, start: int, end: int) -> list[FoundBody]:
        """The bodies of a list, parted where the next one begins."""
        begun, found = start, list[FoundBody]()
        stop = start + len(text[start:end].rstrip(" ,"))
        for cut in _NEXT.finditer(text, start, stop):
            inside = text.count("(", start, cut.start()) > text.count(")", start, cut.start())
            known = _HEADS.match(text, cut.end()) or self.at(text, cut.end(), carried=True)
            if known and not inside:
                found.append(self._body(text, begun, cut.start()))
                begun = cut.end()
        return [*found, self._body(text, begun, stop)]

    def _body(self, text: Text, start: int, end: int) -> FoundBody:
        known = self.at(text, start, carried=True)
        whole = known is not None and known.end == end and known.sure
        return FoundBody(text[start:end].strip(), start, end, sure=whole)


def _goes_further(text: Text, extent: Extent, end: int) -> bool:
    """Whether a known name goes on all the same: "UBND các xã vùng hạ du | sông Ba cắm mốc"."""
    acts = VERBS.match(respelled(str(text)), end + 1)
    return extent.acts and extent.end > end and extent.margin >= (SURE if acts else FAIRLY_SURE)


def may_be_name(name: str) -> bool:
    """Not "các nhà thầu đã cam kết": what somebody did or thinks."""
    return ":" not in name and _SAID.search(name) is None


@lru_cache(maxsize=8)
def likely_finder(names: tuple[str, ...] = ()) -> LikelyFinder:
    """For the names a province knows beside those that ship."""
    return LikelyFinder(names)


def _ends_there(text: Text, last: FoundBody, end: int) -> bool:
    """Before a word of duty or of who helps; "Chủ tịch UBND tỉnh lưu ý …": who gives orders; "Sở Y
    tế của tỉnh Sơn La …"."""
    line = respelled(str(text))
    told = any(one.match(line, end + 1) for one in (OBLIGED, CHAIR, WITH))
    gives = GIVER.match(respelled(last.name)) or _OF_A_PROVINCE.match(text, end)
    return told or gives is not None


def _is_known(last: FoundBody) -> bool:
    return last.sure and not last.general and not DECIDED.match(last.name)
