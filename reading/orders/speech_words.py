"""What a clause does, by its words: it tells, closes, thanks, exhorts, or goes on."""

import re

from reading.naming.spelling import insensitive
from reading.text import LOWER, UPPER

# Who was there: a list that semicolons part.
ATTENDS = insensitive(
    r"\W*(?:(?:cùng )?(?:tham dự|dự họp|dự hội nghị|dự buổi|tham gia đoàn|đi cùng|cùng đi|cùng dự)"
    r"|(?:về )?dự|thành phần|có mặt|mời dự)(?: [\w ]{0,40})? (?:có|gồm|là)(?!\w)"
    r"|\W*(?:thành phần|tham dự|dự họp)\s*:"
)
# A clause that begins so tells something, sets a condition or closes the paper.
# "(Báo Sơn La) - ", "ĐTO - ": where a post comes from.
DATELINE = r"\W*(?:\([^()]{2,40}\)\s*[-–]?\s*|[\w.]{2,20}(?: \w+){0,3} [-–] )?"
TELLS = insensitive(
    DATELINE + r"(?:(?:sáng|chiều|tối|trong|vào)?\s*(?:các |hai |ba )?ngày \d[^:]{0,200}\b"
    r"(?:đã|có|tổ chức|ban hành|ban hàng|phát hành|phát đi|gửi đi|ký|chủ trì|họp|diễn ra)\b"
    r"|(?:(?:sáng|chiều|tối|trong|vào) )?ngày \d[^,:]{0,20}, (?:đồng chí |ông |bà )?(?:phó )?"
    r"(?:chủ tịch|bí thư|trưởng đoàn)(?! ubnd (?:các )?(?:xã|phường))[^,;:]{0,60} (?:kiểm tra"
    r"|làm việc|thăm|dự|tiếp|khảo sát|thị sát|đi) "
    r"|(?:(?:vào|trong) )?(?:sáng|chiều|tối|trưa) (?:nay|qua|cùng ngày|\d)|(?:hôm nay|hôm qua"
    r"|mới đây|vừa qua|cùng ngày|cùng thời gian|dịp này|nhân dịp này)(?!\w)|(?:đề xuất"
    r"|kiến nghị) [^:.;]{5,120}:"
    r"|(?:dự toán|nguồn (?:vốn|kinh phí)|chi phí)(?!\w)|(?:hội nghị|phiên họp|kỳ họp|cuộc họp"
    r"|giao ban|lễ)"
    r" [^.;]{0,80}(?:dự kiến|sẽ|được tổ chức|tổ chức (?:vào|tại|trong) )|tại (?:cuộc họp|hội"
    r" nghị|phiên|buổi|trụ sở|văn bản|công văn)"
    r"|sau khi (?:nghe|xem xét|thảo luận)|trước (?:tình hình|thực trạng|bối cảnh|diễn biến)(?!\w)"
    r"|(?:(?:rất |kính )?mong|khuyến cáo) (?:bà con|nhân dân|người dân|mọi người|các hộ)(?!\w)"
    r"|(?!đề nghị|yêu cầu)[^,;:.]{3,90} (?:đề nghị|kiến nghị|xin) được (?!giao)"
    r"|(?:thông báo|công văn|chỉ thị|kết luận|công điện|văn bản) (?:cũng |còn )(?:nhắc"
    rf"|nêu(?! rõ (?-i:[{UPPER}]))|khẳng định|lưu ý|nhấn mạnh|cho biết|chỉ rõ)(?!\w)"
    r"|theo (?:lịch|kế hoạch) của (?!tỉnh|ubnd|văn phòng)"
    r"|thống kê (?:đến|sơ bộ|cho thấy)(?!\w)|đừng |nghiêm cấm |mới (?:chỉ )?đạt \d"
    r"|(?:xe|máy) \w+ đã "
    r"|trên đây|(?:dự kiến )?(?:tổng )?kinh phí|(?:trong )?trường hợp|nếu "
    r"|khi (?:có |gặp )?(?:khó khăn|vướng mắc|phát sinh)|(?:sau|quá) (?:thời"
    r" điểm|thời hạn|thời gian|hạn) (?:này|trên|nêu)|(?:các bên|các ý kiến|các đại biểu|đại"
    r" biểu)(?: dự \w+)?(?: đã| cũng)?"
    r" (?:báo cáo|trao đổi|thảo luận|phát biểu|thống nhất|nhất trí|nêu|đánh giá)"
    r"|(?:trong )?quá trình (?:triển khai|thực hiện)|nơi nhận"
    r"|(?:những |các |một số )?(?:hạn chế|tồn tại|khó khăn|vướng mắc|bất cập|nguyên nhân|tình"
    r" trạng) (?:này|đó|trên|nêu trên|chủ yếu|là)"
    r"|(?:thời gian|địa điểm|thành phần|hình thức)(?: \w+){0,5}? (?:dự kiến|là|gồm)"
    r"|kính gửi|thời gian qua|mặc dù|tuy nhiên"
    r"|(?:hội nghị|cuộc họp|phiên họp|buổi làm việc) (?:đã |cơ bản )?(?:đánh giá|thống nhất"
    r"|nhất trí|ghi nhận|nghe|thảo luận|cho rằng|kết thúc|cũng)"
    r"|(?:công trình|dự án|tuyến đường|gói thầu|nhà máy) [^;:.]{3,100}, dự kiến(?!\w)"
    r"|đây là|hiện (?:nay|các|sở|ubnd|toàn)|nhìn chung|như vậy|quang cảnh|mở đầu"
    r"|(?:văn bản|công văn|thông báo|chỉ thị|báo cáo) (?:cũng )?(?:cho biết"
    rf"|nêu(?! rõ,? (?-i:[{UPPER}]))|này|trên)"
    r"|dự (?:họp|hội nghị)|tham gia (?:đoàn|cuộc|buổi|cùng)[^.]{0,20} có|tham dự|thành phần|ghi chú"
    r"|phát biểu(?! kết luận,)|cùng (?:dự|đi|tham dự|tham gia)(?!\w)|mời dự|về dự|có mặt(?! bằng)"
    r"|chủ trì (?:cuộc họp|hội nghị|buổi|phiên)|kết thúc (?:buổi|hội nghị|phiên)|thưa|xin "
    r"|chúc |trân trọng|cảm ơn|báo cáo của|ý kiến của"
    r"|theo (?:báo cáo|phản ánh|đánh giá)|lưu:|như (?:mục|điều) |thời gian tới,? dự báo"
    r"|đồng chí [^,]{3,40} (?:đã|vừa)"
    r"|[^,;:.]{2,60}? (?:(?:xin|rất|chân thành|trân trọng) )*(?:cảm|cám) ơn(?= )"
    r"|(?:theo )?dự báo,? (?:\w+ ){0,4}?(?:\d|chiều|tối|sáng|từ|bão|mưa|thời tiết|ngày|năm|tháng)"
    r"|(?:dự thảo|báo cáo|tờ trình|đề án|kế hoạch|phương án|đề nghị|kiến nghị) [^:;.]{5,150}: (?:đủ"
    r"|không (?:đồng ý|chấp thuận|có cơ sở|thuộc)|còn|cơ bản|nội dung|chưa|đã|được|thống nhất"
    r"|đồng ý|nhất trí|bảo đảm|phù hợp|rút khỏi|lùi (?:sang|lại)|để lại)(?!\w)"
    r"|(?:dự thảo|báo cáo|đề án|tờ trình|kế hoạch|phương án|hồ sơ) (?:được|đã|chưa|còn|cơ bản"
    r"|bám sát)(?!\w)|trước khi (?:ra về|kết thúc|chia tay)(?!\w)"
    r"|[^:.;]{5,160}: kết luận(?!\w)(?! \d| (?:các|việc|đơn|vụ))"
    r"|(?!đề nghị|yêu cầu|giao)[^;:.]{3,90} (?:cho biết|cho hay|khẳng định|bày tỏ|cho rằng)(?!\w)"
    r"|tư vấn (?:đề xuất|nêu|trình|báo cáo|giải trình|cho|cam kết)(?!\w)"
    r"|(?:kết luận|thông báo|biên bản|văn bản|kế hoạch) (?:này )?(?:được (?!gửi)|lập thành)"
    r"|[^:.;]{3,120}: (?:không (?:thuộc|đồng ý|chấp thuận|có cơ sở|xem xét|giải quyết)"
    r"|[^:.;,]{3,60} (?:ủng hộ|đồng ý|thống nhất|nhất trí|chấp thuận|ghi nhận|tiếp thu)\W*\Z)"
    r"|dự kiến (?:lượng|số|tổng|có|khoảng|đến|nhu cầu|doanh thu)(?!\w)"
    r"|[^,;:.]{3,60} giao (?:nhiệm vụ|việc)(?: cụ thể)? cho (?:từng|các) [\w, ]{2,40}\W*\Z"
    r"|(?:nhóm )?(?:vấn đề|nội dung) thứ (?:nhất|hai|ba|tư|năm)(?!\w)"
    r"|\(?(?:hình|ảnh|nguồn|bảng|biểu)\b|khuyến cáo ?:)"
)
# "nghiêm túc tổ chức thực hiện các nội dung trên": an order that names nothing to be done.
EMPTY = insensitive(
    r"(?:(?:khẩn trương|nghiêm túc|tổ chức|triển khai|chủ động|phối hợp|kịp thời|đồng bộ|tập trung)"
    r"(?:,| và)? )*(?:(?:thực hiện|triển khai)(?: (?:tốt|nghiêm|nghiêm túc|có hiệu quả"
    r"|theo quy định|(?:các )?nội dung (?:trên|này|nêu trên)|(?:thông báo|kết luận|chỉ thị|công văn"
    r"|kế hoạch) này))*|(?:giám sát việc )?thi hành"
    r"(?: (?:nghị quyết|quyết định|chỉ thị)(?: này)?)?|đề nghị|yêu cầu|lưu ý)"
)
# What befalls who does not: "Đơn vị nào … sẽ bị", "nơi nào … thì …".
WHOEVER = insensitive(
    r"(?:[^,.;:()]|xã, (?=phường)){1,60} nào [^.;()]{2,80}?(?:(?:sẽ |thì )?(?:bị|phải)"
    r"|(?:sẽ|thì) \w+)(?!\w)"
)
# "Đoàn sẽ kiến nghị Bộ Giáo dục và Đào tạo …": what those who speak are going to ask.
WILL_ASK = insensitive(r"(?<!\w)sẽ(?: tiếp tục| có văn bản)?\s*\Z")
# An event and its hour: "Tổng duyệt: 14 giờ …".
SCHEDULED = insensitive(
    r"(?:về|đối với) [^:.;]{3,80}: \d[^,;:]*\Z"
    r"|(?:về|đối với) [^:.;]{3,80}: \d[^:;.]*, thời gian (?!xong|hoàn)"
    r"|[\w ]{2,40}: (?:lúc |vào |từ )?(?:\d{1,2} ?(?:giờ|h)\d{0,2}\b|ngày \d|sáng|chiều|tối)"
    r"|(?:giao ban|phiên họp|kỳ họp|họp) (?:tháng|tuần|quý) [\divx/]+ (?:tại|vào|tổ chức|lúc)(?!\w)"
    r"|(?:tổng duyệt|khai mạc|bế mạc|lễ|họp|hội nghị|giao ban)[\w ]{0,40} (?:lúc|vào lúc|từ) \d"
    r"|(?:giai đoạn|đợt|bước) \d[^:;]{0,60}:"
)
DONE = insensitive(r"\s*(?:hiện |ngày [\d/.\-]+,? )?(?:đã|vừa|đang|(?:giữ|duy trì) được)(?!\w)")
# "Thanh tra: đã tiếp nhận 3 đơn": an account under a name.
ACCOUNT = insensitive(
    r"[^:.;]{2,120}: (?:(?:\w+ )?(?:đã|vừa|đang)|chưa|hiện|đây là|để (?:sau|lại|năm sau)"
    r"|số (?:lượng|liệu|thu)(?= [^,;]*(?:tăng|giảm|thấp|cao|không đủ|thiếu)))(?!\w)"
    r"|[^:.;]{2,60}(?<!hạn): (?:lúc |vào |từ )?(?:ngày |\d)"
    r"(?:giờ|ngày|đến|năm|tháng|hết|[\d\s/.,:\-])*\Z"
)
# "… để tàu vi phạm … phải chịu trách nhiệm trước Chủ tịch": who answers, nothing to do.
ANSWERS = insensitive(
    r"((?:trực tiếp )?(?:chỉ đạo|lãnh đạo|điều hành|phụ trách)(?:,| và) )?"
    r"[^,;]*(?:có|chịu) trách nhiệm (?:toàn diện |chính |cá nhân )?(?:trước|về|nếu)(?!\w)"
)
HAPPENED = insensitive(
    r"\s*(?:đã |vừa |đang |luôn |vẫn |(?:cũng|đều) (?!phải|cần|được)|(?:\d+|hai|ba|nhiều) lần |rất "
    r"|cơ bản |hoàn toàn |nhất trí |trân trọng |đánh giá cao"
    r"|ghi nhận|biểu dương|hoan nghênh|đồng ý|thống nhất"
    r"(?= (?:với(?! (?:dân|bà con))|chủ trương|về|nội dung|đề xuất|đề nghị|các nội dung|bổ sung"
    r"|theo|cao|cho)\b)"
    r"|nhất trí|nhận (?:khuyết điểm|trách nhiệm|lỗi)|họp (?:lại|phiên)(?!\w)|khen (?!thưởng)"
    r"|nghe (?=[^,;.]{3,60} (?:báo cáo|trình bày))"
    r"|(?:giữ|đóng|đảm nhận) vai trò [^;:.]*\Z|lo việc thường trực\W*\Z"
    r"|làm (?:tổ|nhóm|đội) (?:trưởng|phó)(?!\w)"
    r"|(?:là|làm) (?:cơ quan|đơn vị|thành viên|ủy viên|(?:phó )?(?:trưởng|chủ tịch))(?!\w)"
    r"|(?:trong )?những (?:ngày|tháng|năm)(?: \w+){0,4} (?:luôn|đã|vẫn|đều)(?!\w)"
    r"|thay mặt (?=ngành|lãnh đạo|đơn vị)|có \d|gồm |của (?:ban|tổ|hội đồng) [^,;.]{3,50}\W*\Z"
    r"|(?:báo cáo|phản ánh|giải trình|trình bày) (?:là |rằng )?(?:đã|đang|chưa|mới|còn|vẫn)(?!\w)"
    r"|nhận được|tiếp nhận (?:công văn|văn bản|báo cáo|\d)|nhận \d[\d.]* (?:hồ sơ|đơn|lượt|văn bản)"
    r"|góp \d|tiếp thu \d"
    r"|có (?:văn bản số|nhiều|được|đầy đủ|ý kiến (?:như|tại"
    r"|thống nhất|đồng ý|kết luận|chỉ đạo))|thông tin(?: thêm)?(?=[,:])"
    r"|quyết định (?!giao|phê duyệt)"
    r"|(?:còn |đã |rất )?(?:thiếu(?! nhi)|buông lỏng|vi phạm|xuống cấp|lúng túng|gặp (?:khó|vướng)"
    r"|chậm(?! nhất)|yếu|lơ là|chủ quan|chưa|vượt|hụt|trễ)(?!\w)|(?:nghiêm khắc )?phê bình|cho biết"
    r"|(?:lý giải|thừa nhận|cho hay|bày tỏ|hứa|đồng tình)(?!\w)"
    r"|cho rằng|phê(?! duyệt| bình| chuẩn)|bút phê|có ý kiến(?! (?:bằng|gửi))|nhận thấy"
    r"|nêu rõ (?:những|các)|giao rõ|nhắn nhủ|tin rằng|(?:cũng |còn )?nhắc lại"
    r"|[^;:.]{3,120} được (?:hội nghị|các đại biểu|cuộc họp) (?:tán thành|nhất trí|đồng tình)"
    r"|nhấn mạnh|lưu ý|nêu (?=(?:những|các|một số )?(?:khó khăn|vướng mắc|ý kiến|băn khoăn))"
    r"|kết luận(?= (?:như|rằng|về|cuộc|phiên|hội nghị|buổi|các nội dung|một số)|,? chỉ đạo|\W*\Z|:)"
    r"|khẳng định|cam kết|hiện (?!đại |trạng )|thay mặt [^,;.]{3,40}? (?:gửi|cảm ơn"
    r"|chúc|xử lý công việc|chia|biểu dương)|gửi lời|chia buồn|là |được (?!giao|phân công|yêu"
    r" cầu)|bị |trân trọng|cảm ơn|để lại|tán thành|không thể|có thể |chưa |còn (?!phải|cần)"
    r"|khuyến cáo (?=(?:người|bà con|nhân dân|các hộ|du khách))"
    r"|nhận (?:phần việc|nhiệm vụ|định)(?!\w)|(?:trước đó|lâu nay|từ lâu),? (?:đã|cũng|vẫn)(?!\w))"
)
# What somebody is told to have done; as the bare words of a listed item it is an order.
REPORTED = insensitive(
    r"\s*(?:giới thiệu|phát biểu"
    r"|chủ trì (?:hội nghị|cuộc họp|phiên|buổi|họp)|tổ chức (?:cuộc )?họp|phát hành"
    r"|ban hành (?:văn bản|công văn|kế hoạch số|thông báo số)"
    r"|thông báo(?: (?:để|kết luận|các|nhiệm vụ|nội dung|như|một số|ý kiến)|\W*\Z)|truyền đạt"
    r"|trao đổi|chia sẻ|quán triệt)"
)
DECIDED = insensitive(
    r"\s*(?:quyết định(?!\w)|tiếp nhận \d|cam kết [^,;.]{3,60} bằng văn bản|có ý kiến(?!\w))"
)
# "Sở A có báo cáo …": told, unless a day is set for it.
HAS = insensitive(r"\s*có (?:công văn|báo cáo|tờ trình|ý kiến)(?!\w)")
EXHORTS = insensitive(
    r"(?:(?:\A|[,;] )(?:và )?(?:phối hợp,? |lãnh đạo,? |chỉ đạo |phải |cần |thực sự |tiếp tục "
    r"|tập trung |thường xuyên |cùng |luôn |đồng thời,? |nghiêm túc |tích cực |hết sức |chủ động )*"
    r"(?:đi trước|tự (?:soi|sửa)(?!\w)|nói đi đôi|yên tâm|an tâm|thấy"
    r" (?:rõ|được)|nhận thức|nêu cao|phát huy|khơi (?:dậy|gợi)|sát cánh|bền bỉ|tham khảo\Z"
    r"|(?:động viên|khuyên bảo) (?:bà con|con cháu|nhân dân|người dân)"
    r"|xây dựng môi trường [^;]{0,30}(?:lành mạnh|thân thiện|văn minh)"
    r"|giữ (?:vững|tinh thần|nguyên tắc|kỷ cương|nếp"
    r"|gìn (?:đoàn|sự|khối|phẩm|bản sắc|truyền|hình|sức|uy|nếp)|nhịp|mối|đúng|nghiêm"
    r"|trọn|hình ảnh|thái độ)"
    r"|đổi mới (?:mạnh mẽ|nội dung|phương thức|tư duy|cách|phong cách|lề lối)|hướng mạnh"
    r"|chăm lo(?: tốt)?(?= (?:đời sống|sức khỏe|quyền lợi))|góp sức|xây dựng hình ảnh|đồng hành"
    r"|gắn bó|sáng tạo|cân nhắc|cầu thị|khích lệ|lắng nghe(?:,| tâm tư)|thấu hiểu|nói không với"
    r"|gần dân|quán triệt|quan tâm|sâu sát|sát việc|dồn (?:tâm|sức)|chung sức|đồng lòng"
    r"|đề cao|xem đây|coi(?! thi| sóc)|kêu gọi (?:hội viên|nhân dân|người dân|cộng đồng)|nỗ lực"
    r"|quyết tâm|quyết liệt|gương mẫu|đi đầu|vào cuộc|tùy (?:điều kiện|khả năng) mà"
    r"|tùy (?:theo )?(?:phần việc|chức năng|nhiệm vụ)|bắt tay (?:ngay )?vào|vào việc với"
    r"|góp (?:thêm |một )?tiếng nói|làm cho [^;]{3,60} hiểu|dành (?:thời gian|tâm|sự quan tâm)"
    r"|thống nhất (?:quan điểm|nhận thức|ý chí|hành động)"
    r"|tuyên truyền, nâng cao (?:ý|nhận) thức|nắm chắc tâm tư,? nguyện|giữ gìn(?= tình)"
    r"|nhân rộng (?:điển|gương)|phát động (?:sâu rộng )?phong trào toàn dân"
    r"|chủ động phương án|(?:\w+ )?là (?:một |những )?(?:chủ thể|tuyên truyền viên|đại sứ)"
    r"|(?:tăng cường |kịp thời )?(?:đưa tin|biểu dương) (?:về )?(?:những |các )?(?:tấm )?gương"
    r"|theo dõi(?= (?:các )?nhiệm vụ được giao)|(?:trực tiếp )?phụ trách (?:việc|nội dung) này"
    r"|(?:kịp thời )?đấu tranh(?= (?:với|phản bác) (?:các |những )?(?:thông tin|quan điểm"
    r"|luận điệu|tư tưởng|biểu hiện))|đưa tin (?:trung thực|khách quan|kịp thời)"
    r"|nâng (?:cao )?(?:hơn nữa |một bước )?(?:tinh thần|trách nhiệm|ý thức|nhận thức|chất lượng"
    r"|hiệu quả|hiệu lực|vai trò)"
    r"|tăng cường (?:trách nhiệm|kỷ|đoàn kết|công tác lãnh đạo)"
    r"|nhìn (?:thẳng|nhận|rõ)|thẳng thắn|thay đổi (?:tư duy|nhận thức|tác phong)"
    r"|không (?!chỉ|quá)\w+|đoàn kết|nêu gương|làm gương"
    r"|(?:chấm dứt(?: ngay)?|khắc phục) (?:việc|tình trạng|kiểu|lối|tư tưởng)"
    r"|nhắc(?: nhở)? (?:các|toàn|mọi|anh) [^:,;.]{2,40}:"
    r"|hạn chế(?= (?:tối đa|công dân|đến mức))|tin (?:tưởng|rằng)|nhắn nhủ|(?:kính |rất )?mong"
    r"|chịu trách nhiệm (?:toàn diện|trước|về)"
    r"|làm tròn|làm tốt|làm cầu nối|tạo (?:chuyển biến|sự đồng thuận|khí thế)"
    r"|tổ chức (?:đón )?tết (?:vui|tiết|an|đầm)|khuyến khích|làm cho (?:người dân|nhân dân"
    r"|mọi người)|vận dụng|rút kinh nghiệm|hưởng ứng"
    r"|(?:tổ chức |triển khai )*thực hiện (?:tốt"
    r"|nghiêm|nghiêm túc|thắng lợi|có hiệu"
    r" quả|hiệu quả"
    r"|đúng|đồng bộ|đầy đủ|kịp thời|các nhiệm vụ|nhiệm vụ"
    r"|(?:các )?nội dung|thông báo này|chỉ thị này|kế hoạch này|kết luận này|công văn này"
    r"|quyết liệt)|nghiêm túc (?:tổ chức |triển khai )*thực hiện"
    r"|bám sát|kiên quyết|chấp hành|không được|tuyệt đối|bảo đảm (?:an toàn|tiến độ|chất lượng"
    r"|đúng)|đảm bảo (?:an toàn|tiến độ|chất lượng)|tránh"
    r"|tạo (?:mọi )?điều kiện|không (?:đùn đẩy|né tránh|lơ là|buông lỏng)|né tránh"
    r"|(?:chủ động )?(?:xử lý|giải quyết) (?:các )?công việc thuộc thẩm quyền"
    r"|phối hợp (?:chặt chẽ|nhịp nhàng)|chỉ đạo quyết liệt|xác định (?:đây|rõ"
    r"|việc)|(?:xác định|coi|xem) [^,;.]{3,80} là"
    r"(?= (?:nhiệm vụ|trách nhiệm|khâu|yêu cầu|vấn đề|giải pháp|việc|thước đo|một))|hoàn thành"
    r" (?:tốt|thắng lợi|xuất sắc)"
    r"|đẩy mạnh (?:phong trào|công tác)|thấm nhuần|học tập|rèn luyện|thể hiện|hết lòng|chung tay"
    r"|(?:sớm )?có (?:các )?giải pháp (?:căn cơ|căn bản|đồng bộ|hữu hiệu|quyết liệt|lâu dài)"
    r"|làm việc (?:với|trên) tinh thần|đặt [^,;.]{3,50} lên (?:trên hết|hàng đầu)"
    r"|cố gắng|tăng ca|vượt (?:nắng|khó)|thi đua|ra sức|bằng mọi cách"
    r"|(?:tăng cường|tiếp tục|đẩy mạnh|làm tốt|thường xuyên) (?:công tác )?(?:tuyên truyền|vận động"
    r"|giám sát|giáo dục|bám nắm|nắm bắt|nắm chắc|nhắc nhở|đồng hành|phối hợp|quan tâm|bám sát)"
    r"|tuyên truyền (?:sâu rộng|rộng rãi)|phản ánh kịp thời"
    r"|vận động (?:các tầng lớp )?(?:hội viên|đoàn viên|nhân dân|người dân|bà con|cán bộ)"
    r"|sắp xếp (?:thời gian|công việc)|phát biểu|dự (?:đầy đủ|đúng))"
    r"(?!\w))"
)
# "vận động 122 hộ còn lại": how many of what can be shown.
COUNTS = insensitive(
    r"(?<!số )(?<!ngày )(?<!tháng )(?<!năm )(?<!điều )(?<!quý )(?<![\d/.,])\d[\d.,]* (?!tháng|năm"
    r"|lần|ngày|giờ|tuần|quý)"
    rf"[{LOWER}]"
)
PAPER = (
    r"(?:thông báo|chỉ thị|công văn|văn bản|kết luận|kế hoạch|công điện|quyết định|chương trình"
    r"|nghị quyết|quy chế|quy định|hướng dẫn)"
)
CLOSES = insensitive(
    r"\A\W*(?:(?:đề nghị|yêu cầu|trên đây|thừa lệnh|thừa ủy quyền|văn phòng|ubnd|ủy ban|nhận được"
    r"|đoàn|thường trực|ban|hội đồng|các|trưởng|thủ trưởng|căn cứ|giám đốc|chủ tịch)\b.{0,180}"
    r"(?:nghiêm túc(?: tổ chức| triển khai)*|căn cứ (?:(?:các )?nội dung )?(?:trên|thông báo"
    r"|kết luận|phân công|nhiệm vụ|chức năng).{0,60}?(?:để )?"
    r"|biết(?: và|,)?|khẩn trương)\s*(?:(?:nghiên cứu|tiếp thu|phối hợp),? |tổ chức |triển khai )*"
    rf"(?:thực hiện|(?<=nghiêm túc )triển khai|(?<=nghiêm túc )chấp hành)(?: (?:(?:các )?nội"
    rf" dung (?:trên|này|nêu trên)|đúng|tốt|theo quy định"
    rf"|(?:đúng |tốt )?{PAPER} này))?[\s./]*\Z"
    r"|.{0,160}\b(?:thực hiện|triển khai)[;,.] (?:(?:nếu )?có )?(?:khó khăn|vướng mắc)[^;]{0,120}\Z"
    r"|.{0,160}\b(?:thông )?báo (?:để|đến|tới)\b.{0,160}\b(?:biết|thực hiện)\b[^:;]{0,40}\Z"
    r"|(?:văn phòng|thừa lệnh|trên đây|vậy|theo ủy quyền).{0,120}\b(?:thông báo|truyền đạt"
    r"|sao gửi)\b"
    r".{0,200}\b(?:biết|thực hiện)\b[^:;]{0,60}\Z"
    rf"|.{{0,120}}\b(?:thông báo|gửi|sao gửi|truyền đạt) (?:(?:nội dung|ý kiến) )*{PAPER} này"
    r" (?:đến|tới|cho)(?!\w)[^:;]{0,120}\Z"
    rf"|.{{0,200}}(?<!từ ngày ){PAPER} này (?:(?:được )?phổ biến"
    r"|có hiệu lực|thay thế).{0,120}\Z)"
)
SENDS = insensitive(r"(?:thông báo|truyền đạt|sao gửi)(?!\w)")
NOUN_FIRST = insensitive(
    r"\W*(?:(?:\w+ ){1,3}này(?= (?:gửi|chuyển|nộp|trình|báo))|số liệu|kết quả|bản (?:ký số|trả lời"
    r"|giải trình|tổng hợp|báo cáo|mềm)|(?:lần|kỳ|đợt) báo cáo (?:đầu|thứ nhất)"
    r"|báo cáo(?: kết quả)?(?: gửi| nộp| trước| về|,)|hồ sơ|danh sách|văn bản"
    r"|thời (?:gian|hạn)|hạn|hoàn thành|xong|chứng từ|sản phẩm"
    r"|dự thảo(?: (?:quyết định|văn bản|tờ trình|kế hoạch))?(?= (?:gửi|trình))"
    r"|toàn bộ (?:hồ sơ|tài liệu|kết quả|danh sách)"
    r"|gửi(?! (?:tin nhắn|thư|giấy|văn bản))|nộp"
    r"|trình(?! (?:phương án|đề án|kế hoạch|danh sách))|tài liệu|phụ lục|nội dung (?:này|trên)"
    r"|đồng thời,? (?:gửi|báo cáo|chuyển|nộp)|báo cáo|thông báo kết quả|chuyển"
    r"|(?:danh mục|giấy mời)(?= [^,;.]{0,60}(?:trình|gửi|báo cáo|công bố|phát hành) )"
    r"|thời điểm|yêu cầu (?:hoàn thành|báo cáo)|việc (?:này|trên)"
    r"|(?:bảng|(?:biên )?bản(?: đồ)?|phiếu) [\w ]{2,20}(?= (?:gửi|nộp|chuyển|đề nghị gửi) )"
    r"|[\w ]{2,25}(?= phải đưa vào (?:dùng|sử dụng))|việc [\w ]{2,30}(?= (?:(?:phải |cần )?(?:kết"
    r" thúc|hoàn thành)|(?:làm |thực hiện |hoàn thành )?xong))"
    r"|(?:công việc|nhiệm vụ) này|công việc(?= (?:kết thúc|hoàn thành))"
    r"|phương án (?:đề nghị )?(?:gửi|trình|nộp|báo cáo))(?!\w)"
)
# Without a body and without a day these begin no order.
LOOSE = insensitive(
    r"(?:tiếp tục|đẩy mạnh|tăng cường|nâng cao|chú trọng|quan tâm|bảo đảm|đảm bảo|phát huy"
    r"|thực hiện|tập trung|chủ động|tích cực|quán triệt"
    r"|phấn đấu|duy trì|củng cố|thúc đẩy|huy động|khuyến khích|đổi mới|làm tốt|xác định|coi|lấy"
    r"|tuyên truyền|phát triển|tạo|chăm lo|nắm chắc|tháo gỡ (?:mọi |các )?khó khăn)(?!\w)"
)
LOOSE_BEFORE = insensitive(r"(?:chủ động|tích cực|tăng cường|thường xuyên)\W*\Z")
# A decision of those who order: "Thống nhất dự kiến …", "Đồng ý chủ trương …".
DECIDES = insensitive(
    r"\W*(?:cơ bản |hoàn toàn |chưa |không )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|tán thành"
    r"|ghi nhận|ủng hộ(?! (?:quỹ|đồng bào|\d))|chấp nhận|khen ngợi|tuyên dương"
    r"|biểu dương|hoan nghênh|đánh giá cao|cho phép|thông qua(?= (?:dự thảo|nội dung|chủ trương|các"
    r"|tờ trình|báo cáo|đề án)))(?!\w)(?! (?:giao|với (?:sở|ubnd"
    r"|các (?:sở|đơn vị|cơ quan|xã|phường|ngành|địa phương))))"
)
# What is said before anything is ordered: "Hiệu trưởng báo cáo kết quả tuyển sinh".
SPEAKS = insensitive(
    r"(?:báo cáo|góp ý|trình bày|giới thiệu|nêu|phân tích|đề xuất|phát biểu|thảo luận|giải trình"
    r"|trao đổi|hỏi|phản ánh|kiến nghị|làm rõ|xin|kêu|than|lý giải|cho hay|chia sẻ|thừa nhận|kể"
    r"|lo ngại|băn khoăn|trăn trở|mong(?: muốn)?|cho rằng|thắc mắc|bày tỏ|nói|thông tin"
    r"|nhận (?:lỗi|trách nhiệm)|trả lời(?=\W*\Z| (?:làm rõ|thẳng thắn|các câu|câu hỏi|chất"
    r" vấn))|hứa|cam kết|tiếp thu)(?!\w)"
)
DAILY = {"hằng ngày", "hàng ngày", "mỗi ngày"}
STRONG = re.compile(
    r"trước|chậm|muộn|hạn|hoàn thành|xong|đến|hết|không quá|trong (?:vòng|ngày \d)", re.IGNORECASE
)
