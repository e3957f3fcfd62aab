"""Whatever paper is pasted, every line of it is answered and none is lost."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.papers.paper import read_paper
from tests.reading.week import WEEK

CELLS = st.sampled_from(
    (
        "", "TT", "1", "2.1", "Thứ, ngày", "Giờ", "Nội dung", "Địa điểm", "Chuẩn bị", "Chủ trì",
        "Thời hạn", "Phối hợp", "Hai 16/3", "Thứ Ba 06/10/2026", "08:00", "14h", "I", "Tháng 3",
        "Họp giao ban (Văn phòng in tài liệu trước 1 ngày)", "Sở Y tế: tờ trình", "nt", "-",
        "Sở Tài chính lập báo cáo", "trước ngày 15/12", "UBND các xã; Sở Nội vụ", "cả ngày",
    )
)  # fmt: skip
LINES = st.sampled_from(
    (
        "", "LỊCH CÔNG TÁC TUẦN 12 (16/3 - 20/3/2026)", "Kính gửi:", "1.", "- ", "(", "”", "…", ";",
        "THÔNG BÁO", "Số:    /UBND-TH", "Ngày 06/3/2026", "Thứ Hai, ngày 02/11/2026", "14 giờ 00:",
        "Giao Sở Y tế báo cáo trước ngày 15/12/2026; hằng tháng, tổng hợp.", "Hai đơn vị này phải ",
        "Đơn vị này gửi báo cáo.", "Các sở, gồm: Sở Y tế, ", "Đối với UBND xã, lãnh đạo tỉnh yêu",
        "Cả hai việc này xong trước 15/12.", "a) Chủ trì, phối hợp với", "Nơi nhận:",
        "PHỤ LỤC I", "2", "1 Số liệu của Sở A.",
    )
)  # fmt: skip
PARTED = st.sampled_from(("\t", " | "))
ROWS = st.tuples(PARTED, st.lists(CELLS, min_size=2, max_size=6)).map(
    lambda row: row[0].join(row[1])
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ROWS | LINES, min_size=1, max_size=9).map("\n".join))
def test_any_lines_and_tables_are_read(text: str) -> None:
    paper = read_paper(text, on=date(2026, 11, 25), calendar=WEEK)

    assert [row.source for row in paper.rows if row.is_task and not row.title] == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    read_paper(text, on=date(2026, 11, 25), calendar=WEEK)
