"""Three registers as three offices keep them in Excel, made up by hand before they were read.

A line is a row, "|" parts its cells, "¶" is a line break in a cell, "@2026-07-02" a day.
"""

import datetime as dt
import io

from openpyxl import Workbook

# Headings on two lines, kinds ticked, months as lines between, days without a year.
BOARD = """
BAN TIẾP CÔNG DÂN
SỔ TIẾP NHẬN, PHÂN LOẠI, XỬ LÝ ĐƠN NĂM 2026
Số thứ tự|Đơn đến||Người gửi đơn||||Vụ việc|Phân loại đơn|||Số người ký|Hướng xử lý|||Thời hạn
|Ngày tháng|Hình thức gửi|Họ và tên|Địa chỉ|Số CCCD|Điện thoại||KN|TC|KN, PA||Chuyển đến|HD|Lưu|
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)
Tháng 01/2026
1|05/01/2026|Bưu điện|Công dân mẫu Một|Tổ 5|001088001234|0912345678|Đất|x|||1||x||16/01
2|05/01/2026|Trực tiếp|Planted Hai|Planted Khu|||Planted chuyện||x||1|Thanh tra tỉnh
3|7.1.2026|BĐ|Công dân mẫu Ba|phường Sông Mai||0987.654.321|Gỗ|||x|13|Sở Xây dựng|||21/01/2026
Tháng 02/2026
4|2/2|Thường trực HĐND tỉnh chuyển|Công dân mẫu Bốn|||||||x|01|UBND xã Thượng Cọ
5|ngày 10 tháng 2 năm 2026|Bưu điện|Không ghi tên||||Cờ bạc|||x||||x
Cộng tháng 02||||||||0|0|2
||Người lập sổ
"""
# One day merged over several letters, name and place in one cell, words for what is done.
PARTY = """
SỔ THEO DÕI ĐƠN, THƯ (từ 01/7/2026)
TT|Ngày, tháng nhận|Người viết đơn¶(họ tên, chỗ ở)|Trích yếu|Loại|Nguồn đơn|Ý kiến|Văn bản xử lý¶(số, ngày)|Nơi chuyển đến
215|@2026-07-02|Công dân mẫu Năm - tổ 3|Kỷ luật|Đơn KN|Đ/c Bí thư chuyển|Giao VP|125-CV|UBKT Tỉnh ủy
216||Công dân mẫu Sáu; xã Đồng Trung Lâm|Bổ nhiệm|Đơn kiến nghị|Qua bưu chính|Lưu
217||Planted tổ 9|Planted|Đơn tố cáo|Bưu chính|Chuyển UBKT
219|03/07/26|Công dân mẫu Bảy (xã Suối Bưởi)|Cảm ơn|Thư cảm ơn
220|@2026-07-09|Bà Planted Tám|Planted|KN, TC|Trực tiếp
"""  # noqa: E501 - one line of the sheet
# A sheet a quarter, parts by kind that begin at 1 again, number and day in one cell.
DELEGATION = """
DANH MỤC ĐƠN QUÝ I/2026
STT|Số đến/Ngày đến|Công dân|Nơi cư trú|Nội dung đơn|Thể loại|Lĩnh vực|Đối tượng bị KN, TC|Thẩm quyền|Công văn chuyển đơn|Xử lý
I|Đơn khiếu nại
1|12/05-02-2026|Công dân mẫu Chín|Xã A|Giá||Đất đai|UBND xã|UBND tỉnh|21/ĐĐBQH|Chuyển, báo cáo kết quả
II|Đơn tố cáo
1|13 - 06/02/2026|Planted Mười|Planted phường|Planted||Cán bộ|bà Planted|Thanh tra tỉnh|22/ĐĐBQH-VP
III|Đơn kiến nghị, phản ánh
1|14¶(09/02/2026)|Công dân mẫu Mười một, SĐT: 0912 345 678|Phường B|Điện|PA, KN|Chế độ||||Hướng dẫn
"""  # noqa: E501 - one line of the sheet
DELEGATION_NEXT = """
STT|Số đến/Ngày đến|Công dân|Nơi cư trú|Nội dung đơn|Thể loại|Lĩnh vực|Thẩm quyền|Xử lý
1|30 - 01/4/2026|Công dân mẫu Mười hai|Xã A|Ranh giới|Đơn đề nghị|Tư pháp|Tòa án tỉnh|Trả lại đơn
|Tổng cộng: 01 đơn
Ghi chú: liên hệ 0912 345 678
"""
TOTALS = "Loại đơn|Số lượng\nTố cáo|1"
MERGED = {
    BOARD: ("A2:P2", "A3:A4", "B3:C3", "D3:G3", "H3:H4", "I3:K3", "L3:L4", "M3:O3", "P3:P4"),
    PARTY: ("A1:I1", "B3:B5"),
}


def workbook(*sheets: str) -> bytes:
    book = Workbook()
    for number, text in enumerate(sheets):
        sheet = book.create_sheet(f"Trang {number + 1}")
        for line in text.strip("\n").split("\n"):
            sheet.append([_cell(cell) for cell in line.split("|")])
        for area in MERGED.get(text, ()):
            sheet.merge_cells(area)
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(written: str) -> str | dt.date | None:
    if written.startswith("@"):
        return dt.date.fromisoformat(written[1:])
    return written.replace("¶", "\n") or None
