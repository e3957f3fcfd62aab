"""Headings of other provinces' tables, and the column each one names."""

import pytest

from reading.sheets.columns import guess_columns

TABLES = [
    (
        [
            "STT",
            "Nội dung công việc",
            "Văn bản giao nhiệm vụ – Số, ký hiệu",
            "Văn bản giao nhiệm vụ – Ngày, tháng",
            "Đơn vị thực hiện – Chủ trì",
            "Đơn vị thực hiện – Phối hợp",
            "Thời gian hoàn thành",
            "Lãnh đạo chỉ đạo",
            "Ghi chú",
        ],
        {"title": 1, "number": 2, "dated": 3, "lead": 4, "coordinating": 5, "deadline": 6},
    ),
    (
        [
            "TT",
            "Tên nhiệm vụ",
            "Cơ quan, đơn vị chủ trì",
            "Cơ quan, đơn vị phối hợp",
            "Hạn xử lý",
            "Kết quả",
            "Số VB",
            "Ngày VB",
        ],
        {"title": 1, "lead": 2, "coordinating": 3, "deadline": 4, "number": 6, "dated": 7},
    ),
    (
        [
            "Số thứ tự",
            "Nhiệm vụ cụ thể",
            "Cơ quan được giao",
            "Cơ quan cùng thực hiện",
            "Thời điểm hoàn thành",
            "Căn cứ",
        ],
        {"title": 1, "lead": 2, "coordinating": 3, "deadline": 4, "number": 5},
    ),
    (
        [
            "TT",
            "Số CV giao việc",
            "Đầu việc",
            "Đơn vị chịu trách nhiệm",
            "Đơn vị tham gia",
            "Mốc thời gian",
            "Tình hình thực hiện nhiệm vụ",
        ],
        {"number": 1, "title": 2, "lead": 3, "coordinating": 4, "deadline": 5},
    ),
    (
        ["Nội dung chỉ đạo của Chủ tịch", "Phân công thực hiện", "Yêu cầu thời gian báo cáo"],
        {"title": 0, "lead": 1, "deadline": 2},
    ),
]


@pytest.mark.parametrize(("headings", "columns"), TABLES)
def test_headings_of_another_province_name_their_columns(
    headings: list[str], columns: dict[str, int]
) -> None:
    assert guess_columns(headings) == columns
