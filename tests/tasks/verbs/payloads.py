"""What a person fills in for each verb, when he fills it in right."""

from typing import Any

from django.utils import timezone

from tasks.models import ExternalRequest
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.verbs.stages import some_body, some_kind, some_leader

COLLEAGUE = {"vptu": "mai", "vpub": "cuc", "vpdd": "giang"}


def _assign(cast: Cast, target: Any) -> dict[str, Any]:
    return {"assignee": getattr(cast, COLLEAGUE[target.office.code]).pk}


def _answer(cast: Cast, target: Any) -> dict[str, Any]:
    waiting = ExternalRequest.objects.filter(part=target, answered_on=None).first()
    return {"request": waiting.pk if waiting else 0, "answered_on": _today()}


def _today() -> str:
    return timezone.localdate().strftime("%d/%m/%Y")


def _day(days: int) -> str:
    return in_days(days).strftime("%d/%m/%Y")


def payload(verb: str, cast: Cast, target: Any) -> dict[str, Any]:
    """The fields of a valid form, without version and key."""
    result = {"number": "15/BC-VPUB", "dated": _today(), "kind": some_kind().pk}
    asked: dict[str, Any] = {
        "submit_inside": {"answer": "Dự thảo số liệu", **result},
        "deliver": {"answer": "Số liệu kèm theo", **result},
        "complete": result,
        "hand_back": {"why": "unclear", "reason": "Chưa rõ mốc số liệu"},
        "send_again": {"ask": "Đề nghị gửi số liệu đến 31/10"},
        "nudge": {"words": ""},
        "phone": {"words": "Hẹn gửi ngày mai"},
        "ask_body": {"body": some_body().pk, "ask": "Số liệu thu ngân sách"},
        "submit_above": {"to": "Thường trực Tỉnh ủy", "on": _today()},
        "end_without_product": {"why": "merged", "reason": "Gộp vào nhiệm vụ khác"},
        "split": {"title_1": "Chuẩn bị nội dung", "title_2": "Chuẩn bị hậu cần", "due_2": _day(3)},
        "pause": {"reason": "Theo ý kiến chỉ đạo", "review_on": _day(20)},
        "record_directive": {
            "said_by": "Bí thư Tỉnh ủy", "said_on": _today(), "way": "phone", "words": "Làm sớm",
        },
        "ask_opinion": {"whom": f"l:{some_leader().pk}", "words": "Có trình trong tuần không?"},
        "give_opinion": {"words": "Đồng ý, gửi kèm phụ lục"},
        "note": {"text": "Đề nghị gửi bản mềm", "readers": "all"},
        "share": {"person": cast.hai.pk},
        "end_share": {"person": cast.phuc.pk},
        "add_file": {"readers": "all"},
        "watch": {"on": "1"},
        "ask_change": {"new_due_on": _day(12), "reason": "Chờ số liệu", "beyond": "on"},
        "correct_due": {"new_due_on": _day(12), "reason": "Gõ nhầm ngày"},
        "resume": {"decided_on": _today(), "reason": "Có ý kiến chỉ đạo tiếp tục"},
        "pause_due": {"decided_on": _today(), "reason": "Chờ cơ quan chuyên môn"},
        "resume_due": {"decided_on": _today(), "reason": "Đã có ý kiến"},
        "decide_change": {"decision": "agree", "words": ""},
    }  # fmt: skip
    if verb == "assign":
        return _assign(cast, target)
    if verb == "record_answer":
        return _answer(cast, target)
    if verb == "urge_body":
        return {"request": _answer(cast, target)["request"]}
    found: dict[str, Any] = asked.get(verb, {"reason": "Theo thống nhất giữa hai bên"})
    return found
