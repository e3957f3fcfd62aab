"""What is reported, by its words: of a newspaper, of a time gone by, asked by others before."""

import re

from reading.naming.spelling import insensitive, respelled
from reading.orders.order import Order
from reading.text import LOWER, UPPER

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
_CITES = r"(?:dẫn|nhắc) (?:lại )?(?:quy định|luật)(?!\w)"
# "Việc đóng cửa mỏ thực hiện theo Luật …", "Sở A trả lời tại chỗ: hồ sơ đã xong".
_BY_LAW = insensitive(
    r"\W*(?:việc|công tác|thủ tục|trình tự) [^;:.]{5,120} (?:thực hiện|áp dụng) theo (?:luật|nghị"
    r" định|thông tư|quy định|điều)(?!\w)|[^;:.]{0,60}(?<!để )trả lời tại chỗ(?!\w)"
    r"|\W*theo (?:luật|nghị định|thông tư|quy định)(?!\w)[^;:]{0,80}, (?:các )?(?:cơ quan|tổ chức"
    r"|cá nhân|người|chủ|hộ) (?:được|có|sử dụng|quản lý|tham gia|vi phạm)(?!\w)"
    r"|\W*theo (?:luật|nghị định|thông tư)(?!\w)[^;:]{0,80}, (?:các )?(?:tổ chức|cá nhân|người"
    r"|chủ|hộ|cơ sở)[^;:]{0,60} (?:báo cáo|nộp|kê khai|đăng ký|thông báo|lưu)(?!\w)"
    r"|[^;:]{0,120}(?<!\w)(?:luật|nghị định|thông tư) [^,;:]{2,60} quy định phải(?!\w)"
    r"|\W*theo (?:phương án|kế hoạch|quy chế)[^;:]{0,60} đã (?:được )?(?:phê duyệt|ban hành"
    r"|thống nhất), |[^;:]{0,80}(?:văn bản|công văn|thông báo|chỉ thị|kết luận|công điện)"
    rf" {_CITES}|[^;:]{{0,90}} nhắc lại quy định (?:của|tại)(?!\w)"
    r"|\W*theo (?:quy định (?:của|tại) )?(?:bộ luật|luật|nghị định|thông tư)(?!\w)[^;:]{3,80},"
    r" [^,;:]{2,60} có (?:trách nhiệm|nghĩa vụ|quyền)(?!\w)"
)
# "Theo Luật Thủy sản, tàu cá từ 15 mét phải bật thiết bị": a duty of the law, to its end.
_LAW = insensitive(
    r"\W*theo (?:bộ luật|luật|nghị định|thông tư)(?!\w)[^;:]{3,220}(?<!\w)phải(?!\w)"
    rf"|[^;:]{{0,80}}(?:văn bản|công văn|công điện|thông báo|chỉ thị) {_CITES}: "
    r"|\W*(?:bộ luật|luật|nghị định|thông tư)(?!\w)[^;:]{3,110} (?:đã )?(?:quy định|nêu rõ|ghi rõ"
    r"|cho phép)(?!\w)"
)
# "Phản ánh của các hộ: chủ đầu tư giữ 4,7 tỷ đồng …", "”, Chủ tịch UBND tỉnh bày tỏ".
_COMPLAINT = insensitive(
    r"\W*(?:phản ánh|ý kiến|kiến nghị|đơn) của (?:các |một số |nhiều )?(?:hộ|người dân|bà con"
    r"|cử tri|công dân|doanh nghiệp|tiểu thương)[^:;.]{0,60}: "
)
_SPOKEN = insensitive(r"[”\"],? [^”\"“]{3,60} (?:bày tỏ|tâm sự|trăn trở|chia sẻ)(?!\w)")
# "Trước đó, Bộ A có Công văn số … đề nghị các tỉnh rà soát …".
_ASKED_ELSEWHERE = insensitive(
    r"\W*trước đó, [^;:]{3,80} có (?:công văn|văn bản|công điện|thông báo|chỉ thị)(?!\w)[^;:]{2,80}"
    r" (?:đề nghị|yêu cầu|giao|chỉ đạo)(?!\w)"
    r"|\W*(?:thủ tướng|chính phủ|bộ(?! phận| đội| chỉ huy)|ban bí thư|bộ chính trị)(?!\w)"
    r"[^,;:]{0,60} (?:có|ban hành|ký) (?:công điện|công văn|văn bản|chỉ thị)(?!\w)[^;:]{2,200}"
    r" (?:đề nghị|yêu cầu|giao|chỉ đạo) (?:các )?(?:bộ|tỉnh|địa phương|ubnd các tỉnh)(?!\w)"
    r"|\W*(?:[^,;:.]{0,30} nêu rõ[,:] )?(?:tại|theo) (?:công văn|văn bản|công điện)[^;:]{3,90}, "
    r"(?:bộ(?! phận| đội| chỉ huy)|thủ tướng|chính phủ)[^,;:]{0,60} (?:đề nghị|yêu cầu)"
    r" (?:các )?(?:tỉnh|địa phương|ubnd các tỉnh)(?!\w)"
)
# Behind a body: "…, biên phòng đã tăng ca", "có tổng vốn 1.840 tỷ", "xử phạt 132 vụ", "3, Sở B 1".
_DID = re.compile(
    rf"(?<=, )(?!nơi |ngoài |riêng |trên |dưới |trong )(?:[{LOWER}]+ ){{1,2}}đã (?!được )"
    r"|có (?:tổng (?:vốn|mức đầu tư|diện tích|chiều dài|công suất)|diện tích|quy mô|công suất)"
    r" [^,;]{0,20}\d|(?:xử phạt|phát hiện|bắt giữ|khởi tố|thu giữ) (?:hành chính )?\d[\d.]*"
    rf" (?:vụ|trường hợp|đối tượng|tổ chức|cá nhân|lượt)(?!\w)|\d{{1,4}}, [{UPPER}][^,;]* \d+\W*\Z"
    r"|(?:khai thác|sản xuất|kinh doanh|chế biến|nuôi|trồng|thi công|đóng quân|đứng chân|hoạt động)"
    r" [^;:.]{2,60}? đã (?!được |có |đăng ký )"
)
# "Việc ngoại kiểm theo Thông tư thì ngành y tế vẫn làm, không thuộc phạm vi kết luận này".
_STILL_DOES = insensitive(
    r"[^;:.]{5,160}(?:(?<!\w)thì [^,;]{2,40} vẫn làm(?!\w)|, không thuộc phạm vi(?!\w)"
    r"|(?<!\w)theo hợp đồng[^,;.]{0,30} đã ký\W*\Z)"
    r"|(?:[^;:.]{3,60}, )?không (?:đơn vị|cơ quan|ai|địa phương|hộ) nào(?: được)? "
)
# "Luật A giao UBND các cấp quản lý …", "UBND tỉnh đã có Quyết định số … giao Sở B", "Sở C đã yêu
# cầu các trạm …", "đề nghị các nơi khác học tập cách làm này": nothing this paper asks for.
_GIVEN_ELSEWHERE = insensitive(
    r"\W*(?:(?:bộ )?luật|nghị định|thông tư) [^,;:]{3,110} giao(?!\w)"
    r"|(?:sở|chi cục|công ty|trung tâm|bệnh viện)[^,;:]{0,50} đã (?:yêu cầu|chỉ đạo|đề nghị)(?!\w)"
    r"|[^,;:]{3,80} đã có quyết định(?!\w)[^;:]{2,90} (?<!bàn )giao(?!\w)"
    r"|.*(?<!\w)học tập (?:cách làm|kinh nghiệm|mô hình) (?:này|trên|đó)(?!\w)"
)
# "Sở phải chủ động hơn nữa", "đang phối hợp với B trao đổi danh sách".
_MERELY = insensitive(
    r"(?:(?:chủ động|quyết liệt|tích cực|nỗ lực|quan tâm) hơn nữa|coi (?:đây|đó|việc này) là"
    r"|đổi mới (?:tác phong|lề lối)|động viên (?:hội viên|đoàn viên|cán bộ|nhân dân)"
    r"|giải quyết theo thẩm quyền(?=\W*\Z))(?!\w)[^\d]*\Z"
)
_DOES = insensitive(
    r"(?<!\w)(?:đang|vẫn|đã và đang) (?:chủ trì|phối hợp|tích cực|chủ động|khẩn trương)"
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
# "Sở A, với vai trò quản lý chợ, đã trình phương án".
_DONE_BEFORE = insensitive(r"(?<!\w)(?:đã|vừa|lâu nay(?: cũng| vẫn)?) (?:cũng |tự )?\Z")
_TOLD_EVEN_IF_ASKED = (_NEWS, _ASKED_ELSEWHERE, _GIVEN_ELSEWHERE)
_REPORTING = (_BY_LAW, _LAW, _STANDS_SO, _ISSUES, _COMPLAINT, _STILL_DOES)
# "Sở A đã kiểm tra 62 cơ sở, yêu cầu các cơ sở vi phạm tiêu hủy …".
_DID_AND = insensitive(r"(?<!\w)đã [^;:]{3,160}, \Z")
# "Kết thúc buổi làm việc, Văn phòng Tỉnh ủy được giao ra thông báo": an order all the same.
GIVEN = insensitive(r"(?<!\w)được (?:giao|phân công|yêu cầu)(?!\w)")
# "Kinh phí nhập liệu năm nay, Sở Tài chính cân đối …": so is this, by a day.
FUNDS = insensitive(r"\W*(?:tổng )?kinh phí [^,;:.]{3,60}, ")
# "Đường dây nóng được Sở duy trì 24/7 từ đầu năm": of a thing, who keeps it.
_KEPT_BY = re.compile(rf"[^,;:]{{3,90}} (?:đã |đang )?được (?=[{UPPER}])")


def reports(text: str, order: Order) -> bool:
    """Whether a clause reports, whatever it goes on to name."""
    line = respelled(text)
    told = any(one.match(line) for one in _TOLD_EVEN_IF_ASKED)
    if told or _SPOKEN.search(line) or _MERELY.match(line, order.begin):
        return True
    if order.asked:
        return _NOT_YET.search(line) is not None
    done = _DONE_BEFORE.search(line, order.start, order.begin)
    if done or any(one.match(line) for one in _REPORTING):
        return True
    did = order.lead and (
        _DID.match(line, order.begin) or _DOES.search(line, order.start, order.begin)
    )
    return bool(did or _SO_FAR.match(line, max(0, order.begin - 1)))


def goes_on_with_law(before: str, piece: str, order: Order) -> bool:
    """ "Theo Luật A, tàu cá phải …; chủ tàu phải nộp nhật ký": still what the law says."""
    return piece[:1].islower() and not order.asked and _LAW.match(respelled(before)) is not None


def asked_then(text: str, order: Order) -> bool:
    """Whether what was asked belongs to what somebody is told to have done."""
    return order.asked and _DID_AND.search(respelled(text[: order.start])) is not None


def is_kept(text: str) -> bool:
    """Whether it says of a thing by whom it is kept, looked after, answered."""
    return _KEPT_BY.match(text) is not None
