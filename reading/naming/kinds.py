"""The kinds of bodies that ship with the product, and how their names are built.

Each line is a pattern over the written name, letters small: ``{caps}`` stands for words that begin
with a capital, ``{acronym}`` for capitals alone. A name in plain words stands for itself, with
"và", "&" and commas interchangeable. The province's own bodies are joined by the finder.
"""

import re

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
    "Công tác Hội đồng nhân dân", "Thông tin - Dân nguyện", "Giáo dục và Đào tạo", "Y tế",
    "Tư pháp", "Nội vụ", "Lưu trữ", "Cơ yếu", "Công nghệ thông tin", "Cảnh sát giao thông",
    "Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Tham mưu", "An ninh kinh tế",
    "Quản lý xuất nhập cảnh", "Tài chính", "Dân tộc", "Công chứng", "Giao dịch",
)  # fmt: skip

# Whole names and patterns, in no order: the finder takes the longest that fits.
NAMES = (
    # the Party
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy",
    r"ban chấp hành(?: đảng bộ)?",
    "Đảng bộ", "Chi bộ", "Chi ủy", "Ban Thường vụ", "Thường trực", "Ban Tổ chức", "Ban Nội chính",
    "Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra", "UBKT",
    "Ban Xây dựng Đảng", "Ban Kinh tế", "Ban Chính sách, chiến lược", "Ban Cán sự đảng",
    "Đảng đoàn", r"(?:các )?ban xây dựng đảng", r"(?:các )?ban đảng", r"các ban",
    (r"đảng ủy (?:các cơ quan đảng|khối(?: các cơ quan)?(?: và doanh nghiệp)?|quân sự|công an"
    r"|bộ đội biên phòng|ubnd|ủy ban nhân dân|hđnd)"),
    "Ban Bảo vệ, chăm sóc sức khỏe cán bộ", "Bộ Chính trị", "Ban Bí thư",
    # councils and delegations
    "Hội đồng nhân dân", "HĐND", r"thường trực (?:hđnd|hội đồng nhân dân)", "TT HĐND",
    "TTr HĐND",
    r"thường trực (?:tỉnh ủy|đảng ủy|thành ủy|ubnd|ủy ban nhân dân|ban chỉ đạo)",
    (r"ban (?:pháp chế|kinh tế\s?(?:-|,|và)\s?ngân sách|văn hóa\s?(?:-|,|và)\s?xã hội|dân tộc"
    r"|đô thị|ktns|vhxh|kt-ns|vh-xh)(?: (?:của )?(?:hđnd|hội đồng nhân dân))?"),
    r"các ban (?:của )?(?:hđnd|hội đồng nhân dân)",
    r"(?:các )?tổ đại biểu(?: (?:hđnd|hội đồng nhân dân))?",
    r"đoàn (?:đbqh|đại biểu quốc hội)(?: và (?:hđnd|hội đồng nhân dân))?",
    r"(?:các )?(?:vị )?đại biểu (?:hđnd|hội đồng nhân dân|quốc hội)", "Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ",
    r"đoàn (?:giám sát|kiểm tra|công tác|khảo sát|thanh tra|liên ngành|kiểm tra liên ngành)",
    # committees and offices
    "Ủy ban nhân dân", "UBND", "Ủy ban Bầu cử", "Văn phòng", "VP",
    (r"văn phòng (?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy|đoàn (?:đbqh|đại biểu quốc hội) và"
    r" (?:hđnd|hội đồng nhân dân)|hđnd và ubnd|hội đồng nhân dân và ủy ban nhân dân"
    r"|ubnd|ủy ban nhân dân|hđnd|đăng ký đất đai|điều phối nông thôn mới|điều phối"
    r"|ban an toàn giao thông|công chứng|chính phủ|quốc hội|ban chỉ đạo)"),
    r"vp\.? ?(?:tỉnh ủy|tu|ubnd|ub|hđnd|đoàn đbqh (?:và|&) hđnd|đđbqh (?:và|&) hđnd)", "VPTU",
    "VPUB", "VPUBND", "VPĐĐ", "VPHĐND", "Hội đồng",
    (r"hội đồng (?:thẩm định|nghiệm thu|thi đua(?:,)? khen thưởng|tư vấn|bồi thường"
    r"|nghĩa vụ quân sự|phối hợp phổ biến,? giáo dục pháp luật|trọng tài|khoa học|bồi thường,? hỗ trợ,? tái định cư"
    r"|đấu giá)"),
    (r"ban chỉ đạo(?: (?:thực hiện|phòng,? chống tham nhũng,? lãng phí,? tiêu cực|xóa nhà tạm"
    r"(?:,? nhà dột nát)?|phòng thủ dân sự|cải cách hành chính|chuyển đổi số|389|35|thi hành án"
    r"|giải phóng mặt bằng|bồi thường|các chương trình mục tiêu quốc gia))?"), "BCĐ",
    "Ban Tổ chức",
    r"ban quản trị",
    r"ban (?:giám hiệu|giám đốc)(?: (?:các )?(?:nhà trường|trường(?: học)?|bệnh viện|công ty))?",
    "Ban Thường trực",
    "Ban Tiếp công dân",
    "Ban An toàn giao thông",
    "Ban Bảo trì đường bộ",
    "Ban Giải phóng mặt bằng",
    "Ban Chỉ huy Quân sự", "Ban Chỉ huy Phòng thủ dân sự", "Ban Chỉ huy", "Ban Vận động",
    "Ban công tác Mặt trận", "Ban Vì sự tiến bộ của phụ nữ", "Ban Đại diện", "Ban Cơ yếu",
    r"ban chỉ huy (?:phòng,? chống thiên tai(?: và tìm kiếm cứu nạn)?|pctt(?: ?(?:&|và) ?tkcn)?)",
    (r"tổ (?:giúp việc|công tác|thẩm định|chuyên gia|biên tập|rà soát|liên ngành|tư vấn|thư ký"
    r"|xử lý nợ|kiểm tra|công nghệ số cộng đồng|khuyến nông cộng đồng|bảo vệ an ninh,? trật tự)"),
    (r"(?:ban quản lý|ban ql|bql)(?: (?:các )?(?:dự án(?: đầu tư)?(?: xây dựng)?(?: (?:các )?công"
    r" trình)?(?: (?:giao thông|dân dụng|công nghiệp|hạ tầng|thủy lợi|nông nghiệp|phát triển nông"
    r" thôn|đô thị|khu vực|số|chuyên ngành|odA)(?:,| và| &)?){0,5}|qlda(?: đtxd)?|khu kinh tế"
    r"|kkt|khu công nghiệp|kcn|khu công nghệ cao|cụm công nghiệp|khu du lịch|khu di tích|di tích"
    r"|rừng phòng hộ|rừng đặc dụng|vườn quốc gia|bảo trì đường bộ|chợ|bến xe|bản|thôn"
    r"|dịch vụ công ích|cửa khẩu|vịnh|cảng cá|trung tâm hành chính)"
    r"(?:(?:,| và) (?:khu công nghiệp|khu kinh tế|di tích|khu di tích))?)?(?: \d+)?"),
    (r"(?:bqlda|ban qlda)(?: (?:đtxd|đầu tư xây dựng|đầu tư))?(?: (?:công trình )?(?:giao thông|dân"
    r" dụng|công nghiệp|nn&ptnt|nông nghiệp|ct[a-zđ&]{1,8}|dd&cn)(?:,| và)?){0,4}"),
    # forces and courts
    "Công an", "Bộ Chỉ huy Quân sự", "Bộ CHQS", "BCH Quân sự", "BCHQS", "Bộ đội Biên phòng", "BĐBP",
    r"(?:bộ chỉ huy|bch|ban chỉ huy) bộ đội biên phòng", "Bộ Tư lệnh", r"đồn biên phòng",
    r"cảnh sát (?:giao thông|cơ động|biển|pccc)", "Hải quan", "Dân quân", "Đại đội", "Trung đoàn",
    r"quân khu \d", "Thanh tra", r"(?:tòa án|viện kiểm sát) nhân dân(?: tối cao)?", "TAND", "VKSND",
    r"viện ksnd", r"(?:cục )?thi hành án dân sự", "Cục THADS", "THADS", r"đội quản lý thị trường",
    r"(?:chi cục )?quản lý thị trường",
    # vertical sectors
    "Thuế", "Kho bạc Nhà nước", "KBNN", "Kho bạc", "Ngân hàng Nhà nước", "NHNN",
    "Ngân hàng Chính sách xã hội", "NHCSXH", "Bảo hiểm xã hội", "BHXH", "Thống kê",
    "Cục Thống kê", "Chi cục Thống kê", "Kiểm toán nhà nước", "Cục Thuế", "Chi cục Thuế",
    "Cục Hải quan", r"chi cục hải quan", r"đài khí tượng thủy văn", "Bưu điện", "Điện lực",
    "Bưu chính", "Kiểm lâm", "Hạt Kiểm lâm", "Cảng vụ", (r"cảng vụ (?:hàng hải|đường thủy(?: nội"
    r" địa)?|hàng không)"), "Cục Quản lý đường bộ", r"khu quản lý đường bộ(?: [ivx]+)?",
    (r"cục (?:thủy sản(?: và kiểm ngư)?|thú y|kiểm lâm|đường bộ|quản lý thị trường|hàng hải"
    r"|quản lý đê điều(?: và phòng,? chống thiên tai)?|dự trữ nhà nước|quản trị|hàng không"
    r"|thi hành án dân sự|an toàn thực phẩm|quản lý khám,? chữa bệnh|trồng trọt|biến đổi khí hậu"
    r"|{caps})"),
    (r"chi cục (?:kiểm lâm|thú y|chăn nuôi(?: và|,) thú y|thủy sản|thủy lợi|bảo vệ môi trường"
    r"|trồng trọt(?: và|,) bảo vệ thực vật|phát triển nông thôn|quản lý đất đai|dân số"
    r"|quản lý thị trường(?: và thương mại)?|an toàn vệ sinh thực phẩm|kiểm lâm vùng|tiêu chuẩn đo"
    r" lường chất lượng|an toàn thực phẩm|dự trữ nhà nước|biển(?: và|,) hải đảo|{caps})"),
    # the Front and mass organisations
    r"(?:ban thường trực )?(?:ủy ban |ub ?)?(?:mặt trận tổ quốc|mttq)(?: ?(?:việt nam|vn))?",
    "UBMTTQVN", "UBMTTQ", "Mặt trận", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Xã đoàn",
    r"đoàn thanh niên(?: cộng sản hồ chí minh)?", "Đoàn TNCS Hồ Chí Minh",
    r"(?:hội |hội liên hiệp )phụ nữ", "Hội LHPN", "Hội Nông dân", "Hội Cựu chiến binh", "Hội CCB",
    (r"hội (?:chữ thập đỏ|khuyến học|người cao tuổi|luật gia|nhà báo|đông y|làm vườn|sinh vật cảnh"
    r"|doanh nghiệp|doanh nhân trẻ|cựu thanh niên xung phong|cựu giáo chức|văn học(?:,"
    r"| -)? nghệ thuật"
    r"|người mù|bảo trợ|nạn nhân chất độc da cam(?:/dioxin)?|sinh viên|khoa học lịch sử"
    r"|liên hiệp thanh niên|nghệ nhân|bảo vệ người tiêu dùng|kiến trúc sư|nghề nghiệp)"),
    r"chi hội (?:phụ nữ|nông dân|cựu chiến binh|người cao tuổi)",
    (r"hiệp hội(?: (?:du lịch|doanh nghiệp(?: nhỏ và vừa)?|doanh nghiệp|vận tải|lương thực|nghề cá"
    r"|bất động sản|{caps}))?"),
    "Liên đoàn Lao động", "LĐLĐ", "Công đoàn", "Liên minh Hợp tác xã", "Liên minh HTX",
    r"liên hiệp (?:các )?(?:hội khoa học và kỹ thuật|hội văn học nghệ thuật|tổ chức hữu nghị)",
    "Đoàn Luật sư", "Đoàn thể", "Liên đoàn Bóng đá",
    # public services, press, enterprises
    (r"trường (?:chính trị|đại học|cao đẳng(?: nghề)?|trung cấp(?: nghề)?|thpt|thcs|tiểu học"
    r"|mầm non|phổ thông dân tộc nội trú|ptdtnt|trung học (?:phổ thông|cơ sở))(?: (?:sư phạm|y dược|y tế"
    r"|kinh tế(?: - kỹ thuật)?|nông lâm|công nghiệp|bách khoa|nghề|kỹ thuật|công nghệ|luật"
    r"|chuyên))*"),
    r"học viện", r"viện (?:khoa học|nghiên cứu|quy hoạch|kiến trúc|kinh tế|khảo cổ học|{caps})",
    (r"trung tâm (?:dịch vụ việc làm(?: công lập)?|phục vụ hành chính công|kiểm soát bệnh tật"
    r"|xúc tiến (?:đầu tư(?:,| và)? ?)?(?:thương mại)?(?:(?:,| và) ?du lịch)?|khuyến nông|y tế"
    r"|dịch vụ nông nghiệp|dịch vụ tổng hợp|cung ứng dịch vụ(?: sự nghiệp công)?|văn hóa(?:,| -)?"
    r"(?: thể thao)?(?: và (?:truyền thông|du lịch|thể thao))?|công nghệ thông tin|chuyển đổi số"
    r"|giám sát,? điều hành(?: đô thị)? thông minh|phát triển quỹ đất|quan trắc(?: tài nguyên và)?"
    r"(?: môi trường)?|bảo tồn di tích|nước sạch(?: và vệ sinh môi trường nông thôn)?|lưu trữ"
    r"(?: lịch sử)?|trợ giúp pháp lý|hội nghị|bảo trợ xã hội|đăng kiểm|truyền thông|dịch vụ"
    r"(?: đấu giá tài sản)|kỹ thuật nông nghiệp|giáo dục nghề nghiệp(?: - giáo dục thường xuyên)?"
    r"|chính trị|quản lý đô thị|tin học|điều hành(?: thông minh)?|huấn luyện|{caps}|phòng,? chống"
    r" {caps})"),
    r"bệnh viện(?: (?:đa khoa|lão khoa|sản nhi|y học cổ truyền|mắt|phụ sản|tâm thần|phổi))*",
    r"bảo tàng", r"thư viện", r"nhà hát", (r"trạm (?:y tế|thú y|khuyến nông|kiểm dịch|bảo vệ thực"
    r" vật|khí tượng)"), r"báo và (?:đài )?phát thanh(?:,|  -| -| và)? truyền hình", "Báo và PTTH",
    r"báo và đài", r"đài (?:phát thanh(?:,| và| -| –)? truyền hình|pt-?th|truyền thanh)", "Báo",
    r"cổng (?:thông tin điện tử|ttđt)", r"tạp chí", "Thông tấn xã Việt Nam",
    (r"quỹ (?:đầu tư phát triển|bảo vệ(?: và)? phát triển rừng|bảo vệ môi trường"
    r"|phòng,? chống thiên tai"
    r"|bảo lãnh tín dụng|vì người nghèo|khuyến học|bảo trì đường bộ|phát triển đất)"),
    (r"(?:tổng )?công ty(?: (?:tnhh|mtv|một thành viên|cổ phần|cp|điện lực|cấp(?: thoát)? nước"
    r"|thoát nước|nước sạch|môi trường(?: đô thị)?|khai thác công trình thủy lợi|thủy lợi|xăng dầu"
    r"|viễn thông|xổ số(?: kiến thiết)?|đường sắt|cao su|lâm nghiệp|phát triển hạ tầng|hạ tầng"
    r"|công trình đô thị|đô thị|xây dựng|thương mại|dịch vụ|du lịch|vận tải|chiếu sáng"
    r"|quản lý bến xe|bảo hiểm|đầu tư(?: xây dựng| phát triển)?|và|{caps}))*"),
    r"tập đoàn(?: (?:điện lực|viễn thông|dầu khí|{caps}))*", "VNPT", "Viettel", "MobiFone", "EVN",
    r"ngân hàng(?: (?:thương mại|cổ phần|tmcp|nông nghiệp và phát triển nông thôn|{caps}))+",
    r"liên danh(?: (?:nhà thầu|tư vấn|thiết kế))?", r"nhà đầu tư", r"nhà thầu",
    r"đại học {caps}", r"liên (?:ngành|sở) {caps}",
    r"bộ phận(?: (?:một cửa|tiếp nhận và trả kết quả|{caps}))?",
    (r"(?:trưởng|phó trưởng) (?:bản|thôn|khu(?: dân cư)?|ấp|khóm|xóm|tổ dân phố|buôn"
    r"|làng)(?: các (?:thôn|bản|khu|ấp|khóm|buôn|tổ dân phố))?"),
    (r"(?:cán bộ|công chức) (?:địa chính|tư pháp|văn hóa|tài chính|kế toán|hộ tịch|xây dựng"
    r"|thú y)(?: - [\w]+)*"),
    r"(?:phó )?trưởng (?:công an|trạm y tế|ban công tác mặt trận)",
    r"xã đội trưởng",
    r"xã đội",
    r"già làng",
    r"vườn quốc gia(?: {caps})?",
    r"nhà văn hóa(?: {caps})?",
    r"đội (?:thuế|quản lý trật tự đô thị|thanh niên|cơ động)(?: {caps})?",
    (r"nhà máy(?: (?:nước(?: sạch)?|thủy điện|xử lý (?:rác|nước thải)|điện|đường"
    r"|xi măng))?(?: {caps})?"),
    r"tổ bảo vệ an ninh,? trật tự(?: ở)?(?: cơ sở)?",
    r"ban vận động quỹ {caps}",
    r"nhân viên y tế(?: thôn,? bản)?",
    r"đoàn đại biểu",
    r"hội đồng trường",
    r"ban tổ chức (?:lễ hội|hội nghị|giải|cuộc thi)(?: {caps})?",
    r"ban thư ký",
    r"đoàn thư ký",
)  # fmt: skip

# Posts that stand before the name of a body, or alone when the body is clear.
POSTS = (
    (r"(?:phó )?trưởng ban (?:chỉ đạo|tổ chức|quản lý|tuyên giáo|nội chính|dân vận|kinh tế"
    r"|pháp chế)(?= (?!và)[a-zà-ỹ])"),
    (r"(?:phó |cấp phó |các phó )?(?:giám đốc|chủ tịch(?: thường trực)?|thủ trưởng|cục trưởng"
    r"|chi cục trưởng|trưởng ban|trưởng phòng|bí thư(?: thường trực)?|chánh thanh tra"
    r"|chánh văn phòng|hiệu trưởng|chỉ huy trưởng|chính ủy|tổng giám đốc|viện trưởng|chánh án"
    r"|trưởng đoàn|tổ trưởng|chủ nhiệm|tổng biên tập|bộ trưởng|thống đốc|trưởng thuế|tư lệnh)"
    r"(?: thường trực)?"),
    r"người đứng đầu(?: (?:cấp ủy,? chính quyền|các cấp|cấp ủy|chính quyền))?", (r"(?:tập thể )?"
    r"lãnh đạo"),
    r"(?:phó )?trưởng(?= các )",
    r"ủy viên(?: ban thường vụ| ban chấp hành)?",
    r"chủ tịch,? các phó chủ tịch",
    r"cấp ủy",
    r"đại diện",
    r"cơ quan (?:chuyên môn|thường trực|tham mưu)(?: (?:của|thuộc))?",
    r"thường trực",
    r"thành viên",
)  # fmt: skip

# Words for bodies in general: "các sở, ban, ngành", "chủ đầu tư".
GENERAL = (
    "cơ quan",
    "đơn vị",
    "sở",
    "ban",
    "ngành",
    "địa phương",
    "chủ đầu tư",
    "doanh nghiệp",
    "tổ chức",
    "đoàn thể", "hội", "hợp tác xã", "cấp ủy", "cấp ủy đảng", "tổ chức đảng", "chính quyền",
    "xã",
    "phường",
    "đặc khu",
    "huyện",
    "thị xã",
    "thành phố",
    "thị trấn",
    "tỉnh",
    "bản",
    "thôn",
    "ấp",
    "khóm", "khối", "xóm", "tổ dân phố", "khu dân cư", "trường", "trường học", "cơ sở giáo dục",
    "cơ sở", "cơ sở y tế", "cơ sở kinh doanh",
    "bệnh viện", "thành viên", "thành viên ban chỉ đạo", "đồng chí", "lực lượng vũ trang",
    "lực lượng chức năng", "lực lượng công an", "lực lượng", "nhà thầu", "nhà đầu tư", "hộ",
    "hộ dân", "hộ gia đình", "hộ kinh doanh", "tổ chức chính trị - xã hội",
    "cơ quan báo chí", "cơ quan thông tin đại chúng", "báo chí", "đài truyền thanh",
    "ban, sở, ngành", "cán bộ", "công chức", "sở, ngành", "ubnd", "phòng",
    "phòng chuyên môn", "phòng, ban", "phòng ban", "huyện ủy", "thành ủy", "đảng ủy",
    "đảng bộ", "chi bộ", "mặt trận",
    "đoàn kiểm tra", "đoàn giám sát", "tổ công tác", "tổ đại biểu", "đại biểu", "ban ngành", "viện",
    "viện nghiên cứu", "chuyên gia", "nghệ nhân", "doanh nghiệp sản xuất",
    "doanh nghiệp vận tải",
    "cơ sở sản xuất",
    "cơ sở kinh doanh lưu trú",
    "cơ sở lưu trú",
    "dòng họ",
    "công ty",
    "công ty lữ hành",
    "ngân hàng", "bộ", "bộ, ngành", "bộ phận", "hiệp hội", "hội nghề nghiệp", "hội đặc thù",
    "tổ chức tín dụng", "chủ rừng", "chủ hồ", "trung tâm", "đồn biên phòng", "công an",
    "trạm y tế", "hội quần chúng", "đoàn thể chính trị - xã hội", "ban chỉ đạo",
    "cơ quan tài chính", "cơ quan thuế", "cơ quan chuyên môn", "cơ quan chức năng",
    "cơ quan thường trực", "cơ quan tham mưu", "cơ quan soạn thảo", "cơ quan chủ trì",
    "đơn vị sự nghiệp", "đơn vị sự nghiệp công lập", "đơn vị lực lượng vũ trang", "đơn vị tư vấn",
    "đơn vị thi công", "đơn vị quản lý", "đơn vị vận hành", "đơn vị quân đội", "khu chợ",
    "trưởng bản", "cơ quan đơn vị", "ban quản lý chợ", "ban quản lý", "ban tuyên giáo",
    "lâm trường", "trường nghề", "trường dạy nghề", "trường đại học", "nhà trường", "nhà mạng",
    "phòng chức năng", "đơn vị trực thuộc", "ban xây dựng đảng", "ban của hđnd", "ủy viên",
)  # fmt: skip

# Words that go on with such a name: "liên quan", "trên địa bàn tỉnh".
QUALIFIERS = (
    r"(?:có )?liên quan(?: khác)?", r"hữu quan", (r"(?:đóng )?trên địa bàn(?: (?:tỉnh|xã|phường"
    r"|thành phố|toàn tỉnh|quản lý|các xã|huyện))*(?: {caps})?"), r"đóng quân trên địa bàn",
    r"trong (?:toàn )?(?:tỉnh|xã|phường|ngành|khu kinh tế|khu công nghiệp|hệ thống)",
    r"toàn tỉnh",
    r"sở tại",
    r"địa phương",
    r"cùng cấp",
    r"các cấp",
    r"cấp (?:tỉnh|xã|huyện|trên|dưới)",
    r"cấp cơ sở",
    r"ở cơ sở",
    (r"có tên (?:tại|trong|ở) (?:phụ lục|danh sách|danh mục|bảng)(?: (?:số )?"
    r"(?:\d+|[ivx]+))?(?: kèm theo)?"),
    r"nêu trên",
    r"trên(?! (?:địa|cơ|tinh|tuyến|toàn))",
    r"nêu tại mục \d+",
    r"nói trên",
    r"này",
    r"đó",
    r"chịu sự giám sát",
    r"được giám sát",
    r"được phân bổ chỉ tiêu",
    (r"được giao(?: (?:nhiệm vụ|vốn|kế"
    r" hoạch vốn|chỉ tiêu|chủ trì))?(?! )"), r"được phân công", r"có dự án(?: {caps})?",
    r"có tiềm năng", r"vùng cao", r"biên giới", r"ven (?:sông|biển)(?:,? ven (?:sông|biển))?",
    r"miền núi", r"trung tâm", r"khác", r"trực thuộc(?: (?:tỉnh ủy|tỉnh|sở))?",
    r"thuộc (?:tỉnh ủy|tỉnh|ubnd tỉnh|sở|hđnd tỉnh|phạm vi quản lý|thẩm quyền|xã|trung ương)",
    r"(?:của )?(?:tỉnh ủy|tỉnh|trung ương)",
    r"tuyến (?:tỉnh|xã|huyện|trung ương)",
    r"giúp việc(?: tỉnh ủy)?",
    r"cấp phòng",
    r"công lập",
    r"ngoài công lập",
    r"chức năng",
    r"chuyên môn",
    r"chính trị - xã hội", r"thành viên",
    r"nghề nghiệp", r"doanh nghiệp", r"nước ngoài", r"văn hóa - xã hội",
    r"lữ hành", r"viễn thông", r"thủy điện", r"trọng điểm", r"ban chỉ đạo", r"tổ công tác",
    r"truyền thống",
    (r"(?:được phân công )?phụ trách(?: (?:khối|lĩnh vực|địa bàn|ngành"
    r"|mảng))?(?: [\w\-]+){1,4}?(?= (?:trực tiếp|chỉ đạo|chủ trì|làm))"),
    r"(?:được )?thành lập theo (?:quyết định|kế hoạch) số \S+(?: ngày \S+)?",
    r"theo quyết định số \S+(?: ngày \d\S+)?",
    r"có (?:chức năng|thẩm quyền|rừng|biển|đê|điều kiện)", r"văn hóa",
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
    r"cả hai",
    r"\d{1,2}",
)

# Bodies that give orders more often than they carry them out.
GIVERS = (
    r"(?:thường trực |ban thường vụ |ban chấp hành )?tỉnh ủy",
    (r"(?:lãnh đạo |chủ tịch |phó chủ tịch"
    r"(?: thường trực)? |thường trực )?(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|tp)"),
    r"(?:thường trực |chủ tịch |phó chủ tịch )?(?:hđnd|hội đồng nhân dân) tỉnh",
    r"(?:phó )?bí thư(?: thường trực)?(?: tỉnh ủy)?", r"bộ trưởng", r"thủ tướng(?: chính phủ)?",
    r"(?:phó )?trưởng (?:đoàn|ban)", r"chính phủ", r"chủ trì", r"ubnd xã", r"bộ",
)  # fmt: skip

# Words for bodies that need no "các" before them at the head of a sentence.
ALONE = frozenset((
    "chủ đầu tư", "nhà thầu", "nhà đầu tư", "trưởng bản", "đơn vị tư vấn", "đơn vị thi công",
    "chính quyền", "cấp ủy", "hộ kinh doanh", "nhà trường", "ban quản lý chợ", "ban quản lý",
    "cơ quan chuyên môn", "cơ quan thường trực", "doanh nghiệp", "lực lượng công an",
    "lực lượng chức năng", "lực lượng vũ trang", "cơ quan soạn thảo", "cơ quan chủ trì",
))  # fmt: skip
ALONE_HEADS = ("đơn vị ", "cơ quan ", "chủ ")
# Names that are verbs or common words too: alone at the head of a sentence they are no body.
VERBLIKE = frozenset(
    (
        "thống kê",
        "thanh tra",
        "báo",
        "kiểm toán",
        "thuế",
        "đảng bộ",
        "thường trực",
        "công đoàn",
        "hội đồng",
        "dân quân",
        "văn phòng",
        "bộ phận",
        "thư viện",
        "bệnh viện",
        "trường",
        "viện",
    )
)
# Words whose second half looks like a verb of its own: "chương trình", "hậu cần".
COMPOUNDS = re.compile(
    r"(?:hậu|chương|công|quy|giáo|lộ|tiến|hành|quá|chữ|thư|nhật|đăng|bút|phong|thông|văn|tổ|cơ"
    r"|thủy|môi|vườn|nhà|dự|địa|ngoại|xe|máy|hội) \Z",
    re.IGNORECASE,
)
