"""A programme given as a table: pasted with tabs, or in a Word file."""

import io
from datetime import date, time

import docx

from reading.files.word_tables import text_with_rows
from reading.papers.paper import read_paper
from reading.sheets.columns import columns_of
from tests.reading.week import WEEK

PASTED = """CHƯƠNG TRÌNH CÔNG TÁC THÁNG 12
TT\tNhiệm vụ\tCơ quan thực hiện\t\tHạn
\t\tChủ trì\tPhối hợp\t
(1)\t(2)\t(3)\t(4)\t(5)
I\tLĩnh vực kinh tế
1\tBáo cáo năm 2026\tSở Tài chính, Sở Y tế\tVăn phòng Tỉnh ủy\t5/12/2026
2\tHọp báo\tVPUB
Nơi nhận: như trên"""


def test_pasted_table_gives_a_row_for_each_line() -> None:
    rows = [row for row in read_paper(PASTED, calendar=WEEK).rows if row.is_task]

    assert [(row.title, row.lead, row.coordinating) for row in rows] == [
        ("Báo cáo năm 2026", ("Sở Tài chính", "Sở Y tế"), ("Văn phòng Tỉnh ủy",)),
        ("Họp báo", ("VPUB",), ()),
    ]
    assert rows[0].timing.reading.due_on == date(2026, 12, 5)
    assert rows[0].heads == ("Lĩnh vực kinh tế",)


def test_cells_without_such_headings_are_no_programme() -> None:
    assert columns_of(["a", "b", "c"]) == {}


def _word(*rows: tuple[str, ...], merge_lead: bool = False) -> bytes:
    document = docx.Document()
    document.add_paragraph("Số: 1290/CTr-UBND")
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, said in zip(line.cells, row, strict=True):
            cell.text = said
    if merge_lead:
        table.cell(1, 2).merge(table.cell(2, 2))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


ROWS = (
    ("TT", "Nội dung", "Cơ quan chủ trì"),
    ("1", "Báo cáo năm", "Sở Tài chính"),
    ("2", "Đề án", ""),
)


def test_merged_lead_of_a_word_table_counts_for_each_of_its_lines() -> None:
    text = text_with_rows(_word(*ROWS, merge_lead=True), lambda cells: bool(columns_of(cells)))

    assert text.split("\n") == [
        "Số: 1290/CTr-UBND",
        "TT\tNội dung\tCơ quan chủ trì",
        "1\tBáo cáo năm\tSở Tài chính",
        "2\tĐề án\tSở Tài chính",
    ]


def test_word_file_whose_tables_only_lay_out_the_page_is_left_to_its_lines() -> None:
    layout = _word(("UBND TỈNH", "CỘNG HÒA"), ("Số: 1", "Độc lập"))

    text = text_with_rows(layout, lambda cells: bool(columns_of(cells)))

    assert text.split("\n")[-4:] == ["UBND TỈNH", "CỘNG HÒA", "Số: 1", "Độc lập"]


def test_rows_broken_over_lines_dittos_and_days_below_their_month() -> None:
    rows = read_paper(
        "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 3 NĂM 2026\n(Kèm theo Công văn số 31/VP-TH ngày 27/02/2026)\n"
        "TT | Nội dung | Chủ trì | Phối hợp | Thời gian\nTHÁNG 3\n"
        "1 | Trình đồ án quy hoạch xã\nTân Lập | UBND xã Tân Lập | Sở Xây dựng | Trước ngày 25\n"
        "2 | Rà soát văn bản | Sở Tư pháp | -nt- | Trong tháng",
        calendar=WEEK,
    ).rows
    read = [(row.lead[0], row.coordinating, row.timing.reading.due_on) for row in rows if row.lead]

    assert read == [
        ("UBND xã Tân Lập", ("Sở Xây dựng",), date(2026, 3, 24)),
        ("Sở Tư pháp", ("Sở Xây dựng",), date(2026, 3, 31)),
    ]


def test_whom_a_row_goes_to_is_no_time_and_months_are_those_of_the_quarter() -> None:
    text = """CHƯƠNG TRÌNH CÔNG TÁC QUÝ I NĂM 2027 CỦA UBND PHƯỜNG CAM LY
(Kèm theo Thông báo số 512/TB-UBND ngày 29/12/2026)

TT | Nội dung | Đơn vị chuẩn bị | Đơn vị cùng làm | Trình, ghi chú |
| Tháng 01 | | | |
1 | Phương án trực Tết | Ban Chỉ huy Quân sự phường | Công an phường | Chủ tịch |
2 | Đề án sắp xếp 21 tổ dân phố | Phòng Văn hóa - Xã hội | | UBND phường, trước ngày 20/01 |
"""
    rows = [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]
    assert [(row.timing.raw, row.timing.reading.due_on) for row in rows] == [
        ("Tháng 01", date(2027, 1, 31)),
        ("trước ngày 20/01", date(2027, 1, 19)),
    ]


def test_hours_of_a_cell_months_above_a_remark_and_regular_sessions() -> None:
    rows = read_paper(
        "CHƯƠNG TRÌNH CÔNG TÁC 6 THÁNG CUỐI NĂM 2026\n"
        "(Kèm theo Quyết định số 1963/QĐ-UBND ngày 30/6/2026)\n\n"
        "| TT | Nội dung | Cơ quan chủ trì | Thời hạn trình |\n| THÁNG 9 |\n"
        "| | Tuần đầu tháng nghỉ Lễ Quốc khánh, không bố trí nội dung trình | | |\n"
        "| 1 | Xét duyệt danh sách hộ nhận rừng | Chi cục Kiểm lâm | |\n"
        "| 2 | Đấu giá quyền khai thác cát | Sở Tài chính | 10g00 ngày 18/9 |\n"
        "| 3 | Phiên họp UBND tỉnh thường kỳ tháng 9 | Văn phòng UBND tỉnh | 28/9 |",
        calendar=WEEK,
    ).rows
    tasks = [row for row in rows if row.is_task]

    assert [(row.timing.raw, row.timing.reading.due_on) for row in tasks] == [
        ("THÁNG 9", date(2026, 9, 30)),
        ("10g00 ngày 18/9", date(2026, 9, 18)),
    ]
    assert tasks[1].timing.reading.due_time == time(10)
