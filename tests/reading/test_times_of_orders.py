"""By when an order is to be done, where its words say so in more than one place."""

from datetime import date

import pytest

from tests.reading.clerks import orders, tasks_of

AGAIN = [  # (words, the deadline's words)
    ("Giao Sở Y tế định kỳ ngày 05 hằng tháng công bố kết quả.", "định kỳ ngày 05 hằng tháng"),
    ("Hàng tháng, trước ngày 25, Sở Y tế công bố kết quả.", "Hàng tháng, trước ngày 25"),
    (
        "Hằng quý, chậm nhất ngày 20 của tháng cuối quý, Sở Y tế công bố kết quả.",
        "Hằng quý, chậm nhất ngày 20 của tháng cuối quý",
    ),
    (
        "Sở Y tế định kỳ hằng tháng, trước ngày 22 công bố kết quả.",
        "định kỳ hằng tháng, trước ngày 22",
    ),
    (
        "Hằng tuần, trước 15 giờ ngày thứ Năm, Sở Y tế công bố kết quả.",
        "Hằng tuần, trước 15 giờ ngày thứ Năm",
    ),
    (
        "Hằng tuần, chậm nhất chiều thứ Năm, Sở Y tế công bố kết quả.",
        "Hằng tuần, chậm nhất chiều thứ Năm",
    ),
    ("Mỗi tuần, vào thứ Sáu, Sở Y tế công bố kết quả.", "Mỗi tuần, vào thứ Sáu"),
    (
        "Sở Y tế công bố kết quả trước ngày 20 tháng cuối quý.",
        "trước ngày 20 tháng cuối quý",
    ),
    (
        "Sở Y tế công bố kết quả trước ngày 25 của tháng đầu quý.",
        "trước ngày 25 của tháng đầu quý",
    ),
    ("Sở Y tế công bố kết quả theo từng tuần.", "theo từng tuần"),
]


def test_how_many_a_day_and_after_what_are_no_days() -> None:
    [many] = orders("Sở Y tế quy định số khách tối đa mỗi ngày ở từng điểm.")
    [after] = orders("Kết thúc đợt ra quân, Sở Y tế báo cáo khối lượng.")
    [ahead] = orders("Sở Y tế không nhận hồ sơ mới kể từ ngày Kết luận này có hiệu lực.")

    assert many.timing.kind == ahead.timing.kind == "none"
    assert (after.timing.kind, after.timing.raw) == ("relative", "Kết thúc đợt ra quân")


@pytest.mark.parametrize(("words", "said"), AGAIN)
def test_a_day_beside_how_often_belongs_to_it(words: str, said: str) -> None:
    [row] = orders(words)

    assert row.timing.raw == said
    assert row.timing.kind == "recurring"
    assert (row.title, row.flags) == ("Công bố kết quả", ())


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("Hạn cuối cho cả hai việc: 31/8/2026.", date(2026, 8, 31)),
        ("Thời gian kiểm tra: từ ngày 01/4/2026 đến ngày 15/4/2026.", date(2026, 4, 15)),
        ("Tài liệu cần có ở Đoàn trước ngày 25/4/2026.", date(2026, 4, 24)),
    ],
)
def test_a_sentence_that_only_sets_the_day_leaves_the_title(more: str, day: date) -> None:
    [row] = orders(f"Sở Y tế thẩm tra hồ sơ. {more}")

    assert (row.title, row.timing.reading.due_on) == ("Thẩm tra hồ sơ", day)


def test_a_day_that_is_the_last_one_and_a_month_of_a_paper() -> None:
    [last] = orders("Sở Y tế gửi phụ lục về Sở Tài chính, ngày 30-10-2026 là hạn chót.")
    [whole] = orders(
        "Sở Y tế đối chiếu biên bản bàn giao tháng 7/2025; lập danh mục, gửi trước ngày 29/4/2026."
    )
    [hours] = orders(
        "UBND xã thống nhất với dân lịch đốt rẫy, không đốt từ 10 giờ tới 16 giờ; cắm biển cấm"
        " lửa trước ngày 05/3/2026."
    )

    assert (last.timing.raw, last.title) == (
        "ngày 30-10-2026 là hạn chót",
        "Gửi phụ lục về Sở Tài chính",
    )
    assert whole.timing.reading.due_on == date(2026, 4, 28)
    assert (hours.timing.reading.due_on, hours.coordinating) == (date(2026, 3, 4), ())


FRONTS = ["Trước ngày 20/12/2026", "Trong tháng 12/2026", "Quý I/2027", "Thời hạn 24/12/2026"]


@pytest.mark.parametrize("front", FRONTS)
def test_a_time_before_a_colon_is_the_day_of_all_that_follows(front: str) -> None:
    words = f"{front}: Sở Y tế trình phương án; Sở Xây dựng trình danh mục dự án."
    rows = orders(words)

    assert [row.title for row in rows] == ["Trình phương án", "Trình danh mục dự án"]
    assert [row.timing.raw for row in rows] == [front, front]
    assert rows[0].timing.reading.due_on is not None
    [own] = orders(f"{front}: Sở Y tế trình phương án, xong ngày 15/10/2026.")
    assert own.timing.reading.due_on == date(2026, 10, 15)


ALSO = [  # (words, how many orders)
    ("Sở Y tế ra thông báo trong ngày 15/8/2026, đồng thời kiểm tra lại trong tháng 9/2026.", 2),
    ("Sở Y tế hướng dẫn các xã, đồng thời xây dựng phần mềm trong tháng 12/2026.", 2),
    ("Sở Y tế hướng dẫn các xã, đồng thời báo cáo UBND tỉnh trước ngày 15/12/2026.", 1),
    ("Sở Y tế công bố hệ số trước 20/12/2026, lắp camera trước ngày 25/12/2026.", 2),
    ("Sở Y tế phê duyệt phương án trước ngày 07/3/2026, sau đó báo cáo ngày 25 hằng tháng.", 2),
    ("Sở Y tế bàn giao 21 trụ sở trong quý IV/2026, riêng trụ sở cũ phải xong trước 10/10.", 2),
    ("Sở Y tế rà soát giấy phép do huyện cấp trước ngày 01/7/2025, báo cáo trước 20/04/2026.", 1),
    ("Sở Y tế chốt số liệu đến hết ngày 31/10/2026, gửi báo cáo trước ngày 15/11/2026.", 1),
    ("Sở Y tế hướng dẫn các xã, mỗi xã 1 - 2 người; tổ chức tập huấn trước ngày 15/12/2026.", 1),
]


@pytest.mark.parametrize(("words", "many"), ALSO)
def test_what_a_body_also_does_by_a_day_of_its_own_is_an_order(words: str, many: int) -> None:
    rows = orders(words)

    assert len(rows) == many
    assert rows[-1].timing.reading.due_on is not None


@pytest.mark.parametrize(
    "words",
    [
        (
            "Sở Xây dựng rà soát quỹ đất. Danh mục quỹ đất thu hồi trình UBND tỉnh trước ngày"
            " 05/9/2026."
        ),
        "Sở Xây dựng rà soát quỹ đất. Việc rà soát phải kết thúc trước ngày 05/9/2026.",
    ],
)
def test_day_of_the_next_sentence_is_of_the_order_before(words: str) -> None:
    [row] = orders(words)

    assert row.timing.reading.due_on == date(2026, 9, 4)


def test_quotation_at_the_end_of_a_title_is_closed() -> None:
    [row] = orders("Sở Y tế trực theo phương châm “bốn tại chỗ”, xong trước ngày 15/6/2026.")

    assert row.title == "Trực theo phương châm “bốn tại chỗ”"


def test_paper_handed_over_by_a_day_goes_on_with_the_order_before() -> None:
    [row] = orders(
        "UBND phường hoàn thiện 08 báo cáo. Toàn bộ hồ sơ giấy chuyển đến các Ban trước ngày"
        " 15/6/2026."
    )

    assert row.timing.reading.due_on == date(2026, 6, 14)


def test_day_of_a_case_is_no_deadline() -> None:
    [row] = orders("Sở Y tế chuyển hồ sơ sang Công an tỉnh nếu đến hết ngày 30/9/2026 không nộp.")

    assert row.timing.reading.due_on is None
    assert [flag.field for flag in row.flags] == ["deadline"]


@pytest.mark.parametrize("when", ["trong tuần 14 - 18/9/2026", "trong tuần từ 14 đến 18/9/2026"])
def test_days_of_a_week_end_with_the_last(when: str) -> None:
    [row] = orders(f"Sở Y tế trình ký quyết định {when}.")

    assert row.timing.reading.due_on == date(2026, 9, 18)
    assert row.title == "Trình ký quyết định"


def test_hour_leaves_the_title_with_the_words_before_it() -> None:
    (row,) = orders("Giao Sở Y tế công bố kết quả vào lúc 8 giờ ngày 10/4/2026 tại nhà lồng chợ.")

    assert row.title == "Công bố kết quả tại nhà lồng chợ"


@pytest.mark.parametrize("words", ["vào lúc", "lúc"])
def test_hour_ends_an_order_with_the_words_before_it(words: str) -> None:
    (row,) = orders(f"Giao Sở Y tế công bố kết quả {words} 8 giờ ngày 10/4/2026.")

    assert (row.title, row.timing.reading.due_on) == ("Công bố kết quả", date(2026, 4, 10))


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("Sở Y tế cắm biển tải trọng trước ngày 20/6/2026.", date(2026, 6, 19)),
        ("Sở Y tế dừng giấy phép; thực hiện trong 2 năm 2026-2027.", date(2027, 12, 31)),
        ("Công an xã chốt ở ngã ba từ 4 giờ sáng các ngày 10 đến 25/6.", date(2026, 6, 25)),
        (
            "Sở Y tế khoan giếng. Giếng phải đưa vào dùng muộn nhất ngày 20/5/2026.",
            date(2026, 5, 20),
        ),
    ],
)
def test_days_told_in_other_words(text: str, due_on: date) -> None:
    [row] = orders(text)
    assert row.timing.reading.due_on == due_on


def test_deadline_like_that_of_another_item() -> None:
    [_, row] = orders(
        "Sở Y tế nộp đề cương trước ngày 24/4/2026.\n2. Sở Nội vụ nộp, thời hạn như mục 1."
    )
    assert row.timing.reading.due_on == date(2026, 4, 23)


def test_deed_taken_up_again_dates_the_order_that_speaks_of_it() -> None:
    first, second = orders(
        "Sở Xây dựng thay cáp cầu treo; UBND các xã đặt gác chắn. Việc thay cáp phải xong trước"
        " ngày 31/5/2026 cho kịp mùa lũ."
    )
    assert (first.title, first.timing.reading.due_on) == ("Thay cáp cầu treo", date(2026, 5, 30))
    assert second.timing.kind == "none"


def test_day_below_the_line_of_a_table_pasted_cell_by_cell() -> None:
    cells = ["1", "Lập Tổ", "UBND xã ra quyết định lập Tổ.", "40 ngày", "13/10/2026 (thứ Ba)"]
    [row] = tasks_of("\n\n".join(["Kế hoạch bầu Trưởng ấp", *cells]))
    assert row.timing.reading.due_on == date(2026, 10, 13)


@pytest.mark.parametrize("cited", ["Công văn 1105", "Công văn số 1105", "Kế hoạch số 5,"])
def test_day_of_a_paper_numbered_without_a_symbol_is_no_deadline(cited: str) -> None:
    [row] = orders(f"Sở Y tế rà soát hồ sơ như đã nêu tại {cited} ngày 12/5/2027.")

    assert row.timing.reading.due_on is None
    assert row.title.endswith("ngày 12/5/2027")
