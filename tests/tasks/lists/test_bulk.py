"""Many tasks at once, from the list: each row answers for itself."""

import pytest

from tasks.models import DueChange, Note
from tests.tasks.lists.conftest import day

pytestmark = pytest.mark.django_db


def post(client, verb: str, tasks, **data):
    data |= {"selected": [task.pk for task in tasks], "next": "/tasks/?sort=newest", "sure": "1"}
    return client.post(f"/tasks/bulk/{verb}/", data, follow=True)


def test_a_reminder_goes_to_equals_and_an_urging_into_the_own_office(cast, at_work):
    part = at_work()
    answer = post(cast.client("binh"), "nudge", [part.task])
    assert answer.context["rows"][0]["done"]
    assert Note.objects.get().kind == "remind"
    post(cast.client("khanh"), "nudge", [part.task])
    assert Note.objects.latest("pk").kind == "urge"
    assert answer.context["back"] == "/tasks/?sort=newest"


def test_the_list_of_who_is_reminded_comes_before_anything_goes(cast, at_work):
    part = at_work()
    sent = {"selected": [part.task_id], "next": "/tasks/?sort=newest"}
    answer = cast.client("binh").post("/tasks/bulk/nudge/", sent)
    [line] = answer.context["rows"]
    assert (line.code, "VP UBND tỉnh" in line.to) == (part.task.code, True)
    assert ("selected", str(part.task_id)) in answer.context["kept"]
    assert not Note.objects.exists()


def test_who_may_not_remind_is_told_so_and_nothing_is_written(cast, at_work):
    part = at_work()
    answer = post(cast.client("dung"), "nudge", [part.task])
    assert not answer.context["rows"][0]["done"]
    assert not Note.objects.exists()


def test_a_task_one_cannot_see_is_not_there(cast, at_work):
    part = at_work()
    answer = post(cast.client("hai"), "nudge", [part.task])
    assert answer.context["rows"] == [
        {"task": None, "done": False, "words": "Dòng này không có hoặc không còn."}
    ]
    assert part.task.title not in answer.content.decode()


def test_the_contact_assigns_the_parts_of_the_own_office(cast, send):
    tasks = [send("Một"), send("Hai")]
    answer = post(cast.client("cuc"), "assign", tasks, to_person=cast.dung.pk)
    assert [row["done"] for row in answer.context["rows"]] == [True, True]
    assert cast.part(tasks[0], "vpub").assignee == cast.dung
    assert cast.part(tasks[0], "vptu").assignee is None


def test_the_copied_text_names_code_and_date_only(cast, send):
    task = send("Nội dung không được chép", due=5)
    answer = cast.client("an").post("/tasks/bulk/copy/", {"selected": [task.pk, 987654]})
    due = day(5).strftime("%d/%m")
    expected = f"Nhờ đồng chí xem nhiệm vụ {task.code} trên hệ thống, thời hạn {due}."
    assert answer.context["text"] == expected
    assert "không được chép" not in answer.content.decode()


def test_reminding_has_one_page_per_task(cast, at_work):
    part = at_work()
    text = cast.client("binh").get(f"/tasks/{part.task_id}/remind/").content.decode()
    assert "Gửi lời nhắc" in text
    assert "Đã trao đổi qua điện thoại" in text
    assert "Chép nội dung nhắc" in text
    assert cast.client("hai").get(f"/tasks/{part.task_id}/remind/").status_code == 404


def test_a_way_back_outside_this_site_is_not_taken(cast, send):
    send()
    sent = {"next": "https://example.com/"}
    answer = cast.client("an").post("/tasks/bulk/nudge/", sent)
    assert answer.context["here"] == "/tasks/"


def test_one_date_moves_many_and_each_row_says_why_not(cast, send):
    mine = send("Của tôi", by="binh", ask={})
    foreign = send("Của nơi khác", by="hai", lead="vpdd", ask={"vptu": day(5)})
    client = cast.client("binh")
    sent = {"move_to": f"{day(30):%d/%m/%Y}", "move_why": "Lùi hội nghị"}
    text = post(client, "date", [mine, foreign], **sent).content.decode()
    assert "Đã thực hiện 1 trong 2 dòng" in text
    assert "Đã đổi thời hạn từ" in text
    moved = DueChange.objects.get(deadline__task=mine)
    assert (moved.new_due_on, moved.reason) == (day(30), "Lùi hội nghị")
    assert moved.batch is not None
    assert not DueChange.objects.filter(deadline__task=foreign).exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"move_to": "", "move_why": "Vì sao"}, "Đề nghị nhập thời hạn mới."),
        ({"move_to": "1/1/2031", "move_why": ""}, "nêu lý do"),
    ],
)
def test_a_date_without_day_or_reason_moves_nothing(cast, send, sent, said):
    task = send(by="binh", ask={})
    answer = post(cast.client("binh"), "date", [task], **sent)
    assert said in answer.content.decode()
    assert not DueChange.objects.exists()
