"""What only looks like an order, by its words: accounts, aims, blame, attitude; and bans."""

from reading.naming.spelling import insensitive
from reading.naming.verbs import VERBS

# Two words that are one: their comma parts nothing.
PAIRS = insensitive(
    r"lãnh đạo, chỉ đạo|phòng cháy, chữa cháy|phòng, chống|cứu nạn, cứu hộ|cấp ủy, chính quyền"
    r"|chủ trương, chính sách|kỷ luật, kỷ cương|an ninh, trật tự|khó khăn, vướng mắc"
)
# "Sở A tham mưu chậm, …", "triển khai chưa quyết liệt": how well, not what is to be done.
JUDGED = insensitive(
    r" (?:còn |rất |quá |khá |có phần )*(?:chậm(?! nhất)|chưa(?! (?:được|có|qua))|kém|yếu|lúng túng"
    r"|cầm chừng|dàn trải|thiếu|tốt(?! nghiệp)|khá|hiệu quả)(?!\w)"
)
# What one who concludes says of others: "Chủ tịch UBND xã đánh giá các phòng …".
JUDGES = insensitive(
    r"(?:đánh giá|ghi nhận|nhận định|thống nhất|nhất trí|đồng ý|chia sẻ|giải thích|phân tích|nhắc"
    r"|tiếp thu|mong|đề cập|trao đổi|phát biểu)(?!\w)"
)
# "tăng 04 bậc, xếp thứ 15": how things stand, whatever stands before.
RANKS = insensitive(
    r"(?:tăng|giảm|tụt|lên) \d[\d.,]*\s*(?:bậc|điểm|hạng|%|lần)|xếp (?:thứ|hạng)|đạt \d"
)
# "Một số địa phương …", "Nhiều đơn vị …": of some of them one tells; orders name whom they mean.
SOME = insensitive(r"\W*(?:một số|nhiều|không ít|hầu hết|phần lớn|đa số|vẫn còn|có) (?!việc)")
AIMS = insensitive(
    r"\W*(?:mốc (?:thời gian|tiến độ)|phấn đấu|mục tiêu|chỉ tiêu|theo (?:kế hoạch|tiến độ|hợp"
    r" đồng|cam kết|dự kiến)(?=,))(?!\w)"
)
# "Các chủ đầu tư chưa thực hiện đúng …": which of them, or what they are blamed for.
LACKING = insensitive(r".* (?:chưa|còn(?! lại)|bị)(?!\w)")
# What the Front, unions and associations are for.
RALLIES = insensitive(
    r"(?:tuyên truyền,? )?vận động (?:hội viên|đoàn viên|nhân dân|người dân|bà con)(?!\w)"
)
# A ban: "Cảng vụ không cấp phép rời cảng khi …".
BANS = insensitive(
    rf"(?:(?:kiên quyết|tuyệt đối|dứt khoát) )?không (?:cho(?! rằng)|{VERBS.pattern})(?!\w)"
)
# Verbs of attitude and of going on: whether it was done cannot be shown.
ATTITUDE = insensitive(
    r"(?:chuẩn bị(?= (?:chu đáo|kỹ|tốt|chặt chẽ))|soi (?:lại|xét) (?:chính )?mình|nhìn lại"
    r"|phản biện|tuyên truyền|vận động|thấy rõ|góp ý(?= (?:thẳng|chân|tâm))|chia sẻ|đồng hành"
    r"|nỗ lực|cố gắng|chấp hành|tuân thủ|gương mẫu|học tập|rèn luyện|gìn giữ|tự giác"
    r"|quán triệt|vào cuộc|đi đầu|nghiên cứu(?= (?:kỹ|sâu|nghiêm túc))|nhận thức|tranh thủ"
    r"|sẵn sàng|gắn kết|thấm nhuần|đồng bộ|phối hợp(?= (?:chặt|nhịp|đồng bộ|tốt)))(?!\w)"
)
# Those who ask for themselves: investors, firms, people.
ASKS_FOR_ITSELF = insensitive(
    r"(?:các |một số |đại diện )*(?:nhà đầu tư|nhà thầu|doanh nghiệp|công ty|tổng công ty|tập đoàn"
    r"|hiệp hội|hợp tác xã|chủ đầu tư|hộ|người dân|tiểu thương|hội viên)(?!\w)"
)
# Criticism that names nobody: "yêu cầu nghiêm túc kiểm điểm, không để tái diễn".
BLAMES = insensitive(
    r"(?:(?:nghiêm túc|nghiêm khắc|kịp thời) )*(?:kiểm điểm|rút kinh nghiệm|nhìn nhận|khắc phục"
    r" ngay (?:tình trạng|tồn tại|hạn chế))(?!\w)"
)
# A topic and what was decided of it: "Về thời gian tổ chức: Thống nhất tổ chức trong 02 ngày".
TOPIC = insensitive(r"\W*(?:về|đối với|riêng) [^:.;]{3,160}: ")
