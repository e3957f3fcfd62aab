"""Chờ cho ý kiến: answered in place, one row or many, each row for itself."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tasks.models import DueChange, Part, Task
from tasks.services.dates import ask_change
from tasks.services.delivering import submit_part
from tasks.services.receiving import hand_back, receive_part
from tests.tasks.lists.conftest import day

pytestmark = pytest.mark.django_db
PAGE = "/decisions/"


def rows(client, address: str = PAGE):
    found = client.get(address).context["found"]
    return [row for group in found.groups for row in group.rows]


def keys(client) -> list[str]:
    return [row.key for row in rows(client)]


def asked(cast, at_work, due: int = 4) -> DueChange:
    """Dũng of vpub asks vptu for another date."""
    part = at_work(due=due)
    return ask_change(
        deadline_id=part.deadlines.counted().get().pk,
        new_due_on=day(due + 7),
        reason="Chờ số liệu của Sở Tài chính",
        actor=cast.actor("dung"),
    )


def test_a_change_of_date_is_told_in_full_and_agreed_to_in_its_row(cast, at_work):
    change = asked(cast, at_work)
    text = cast.client("binh").get(PAGE).content.decode()
    for words in (
        "đề nghị điều chỉnh thời hạn",
        f"{day(4):%d/%m/%Y}",
        f"{day(11):%d/%m/%Y}",
        "Chờ số liệu của Sở Tài chính",
        "Phạm Tiến Dũng",
    ):
        assert words in text
    [key] = keys(cast.client("binh"))
    cast.client("binh").post("/decisions/agree/", {"one": key})
    assert change.deadline.__class__.objects.get(pk=change.deadline_id).due_on == day(11)
    assert keys(cast.client("binh")) == []


def test_not_agreeing_without_a_reason_is_refused_at_its_row_and_keeps_the_rest(cast, at_work):
    change = asked(cast, at_work)
    [key] = keys(cast.client("binh"))
    answer = cast.client("binh").post("/decisions/decline/", {"one": key})
    assert answer.status_code == 422
    assert answer.context["found"].groups[0].rows[0].errors == ["Đề nghị nêu lý do."]
    words = {"one": key, f"words-{key}": "Giữ hạn theo chương trình"}
    cast.client("binh").post("/decisions/decline/", words)
    change.refresh_from_db()
    assert (change.decision, change.decision_words) == ("refused", "Giữ hạn theo chương trình")


def test_many_rows_of_many_kinds_answer_each_for_itself(cast, at_work):
    change = asked(cast, at_work)
    drafts = [cast.log(f"Gửi {n}", by="an", ask={"vpub": day(5)}, due=day(9)) for n in (1, 2)]
    chosen = keys(cast.client("binh"))
    cast.client("binh").post(f"/tasks/{drafts[0].pk}/release/")
    answer = cast.client("binh").post("/decisions/agree/", {"selected": chosen}, follow=True)
    said = {(row["task"].title, row["done"], row["words"]) for row in answer.context["rows"]}
    assert ("Gửi 1", False, "Đã có người xử lý.") in said
    assert ("Gửi 2", True, "Đã duyệt gửi.") in said
    change.refresh_from_db()
    assert change.decision == "agreed"


def test_what_changed_while_the_page_was_open_is_looked_at_again(cast):
    task = cast.log("Gửi đi", by="an", ask={"vpub": day(5)}, due=day(9))
    [key] = keys(cast.client("binh"))
    Task.objects.filter(pk=task.pk).update(version=task.version + 1)
    cast.client("binh").post("/decisions/agree/", {"one": key})
    task.refresh_from_db()
    assert task.state == "to_release"


def test_nobody_decides_what_he_asked_himself(cast, at_work):
    change = asked(cast, at_work)
    DueChange.objects.filter(pk=change.pk).update(asked_by=cast.binh)
    assert keys(cast.client("binh")) == []
    key = f"change:{change.pk}:0"
    answer = cast.client("binh").post("/decisions/agree/", {"selected": [key]}, follow=True)
    assert [row["done"] for row in answer.context["rows"]] == [False]


def test_a_row_one_may_not_read_is_not_there(cast, at_work):
    change = asked(cast, at_work)
    posted = {"selected": [f"change:{change.pk}:0"]}
    answer = cast.client("hai").post("/decisions/agree/", posted, follow=True)
    assert answer.context["rows"] == [
        {"task": None, "done": False, "words": "Dòng này không có hoặc không còn."}
    ]


def test_parts_are_handed_out_together_and_other_rows_say_why_not(cast, send):
    parts = [cast.part(send(title), "vpub") for title in ("Một", "Hai")]
    receive_part(part_id=parts[0].pk, actor=cast.actor("cuc"))
    chosen = keys(cast.client("cuc"))
    answer = cast.client("cuc").post("/decisions/assign/", {"selected": chosen})
    assert answer.status_code == 422
    posted = {"selected": chosen, "to_person": cast.dung.pk}
    cast.client("cuc").post("/decisions/assign/", posted)
    assert set(
        Part.objects.filter(pk__in=[p.pk for p in parts]).values_list("assignee", "state")
    ) == {(cast.dung.pk, "assigned")}


def test_a_result_goes_out_as_it_was_put_before_the_leader(cast, at_work):
    part = at_work()
    submit_part(part_id=part.pk, answer="Thống nhất nội dung", actor=cast.actor("dung"))
    [key] = keys(cast.client("en"))
    cast.client("en").post("/decisions/agree/", {"one": key})
    part.refresh_from_db()
    assert (part.state, part.answer) == ("delivered", "Thống nhất nội dung")


def test_a_request_handed_back_is_taken_over_with_a_reason(cast, at_work):
    part = at_work()
    hand_back(part_id=part.pk, why="unclear", reason="Chưa rõ mẫu", actor=cast.actor("en"))
    [key] = keys(cast.client("binh"))
    words = {f"words-{key}": "Văn phòng tự tổng hợp"}
    cast.client("binh").post("/decisions/agree/", {"one": key, **words})
    part.refresh_from_db()
    assert part.state == "withdrawn"


@pytest.mark.parametrize("verb", ["agree", "assign", "other"])
def test_nonsense_is_answered_calmly(cast, verb):
    posted = {"selected": ["x", "release:1", "others:1:1", "change:999999999999999999:1"]}
    answer = cast.client("binh").post(f"/decisions/{verb}/", posted)
    assert answer.status_code in (302, 404, 422)


def test_the_number_of_statements_does_not_grow_with_the_rows(cast, at_work):
    def statements() -> int:
        with CaptureQueriesContext(connection) as found:
            assert cast.client("binh").get(PAGE).status_code == 200
        return len(found)

    cast.client("binh").get("/")
    counted = []
    for many in (1, 2, 8):
        for _ in range(many):
            asked(cast, at_work)
            cast.log("Gửi", by="an", ask={"vpub": day(5)}, due=day(9))
        counted.append(statements())
    assert len(set(counted)) == 1, counted
