"""A notice of conclusions as an office writes it, and the rows it gives."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.intake.mail_server import PASSWORD, MailServer, mail_server
from tests.support.cast import Cast

NOTICE = """VĂN PHÒNG TỈNH ỦY
Số: 78-TB/VPTU
Phú Thọ, ngày 20 tháng 11 năm 2026
THÔNG BÁO
Kết luận cuộc họp giao ban về chuẩn bị kỳ họp thường lệ cuối năm 2026
Ngày 19/11/2026, đồng chí Chánh Văn phòng chủ trì cuộc họp và kết luận như sau:
1. Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Tài chính tổng hợp số liệu giải ngân, gửi về \
Văn phòng Tỉnh ủy trước ngày 05/12/2026.
2. Văn phòng Đoàn ĐBQH và HĐND tỉnh chủ trì, phối hợp Văn phòng UBND tỉnh rà soát hồ sơ trình kỳ \
họp, hoàn thành chậm nhất ngày 30/11/2026.
3. Giao Văn phòng Tỉnh ủy dự thảo báo cáo của Thường trực Tỉnh ủy, xong trong tuần đầu tháng 12.
4. Đề nghị Sở Nội vụ rà soát danh sách khách mời trước 16 giờ ngày 27/11/2026.
Nơi nhận:
- Như trên.
"""


@pytest.fixture(scope="module")
def running() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def server(running: MailServer, settings, tmp_path, monkeypatch) -> MailServer:
    """With a folder of this test's own, which holds nothing yet."""
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    monkeypatch.setenv("MAILBOX_PASSWORD_VPTU", PASSWORD)
    running.new_folder()
    return running


@pytest.fixture
def split(cast: Cast) -> dict[str, Any]:
    """What the page of rows would post back, untouched, for An."""
    answer = cast.client("an").post("/tasks/new/many/", {"text": NOTICE, "action": "read"})
    assert answer.status_code == 200
    return posted(answer)


def posted(answer: Any) -> dict[str, Any]:
    """The fields of head and rows as a browser sends them."""
    head, rows = answer.context["head"], answer.context["rows"]
    data: dict[str, Any] = {name: head[name].value() or "" for name in head.fields}
    data |= {"row-TOTAL_FORMS": len(rows.forms), "row-INITIAL_FORMS": 0}
    for form in rows.forms:
        for name in form.fields:
            value = form[name].value()
            if value or name != "keep":
                data[form.add_prefix(name)] = "" if value is None else value
    return data
