"""No verb that follows a name of a body changes the name; lists, posts and places are one each."""

import pytest

from reading.naming.lists import body_finder
from reading.naming.verbs import PHRASES
from reading.text import Text

NAMES = [
    "Sở Tài chính",
    "Sở Xây dựng",
    "Sở Y tế",
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường",
    "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Dân tộc và Tôn giáo",
    "Sở Ngoại vụ",
    "Sở NN&MT",
    "Giám đốc Sở Y tế",
    "Thủ trưởng các sở, ban, ngành",
    "các sở, ban, ngành",
    "các cơ quan, đơn vị liên quan",
    "Thanh tra tỉnh",
    "Công an tỉnh",
    "Công an phường Nông Trang",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ đội Biên phòng tỉnh",
    "Thuế tỉnh",
    "Thống kê tỉnh",
    "Kho bạc Nhà nước khu vực VIII",
    "Bảo hiểm xã hội tỉnh",
    "Ngân hàng Nhà nước khu vực 4",
    "Tòa án nhân dân tỉnh",
    "Viện kiểm sát nhân dân tỉnh",
    "Chi cục Kiểm lâm",
    "Ban Quản lý các khu công nghiệp tỉnh",
    "Ban Quản lý dự án đầu tư xây dựng tỉnh",
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
    "Ban Tổ chức Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ban Nội chính Tỉnh ủy",
    "Ủy ban Kiểm tra Tỉnh ủy",
    "Văn phòng Tỉnh ủy",
    "các ban xây dựng Đảng",
    "Đảng ủy UBND tỉnh",
    "Đảng ủy các cơ quan Đảng tỉnh",
    "Đảng ủy phường Việt Trì",
    "Thường trực HĐND tỉnh",
    "Ban Pháp chế HĐND tỉnh",
    "Ban Kinh tế - Ngân sách HĐND tỉnh",
    "các Ban của HĐND tỉnh",
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    "Văn phòng UBND tỉnh",
    "UBND tỉnh",
    "UBND các xã, phường",
    "UBND xã Thượng Cọ",
    "Chủ tịch UBND phường Tân An",
    "Ủy ban nhân dân xã Lập Thạch",
    "Ủy ban MTTQ Việt Nam tỉnh",
    "Liên đoàn Lao động tỉnh",
    "Hội Nông dân tỉnh",
    "Hội Chữ thập đỏ tỉnh",
    "Tỉnh đoàn",
    "Trường Chính trị tỉnh",
    "Báo và Phát thanh, Truyền hình tỉnh",
    "Bộ Nông nghiệp và Môi trường",
    "chủ đầu tư",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_verb_changes_the_name_before_it(name: str) -> None:
    finder = body_finder()

    changed = {
        verb: found
        for verb in PHRASES
        if (found := finder.all_of(Text(f"{name} {verb} hồ sơ số 12"), 0)[1]) != len(name)
    }

    assert changed == {}


def test_pairs_are_as_many_as_promised() -> None:
    assert len(set(PHRASES)) >= 400
    assert len(set(NAMES)) >= 60


# Numbered hamlets, what a unit works on, whose member it is, clerks without a name.
LESS_USUAL = (
    "Ban điều hành các ấp 2, 3, 5",
    "Trưởng các thôn 1, 2, 7",
    "Trưởng thôn 4, thôn 6",
    "Tổ dân phố số 3, số 5",
    "Tổ Công tác đặc biệt của UBND tỉnh",
    "Các sở, ngành là thành viên Ban Chỉ đạo",
    "Chủ đầu tư dự án hồ Nậm Cắt",
    "Đơn vị thi công gói thầu số 12",
    "Các nhà thầu thi công",
    "Ban Giám hiệu Trường Chính trị tỉnh",
    "Các đồng chí Tỉnh ủy viên phụ trách xã",
    "UBND 14 xã vùng lũ",
    "Các cơ quan, đơn vị, địa phương được giao vốn",
    "Tổ thư ký kỳ họp",
    "Lực lượng dân quân thường trực",
    "Đội Cảnh sát phòng cháy, chữa cháy khu vực 2",
    "Cảng Hàng không Phú Bài",
    "Trưởng phòng Kinh tế",
    "Văn phòng Ban Chỉ đạo 389",
    "Công chức tư pháp - hộ tịch",
    "Các xã, phường: Diên Khánh, Ninh Hòa, Cam Lâm",
)


@pytest.mark.parametrize("name", LESS_USUAL)
@pytest.mark.parametrize("verb", ["rà soát", "tổ chức", "mời", "dọn", "chịu trách nhiệm"])
def test_longer_names_end_at_the_verb_too(name: str, verb: str) -> None:
    assert body_finder().all_of(Text(f"{name} {verb} hồ sơ số 12"), 0)[1] == len(name)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Các Phòng: Kinh tế; Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
        ("Các Hội: Nông dân, Phụ nữ", ["Hội Nông dân", "Hội Phụ nữ"]),
        ("Các Ban: Pháp chế, Dân tộc", ["Ban Pháp chế", "Ban Dân tộc"]),
    ],
)
def test_the_word_before_a_list_belongs_to_each_of_it(written: str, names: list[str]) -> None:
    found, _end = body_finder().all_of(Text(f"{written} dọn 3 bãi rác"), 0)

    assert [one.name for one in found] == names


def test_name_an_administrator_typed_is_no_pattern() -> None:
    finder = body_finder(("Trạm (a|b)+ Đá Bạc", "Tổ ứng cứu [Sông Mai"))

    found, _end = finder.all_of(Text("Tổ ứng cứu Sông Mai kiểm tra 12 cống"), 0)

    assert [one.name for one in found] == ["Tổ ứng cứu Sông Mai"]
