"""What a paper or a post reports is no order, whatever bodies and days it names."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from tests.reading.week import WEEK

HEAD = """UBND TỈNH BẮC NINH
Số: 3120/UBND-KT
Bắc Ninh, ngày 18 tháng 9 năm 2026

Kính gửi: Các sở, ngành.

1. Sở Tài chính báo cáo số dư trước ngày 30/9/2026.
"""
REPORTED = [
    "2. Theo Luật Phòng bệnh, cơ sở khám bệnh báo cáo ca bệnh trong 24 giờ kể từ khi chẩn đoán.",
    "2. Mong bà con dành ra 10 phút dọn dẹp quanh nhà.",
    "2. Nhiều chùa, nhà lồng chợ lâu nay cũng tự phát loa nhắc ngư dân.",
    "2. Sở Nội vụ, với vai trò quản lý chợ, đã trình phương án di dời 03 chợ tạm.",
    "2. Công an tỉnh phấn đấu thu vượt dự toán ít nhất 8%, không để nợ tăng thêm.",
    "2. Sở Nội vụ làm việc trên tinh thần xây dựng, không gây phiền hà cho cơ sở.",
    "2. Hiệu trưởng các trường cân nhắc, tiết kiệm, chia sẻ khó khăn với gia đình học sinh.",
    (
        "2. UBND tỉnh nhắc lại quy định của Nghị định số 114/2018/NĐ-CP, theo đó chủ đập phải"
        " kiểm tra an toàn đập hằng năm."
    ),
    (
        "2. Công điện dẫn quy định: thuyền trưởng phải bật thiết bị giám sát, chủ tàu phải báo vị"
        " trí tàu 6 giờ một lần."
    ),
    "2. Theo quy định của Luật Lâm nghiệp, chủ rừng có trách nhiệm xây dựng phương án.",
    "2. Luật Phòng cháy, chữa cháy đã quy định rõ, chủ hộ phải trang bị bình chữa cháy.",
    (
        "2. Sở Xây dựng và lực lượng quân đội đóng quân trên địa bàn đã huy động 14 máy đào; di"
        " dời 37 hộ trước 17 giờ ngày 29/8/2026."
    ),
    "2. Các doanh nghiệp khai thác bô-xít, titan đã ký quỹ phục hồi môi trường 286 tỷ đồng.",
    "2. Hệ thống cảnh báo cháy sớm hiện vận hành ổn định, kết nối 27 trạm.",
    "2. Nhà trường cần đặt sức khỏe của học sinh lên trên hết, nói không với thực phẩm bẩn.",
    "2. Trong thời gian chờ phương án, các xã được cho người dân mượn hội trường để sinh hoạt.",
    (
        "2. Đại diện 12 hộ dân xã Yên Phong\n- Nội dung trình bày: yêu cầu UBND xã Yên Phong di"
        " dời trại heo trước mùa mưa."
    ),
    (
        "2. Theo đó, thời gian qua Sở Công Thương đã kiểm tra 62 cơ sở, yêu cầu các cơ sở vi"
        " phạm tiêu hủy 1.000 cây ghép."
    ),
    (
        "2. Thông báo nêu, 8 tháng đầu năm toàn tỉnh hoàn thành 2.310 căn; Sở Xây dựng lập tổ"
        " công tác, hằng tuần xuống công trường."
    ),
    (
        "2. Qua hơn một năm, xã đạt 12/15 chỉ tiêu; Đảng ủy xã phân công từng cấp ủy viên phụ"
        " trách ấp, mỗi tháng một lần dự sinh hoạt."
    ),
    "2. Các hộ nuôi chó hãy vì sức khỏe của gia đình, làng xóm mà tự giác đưa vật nuôi đi tiêm.",
    "2. Ngành y tế khuyến cáo người lao động ăn chín, uống sôi, đến ngay cơ sở y tế gần nhất.",
    "2. Chủ tịch UBND xã, phường nào để tái lấn chiếm thì tự kiểm điểm trước Chủ tịch UBND tỉnh.",
    "2. 4 xã chi sai định mức đã bị thu hồi nộp ngân sách 138 triệu đồng.",
    "2. UBND xã Trại Cau trước đó đã hai lần mời chủ mỏ lên làm việc, song xe vẫn chạy.",
    (
        "2. Thủ tướng Chính phủ có Công điện số 138/CĐ-TTg ngày 08/8/2026 về bình ổn giá đá, trong"
        " đó đề nghị các địa phương báo cáo Bộ Xây dựng trước ngày 30/9/2026."
    ),
    (
        "2. Luật Người lao động Việt Nam đi làm việc ở nước ngoài đã nêu rõ quyền được vay vốn;"
        " doanh nghiệp phải thanh lý hợp đồng đúng thời hạn."
    ),
    (
        "2. Các cơ quan, đơn vị khẩn trương triển khai thực hiện; khó khăn, vướng mắc báo cáo UBND"
        " tỉnh xem xét, giải quyết."
    ),
    (
        "2. Văn bản nêu rõ: Tại Công văn số 377/BNNMT-TSKN ngày 15/01/2026, Bộ Nông nghiệp và Môi"
        " trường đề nghị các tỉnh ven biển đối soát số tàu cá hết hạn đăng kiểm."
    ),
    "2. Khối trường học có thể ghép sinh hoạt chuyên đề với sinh hoạt thường kỳ.",
    "2. PHÂN CÔNG NHIỆM VỤ",
    "2. Công ty dệt may trong KCN Hòa Khánh đề nghị được gia hạn thuê đất.",
    "2. Trước đó, Bộ Công Thương đã có công văn đề nghị các địa phương rà soát phương án.",
    (
        "2. Doanh nghiệp phản ánh hồ sơ phải đi qua 5 khâu, trong khi cơ quan tiếp nhận phải"
        " giải quyết không quá 20 ngày."
    ),
    "2. Đường dây nóng 0900.000.000 được Sở Y tế duy trì từ đầu năm học.",
    "2. Công an tỉnh thời gian qua đã điều tra 02 vụ trộm cắp.",
    (
        "2. UBND tỉnh đã giao Sở Xây dựng kiểm tra 05 mỏ từ ngày 28/5/2026, song đến nay chưa"
        " nhận được báo cáo."
    ),
    "2. Báo Bắc Ninh số ra ngày 06/9/2026 có bài phản ánh xe chở đá quá tải.",
    "2. Kiến nghị số 4 về biên chế đã được Sở Nội vụ trả lời tại Công văn số 655/SNV.",
    "2. Việc đóng cửa mỏ, cải tạo môi trường thực hiện theo Luật Địa chất và khoáng sản.",
    "2. Sở Tài chính trả lời tại chỗ: hồ sơ đã thẩm định, sẽ cấp về xã trong tháng 10.",
    "2. Về đất đai: một số hộ xóm 11 tự ý đổ đất lấn ao.",
    "2. Cá nhân khoan nước dưới đất, Luật Tài nguyên nước quy định phải có giấy phép.",
    "2. Lâu nay khuyến cáo lịch thả giống hay ra trễ, bà con thả rồi mới nhận được.",
    "2. Theo Luật Thú y, cơ quan được giao quản lý vật nuôi có trách nhiệm bảo quản vắc xin.",
    "2. Người nuôi có nghĩa vụ xích, rọ mõm chó khi đưa ra nơi công cộng.",
    (
        "2. Theo Luật Thủy sản, tàu cá từ 15 mét trở lên phải bật thiết bị giám sát; chủ tàu phải"
        " nộp nhật ký cho cảng cá trong vòng 24 giờ."
    ),
    (
        "2. Theo Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ, nhà ở kết hợp kinh doanh phải có"
        " lối thoát nạn, ngăn cách nơi sạc xe."
    ),
    "2. Toàn tỉnh có 4.826 tàu; các đồn biên phòng xử phạt 132 vụ, số tiền 5,4 tỷ đồng.",
    "2. Hải quan, biên phòng đã tăng ca, kéo dài giờ làm việc đến 22 giờ.",
    "2. Trung tâm có tổng vốn 1.840 tỷ đồng, sẽ gom trên 300.000 tấn nông sản mỗi năm.",
    "2. Còn 04 lời hứa chưa được thực hiện, trong đó Sở Xây dựng 03, Sở Y tế 01.",
    "2. Phản ánh của các hộ: chủ đầu tư giữ 4,7 tỷ đồng kinh phí bảo trì.",
    (
        "2. Trước đó, Bộ Y tế có Công văn số 6120/BYT-DP ngày 30/8/2026 đề nghị các tỉnh rà soát"
        " quy trình, chấm dứt hợp đồng vi phạm."
    ),
    (
        "2. Việc ngoại kiểm theo Thông tư của Bộ Y tế thì ngành y tế vẫn làm, không thuộc phạm vi"
        " kết luận này."
    ),
    "2. Ở các cửa khẩu, Chi cục Hải quan khu vực VII đang phối hợp với lực lượng bạn trao đổi.",
    "2. Luật Di sản văn hóa giao UBND các cấp quản lý di tích và thực hiện báo cáo định kỳ.",
    (
        "2. UBND tỉnh đã có Quyết định số 1203/QĐ-UBND ngày 30/6/2026 giao Sở Tài chính bố trí"
        " kinh phí dự trữ 800 tấn lúa giống trước ngày 31/10/2026."
    ),
    (
        "2. Theo Phương án số 12/PA-UBND ngày 02/6/2026 đã được phê duyệt, khi có lệnh sơ tán thì"
        " Công an xã giữ gìn tài sản của dân."
    ),
    "2. Đề nghị các nơi khác học tập cách làm này.",
    "2. Sở Xây dựng phải chủ động hơn nữa, khắc phục tư tưởng nể nang, đùn đẩy.",
    "2. Trong khi chờ ý kiến của Bộ, không đơn vị nào tự ý kè bờ, nắn dòng.",
    (
        "2. Thủ trưởng các cơ quan đề cao trách nhiệm, không chủ quan, xem an ninh mạng là việc"
        " hằng ngày của mỗi cán bộ."
    ),
    (
        "2. Văn bản dẫn quy định của Chính phủ: việc xác nhận do doanh nghiệp thực hiện trong"
        " vòng 7 ngày kể từ khi nhận đơn."
    ),
]


@pytest.mark.parametrize("said", REPORTED)
def test_no_order(said: str) -> None:
    rows = read_paper(HEAD + said, on=date(2026, 9, 18), calendar=WEEK).rows
    assert [row.source[:20] for row in rows if row.is_task] == ["Sở Tài chính báo cáo"]


ORDERED = [
    (
        (
            "2. Kết thúc buổi làm việc, Văn phòng UBND tỉnh được giao ra thông báo chậm nhất ngày"
            " 24/9/2026."
        ),
        "Văn phòng UBND tỉnh",
    ),
    (
        (
            "2. Kinh phí nhập liệu năm nay, Sở Nội vụ cân đối từ nguồn chi thường xuyên trước"
            " ngày 20/9/2026."
        ),
        "Sở Nội vụ",
    ),
    (
        (
            "2. Chi cục Thủy lợi, đơn vị vừa được khen vì báo mặn sớm, đo độ mặn tại 22 điểm"
            " trước ngày 25/9/2026."
        ),
        "Chi cục Thủy lợi",
    ),
    (
        (
            "2. Hai vụ cháy là điều bất thường, do vậy Công an tỉnh còn được giao điều tra, báo cáo"
            " trước ngày 25/9/2026."
        ),
        "Công an tỉnh",
    ),
    ("2. Nội dung này Sở Nội vụ cân đối, báo cáo trước ngày 25/9/2026.", "Sở Nội vụ"),
    (
        (
            "2. Sở Nội vụ lập nhật ký cho từng mã, còn Hiệp hội Sầu riêng tỉnh được đề nghị công"
            " khai tên các vựa."
        ),
        "Hiệp hội Sầu riêng tỉnh",
    ),
    (
        (
            "2. Sở Nội vụ công khai danh sách (cập nhật đầu mỗi quý) và Công an tỉnh hoàn thành"
            " việc xác minh."
        ),
        "Công an tỉnh",
    ),
    (
        "2. UBND xã Yên Phong thông báo trên loa truyền thanh lịch cấm đường cho Nhân dân biết.",
        "UBND xã Yên Phong",
    ),
    (
        "2. Mục tiêu là giải quyết thủ tục trên môi trường số. Công an tỉnh bố trí đường truyền.",
        "Công an tỉnh",
    ),
    (
        "2. UBND các xã, phường có sông, suối, lòng hồ cắm biển cảnh báo trước ngày 25/9/2026.",
        "UBND các xã, phường có sông, suối, lòng hồ",
    ),
    (
        "2. Hiệu trưởng các trường có học sinh đi đò thì lập danh sách trước ngày 25/9/2026.",
        "Hiệu trưởng các trường có học sinh đi đò",
    ),
]


@pytest.mark.parametrize(("said", "lead"), ORDERED)
def test_an_order_all_the_same(said: str, lead: str) -> None:
    last = [
        row
        for row in read_paper(HEAD + said, on=date(2026, 9, 18), calendar=WEEK).rows
        if row.is_task
    ][-1]
    assert last.lead == (lead,)


def test_post_is_read_against_the_day_of_its_paper() -> None:
    text = (
        "Bắc Ninh gỡ vướng nhà ở\nNgày 14/9/2026, Văn phòng UBND tỉnh có Thông báo số"
        " 187/TB-VP truyền đạt kết luận của Chủ tịch UBND tỉnh.\nUBND xã Yên Phong đo đạc khu"
        " đất trong vòng 20 ngày kể từ ngày ban hành Thông báo này."
    )
    last = [row for row in read_paper(text, calendar=WEEK).rows if row.is_task][-1]
    assert last.timing.reading.due_on == date(2026, 10, 5)  # the 4th is a Sunday
