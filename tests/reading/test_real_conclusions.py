"""The deadlines of real documents, as found there ("trước ngày" is the day before: DESIGN §5)."""

from datetime import date

import pytest

from reading.deadlines import read_deadline
from tests.reading.week import WEEK

ROWS = [
    ("C001", "hoàn thành trước ngày 10/12/2023", "2023-11-23", "date", "2023-12-09"),
    ("C003", "hoàn thành trước ngày 30/6/2024", "2024-06-18", "date", "2024-06-29"),
    ("C005", "báo cáo kết quả trước ngày 10/7/2024", "2024-06-21", "date", "2024-07-09"),
    ("C007", "trước ngày 10/5/2024", "2024-04-23", "date", "2024-05-09"),
    ("C009", "trước 14 giờ, ngày 05/12/2017", "2017-12-04", "datetime", "2017-12-05 14:00"),
    ("C011", "(không ghi)", "2018-01-01", "none", ""),
    ("C013", "trước ngày 31/01/2016", "2016-01-08", "date", "2016-01-30"),
    ("C017", "hoàn thành công trình trong năm 2018", "2018-06-28", "year", "2018-12-31"),
    ("C019", "khẩn trương", "2025-12-01", "qualitative", ""),
    ("C021", "chậm nhất ngày 07/8/2020", "2020-08-01", "date", "2020-08-07"),
    ("C023", "chậm nhất ngày 24/8/2020", "2020-08-01", "date", "2020-08-24"),
    ("C025", "trước ngày 20/6", "2025-06-01", "date", "2025-06-19"),
    ("C029", "chậm nhất trong ngày 30/… (bản lưu cụt)", "2023-10-24", "unreadable", ""),
    ("C031", "trong tháng 02 và quý I năm 2025", "2025-02-14", "month", "2025-02-28,2025-03-31"),
    ("C033", "trước ngày 10-7", "2021-07-01", "date", "2021-07-09"),
    ("C035", "trước 21/11/2025", "2025-11-01", "date", "2025-11-20"),
    ("C037", "trước 18/11/2025", "2025-11-01", "date", "2025-11-17"),
    ("C039", "trước 19/11/2025", "2025-11-01", "date", "2025-11-18"),
    ("C041", "đúng tiến độ", "2025-12-01", "qualitative", ""),
    ("C043", "trong tháng 12/2025", "2025-12-01", "month", "2025-12-31"),
    ("C045", "(phụ lục)", "2022-08-11", "none", ""),
    ("C047", "nếu có vấn đề phát sinh", "2023-12-01", "conditional", ""),
    ("C049", "chậm nhất 05 ngày sau khi tiếp công dân", "2019-01-15", "relative", ""),
    ("C051", "từ ngày 5 đến ngày 10 hằng tháng", "2026-11-23", "recurring", "2026-12-10"),
    ("C053", "27/01/2021", "2021-01-01", "date", "2021-01-27"),
    (
        "C055",
        "105 ngày trước ngày bầu cử = 07/02/2021 (Chủ nhật)",
        "2021-01-01",
        "date",
        "2021-02-07",
    ),
    ("C057", "dự kiến tháng 5 và 8 năm 2020", "2020-02-01", "month", "2020-05-31,2020-08-31"),
    ("C059", "(bản lưu không có)", "2021-07-07", "none", ""),
    ("C061", "Chậm nhất ngày 10.11", "2020-10-16", "date", "2020-11-10"),
    ("C063", "Chậm nhất ngày 24.11", "2020-10-16", "date", "2020-11-24"),
    ("P043", "quý IV/2020", "2020-06-01", "quarter", "2020-12-31"),
    ("P045", "khi được phân bổ vốn", "2020-06-01", "conditional", ""),
    ("P047", "quý I năm 2017", "2016-12-01", "quarter", "2017-03-31"),
    ("P049", "giai đoạn 2013-2020", "2017-03-01", "year", "2020-12-31"),
    ("S001", "Sáng 16.10", "2020-10-01", "date", "2020-10-16"),
    ("S003", "Chậm nhất ngày 11.11", "2020-10-16", "date", "2020-11-11"),
    ("S005", "Ngày 27.11.2020", "2020-10-16", "date", "2020-11-27"),
    ("S015", "trước ngày 15-7", "2021-07-01", "date", "2021-07-14"),
    ("S023", "Chiều ngày 28/3/2025", "2025-03-20", "date", "2025-03-28"),
    ("S031", "từ 9/11 đến 15/11/2020", "2020-10-16", "date", "2020-11-15"),
    ("S037", "chậm nhất 10 ngày trước ngày khai mạc", "2021-11-01", "relative", ""),
    ("S043", "10-11-2020", "2020-11-01", "date", "2020-11-10"),
    ("S045", "sáng 21/11/2019", "2019-11-01", "date", "2019-11-21"),
]


@pytest.mark.parametrize(("code", "phrase", "written", "kind", "due"), ROWS)
def test_deadline_of_a_real_document(
    code: str, phrase: str, written: str, kind: str, due: str
) -> None:
    read = read_deadline(phrase, written_on=date.fromisoformat(written), calendar=WEEK)

    hour = f" {read.due_time:%H:%M}" if read.due_time else ""
    dates = [f"{read.due_on}{hour}"] if read.due_on else []
    assert (read.kind, ",".join([*dates, *map(str, read.also)])) == (kind, due), code
