"""Offices and bodies however they are shortened, and lists of them."""

import pytest

from reading.bodies import split_bodies
from reading.names import BODIES, OFFICES, office_of, serving_office


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Văn phòng Tỉnh ủy", "vptu"),
        ("Văn phòng Tỉnh uỷ", "vptu"),
        ("VPTU", "vptu"),
        ("VP Tỉnh ủy", "vptu"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "vpdd"),
        ("VP Đoàn ĐBQH&HĐND tỉnh", "vpdd"),
        ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "vpdd"),
        ("văn phòng UBND tỉnh", "vpub"),
        ("VP UBND tỉnh", "vpub"),
        ("VPUBND", "vpub"),
        ("VP. UBND tỉnh", "vpub"),
        ("Chánh Văn phòng Ủy ban nhân dân tỉnh", "vpub"),
        ("Văn phòng Tỉnh ủy (Phòng Tổng hợp)", "vptu"),
        ("Văn phòng Đoàn Đại biểu Quốc hội và HĐND tỉnh", "vpdd"),
        ("UBND tỉnh", ""),
        ("Sở Tài chính", ""),
    ],
)
def test_office_is_known_by_its_names(name: str, code: str) -> None:
    assert office_of(name, OFFICES) == code


def test_served_body_names_its_office() -> None:
    assert serving_office("Thường trực HĐND tỉnh", BODIES) == "vpdd"
    assert serving_office("UBND tỉnh", BODIES) == "vpub"
    assert serving_office("Thường trực Tỉnh ủy", BODIES) == "vptu"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Sở KHĐT, TNMT, NN&PTNT, XD; BQL KKT; UBND Đakrông, Hải Lăng; đơn vị liên quan",
            "Sở KHĐT|Sở TNMT|Sở NN&PTNT|Sở XD|BQL KKT|UBND Đakrông|UBND Hải Lăng|đơn vị liên quan",
        ),
        (
            "Sở Y tế; GDĐT; VHTTDL; KHCN; NNMT; Nội vụ",
            "Sở Y tế|Sở GDĐT|Sở VHTTDL|Sở KHCN|Sở NNMT|Sở Nội vụ",
        ),
        ("UBND các xã, phường; đơn vị liên quan", "UBND các xã, phường|đơn vị liên quan"),
        ("sở, ban, ngành; UBND cấp huyện", "sở, ban, ngành|UBND cấp huyện"),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh",
            "Sở Văn hóa, Thể thao và Du lịch|Công an tỉnh",
        ),
        (
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh và các cơ quan liên quan",
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh|Văn phòng UBND tỉnh|các cơ quan liên quan",
        ),
        ("Sở Tài chính và Sở Tư pháp", "Sở Tài chính|Sở Tư pháp"),
        ("huyện, thành, thị", "huyện, thành, thị"),
        ("Sở NN và MT, Sở TC, KBNN", "Sở NN và MT|Sở TC|KBNN"),
        ("Các Sở: Tài chính, Xây dựng", "Sở Tài chính|Sở Xây dựng"),
        ("Giám đốc các Sở: Nội vụ, Tư pháp", "Sở Nội vụ|Sở Tư pháp"),
        ("UBND các xã: Tam Nông, Thanh Ba", "UBND xã Tam Nông|UBND xã Thanh Ba"),
        ("UBND phường A, phường B, xã C", "UBND phường A|UBND phường B|UBND xã C"),
        ("- Sở Nội vụ (chủ trì)\n- Sở Tư pháp", "Sở Nội vụ|Sở Tư pháp"),
        ("1. Sở VHTTDL/Sở KHCN; 2. Báo và Đài PT-TH", "Sở VHTTDL|Sở KHCN|Báo và Đài PT-TH"),
        ("", ""),
    ],
)
def test_list_is_split_where_officials_split(text: str, bodies: str) -> None:
    assert "|".join(split_bodies(text)) == bodies
