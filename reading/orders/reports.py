"""What is reported, by its words: of a newspaper, of a time gone by, asked by others before."""

import re

from reading.naming.spelling import insensitive, respelled
from reading.orders.order import Order

# "đã giao Sở A kiểm tra từ ngày 28/5, song đến nay chưa nhận được báo cáo".
_NOT_YET = insensitive(
    r"(?<!\w)đã (?:giao|chỉ đạo|yêu cầu|phân công)(?!\w).{3,200}, (?:song|nhưng|tuy nhiên),? (?:đến"
    r" nay|hiện)(?: nay)? (?:vẫn )?chưa(?!\w)"
)
# "Báo A số ra ngày 06/7/2026 có bài …".
_NEWS = insensitive(
    r"\W*(?:báo|tạp chí|đài) [^,;:]{2,60} (?:số ra ngày|có bài|đăng bài|đưa tin|phản ánh (?:về|việc"
    r"|tình trạng))(?!\w)"
)
# "Công an tỉnh thời gian qua đã điều tra …", "… mới nhập được dưới 40%".
_SO_FAR = insensitive(
    r"\s*(?:(?:trong )?(?:thời gian|những năm|những tháng) qua,? (?:đã|cũng|luôn)(?!\w)"
    r"|mới (?:chỉ )?\w+ được(?!\w))"
)
# "Việc đóng cửa mỏ thực hiện theo Luật …", "Sở A trả lời tại chỗ: hồ sơ đã xong".
_BY_LAW = insensitive(
    r"\W*(?:việc|công tác|thủ tục|trình tự) [^;:.]{5,120} (?:thực hiện|áp dụng) theo (?:luật|nghị"
    r" định|thông tư|quy định|điều)(?!\w)|[^;:.]{0,60}(?<!để )trả lời tại chỗ(?!\w)"
    r"|\W*theo (?:luật|nghị định|thông tư|quy định)(?!\w)[^;:]{0,80}, (?:các )?(?:cơ quan|tổ chức"
    r"|cá nhân|người|chủ|hộ) (?:được|có|sử dụng|quản lý|tham gia|vi phạm)(?!\w)"
    r"|[^;:]{0,120}(?<!\w)(?:luật|nghị định|thông tư) [^,;:]{2,60} quy định phải(?!\w)"
)
# "Về đất đai: một số hộ tự ý lấn ao", "mỏ đất còn 1,1 triệu m3, đủ dùng": how it stands.
_STANDS_SO = insensitive(
    r"\W*về [^:;.]{2,60}: (?:một số|nhiều|không ít) (?:hộ|nơi|xã|đơn vị|cơ sở|trường)(?!\w)"
    r"|[^;]*, (?:đủ dùng|đủ đáp ứng)\W*\Z"
)
# "21 giờ ngày 27/8, Chủ tịch UBND tỉnh phát Công điện số 12 gửi các sở": that it was issued.
_ISSUES = insensitive(
    r"[^;:]{0,140}(?<!\w)(?:phát|ký(?: ban hành)?|ban hành) (?:công điện|công văn|văn bản|chỉ thị)"
    r" số [^,;: ]+ (?:gửi|về|yêu cầu)(?!\w)[^:;]*\Z"
)
# "Sở A đã kiểm tra 62 cơ sở, yêu cầu các cơ sở vi phạm tiêu hủy …".
_DID_AND = insensitive(r"(?<!\w)đã [^;:]{3,160}, \Z")
# "Kết thúc buổi làm việc, Văn phòng Tỉnh ủy được giao ra thông báo": an order all the same.
GIVEN = insensitive(r"(?<!\w)được (?:giao|phân công|yêu cầu)(?!\w)")
# "Kinh phí nhập liệu năm nay, Sở Tài chính cân đối …": so is this, by a day.
FUNDS = insensitive(r"\W*(?:tổng )?kinh phí [^,;:.]{3,60}, ")
# "Đường dây nóng được Sở duy trì 24/7 từ đầu năm": of a thing, who keeps it.
_KEPT_BY = re.compile(r"[^,;:]{3,90} (?:đã |đang )?được (?=[A-ZĐ])")


def reports(text: str, order: Order) -> bool:
    """Whether a clause reports, whatever it goes on to name."""
    line = respelled(text)
    if _NEWS.match(line) or (_NOT_YET.search(line) and order.asked):
        return True
    if not order.asked and any(one.match(line) for one in (_BY_LAW, _STANDS_SO, _ISSUES)):
        return True
    return not order.asked and _SO_FAR.match(line, max(0, order.begin - 1)) is not None


def asked_then(text: str, order: Order) -> bool:
    """Whether what was asked belongs to what somebody is told to have done."""
    return order.asked and _DID_AND.search(respelled(text[: order.start])) is not None


def is_kept(text: str) -> bool:
    """Whether it says of a thing by whom it is kept, looked after, answered."""
    return _KEPT_BY.match(text) is not None
