"""Made-up content of the gallery, in the words of the offices; no person here is real."""

from datetime import date, time, timedelta
from types import SimpleNamespace
from typing import Any

from django.utils import timezone

OFFICES = [
    SimpleNamespace(code="vptu", name="Văn phòng Tỉnh ủy", abbreviation="VPTU", sort=1),
    SimpleNamespace(
        code="vpdd", name="Văn phòng Đoàn ĐBQH và HĐND tỉnh", abbreviation="VPĐĐ", sort=2
    ),
    SimpleNamespace(code="vpub", name="Văn phòng UBND tỉnh", abbreviation="VPUB", sort=3),
]
PEOPLE = [
    SimpleNamespace(full_name="Nguyễn Thị Ánh Tuyết", title="Chuyên viên Phòng Tổng hợp"),
    SimpleNamespace(full_name="Đỗ Quang Vững", title="Trưởng phòng Kinh tế"),
    SimpleNamespace(full_name="Lê Hữu Phước", title="Phó Chánh Văn phòng"),
    SimpleNamespace(full_name="Trần Mỹ Uyên", title="Văn thư"),
    SimpleNamespace(full_name="Phạm Khắc Ổn", title="Chánh Văn phòng"),
    SimpleNamespace(full_name="Bùi Thu Ngân", title="Chuyên viên Phòng Dân nguyện"),
]
AREAS = [
    ("1", "Chương trình, kế hoạch, hội nghị"),
    ("2", "Thẩm định, thẩm tra"),
    ("5", "Tiếp công dân, đơn thư"),
]
URGENCIES = [
    ("", "Không"),
    ("urgent", "Khẩn"),
    ("very_urgent", "Thượng khẩn"),
    ("flash", "Hỏa tốc"),
]
TONES = ("neutral", "muted", "accent", "info", "ok", "warn", "due", "danger")
TASK_LABELS = (
    ("draft", "Bản nháp"),
    ("to_release", "Chờ duyệt gửi"),
    ("open", "Đang thực hiện"),
    ("submitted", "Đã trình, chờ ý kiến"),
    ("done", "Hoàn thành"),
    ("paused", "Tạm dừng"),
    ("ended", "Kết thúc theo dõi"),
    ("stopped", "Dừng thực hiện"),
    ("cancelled", "Đã hủy"),
)
PART_LABELS = (
    ("sent", "Đề nghị mới, chờ tiếp nhận"),
    ("received", "Chờ phân công"),
    ("assigned", "Đang thực hiện"),
    ("delivered", "Đã có kết quả, chờ xem"),
    ("noted", "Hoàn thành"),
    ("more_asked", "Được đề nghị bổ sung"),
    ("handed_back", "Được trả lại đề nghị"),
    ("date_discussed", "Đã đề nghị điều chỉnh thời hạn"),
    ("to_superior", "Đang xin ý kiến cấp có thẩm quyền"),
    ("no_answer", "Kết thúc, chưa có ý kiến phối hợp"),
    ("withdrawn", "Đã rút đề nghị"),
    ("informed", "Nhận để biết"),
)


def _pairs(rows: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"code": code, "label": label} for code, label in rows]


def deadlines(today: date) -> list[dict[str, Any]]:
    def on(days: int) -> date:
        return today + timedelta(days=days)

    return [
        {"state": "on_track", "due_on": on(12)},
        {"state": "due_soon", "due_on": on(2), "days": 2},
        {"state": "due", "due_on": today, "due_time": time(16, 0)},
        {"state": "overdue", "due_on": on(-5), "days": 3, "calendar_days": 5},
        {"state": "done_on_time", "due_on": on(-9)},
        {"state": "done_late", "due_on": on(-9), "days": 2},
        {"state": "extension_asked", "due_on": on(3)},
        {"state": "on_track", "due_on": on(20), "extended": 1, "first_due_on": on(6)},
        {"state": "due_soon", "due_on": on(1), "days": 1, "statutory": True},
        {"state": "on_track", "due_on": on(9), "internal": True},
        {"state": "paused", "due_on": on(30)},
        {"state": "ongoing"},
        {"state": "none"},
    ]


def _restricted(deadline: dict[str, Any]) -> dict[str, Any]:
    """A flash request among restricted tasks."""
    return {
        "code": "NV-2026-0420",
        "area": "Lĩnh vực 2",
        "title": "Thẩm định dự thảo Nghị quyết của Ban Chấp hành Đảng bộ tỉnh về nhiệm vụ phát "
        "triển kinh tế - xã hội năm 2027",
        "urgency": "flash",
        "access": "restricted",
        "lead": OFFICES[0],
        "state": "sent",
        "state_label": "Đề nghị mới, chờ tiếp nhận",
        "deadline": deadline,
        "last_act": "Gửi đề nghị phối hợp",
    }


def rows(today: date) -> list[dict[str, Any]]:
    """Three task rows: overdue and urgent, due today, restricted and submitted."""
    kinds = deadlines(today)
    first = {
        "code": "NV-2026-0412",
        "area": "Lĩnh vực 1",
        "document": "78/TB-HĐND ngày 30/10/2026",
        "title": "Rà soát, đôn đốc tiến độ báo cáo, tờ trình, dự thảo nghị quyết trình kỳ họp "
        "thường lệ cuối năm 2026 của HĐND tỉnh",
        "urgency": "urgent",
        "lead": OFFICES[1],
        "state": "open",
        "state_label": "Đang thực hiện",
        "deadline": kinds[3],
        "holder": PEOPLE[0],
        "step": "VPUB, chờ phân công",
        "last_act": "Nhắc phối hợp",
    }
    second = {
        "code": "NV-2026-0417",
        "area": "Lĩnh vực 3",
        "title": "Cung cấp số liệu kinh tế - xã hội, thu ngân sách và giải ngân vốn đầu tư công "
        "11 tháng năm 2026",
        "lead": OFFICES[2],
        "state": "submitted",
        "state_label": "Đã trình, chờ ý kiến",
        "deadline": kinds[2],
        "holder": PEOPLE[1],
        "last_act": "Trình lãnh đạo Văn phòng",
    }
    common = {"href": "#", "offices": OFFICES, "last_on": timezone.now()}
    return [
        {**common, "select": str(n), **row}
        for n, row in enumerate((first, second, _restricted(kinds[0])))
    ]


def _cells() -> list[dict[str, Any]]:
    """A row of a list of dossiers."""
    return [
        {
            "value": "Tờ trình",
            "href": "#",
            "below": "Thẩm tra",
            "code": "NV-7",
        },
        {"value": "30/10/2026", "late": True},
        {"value": "3 / 4"},
        {"badges": [{"label": "Mới tiếp nhận", "tone": "info"}]},
    ]


def _row() -> dict[str, Any]:
    heads = [{"label": one} for one in ("Hồ sơ", "Hạn", "Ngày", "Bước")]
    return {"heads": heads, "cells": _cells()}


def course() -> dict[str, Any]:
    """Steps, history, facts of one task."""
    now = timezone.now()
    return {
        "steps": [
            {"label": "Gửi đề nghị", "state": "done", "note": "16/11"},
            {"label": "Tiếp nhận", "state": "done", "note": "16/11"},
            {"label": "Phân công", "state": "current"},
            {"label": "Trình lãnh đạo", "state": "todo"},
            {"label": "Gửi kết quả", "state": "todo"},
            {"label": "Xác nhận đã nhận", "state": "todo"},
        ],
        "entries": [
            {
                "at": now,
                "who": PEOPLE[3],
                "text": "tiếp nhận đề nghị",
                "office": OFFICES[2],
                "icon": "mail-open",
                "tone": "info",
            },
            {
                "at": now - timedelta(hours=3),
                "who": PEOPLE[2],
                "acting_for": PEOPLE[4],
                "text": "duyệt gửi đề nghị phối hợp",
                "office": OFFICES[0],
                "icon": "send-horizontal",
                "tone": "accent",
                "detail": "Đề nghị gửi kèm bản mềm.\nKính chuyển Văn phòng UBND tỉnh.",
            },
            {"at": now - timedelta(days=1), "who": PEOPLE[0], "text": "ghi nhiệm vụ"},
        ],
        **_row(),
        "facts": [
            {"label": "Căn cứ", "value": "Kết luận hội nghị, cuộc họp"},
            {"label": "Số, ký hiệu", "value": "78/TB-HĐND", "href": "#"},
            {"label": "Ngày văn bản", "value": "30/10/2026"},
            {"label": "Đồng chủ trì", "value": ""},
        ],
    }


def figures(today: date) -> dict[str, Any]:
    return {
        "bars": [
            {"label": "Nguyễn Thị Ánh Tuyết", "value": 14, "href": "#"},
            {"label": "Đỗ Quang Vững", "value": 9},
            {"label": "Bùi Thu Ngân", "value": 3, "tone": "warn"},
        ],
        "shares": [
            {"label": "Trong hạn", "value": 41, "tone": "info", "href": "#"},
            {"label": "Sắp đến hạn", "value": 7, "tone": "warn"},
            {"label": "Quá hạn", "value": 4, "tone": "danger"},
            {"label": "Hoàn thành", "value": 63, "tone": "ok"},
        ],
        "days": [{"day": today + timedelta(days=n), "value": n * 5 % 7} for n in range(21)],
    }


def frames() -> dict[str, Any]:
    return {
        "crumbs": [{"label": "Nhiệm vụ", "href": "#"}, {"label": "NV-2026-0417"}],
        "tab_items": [
            {"label": "Tất cả", "href": "#", "count": 48, "current": True},
            {"label": "Chủ trì", "href": "#", "count": 12},
            {"label": "Phối hợp", "href": "#"},
        ],
        "columns": [
            {"label": "Mã", "sort_href": "#"},
            "Nội dung nhiệm vụ",
            "Chủ trì",
            {"label": "Thời hạn", "sort_href": "#", "sorted": "asc"},
            {"label": "Số lần nhắc", "numeric": True},
        ],
        "drawings": ("calm", "inbox", "search", "calendar", "folder", "lock"),
    }


def context() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "offices": OFFICES,
        "people": PEOPLE,
        "tones": TONES,
        "task_states": _pairs(TASK_LABELS),
        "part_states": _pairs(PART_LABELS),
        "deadlines": deadlines(today),
        "rows": rows(today),
        **frames(),
        **course(),
        **figures(today),
    }
