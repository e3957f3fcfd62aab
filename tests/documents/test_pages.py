"""What pages of files show: warnings, steps for whom they are, figures, papers in both layouts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.counting.meetings import MOST as MOST_MEETINGS
from documents.services import course, deciding, opinions, papers
from documents.services.opinions import RoundGiven
from tasks.choices import Access
from tests.documents.conftest import File, Poll
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
MOST = {"list": 12, "detail": 8}  # statements of a page


def test_waiting_days_are_shown_and_no_date_is_owed(cast: Cast, reported: File) -> None:
    one, actor = reported(verdict="ready"), cast.actor("en")
    deciding.table(task_id=one.pk, tabled_on=in_days(-1), actor=actor)
    assert "đã chờ 1 ngày" in cast.client("en").get(f"/documents/{one.pk}/").content.decode()
    assert not one.task.deadlines.open_ends().exists()


def test_a_long_paper_wants_a_summary(cast: Cast, file: File) -> None:
    one = file()
    paper = one.papers.get(title="Tờ trình")
    paper.pages, paper.state, paper.received_on = 14, "received", in_days(0)
    paper.save(actor=cast.actor("en"))
    page = cast.client("en").get(f"/documents/{one.pk}/")
    assert "tóm tắt" in page.context["warnings"][0]


@pytest.mark.parametrize(("days", "warned"), [(5, False), (14, True)])
def test_slips_usually_have_two_to_five_working_days(
    cast: Cast, reported: File, days: int, warned: bool
) -> None:
    one, actor = reported(), cast.actor("en")
    given = RoundGiven(questions=("A",), others=("Ủy viên",), due_on=in_days(days))
    poll = opinions.compose(task_id=one.pk, given=given, actor=actor)
    opinions.send_round(task_id=one.pk, round_id=poll.pk, sent_on=in_days(0), actor=actor)
    page = cast.client("en").get(f"/documents/{one.pk}/")
    assert bool(page.context["warnings"]) is warned


def test_an_officer_is_offered_no_step_of_a_leader(cast: Cast, ticked: File) -> None:
    here = f"/documents/{ticked().pk}/"
    shown = {who: cast.client(who).get(here).content.decode() for who in ("en", "dung")}
    for step in ("ask-missing", "return-file"):
        assert f"{here}{step}/" in shown["en"]
        assert f"{here}{step}/" not in shown["dung"]
        assert cast.client("dung").get(f"{here}{step}/").status_code == 403
    assert f"{here}confirm-complete/" in shown["dung"]


def test_line_of_the_chief(cast: Cast, reported: File, file: File, poll: Poll) -> None:
    """One file waits for a meeting, a slip of four is out, one file was sent back twice."""
    task = cast.log("Phiên họp UBND tỉnh", by="en", lead="vpub", due=in_days(9))
    one = reported(verdict="ready")
    one.destination = task
    one.save(actor=cast.actor("en"))
    again, actor = file(), cast.actor("en")
    course.return_file(task_id=again.pk, reason="Sai", actor=actor)
    course.take_back(task_id=again.pk, received_on=in_days(0), actor=actor)
    course.return_file(task_id=again.pk, reason="Vẫn sai", actor=actor)
    poll(members=4)
    shown = cast.client("en").get("/documents/").context
    [line] = shown["meetings"]
    assert (line["task"], line["files"], line["fit"], line["short"]) == (task, 1, 1, 0)
    assert (shown["slips_out"], shown["sent_back"]) == (4, 1)
    assert cast.client("dung").get("/documents/").context["slips_out"] == 0


def test_meetings_of_others_take_no_place(cast: Cast, file: File) -> None:
    """The next of those that are read are shown, however many others the files wait for."""
    for who, house in [*[("binh", "vptu")] * MOST_MEETINGS, ("en", "vpub")]:
        one = file()
        one.destination = cast.log("Phiên họp", by=who, lead=house, access=Access.INTERNAL)
        one.save(actor=cast.actor("en"))

    [line] = cast.client("en").get("/documents/").context["meetings"]

    assert (line["task"], line["files"]) == (one.destination, 1)


@pytest.mark.parametrize("page", ["list", "detail"])
def test_statements_do_not_grow_with_rows(cast: Cast, reported: File, page: str) -> None:
    client, counts = cast.client("dung"), []
    for rows in (1, 3):
        one = reported()
        for n in range(rows):
            papers.add_point(task_id=one.pk, source=f"Sở {n}", text="A", actor=cast.actor("en"))
            papers.add_draft(task_id=one.pk, dated=in_days(0), text="A", actor=cast.actor("en"))
        address = f"/documents/{one.pk}/" if page == "detail" else "/documents/?side=all"
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= MOST[page]


@pytest.mark.parametrize(("to", "by"), [("ubnd", "en"), ("btv", "binh")])
def test_papers_are_printed_in_both_layouts(cast: Cast, file: File, to: str, by: str) -> None:
    """State and Party; the covering sheet is the State's alone."""
    one, actor = file(to=to, by=by), cast.actor(by)
    course.ask_missing(task_id=one.pk, due_on=in_days(2), actor=actor)
    client, here = cast.client(by), f"/documents/{one.pk}/print/"
    assert client.get(f"{here}bo-sung.pdf").content.startswith(b"%PDF")
    ids = list(one.papers.values_list("pk", flat=True))
    papers.note_papers(task_id=one.pk, papers=ids, received_on=in_days(0), actor=actor)
    course.confirm_complete(task_id=one.pk, complete_on=in_days(0), actor=actor)
    deciding.report(task_id=one.pk, verdict="ready", reported_on=in_days(0), actor=actor)
    assert client.get(f"{here}bao-cao.docx").content.startswith(b"PK")
    assert client.get(f"{here}phieu-trinh.docx").status_code == (200 if to == "ubnd" else 404)
