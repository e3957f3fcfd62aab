"""The paste box: an assigning sentence falls into its parts."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.names import OFFICES
from reading.papers.headers import read_urgency
from reading.papers.sentences import AssignmentReading, read_assignment
from tests.reading.week import MONDAY, WEEK


def read(text: str) -> AssignmentReading:
    return read_assignment(text, written_on=MONDAY, offices=OFFICES, calendar=WEEK)


def test_whole_sentence_falls_into_its_parts() -> None:
    made = read(
        "Công văn số 6202/UBND-KT ngày 20/11/2026 của UBND tỉnh về việc kiến nghị của doanh "
        "nghiệp: Giao Sở Tài chính chủ trì, phối hợp với Văn phòng UBND tỉnh, Sở Tư pháp tham "
        "mưu phương án hỗ trợ, hoàn thành trước ngày 15/12/2026."
    )

    assert (made.document_number, made.document_date) == ("6202/UBND-KT", date(2026, 11, 20))
    assert made.abstract == "kiến nghị của doanh nghiệp"
    assert (made.lead_office, made.lead_bodies) == ("", ("Sở Tài chính",))
    assert (made.coordinating, made.bodies) == (("vpub",), ("Sở Tư pháp",))
    assert made.deadline.due_on == date(2026, 12, 14)
    assert made.deadline_text == "trước ngày 15/12/2026"
    assert made.title == "Tham mưu phương án hỗ trợ"


def test_office_leads_without_an_order() -> None:
    made = read(
        "Văn phòng Tỉnh ủy chủ trì, phối hợp với VP Đoàn ĐBQH&HĐND tỉnh, VPUB chuẩn bị tài liệu "
        "Hội nghị; xong trước 16 giờ ngày 27/11/2026"
    )

    assert (made.lead_office, made.coordinating) == ("vptu", ("vpdd", "vpub"))
    assert (made.deadline.due_on, made.deadline.due_time) == (date(2026, 11, 27), time(16))
    assert made.title == "Chuẩn bị tài liệu Hội nghị"


def test_urgent_letter_asks_one_office() -> None:
    made = read(
        "(HỎA TỐC) Công văn số 1186-CV/VPTU ngày 16/11/2026 V/v chuẩn bị hội nghị. Đề nghị VP UBND "
        "tỉnh gửi tài liệu trước 16 giờ ngày 27/11/2026"
    )

    assert (made.urgency, made.lead_office) == ("flash", "vpub")
    assert (made.document_number, made.abstract) == ("1186-CV/VPTU", "chuẩn bị hội nghị")


@pytest.mark.parametrize(
    ("text", "lead", "coordinating"),
    [
        ("Giao Sở Kế hoạch và Đầu tư tổng hợp, báo cáo UBND tỉnh", ("Sở Kế hoạch và Đầu tư",), ()),
        (
            "UBND tỉnh giao Sở Y tế chủ trì, phối hợp Sở Tài chính và UBND các xã, phường rà soát",
            ("Sở Y tế",),
            ("Sở Tài chính", "UBND các xã, phường"),
        ),
        ("Sở Y tế, Sở Nội vụ chủ trì thẩm định đề án", ("Sở Y tế", "Sở Nội vụ"), ()),
        (
            "Giao Ban Quản lý các Khu công nghiệp hoàn thành thủ tục",
            ("Ban Quản lý các Khu công nghiệp",),
            (),
        ),
    ],
)
def test_outside_bodies_are_named(
    text: str, lead: tuple[str, ...], coordinating: tuple[str, ...]
) -> None:
    made = read(text)

    assert (made.lead_bodies, made.bodies) == (lead, coordinating)


def test_labels_are_read() -> None:
    made = read(
        "Chủ trì: Văn phòng UBND tỉnh; phối hợp: Văn phòng Tỉnh ủy, Sở Tài chính. "
        "Thời hạn: 15/12/2026"
    )

    assert (made.lead_office, made.coordinating, made.bodies) == (
        "vpub",
        ("vptu",),
        ("Sở Tài chính",),
    )
    assert made.deadline.due_on == date(2026, 12, 15)


def test_one_who_asks_leads_and_the_asked_coordinates() -> None:
    made = read(
        "Thực hiện Quy chế phối hợp công tác ngày 07/10/2025, Văn phòng Đoàn ĐBQH và HĐND tỉnh đề "
        "nghị Văn phòng UBND tỉnh phối hợp cung cấp danh sách đại biểu."
    )

    assert (made.lead_office, made.coordinating) == ("vpdd", ("vpub",))
    assert made.deadline.kind == "none"


def test_date_of_the_document_is_no_deadline() -> None:
    made = read(
        "Căn cứ Công văn số 12/UBND-TH ngày 16/11/2026, giao Sở Y tế rà soát hồ sơ, báo cáo"
    )

    assert made.deadline.due_on is None


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("Độ khẩn: Khẩn", "urgent"),
        ("KHẨN", "urgent"),
        ("Thượng khẩn", "very_urgent"),
        ("(HOẢ TỐC)", "flash"),
        ("khẩn trương thực hiện", ""),
        ("tình trạng khẩn cấp", ""),
        ("", ""),
    ],
)
def test_urgency_is_a_stamp(text: str, urgency: str) -> None:
    assert read_urgency(text) == urgency


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Giao",
                "Sở Y tế",
                "chủ trì",
                ",",
                "phối hợp với",
                "UBND",
                "trước",
                "15/12",
                ":",
                "\n",
                "và",
            ]
        ),
        max_size=14,
    ).map(" ".join)
    | st.text(max_size=100)
)
def test_any_sentence_is_answered(text: str) -> None:
    assert read(text).deadline.explanation


SPOKEN = "Chủ tịch vừa giao: rà soát các dự án chậm tiến độ, xong trước 15/12, phối hợp VP Tỉnh ủy"


def test_order_by_word_of_mouth_names_no_lead() -> None:
    made = read(SPOKEN)

    assert made.is_spoken
    assert (made.lead_office, made.lead_bodies, made.coordinating) == ("", (), ("vptu",))
    assert (made.title, made.deadline.due_on) == (
        "Rà soát các dự án chậm tiến độ",
        date(2026, 12, 14),
    )


def test_leader_who_names_a_body_leaves_it_the_lead() -> None:
    made = read("Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế báo cáo trước 15/12")

    assert (made.is_spoken, made.lead_bodies) == (True, ("Sở Y tế",))


def test_what_only_grammar_proposes_is_told() -> None:
    made = read("Giao Tổ ứng cứu Sông Mai rà lại 12 cống, xong trước 15/12/2026")

    assert ("lead", "guessed") in made.doubts
