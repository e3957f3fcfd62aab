"""The one list of verbs that begin what a body is to do.

No name is read by it: it says where a name cannot go on, and proposes where none is known.
"""

from reading.naming.spelling import insensitive

_WORDS = """
lên danh mục|lên danh sách|lên kế hoạch|lên phương án
ban hành|bám sát|báo cáo|bảo đảm|đảm bảo|bàn giao|bảo quản|bảo trì|bảo vệ|bố trí|bổ sung
bổ nhiệm|bồi dưỡng|bồi thường|biên soạn|biên tập|biểu dương|cam kết|cảnh báo|căn cứ|cân đối
cập nhật|cắm|cải tạo|cải tiến|cấp phát|cấp giấy|cấp phép|chấn chỉnh|chấm dứt|chấm điểm|chấp hành
chỉ đạo|chỉ định|chỉnh lý|chỉnh sửa|chịu trách nhiệm|cho biết|cho ý kiến|chọn|chốt|chủ động
chủ trì|chú trọng|chuẩn bị|chuẩn hóa|chuyển|chuyển giao|chuyển đổi|chi trả|chứng thực|cung cấp
cung ứng|củng cố|cử|cụ thể hóa|công bố|công khai|công nhận|cắt giảm|cho phép|cho sửa chữa
di dời|dọn|duy trì
duy tu|dự báo|dự kiến|dự thảo|dựng|đánh giá|đào tạo|đăng ký|đăng tải|đàm phán|đề nghị|đề xuất
đề ra|đình chỉ|định giá|định hướng|đẩy mạnh|đẩy nhanh|điều chỉnh|điều hành|điều phối|điều tra
điều động|đo đạc|đôn đốc|đối chiếu|đối thoại|đón tiếp|đưa|đổi mới|đấu giá|đấu thầu|đấu tranh
đền bù|đầu tư|giải đáp|giải ngân|giải phóng|giải quyết|giải trình|giám sát|giám định|giao
giới thiệu|góp ý|gửi|gia hạn|gia cố|hiệu chỉnh|hoàn chỉnh|hoàn thành|hoàn thiện|hoàn trả
hoàn ứng|hoàn tất|hỗ trợ|họp|huy động|huấn luyện|hướng dẫn|hợp đồng|in|kê khai|kết nối|kết thúc
kiểm điểm|kiểm kê|kiểm soát|kiểm tra|kiểm định|kiểm đếm|kiểm nghiệm|kiện toàn|kiến nghị
khai thác|khảo sát|khắc phục|khẩn trương|khen thưởng|khôi phục|khởi công|khởi tố|khuyến cáo
khuyến khích|kịp thời|ký|ký kết|kêu gọi|làm rõ|làm việc|làm đầu mối|lãnh đạo|lắp đặt|lập
lấy ý kiến|liên hệ|lồng ghép|lựa chọn|lưu trữ|luân chuyển|lưu ý|mở|mời|mua sắm|miễn nhiệm
nâng cao|nâng cấp|nắm|nắm bắt|nắm chắc|nêu|niêm yết|nghiên cứu|nghiệm thu|nghiêm túc|nhắc nhở
nhân rộng|nhập|nộp|ngăn chặn|nạo vét|nhanh chóng|phân bổ|phân cấp|phân công|phân loại|phân tích
phân bố|phản ánh|phản biện|phản hồi|phát động|phát hành|phát hiện|phát huy|phát triển|phát sóng
phê bình|phê duyệt|phối hợp|phổ biến|phục vụ|phục hồi|phải|phòng ngừa|phòng chống|phủ|quán triệt
quan tâm|quan trắc|quản lý|quảng bá|quy định|quy hoạch|quyết định|quyết toán|quyết liệt|ra soát
rà soát|rút kinh nghiệm|rút gọn|rút ngắn|sao gửi|sắp xếp|soạn|soạn thảo|sơ kết|sớm|số hóa
sửa chữa|sửa đổi|sử dụng|sàng lọc|sắm|sáp nhập|tái định cư|tạm ứng|tạm dừng|tạo điều kiện
tăng cường|tập hợp|tập huấn|tập trung|tích cực|tích hợp|tiếp nhận|tiếp thu|tiếp tục|tiếp xúc
tiêm|tiến hành|tính toán|tìm|tham dự|tham gia|tham khảo|tham mưu|tham vấn|tham chiếu|thanh lý
thanh quyết toán|thanh toán|thanh tra|tháo dỡ|thay thế|thăm dò|thẩm định|thẩm tra
theo dõi|thi công|thi hành|thí điểm|thiết kế|thiết lập|thông báo|thông qua|thông tin|thống kê
thống nhất|thu hồi|thu hút|thu thập|thu nộp|thu gom|thuê|thực hiện|thường xuyên|thúc đẩy
thử nghiệm|thành lập|tổ chức|tổng hợp|tổng kết|tổng rà soát|trả lời|trang bị|tranh thủ|trao đổi
treo|triển khai|triệu tập|trình|trồng|trực|trưng cầu|trưng bày|truy thu|truyền thông|truyền dẫn
tuần tra|tuyên dương|tuyên truyền|tuyển chọn|tuyển dụng|tự kiểm tra|tự kiểm điểm|tư vấn|từ chối
tận dụng|tra cứu|ủy quyền|ưu tiên|ứng dụng|ứng phó|vận động|vận dụng|vận hành|vận chuyển|vệ sinh
xác định|xác minh|xác nhận|xây dựng|xem xét|xin ý kiến|xóa|xử lý|xử phạt|xúc tiến|xuất bản
yêu cầu|xác lập|xã hội hóa|hợp nhất|hội ý|hủy|siết|siết lại|giúp|bàn|kế thừa|khai trương
khánh thành|khoanh định|khoanh vùng|kiểm toán|lắng nghe|liệt kê|minh bạch|ngừng|nhận diện|phá dỡ
phân định|phân luồng|phân tuyến|phong tỏa|rải|san lấp|sơ tán|tái cơ cấu|tháo|trích|trích lập
tước|vay|xếp hạng|xếp loại|đặt hàng|đề cử|đình hoãn|đóng|đốc thúc|bầu|bãi bỏ|bình xét|bố cục
cách ly|cứu trợ|dự trữ|giãn|gỡ|hiến kế|hòa giải|ghi nhận|ghi chép|ghi sổ|khoán|khống chế
kích hoạt|làm|lấy mẫu|lấy phiếu|quyên góp|rà phá|tiêu hủy|dành|hạn chế|phấn đấu|thống nhất giao
có trách nhiệm|có nhiệm vụ|có văn bản|có kế hoạch|có giải pháp|có phương án|cần|hiệp thương
hiến tặng|tiết kiệm|tham quan|tổ chức lại|trợ giúp|trợ cấp|chăm sóc|chăm lo|xuất cấp|xuất khẩu
bảo dưỡng|đối soát|niêm phong|lên|tặng|bắt|khởi động|khởi thảo|chắp bút|chiết tính|sắp|cắt cử|vá
thu dọn|tổng kiểm tra|xếp|cài|xin|gác|bày|dời|đưa đón|gặp|gặp gỡ|hút|nạo|nhờ|rửa|sấy
tát|thắp|tháo gỡ|xây|xem|xem lại|trải|nếm|mượn|buộc|tắt|bật|đẩy|hẹn|lau|phơi|vét|vun|xới|kể
giao nộp|đánh máy|đặt may|làm mới|làm lại|canh giữ|canh gác|giữ gìn|áp dụng|bàn bạc|bám nắm
biểu quyết|cấp cứu|chuyển tải|cắm mốc|dự toán|dự trù|đóng góp|giành|gìn giữ|gửi trả|hợp long
kết nghĩa|khép lại|khai hội|khớp nối|lên lịch|lập trình|mở lại|nối mạng|nghỉ|ngắt|phân làn
phân nhiệm|ráp|rước|sang sửa|sát nhập|tân trang|tập luyện|tẩy chay|thông xe|thúc|tiễn
tổng kiểm kê|tổng vệ sinh|tổng điều tra|túc trực|diễn tập|chặt tỉa|nhắc|căn chỉnh|phân kỳ
sang tên|đi từng|đăng kiểm|chạy thử|hiệu đính|đính chính|tổng kiểm soát|đối khớp
photo|photocopy
truy nguồn|đọc|bất ngờ kiểm tra|bất ngờ lấy mẫu|bất ngờ thanh tra|đột xuất kiểm tra
lưu hồ sơ|trang trí|tiếp dân|tiếp công dân|vào cuộc|đi đầu|gương mẫu|chấm|xét|xét tặng|xét duyệt
cấp|cấp lại|đo|súc|phun|đắp|duyệt|rà|chụp|phát|vẽ|viết|kẻ|lắp|lát|tỉa|chặt|quét|vớt|thả|bơm|tưới
gieo|cấy|nuôi|khám|chữa|tuyển|đón|dạy|vạch|đếm|cân|nhận|gọi|hỏi|ghi|chép|dịch|căng|khơi thông
khơi|phát quang|đào|lấp|kéo|gom|thu|trả|phạt|khóa|soát|soát lại|rà lại|đo lại|xét xử|thẩm vấn
cưỡng chế|bốc thăm|bán|mua|chốt lại|giảng giải|dồn|gộp|tách|chia|đính kèm|hoán đổi|hòa mạng
ấn định|quây|lùa|trữ|kiểm tra lại|xác minh lại|thẩm tra lại|trích lục|nối|trao|tiếp sóng
tường thuật|đăng cai|chạy|nấu|chở|lót|sơn|rào|trùng tu|phục dựng|tôn tạo|tu bổ|sưu tầm|bảo tồn
lưu giữ|trình diễn|biểu diễn|dàn dựng|tăng|giảm|đăng|đặt|giữ|dừng|đổi|thêm|ứng trực|cứu hộ
cứu nạn|sẵn sàng|chia sẻ|hợp tác|liên kết|gắn|gắn kết|trưng dụng|tiếp tế|tiếp sức|dọn dẹp
khử trùng|tẩy uế|tiêm phòng|soi chiếu|đối ứng|đấu nối|tầm soát|thu mẫu|khoan|bù|bù đắp|chế tác
xâu chuỗi|nhào nặn|chuyên chở|quy tập|cải táng|neo đậu|thả giống|kiến thiết|tinh giản|đồng hành
trung chuyển|công chứng|dự phòng|liên thông|quản trị|trung tu|đại tu|khảo thí|đốt|treo biển
kiểm soát chặt|bảo hành|đẩy lùi|giăng|trám|lợp|tẩy|tưới tiêu|cày|thuần hóa|tập kết|phân lô
điều tiết|giám hộ|cam kết|may|may mới|dự hội nghị|dự đại hội|dự sinh hoạt
bài trừ|ban bố|bảo lãnh|bảo mật|báo công|bế mạc|biên chế|biên dịch|biệt phái|bình bầu|bình chọn
bố phòng|bồi bổ|bồi đắp|bồi hoàn|bớt|bưng bít|cài đặt|cam đoan|cảnh cáo|cáng đáng|cáo buộc|cắt
cấm|khai|cấp bù|cấp dưỡng|cấp đổi|cấp vốn|chào bán|chào mời|chắn|chắp nối|chằng chống|che chắn
chế biến|chỉ rõ|chiêu mộ|cho mượn|cho thuê|chốt chặn|chu cấp|chúc mừng|chung tay|chứng minh
chứng nhận|chuyển dịch|cổ động|cố vấn|công chiếu|cơ cấu lại|củng cố lại|cung tiến|dán|dàn xếp|dẫn
dâng|dập|dẹp|dẹp bỏ|dò|dỡ|dỡ bỏ|dựng lại|đảm đương|đảm nhận|đảm nhiệm|đảm trách|đánh|đánh số|đáp ứng
đặc tả|đề bạt|đề phòng|đi kiểm tra|định danh|định hình|định vị|đón đầu|đốc suất|đối phó|đôn thúc
đồng bộ|đưa tin|ém|gánh|gia cường|giãn cách|giao ban|giao lưu|giải thể|giải tỏa|giằng|giữ nguyên
giúp đỡ|góp|gửi lại|hạ tải|hạch toán|hành quân|hiện đại hóa|hoạch định|hoàn chuyển|hoàn thuế|hoãn
học tập|hội đàm|hỏi ý kiến|hội thảo|hối thúc|hộ tống|kê biên|kết luận|kết nạp|kê|khai báo|khai giảng
khai mạc|khai phá|khai thông|khai trừ|khám nghiệm|khảo cứu|khấu trừ|khiển trách|khoanh nợ|khuyên
kiểm chứng|kiểm duyệt|kiểm đồ|kiểm sát|kiểm thử|kỷ luật|kỷ niệm|lan tỏa|làm sạch|lên án|lên đường
lên kế hoạch|lên phương án|livestream|lo|lo liệu|loan báo|loại bỏ|lọc|luân phiên|lùi|lược bỏ
mật phục
mã hóa|miễn|minh oan|mở rộng|nâng|nâng hạng|ngăn ngừa|nghe|nghiệm chứng|nhập liệu|nhắn tin|niêm
nối lại|nộp lại|ổn định|ổn định lại|phác thảo|phân bua|phân cắm|phân chia|phân công lại|phân giao
phân khai|phân nhóm|phân phát|phân phối|phân vai|phê chuẩn|phong tặng|phỏng vấn|phòng trừ|phô tô
phủ sóng|chỉ dẫn
quay|quây tôn|quản chế|quản thúc|ra quân|ra quyết định|ra thông báo|rao|răn đe|rút|rút vốn|sao lục
sao|sao y|sàng|sát hạch|sẻ chia|soi|soi xét|sơ tuyển|sung công|suy tôn|sửa|sửa lại|tạm cấp
tạm đình chỉ|tạm giữ|tạo|tạo lập|tạo nguồn|tặng thưởng|tăng cường thêm|tập kết lại|tất toán
tham chiến|tham chính
tham khảo ý kiến|tham luận|thăm|thăm hỏi|thăng cấp|thanh thải|thay|thay mới|thấm nhuần|thi tuyển
thỏa thuận|thỏa thuận lại|thống nhất lại|thu dung|thu đổi|thu xếp|thuyên chuyển|thuyết minh
thuyết trình|thử|thương lượng|thưởng|thừa kế|tiến cử|tiếp|tiếp quản|tiếp cận|tiêu thoát|tiêu thụ
tiêu úng|tìm kiếm|tinh gọn|tinh lọc|tính|tính lại|tịch thu|tô điểm|tổ chức thi|tôn vinh|tổng duyệt
trả lại|tranh luận|trao tặng|trấn áp|tri ân|triển lãm|triệt phá|triệt xóa|trình bày|trình lại
trình chiếu|trù bị|trù liệu|trưng mua|trừ|trực ban|truy bắt|truy cứu|truy lĩnh|truy nã|truy quét
truy tặng|truy tìm|truy tố|truy xuất|truyền đạt|truyền hình|tu chỉnh|tu sửa|tuân thủ|tuyên án
tuyên bố|tuyên thệ|tuyển lựa|tự đánh giá|tự rà soát|tước bỏ|ủng hộ|ủy lạo|ủy thác|ứng|ứng cứu
vạch tuyến|vào sổ|vây bắt|viếng|vinh danh|xả|xét nghiệm|xét tuyển|xóa bỏ|xoay xở|xử trí|xuất
xuất bán
xuất trình|xúc|đăng kiểm|đăng ký lại|điểm danh|đính ước|đo kiểm|đóng cửa|đón nhận|đối chất
chặn|chặn đứng|ngăn|bắc cầu|tung|tung ra|ra mắt|chào hàng|nhổ|nhổ bỏ|neo chằng|chằng|níu giữ|níu
giục|gõ cửa|phá bỏ|đập|đập bỏ|ủi|san gạt|san ủi|san nền|đổ bê tông|láng|láng nhựa|thảm nhựa
cứng hóa|bê tông hóa|be bờ|hàn khẩu|hộ đê|đấu mối|chấn hưng|vực dậy|cứu giúp|cứu đói
cứu chữa|cưu mang|sản xuất|ngưng|đỡ đầu|bảo lưu|lưu kho|khớp|khớp số liệu
mang|mang theo|mang đến|nói không
gạch tên|loại trừ|thanh lọc|thanh tẩy|nhặt|nhặt rác|vác|bốc|bốc dỡ|rót|rót vốn|rót tiền
chi tiền|chi thưởng|hoàn vốn|truy hoàn|truy nộp|đòi nợ|đòi lại|khoanh lại|hạ giá|hạ thấp
nới rộng|nới lỏng|thắt chặt|đem|hiệp đồng|hợp luyện|hợp thức hóa|tập dượt|tập trận|diễn thử
dìu dắt|kèm cặp|trưng ra|ghé thăm|chích ngừa|chủng ngừa|diệt chuột|diệt muỗi|diệt trừ|tiêu diệt
săn tìm|lùng sục|truy lùng|lật lại|mổ xẻ|phanh phui|bóc tách|bóc gỡ|bóc dỡ|nắn|nắn dòng
nắn tuyến|chỉnh trang|chỉnh tuyến|chỉnh đốn|khoanh nuôi|ươm|gây trồng|bao tiêu
bao phủ|san sẻ|hiến|hiến đất|hiến máu|hô hào|khởi dựng|khởi xướng
khởi kiện|phản bác|thuyết phục|dàn hòa|nhắn|điện báo|báo tin|báo lại
báo cơm|cảnh giới|canh phòng|trông coi|trông giữ|coi sóc|chăn thả|neo|neo lại|cập bến|di chuyển
di tản|bứng|bứng trồng|ghép lớp|hạ biển|quy đổi|quy tụ|ra đề|ra đề án|ra thông cáo
ra văn bản|ra nghị quyết|ra lời kêu gọi|xướng tên|bêu tên|đốc nợ|hạ mực nước|cẩu|vượt|ngồi lại
đứng ra|đứng mũi chịu sào|mách|phúc tra|rải quân|thông đường|thông luồng|thông cống
báo ngay|báo tình hình
báo cho|báo các|có ý kiến bằng văn bản
báo về|báo kết quả|báo số liệu|cho học sinh|cho nghỉ|gút|găm|canh|thảo
đổ quân|lục tìm|đốc thúc|giải tán|kê dọn|bám|chích|rà soát lại|gỡ bỏ
gõ chiêng|gõ kẻng|gõ mõ|hót|hót dọn|đứng quầy|đứng chốt
thông tuyến|thông xe|thông một làn|thông hai làn|đến từng|đến tận|xuống từng|xuống tận
"""

# Words that only begin like a verb of the list.
_OTHER = (
    r"(?!trực (?:thuộc|tuyến)|chặt chẽ|báo (?:chí|và|đài)|in ấn phẩm|lập pháp|chốt gác"
    r"|(?<=cầu )treo|(?<=cáp )treo|tiếp theo|tính (?:đến|từ|chất|mạng|năng)|thay (?:vì|mặt)"
    r"|xuất (?:phát|hiện|sắc|xứ)"
    r"|góp phần|đánh bạc|thử thách|ứng (?:xử|viên|cử)|rút ra|trừ khi|lọc máu|sửa soạn"
    r"|dịch (?:bệnh|vụ|tễ|tả|hại|hướng|chủ|lập|tổ|phải"
    r"|thực|tiêm|rải|phun|khoanh)|giao (?:thông|dịch|thừa)|phát thanh|thi đua|thu nhập"
    r"|bán (?:lẻ|buôn|dẫn|trú)|trồng trọt|thu ngân|cấp (?:tỉnh|xã|huyện|ủy|trên|dưới|độ)"
    r"|khóa (?:[ivx]+|\d+|họp|học)(?!\w)|mang (?:biển|tên|số hiệu|tính|ý nghĩa|lại|nặng|đậm)"
    r"|phải trả(?! (?:xong|lời|kết|hết|đủ))|làm việc tại)"
)
PHRASES = tuple(one for line in _WORDS.splitlines() for one in line.split("|") if one)
_ANY = "|".join(sorted(PHRASES, key=len, reverse=True))
VERBS = insensitive(rf"{_OTHER}(?:{_ANY})(?!\w)")
