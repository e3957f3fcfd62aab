"""Names and patterns of names of bodies that ship with the product (see ``kinds``)."""

# Whole names and patterns, in no order: the finder takes the longest that fits.
NAMES = (
    # the Party
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy",
    r"ban chấp hành(?: đảng bộ)?",
    "Đảng bộ", "Chi bộ", "Chi ủy",
    r"chi bộ (?:xóm|thôn|bản|ấp|khóm|khu phố|tổ dân phố)(?: \d+| {caps})?",
    "Ban Thường vụ", "Thường trực", "Ban Tổ chức", "Ban Nội chính",
    (r"(?:ban (?:tổ chức|thường vụ|chấp hành|tuyên giáo(?: và dân vận)?|xây dựng đảng)"
    r"|ủy ban kiểm tra|văn phòng|thường trực)(?: của)? các đảng ủy"),
    "Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Dân vận", "Ủy ban Kiểm tra", "UBKT",
    "Ban Xây dựng Đảng", "Ban Kinh tế", "Ban Chính sách, chiến lược", "Ban Cán sự đảng",
    "Đảng đoàn", r"(?:các )?ban xây dựng đảng",
    r"(?:tỉnh|thành|đảng|cấp|chi) ủy viên", r"(?:các )?ban đảng", r"các ban",
    (r"đảng ủy (?:các (?:cơ quan đảng|khu công nghiệp|khu kinh tế|trường đại học)"
    r"|khối(?: các cơ quan)?(?: và doanh nghiệp)?|quân sự|công an"
    r"|bộ đội biên phòng|ubnd|ủy ban nhân dân|hđnd)"),
    "Ban Bảo vệ, chăm sóc sức khỏe cán bộ", "Bộ Chính trị", "Ban Bí thư",
    # councils and delegations
    "Hội đồng nhân dân", "HĐND", r"thường trực (?:hđnd|hội đồng nhân dân)", r"(?:tt|ttr) ?hđnd",
    "TTr HĐND",
    r"thường trực (?:tỉnh ủy|đảng ủy|thành ủy|ubnd|ủy ban nhân dân|ban chỉ đạo)",
    (r"ban (?:pháp chế|kinh tế\s?(?:-|,|và)\s?ngân sách|văn hóa\s?(?:-|,|và)\s?xã hội|dân tộc"
    r"|đô thị|ktns|vhxh|kt-ns|vh-xh)(?: (?:của )?(?:hđnd|hội đồng nhân dân))?"),
    r"các ban (?:của )?(?:hđnd|hội đồng nhân dân)",
    (r"(?:các )?tổ đại biểu(?: (?:hđnd|hội đồng nhân dân))?"
    r"(?:(?: tỉnh)? số \d+(?:(?:, | và )\d+)*)?"),
    r"đoàn (?:đbqh|đại biểu quốc hội)(?: và (?:hđnd|hội đồng nhân dân))?",
    r"(?:các )?(?:vị )?đại biểu (?:hđnd|hội đồng nhân dân|quốc hội)", "Quốc hội",
    "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ",
    r"đoàn (?:giám sát|kiểm tra|công tác|khảo sát|thanh tra|liên ngành|kiểm tra liên ngành)",
    # committees and offices
    "Ủy ban nhân dân", "UBND", r"ubnd (?:p|x)\. ?{caps}", "Ủy ban Bầu cử", "Văn phòng", "VP",
    "Tư vấn giám sát", "Tư vấn thiết kế",
    (r"văn phòng (?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy|đoàn (?:đbqh|đại biểu quốc hội) và"
    r" (?:hđnd|hội đồng nhân dân)|đoàn đbqh ?& ?hđnd|hđnd(?: và | ?[-&] ?)ubnd"
    r"|hội đồng nhân dân và ủy ban nhân dân"
    r"|ubnd|ủy ban nhân dân|hđnd|đăng ký đất đai|đkđđ|điều phối nông thôn mới|điều phối"
    r"|ban an toàn giao thông|công chứng|chính phủ|quốc hội|ban chỉ đạo(?: 389| 35| 138| 1389)?)"),
    r"vp\.? ?hđnd(?: và | ?[-&] ?)ubnd", r"(?:p\.|phòng) ?{acronym}", r"chi cục {acronym}",
    r"tt(?:pvhcc|hcc|yt|dvth|dvnn|ksbt)", r"btg ?&? ?dv", "BTV", r"thường vụ(?= đảng ủy)",
    r"vp\.? ?(?:tỉnh ủy|tu|ubnd|ub|hđnd|đoàn đbqh ?(?:và|&) ?hđnd|đđbqh (?:và|&) hđnd)", "VPTU",
    "VPUB", "VPUBND", "VPĐĐ", "VPHĐND", "Hội đồng",
    (r"hội đồng (?:thẩm định(?: giá đất| đề án)?|nghiệm thu|thi đua(?:,| -)? khen thưởng|tư"
     r" vấn(?: thuế)?"
    r"|bồi thường,? hỗ trợ(?:,| và)? tái định cư|bồi thường|khoa học và công nghệ|khoa học"
    r"|nghĩa vụ quân sự|phối hợp phổ biến,? giáo dục pháp luật|trọng tài|quản trị|xét duyệt"
    r"|đấu giá|thành viên|trường)"),
    (r"ban chỉ đạo(?: (?:thực hiện|phòng,? chống tham nhũng,? lãng phí,? tiêu cực|xóa nhà tạm"
    r"(?:,? nhà dột nát)?|phòng thủ dân sự|cải cách hành chính|chuyển đổi số|389|35|thi hành án"
    r"|giải phóng mặt bằng|bồi thường|các chương trình mục tiêu quốc gia))?"), "BCĐ",
    r"ban quản trị(?: (?:các )?(?:tòa )?(?:nhà )?chung cư)?",
    (r"ban (?:giám hiệu|giám đốc)(?: (?:các )?(?:nhà trường|trường(?: học)?|bệnh viện|công ty)"
    r"(?! {caps}))?"), r"ban (?:biên tập|soạn thảo|điều hành)",
    "Ban Thường trực",
    "Ban Tiếp công dân",
    "Ban An toàn giao thông",
    "Ban Bảo trì đường bộ",
    "Ban Giải phóng mặt bằng", r"ban bồi thường(?:,| và)? giải phóng mặt bằng",
    (r"ban đại diện hội đồng quản trị(?: (?:ngân hàng chính sách xã hội|nhcsxh))?"),
    r"ban trị sự(?: giáo hội phật giáo(?: việt nam)?)?", r"giáo hội phật giáo(?: việt nam)?",
    r"ban quản lý (?:di tích|các di tích)(?: và danh (?:thắng|lam thắng cảnh))?",
    (r"đảng ủy (?:mttq|mặt trận tổ quốc)(?:(?:,| và) các (?:đoàn thể|tổ chức chính trị - xã hội)"
    r"(?: chính trị - xã hội)?)?"),
    (r"(?:ban quản lý|bql|công đoàn) (?:khu kinh tế|kkt)(?: cửa khẩu)?(?: {caps}(?: - {caps})?)?"
    r"(?:(?:,| và) các "
    r"(?:khu công nghiệp|kcn))?"),
    r"công đoàn (?:các khu công nghiệp|viên chức|cơ sở)(?: văn phòng)?",
    r"văn phòng (?:thường trực )?ban chỉ huy phòng thủ dân sự", "Hội Đoàn kết sư sãi yêu nước",
    r"(?:hiệp )?hội chế biến và xuất khẩu thủy sản", r"văn phòng ủy ban(?! (?:nhân|kiểm|mặt|mttq))",
    r"trung tâm cung ứng dịch vụ (?:công(?: ích)?|sự nghiệp công)",
    (r"(?:bí thư(?: chi bộ)?(?:,| và) )?trưởng (?:(?:các|\d+) )?(?:thôn|ấp|bản|buôn|khóm|xóm"
    r"|khu phố|tổ dân phố)(?: \d+| {caps})?"), "Kiểm lâm địa bàn",
    r"ban tự quản(?: (?:các )?(?:(?:, )?(?:thôn|ấp|bản|buôn|khóm|xóm|khu phố))+)?", "Chi đoàn",
    "Ban Chỉ huy Quân sự", "Ban Chỉ huy Phòng thủ dân sự", "Ban Chỉ huy", "Ban Vận động",
    r"ban vận động (?:cứu trợ|vì người nghèo|quỹ vì người nghèo|hiến máu(?: tình nguyện)?)",
    "Ban công tác Mặt trận", "Ban Vì sự tiến bộ của phụ nữ", "Ban Đại diện", "Ban Cơ yếu",
    (r"ban chỉ huy (?:pccc(?: cơ sở)?|phòng cháy,? chữa cháy"
    r"|phòng,? chống thiên tai(?: và tìm kiếm cứu nạn)?|pctt(?: ?(?:&|và) ?tkcn)?)"),
    (r"(?:tổ|nhóm) (?:giúp việc|công tác|thẩm định|chuyên gia|biên tập|rà soát|liên ngành|tư vấn"
    r"|giao dịch|thư ký(?: (?:kỳ họp|hội nghị|đại hội|phiên họp|cuộc họp))?"
    r"|xử lý nợ|thú y|tiết kiệm và vay vốn|kiểm tra|công nghệ số cộng đồng|khuyến nông cộng đồng"
    r"|bảo vệ an ninh,? trật tự)"),
    (r"(?:ban quản lý|ban ql|bql)(?: (?:các )?(?:dự án(?: đầu tư)?(?: xây dựng)?(?: (?:các )?công"
    r" trình)?(?:(?:,| và| &)? (?:giao thông|dân dụng|công nghiệp|hạ tầng|thủy lợi|nông nghiệp"
    r"|ptnt|phát triển (?:nông thôn|đô thị|quỹ đất|hạ tầng|du lịch)|đô thị|khu vực|số"
    r"|chuyên ngành|odA)){0,5}|qlda(?: đtxd)?|khu kinh tế"
    r"|kkt|(?:các )?khu chế xuất|khu công nghiệp|kcn|khu công nghệ cao|cụm công nghiệp|khu du lịch"
    r"|khu bảo tồn(?: biển| thiên nhiên| loài)?"
    r"|khu di tích|di tích|đập|hồ chứa"
    r"|rừng phòng hộ|rừng đặc dụng|vườn quốc gia|bảo trì đường bộ|chợ|bến xe|bản|thôn"
    r"|dịch vụ công ích|cửa khẩu|vịnh|cảng cá|trung tâm hành chính)"
    r"(?:(?:,| và) (?:khu công nghiệp|công nghiệp|chế xuất|khu kinh tế|di tích|khu di tích))?)?"
    r"(?: \d+)?"),
    r"(?:ban quản lý dự án|ban qlda|bqlda) các công trình điện miền (?:bắc|trung|nam)",
    (r"(?:bqlda|ban qlda)(?: (?:đtxd|đầu tư xây dựng|đầu tư))?(?: (?:công trình )?(?:giao thông|dân"
    r" dụng|công nghiệp|nn&ptnt|nông nghiệp|ct[a-zđ&]{1,8}|dd&cn)(?:,| và)?){0,4}"),
    # forces and courts
    r"ca (?:tỉnh|xã|phường|thành phố)", "Công an", "Bộ Chỉ huy Quân sự", "Bộ CHQS",
    "BCH Quân sự", "BCHQS", "Ban CHQS", "Bộ đội Biên phòng", "BĐBP",
    r"(?:bộ chỉ huy|bch|ban chỉ huy) bộ đội biên phòng", "Bộ Tư lệnh", r"đồn biên phòng",
    r"cảnh sát (?:giao thông|cơ động|biển|pccc)", "Hải quan", "Dân quân", "Đại đội",
    r"(?:lực lượng )?dân quân (?:tự vệ|thường trực|cơ động|tại chỗ)",
    r"lực lượng (?:quản lý thị trường|kiểm lâm|công an|biên phòng|cảnh sát giao thông|quân đội)",
    (r"(?:toàn )?ngành (?:y tế|giáo dục(?: và đào tạo)?|công an|nông nghiệp(?: và môi trường)?"
    r"|công thương|xây dựng|tài chính|điện|thuế|ngân hàng|văn hóa|du lịch|tư pháp|nội vụ|thú y)"),
    r"chính quyền địa phương (?:hai|0?2) cấp", r"(?:cấp ủy, )?tổ chức đảng các cấp",
    "Ban Dân tộc và Tôn giáo", "Ban Tôn giáo Chính phủ", "Đoàn khối",
    (r"(?:trung đoàn|lữ đoàn|sư đoàn|tiểu đoàn|đại đội|hải đội|hải đoàn|binh đoàn|quân đoàn"
    r"|vùng)(?: bộ binh| hải quân| cảnh sát biển)? \d+"), "Trung đoàn",
    r"đoàn kinh tế - quốc phòng \d+",
    (r"đồn biên phòng(?: cửa khẩu)?(?: quốc tế| cảng)?(?: {caps})?"),
    r"quân khu \d", "Thanh tra", r"(?:tòa án|viện kiểm sát) nhân dân(?: tối cao)?", "TAND", "VKSND",
    r"viện ksnd", r"(?:cục )?thi hành án dân sự", "Cục THADS", "THADS", r"đội quản lý thị trường",
    r"(?:chi cục )?quản lý thị trường",
    # vertical sectors
    "Thuế", "Kho bạc Nhà nước", "KBNN", "Kho bạc", "Ngân hàng Nhà nước", "NHNN",
    "Ngân hàng Chính sách xã hội", "NHCSXH", "Bảo hiểm xã hội", "BHXH", "Thống kê",
    "Cục Thống kê", "Chi cục Thống kê", "Kiểm toán nhà nước", "Cục Thuế", "Chi cục Thuế",
    "Cục Hải quan",
    (r"(?:chi cục )?hải quan (?:cửa khẩu(?: quốc tế| cảng)?|cảng|khu vực(?: [ivx]+)?)"
    r"(?: {caps})?"), r"chi cục hải quan",
    r"chi cục đăng kiểm(?: đường thủy)?(?: số \d+)?",
    r"chi cục kiểm dịch (?:thực vật|động vật)(?: vùng [ivx\d]+)?",
    r"đài khí tượng thủy văn", "Bưu điện", "Điện lực",
    r"thuế cơ sở(?: (?:số )?\d+| {caps})?", r"(?:chi cục )?dự trữ nhà nước",
    r"(?:cơ quan )?thi hành án dân sự", r"phòng thi hành án dân sự",
    "Bưu chính", "Kiểm lâm", "Hạt Kiểm lâm", "Cảng vụ",
    r"(?:cảng hàng không(?: quốc tế)?|sân bay)(?: {caps})?",
    r"trại (?:tạm )?giam(?: công an(?: tỉnh| thành phố)?| {caps})?",
    (r"tt (?:tin học(?:(?:,| -| và) công báo)?|công nghệ thông tin|y tế|khuyến nông"
    r"|phát triển quỹ đất)"),
    r"cơ sở (?:cai nghiện ma túy|giáo dục bắt buộc|bảo trợ xã hội)", r"phòng khám đa khoa",
    (r"cảng vụ (?:hàng hải|đường thủy(?: nội"
    r" địa)?|hàng không)"), "Cục Quản lý đường bộ", r"khu quản lý đường bộ(?: [ivx]+)?",
    (r"cục (?:thủy sản(?: và kiểm ngư)?|thú y|kiểm lâm|đường bộ|quản lý thị trường|hàng hải"
    r"|quản lý đê điều(?: và phòng,? chống thiên tai)?|dự trữ nhà nước|quản trị|hàng không"
    r"|thi hành án dân sự|an toàn thực phẩm|quản lý khám,? chữa bệnh|trồng trọt|biến đổi khí hậu"
    r"|{caps})"),
    (r"chi cục (?:thủy sản và kiểm ngư|thủy lợi(?:,| và) phòng,? chống thiên tai)"),
    (r"chi cục (?:quản lý chất lượng|phát triển nông thôn|kinh tế hợp tác)(?:(?:,| và) (?:quản lý"
    r" chất lượng|phát triển nông thôn))?(?: nông(?:,)? lâm sản và thủy sản)?"),
    r"hội bảo trợ (?:người khuyết tật|bệnh nhân nghèo)(?:,? (?:và )?(?:trẻ mồ côi|người nghèo))*",
    (r"chi cục (?:kiểm lâm|thú y|chăn nuôi(?: và|,) thú y|thủy sản|thủy lợi|bảo vệ môi trường"
    r"|trồng trọt(?: và|,) bảo vệ thực vật|phát triển nông thôn|quản lý đất đai|dân số"
    r"|quản lý thị trường(?: và thương mại)?|an toàn vệ sinh thực phẩm|kiểm lâm vùng|tiêu chuẩn đo"
    r" lường chất lượng|an toàn thực phẩm|dự trữ nhà nước|biển(?: và|,) hải đảo|{caps})"),
    # the Front and mass organisations
    r"(?:ban thường trực )?(?:ủy ban |ub[. ]?)?(?:mặt trận tổ quốc|mttq)(?: ?(?:việt nam|vn))?",
    "UBMTTQVN", "UBMTTQ", "Mặt trận", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Xã đoàn",
    "Phường đoàn",
    r"đoàn (?:xã|phường|đặc khu|cơ sở)(?:, (?:xã|phường|đặc khu))*",
    r"đoàn thanh niên(?: cộng sản hồ chí minh)?", "Đoàn TNCS Hồ Chí Minh",
    r"(?:hội |hội liên hiệp )phụ nữ", "Hội LHPN", "Hội Nông dân", "Hội Cựu chiến binh", "Hội CCB",
    (r"hội (?:chữ thập đỏ|khuyến học|người cao tuổi|luật gia|nhà báo|đông y|làm vườn|sinh vật cảnh"
    r"|doanh nghiệp|doanh nhân trẻ|cựu thanh niên xung phong|cựu giáo chức|văn học(?:,"
    r"| -)? nghệ thuật"
    r"|người mù|bảo trợ|nạn nhân chất độc da cam(?:/dioxin)?|sinh viên|khoa học lịch sử"
    r"|liên hiệp thanh niên|nghệ nhân|bảo vệ người tiêu dùng|kiến trúc sư|nghề nghiệp)"),
    r"chi hội (?:phụ nữ|nông dân|cựu chiến binh|người cao tuổi)",
    (r"hiệp hội(?: (?:du lịch|doanh nghiệp(?: nhỏ và vừa)?|lương thực|nghề cá"
    r"|vận tải(?: (?:đường )?(?:thủy|bộ|biển)| ô tô)?"
    r"|làng nghề|cà phê|chè|hồ tiêu|cao su|thủy sản|lúa gạo|bất động sản|{caps}))?"),
    r"liên đoàn quy hoạch(?:,| và) điều tra tài nguyên nước(?: miền (?:{caps}|\w+))?",
    (r"trường phổ thông(?: dân tộc)?(?: (?:nội|bán) trú)?(?: (?:tiểu học|thcs|thpt"
    r"|trung học cơ sở|trung học phổ thông|và|liên cấp))*(?: {caps})?"),
    "Liên đoàn Lao động", "LĐLĐ", "Công đoàn", "Liên minh Hợp tác xã", "Liên minh HTX",
    r"liên hiệp (?:các )?(?:hội khoa học và kỹ thuật|hội văn học nghệ thuật|tổ chức hữu nghị)",
    "Đoàn Luật sư", "Kế toán", "Văn thư", "Thủ quỹ", "Đoàn thể",
    r"thư ký (?:cuộc họp|phiên họp|hội nghị|kỳ họp|ban chỉ đạo|đoàn(?: giám sát)?|hội đồng)",
    (r"chuyên viên(?: (?:theo dõi|phụ trách) (?:lĩnh vực|khối|địa bàn)"
    r"(?: (?:nội chính|kinh tế|văn xã|văn hóa - xã hội|khoa giáo|tổng hợp|nông nghiệp))?)?"),
    r"liên đoàn (?:bóng (?:đá|chuyền|bàn|rổ)|quần vợt|võ thuật|{caps})",
    # public services, press, enterprises
    (r"trường (?:chính trị|đại học|cao đẳng(?: nghề)?|trung cấp(?: nghề)?|thpt|thcs|tiểu học"
    r"|mầm non|phổ thông dân tộc nội trú|ptdtnt|trung học (?:phổ thông|cơ sở))(?: (?:sư phạm"
    r"|y dược|y tế"
    r"|kinh tế(?: - kỹ thuật)?|nông lâm|công nghiệp|bách khoa|nghề|kỹ thuật"
    r"|công nghệ(?: thông tin(?: và truyền thông)?)?|luật"
    r"|du lịch|thương mại|cộng đồng|cơ điện|văn hóa|nghệ thuật|giao thông vận tải|thủy sản"
    r"|xây dựng|chuyên|việt nam - (?:hàn quốc|nhật bản|đức|hoa kỳ|lào|campuchia|singapore)))*"),
    r"học viện", r"viện nghiên cứu nuôi trồng thủy sản(?: (?:số )?[ivx\d]+)?",
    r"viện (?:khoa học|nghiên cứu|quy hoạch|kiến trúc|kinh tế|khảo cổ học|{caps})",
    (r"viện (?:quy hoạch|kiến trúc|thiết kế|khảo sát|kiểm định|tư vấn|xây dựng|giao thông|thủy lợi"
    r"|nông nghiệp|lúa|cây ăn quả|chăn nuôi|thú y|hải dương học|pasteur|môi trường|và|,| -|{caps})"
    r"(?: (?:quy hoạch|kiến trúc|thiết kế|khảo sát|kiểm định|tư vấn|xây dựng|giao thông|thủy lợi"
    r"|nông nghiệp|và|,|-|đô thị|nông thôn|{caps}))*"),
    (r"trung tâm thông tin(?:(?: và|,) giám sát,? điều hành(?: đô thị)? thông minh"
    r"| (?:và )?(?:xúc tiến du lịch|xúc tiến thương mại|lưu trữ|công báo))?"),
    (r"trung tâm (?:dịch vụ việc làm(?: công lập)?|phục vụ hành chính công|kiểm soát bệnh tật"
    r"|xúc tiến (?:đầu tư(?:,| và)? ?)?(?:thương mại)?(?:(?:,| và) ?du lịch)?|khuyến nông|y tế"
    r"|dịch vụ nông nghiệp|dịch vụ tổng hợp|cung ứng dịch vụ(?: sự nghiệp công)?|văn hóa(?:,| -)?"
    r"(?: thể thao)?(?: và (?:truyền thông|du lịch|thể thao))?|công nghệ thông tin|chuyển đổi số"
    r"|giám sát,? điều hành(?: đô thị)? thông minh|phát triển quỹ đất|quan trắc(?: tài nguyên và)?"
    r"(?: môi trường)?|bảo tồn di tích(?: cố đô)?|mua sắm(?: tài sản công| công)?|nước sạch"
    r"(?: và vệ sinh môi trường nông thôn)?|lưu trữ(?: lịch sử)?"
    r"|trợ giúp pháp lý(?: nhà nước)?|hành chính công|điều dưỡng người có công|hội"
    r" nghị|bảo trợ xã hội|đăng kiểm|truyền thông|dịch vụ"
    r"(?: đấu giá tài sản)|kỹ thuật nông nghiệp|giáo dục nghề nghiệp(?: - giáo dục thường xuyên)?"
    r"|chính trị|quản lý đô thị|tin học|điều hành(?: thông minh)?|huấn luyện(?: và thi đấu(?:"
    r" thể dục thể thao)?)?|{caps}|phòng,? chống"
    r" {caps})"),
    (r"bệnh viện(?: (?:đa khoa|khu vực|lão khoa|sản(?: -)? nhi|nhi|y học cổ truyền|y dược cổ truyền"
    r"|quân y|quốc tế|trung ương|phục hồi chức năng|điều dưỡng|ung bướu|nhiệt đới|truyền nhiễm"
    r"|da liễu|nội tiết|tim mạch|bỏng|răng hàm mặt|tai mũi họng|mắt|phụ sản|tâm thần|phổi"
    r"|lao và bệnh phổi|\d+|và|,))*"),
    r"bảo tàng", r"thư viện", (r"nhà hát(?: (?:ca múa nhạc|nghệ thuật|chèo|tuồng|cải lương|kịch"
    r"|truyền thống|dân tộc|tổng hợp|dân ca|{caps}))*"),
    (r"trạm (?:y tế|chăn nuôi(?: và|,) thú y|thú y|khuyến nông|kiểm dịch|bảo vệ thực"
    r" vật|khí tượng)"), r"báo và (?:đài )?phát thanh(?:,|  -| -| và)? truyền hình", "Báo và PTTH",
    r"báo và đài", (r"đài (?:phát thanh(?:,| và| -| –)? truyền hình|pt-?th"
    r"|truyền thanh(?:(?:,| và| -| –)? truyền hình)?)"), "Báo",
    r"cổng (?:thông tin điện tử|ttđt)", r"tạp chí", "Thông tấn xã Việt Nam",
    (r"quỹ (?:đầu tư phát triển|bảo vệ(?: và)? phát triển rừng|bảo vệ môi trường"
    r"|phòng,? chống thiên tai"
    r"|bảo lãnh tín dụng|vì người nghèo|khuyến học|bảo trì đường bộ|phát triển đất)"),
    (r"(?:(?:tổng )?công ty|cty\.?)(?: (?:tnhh|mtv|một thành viên|cổ phần|cp|điện lực"
    r"|cấp(?: thoát)? nước"
    r"|thoát nước|nước sạch|môi trường(?: đô thị)?|(?:quản lý(?:,"
    r"| và)? )?(?:khai thác )?(?:công trình )?thủy (?:lợi|nông)|xăng dầu"
    r"|viễn thông|xổ số(?: kiến thiết)?|đường sắt|cao su|lâm nghiệp|phát triển hạ tầng|hạ tầng"
    r"|địa ốc|bất động sản|thủy sản|đường cao tốc|hàng không|hàng hải|dược phẩm|dệt may|xi măng"
    r"|mía đường|nhiệt điện|thủy điện|điện gió|năng lượng|thực phẩm|cơ khí|vật liệu xây dựng"
    r"|khoáng sản|hóa chất|phân bón|giống cây trồng|công ích|lương thực"
    r"|công trình đô thị|đô thị|xây dựng|thương mại|dịch vụ|du lịch|vận tải|chiếu sáng"
    r"|quản lý bến xe|bảo hiểm|đầu tư(?: xây dựng| phát triển)?|và|{caps}))*"),
    r"tập đoàn(?: (?:điện lực|viễn thông|dầu khí|{caps}))*", (r"(?:vnpt|viettel|mobifone|evn\w*"
    r"|agribank|vietcombank|bidv|vietinbank|lpbank|sacombank|petrolimex|vinaphone)(?: {caps})?"),
    r"ngân hàng(?: (?:thương mại|cổ phần|tmcp|nông nghiệp và phát triển nông thôn|{caps}))+",
    r"liên danh(?: (?:nhà thầu|tư vấn|thiết kế))?(?: {caps}(?: - {caps})*)?",
    (r"(?:hợp tác xã|htx)(?: (?:dịch vụ|(?:nông|lâm) nghiệp|thủy sản|tổng hợp|vận tải|chăn nuôi"
    r"|nuôi trồng|trồng trọt|nước mắm|chè|rau(?: an toàn| sạch)?|cà phê|cây ăn quả|trái cây|lúa"
    r"|mỹ nghệ|làng nghề|du lịch(?: cộng đồng)?|muối|gốm|mây tre(?: đan)?|dệt(?: thổ cẩm)?"
    r"|dược liệu|mật ong|và|{caps}))+"),
    r"nhà đầu tư", r"nhà thầu",
    r"đại học {caps}", r"liên (?:ngành|sở) {caps}",
    r"bộ phận(?: (?:một cửa|tiếp nhận và trả kết quả|{caps}))?",
    (r"(?:trưởng|phó trưởng) (?:bản|thôn|khu(?: dân cư)?|ấp|khóm|xóm|tổ dân phố|buôn"
    r"|làng)(?: các (?:thôn|bản|khu|ấp|khóm|buôn|tổ dân phố)"
    r"| \d+(?!\w)(?:(?:,| và) (?:(?:thôn|bản|ấp|khóm) )?\d+(?!\w))*)?"),
    (r"(?:cán bộ|công chức) (?:địa chính|tư pháp|văn hóa|tài chính|kế toán|hộ tịch|xây dựng"
    r"|môi trường|kinh tế|đô thị|lao động|nông nghiệp|dân tộc|nội vụ|tài nguyên|thú y)(?: -"
    r" (?:xã hội|hộ tịch|nông nghiệp|môi trường|xây dựng|đô thị|kế toán|thống kê|\w+))*"),
    (r"(?:các )?(?:xóm|thôn|ấp|khóm|bản|buôn|khu phố|khu dân cư|tổ dân phố) (?:(?:số )?\d+(?!\w)"
    r"(?:(?:,| và|, và) (?:số )?\d+(?![\w/]| (?:hộ|ngày|người|điểm|lần)))*|{caps})"),
    r"(?:phó )?trưởng (?:công an|trạm y tế|ban công tác mặt trận)",
    r"xã đội trưởng",
    r"xã đội", r"(?:bộ đội )?(?:sư|lữ|trung|tiểu) đoàn \d+",
    r"già làng", r"trụ trì(?: các)? chùa(?: {caps})?",
    r"(?:phó )?đội trưởng(?: (?:thủy nông|dân phòng|dân quân|xung kích))?",
    r"vườn quốc gia(?: {caps})?",
    r"nhà văn hóa(?: {caps})?",
    r"đội (?:thuế|quản lý trật tự đô thị|thanh niên|cơ động)(?: {caps})?",
    (r"nhà máy(?: (?:nước(?: sạch)?|thủy điện|xử lý (?:rác|nước thải)|điện|đường"
    r"|xi măng))?(?: {caps})?"),
    r"(?:tổ|lực lượng) bảo vệ an ninh,? trật tự(?: ở)?(?: cơ sở)?",
    r"ban vận động quỹ {caps}",
    r"nhân viên y tế(?: thôn,? bản)?",
    r"đoàn đại biểu",
    r"hội đồng trường",
    (r"(?:ủy ban|ban|tổ) bầu cử(?: (?:số \d+|các đơn vị bầu cử)"
    r"(?: đại biểu (?:quốc hội|hđnd)(?: các cấp)?)?)?"),
    (r"tiểu ban (?:an ninh(?:(?:,| và) (?:trật tự|y tế|an toàn))*+|tuyên truyền(?: -? ?khánh tiết)?"
    r"|nội dung|văn kiện|nhân sự|hậu cần|lễ tân|phục vụ|tổ chức(?: - phục vụ)?|cơ sở vật chất"
    r"|kinh tế - xã hội|điều lệ|khánh tiết|y tế)(?! ?[:\-])"),
    r"đội (?:trật tự|quy tắc|quản lý trật tự|kiểm tra trật tự)(?: (?:xây dựng|đô thị))*",
    r"ban cán sự (?:thôn|bản|ấp|khu phố|xóm)(?: \d+)?",
    r"ban tổ chức (?:lễ hội|hội nghị|giải|cuộc thi)(?: {caps})?",
    r"ban thư ký",
    r"đoàn thư ký",
    r"viễn thông (?:tỉnh|thành phố|{caps})",
    r"(?:ban thường vụ|thường trực|ban chấp hành) (?:các )?(?:đảng ủy|đảng bộ|chi bộ)",
    r"đội thanh tra(?: giao thông)?(?: số \d+)?",
    r"(?:hệ thống )?(?:đài|loa) truyền thanh(?: cơ sở)?(?! (?:về|những|các|thông))",
    (r"(?:các )?trường (?:(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|thcs"
    r"|thpt|cao đẳng|đại học)(?:(?:,| và) |(?!\w))){2,}"),
    (r"vụ (?!đông|hè|thu|mùa|xuân|chiêm|án)(?:xã hội|pháp luật|kinh tế|dân nguyện"
    r"|địa bàn|pháp chế|tổ chức cán bộ|kế hoạch|{caps})"
    r"(?: [ivx]+)?"),
)  # fmt: skip
