"""Who acts or helps when other words than "giao", "chủ trì" and "phối hợp" say so."""

import pytest

from tests.reading.clerks import orders, tasks_of


@pytest.mark.parametrize(
    ("text", "lead", "coordinating", "title"),
    [
        (
            "Biển tên được UBND các xã, phường gắn lên từng nhà trong quý IV/2026.",
            ("UBND các xã, phường",),
            (),
            "Biển tên gắn lên từng nhà",
        ),
        (
            "Giao phòng Văn hóa - Xã hội soạn giấy mời.",
            ("Phòng Văn hóa - Xã hội",),
            (),
            "Soạn giấy mời",
        ),
        (
            "Sở Y tế chịu trách nhiệm chính, có Sở Nội vụ cùng tham gia, soạn sổ tay.",
            ("Sở Y tế",),
            ("Sở Nội vụ",),
            "Soạn sổ tay",
        ),
        (
            "Công an tỉnh giữ vai chủ công, lực lượng phối hợp gồm Sở Y tế, lập chốt kiểm soát.",
            ("Công an tỉnh",),
            ("Sở Y tế",),
            "Lập chốt kiểm soát",
        ),
        (
            "Bên cạnh đó, Sở Tài chính còn thẩm tra đơn giá, trình trước ngày 15/10/2026.",
            ("Sở Tài chính",),
            (),
            "Thẩm tra đơn giá, trình",
        ),
        (
            "Sở Nội vụ căn cứ Kế hoạch này lập kế hoạch của mình, gửi Sở Y tế.",
            ("Sở Nội vụ",),
            (),
            "Lập kế hoạch của mình, gửi Sở Y tế",
        ),
    ],
)
def test_who_leads_and_who_helps(
    text: str, lead: tuple[str, ...], coordinating: tuple[str, ...], title: str
) -> None:
    [row] = orders(text)
    assert (row.lead, row.coordinating, row.title) == (lead, coordinating, title)


def test_what_was_handled_by_somebody_is_told() -> None:
    assert not orders("Đường dây nóng được Sở Y tế duy trì suốt ngày đêm.")


def test_plain_paragraphs_behind_what_announces_them_are_of_whom_it_asks() -> None:
    text = """Sở yêu cầu các nhà trường có xe đưa đón:

Ký lại hợp đồng với nhà xe trước ngày 20/9/2026.

Gắn chuông báo ở cuối xe.
"""
    assert [row.lead for row in tasks_of(text)] == [("các nhà trường có xe đưa đón",)] * 2


@pytest.mark.parametrize(
    "heading",
    [
        "Giao Sở Y tế chỉ đạo các đơn vị trực thuộc",
        "Sở Y tế chịu trách nhiệm chung, cụ thể:",
        "Sở Y tế giữ vai trò thường trực Ban Chỉ đạo",
    ],
)
def test_heading_that_only_says_who_answers_is_no_order(heading: str) -> None:
    [row] = orders(f"{heading}\n- Lập hai đoàn kiểm tra.")
    assert (row.lead, row.title) == (("Sở Y tế",), "Lập hai đoàn kiểm tra")


def test_first_sentence_of_a_post_tells_what_was_held() -> None:
    text = """Ngày 2/3, Thường trực Đảng ủy xã mở hội nghị bàn việc thu hoạch vải.

Giao Công an xã phân luồng xe tải trước ngày 08/6/2026.
"""
    assert [row.lead for row in tasks_of(text)] == [("Công an xã",)]
