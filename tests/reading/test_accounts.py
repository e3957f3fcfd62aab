"""What only looks like an order stays unticked, and what looks like an account stays an order."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import WEEK

HEAD = """ỦY BAN NHÂN DÂN TỈNH AN GIANG
Số: 120/TB-UBND
An Giang, ngày 18 tháng 5 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban tháng 5 năm 2026

"""
TOLD = [
    # How well, how much, what some of many do.
    "1. Sở Xây dựng tham mưu chậm, chất lượng một số dự thảo chưa cao.",
    "1. Các sở, ngành, địa phương cơ bản hoàn thành nhiệm vụ được giao.",
    "1. Một số địa phương như xã Tri Tôn triển khai còn lúng túng.",
    "1. Công an tỉnh hiện đang thụ lý 14 vụ việc liên quan đến đất đai.",
    "1. Các đơn vị có tên trong phụ lục bị nhắc nhở do chậm báo cáo.",
    # Those who ask for themselves, and those who decide.
    "1. Công ty Cổ phần Lộc Trời kiến nghị UBND tỉnh sớm giao đất giai đoạn 2.",
    "1. Nhà đầu tư phản ánh việc giao đất chậm 5 tháng.",
    "1. Về thời gian tổ chức: Thống nhất tổ chức trong 02 ngày, dự kiến ngày 12/6/2026.",
    "1. UBND tỉnh sẽ tổ chức đối thoại với doanh nghiệp vào tháng 8/2026.",
    # Days gone by, aims, what follows when it is too late.
    "1. Ngày 14/5/2026, Đoàn công tác làm việc với UBND xã Óc Eo.",
    "1. Phấn đấu đến ngày 31/12/2026 giải ngân đạt trên 95% kế hoạch vốn.",
    "1. Sau thời điểm này Thường trực HĐND tỉnh sẽ không tiếp nhận.",
    # Attitude, blame that names nobody, the closing line.
    "1. Từng ngành, từng địa phương phải soi lại chính mình, không đổ lỗi cho hoàn cảnh.",
    "1. Yêu cầu nghiêm túc kiểm điểm, không để tái diễn.",
    "1. Đề nghị các đơn vị chuẩn bị chu đáo, chặt chẽ, không để sai sót.",
    "Giao Văn phòng UBND tỉnh thông báo Kết luận này đến các cơ quan liên quan.",
    # Below a heading that evaluates, and before the conclusions begin.
    "A. KẾT QUẢ NỔI BẬT\n- Sở Y tế triển khai 12 mô hình điểm.",
    "I. Kết quả\nSở Nội vụ ban hành 05 văn bản hướng dẫn.",
    # A heading or a paragraph of a time gone by, to where it orders.
    "1. Công tác tháng 4\n- Phòng Tổng hợp tham mưu ban hành 12 văn bản.",
    "1. Thời gian qua, tỉnh thu hút 12 dự án. Sở Tài chính phối hợp tháo gỡ thủ tục.",
    "1. Bốn tháng đầu năm đạt khá. Từ đầu năm đến nay, thu đạt 40%. UBND các xã duy trì giao ban.",
    "1. Đến hết tháng 4/2026 giải ngân đạt 21%. Kho bạc mở thêm 02 điểm giao dịch.",
    # What is lacking follows what was done: orders come last.
    "1. Viettel An Giang đầu tư 412 trạm 5G. Tuy nhiên, vùng biên giới còn nhiều điểm lõm.",
    "1. Đảng ủy xã Tri Tôn triển khai bài bản. Công an xã cấp căn cước cho 212 cử tri.",
    # What was reached, and how well.
    "1. Sở Công Thương kết nối được 14 tỉnh cung ứng rau, thịt.",
    "1. Công an tỉnh trấn áp kịp thời.",
    "1. Công an tỉnh bóc gỡ đường dây cho vay lãi nặng, được dư luận hoan nghênh.",
    # What those who speak are going to ask, and what is asked of the people.
    "1. UBND tỉnh sẽ kiến nghị Bộ Tài chính bổ sung vốn.",
    "1. Đề nghị Nhân dân không đốt nương làm rẫy khi trời hanh khô.",
    "1. Kế hoạch nghỉ lễ: Nhất trí thời gian 02 ngày.",
    "A. NHỮNG VIỆC ĐÃ LÀM\n- Sở Y tế triển khai 12 mô hình điểm.",
    "Trưởng Ban Chỉ huy thăm hỏi các gia đình.\nTrưởng Ban Chỉ huy kết luận:\n1. Về mưa lũ.",
]
ORDERED = [
    # Behind an account: of a topic, in a paragraph that asks, of a day to come, of a duty.
    (
        "1. Về học phí: Thời gian qua đã miễn 02 khối. Sở Tài chính phân bổ nguồn kinh phí.",
        "Sở Tài chính",
    ),
    ("1. Thời gian qua, việc bàn giao chậm. Yêu cầu Sở Nội vụ lập danh mục.", "Sở Nội vụ"),
    ("1. Tuần qua có 02 vụ cháy. Công an tỉnh điều tra trước ngày 30/5/2026.", "Công an tỉnh"),
    ("1. Quý I/2026 thu đạt 21%. Thuế tỉnh cần rà soát các khoản nợ.", "Thuế tỉnh"),
    ("1. Tháng 6/2026, Sở Y tế mở 03 lớp tập huấn tại các xã.", "Sở Y tế"),
    ("1. Nhiệm vụ tháng 4\n- Sở Y tế mở 03 lớp tập huấn.", "Sở Y tế"),
    ("1. Hồ sơ chưa đủ. Sở Nội vụ làm rõ số biên chế, trình lại tại phiên sau.", "Sở Nội vụ"),
    ("1. UBND các xã: Giao từng cán bộ phụ trách từng hộ.", "UBND các xã"),
    (
        "1. Cảng vụ Đường thủy nội địa không cấp phép rời cảng khi có dông lốc.",
        "Cảng vụ Đường thủy nội địa",
    ),
    ("1. Hội Nông dân tỉnh vận động hội viên phân loại rác tại nguồn.", "Hội Nông dân tỉnh"),
    ("2- Về tình hình bầu cử\n- Công an tỉnh chủ trì, cùng Sở Y tế lập phương án.", "Công an tỉnh"),
    ("1. Các cơ quan trình gửi hồ sơ trước ngày 15/6/2026.", "Các cơ quan trình"),
    (
        "1. UBND 22 xã chưa giải ngân: Báo cáo giải trình trước 25/6/2026.",
        "UBND 22 xã chưa giải ngân",
    ),
    ("1. UBND phường Xuân Hương - Đà Lạt rà soát hộ nghèo.", "UBND phường Xuân Hương - Đà Lạt"),
    ("1. Sở Y tế yêu cầu các cơ sở khám, chữa bệnh ký số giấy báo tử.", "Sở Y tế"),
    ("1. Đảng ủy UBND tỉnh:\n- Lãnh đạo giải ngân vốn trước 15/12/2026.", "Đảng ủy UBND tỉnh"),
    (
        "1. Thủ trưởng các sở; Chủ tịch UBND các xã báo cáo trước 20/6/2026.",
        "Thủ trưởng các sở; Chủ tịch UBND các xã",
    ),
]


def tasks(body: str) -> list[PaperRow]:
    paper = read_paper(f"{HEAD}{body}\n", on=date(2026, 5, 18), calendar=WEEK)
    return [row for row in paper.rows if row.is_task]


@pytest.mark.parametrize("body", TOLD)
def test_account_is_shown_and_not_ticked(body: str) -> None:
    paper = read_paper(f"{HEAD}{body}\n", on=date(2026, 5, 18), calendar=WEEK)

    assert paper.rows
    assert [row.title for row in paper.rows if row.is_task] == []


@pytest.mark.parametrize(("body", "lead"), ORDERED)
def test_order_that_looks_like_an_account_is_ticked(body: str, lead: str) -> None:
    assert ["; ".join(row.lead) for row in tasks(body)] == [lead]


def test_bodies_side_by_side_each_have_their_order() -> None:
    leads = [row.lead for row in tasks("1. Giao Sở Xây dựng thẩm định, Sở Tài chính bố trí vốn.")]

    assert leads == [("Sở Xây dựng",), ("Sở Tài chính",)]


def test_body_that_helps_is_told_from_the_lead_in_one_cell() -> None:
    table = "TT\tNội dung\tĐơn vị thực hiện\tThời hạn\n"
    table += "1\tTổng hợp nhu cầu biên chế\tSở Nội vụ; UBND các xã, phường phối hợp\t25/7/2026\n"

    [row] = tasks(table)

    assert (row.lead, row.coordinating) == (("Sở Nội vụ",), ("UBND các xã, phường",))
