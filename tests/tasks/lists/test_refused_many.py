"""What is asked of many rows and refused comes back as it was: ticks, words, the fault in place."""

import re

import pytest
from django.contrib.sessions.models import Session

from tests.tasks.lists.conftest import day

pytestmark = pytest.mark.django_db
STAMP = "Độ mật: MẬT"


def ticked(text: str) -> list[str]:
    return re.findall(r'name="selected" value="(\d+)" checked', text)


def test_a_date_without_a_reason_keeps_date_ticks_and_filters(cast, send):
    one, other = send("Một", by="binh", ask={}), send("Hai", by="binh", ask={})
    sent = {
        "selected": [one.pk],
        "move_to": f"{day(30):%d/%m/%Y}",
        "move_why": "",
        "next": "/tasks/?sort=newest",
    }
    answer = cast.client("binh").post("/tasks/bulk/date/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert ticked(text) == [str(one.pk)]
    assert other.code in text
    assert f'value="{day(30):%d/%m/%Y}"' in text
    assert answer.context["moving"].errors.keys() == {"move_why"}
    assert text.count("Đề nghị nêu lý do") >= 1
    assert answer.context["here"] == "/tasks/?sort=newest"
    assert re.search(r"<details[^>]* open", text)
    assert not answer.context["bulk"].is_bound


def test_nobody_chosen_is_told_at_the_choice(cast, send):
    task = send()
    answer = cast.client("cuc").post("/tasks/bulk/assign/", {"selected": [task.pk]})
    assert answer.status_code == 422
    assert answer.context["bulk"].errors.keys() == {"to_person"}
    assert not answer.context["moving"].is_bound
    assert ticked(answer.content.decode()) == [str(task.pk)]


def test_nothing_ticked_keeps_what_was_typed(cast, send):
    send("Một", by="binh", ask={})
    answer = cast.client("binh").post("/tasks/bulk/date/", {"move_why": "Lùi hội nghị"})
    text = answer.content.decode()
    assert "Đề nghị đánh dấu ít nhất một dòng" in text or "ít nhất một" in text
    assert 'value="Lùi hội nghị"' in text
    assert ticked(text) == []


def test_handing_back_without_a_ground_keeps_the_words(cast, send):
    part = cast.part(send(), "vpub")
    sent = {"selected": [part.pk], "back_words": "Thiếu văn bản", "next": "/inbox/?group=receive"}
    answer = cast.client("en").post("/inbox/bulk/hand-back/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert ticked(text) == [str(part.pk)]
    assert 'value="Thiếu văn bản"' in text
    assert answer.context["bar"]["back"].errors.keys() == {"back_why"}
    assert answer.context["here"] == "/inbox/?group=receive"


def test_a_stamp_is_told_at_the_words_and_kept_nowhere(cast, send):
    part = cast.part(send(due=-3), "vpub")
    client = cast.client("binh")
    sent = {"selected": [part.pk], "words": STAMP, "next": "/overdue/?of=others"}
    answer = client.post("/overdue/bulk/nudge/", {**sent, "of": "others"})
    assert answer.status_code == 422
    assert answer.context["words"].errors.keys() == {"words"}
    assert ticked(answer.content.decode()) == [str(part.pk)]
    assert not any("MẬT" in str(one.get_decoded()) for one in Session.objects.all())


def test_a_row_once_ticked_is_not_ticked_at_the_next_look(cast, send):
    task = send()
    client = cast.client("cuc")
    client.post("/tasks/bulk/assign/", {"selected": [task.pk]})
    assert ticked(client.get("/tasks/").content.decode()) == []
