"""Who coordinates, wherever an order names them."""

import pytest

from tests.reading.clerks import orders, tasks_of

BRACKETS = [  # (what stands behind the task, coordinating, the deadline's words)
    ("(Sở Nội vụ chủ trì; hoàn thành trong tháng 12/2026)", (), "hoàn thành trong tháng 12/2026"),
    ("(Sở Nội vụ chủ trì, xong trước 20/12/2026)", (), "xong trước 20/12/2026"),
    (
        "(Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp; xong trước 20/12/2026)",
        ("Sở Tư pháp",),
        "xong trước 20/12/2026",
    ),
    (
        "(chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời hạn: 20/12/2026)",
        ("Sở Tư pháp",),
        "thời hạn: 20/12/2026",
    ),
]


@pytest.mark.parametrize(("behind", "coordinating", "said"), BRACKETS)
def test_who_and_until_when_stand_in_a_bracket(
    behind: str, coordinating: tuple[str, ...], said: str
) -> None:
    [row] = orders(f"Rà soát, cắt giảm thủ tục hành chính {behind}.")

    assert row.title == "Rà soát, cắt giảm thủ tục hành chính"
    assert (row.lead, row.coordinating) == (("Sở Nội vụ",), coordinating)
    assert row.timing.raw == said


HELPS = [  # (words, who helps, what is to be done)
    ("Sở Nội vụ kiểm kê tài sản (có Sở Tài chính tham gia).", "Kiểm kê tài sản"),
    (
        "Sở Nội vụ cung cấp hồ sơ gốc (Sở Tài chính phối hợp sao lục) cho Đoàn xác minh.",
        "Cung cấp hồ sơ gốc cho Đoàn xác minh",
    ),
    ("Sở Nội vụ làm sạch dữ liệu, có sự phối hợp của Sở Tài chính.", "Làm sạch dữ liệu"),
    (
        "Về phía Sở Nội vụ, UBND tỉnh yêu cầu phối hợp với Sở Tài chính lập danh sách.",
        "Lập danh sách",
    ),
    ("Sở Nội vụ chủ trì với sự tham gia của Sở Tài chính lập danh sách.", "Lập danh sách"),
    ("Sở Nội vụ mời Sở Tài chính cùng kiểm đếm tài sản.", "Kiểm đếm tài sản"),
    ("Sở Nội vụ chủ trì, mời Sở Tài chính tham gia kiểm đếm tài sản.", "Kiểm đếm tài sản"),
    ("Sở Nội vụ chủ trì, mời Sở Tài chính phối hợp kiểm đếm tài sản.", "Kiểm đếm tài sản"),
    ("Sở Nội vụ chủ trì, phối kết hợp với Sở Tài chính thống kê đại lý.", "Thống kê đại lý"),
    (
        "Sở Nội vụ theo chức trách của mình, chặt chẽ phối hợp Sở Tài chính làm phim ngắn.",
        "Làm phim ngắn",
    ),
    ("Sở Nội vụ kiểm đếm tài sản, mời Sở Tài chính cùng tham gia.", "Kiểm đếm tài sản"),
    (
        "Sở Nội vụ cử công chức phối hợp với Sở Tài chính kiểm đếm tài sản.",
        "Cử công chức phối hợp với Sở Tài chính kiểm đếm tài sản",
    ),
    (
        "Sở Nội vụ chỉ đạo, phối hợp với Sở Tài chính kết nối 03 doanh nghiệp.",
        "Kết nối 03 doanh nghiệp",
    ),
    ("Sở Nội vụ chắp nối với Sở Tài chính lấy số liệu so sánh.", "Lấy số liệu so sánh"),
    (
        "Sở Nội vụ bàn với Sở Tài chính để thay 62 bóng cháy trong ngõ.",
        "Thay 62 bóng cháy trong ngõ",
    ),
    ("Sở Nội vụ chủ trì, phối họp với Sở Tài chính thống kê đại lý.", "Thống kê đại lý"),
    ("Sở Nội vụ trích đo lại 12 thửa cùng với Sở Tài chính.", "Trích đo lại 12 thửa"),
]


@pytest.mark.parametrize(("words", "title"), HELPS)
def test_who_helps_is_told_in_many_places(words: str, title: str) -> None:
    [row] = orders(words)

    assert (row.title, row.lead, row.coordinating) == (title, ("Sở Nội vụ",), ("Sở Tài chính",))


def test_who_helps_before_a_colon_helps_with_all_behind_it() -> None:
    rows = orders(
        "Sở Y tế chủ trì, phối hợp với Công an tỉnh: cấp giấy phép trước ngày 15/10/2026;"
        " đề xuất danh mục trong tháng 12/2026."
    )

    assert [row.coordinating for row in rows] == [("Công an tỉnh",), ("Công an tỉnh",)]


def test_who_coordinates_in_a_heading_coordinates_below_it() -> None:
    rows = orders(
        "Sở Y tế\na) Chủ trì, phối hợp với Công an tỉnh kiểm tra 12 cơ sở:\n- Lập biên bản từng cơ"
        " sở;\n- Công khai danh sách."
    )

    assert [(row.lead, row.coordinating) for row in rows] == [(("Sở Y tế",), ("Công an tỉnh",))] * 2


def test_role_in_the_last_bracket_tells_who_carries_out() -> None:
    (row,) = orders("Hoàn thiện hồ sơ (giao Sở Tài chính chủ trì, UBND xã Bản Nguyên phối hợp).")

    assert (row.title, row.lead) == ("Hoàn thiện hồ sơ", ("Sở Tài chính",))
    assert row.coordinating == ("UBND xã Bản Nguyên",)


def test_who_is_named_in_front_as_helping_coordinates() -> None:
    (row,) = orders("Cùng với Công an tỉnh, Sở Y tế kiểm tra 12 cơ sở.")

    assert (row.lead, row.coordinating) == (("Sở Y tế",), ("Công an tỉnh",))


def test_who_helps_another_does_not_help_the_lead() -> None:
    (row,) = orders("Sở Y tế chỉ đạo Bệnh viện Phổi phối hợp với Sở Nội vụ lập danh sách.")

    assert (row.lead, row.coordinating) == (("Sở Y tế",), ())
    assert "together" in [flag.why for flag in row.flags]


def test_below_a_body_all_named_together_help_it() -> None:
    (row,) = orders("Phòng Kinh tế\n- Cùng Đoàn Thanh niên, Hội Phụ nữ xã rà soát 12 hộ.")

    assert row.lead == ("Phòng Kinh tế",)
    assert row.coordinating == ("Đoàn Thanh niên", "Hội Phụ nữ xã")


def test_below_a_topic_those_who_help_are_named_alone() -> None:
    (row,) = orders("Sở Y tế\n- Về thu: phối hợp với Sở Nội vụ, Thuế tỉnh lập kế hoạch thu.")

    assert (row.lead, row.coordinating) == (("Sở Y tế",), ("Sở Nội vụ", "Thuế tỉnh"))


LISTS = [  # (words, who leads, who helps)
    (
        "Gio Công ty Cấp nước Sông Tiền; các hợp tác xã cấp nước nông thôn; UBND các xã đếm giếng.",
        ("Công ty Cấp nước Sông Tiền", "các hợp tác xã cấp nước nông thôn", "UBND các xã"),
        (),
    ),
    (
        "Sở Y tế chủ trì cùng Hội đồng Chức sắc Bàlamôn, Ban Phong tục tháp, Sở Nội vụ kê bậc đá.",
        ("Sở Y tế",),
        ("Hội đồng Chức sắc Bàlamôn", "Ban Phong tục tháp", "Sở Nội vụ"),
    ),
    (
        "UBND xã Ia Pa cùng với dân quân, bộ đội Lữ đoàn 40 chuyển 1.250 hộ lên trường.",
        ("UBND xã Ia Pa",),
        ("dân quân", "bộ đội Lữ đoàn 40"),
    ),
    (
        "Sở Y tế phối hơp với Sở Nội vụ xác minh hồ sơ.",
        ("Sở Y tế",),
        ("Sở Nội vụ",),
    ),
    (
        "Thực hiện Công điện số 31, UBND tỉnh yêu cầu Sở Y tế; Công an tỉnh; UBND các xã xem đê.",
        ("Sở Y tế", "Công an tỉnh", "UBND các xã"),
        (),
    ),
    (
        "Sở Tư pháp đối soát dữ liệu; phối hợp Công an tỉnh; Viễn thông Cà Mau nhập sổ còn sót.",
        ("Sở Tư pháp",),
        ("Công an tỉnh", "Viễn thông Cà Mau"),
    ),
    (
        "Ban Nhân dân ấp phối hợp cùng tổ y tế ấp, Chi hội Phụ nữ, Chi đoàn rà soát lu khạp.",
        ("Ban Nhân dân ấp",),
        ("tổ y tế ấp", "Chi hội Phụ nữ", "Chi đoàn"),
    ),
]


@pytest.mark.parametrize(("words", "lead", "coordinating"), LISTS)
def test_bodies_in_a_list_are_no_orders_of_their_own(
    words: str, lead: tuple[str, ...], coordinating: tuple[str, ...]
) -> None:
    [row] = orders(words)
    assert (row.lead, row.coordinating) == (lead, coordinating)


def test_paragraph_that_adds_a_deed_is_of_the_body_before() -> None:
    text = """UBND tỉnh yêu cầu Sở Y tế lập chốt kiểm dịch ở các bến đò.

Ngoài ra, thường xuyên lấy mẫu giám sát tại chợ gia cầm."""
    _first, row = tasks_of(text)
    assert row.lead == ("Sở Y tế",)
    assert row.title == "Lấy mẫu giám sát tại chợ gia cầm"


@pytest.mark.parametrize(
    "words",
    [
        "Yêu cầu trưởng các khu phố tùy phần việc mình phụ trách, bắt tay ngay vào việc.",
        "Yêu cầu các sở vào việc với quyết tâm cao nhất.",
        "UBND xã báo để bà con trong xã được biết.",
        "Các cấp, các ngành cùng nêu cao tinh thần đoàn kết.",
    ],
)
def test_zeal_asked_for_and_news_told_are_no_orders(words: str) -> None:
    assert not orders(words)
