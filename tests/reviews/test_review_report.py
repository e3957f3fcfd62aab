"""The Word file, opened by a second program: structure, annex, three signatures, Vietnamese."""

import io

import pytest
from docx import Document
from docx.document import Document as Book

from reviews.periodic.services import course, measures
from tests.reviews import periods
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
HEADINGS = (
    "Phần thứ nhất",
    "I. ĐẶC ĐIỂM TÌNH HÌNH",
    "II. CÔNG TÁC TRIỂN KHAI THỰC HIỆN",
    "III. KẾT QUẢ THEO TỪNG NỘI DUNG",
    "IV. ĐÁNH GIÁ CHUNG",
    "1. Ưu điểm",
    "2. Hạn chế",
    "3. Khó khăn, vướng mắc",
    "4. Nguyên nhân",
    "5. Bài học kinh nghiệm",
    "Phần thứ hai",
    "I. PHƯƠNG HƯỚNG, GIẢI PHÁP",
    "II. ĐỀ XUẤT, KIẾN NGHỊ",
)
CHIEFS = ("Trần Thanh Bình", "Đinh Công Hải", "Hoàng Thị Én")


def opened(cast: Cast, pk: int, who: str = "hai") -> Book:
    answer = cast.client(who).get(f"/reviews/{pk}/report.docx")
    assert answer.status_code == 200
    return Document(io.BytesIO(b"".join(answer)))


def cells(book: Book) -> list[str]:
    return [cell.text for table in book.tables for row in table.rows for cell in row.cells]


def test_the_usual_structure_with_annex(cast: Cast) -> None:
    review = periods.sent(cast, "binh", "hai", "en")
    book = opened(cast, review.pk)
    lines = [paragraph.text for paragraph in book.paragraphs]
    found = [line for line in lines if line in HEADINGS]
    assert found == list(HEADINGS)
    assert "BÁO CÁO" in lines
    assert "PHỤ LỤC" in lines
    assert any("VP Đoàn ĐBQH và HĐND: Phối hợp kịp thời (vpdd)" in line for line in lines)
    assert any("Thống nhất mẫu đề nghị số liệu" in line for line in lines)
    assert any("÷" in line for line in lines), "formulas stand in words"
    assert "Tỷ lệ đúng hạn" in cells(book)


def test_three_signature_blocks_in_one_row(cast: Cast) -> None:
    review = periods.sent(cast, "binh", "hai", "en")
    tables = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in opened(cast, review.pk).tables
    ]
    [signed] = [rows for rows in tables if sum("CHÁNH VĂN PHÒNG" in c for c in rows[0]) == 3]
    columns = ["\n".join(cells) for cells in zip(*signed, strict=True)]
    for cell, name, office in zip(columns, CHIEFS, ("TỈNH ỦY", "HĐND", "UBND"), strict=True):
        assert name in cell
        assert office in cell


@pytest.mark.parametrize(("by", "end"), [("binh", "."), ("en", "./.")])
def test_layout_and_last_sign_are_those_of_the_lead(cast: Cast, by: str, end: str) -> None:
    review = periods.entered(cast, by=by)
    book = opened(cast, review.pk, by)
    last = next(p.text for p in book.paragraphs if p.text.startswith("Trên đây là báo cáo"))
    assert last.endswith(f"văn phòng{end}")
    head = " ".join(cells(book)[:4])
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in head) == (by == "binh")


def test_an_issued_report_bears_its_number(cast: Cast) -> None:
    review = periods.sent(cast, "binh", "hai", "en")
    at = {"task_id": review.pk, "actor": cast.actor("binh")}
    measures.make_tasks(sent=None, **at)
    course.issue(dated=review.asked_on, **at)
    assert "Số 1-BC/VPTU-VPĐĐ-VPUB" in " ".join(cells(opened(cast, review.pk, "phuc")))


def test_who_does_not_see_the_task_finds_no_report(cast: Cast) -> None:
    review = periods.sent(cast)
    assert cast.client("quan").get(f"/reviews/{review.pk}/report.docx").status_code == 404
    assert cast.client("dung").get(f"/reviews/{review.pk}/report.docx").status_code == 403
