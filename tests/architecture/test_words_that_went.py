"""Words people stumbled over, named in docs/glossary.md, are in no catalogue any more; nobody is
ordered about."""

import re

import polib
import pytest

from ops.messages import catalogues

WENT = (
    "Tôi đang nợ",
    "việc nào phải trả",
    "Văn phòng bạn chờ ta",
    "Ta chờ văn phòng bạn",
    "Kết luận chưa thành việc",
    "Cho ngày này thôi hiệu lực",
    "Bấm lưu lần nữa",
    "Chưa nhập nội dung này",
    "mục khác (",
    "Đồng ý gửi",
    "Đề nghị hoàn thiện bản nháp",
)


@pytest.fixture(scope="module")
def said() -> str:
    rows = (entry for path in catalogues() for entry in polib.pofile(str(path)))
    return "\n".join(entry.msgstr or str(entry.msgstr_plural) for entry in rows)


@pytest.mark.parametrize("words", WENT)
def test_it_is_said_nowhere(said: str, words: str) -> None:
    assert words not in said


def test_people_are_asked_as_officials_are(said: str) -> None:
    """ "Đồng chí" and "đề nghị", never "bạn", "hãy", "vui lòng"; nothing is asked for twice."""
    orders = re.compile(r"\b(hãy|vui lòng|đề nghị đề nghị|bạn)\b", re.IGNORECASE)
    found = [line for line in said.splitlines() if orders.search(line)]
    assert [line for line in found if "tỉnh bạn" not in line] == []
