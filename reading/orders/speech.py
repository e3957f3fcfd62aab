"""What a clause does: orders, tells, agrees, thanks or exhorts. Only orders are tasks."""

import re

from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.order import Order
from reading.orders.timing import Timing
from reading.text import Text

SHORTEST = 5


# A clause that begins so tells something, sets a condition or closes the paper.
_TELLS = insensitive(
    r"\W*(?:(?:sáng|chiều|tối|trong|vào)?\s*(?:các )?ngày \d[^:]{0,200}\b(?:đã|có|tổ chức|ban hành"
    r"|ban hàng|phát hành|chủ trì|họp|diễn ra)\b"
    r"|(?:sáng|chiều) \d|tại (?:cuộc họp|hội nghị|phiên|buổi|trụ sở|văn bản|công văn)"
    r"|sau khi (?:nghe|xem xét|thảo luận)"
    r"|trên đây|kinh phí|trường hợp|nếu |(?:trong )?quá trình (?:triển khai|thực hiện)|nơi nhận"
    r"|kính gửi|thời gian qua|mặc dù|tuy nhiên"
    r"|đây là|hiện nay|nhìn chung|như vậy|quang cảnh|mở đầu|(?:văn bản|công văn|thông báo"
    r"|chỉ thị) (?:cho biết|nêu|này|trên)|dự (?:họp|hội nghị)"
    r"|tham dự|thành phần|ghi chú|phát biểu|cùng dự|kết thúc (?:buổi|hội nghị|phiên)|thưa|xin "
    r"|chúc |trân trọng|cảm ơn|báo cáo của|ý kiến của"
    r"|theo (?:báo cáo|phản ánh|đánh giá)|lưu:|như (?:mục|điều) |thời gian tới,? dự báo"
    r"|đồng chí [^,]{3,40} (?:đã|vừa)"
    r"|\(?(?:hình|ảnh|nguồn|bảng|biểu)\b)"
)
# So even when it repeats an order: what another paper said, what the budget already gave.
_QUOTES = insensitive(
    r"\W*(?:kinh phí|(?:văn bản|công văn|thông báo|chỉ thị|tờ trình|báo cáo) (?:cho biết|nêu"
    r"|phản ánh)|trước đó|được biết"
    r"|mở đầu|quang cảnh|nơi nhận|kính gửi|trên đây|hình|ảnh|nguồn)(?!\w)"
)
_INTRODUCES = insensitive(
    r"(?:như sau|(?:việc|nội dung|nhiệm vụ|vấn đề|giải pháp|ý kiến)(?: cụ thể| chính"
    r"| trọng tâm)? (?:như )?sau(?: đây)?|cụ thể)\W*\Z"
)
_HAPPENED = insensitive(
    r"\s*(?:đã |vừa |đang |luôn |cũng |rất |cơ bản |hoàn toàn |nhất trí |trân trọng |đánh giá cao"
    r"|ghi nhận|biểu dương|hoan nghênh|đồng ý|thống nhất"
    r"(?= (?:với|chủ trương|về|nội dung|đề xuất|đề nghị|các nội dung|bổ sung|theo|cao|cho)\b)"
    r"|nhất trí|nhận được|tiếp nhận (?:công văn|văn bản|báo cáo)|có (?:công văn|báo cáo|tờ trình"
    r"|văn bản số"
    r"|ý kiến|nhiều|được|đầy đủ)|cho biết|cho rằng|nhận thấy|nêu rõ (?:những|các)|nhấn mạnh|lưu ý"
    r"|kết luận|khẳng định|giới thiệu|phát biểu|là |được (?!giao|phân công|yêu cầu)|bị "
    r"|chủ trì (?:hội nghị|cuộc họp|phiên|buổi|họp)|tổ chức (?:cuộc )?họp|phát hành"
    r"|ban hành (?:văn bản|công văn|kế hoạch số|thông báo số)"
    r"|thông báo (?:để|kết luận)|truyền đạt|trân trọng|cảm ơn|để lại|trao đổi|tán thành|chia sẻ"
    r"|quán triệt|không thể|chưa |còn )"
)
_EXHORTS = insensitive(
    r"(?:(?:\A|[,;] )(?:và )?(?:phải |cần |thực sự |tiếp tục |tập trung |thường xuyên |luôn "
    r"|đồng thời,? |nghiêm túc |tích cực |hết sức |chủ động )*"
    r"(?:nêu cao|phát huy|khơi dậy|giữ (?:vững|nếp|gìn nếp|nhịp)|gần dân|quán triệt|quan tâm"
    r"|sâu sát|sát việc|dồn (?:tâm|sức)|chung sức|đồng lòng"
    r"|đề cao|xem đây|coi (?:đây|việc|trọng)|nỗ lực|quyết tâm|quyết liệt|gương mẫu|vào cuộc"
    r"|dành (?:thời gian|tâm|sự quan tâm)"
    r"|nâng cao (?:tinh thần|trách nhiệm|ý thức|nhận thức|chất lượng|hiệu quả|vai trò)"
    r"|tăng cường (?:trách nhiệm|kỷ|đoàn kết|công tác lãnh đạo)"
    r"|không (?:ngại|chủ quan|để)|đoàn kết|tin tưởng|mong|chịu trách nhiệm (?:toàn diện|trước|về)"
    r"|làm tròn|làm tốt|tạo (?:chuyển biến|sự đồng thuận|khí thế)"
    r"|hưởng ứng|(?:tổ chức |triển khai )*thực hiện (?:tốt|nghiêm|nghiêm túc|có hiệu quả|hiệu quả"
    r"|đúng|đồng bộ|đầy đủ|kịp thời|các nhiệm vụ|nhiệm vụ"
    r"|(?:các )?nội dung|thông báo này|chỉ thị này|kế hoạch này|kết luận này|công văn này"
    r"|quyết liệt)|nghiêm túc (?:tổ chức |triển khai )*thực hiện"
    r"|bám sát|kiên quyết|chấp hành|không được|tuyệt đối|bảo đảm (?:an toàn|tiến độ|chất lượng"
    r"|đúng)|đảm bảo (?:an toàn|tiến độ|chất lượng)|tránh"
    r"|tạo mọi điều kiện|phối hợp (?:chặt chẽ|nhịp nhàng)|chỉ đạo quyết liệt|xác định (?:đây|rõ"
    r"|việc)|hoàn thành (?:tốt|thắng lợi|xuất sắc)"
    r"|đẩy mạnh (?:phong trào|công tác)|thấm nhuần|học tập|rèn luyện|thể hiện|hết lòng|chung tay"
    r"|cố gắng)"
    r"(?!\w))"
)
_CLOSES = insensitive(
    r"\A\W*(?:(?:đề nghị|yêu cầu|trên đây|thừa lệnh|thừa ủy quyền|văn phòng|ubnd|ủy ban|nhận được"
    r"|các cơ quan|căn cứ)\b.{0,180}"
    r"(?:nghiêm túc(?: tổ chức| triển khai)*|căn cứ (?:nội dung )?thông báo.{0,60}|biết(?: và|,)?"
    r"|khẩn trương)\s*(?:tổ chức |triển khai )*"
    r"thực hiện(?: (?:các nội dung trên|thông báo này|công văn này|theo quy định|tốt|chỉ thị này"
    r"|đúng|kết luận này))?[\s./]*\Z"
    r"|.{0,160}\bthông báo (?:để|đến|tới)\b.{0,160}\b(?:biết|thực hiện)\b[^:;]{0,40}\Z"
    r"|.{0,200}(?:thông báo|chỉ thị|công văn|văn bản|kết luận|kế hoạch) này (?:được phổ biến"
    r"|có hiệu lực|thay thế).{0,120}\Z)"
)
_NOUN_FIRST = insensitive(
    r"\W*(?:số liệu|kết quả|bản (?:trả lời|giải trình|tổng hợp|báo cáo|mềm)"
    r"|báo cáo(?: kết quả)?(?: gửi| nộp| trước| về|,)|hồ sơ|danh sách|văn bản"
    r"|thời (?:gian|hạn)|hạn|hoàn thành|xong|chứng từ|sản phẩm|dự thảo(?= (?:gửi|trình))|gửi|nộp"
    r"|trình|tài liệu|phụ lục|nội dung (?:này|trên)"
    r"|đồng thời,? (?:gửi|báo cáo|chuyển|nộp)|báo cáo|chuyển|thời điểm|yêu cầu (?:hoàn thành"
    r"|báo cáo)|việc (?:này|trên)|(?:công việc|nhiệm vụ) này)(?!\w)"
)
# Citizens and voters ask; only the answer orders.
_CITIZENS = insensitive(
    r"\W*(?:(?:nội dung|ý kiến|kiến nghị|phản ánh|đơn|vụ việc)(?: \w+){0,3}? (?:của )?)?(?:các "
    r"|một số |tập thể |đại diện )*"
    r"(?:công dân|cử tri|người dân|nhân dân|bà con|hộ (?:ông|bà|gia đình|dân|kinh doanh)|hộ|ông|bà"
    r"|tiểu thương|xã viên|phụ huynh)(?!\w)"
    r"[^.:;]{0,160}(?:đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|yêu cầu|trình bày|hỏi|cho rằng"
    r"|mong muốn|bức xúc|thắc mắc)"
)
# Without a body and without a day these begin no order.
_LOOSE = insensitive(
    r"(?:tiếp tục|đẩy mạnh|tăng cường|nâng cao|chú trọng|quan tâm|bảo đảm|đảm bảo|phát huy"
    r"|thực hiện|tập trung|chủ động|tích cực|quán triệt"
    r"|phấn đấu|duy trì|củng cố|thúc đẩy|huy động|khuyến khích|đổi mới|làm tốt|xác định|coi|lấy"
    r"|phát triển|tạo)(?!\w)"
)
_PRAISE = insensitive(
    r"(?:đánh giá (?:chung|tình hình|kết quả)|kết quả (?:đạt được|thực hiện)|mục đích|mục tiêu"
    r"|yêu cầu(?: chung)?\W*\Z|mục đích,? yêu cầu|quan điểm|nguyên tắc|bối cảnh|dự báo|nhận định"
    r"|phạm vi|căn cứ|tình hình|ưu điểm|tồn tại|hạn chế|nguyên nhân)"
)


def tells(text: Text, order: Order) -> bool:
    """Whether the clause only tells, conditions, closes or agrees."""
    line = respelled(str(text))
    if (
        asks_as_citizen(text)
        or _CLOSES.match(line)
        or _QUOTES.match(line)
        or _INTRODUCES.search(line)
    ):
        return True
    if _TELLS.match(line) and not (order.asked and order.lead):
        return True
    addressed = order.asked or ":" in line[max(0, order.begin - 3) : order.begin]
    return not addressed and bool(_HAPPENED.match(" " + line[order.begin :]))


def asks_as_citizen(text: Text) -> bool:
    """ "Công dân đề nghị UBND tỉnh …" is what was asked, not what was ordered."""
    return bool(_CITIZENS.match(respelled(str(text))))


def introduces(text: Text) -> bool:
    """ "… thực hiện một số nội dung sau:": whom it names carries out what stands below."""
    return bool(_INTRODUCES.search(respelled(str(text))))


def exhorts(text: Text, order: Order) -> bool:
    """Whether everything asked for is attitude: nothing whose doing can be checked."""
    said = respelled(str(text))[order.begin :].strip(" ,.;")
    pieces = [piece for piece in re.split(r"[,;] ", said) if len(piece) > 8]
    if not pieces or not _EXHORTS.match(pieces[0]):
        return False
    counted = sum(bool(_EXHORTS.match(piece)) or not VERBS.match(piece) for piece in pieces)
    return counted >= max(1, 0.6 * len(pieces))


def continues(text: Text) -> bool:
    """ "Số liệu chuyển về …", "Thời gian: …": more said of the order before."""
    return bool(_NOUN_FIRST.match(respelled(str(text))))


def praises(heading: str) -> bool:
    return bool(_PRAISE.match(respelled(heading)))


def begins_with_verb(text: Text, at: int = 0) -> bool:
    return VERBS.match(respelled(str(text)), at) is not None


def is_order(
    piece: Text,
    order: Order,
    timing: Timing,
    lead: tuple[str, ...],
    *,
    first: bool,
    praised: bool,
    listed: bool,
) -> bool:
    """An order to somebody whose doing can be checked. ``listed``: under a number or a bullet;
    ``praised``: below a heading that evaluates; ``first``: of its paragraph."""
    dated = timing.kind not in {"none", "qualitative", "conditional", "unreadable"}
    said = piece[order.begin :].strip(" .,;:/")
    if tells(piece, order) or len(said) < SHORTEST:
        return False
    if exhorts(piece, order) and not (dated and timing.kind != "ongoing"):
        return False
    if praised and not order.asked and not dated:
        return False
    verb = begins_with_verb(piece, order.begin)
    if lead:
        return bool(order.lead) or verb or order.asked or (listed and first) or dated
    if not order.asked and not dated and _LOOSE.match(respelled(str(piece)), order.begin):
        return bool(order.coordinating)
    beside = listed or not first or bool(order.coordinating)
    return order.asked or (verb and (beside or dated)) or (listed and dated)


def pace_of(before: str) -> str:
    """ "khẩn trương", "thường xuyên": words of time that give no date."""
    found = re.search(r"thường xuyên|khẩn trương|kịp thời|nhanh chóng|sớm", before, re.IGNORECASE)
    return found[0] if found else ""
