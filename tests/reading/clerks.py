"""Orders of a paper a clerk of a committee has before her, read line by line."""

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import WEEK

HEAD = """ỦY BAN NHÂN DÂN
TỈNH PHÚ THỌ
Số: 12/TB-UBND
Phú Thọ, ngày 02 tháng 3 năm 2026
THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh

Phó Chủ tịch UBND tỉnh kết luận:
1. """


def tasks_of(text: str) -> list[PaperRow]:
    return [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]


def orders(words: str) -> list[PaperRow]:
    return tasks_of(f"{HEAD}{words}")
