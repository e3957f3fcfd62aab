"""The paste box: a sentence becomes proposals, and nothing typed is overwritten silently."""

from typing import Any

import pytest

from intake.proposals.task import basis_of
from tasks.models import Task
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
SENTENCE = (
    "Công văn số 6202/UBND-KT ngày 18/11/2026 về việc tổng hợp số liệu giải ngân: Giao Văn phòng "
    "UBND tỉnh chủ trì, phối hợp với Văn phòng Tỉnh ủy tổng hợp số liệu giải ngân vốn đầu tư công, "
    "báo cáo trước ngày 15/12/2026 (Khẩn)"
)


def read(cast: Cast, **more: Any) -> Any:
    data = {"paste": SENTENCE, "action": "read", "lead_office": "vptu", **more}
    return cast.client("an").post("/tasks/new/", data)


def states(answer: Any) -> dict[str, str]:
    return {one.field: one.state for one in answer.context["readings"].proposals}


def test_sentence_fills_the_form_and_logs_nothing(cast: Cast) -> None:
    form = read(cast).context["form"]
    assert form["document_number"].value() == "6202/UBND-KT"
    assert form["document_date"].value() == "18/11/2026"
    assert form["due_on"].value() == "14/12/2026"
    assert form["lead_office"].value() == "vpub"
    assert form["coordinating_offices"].value() == ["vptu"]
    assert form["urgency"].value() == "urgent"
    assert not Task.objects.exists()


def test_stamp_is_no_part_of_the_title(cast: Cast) -> None:
    title = read(cast).context["form"]["title"].value()
    assert title.startswith("Tổng hợp số liệu") and "Khẩn" not in title


def test_typed_words_are_kept_and_said_so(cast: Cast) -> None:
    answer = read(cast, title="Tên do người ghi đặt")
    assert answer.context["form"]["title"].value() == "Tên do người ghi đặt"
    assert states(answer)["title"] == "kept"


def test_kept_words_give_way_when_asked(cast: Cast) -> None:
    answer = read(cast, title="Tên do người ghi đặt", action="", take="title")
    assert answer.context["form"]["title"].value().startswith("Tổng hợp số liệu")


def test_stamp_of_secrecy_is_refused_unread(cast: Cast) -> None:
    answer = read(cast, paste="TUYỆT MẬT\nGiao Sở Tài chính rà soát")
    assert answer.context["readings"].errors and not answer.context["readings"].proposals


def test_htmx_gets_the_form_alone(cast: Cast) -> None:
    data = {"paste": SENTENCE, "action": "read"}
    answer = cast.client("an").post("/tasks/new/", data, headers={"HX-Request": "true"})
    assert b'id="new-task"' in answer.content and b"<html" not in answer.content


def test_deadline_words_show_their_reading(cast: Cast) -> None:
    address = "/tasks/new/deadline/?deadline_text=trước ngày 15/12/2026"
    hint = cast.client("an").get(address).context["due_hint"]
    assert (hint.day, hint.sure) == ("14/12/2026", True) and hint.explanation


def test_missing_start_is_asked_for(cast: Cast) -> None:
    address = "/tasks/new/deadline/?deadline_text=05 ngày làm việc kể từ ngày nhận đủ hồ sơ"
    asked = cast.client("an").get(address).context["due_hint"]
    given = cast.client("an").get(f"{address}&event_on=18/11/2026").context["due_hint"]
    assert asked.asks_event and not asked.day and given.day


@pytest.mark.parametrize("text", ["20/02/205", "khẩn trương", "\x00", "x" * 400])
def test_odd_deadline_words_set_no_date(cast: Cast, text: str) -> None:
    answer = cast.client("an").get("/tasks/new/deadline/", {"deadline_text": text})
    hint = answer.context["due_hint"]
    assert answer.status_code == 200 and (hint is None or not hint.day)


def test_next_task_keeps_the_document(cast: Cast) -> None:
    data = {
        "title": "Rà soát tiến độ các dự án",
        "area": cast.areas[1].pk,
        "lead_office": "vptu",
        "document_number": "6202/UBND-KT",
        "action": "send_and_next",
    }
    onward = cast.client("an").post("/tasks/new/", data)["Location"]
    form = cast.client("an").get(onward).context["form"]
    cast.client("an").post("/tasks/new/", data | {"source": form["source"].value()})
    sources = set(Task.objects.values_list("source", flat=True))
    assert Task.objects.count() == 2 and len(sources) == 1 and None not in sources


def test_foreign_document_is_not_linked(cast: Cast) -> None:
    data = {
        "title": "Rà soát tiến độ các dự án",
        "area": cast.areas[1].pk,
        "lead_office": "vpub",
        "source": 999_999,
    }
    cast.client("dung").post("/tasks/new/", data)
    assert Task.objects.get().source is None


def test_order_by_word_of_mouth_keeps_my_office(cast: Cast) -> None:
    spoken = "Chủ tịch vừa giao: rà soát các dự án chậm tiến độ, xong trước 15/12, phối hợp VPTU"
    data = {"paste": spoken, "action": "read", "lead_office": "vpub"}
    form = cast.client("dung").post("/tasks/new/", data).context["form"]
    assert form["lead_office"].value() == "vpub"
    assert form["coordinating_offices"].value() == ["vptu"]
    assert form["basis"].value() == "directive"


def test_guess_is_filled_in_and_asks_to_look_again(cast: Cast) -> None:
    answer = read(cast, paste="Giao Tổ ứng cứu Sông Mai rà lại 12 cống, xong trước 15/12/2026")
    assert states(answer)["lead_office"] == "guessed"
    assert b"tone-warn" in answer.content


@pytest.mark.usefixtures("wednesday")
def test_day_of_a_year_nobody_wrote_asks_to_look_again(cast: Cast) -> None:
    answer = read(cast, paste="Giao Văn phòng Tỉnh ủy rà soát các dự án, xong trước 15/12")
    assert states(answer)["due_on"] == "guessed"
    assert states(read(cast))["due_on"] == "filled"


@pytest.mark.parametrize(
    ("number", "basis"),
    [
        ("09/CT-UBND", "directive"),
        ("07/CĐ-UBND", "directive"),
        ("14-CT/TU", "directive"),
        ("19-CTr/TU", "programme"),
        ("87-KL/TU", "conclusion"),
        ("1034/CĐBVN-QL", "letter"),
    ],
)
def test_symbol_tells_what_a_task_rests_on(number: str, basis: str) -> None:
    assert basis_of(number, "") == basis
