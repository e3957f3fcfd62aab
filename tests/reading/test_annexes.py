"""What stands behind the recipients, and what a page leaves inside a sentence."""

from datetime import date

from reading.papers.paper import read_paper
from tests.reading.clerks import tasks_of
from tests.reading.week import WEEK

DECISION = """UBND TỈNH BẮC NINH
Số: 187/QĐ-UBND
Bắc Ninh, ngày 09 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Danh mục nhiệm vụ làm sạch sông Ngũ Huyện Khê

Điều 1. Nay ban hành Danh mục 2 nhiệm vụ (Phụ lục đính kèm).

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

PHỤ LỤC
DANH MỤC NHIỆM VỤ

Nhiệm vụ 1. Lắp trạm quan trắc ở cửa xả cụm công nghiệp.
Đầu mối: Sở Nông nghiệp và Môi trường. Tham gia: Sở Công Thương, UBND phường Võ Cường. Thời hạn: \
31/5/2026.

Nhiệm vụ 2. Thanh tra đột xuất việc xả thải ban đêm.
Đầu mối: Thanh tra tỉnh. Tham gia: không. Thời hạn: hằng tháng.
"""


def test_annex_behind_the_recipients_is_read() -> None:
    first, second = tasks_of(DECISION)

    assert first.lead == ("Sở Nông nghiệp và Môi trường",)
    assert first.coordinating == ("Sở Công Thương", "UBND phường Võ Cường")
    assert first.title == "Lắp trạm quan trắc ở cửa xả cụm công nghiệp"
    assert first.timing.reading.due_on == date(2026, 5, 31)
    assert first.source.startswith("Lắp trạm") and "Tham gia: Sở Công Thương" in first.source
    assert (second.lead, second.coordinating) == (("Thanh tra tỉnh",), ())
    assert second.timing.kind == "recurring"


def test_recipients_stay_beside_the_text() -> None:
    last = read_paper(DECISION, calendar=WEEK).rows[-1]

    assert last.source.startswith("Nơi nhận: - Như Điều 1")
    assert "PHỤ LỤC" not in last.source


def test_note_above_the_number_of_a_page_leaves_the_sentence_whole() -> None:
    text = """UBND TỈNH THÁI NGUYÊN
Thái Nguyên, ngày 11 tháng 8 năm 2026

THÔNG BÁO
Kết luận về xe đưa đón học sinh

1. Công an tỉnh chủ trì, phối hợp với Sở Xây dựng kiểm tra đột xuất tại

1
 Số liệu của Phòng Cảnh sát giao thông, tính đến ngày 31/7/2026.

2

cổng trường, xử phạt xe chở quá số người trước ngày 20/9/2026.
2. Sở Y tế khám sức khỏe cho lái xe trước ngày 25/9/2026.
"""
    first, second = tasks_of(text)

    assert first.title == "Kiểm tra đột xuất tại cổng trường, xử phạt xe chở quá số người"
    assert second.lead == ("Sở Y tế",)
    assert "Số liệu của Phòng" in read_paper(text, calendar=WEEK).rows[-1].source


def test_addressees_broken_over_lines_are_no_orders() -> None:
    rows = read_paper(
        "UBND TỈNH KHÁNH HÒA\nSố: 1806/UBND-KT\nKhánh Hòa, ngày 23 tháng 02 năm 2026\n\n"
        "Kính gửi:\n- Các Sở: Nông nghiệp và Môi trường, Tài chính,\nXây dựng;\n- Sở Giáo dục\nvà"
        " Đào tạo;\n- Công an tỉnh.\n\nSở Tài chính ứng trước tiền trước ngày 10/3/2026.",
        calendar=WEEK,
    ).rows

    [addressed] = [row.source for row in rows if not row.is_task]
    assert addressed == (
        "Kính gửi: - Các Sở: Nông nghiệp và Môi trường, Tài chính, Xây dựng;"
        " - Sở Giáo dục và Đào tạo; - Công an tỉnh."
    )


def test_note_with_its_sign_above_the_number_of_a_page_leaves_the_sentence_whole() -> None:
    [row] = tasks_of(
        "UBND TỈNH KHÁNH HÒA\nKhánh Hòa, ngày 23 tháng 02 năm 2026\n\n1. Sở Y tế cắm biển cấm ở cửa"
        " rừng trước\n\n¹ Không tính các vụ cháy cỏ.\n\n2\n\nngày 05/3/2026."
    )

    assert row.timing.raw == "trước ngày 05/3/2026"


def test_name_that_goes_on_behind_the_number_of_a_page_is_one_order() -> None:
    text = """UBND TỈNH THÁI NGUYÊN
Thái Nguyên, ngày 11 tháng 8 năm 2026

THÔNG BÁO
Kết luận về thu gom chất thải

1. Công an tỉnh ký hợp đồng thu gom; gửi bản sao hợp đồng về Sở Nông nghiệp và

3

Môi trường trước ngày 20/10/2026.
"""
    [row] = tasks_of(text)

    assert row.title.endswith("gửi bản sao hợp đồng về Sở Nông nghiệp và Môi trường")
    assert str(row.timing.reading.due_on) == "2026-10-19"
