"""Đề nghị đến: seen by the office, acted on by who may, one row or many."""

import pytest

from offices.models import Absence
from tasks.states import PartState
from tests.tasks.lists.conftest import codes, day

pytestmark = pytest.mark.django_db


def post(client, verb: str, parts, **data):
    data |= {"selected": [part.pk for part in parts], "next": "/inbox/"}
    return client.post(f"/inbox/bulk/{verb}/", data, follow=True)


def test_the_contact_receives_many_and_sees_what_became_of_each(cast, send):
    parts = [cast.part(send(f"Việc {n}"), "vpub") for n in range(3)]
    foreign = cast.part(send("Khác", ask={"vpdd": None}), "vpdd")
    answer = post(cast.client("cuc"), "receive", [*parts, foreign])
    assert [row["done"] for row in answer.context["rows"]] == [True, True, True, False]
    assert answer.context["rows"][3]["task"] is None
    foreign.refresh_from_db()
    assert foreign.state == PartState.SENT
    for part in parts:
        part.refresh_from_db()
        assert part.state == PartState.RECEIVED


def test_each_row_says_who_asks_for_what_and_how_long_it_waits(cast, send):
    send()
    text = cast.client("cuc").get("/inbox/").content.decode()
    assert "Văn phòng Tỉnh ủy đề nghị: Đề nghị có ý kiến" in text
    assert "chờ từ" in text
    assert "Tiếp nhận" in text


def test_an_officer_reads_but_has_nothing_to_press(cast, send):
    task = send()
    text = cast.client("dung").get("/inbox/").content.decode()
    assert task.code in text
    assert 'name="selected"' not in text
    assert "/parts/" not in text


def test_another_office_finds_nothing(cast, send):
    send()
    assert codes(cast.client("giang"), "/inbox/") == []


def test_an_officer_who_posts_anyway_is_told_at_each_row(cast, send):
    part = cast.part(send(), "vpub")
    answer = post(cast.client("dung"), "receive", [part])
    assert not answer.context["rows"][0]["done"]
    part.refresh_from_db()
    assert part.state == PartState.SENT


def test_many_go_to_one_person_with_a_warning_of_absence(cast, send):
    parts = [cast.part(send(f"Việc {n}"), "vpub") for n in range(2)]
    Absence(person=cast.dung, substitute=cast.khanh, starts_on=day(-1), ends_on=day(3)).save(
        actor=cast.actor("quan")
    )
    form = cast.client("cuc").get("/inbox/").content.decode()
    assert "Phạm Tiến Dũng (hôm nay vắng mặt)" in form
    answer = post(cast.client("cuc"), "assign", parts, to_person=cast.dung.pk)
    assert all(row["done"] for row in answer.context["rows"])
    assert "vắng" in answer.context["rows"][0]["words"]
    parts[0].refresh_from_db()
    assert parts[0].assignee == cast.dung


def test_many_go_to_a_division_and_wait_there(cast, send):
    part = cast.part(send(), "vpub")
    post(cast.client("cuc"), "division", [part], to_division=cast.divisions["vpub"].pk)
    part.refresh_from_db()
    assert (part.division, part.state) == (cast.divisions["vpub"], PartState.RECEIVED)


def forms_of(answer):
    return [form for form in answer.context["bar"].values() if hasattr(form, "errors")]


@pytest.mark.parametrize("verb", ["assign", "division", "hand-back"])
def test_without_a_choice_nothing_changes_and_the_page_says_why(cast, send, verb):
    part = cast.part(send(), "vpub")
    answer = post(cast.client("en"), verb, [part])
    assert answer.status_code == 422
    assert [form for form in forms_of(answer) if form.errors]
    part.refresh_from_db()
    assert part.state == PartState.SENT


def test_a_foreign_person_is_refused_like_a_missing_one(cast, send):
    part = cast.part(send(), "vpub")
    said = []
    for pk in (cast.phuc.pk, 987654):
        answer = post(cast.client("cuc"), "assign", [part], to_person=pk)
        said.append([dict(form.errors) for form in forms_of(answer) if form.errors])
    assert said[0] == said[1] != []


def test_handing_back_is_the_leaders_and_needs_a_reason(cast, send):
    part = cast.part(send(), "vpub")
    post(cast.client("cuc"), "receive", [part])
    data = {"back_why": "unclear", "back_words": "Chưa rõ thời gian"}
    refused = post(cast.client("cuc"), "hand-back", [part], **data)
    assert not refused.context["rows"][0]["done"]
    done = post(cast.client("en"), "hand-back", [part], **data)
    assert done.context["rows"][0]["done"]
    part.refresh_from_db()
    assert part.hand_back_words == "Chưa rõ thời gian"


def test_nothing_ticked_says_so(cast, send):
    send()
    answer = post(cast.client("cuc"), "receive", [])
    assert "tích" in str(next(iter(answer.context["messages"])))


@pytest.mark.parametrize("group", ["receive", "assign", "nonsense"])
def test_groups_show_their_own_rows(cast, send, group):
    part = cast.part(send("Một"), "vpub")
    other = send("Hai")
    post(cast.client("cuc"), "receive", [part])
    found = codes(cast.client("cuc"), f"/inbox/?group={group}")
    expected = {
        "receive": {other.code},
        "assign": {part.task.code},
        "nonsense": {other.code, part.task.code},
    }
    assert set(found) == expected[group]


def test_an_unknown_verb_is_not_there(cast):
    assert cast.client("cuc").post("/inbox/bulk/destroy/").status_code == 404
    assert cast.client("cuc").get("/inbox/bulk/receive/").status_code == 405
