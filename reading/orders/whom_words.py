"""To whom or of whom a clause speaks, where that is no body of its own: citizens, everybody."""

from reading.naming.spelling import insensitive

# Citizens and voters ask; only the answer orders.
CITIZENS = insensitive(
    r"\W*(?:(?:nội dung|ý kiến|kiến nghị|phản ánh|đơn|vụ|lượt|trường hợp)(?: \w+){0,4}?:? "
    r"(?:của )?)?(?:các "
    r"|một số |tập thể |đại diện |nhóm |\d+ )*"
    r"(?:công dân|cử tri|người dân|nhân dân|bà con|hộ (?:ông|bà|gia đình|dân|kinh doanh)|hộ"
    r"|(?:ông|bà)(?! (?:cũng |còn )?(?:yêu cầu|chỉ đạo|giao|lưu ý)(?!\w))"
    r"|tiểu thương|xã viên|phụ huynh|hiệp hội doanh nghiệp|đại biểu)(?!\w)"
    r"(?:[^.:;]|(?<= \w)\.){0,160}(?:đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|yêu cầu"
    r"|trình bày|(?<!câu )hỏi|cho rằng|mong muốn|bức xúc|thắc mắc|xin(?!\w))"
    r"|\W*nội dung(?: \w+){0,3}?: (?:phản ánh|khiếu nại|tố cáo|kiến nghị|đề nghị (?:được|xem)|xin )"
    r"|\W*nội dung (?:trình bày|phản ánh|khiếu nại|kiến nghị): "
    r"|(?:[\w ]{2,20}: )?[^.:;]{3,60}? (?:kiến nghị|phản ánh|đề xuất) (?:\d+|một số|nhiều|các)"
    r" (?:nội dung|vấn đề|ý)"
)
# To these a wish is told, no order given: "đề nghị Nhân dân vui xuân tiết kiệm".
PEOPLE = insensitive(
    r"(?:quý |toàn thể |các )?(?:công dân|người dân|nhân dân|bà con|cử tri|đồng bào|du khách"
    r"|phụ huynh|gia đình|mọi người|(?:người|chủ) nuôi|(?:người|hộ) chăn nuôi|người tiêu dùng"
    r"|hội viên|đảng viên|đoàn viên|cán bộ(?:,? (?:và nhân dân|đảng viên|công chức|chiến sĩ)))\b"
)
# Persons in their mandate: what is told them without a day is a reminder.
PERSONS = insensitive(r"các (?:đồng chí|vị|thành viên)(?!\w)")
EVERYBODY = insensitive(
    r"(?:các|những|toàn thể|mỗi|từng|tất cả|thành viên|thủ trưởng|lãnh đạo|người đứng đầu|cán"
    r" bộ|cấp ủy)(?!\w)"
)
ANYONE = insensitive(
    r"(?:các|những|mỗi|từng|hộ|đại diện|chủ(?! tịch)|doanh nghiệp|đơn vị|người|nhóm|cá nhân"
    r"|tổ chức)(?!\w)"
)
# "Các hộ nuôi chó hãy vì sức khoẻ của gia đình mà tự giác …": a wish, to whomever.
WISHES = insensitive(r"[^;:.]{2,90}(?<!\w)hãy(?= \w)")
