"""What is quoted, said of the paper itself or of a picture, and what only introduces."""

from reading.naming.spelling import insensitive
from reading.text import UPPER

# So even when it repeats an order: what another paper said, what the budget already gave.
QUOTES = insensitive(
    r"\W*(?:kinh phí|(?:văn bản|công văn|thông báo|chỉ thị|tờ trình|báo cáo) (?:cho biết|phản ánh"
    rf"|nêu(?! rõ,? (?-i:[{UPPER}])))|trước đó|được biết|mở đầu|quang cảnh|nơi nhận|kính gửi"
    r"|trên đây|hình|ảnh|nguồn|(?:trả lời|trao đổi với) (?:chúng tôi|phóng viên|báo))(?!\w)"
    r"|(?!giao|yêu cầu|đề nghị)[^,;:.]{2,60} mời [^,;.]{3,80} (?:trả lời|phát biểu|giải thích"
    r"|trình bày)(?!\w)|.* là những (?:việc|nội dung|thông tin) (?:đáng chú ý|nổi bật)"
    r"|(?:[^,;:.]{3,40}, )?[^,;:.]{2,60} nhắc [^;:.]* (?:chớ|đừng|bám (?:bản|dân)|luôn coi)(?!\w)"
    r"|[^.]* \((?:ảnh|nguồn)[^()]{2,40}\)"
    r"|[^;:]{2,90}: (?:sáng|chiều|tối|ngày) \d[^;:]*, tại [^,;:]*\W*\Z"
    r"|việc [\w ]{2,40} dự kiến (?:diễn ra|khai mạc|hoàn thành|kết thúc)(?!\w)"
)
INTRODUCES = insensitive(
    r"(?:như sau|(?:việc|nội dung|nhiệm vụ|vấn đề|giải pháp|ý kiến)(?: cụ thể| chính"
    r"| trọng tâm)? (?:như |dưới )?(?:sau(?: đây)?|đây)|cụ thể)\W*\Z"
)
