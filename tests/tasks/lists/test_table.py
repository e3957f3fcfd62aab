"""Bảng nhiệm vụ: the columns a person chose, on the screen, in the file and in a kept filter."""

import re
from html import unescape

import pytest

from ops.places import ROOT
from tasks.models import SavedFilter

pytestmark = pytest.mark.django_db
CSS = ROOT / "static/css/lists.css"


def heads(client, address: str) -> list[str]:
    text = client.get(address).content.decode()
    head = re.search(r"<thead>(.*?)</thead>", text, re.DOTALL)
    found = re.findall(r"<th[^>]*>\s*(?:<a[^>]*>)?([^<\s][^<]*)<", head[1]) if head else []
    return [unescape(one).strip() for one in found]


def test_the_chosen_columns_stand_and_the_title_always(cast, send):
    send(due=2)
    address = "/tasks/table/?columns=code&columns=urgency&columns=evil"
    assert heads(cast.client("an"), address) == ["Mã", "Nội dung nhiệm vụ", "Độ khẩn"]


def test_unknown_columns_leave_the_usual_ones(cast, send):
    send(due=2)
    usual = heads(cast.client("an"), "/tasks/table/")
    assert len(usual) == 9
    assert heads(cast.client("an"), "/tasks/table/?columns=evil") == usual


def test_rows_are_those_one_may_read(cast, send):
    task = send("Việc của hai văn phòng", due=2)
    for who, seen in (("binh", True), ("dung", True), ("phuc", False)):
        text = cast.client(who).get("/tasks/table/").content.decode()
        assert (task.title in text) is seen, who


def test_the_export_has_the_same_columns(cast, send):
    send(due=2)
    text = cast.client("binh").get("/tasks/table/?columns=code&area=&sort=newest").content.decode()
    assert "columns=code" in unescape(re.search(r'href="(/exports/new/[^"]+)"', text)[1])


def test_a_kept_filter_keeps_its_columns(cast, send):
    send(due=2)
    address = "/tasks/filters/save/?due=week&columns=code&columns=people"
    cast.client("an").post(address, {"name": "Bảng của tôi"})
    kept = SavedFilter.objects.get().get_absolute_url()
    assert kept == "/tasks/table/?due=week&columns=code%2Ctitle%2Cpeople"
    assert cast.client("an").get(kept).status_code == 200


@pytest.mark.parametrize(
    ("by", "order"), [("title", ["An", "Bình", "Cúc"]), ("-title", ["Cúc", "Bình", "An"])]
)
def test_few_tasks_are_sorted_by_any_head(cast, send, by, order):
    for title in ("Bình", "Cúc", "An"):
        send(title, due=3)
    page = cast.client("an").get(f"/tasks/table/?by={by}")
    assert [line.row.task.title for line in page.context["table"].lines] == order
    sorted_by = {head["label"]: head.get("sorted", "") for head in page.context["heads"]}
    assert sorted_by["Nội dung nhiệm vụ"] == ("asc" if by == "title" else "desc")


def test_many_tasks_are_sorted_by_dates_alone(cast, send, monkeypatch):
    monkeypatch.setattr("tasks.lists.table.MOST", 1)
    for number in range(3):
        send(f"Việc {number}", due=number)
    heads = cast.client("an").get("/tasks/table/?by=title").context["heads"]
    links = {head["label"] for head in heads if head.get("sort_href")}
    assert "Thời hạn" in links and "Nội dung nhiệm vụ" not in links


def test_cells_may_shrink_on_a_telephone(cast, send):
    send(due=2)
    page = cast.client("an").get("/tasks/table/").content.decode()
    rule = re.search(
        r'max-width: 48rem\) {\s+\[class\^="(\w+-)"] {\s+min-width: 0', CSS.read_text()
    )
    assert rule is not None and f'class="{rule[1]}title"' in page


def test_statements_do_not_grow(cast, send, django_assert_max_num_queries):
    client = cast.client("binh")
    client.get("/tasks/table/")
    for rows in (1, 3):
        for number in range(rows):
            send(f"Việc {number}", due=number)
        with django_assert_max_num_queries(18):
            client.get("/tasks/table/")
