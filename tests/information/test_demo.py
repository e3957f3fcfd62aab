"""The model cases come about by the verbs of the area, each as it stands."""

import pytest

from information.demo import enter_demo
from information.detail import badge
from information.models import Correction, InformationRequest
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
STANDING = {
    "Số liệu thu ngân sách 11 tháng": ("Đang thu thập", 1),
    "Danh mục nghị quyết HĐND còn hiệu lực": ("Đã cung cấp một phần", 0),
    "Kết luận của Thường trực Tỉnh ủy về đầu tư công": ("Đã tiếp nhận", None),
    "Kết quả giải ngân theo xã, phường": ("Đề nghị bổ sung", -2),
    "Số liệu hộ nghèo năm 2026 (ước)": ("Đã cung cấp", None),
    "Lịch giám sát quý sau của các Ban": ("Đã gửi đề nghị", -2),
    "Danh sách chuyên gia phản biện": ("Không cung cấp được", None),
}


def test_model_cases(cast: Cast, rules: None, outside: object) -> None:
    assert enter_demo() == 8
    found = {
        one.task.title: (badge(one)["label"], one.task.next_due_on)
        for one in InformationRequest.objects.select_related("task").filter(task__series=None)
    }
    assert found == {
        title: (label, None if days is None else in_days(days))
        for title, (label, days) in STANDING.items()
    }
    turn = InformationRequest.objects.get(task__series__isnull=False)
    assert turn.task.next_due_on == in_days(1)
    assert Correction.objects.get().old_value == "8.412 hộ"
