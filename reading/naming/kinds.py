"""The kinds of bodies that ship with the product, and how their names are built.

Each line is a pattern over the written name, letters small: ``{caps}`` stands for words that begin
with a capital, ``{acronym}`` for capitals alone. A name in plain words stands for itself, with
"và", "&" and commas interchangeable. The province's own bodies are joined by the finder.
"""

import re

from reading.naming.spelling import insensitive
from reading.text import LOWER

FIELDS = (
    "Tài chính", "Nội vụ", "Tư pháp", "Công Thương", "Xây dựng", "Y tế", "Ngoại vụ", "Du lịch",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp",
    "Khoa học và Công nghệ", "Khoa học, Công nghệ", "Giáo dục và Đào tạo", "Giáo dục, Đào tạo",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa, Thể thao, Du lịch", "Văn hóa và Thể thao",
    "Văn hóa, Thể thao", "Văn hóa", "Dân tộc và Tôn giáo", "Dân tộc - Tôn giáo", "Dân tộc",
    "An toàn thực phẩm", "Quy hoạch và Kiến trúc", "Giao thông vận tải",
    "Giao thông công chánh", "Kế hoạch và Đầu tư", "Tài nguyên và Môi trường",
    "Lao động, Thương binh và Xã hội", "Lao động - Thương binh và Xã hội",
    "Thông tin và Truyền thông", "Công nghiệp và Thương mại", "Thể dục thể thao",
)  # fmt: skip

MINISTRIES = (
    "Tài chính", "Nội vụ", "Tư pháp", "Công Thương", "Xây dựng", "Y tế", "Ngoại giao",
    "Quốc phòng", "Công an", "Nông nghiệp và Môi trường", "Khoa học và Công nghệ",
    "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Dân tộc và Tôn giáo",
    "Kế hoạch và Đầu tư", "Giao thông vận tải", "Tài nguyên và Môi trường",
    "Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội",
)  # fmt: skip

DIVISIONS = (
    "Kinh tế", "Kinh tế, Hạ tầng và Đô thị", "Kinh tế - Hạ tầng", "Văn hóa - Xã hội",
    "Văn hóa và Thông tin", "Tổng hợp", "Hành chính - Tổ chức", "Hành chính - Quản trị",
    "Hành chính, Tổ chức, Quản trị", "Quản trị - Tài vụ", "Quản trị, Tài vụ", "Nội chính",
    "Khoa giáo - Văn xã", "Tài chính - Kế hoạch", "Kế hoạch - Tài chính", "Kế hoạch - Đầu tư",
    "Nông nghiệp và Môi trường", "Công tác Đại biểu Quốc hội", "Công tác Quốc hội",
    "Công tác Hội đồng nhân dân", "Thông tin - Dân nguyện", "Dân nguyện - Thông tin", "Y tế",
    "Giáo dục và Đào tạo", "Tư pháp", "Nội vụ", "Lưu trữ", "Cơ yếu", "Công nghệ thông tin",
    "Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Tham mưu", "An ninh kinh tế",
    "Quản lý xuất nhập cảnh", "Tài chính", "Dân tộc", "Công chứng", "Giao dịch", "Hậu cần",
    "Cảnh sát giao thông",
    # of departments
    "Tổ chức - Hành chính", "Tổ chức cán bộ", "Tổ chức - Cán bộ", "Tổ chức bộ máy, biên chế",
    "Chính sách cán bộ, bảo vệ chính trị nội bộ", "Chính sách cán bộ", "Bảo vệ chính trị nội bộ",
    "Kế hoạch - Tổng hợp", "Quản lý đầu tư", "Quản lý ngân sách", "Quản lý công sản",
    "Tài chính doanh nghiệp", "Tài chính đầu tư", "Quản lý giá", "Kinh tế đối ngoại",
    "Đăng ký kinh doanh", "Đấu thầu", "Quản lý xây dựng", "Quy hoạch - Kiến trúc",
    "Hạ tầng kỹ thuật", "Quản lý nhà", "Phát triển đô thị", "Quản lý vận tải", "Quản lý đất đai",
    "Khoáng sản", "Môi trường", "Tài nguyên nước", "Công nghiệp", "Quản lý thương mại",
    "Năng lượng", "Xuất nhập khẩu", "Nghiệp vụ y", "Nghiệp vụ dược", "Quản lý hành nghề",
    "Bảo hiểm y tế", "Bảo trợ xã hội", "Người có công", "Việc làm", "Lao động",
    "Xây dựng chính quyền", "Công chức, viên chức", "Cải cách hành chính", "Thi đua - Khen thưởng",
    "Văn thư - Lưu trữ", "Giáo dục trung học", "Giáo dục tiểu học", "Giáo dục mầm non",
    "Quản lý văn hóa", "Quản lý du lịch", "Quản lý thể thao", "Di sản", "Báo chí - Xuất bản",
    "Bưu chính, viễn thông", "Chuyển đổi số", "Quản lý khoa học", "Sở hữu trí tuệ",
    "Hành chính tư pháp", "Phổ biến, giáo dục pháp luật", "Bổ trợ tư pháp",
    "Xây dựng và kiểm tra văn bản", "Lãnh sự", "Hợp tác quốc tế", "Tổ chức đảng, đảng viên",
    "Tổ chức đảng", "Đào tạo, bồi dưỡng cán bộ",
    "Tuyên truyền", "Lý luận chính trị", "Khoa giáo", "Dân vận", "Cơ yếu - Công nghệ thông tin",
    "Văn hóa - Văn nghệ", "Nghiệp vụ", "Kinh tế tổng hợp", "Kinh tế ngành",
    "Nội chính - Tiếp công dân", "Tiếp công dân", "Hành chính - Tiếp dân", "Dân nguyện", "Quản trị",
    "Tài vụ", "Kiểm soát thủ tục hành chính", "Cảnh sát hình sự", "Cảnh sát kinh tế",
    "An ninh mạng", "Cảnh sát môi trường", "Quản lý đào tạo", "Chính trị, tư tưởng",
    "Cảnh sát quản lý hành chính về trật tự xã hội", "Công tác Đoàn ĐBQH", "Thư ký - Tổng hợp",
    "Nghiệp vụ 1", "Nghiệp vụ 2", "Nghiệp vụ 3", "Nghiệp vụ 4", "Thanh tra, giám sát",
    "Thanh tra, Pháp chế", "Thanh tra", "Pháp chế", "Quản lý dịch bệnh", "Hành chính", "Tổ chức",
    "Hành chính - Tổng hợp", "Tổ chức, Hành chính", "Kế toán - Thanh toán", "Nhân sự", "Chăn nuôi",
    "Trồng trọt", "Thủy sản", "Kinh tế xây dựng", "Thủy lợi", "Đê điều", "Bảo vệ thực vật",
    "Quản lý xây dựng công trình", "Quản lý chất lượng", "Thẩm định", "Kỹ thuật - Thẩm định",
    "Giám sát", "Điều hành dự án", "Điều hành dự án 1", "Điều hành dự án 2", "Bồi thường",
    "Kỹ thuật", "Kế toán", "Kế hoạch", "Kinh doanh", "Vật tư", "Giải phóng mặt bằng",
    "Tuyên truyền, Báo chí - Xuất bản", "Tuyên truyền - Báo chí - Xuất bản",
    "Lý luận chính trị, Lịch sử Đảng", "Đoàn thể và các hội", "Khoa giáo, Văn hóa - Văn nghệ",
    "Dân vận các cơ quan nhà nước, dân tộc và tôn giáo",
)  # fmt: skip


# Posts that stand before the name of a body, or alone when the body is clear.
POSTS = (
    (r"(?:phó )?trưởng ban (?:chỉ đạo|tổ chức|quản lý|tuyên giáo|nội chính|dân vận|kinh tế"
    r"|pháp chế)(?= (?!và)\w)"),
    (r"(?:phó |cấp phó |các phó )?(?:giám đốc|chủ tịch(?: thường trực)?|thủ trưởng|cục trưởng"
    r"|chi cục trưởng|trưởng ban|trưởng phòng|bí thư(?: thường trực)?|chánh thanh tra"
    r"|chánh văn phòng|hiệu trưởng|chỉ huy trưởng|chính ủy|tổng giám đốc|viện trưởng|chánh án"
    r"|trưởng đoàn|tổ trưởng|chủ nhiệm|tổng biên tập|bộ trưởng|thống đốc|trưởng thuế|tư lệnh)"
    r"(?: thường trực)?"),
    r"người đứng đầu(?: (?:cấp ủy,? chính quyền|các cấp|cấp ủy|chính quyền))?", (r"(?:tập thể )?"
    r"lãnh đạo(?! (?:việc|công tác|chỉ đạo|thực hiện|tổ chức|toàn diện)\b)"),
    r"(?:phó )?trưởng(?= (?:các|\d{1,2}) )",
    r"ủy viên(?: ban thường vụ| ban chấp hành)?",
    r"chủ tịch,? các phó chủ tịch",
    r"cấp ủy",
    r"người đại diện (?:phần )?vốn nhà nước(?: tại)?",
    r"đại diện",
    r"cơ quan (?:chuyên môn|thường trực|tham mưu(?:(?:,| và) giúp việc)?)(?: (?:của|thuộc))?",
    r"thường trực",
    r"thành viên",
    r"(?:hội viên|đoàn viên)(?= (?-i:Hội|Đoàn) )",
    r"chi nhánh(?= (?:trung tâm|văn phòng|ngân hàng|công ty|quỹ|bảo hiểm))",
)  # fmt: skip

# Words for bodies in general: "các sở, ban, ngành", "chủ đầu tư", "chủ đập".
GENERAL = (
    "cơ quan", "đơn vị", "sở", "ban", "ngành", "địa phương", "doanh nghiệp", "binh đoàn",
    r"chủ (?:đầu tư|đập|hồ chứa|rừng|mỏ|bến bãi|bãi|bến|lò|vựa|nhà trọ|tàu|nguồn thải)", "tổ chức",
    "tổ chức, cá nhân", "tổ chức đoàn thể", "đoàn thể", "hội", "hợp tác xã", "cấp ủy",
    "cấp ủy đảng", "tổ chức đảng", "chính quyền", "xã", "phường", "đặc khu", "huyện", "thị xã",
    "thành phố", "thị trấn", "tỉnh", "bản", "thôn", "ấp", "buôn", "khu phố", "điểm trường", "khóm",
    "khối", "xóm", "tổ dân phố", "khu dân cư", "trường", "trường học", "cơ sở giáo dục", "cơ sở",
    "cơ sở y tế", "cơ sở khám, chữa bệnh", "cơ sở khám bệnh, chữa bệnh", "cơ sở kinh doanh",
    "bệnh viện", "thành viên", "thành viên ban chỉ đạo", "đồng chí",
    r"lực lượng (?:vũ trang|biên phòng|kiểm lâm|quản lý thị trường|hải quan)",
    "lực lượng chức năng", "lực lượng công an", "lực lượng", "lực lượng cảnh sát giao thông",
    "cảnh sát khu vực", "nhà thầu", "nhà đầu tư", "hộ", "hộ dân", "hộ gia đình", "hộ kinh doanh",
    "tổ chức chính trị - xã hội", "cơ quan thông tấn, báo chí", "cơ quan thông tấn",
    "cơ quan báo chí", "cơ quan thông tin đại chúng", "báo chí", "đài truyền thanh",
    "ban, sở, ngành", "cán bộ", "công chức", "viên chức", "người lao động", "đảng viên",
    "chiến sĩ", "tỉnh ủy viên", "thành ủy viên", "đảng ủy viên", "cấp ủy viên", "chi ủy viên",
    "văn phòng", "sở, ngành", "ubnd", "phòng",
    r"cấp(?=,| và| ngành| xác định| phải| cần| tập trung| tiếp tục)", "phòng chuyên môn",
    "phòng, ban", "phòng ban", "huyện ủy", "thành ủy", "đảng ủy", "đảng bộ", "chi bộ", "mặt trận",
    "đoàn kiểm tra", "đoàn giám sát", "tổ công tác", "tổ đại biểu", "đại biểu", "ban ngành",
    "viện", "viện nghiên cứu", "chuyên gia", "nghệ nhân", "doanh nghiệp sản xuất",
    "doanh nghiệp vận tải", "đại lý vật tư nông nghiệp", "cơ sở sản xuất",
    "cơ sở kinh doanh lưu trú", "cơ sở lưu trú", "dòng họ", "công ty", "công ty lữ hành",
    "ngân hàng", "bộ", "bộ, ngành", "bộ phận", "hiệp hội", "hội nghề nghiệp", "hội đặc thù",
    "ban quản lý rừng", "ban quản lý rừng đặc dụng, phòng hộ", "công ty lâm nghiệp",
    "tổ chức tín dụng", "chủ rừng", "chủ hồ", "trung tâm", "đồn biên phòng", "công an",
    "trạm y tế", "hội quần chúng", "đoàn thể chính trị - xã hội", "ban chỉ đạo",
    "cơ quan tài chính", "cơ quan thuế", "cơ quan chuyên môn", "cơ quan chức năng",
    "cơ quan thường trực", "cơ quan giúp việc", "cơ quan tham mưu", "cơ quan soạn thảo",
    "cơ quan chủ trì", "đơn vị sự nghiệp", "đơn vị sự nghiệp công lập",
    "đơn vị hành chính, sự nghiệp", "đơn vị hành chính sự nghiệp", "cơ quan hành chính",
    "cơ quan hành chính nhà nước", "đơn vị lực lượng vũ trang", "đơn vị tư vấn", "đơn vị thi công",
    "đơn vị quản lý", "đơn vị vận hành", "đơn vị quân đội", "khu chợ", "trưởng bản",
    "cơ quan đơn vị", "ban quản lý chợ", "ban quản lý", "ban tuyên giáo", "lâm trường",
    "trường nghề", "trường dạy nghề", "trường đại học", "nhà trường", "nhà mạng", "khách sạn",
    "nhà hàng", "nhà nghỉ", "nhà xe", "bến xe", "bến cảng", "cảng cá", "hãng tàu", "chủ tàu",
    "chủ xe", "chủ mỏ", "chủ trang trại", "tiểu thương", "tổ hợp tác", "trang trại", "câu lạc bộ",
    "ban chủ nhiệm", "chi hội", "chi đoàn", "liên đội", "tiểu ban", "nhà máy", "chi nhánh",
    "cơ quan đăng ký đất đai", "cơ quan đăng ký kinh doanh", "người có uy tín", "ban giám hiệu",
    "chức sắc tôn giáo", "chức sắc, chức việc", "trưởng thôn", "khu công nghiệp", "nhà tài trợ",
    "nhà cung cấp", "đơn vị kinh doanh", "cơ sở đào tạo", "trường mầm non", "trường tiểu học",
    "phòng khám", "phòng chức năng", "đơn vị trực thuộc", "ban xây dựng đảng", "ban của hđnd",
    "ủy viên",
)  # fmt: skip

# What stands behind "các" and is no body: "các dự án còn lại", "các nội dung trên".
THINGS = (
    "nội dung", "nhiệm vụ", "vấn đề", "giải pháp", "dự án", "hồ sơ", "văn bản", "cuộc", "hội nghị",
    "kiến nghị", "ý kiến", "công trình", "chỉ tiêu", "tiêu chí", "hoạt động", "chính sách",
    "chế độ", "mốc", "việc", "bước", "điều kiện", "thủ tục", "mặt hàng", "tuyến", "nguồn",
    "khoản", "vụ",
    "trường hợp", "số liệu", "loại", "hình thức", "phương án", "đề án", "biện pháp", "quy định",
    "báo cáo", "tờ trình", "nghị quyết", "quyết định", "khó khăn", "tồn tại", "hạn chế", "ngày",
    "tháng", "năm", "lĩnh vực", "mục tiêu", "kế hoạch", "chương trình", "công việc", "phần", "kỳ",
    "tài liệu", "dự thảo", "sản phẩm", "kết quả", "thông tin", "phong trào", "mô hình", "hạng mục",
    "gói thầu", "câu", "điểm", "khu đất", "thửa", "phương tiện", "thiết bị", "yêu cầu",
    "lực lượng nào",
)  # fmt: skip

# Of one body as of several: "bộ phận một cửa của ba cơ quan", "Trung tâm A của tỉnh mở thầu".
OF_WHOM = (
    r"của (?:ba|hai|các|mỗi|từng) (?:văn phòng|cơ quan|đơn vị|sở|xã|phường)(?!,)"
    r"|(?:ở|tại) (?:từng|mỗi|các) (?:địa phương|khu vực)"
    r"|của (?:thôn|ấp|bản|buôn|khóm|xóm)(?!\w)"
    rf"|của (?:tỉnh|thành phố|xã|phường|sở)(?= (?!và |cùng |hoặc )(?-i:[{LOWER}]))"
)
# Words that go on with such a name: "liên quan", "trên địa bàn tỉnh".
QUALIFIERS = (
    OF_WHOM,
    r"(?:có )?liên quan(?: khác)?", r"hữu quan", r"còn lại", r"hạ du", r"thượng (?:du|nguồn)",
    r"thủy điện {caps}(?:(?:,| và| -) {caps})*", r"bạn",
    (r"(?:trên|dọc|ven) (?:lưu vực )?(?:sông|suối|kênh|rạch|hồ|vịnh|quốc lộ|đường tỉnh|tuyến)"
    r" {caps}(?:(?:,| và) (?:sông|suối|kênh|rạch|hồ|vịnh|quốc lộ|đường tỉnh|tuyến) {caps})*"),
    r"ven (?:đô|đầm|phá|hồ|rừng|kênh|đường|núi|suối|vịnh|đê|sông {caps}(?:(?:,| và) sông {caps})+)",
    r"(?:thuộc )?khối [\w]+(?: (?!chủ|phối)[\w]+)?(?= )",
    r"theo dõi (?:khối|lĩnh vực|ngành|địa bàn)(?= )",
    r"(?:nội|ngoại) (?:thành|thị|đô)", (r"(?:đóng )?trên địa bàn(?: (?:tỉnh|xã|phường"
    r"|thành phố|toàn tỉnh|quản lý|các xã|huyện))*(?: {caps})?"),
    r"(?:đóng quân|đứng chân) trên địa bàn",
    r"trong (?:toàn )?(?:tỉnh|xã|phường|ngành|khu kinh tế|khu công nghiệp|hệ thống)",
    r"(?:trong )?toàn (?:tỉnh|xã|phường|thành phố|ngành|lực lượng|hệ thống|đảng bộ)",
    r"(?:sở tại|bạn)",
    r"(?:ven biển )?từ {caps} đến {caps}",
    r"địa phương",
    r"tuyến (?:biển|biên giới)", r"dọc tuyến",
    r"cùng cấp", r"các cấp", r"cấp (?:tỉnh|xã|huyện|trên|dưới)", r"cấp cơ sở", r"ở cơ sở",
    (r"có tên (?:tại|trong|ở) (?:phụ lục|danh sách|danh mục|bảng|cột chủ trì)(?: (?:số )?"
    r"(?:\d+|[ivx]+))?(?: kèm theo)?"),
    r"nêu trên",
    r"trên(?! (?:địa|cơ|tinh|tuyến|toàn))",
    r"nêu tại mục \d+",
    r"nói trên", r"này", r"đó",
    r"chịu sự giám sát", r"được giám sát", r"phía (?:bắc|nam|đông|tây)",
    (r"(?:các )?gói(?: thầu)?(?: số)? [\w\-]*\d[\w\-]*"
    r"(?:(?:,| và) (?:gói )?(?:số )?[\w\-]*\d[\w\-]*)*"),
    (r"dự án (?:(?:hồ|cầu|đường|khu|cụm|nhà máy|thủy điện|tuyến|điện gió|bệnh viện|trường|kè)"
    r" (?:\w+ ){0,3}?)?{caps}"),
    r"được phân bổ chỉ tiêu", r"được (?:giao|khoán|cho thuê) (?:đất,? )?rừng",
    r"được giao(?: (?:nhiệm vụ|việc|vốn|kế hoạch vốn|chỉ tiêu|chủ trì)|(?! ))",
    r"được phân công(?: tại (?:phụ lục|danh mục))?",
    r"sử dụng (?:ngân sách(?: nhà nước)?|vốn (?:nhà nước|ngân sách|đầu tư công))",
    r"vùng (?:lũ|ngập(?: lụt)?|hạn|sâu|xa|hạ du|bãi ngang|trũng|chuyên canh|ảnh hưởng|đệm|lõi)",
    r"có (?:dự án|tuyến đường|đường dây|công trình)(?: (?:đi qua|lớn|dở dang|{caps}))*",
    r"bán trú", r"nội trú", r"mặt tiền", r"có tiềm năng", r"vùng cao", r"biên giới",
    r"ven (?:sông|biển)(?:,? ven (?:sông|biển))?", r"miền núi", r"trung tâm", r"khác",
    r"trực thuộc(?: (?:tỉnh ủy|tỉnh|sở))?",
    r"thuộc (?:tỉnh ủy|tỉnh|ubnd tỉnh|sở|hđnd tỉnh|phạm vi quản lý|thẩm quyền|xã|trung ương)",
    r"(?:của )?(?:tỉnh ủy|tỉnh|trung ương)", r"tuyến (?:tỉnh|xã|huyện|trung ương)",
    r"giúp việc(?: tỉnh ủy)?", r"cấp phòng",
    r"công lập(?:(?:,| và) (?:tư nhân|dân lập|ngoài công lập))?", r"tư nhân",
    r"ngoài công lập", r"chức năng", r"chuyên môn", r"chính trị - xã hội", r"thành viên",
    r"chuyên trách", r"nghề nghiệp", r"doanh nghiệp", r"nước ngoài", r"văn hóa - xã hội",
    r"lữ hành", r"viễn thông", r"thủy điện", r"trọng điểm", r"ban chỉ đạo", r"tổ công tác",
    r"truyền thống",
    (r"(?:được phân công )?phụ trách(?: (?:khối|lĩnh vực|địa bàn|ngành"
    r"|mảng))?(?: [\w\-]+){1,5}?(?= (?:trực tiếp|chỉ đạo|chủ trì|làm))"),
    r"(?:được )?thành lập theo (?:quyết định|kế hoạch) số \S+(?: ngày \S+)?",
    r"theo quyết định số \S*[^\s:,;.](?: ngày \d[\d/.\-]*\d)?",
    r"có (?:chức năng|thẩm quyền|rừng|biển|đê|điều kiện|nuôi trồng thủy sản)", r"văn hóa",
)  # fmt: skip

DETERMINERS = (
    r"tất cả các",
    r"toàn thể(?: các)?",
    r"một số",
    r"các",
    r"những",
    r"mỗi",
    r"từng",
    r"hai",
    r"ba",
    r"cả (?:hai|ba|bốn|\d)",
    r"tập thể",
    r"\d{1,2}",
    r"mười (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)",
)

# Words for bodies that need no "các" before them at the head of a sentence.
ALONE = frozenset((
    "chủ đầu tư", "nhà thầu", "nhà đầu tư", "trưởng bản", "đơn vị tư vấn", "đơn vị thi công",
    "chính quyền", "cấp ủy", "hộ kinh doanh", "nhà trường", "ban quản lý chợ", "ban quản lý",
    "cơ quan chuyên môn", "cơ quan thường trực", "doanh nghiệp", "lực lượng công an",
    "lực lượng chức năng", "lực lượng vũ trang", "cơ quan soạn thảo", "cơ quan chủ trì",
    "chi đoàn", "chi hội", "chi bộ", "trung tâm", "bệnh viện", "công ty", "nhà máy",
))  # fmt: skip
ALONE_HEADS = ("đơn vị ", "cơ quan ", "chủ ")
# Names that are verbs or common words too: alone at the head of a sentence they are no body.
VERBLIKE = frozenset((
    "thống kê", "thanh tra", "báo", "kiểm toán", "thuế", "đảng bộ", "thường trực", "công đoàn",
    "hội đồng", "dân quân", "văn phòng", "bộ phận", "thư viện", "bệnh viện", "trường", "viện",
    "kế toán", "văn thư", "thủ quỹ",
))  # fmt: skip
# What stands behind "các Phòng: …" and the like, besides the fields of departments.
GROUPED = {
    "phòng": DIVISIONS,
    "ban": (
        "Pháp chế", "Kinh tế - Ngân sách", "Văn hóa - Xã hội", "Dân tộc", "Đô thị", "Tổ chức",
        "Nội chính", "Tuyên giáo và Dân vận", "Xây dựng Đảng",
    ),
    "hội": (
        "Nông dân", "Liên hiệp Phụ nữ", "Phụ nữ", "Cựu chiến binh", "Người cao tuổi",
        "Chữ thập đỏ", "Khuyến học", "LHPN", "CCB",
    ),
}  # fmt: skip
# Words whose second half looks like a verb of its own: "chương trình", "hậu cần".
COMPOUNDS = re.compile(
    r"(?:hậu|độc|gia|chăn|(?<!giải )ngân|bầu|khách|cửa|chương|trật|công|quy|giáo|lộ|tiến|hành|quá"
    r"|chữ|thư|nhật|đăng|bút|phong|thông|văn|tổ|sầu"
    r"|thủy|môi|vườn|dự|địa|ngoại|máy|vùng|lò|thiết|chuyên|thâm|xen|luân) \Z",
    re.IGNORECASE,
)
# Longer words that only begin like a kind of body.
NO_BODY = insensitive(
    r"(?:(?:cơ quan|đơn vị|bộ phận) (?:chủ trì|phối hợp|thực hiện)(?: thực hiện)?(?=:)"
    r"|trường (?:hợp|lớp|kỳ)|đơn vị (?:tính|hành chính(?!,? sự nghiệp))|tổ chức (?:bộ máy"
    r"|hội nghị|cuộc|lại)"
    r"|ban (?:đầu|ngày|đêm)|hội (?:nghị|thảo|họp|nhập|trường|viên|ý|tụ)|đội (?:ngũ|hình)"
    r"|phòng (?:ngừa|họp|vệ|học|cháy|ở)|phòng,? chống|ngành nghề|khối lượng|ngân hàng đề"
    r"|bộ (?:máy|tiêu chí|quy tắc|mặt|đề|sách|chỉ số|luật|tài liệu)|viện (?:trợ|phí|dẫn)"
    r"|khu (?:vực|đất)|nhà (?:ở|đất|tạm|nước|vệ sinh|xưởng)|xã hội|tỉnh (?:táo|hình)"
    r"|bản (?:đồ|thân|quyền|chất|án|sao|vẽ|tin|kê|cam kết|đăng ký)|ấp ủ|trạm biến áp|đoàn kết"
    r"|cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý|đó|này)|hộ (?:tịch|chiếu|lan|khẩu)|báo cáo"
    r"|quỹ (?:đất|đạo|lương|tiền)|cảng biển|đài tưởng niệm|báo chí|văn phòng phẩm)(?!\w)"
)
