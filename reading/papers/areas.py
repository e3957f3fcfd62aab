"""Which of the eight areas a text speaks of: a proposal by its words, nothing more."""

import re
import unicodedata

OTHER = 8
# Bodies whose names hold such words: "Sở Giáo dục và Đào tạo" tells of no course.
_IN_NAMES = re.compile(r"giáo dục (?:và|&|,) ?đào tạo|viện (?:kiểm|thẩm) định|cơ sở đào tạo")
# The surest words first: "hội nghị tiếp xúc cử tri" is about voters.
_WORDS: tuple[tuple[int, str], ...] = (
    (5, r"tiếp công dân|đơn thư|khiếu nại|tố cáo|xử lý đơn|đơn (?:kiến nghị|phản ánh|đề nghị)"),
    (4, r"cử tri"),
    (8, r"danh bạ|trực tết|phương án trực|quy chế phối hợp|hội nghị sơ kết \d+ năm thực hiện quy"),
    (7, r"tập huấn|bồi dưỡng|đào tạo|(?:trao đổi|học tập) kinh nghiệm"),
    (
        6,
        (
            r"chuyến (?:công tác|thăm)|đoàn (?:công tác|giám sát|khách|khảo sát)|đối ngoại"
            r"|đón (?:tiếp|đoàn)|làm việc tại (?:một số |các )?(?:xã|phường|huyện|cơ sở)"
        ),
    ),
    (2, r"thẩm định|thẩm tra"),
    (1, r"hội nghị|kỳ họp|phiên họp|cuộc họp|giao ban|tọa đàm|toạ đàm|lễ (?:kỷ niệm|công bố)"),
    (3, r"cung cấp|(?:trao đổi|chia sẻ) (?:tình hình|thông tin|số liệu)|số liệu|dự thảo báo cáo"),
)


def guess_area(text: str) -> tuple[int, str]:
    """(number of the area, the words that point to it); (8, "") when nothing does."""
    line = _IN_NAMES.sub("", unicodedata.normalize("NFC", text[:2_000]).lower())
    for number, words in _WORDS:
        if found := re.search(rf"(?<!\w)(?:{words})", line):
            return number, found[0]
    return OTHER, ""
