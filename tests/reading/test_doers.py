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
            "Theo đó, tỉnh giao Sở Y tế, Sở Nội vụ phối hợp Sở Tài chính rà soát danh sách.",
            ("Sở Y tế", "Sở Nội vụ"),
            ("Sở Tài chính",),
            "Rà soát danh sách",
        ),
        (
            "Các hợp tác xã, tổ dịch vụ bán lẻ điện nông thôn cắt điện đường dây tự kéo.",
            ("Các hợp tác xã", "tổ dịch vụ bán lẻ điện nông thôn"),
            (),
            "Cắt điện đường dây tự kéo",
        ),
        (
            "Yêu cầu nhà thầu các gói số 3, số 5 tăng ca, xong mặt cầu trước ngày 20/12/2026.",
            ("nhà thầu các gói số 3, số 5",),
            (),
            "Tăng ca, xong mặt cầu",
        ),
        (
            "Giao UBND các xã có hồ chứa; Công ty A; các chủ đập tư nhân chấm điểm từng hồ.",
            ("UBND các xã có hồ chứa", "Công ty A", "các chủ đập tư nhân"),
            (),
            "Chấm điểm từng hồ",
        ),
        (
            "Bộ câu hỏi thu hoạch do Sở Nội vụ soạn, đưa lên ứng dụng trước ngày 20/12/2026.",
            ("Sở Nội vụ",),
            (),
            "Bộ câu hỏi thu hoạch do Sở Nội vụ soạn, đưa lên ứng dụng",
        ),
        (
            "Riêng những chủ tàu mất kết nối quá 10 ngày, UBND xã Bản Nguyên mời lên làm việc.",
            ("UBND xã Bản Nguyên",),
            (),
            "Mời lên làm việc (những chủ tàu mất kết nối quá 10 ngày)",
        ),
        (
            "Sở Y tế sắm 04 máy; cùng với Công an tỉnh, Sở Nội vụ đứng quầy hướng dẫn.",
            ("Sở Y tế",),
            ("Công an tỉnh", "Sở Nội vụ"),
            "Sắm 04 máy; cùng với Công an tỉnh, Sở Nội vụ đứng quầy hướng dẫn",
        ),
        (
            "Trạm Y tế xã phun hóa chất hai lần, có Công an xã và Hội Phụ nữ xã phối hợp.",
            ("Trạm Y tế xã",),
            ("Công an xã", "Hội Phụ nữ xã"),
            "Phun hóa chất hai lần",
        ),
        (
            "Gio Sở Tài chính kiểm đếm nhà, đất trước ngày 20/12/2026.",
            ("Sở Tài chính",),
            (),
            "Kiểm đếm nhà, đất",
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


POST = """Đà Nẵng: Xác minh bãi giữ xe quanh danh thắng

Giám đốc Sở Tài chính được giao xem lại giá trông giữ xe.

Văn phòng UBND TP. Đà Nẵng mới phát công văn tới Giám đốc Sở Tài chính liên quan loạt bài báo.

Một bãi giữ xe tự mở dưới chân núi (ảnh: CTV).

Theo công văn, Chủ tịch UBND TP. giao Giám đốc Sở Tài chính cử tổ công tác xác minh từng bãi.

Sở cũng nhắc các đơn vị chớ xem nhẹ dù chỉ một phản ánh.
"""


def test_headline_standfirst_and_caption_of_a_post_are_no_orders() -> None:
    assert [row.title for row in tasks_of(POST)] == ["Cử tổ công tác xác minh từng bãi"]


@pytest.mark.parametrize(
    "told",
    [
        "Trung tâm Phục vụ hành chính công nhận 1.126 hồ sơ, trả đúng hẹn 97%.",
        "Ấp Mỹ Thới, ấp Mỹ Long: sáng 17/10/2026, tại sân nhà văn hóa ấp.",
        "Sửa ba cầu treo, thu vé bãi xe là những việc đáng chú ý trong tuần.",
        "Sở Y tế chịu trách nhiệm thi hành Quyết định này.",
        "Việc dời bến dự kiến diễn ra cuối tháng 4/2026.",
    ],
)
def test_what_is_told_besides_is_no_order(told: str) -> None:
    assert not orders(told)


def test_aims_are_of_nobody_in_particular() -> None:
    text = """KẾ HOẠCH
Khôi phục chợ phiên năm 2026

I. CHỈ TIÊU
Đến hết năm 2026 khôi phục 12 chợ phiên.

II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương công bố danh sách chợ.
"""
    assert [row.title for row in tasks_of(text)] == ["Công bố danh sách chợ"]


def test_heading_that_names_who_helps_hands_them_down() -> None:
    helps = "phối hợp với Sở Công Thương, Công ty Điện lực Bắc Ninh và UBND các xã có làng nghề"
    [first, second] = orders(
        f"Công an tỉnh chủ trì, {helps}\na) Lập hồ sơ từng xưởng.\nb) Huấn luyện tổ chữa cháy."
    )
    assert first.coordinating == second.coordinating
    assert first.coordinating[0] == "Sở Công Thương"


def test_heading_of_many_bodies_is_no_order_where_each_item_names_one() -> None:
    items = "1.1. Công ty Cấp nước A vá ống.\n1.2. Công ty Điện lực B lắp công tơ."
    assert [row.title for row in orders(f"Doanh nghiệp cấp nước, cấp điện\n{items}")] == [
        "Vá ống",
        "Lắp công tơ",
    ]
