"""Received, complete, examined, returned and taken back: the clocks and what is refused."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from coordination.models import Body
from documents.listing import badge
from documents.models import Appraisal
from documents.services import course, deciding, opinions, papers, receiving
from documents.services.opinions import RoundGiven
from tasks.dossier.services.entering import OfficesGiven
from tasks.models import ExternalRequest
from tasks.models import File as TaskFile
from tasks.states import WrongMove
from tests.documents.conftest import File
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
MOST = 30  # statements of a page, signing in among them


def clock(one: Appraisal, code: str):
    return one.task.deadlines.filter(rule__code=code).latest("pk")


def test_complete_is_refused_and_names_each_paper_that_is_missing(cast: Cast, file: File) -> None:
    one = file()
    with pytest.raises(ValidationError, match=r"Tờ trình; Dự thảo văn bản"):
        course.confirm_complete(task_id=one.pk, complete_on=in_days(0), actor=cast.actor("en"))


def test_five_working_days_from_the_day_it_is_complete(examined: File) -> None:
    one = examined(on=dt.date(2026, 11, 16), complete_on=dt.date(2026, 11, 18))
    found = clock(one, "tham-dinh")
    assert (found.due_on, found.starts_on) == (dt.date(2026, 11, 25), dt.date(2026, 11, 18))
    assert found.working
    assert clock(one, "td-kiem-tra-ho-so").outcome == "met"


def test_incomplete_from_the_start_owes_no_examination(cast: Cast, file: File) -> None:
    one = file()
    course.ask_missing(task_id=one.pk, actor=cast.actor("en"))
    assert not one.task.deadlines.filter(rule__code="tham-dinh").exists()
    assert not one.task.deadlines.open_ends().exists()


def test_clock_stands_still_while_papers_are_missing(cast: Cast, examined: File) -> None:
    one = examined(on=in_days(-1))
    course.ask_missing(task_id=one.pk, reason="Thiếu phụ lục", actor=cast.actor("en"))
    assert clock(one, "tham-dinh").state == "paused"
    course.confirm_complete(task_id=one.pk, complete_on=in_days(0), actor=cast.actor("en"))
    found = clock(one, "tham-dinh")
    assert (found.state, found.paused_on) == ("running", None)


def test_an_officer_does_not_send_it_back(cast: Cast, file: File) -> None:
    one = file()
    with pytest.raises(PermissionDenied):
        course.return_file(task_id=one.pk, reason="Sai thẩm quyền", actor=cast.actor("dung"))


def test_returned_and_taken_back_is_another_round_with_new_clocks(cast: Cast, file: File) -> None:
    one = file()
    course.return_file(task_id=one.pk, reason="Sai thẩm quyền", actor=cast.actor("en"))
    assert not one.task.deadlines.open_ends().exists()
    again = course.take_back(task_id=one.pk, received_on=in_days(0), actor=cast.actor("en"))
    assert (again.round, again.state, again.first_on) == (2, "received", in_days(-9))
    assert clock(one, "td-kiem-tra-ho-so").starts_on == in_days(0)


def test_days_with_the_submitting_body_are_not_ours() -> None:
    one = Appraisal(first_on=in_days(-10), received_on=in_days(-10), state="incomplete")
    one.note_place(in_days(-6))
    assert (one.days_with_submitter, one.days_here) == (6, 4)
    one.state = "examining"
    one.note_place(in_days(-2))
    assert (one.days_with_submitter, one.days_here) == (4, 6)


def test_report_meets_the_clock_and_asks_the_department_to_revise(reported: File) -> None:
    one = reported()
    assert clock(one, "tham-dinh").met_on == in_days(-2)
    [asked] = ExternalRequest.objects.filter(part__task=one.task)
    assert (asked.sent_on, asked.due_on) == (in_days(-2), in_days(1))


def test_the_next_draft_answers_what_was_asked(cast: Cast, reported: File) -> None:
    one, actor = reported(), cast.actor("en")
    for text in ("Điều 1. Giá cũ", "Điều 1. Giá mới"):
        papers.add_draft(task_id=one.pk, dated=in_days(0), text=text, actor=actor)
    assert ExternalRequest.objects.get(part__task=one.task).answered_on == in_days(0)
    page = cast.client("en").get(f"/documents/{one.pk}/drafts/compare/").content.decode()
    assert "<del>cũ</del>" in page and "<ins>mới</ins>" in page


def test_what_is_not_taken_up_is_explained(cast: Cast, reported: File) -> None:
    one, actor = reported(), cast.actor("en")
    point = papers.add_point(task_id=one.pk, source="Sở Tài chính", text="Giảm", actor=actor)
    with pytest.raises(ValidationError, match="Cần giải trình"):
        papers.answer_point(task_id=one.pk, point_id=point.pk, reply="kept", actor=actor)


def test_office_of_the_receiving_body_leads(cast: Cast, file: File) -> None:
    one = file(to="btv", by="binh")
    assert one.task.lead_office == cast.offices["vptu"]
    other = OfficesGiven(lead_office=cast.offices["vpub"])
    with pytest.raises(ValidationError) as refused:
        file(to="btv", by="binh", offices=other)
    assert list(refused.value.error_dict) == ["lead_reason"]


def test_decided_file_is_over(cast: Cast, reported: File) -> None:
    one, actor = reported(verdict="ready"), cast.actor("en")
    deciding.table(task_id=one.pk, tabled_on=in_days(-1), actor=actor)
    waits = Appraisal.objects.get(pk=one.pk)
    assert (waits.task.state, waits.task.submitted_to) == ("submitted", "Ủy ban nhân dân tỉnh")
    deciding.decide(task_id=one.pk, decision="passed", decided_on=in_days(0), actor=actor)
    done = Appraisal.objects.get(pk=one.pk)
    assert (done.state, done.task.state) == ("decided", "done")
    with pytest.raises(WrongMove):
        papers.add_point(task_id=one.pk, source="Sở", text="Muộn", actor=actor)


def test_of_a_party_body_no_draft_until_its_chief_decides(cast: Cast, file: File) -> None:
    one = file(to="btv", by="binh")
    with pytest.raises(ValidationError, match="cơ quan Đảng"):
        papers.add_draft(task_id=one.pk, dated=in_days(0), text="Điều 1", actor=cast.actor("binh"))
    with pytest.raises(PermissionDenied):
        receiving.open_content(task_id=one.pk, opened_by="Số 1", actor=cast.actor("an"))
    receiving.open_content(task_id=one.pk, opened_by="Số 1-CV/VPTU", actor=cast.actor("binh"))
    papers.add_draft(task_id=one.pk, dated=in_days(0), text="Điều 1", actor=cast.actor("binh"))
    assert one.drafts.count() == 1


def test_restricted_file_is_not_there_for_others(cast: Cast, file: File) -> None:
    one = file(access="restricted", offices=OfficesGiven(access="restricted"))
    client = cast.client("phuc")
    assert client.get(f"/documents/{one.pk}/").status_code == 404
    page = client.get("/documents/?side=all")
    assert one.task.code not in page.content.decode()
    assert {tab.get("count", 0) for tab in page.context["tabs"]} == {0}


def test_pasted_line_fills_the_form(cast: Cast, bodies: dict[str, Body]) -> None:
    line = "Tờ trình số 245/TTr-SXD ngày 16/11/2026 của Sở Xây dựng về việc điều chỉnh bảng giá đất"
    form = cast.client("en").get("/documents/new/", {"line": line}).context["form"]
    assert form["number"].value() == "245/TTr-SXD"
    assert form["dated"].value() == dt.date(2026, 11, 16)
    assert form["submitter"].value() == "Sở Xây dựng"
    assert form["abstract"].value() == "Điều chỉnh bảng giá đất"


@pytest.mark.parametrize(
    ("field", "value"),
    [("complete_on", dt.date(2020, 1, 1)), ("round", 0), ("reported_on", dt.date(2026, 11, 24))],
)
def test_database_refuses(file: File, field: str, value: object) -> None:
    one = file()
    setattr(one, field, value)
    with pytest.raises(ValidationError):
        one.validate_constraints()


def test_a_document_that_is_dropped_fills_the_form_and_is_kept_with_the_file(
    cast: Cast, bodies: dict[str, Body], settings, tmp_path
) -> None:
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    text = (
        "SỞ XÂY DỰNG\nSố: 245/TTr-SXD\nPhú Thọ, ngày 16 tháng 11 năm 2026\n"
        "TỜ TRÌNH\nVề việc điều chỉnh bảng giá đất\nKính gửi: Ủy ban nhân dân tỉnh\nNội dung"
    )
    upload = SimpleUploadedFile("to-trinh.txt", text.encode(), content_type="text/plain")
    client = cast.client("en")
    answer = client.post("/documents/read/", {"document": upload})
    form = client.get(answer["Location"]).context["form"]
    assert form["number"].value() == "245/TTr-SXD"
    assert form["abstract"].value() == "Điều chỉnh bảng giá đất"
    assert not TaskFile.objects.exists()
    read = {name: form[name].value() for name in ("title", "number", "submitter", "abstract")}
    more = {"form": "verification", "receiving_body": "UBND tỉnh", "received_on": "24/11/2026"}
    entered = client.post(answer["Location"], read | more)
    assert entered.status_code == 302
    assert TaskFile.objects.get(task=Appraisal.objects.get().task).name == "to-trinh.txt"


def test_what_is_missing_is_asked_of_the_department_and_chased(cast: Cast, file: File) -> None:
    one = file()
    course.ask_missing(task_id=one.pk, due_on=in_days(2), actor=cast.actor("en"))
    asked = ExternalRequest.objects.get(part__task=one.task)
    assert (asked.ask, asked.due_on, asked.answered_on) == (
        "Tờ trình; Dự thảo văn bản; Bản tổng hợp, tiếp thu, giải trình ý kiến góp ý",
        in_days(2),
        None,
    )
    ids = list(one.papers.values_list("pk", flat=True))
    papers.note_papers(task_id=one.pk, papers=ids, received_on=in_days(0), actor=cast.actor("en"))
    course.confirm_complete(task_id=one.pk, complete_on=in_days(0), actor=cast.actor("en"))
    asked.refresh_from_db()
    assert asked.answered_on == in_days(0)


def test_a_second_sending_asks_the_department_no_second_time(cast: Cast, reported: File) -> None:
    one = reported()
    for _time in range(2):
        deciding.revise(task_id=one.pk, reason="Làm rõ", actor=cast.actor("en"))
    assert ExternalRequest.objects.filter(part__task=one.task).count() == 1


def test_back_with_us_when_the_next_draft_comes(cast: Cast, reported: File) -> None:
    one, actor = reported(), cast.actor("en")
    papers.add_draft(task_id=one.pk, dated=in_days(-2), text="Điều 1", actor=actor)
    deciding.revise(task_id=one.pk, reason="Làm rõ", actor=actor)
    assert Appraisal.objects.get(pk=one.pk).is_away
    papers.add_draft(task_id=one.pk, dated=in_days(0), text="Điều 2", actor=actor)
    again = Appraisal.objects.get(pk=one.pk)
    assert (again.state, again.is_away) == ("revising", False)


def test_an_uploaded_draft_is_compared_by_its_own_text(cast: Cast, reported: File) -> None:
    one, client = reported(), cast.client("en")
    for text in ("Điều 1. Giá cũ", "Điều 1. Giá mới"):
        upload = SimpleUploadedFile("du-thao.txt", text.encode(), content_type="text/plain")
        said = {"dated": f"{in_days(0):%d/%m/%Y}", "upload": upload}
        assert client.post(f"/documents/{one.pk}/drafts/new/", said).status_code == 302
    page = client.get(f"/documents/{one.pk}/drafts/compare/").content.decode()
    assert "<del>cũ</del>" in page and "<ins>mới</ins>" in page


def test_drafts_for_a_party_body_are_not_compared(cast: Cast, file: File) -> None:
    """Not even where its chief lets them be kept."""
    one, actor = file(to="btv", by="binh"), cast.actor("binh")
    receiving.open_content(task_id=one.pk, opened_by="Số 1-CV/VPTU", actor=actor)
    for text in ("Điều 1", "Điều 2"):
        papers.add_draft(task_id=one.pk, dated=in_days(0), text=text, actor=actor)
    address = f"/documents/{one.pk}/drafts/compare/"
    assert cast.client("binh").get(address).status_code == 404


def test_of_a_party_body_the_paper_itself_says_what_it_is_about(file: File) -> None:
    assert file(to="btv", by="binh").task.document_abstract == "Nội dung theo văn bản riêng"


def test_not_fit_to_be_submitted_goes_back_whole(cast: Cast, reported: File) -> None:
    one = reported(verdict="not_yet")
    again = course.return_file(task_id=one.pk, reason="Chưa đủ cơ sở", actor=cast.actor("en"))
    assert (again.state, again.times_returned) == ("returned", 1)


def test_members_asked_before_the_report_are_asked_beside_it(cast: Cast, examined: File) -> None:
    one, actor = examined(), cast.actor("en")
    given = RoundGiven(questions=("A",), others=("Ủy viên A",))
    poll = opinions.compose(task_id=one.pk, given=given, actor=actor)
    opinions.send_round(task_id=one.pk, round_id=poll.pk, sent_on=in_days(-3), actor=actor)
    words = {"verdict": "ready", "reported_on": in_days(-2), "actor": actor}
    after = deciding.report(task_id=one.pk, **words)
    assert (after.state, clock(one, "tham-dinh").met_on) == ("polling", in_days(-2))
    with pytest.raises(WrongMove):
        deciding.report(task_id=one.pk, **words)


def test_what_the_department_owed_is_there_when_it_is_submitted(cast: Cast, reported: File):
    one = reported()
    deciding.table(task_id=one.pk, tabled_on=in_days(0), actor=cast.actor("en"))
    assert ExternalRequest.objects.get(part__task=one.task).answered_on == in_days(0)


def test_of_a_party_file_it_is_noted_that_it_came_back(cast: Cast, reported: File) -> None:
    """No draft is kept that would say so."""
    one = reported(to="btv", by="binh")
    deciding.revise(task_id=one.pk, actor=cast.actor("binh"))
    here, day = f"/documents/{one.pk}/note-revised/", f"{in_days(0):%d/%m/%Y}"
    assert cast.client("binh").post(here, {"received_on": day}).status_code == 302
    assert not Appraisal.objects.get(pk=one.pk).is_away
    assert cast.client("binh").post(here, {"received_on": day}).status_code == 422


@pytest.mark.parametrize(
    ("form", "said"), [("appraisal", "Đang thẩm định"), ("verification", "Đang thẩm tra")]
)
def test_the_state_is_told_in_the_words_of_the_form(examined: File, form: str, said: str) -> None:
    assert badge(examined(form=form))["label"] == said
