"""The table to fill in: headings the reader knows, and a second sheet that explains them."""

import io
from functools import cache
from typing import Any

from xlsxwriter import Workbook

# Data of the offices, as they head their own tables; each is a heading of `intake.columns`.
HEADINGS = {
    "TT": ("Số thứ tự, không bắt buộc", 6),
    "Nội dung nhiệm vụ": ("Bắt buộc. Dài quá 500 ký tự thì toàn văn ghi ở Yêu cầu cụ thể", 50),
    "Yêu cầu cụ thể": ("Không bắt buộc", 36),
    "Cơ quan chủ trì": ("Văn phòng Tỉnh ủy, VPUB, Sở Tài chính … Để trống: cơ quan người nhập", 26),
    "Cơ quan phối hợp": ("Nhiều cơ quan cách nhau bằng dấu phẩy hoặc chấm phẩy", 34),
    "Thời hạn": ("15/12/2026 hoặc nguyên văn: trước ngày 15/12/2026, hết quý IV …", 26),
    "Số, ký hiệu": ("15/TB-UBND, 78-TB/VPTU", 18),
    "Ngày văn bản": ("20/11/2026", 14),
    "Trích yếu": ("Không bắt buộc", 36),
    "Lĩnh vực": ("Số 1 đến 8 hoặc tên lĩnh vực; để trống: chọn chung khi nhập", 20),
    "Độ khẩn": ("Khẩn, Thượng khẩn, Hỏa tốc hoặc để trống", 14),
    "Tình trạng": ("Hoàn thành: nhập thành việc đã xong; để trống: đang thực hiện", 16),
    "Ngày hoàn thành": ("Bắt buộc với việc đã hoàn thành", 16),
    "Kết quả": ("Số, ngày văn bản kết quả: Công văn số 671/VP ngày 19/11/2026", 34),
}
EXAMPLE = (
    "1",
    "Tổng hợp số liệu giải ngân vốn đầu tư công 11 tháng",
    "",
    "Văn phòng UBND tỉnh",
    "Văn phòng Tỉnh ủy, Sở Tài chính",
    "trước ngày 05/12/2026",
    "78-TB/VPTU",
    "20/11/2026",
    "Kết luận cuộc họp giao ban",
    "3",
    "Khẩn",
    "",
    "",
    "",
)


@cache
def template_bytes() -> bytes:
    """XLSX; the first sheet is empty below its headings."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Nhiệm vụ")
        style = {"bold": True, "bg_color": "#E3EEE9", "text_wrap": True, "valign": "top"}
        sheet.write_row(0, 0, HEADINGS, book.add_format(style))
        for column, (_words, width) in enumerate(HEADINGS.values()):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        _explain(book.add_worksheet("Hướng dẫn"))
    return out.getvalue()


def _explain(sheet: Any) -> None:
    sheet.write_row(0, 0, ["Cột", "Cách ghi", "Ví dụ"])
    for row, (heading, example) in enumerate(zip(HEADINGS, EXAMPLE, strict=True), 1):
        sheet.write_row(row, 0, [heading, HEADINGS[heading][0], example])
    last = len(HEADINGS) + 2
    sheet.write(last, 0, "Không đưa văn bản, nội dung bí mật nhà nước vào hệ thống.")
    for column, width in enumerate((22, 70, 50)):
        sheet.set_column(column, column, width)
