"""Words that stand around the bodies of an order: who asks, who is told, what leads in or fills."""

from reading.naming.patterns import EACH_OF, SAID_OF_IT
from reading.naming.spelling import insensitive
from reading.text import UPPER

# Bodies that give orders more often than they carry them out.
_GIVERS = (
    r"(?:thường trực |ban thường vụ |ban chấp hành )?tỉnh ủy",
    (
        r"(?:lãnh đạo |chủ tịch |phó chủ tịch"
        r"(?: thường trực)? |thường trực )?(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|tp)"
    ),
    r"ban chấp hành đảng bộ tỉnh",
    r"(?:thường trực |chủ tịch |phó chủ tịch )?(?:hđnd|hội đồng nhân dân) tỉnh",
    r"(?:phó )?bí thư(?: thường trực)?(?: tỉnh ủy)?(?! (?:chi|đảng|đoàn|xã|huyện))",
    r"(?:phó )?chủ tịch(?! (?:ubnd|hđnd|hội|mttq|ủy ban|công|tập|xã|phường|huyện|quận|phụ))",
    r"bộ trưởng",
    r"thủ tướng(?: chính phủ)?",
    r"(?:phó )?trưởng (?:đoàn|ban chỉ đạo)",
    r"chính phủ",
    r"đoàn (?:giám sát|khảo sát|công tác|kiểm tra|đbqh|đại biểu quốc hội)",
    r"bộ(?! (?:chỉ huy|đội|phận|tư lệnh))",
)

ASK = insensitive(
    r"(?<!\w)(?<!bàn )(?<!nút )(?<!chuyển )(?<!ngoại )(?<!tiếp )(?:(?:thống nhất |đồng ý "
    r"|quyết định )?giao(?: (?:nhiệm vụ|trách nhiệm|việc))?(?: cho| chính)?"
    r"(?! (?-i:ban|lưu|dịch|thông|đất|thầu|mặt|biển|quân"
    r"|nhận|quyền|rừng|vốn|rõ|hàng|khoán|chỉ tiêu|chi tiết|kế hoạch|dự toán|biên chế|ca)\b)"
    r"|(?:kính |trân trọng )?(?:đề nghị|kiến nghị(?: với)?)"
    r"|(?<!loạt )yêu cầu(?! (?:đặt ra|là)(?!\w))"
    r"|phân công(?: nhiệm vụ)?(?: cho)?"
    r"|gio(?= (?:các|sở|ubnd|ủy ban|công (?:an|ty)|chủ tịch|giám đốc|trung tâm|ban|chi cục|phòng) )"
    r"|(?:thống nhất|đồng ý|nhất trí) để(?=[^,;.]{4,60}? (?:chủ trì|làm đầu mối|đứng ra|thay mặt))"
    r"|ủy quyền(?: cho)?|chỉ đạo|chỉ định|mời|lưu ý|chuyển(?: cho)?)\s*:?\s+"
    r"|(?<!\w)(?<!theo )(?:đề nghị|yêu cầu|chỉ đạo|lưu ý),\s+(?:(?:sau|trước|trong|từ|để|ngay|ngoài"
    r"|bên)\s[^,]{3,60},\s+)?"
)
# What a body does itself, with others under it: "Sở Y tế chỉ đạo …", "các Ban phân công …".
ENTRUSTS = insensitive(r"(?:chỉ đạo|phân công|chỉ định|ủy quyền|mời|lưu ý)(?!\w)")
REQUESTS = insensitive(r"(?:đề nghị|kiến nghị|yêu cầu)(?!\w)")
# "Phê bình UBND xã A chậm …; yêu cầu kiểm điểm": whom one judges is asked next.
JUDGED_WHOM = insensitive(
    r"\W*(?:[^,;:.]{2,60} )?(?:(?:nghiêm khắc )?phê bình|nhắc nhở|ghi nhận|biểu dương|hoan nghênh"
    r"|đồng ý|thống nhất|chấp thuận|nhất trí)(?!\w)(?! (?:giao|để)(?!\w))"
    r"(?: (?:với |về )?(?:đề nghị|đề xuất|kiến nghị|ý kiến|nỗ lực|kết quả|tinh thần) của)? ?"
)
OBLIGED = insensitive(
    r"(?:(?:còn |cũng )?phải|cần|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|vui lòng|thì|sẽ"
    r"|(?:còn )?được giao)(?!\w)"
)
LEAD_IN = insensitive(
    r"[\s\"“]*(?:(?:cổng (?:ttđt|thông tin điện tử)(?: tỉnh)?|(?-i:[A-Z]{2,6})) [-–] )?"
    r"(?:[-+*•–]\s*"
    r"|\d{1,2}(?:\.\d+)*[.)]\s*)?(?:(?:theo đó|cụ thể|trước hết|đồng thời"
    r"|ngoài ra"
    r"|bên cạnh đó|cùng với đó|song song(?:(?: với)? đó)?|về lâu dài|trước mắt|tiếp theo"
    r"|trong đó|sau đó|muốn vậy"
    r"|kết luận(?=: (?:đề nghị|yêu cầu|kiến nghị|phân công) )"
    r"|(?:để )?khắc phục (?:chuyện|việc|điều|tình trạng) (?:này|đó|trên)(?=,)"
    r"|(?:chỉ thị|thông báo|công văn|văn bản|kết luận|công điện) (?:cũng )?nêu rõ"
    rf"(?=,? (?-i:[{UPPER}]))"
    rf"|phía(?= (?-i:[{UPPER}]))|và(?= cứ )|cứ(?= mỗi )"
    r"|cũng(?= (?:đơn vị|cơ quan) này)|trong (?:thời gian|khi|lúc) chờ [^,;:.]{2,40}(?=,)"
    r"|trên (?:cơ sở|đà|tinh thần) (?:đó|ấy)|từ (?:thực tế )?(?:đó|ấy)|qua đó|do đó|do vậy|vì vậy"
    rf"|vì thế|còn(?= (?-i:[{UPPER}]))|riêng|khẩn|thượng khẩn|hỏa tốc"
    r"|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?=[,:])"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy)(?: là)?(?=[,:])"
    r"|trường hợp này|(?:trong )?thời gian tới(?=,)|(?:nội dung|vấn đề|phần việc) này"
    rf"(?= (?-i:[{UPPER}])))(?!\w)\s*[,:]?\s*)*"
)
PHRASE = insensitive(
    r"(?:cũng )?(?:về|theo|để|nhằm|căn cứ|trên (?:cơ sở|tinh thần)|qua|sau|trước|chậm nhất|ngày"
    r"|(?:kể )?từ|trong|đối với|với"
    r"|chấp hành|phát huy|rút kinh nghiệm|cứ|kết thúc (?:buổi|cuộc|hội nghị|phiên"
    r"|đợt|chiến dịch|kỳ|giai đoạn|tháng|quý|năm)|(?:mỗi|từng) (?:ngày|tuần|tháng|quý|năm)|lúc"
    r"|thực hiện|hưởng ứng|tán thành|nhất trí|thống nhất|giai đoạn|hằng|hàng|định kỳ|cho|đến|vào"
    r"|tại"
    r"|công văn|văn bản|thông báo|kết luận|quyết định|liên quan)(?!\w)"
)
ONLY_TOGETHER = insensitive(
    r"\s*(?:tiếp tục |tích cực |cùng )*phối hợp(?! (?:với|cùng|chặt|các|sở|ubnd|công))"
)
WHOSE = insensitive(
    r"(?:(?:trách nhiệm|nhiệm vụ|phần việc|công việc|việc) của|của|(?:riêng )?(?:đối )?với|về phía"
    r"|riêng)\s+"
)
BETWEEN = insensitive(
    r"\s*(?:(?:vừa|đã|cũng|sẽ|tiếp tục|có ý kiến|phát đi|có|gửi|ra|ban hành|đồng ý|cơ bản|nhất trí"
    r"|thống nhất"
    r"|công điện|công văn|văn bản|quyết định|thông báo|chỉ đạo|kết luận|lập|nêu rõ|ý kiến|trong đó)"
    r"(?:,| và)?\s*)*:?\s*"
)
SPEAKER = insensitive(
    r"(?:\A|[,.;] |và )(?:ông|bà|đồng chí|đ/c|(?:phó )?chủ tịch|(?:phó )?bí thư|lãnh đạo"
    r"|(?:phó )?trưởng đoàn)(?!\w)[^,;:.]{0,70}\s\Z"
)
PERSON = insensitive(r"(?:\A|[,.;] |và )(?:ông|bà|đồng chí|đ/c) ")
GIVER = insensitive(rf"(?:đồng chí |các đồng chí )?(?:{'|'.join(_GIVERS)})(?!\w)")
# "Chi cục A, đơn vị vừa được khen vì báo mặn sớm, …": what a body is, between commas.
APPOSITION = insensitive(
    rf", (?:{SAID_OF_IT.pattern}|nơi) (?:[^,;:.]|(?<=\d)[.,](?=\d)){{3,110}},(?= )"
    rf"|, (?:nhất|đặc biệt) là (?-i:(?:[{UPPER}][^,;:.]{{1,40}}, )+(?=[^{UPPER}]))"
)
FILL = insensitive(
    rf"[\s,:;.\-–]*(?:theo chức năng, nhiệm vụ(?: được giao|,)*|{EACH_OF.pattern}"
    r"|là (?:tổ|thành|ủy) viên[^,;:]{0,40}, (?=có trách nhiệm|phải)"
    r"|(?:căn cứ|theo) (?:kế hoạch|thông báo|chỉ thị|công văn|kết luận|văn bản|quyết định"
    r"|nghị quyết) này(?=,? )|(?:căn cứ|trên cơ sở|theo|tùy theo|bằng|với) (?:các |vào )?"
    r"(?:chức (?:năng|trách)|quyền hạn|lĩnh vực"
    r"|thẩm quyền|quy định|nhiệm vụ|phân công"
    r"|dự toán|danh sách|hồ sơ|số liệu|biên bản|tình hình|điều kiện|trách nhiệm|kết quả|ý kiến"
    r"|nội dung|báo cáo|đề nghị|đề xuất|tổng hợp|hướng dẫn|kế hoạch|tinh thần|thực tế"
    r"|yêu cầu|công văn|văn bản|quyết định|thông báo|nghị quyết|chỉ thị|luật"
    r"|nghị định)(?!\w)[^,;:]{0,90},(?= )"
    r"|(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?! (?:trước|toàn|về|của|nếu|chính|chung|cá nhân"
    r"|liên đới))|(?:(?:còn|cũng) )?được (?:(?:chủ tịch )?(?:ubnd|hđnd)[\w ]{0,14} "
    r"|lãnh đạo [\w ]{2,12} )?(?:giao|phân công|yêu cầu|đề nghị)(?: nhiệm vụ)?"
    r"|bị (?:buộc|yêu cầu)(?: phải)?"
    r"|(?:(?:(?:còn|cũng) )?(?:cần|phải)|vui lòng|sẽ|thì|khẩn trương"
    r"|nhanh chóng|chủ động|tích cực|nghiêm túc|kịp thời|sớm"
    r"|tiếp tục(?= (?:chủ|phối))|thường xuyên(?=,)|trực tiếp|đảm nhận"
    r"|đồng thời|cứ(?= [\w ]{2,12} một lần)|tự mình"
    r"|tự(?= (?:tháo|di dời|chấm|kiểm|đánh|rà|tổ|xây|khắc|bố)))"
    r"(?!\w)(?! (?:bám|chỉ đạo,|có biện)))"
)
# "Thực hiện Thông báo số 215-TB/TU …, đề nghị …": why, not what is to be done.
GROUND = insensitive(
    r"(?:thực hiện|triển khai|căn cứ|chấp hành|hưởng ứng|xét|tiếp theo|để thực hiện) (?:các "
    r"|nội dung "
    r"|ý kiến |kết luận )?(?:thông báo|kết luận|công văn|quyết định|kế hoạch|chỉ thị|nghị quyết"
    r"|chương trình|quy chế|văn bản|ý kiến|chỉ đạo|công điện|đề nghị|tờ trình|báo cáo|luật|nghị"
    r" định"
    r"|thông tư|danh sách|kết quả|số liệu|tình hình|hồ sơ|biên bản)(?!\w)"
)
# "căn cứ … các quy định hiện hành hoàn thiện kế hoạch, …": where grounds end without a comma.
GROUND_ENDS = insensitive(r"(?:hiện hành|nêu trên|ở trên|được giao|có liên quan|trên đây) (?=\w)")
# "với vai trò đại diện chủ sở hữu, …", "với tư cách cơ quan thường trực Chương trình …"
ROLE = insensitive(r"[\s,]*với (?:vai trò|tư cách|trách nhiệm)(?: là)?(?!\w)")
BEFORE_VERB = insensitive(
    r"[\s,]*(?:để|tập trung|tiến hành|(?<!tích cực )vào cuộc(?! tuyên)"
    r"|thực hiện(?= (?:rà soát|tốt|kiểm))|thường xuyên"
    r"|chịu trách nhiệm|còn)(?!\w)"
)

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
