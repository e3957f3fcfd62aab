"""What only looks like an order, by its words: accounts, aims, blame, attitude; and bans."""

from reading.naming.spelling import insensitive
from reading.naming.verbs import VERBS

# Two words that are one: their comma parts nothing.
PAIRS = insensitive(
    r"lãnh đạo, chỉ đạo|thông tin, báo cáo|phòng cháy, chữa cháy|phòng, chống|cứu nạn, cứu hộ"
    r"|cấp ủy, chính quyền|văn thư, lưu trữ"
    r"|chủ trương, chính sách|kỷ luật, kỷ cương|an ninh, trật tự|khó khăn, vướng mắc"
)
# "Sở A tham mưu chậm, …", "triển khai chưa quyết liệt": how well, not what is to be done.
JUDGED = insensitive(
    r" (?:còn |rất |quá |khá |có phần )*(?:tương đối|khá|rất|chậm(?! nhất)|chưa(?! (?:được|có"
    r"|qua))|kém|yếu|lúng túng"
    r"|cầm chừng|dàn trải|thiếu|tốt(?! nghiệp)|khá|hiệu quả)(?!\w)"
)
# "…, đến nay cơ bản tháo gỡ được", "… thiếu chính xác, phải chỉnh sửa": an account, to its end.
ASSESSED = insensitive(
    r"[,;] đến (?:nay|thời điểm này|[^,;]{2,20} nay|hết (?:ngày|tháng) [\d/]+),? (?:đã|cơ bản|mới"
    r"|chưa|còn|đạt)(?!\w)|\A[^,;]*(?<!\w)đã bị(?! phạt)(?!\w)"
    r"|\A[^,;]*(?<!\w)vẫn (?:được|chưa|còn|bảo đảm|hoạt động|chạy|đạt|giữ)(?!\w)"
    r"|, (?:được|bị) [^,;]{2,40} (?:hoan nghênh|đánh giá cao|ghi nhận|đồng tình|khen ngợi"
    r"|phàn nàn)(?!\w)|, (?:nhân dân|dư luận|bà con|người dân) (?:phấn khởi|đồng tình|yên tâm"
    r"|hài lòng)(?!\w)|, (?:rất )?đáng (?:quý|ghi nhận|biểu dương|khích lệ|mừng|tiếc)(?!\w)"
    r"|\A(?:(?!đã ).)*, (?:đã|vừa) (?!được|có|nêu|giao|phê|duyệt|ký|ban|đăng|cấp|thu hồi"
    r"|bàn giao)\w+"
    r"| là (?:đúng|phù hợp|cần thiết|có cơ sở|chính đáng|chưa|không|hợp lý|trái|vi phạm)(?!\w)"
    r"|, (?:hiện )?đang (?:chờ|xin|trình|xem xét|lấy)(?!\w)|, phát hiện (?:trên |hơn )?\d"
    r"|(?<!\w)(?:nên|cần) (?:sang |đến )?(?:học(?! sinh)|noi gương|tham khảo)(?!\w)"
    r"|, [^,;]{0,30}không (?:có|thuộc) thẩm quyền(?!\w)"
    r"|(?<!\w)(?:có lúc|đôi lúc|có nơi|có khi|có thời điểm)(?:, có (?:lúc|nơi))? \w"
    r"|\d[^,;]*, trong đó (?:có )?\d"
    r"|\d[^,;]*, (?:tăng|giảm|chiếm|vượt) (?:\w+ )?\d[\d.,]*\s*(?:%|lần|bậc|điểm)"
    r"(?=\W*\Z|[,;]| so với)"
    r"|, (?:nhờ (?:đó|vậy)|qua đó) [^;]*(?:giảm|tăng|cải thiện|chuyển biến)(?!\w)"
    r"|\A(?:năng lực|nhận thức|trình độ|ý thức|chất lượng) [^,;]* (?:hạn chế|yếu|thấp|kém)\W*\Z"
    r"|, là (?:\w+ ){1,4}đáng (?:ghi nhận|biểu dương|khích lệ|mừng|tiếc)(?!\w)"
    r"|(?<!\w)(?:tương đối|khá) (?:ổn định|tốt|hiệu quả|đồng bộ|kịp thời|nghiêm túc|chặt chẽ"
    r"|bài bản"
    r"|đều|nhịp nhàng|đầy đủ)(?!\w)"
    r"|\A(?!.*(?:khắc phục|chấn chỉnh|xử lý))[^,;]* (?:thiếu (?:chính xác|chặt chẽ|kịp thời|đồng bộ"
    r"|thống nhất|quyết liệt|trách nhiệm|sâu sát)|chưa (?:cao|tốt|kịp thời|nghiêm|sát|chặt chẽ"
    r"|quyết liệt|hiệu quả|đạt yêu cầu|đủ điều kiện))(?=\W*(?:[,;]|\Z))"
)
# "… thi công đạt yêu cầu."; not "… để đạt yêu cầu".
ENDS_WELL = insensitive(
    r"(?<!để)(?<!bảo đảm)(?<!đảm bảo)(?<!nhằm) đạt (?:yêu cầu|chất lượng"
    r"|(?:nhiều )?kết quả(?: \w+){1,2})\W*\Z"
)
# "… chỉ đạo diệt chuột chưa đồng loạt": what ends so is no order.
ENDS_SHORT = insensitive(
    rf" chưa (?:thật |thực sự )?(?!có |được |qua |đủ |{VERBS.pattern})\w+(?: \w+)?\W*\Z"
)
# "đối thoại với các hộ chưa đồng thuận": which of them, not how well.
WHICH_END = insensitive(
    r"\w (?:các|những|(?:cho|giúp) (?:hộ|người|trẻ)|(?<!số )\d+)"
    rf" (?:(?!(?:{VERBS.pattern}))\w+ ){{1,2}}chưa (?:thật |thực sự )?\w+(?: \w+)?\W*\Z"
)
# "đã giao Sở Nội vụ tham mưu tại Công văn số …": ordered before, elsewhere.
ORDERED_BEFORE = insensitive(
    r"(?<!\w)đã (?:giao|chỉ đạo|yêu cầu|phân công|có văn bản)(?!\w).{3,160} tại"
    r" (?:công văn|thông báo|văn bản|kết luận|quyết định|công điện)(?!\w)"
)
PART = insensitive(r"(?:riêng )?(?:phần|khâu) ")
# "… xếp cuối bảng hai tháng liền sẽ giải trình"
BEFALLS = insensitive(r"[^,;:.]{3,90} sẽ (?!được)")
BEFALLS_WHOM = insensitive(r"(?:xếp|để|làm|có|không|chậm|bị|vi phạm|thuộc|nộp)(?!\w)")
# What one who concludes says of others: "Chủ tịch UBND xã đánh giá các phòng …".
JUDGES = insensitive(
    r"(?:đánh giá|ghi nhận|nhận định|thống nhất|nhất trí|đồng ý|chia sẻ|giải thích|phân tích|nhắc"
    r"|tiếp thu|mong|đề cập|trao đổi|phát biểu|cho phép|chấp thuận|không đồng ý|cảm ơn|biểu dương"
    r"|tuyên dương|phê bình|quyết định (?:hỗ trợ|tặng|thưởng))(?!\w)"
)
# "Công an xã trấn áp kịp thời.", "triển khai bài bản, đúng luật": a verb and only how well.
_WELL = (
    r"(?:kịp thời|bài bản|đúng (?:luật|quy định|tiến độ|kế hoạch|hẹn)|nghiêm túc|nghiêm|chu đáo"
    r"|hiệu quả|tốt"
    r"|an toàn|tiết kiệm|đầy đủ|quyết liệt|chặt chẽ|bền bỉ|nền nếp|đồng bộ|nhịp nhàng|sát sao"
    r"|công phu|khách quan|công tâm|nhanh|kỹ(?: lưỡng)?|dân chủ|thẳng thắn|trách nhiệm)"
)
# "Thường trực Tỉnh ủy tiếp công dân vào ngày 15 hằng tháng": what those who give orders do.
SITS = insensitive(
    r"(?:(?:tiếp (?:công )?dân|họp(?! báo)|giao ban|chúc|tin tưởng|kỳ vọng|động viên|chia buồn"
    r"|chỉ (?:rõ|ra)|dâng (?:hương|hoa)|cho ý kiến (?:về|vào))(?!\w)"
    r"|(?:trao|tặng) (?:\w+ ){0,2}(?:quà|thưởng|bằng khen|hoa)(?!\w))"
)
# Of the paper itself, of an event, of a penalty: no order, whoever stands above.
BESIDE = insensitive(
    r"\W*(?:xem (?:chi tiết|thêm|toàn văn)|(?:gửi|đính) kèm|tác giả ?:|tin, ảnh|nhờ (?!\d)"
    r"|(?:báo cáo|công văn|tờ trình|văn bản|đơn) số \d[^:]*\Z"
    r"|(?:chú thích|video|bản quyền)(?!\w)"
    r"|(?:thông tin liên hệ|mọi (?:ý kiến|vướng mắc|thông tin)|vắng mặt|trang phục"
    r"|thời lượng)(?!\w)"
    r"|thời (?:gian|hạn) (?:nộp|nhận|đăng ký|tiếp nhận|áp dụng)[^,;:.]{0,40} từ "
    r"|(?:đối tượng|phạm vi) (?:áp dụng|điều chỉnh)"
    r"|(?:các )?(?:nội dung|nhiệm vụ|việc) khác (?:do|theo|thực hiện|giữ nguyên)"
    r"|(?:buổi|cuộc|phiên) (?:họp|làm việc|tiếp|giám sát|kiểm tra)[^,;:.]{0,40} (?:kết thúc|diễn ra"
    r"|bắt đầu|khép lại)|[^;:.]{3,120} (?:sẽ|đều) bị (?!động)"
    r"|dự kiến (?:(?:trong|vào|đến) )?(?:quý|tháng|ngày|cuối|đầu|giữa|năm|\d)"
    r"|[^;:.]{3,120} (?:xin |trân trọng )?(?:thông báo|truyền đạt|thông tin)(?: (?:các |những )?"
    r"(?:ý kiến|kết luận|nội dung)(?: chỉ đạo)?)?"
    r" (?:nêu trên|trên(?! (?:loa|cổng|trang|hệ|đài|báo|sóng))|đến (?:các (?:đồng chí|cơ quan"
    r"|đơn vị)|quý))(?!\w)[^:;]*\Z)"
)
# "Bản đồ được niêm yết tại trụ sở", "Kế hoạch gồm 3 giai đoạn": of a thing, how it stands.
STATES = insensitive(
    r"[^,;:.\d]{3,60} (?:(?:là|được|gồm|đã(?! bị| được)|đang|sẽ) |hiện (?=vận hành|hoạt động|có|còn"
    r"|quản lý))|[^,;:.]{3,60} cho thấy(?!\w)|năm \d{4} là "
    r"|sau khi [^,;:.]{3,60}, (?:toàn|cả|hiện)(?!\w)"
)
# "Thường xuyên kiểm tra, nhắc nhở", "Bảo đảm công khai, minh bạch": how, and nothing to show.
_HOW_OFTEN = (
    r"(?:thường xuyên|tăng cường|chủ động|tiếp tục|kịp thời|tích cực|đẩy mạnh|làm tốt|chú trọng"
    r"|quan tâm|coi trọng|nghiêm túc)"
)
_OF_ALL_KINDS = (
    r"(?:kiểm tra|giám sát|theo dõi|nhắc nhở|chấn chỉnh|phối hợp|chia sẻ|đôn đốc|động viên"
    r"|khen thưởng|biểu dương|tuyên truyền|vận động|giáo dục|lãnh đạo|chỉ đạo|trao đổi)"
)
_NOTHING_MORE = (
    r"(?: (?:công tác|việc thực hiện|việc|thực hiện|kịp thời|chặt chẽ|nghiêm túc|hiệu quả"
    r"|theo quy định|đúng quy định|thông tin|quá trình thực hiện|tập thể, cá nhân"
    r"|(?:có )?thành tích))*"
)
SLACK = insensitive(
    rf"(?:{_HOW_OFTEN}[, ]+)+(?:(?:công tác )?{_OF_ALL_KINDS}{_NOTHING_MORE}(?:,| và)? ?)+\W*\Z"
    rf"|(?:bảo đảm|đảm bảo) (?:(?:{_WELL}|công khai|minh bạch|đúng (?:đối tượng|người, đúng việc)"
    r"|chất lượng|tiến độ|yêu cầu)(?:,| và)? ?)+\W*\Z"
    r"|tập trung (?:mọi |cao )?(?:nguồn lực|lãnh đạo|chỉ đạo|sức)(?!\w)[^\d]*\Z"
    r"|(?:kiên quyết )?xử lý nghiêm (?:trách nhiệm|mọi|vi phạm(?=\W*\Z| theo)"
    r"|(?:các |những )?(?:trường hợp|hành vi|tổ chức|tập thể|cá nhân))[^\d]*\Z"
    r"|phấn đấu [^\d]*\Z|lấy [^,;.]{4,60} làm (?:thước đo|trung tâm|mục tiêu|trọng tâm)"
)
# "Khen thưởng phải kịp thời, đúng người": how something has to be, whoever does it.
MUST_BE = insensitive(
    rf"[^,;:.]{{3,60}} phải (?:được |thật |thực sự )?(?:{_WELL}"
    r"|công khai|ngon|sạch|gọn|văn minh|hợp (?:vệ sinh|khẩu vị|lý))(?!\w)"
)
# Who asks for a favour, whatever day he names: "Đại diện Công ty A xin khất đến 20/01".
BEGS = insensitive(
    r"(?:xin|đề nghị|hứa|mong(?: muốn)?|khất|phản ánh|kiến nghị)(?!\w)(?! lỗi| phép)"
)
# "quản lý bếp ăn minh bạch": a verb, its object, and how well.
DONE_WELL = insensitive(rf"[^,;]* (?:{_WELL}|minh bạch|công khai, minh bạch|văn minh)\W*\Z")
HOW_WELL = insensitive(
    rf"(?:{VERBS.pattern}) {_WELL}(?:(?:, | và ){_WELL})*(?=\W*\Z"
    rf"|[,;] (?!(?:và |(?:cứ|mỗi) [\w ]{{2,20}} )?(?:{VERBS.pattern})))"
)
# "kết nối được 14 tỉnh", "san ủi xong 32/40 nền nhà": what was reached.
REACHED = insensitive(
    r"(?:[^;.]{2,90} )?(?:được (?:trên |hơn |gần |khoảng |dưới )?\d|hoàn thành \d+/\d+ (?=[^\W\d])"
    r"|xong (?:trên |hơn |gần |khoảng )?\d[^,;]*\Z)"
    r"|phát hiện(?:,| và)? (?:[^\W\d]+ ){0,3}(?:trên |hơn |gần )?\d"
)
# "tăng 04 bậc, xếp thứ 15": how things stand, whatever stands before.
RANKS = insensitive(
    r"(?:tăng|giảm|tụt|lên) \d[\d.,]*\s*(?:bậc|điểm|hạng|%|lần)(?=\W*\Z|[,;]| so với| trong)"
    r"|xếp (?:thứ|hạng)|đạt \d"
)
# "Một số địa phương …", "Nhiều đơn vị …": of some of them one tells; orders name whom they mean.
SOME = insensitive(r"\W*(?:một số|nhiều|không ít|hầu hết|phần lớn|đa số|vẫn còn|có) (?!việc)")
SO_MANY = insensitive(
    r"\d[\d./]* (?:hộ|người|trẻ|em|cháu|học sinh|công nhân|bệnh nhân|nhân khẩu|đối tượng)(?!\w)"
)
AIMS = insensitive(
    r"\W*(?:mốc (?:thời gian|tiến độ)|phấn đấu|mục tiêu|chỉ tiêu|theo (?:kế hoạch|tiến độ|hợp"
    r" đồng|cam kết|dự kiến)(?=,))(?!\w)"
)
# "Các chủ đầu tư chưa thực hiện đúng …": which of them, or what they are blamed for.
LACKING = insensitive(r".* (?:chưa|còn(?! lại)|bị)(?!\w)")
STRIVES = insensitive(r"phấn đấu(?!\w)")
# What the Front, unions and associations are for.
RALLIES = insensitive(
    r"(?:tuyên truyền,? )?vận động (?:hội viên|đoàn viên|nhân dân|người dân|bà con)(?!\w)"
)
EXHORTS_PEOPLE = insensitive(
    r" (?:đoàn kết|chấp hành|tích cực|hưởng ứng|thực hiện (?:tốt|nghiêm)|nâng cao|phát huy|tự giác"
    r"|giữ gìn|tin tưởng|yên tâm|an tâm|đồng thuận|ủng hộ chủ trương)(?!\w)"
)
# A ban: "Cảng vụ không cấp phép rời cảng khi …".
BANS = insensitive(
    rf"(?:(?:kiên quyết|tuyệt đối|dứt khoát) )?không (?:cho(?! rằng)|{VERBS.pattern})(?!\w)"
)
# Verbs of attitude and of going on: whether it was done cannot be shown.
ATTITUDE = insensitive(
    r"(?:thông tin(?= kịp thời)|kịp thời(?=\W*\Z)|trao đổi(?= thông tin)|chuẩn bị(?= (?:chu đáo"
    r"|kỹ|tốt|chặt"
    r" chẽ))|soi (?:lại|xét) (?:chính )?mình|nhìn lại"
    r"|phản biện|nắm(?= tình hình)|nắm bắt(?= tâm tư)|theo dõi(?= sát)|lắng nghe|thấu hiểu"
    r"|nói không|tiết kiệm(?=\W*\Z)|không (?:để|gây)(?= [^\d]*\Z)|tuyên truyền|vận động|thấy rõ"
    r"|góp ý(?= (?:thẳng|chân|tâm))|chia s[ẻẽ]|đồng hành"
    r"|nỗ lực|cố gắng|chấp hành|tuân thủ|gương mẫu|học tập|rèn luyện|gìn giữ|tự giác"
    r"|lấy(?= [^;]{3,80} làm (?:căn cứ|thước đo|mục tiêu|trung tâm|gốc|tiêu chí|chính|đầu)(?!\w))"
    r"|tham mưu(?= (?:đúng|trúng|kịp thời\W*\Z))|vận dụng|xây dựng(?= (?:tập thể|nội bộ"
    r"|khối (?:đại )?đoàn kết|hình ảnh|môi trường (?:làm"
    r" việc|đoàn kết)))|khuyến khích"
    r"|quán triệt|vào cuộc|đi đầu|nghiên cứu(?= (?:kỹ|sâu|nghiêm túc))|nhận thức|tranh thủ"
    r"|hạn chế(?= (?:họp|đi|sử dụng))|làm rõ(?= đến đâu)|quản lý(?= chặt)|chăm lo(?= đời sống)"
    r"|xây dựng(?= (?:nếp sống|văn hóa))"
    r"|sẵn sàng|gắn kết|thấm nhuần|đồng bộ|phối hợp(?= (?:chặt|nhịp|đồng bộ|tốt)))(?!\w)"
)
# "giao các sở, ngành giải quyết ngay": what it is stands below.
AT_ONCE = insensitive(
    r"(?:tập trung |khẩn trương |kịp thời )*(?:giải quyết|thực hiện|triển khai|xử lý|vào cuộc)"
    r"(?: ngay| sớm| dứt điểm| khẩn trương| nghiêm túc)*\W*"
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
# "UBND tỉnh vừa ban hành Công văn số 12 yêu cầu các đơn vị …": what is told of a paper.
ISSUED = insensitive(
    r"[^,;:.]{3,60} (?:(?:vừa|đã|mới) )?(?:ký )?(?:ban hành|có|gửi|phát hành) [^:;]*?(?:công văn"
    r"|văn bản|chỉ thị|công điện|thông báo|kế hoạch)(?!\w)"
)
# "Văn bản cho biết: ngày 02/10/2025, Bộ A có Công văn số 8815 …": a paper within a paper.
OF_ANOTHER = insensitive(
    r"\W*(?:văn bản|công văn|báo cáo) (?:cho biết|cho hay|phản ánh)[,:] .{4,80} (?:có|gửi|ban hành)"
    r" (?:công văn|văn bản|công điện)(?!\w)"
)
LABEL = insensitive(r"[^:.;]{3,80}: ")
# "Hội Nông dân xã xin chỗ đặt thùng chứa: đồng ý 6 điểm": what was asked for, and decided.
ASKED_FOR = insensitive(
    r"[^:.;]{3,120} (?:xin|đề nghị|kiến nghị|đề xuất|mong muốn) [^:.;]{3,160}: "
)
# "Công đoàn đề xuất giao lưu bóng bàn, lãnh đạo Văn phòng ủng hộ."
GRANTED = insensitive(
    r"[^:.;]{3,120} (?:xin|đề nghị|kiến nghị|đề xuất) [^.;]{3,160}, (?!báo cáo|trình|gửi|xin|tham"
    r" mưu|đề nghị|để|sau khi|khi|nếu|được)[^,.;]{2,50} (?:không )?(?:đồng ý"
    r"|ủng hộ|thống nhất|hoan nghênh|nhất trí|cho phép|chấp thuận)(?!\w)"
)
# "Kiến nghị sáp nhập điểm trường lẻ chưa được xem xét trong năm nay": what became of it.
ANSWERED = insensitive(
    r"\W*(?:đề nghị|kiến nghị|đề xuất|tờ trình|hồ sơ) [^:;.,]{5,120} (?:chưa|không|đã) (?:được )?"
    r"(?:xem xét|chấp thuận|thông qua|đồng ý|phê duyệt|giải quyết|phù hợp|có cơ sở)(?!\w)"
    r"|\W*(?:đề nghị|kiến nghị|đề xuất) [^:;.,]{5,120} đã được [^:;.,]{3,60} (?:trả lời|giải quyết"
    r"|xem xét)(?!\w)"
)
# "Thống nhất thời gian tổ chức kỳ họp từ ngày 08 đến 10/7": settled, whoever stands above.
SETTLES = insensitive(
    r"\W*(?:thống nhất|đồng ý|nhất trí)(?: về)? (?:thời gian|chủ trương|lùi|gia hạn|số lượng"
    r"|kéo dài|với (?:đề xuất|đề nghị|nội dung))(?!\w)"
)
# "Chấp thuận chủ trương giao Sở A làm chủ đầu tư"; "Theo kế hoạch, dự án hoàn thành trước …".
AGREED_TO = insensitive(
    r"\W*(?:đồng ý|chấp thuận|nhất trí|thống nhất)(?: về)? (?:chủ trương|đề xuất|đề nghị|phương án)"
    r"(?: về)?(?: việc)? giao(?!\w)"
    r"|\W*(?:theo (?:kế hoạch|tiến độ|hợp đồng|cam kết|dự kiến)[^,;:]{0,40}, )(?:các )?(?:dự án"
    r"|công trình|gói thầu|tuyến đường|nhà máy|hạng mục)[^,;:.]{0,80} (?:hoàn thành|khởi công"
    r"|đưa vào|khánh thành|thông xe)(?!\w)|\W*theo kế hoạch, [^,;:.]{3,80} diễn ra(?!\w)"
    r"|\W*(?:yêu cầu|mục tiêu|quan điểm|tinh thần|phương châm) (?:(?:đặt ra|chung|xuyên suốt) )?là "
)
# "3. Cho ý kiến vào dự thảo Chương trình …": what the meeting did, nobody is told to.
GIVES_OPINION = insensitive(
    r"\W*(?:cho ý kiến (?:vào|về|đối với|bước đầu)|(?:chốt|chọn|giữ nguyên) phương án)(?!\w)"
)
# A topic and what was decided of it: "Về thời gian tổ chức: Thống nhất tổ chức trong 02 ngày".
TOPIC = insensitive(r"\W*(?:về|đối với|riêng) [^:.;]{3,160}: ")
# "khám 642 ca, nhập viện 311, mổ 47, chuyển tuyến 9": figures, one beside the other.
FIGURES = insensitive(r"(?:[^,;]*[^\W\d_] \d[^,;/]*[,;] ){3,}[^,;]*[^\W\d_] \d[^,;/]*\Z")
# How things stand: figures reached, a trend.
STANDS = insensitive(
    r"(?<!phấn đấu )(?<!bảo đảm )(?<!để )(?:ước )?đạt (?:trên |hơn |khoảng )?\d|bằng \d[\d,]*\s*%"
    r"|(?:tăng|giảm) \d[\d.,]*\s*(?:bậc|điểm|hạng|%)|(?<!bảng )(?<!, )xếp (?:thứ|hạng) "
    r"|(?:vượt|chậm) \d+ (?:ngày|tuần|tháng)(?! (?:làm việc|kể))"
    r"|so với (?:cùng kỳ|tháng trước|năm trước)|chuyển biến tích cực|(?:còn|vẫn) (?:chậm|thấp|hạn"
    r" chế|vướng mắc|nhiều|xảy ra)|cơ bản (?:ổn định|hoàn thành)"
)
# Headings below which one evaluates.
PRAISE = insensitive(
    r"(?:\W|về |kết quả(?! \w) |kết quả (?=đ|th)|một số |những )*(?:kết quả(?=\s*:|\W*\Z|, )"
    r"|kết quả (?:giám sát|kiểm tra|khảo sát|thanh tra)\W*\Z"
    r"|kết quả(?: nổi bật| bước đầu| chủ yếu| chính| chung| công tác[\w ]{0,40})\W*\Z"
    r"|(?:đánh giá|nhận xét|thực trạng|diễn biến)\W*\Z|thành tích|mặt (?:được|mạnh|yếu|hạn chế)"
    r"|(?:tổng quan|khái quát|thông tin chung|tình hình)(?=\W*\Z)"
    r"|những vấn đề (?:đặt ra|tồn tại|còn tồn tại)|thuận lợi|thực trạng"
    r"|khuyết điểm|bất cập|việc (?:đã |chưa )?làm được"
    r"|(?:việc|công việc|nội dung|nhiệm vụ) đã (?:làm|thực hiện|hoàn thành|triển khai)"
    r"|(?:nội dung |phần )?(?:báo cáo|thảo luận)\W*\Z|ý kiến (?:phát biểu|thảo luận|tham gia)\W*\Z"
    r"|kết quả (?:hoạt động|công tác|thực hiện)[\w /]{0,60}\W*\Z"
    r"|khó khăn|vướng mắc|đánh giá (?:chung|tình hình|kết"
    r" quả)|kết quả (?:đạt được|thực hiện)"
    r"|mục đích|mục tiêu|chỉ tiêu"
    r"|yêu cầu chung\W*\Z|mục đích,? yêu cầu|quan điểm|nguyên tắc|bối cảnh|dự báo|nhận định"
    r"|phạm vi|căn cứ(?! [^:]{3,160}, [^:,]{3,60}:)|ưu điểm|tồn tại|hạn chế|nguyên nhân)"
    r"|\W*tình hình(?!\w)"
    r"|(?:(?:kết quả|tồn tại|hạn chế|ưu điểm|khuyết điểm|đánh giá|chung|tình hình|nguyên nhân"
    r"|nhận định"
    r"|nhận xét|nổi bật|đạt được|thực hiện|bước đầu|thuận lợi|khó khăn|vướng mắc|bất cập|thực trạng"
    r"|việc làm được|về|và|một số|những|các)[\s,;:–-]*)+\Z"
    r"|\W*(?:một số |những )?(?:về )tình hình(?: (?:chung|thực hiện|triển khai|kinh tế|hoạt"
    r" động)|\W*\Z)"
)
