"""The notice takes its number from the issuer's book; each line becomes a task or is marked."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from coordination.models import Body, Responsibility
from coordination.services.numbers import issuer_symbol, period_of
from meetings.services import concluding, course
from tasks.dossier.services import lines
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import Conclusion, Notice, Task
from tasks.states import WrongMove
from tests.meetings.conftest import Enter
from tests.support.cast import Cast
from tests.support.days import in_days

TEXT = """1. Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Văn phòng Tỉnh ủy rà soát báo cáo, \
hoàn thành trước ngày {due}.
2. Ghi nhận, đánh giá cao sự nỗ lực của các sở, ngành."""


def issue(cast: Cast, pk: int, *, by: str = "en", text: str = "", **more: Any) -> Notice:
    usual: dict[str, Any] = {
        "symbol": "UBND",
        "dated": in_days(0),
        "capacity": "by_order",
        "abstract": "Kết luận",
    }
    given = NoticeGiven(text=text, **(usual | more))
    return concluding.issue_notice(task_id=pk, given=given, actor=cast.actor(by))


def test_notice_of_the_body_takes_the_next_number_of_its_book(
    cast: Cast, held: Enter, bodies: dict[str, Body]
) -> None:
    first = issue(cast, held().pk, body=bodies["vpub"])
    own = issue(cast, held().pk, symbol="VPUB", capacity="head")
    second = issue(cast, held().pk, body=bodies["vpub"])
    assert [one.symbol for one in (first, own, second)] == ["1/TB-UBND", "1/TB-VPUB", "2/TB-UBND"]
    assert (first.issuer, own.issuer) == (bodies["vpub"].name, str(cast.offices["vpub"]))


def test_party_book_runs_through_the_term(
    cast: Cast, enter: Enter, bodies: dict[str, Body]
) -> None:
    meeting = enter(by="binh", body=bodies["vptu"], asked=(), on=in_days(0))
    course.hold(task_id=meeting.pk, held_on=in_days(0), actor=cast.actor("binh"))
    notice = issue(cast, meeting.pk, by="binh", symbol="TU", body=bodies["vptu"])
    assert notice.symbol == "1-TB/TU"
    assert notice.book.period == period_of("party", in_days(0))
    assert issuer_symbol(cast.offices["vptu"], bodies["vptu"]) == "TU"


def test_number_given_already_is_refused(cast: Cast, held: Enter) -> None:
    issue(cast, held().pk, number=7)
    with pytest.raises(ValidationError) as refused:
        issue(cast, held().pk, number=7)
    assert "number" in refused.value.message_dict
    assert issue(cast, held().pk).number == 8


def test_line_becomes_one_task_with_lead_offices_and_date(cast: Cast, held: Enter) -> None:
    meeting = held()
    notice = issue(cast, meeting.pk, text=TEXT.format(due=f"{in_days(20):%d/%m/%Y}"))
    order = meeting.lines.get(position=1)
    twice = [
        lines.make_task(task_id=meeting.pk, line_id=order.pk, actor=cast.actor("en"))
        for _press in range(2)
    ]
    task = Task.objects.get(pk=twice[0].pk)
    assert twice[1] == task
    assert Task.objects.filter(conclusion__task=meeting.task).count() == 1
    asked = task.parts.get(role="coordinate")
    assert (task.lead_office.code, asked.office.code) == ("vpub", "vptu")
    assert (task.next_due_on, task.document_number) == (in_days(19), notice.symbol)
    assert task.parent_id == meeting.pk


@pytest.mark.parametrize(("role", "explained"), [("lead", False), ("coordinate", True)])
def test_another_lead_explains_itself_only_where_the_table_does_not_make_it_lead(
    cast: Cast, held: Enter, role: str, explained: bool
) -> None:
    meeting, vptu = held(), cast.offices["vptu"]
    issue(cast, meeting.pk, text="1. Giao Văn phòng UBND tỉnh rà soát báo cáo.")
    line = meeting.lines.get()
    given = lines.LineGiven(title=line.title, lead=vptu)
    actor = cast.actor("en")
    lines.correct_line(task_id=meeting.pk, line_id=line.pk, given=given, actor=actor)
    Responsibility.objects.filter(office=vptu).update(role=role)
    task = lines.make_task(task_id=meeting.pk, line_id=line.pk, actor=actor)
    assert task.lead_office == vptu
    assert bool(task.lead_reason) is explained


def test_praise_is_no_order_and_is_marked_with_a_reason(cast: Cast, held: Enter) -> None:
    meeting, actor = held(), cast.actor("en")
    issue(cast, meeting.pk, text=TEXT.format(due=f"{in_days(20):%d/%m/%Y}"))
    praise = meeting.lines.get(position=2)
    assert praise.lead is None
    with pytest.raises(ValidationError):
        lines.make_task(task_id=meeting.pk, line_id=praise.pk, actor=actor)
    with pytest.raises(WrongMove):
        lines.needs_none(task_id=meeting.pk, lines=[praise.pk], reason=" ", actor=actor)
    lines.needs_none(task_id=meeting.pk, lines=[praise.pk], reason="Ghi nhận", actor=actor)
    praise.refresh_from_db()
    assert (praise.state, praise.reason) == ("none", "Ghi nhận")


def test_meeting_closes_only_when_every_line_is_dealt_with(cast: Cast, held: Enter) -> None:
    meeting, actor = held(asked=()), cast.actor("en")
    issue(cast, meeting.pk, text="1. Giao Văn phòng UBND tỉnh rà soát báo cáo.")
    with pytest.raises((ValidationError, WrongMove)):
        course.close(task_id=meeting.pk, actor=actor)
    line = Conclusion.objects.get()
    lines.make_task(task_id=meeting.pk, line_id=line.pk, actor=actor)
    assert course.close(task_id=meeting.pk, actor=actor).state == "closed"


def test_page_shows_how_the_conclusions_stand(cast: Cast, held: Enter) -> None:
    meeting = held()
    issue(cast, meeting.pk, text=TEXT.format(due=f"{in_days(20):%d/%m/%Y}"))
    client = cast.client("en")
    at = f"/meetings/{meeting.pk}/lines/{meeting.lines.get(position=1).pk}/task/"
    assert client.post(at).status_code == 302
    page = client.get(f"/meetings/{meeting.pk}/").content.decode()
    assert Task.objects.get(conclusion__task=meeting.task).code in page
    assert "chưa ghi thành nhiệm vụ" in page


def test_conclusions_are_read_from_a_paper_which_becomes_a_file(
    cast: Cast, held: Enter, settings, tmp_path
) -> None:
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    meeting, client = held(), cast.client("en")
    here = f"/meetings/{meeting.pk}/lines/new/"
    paper = {"upload": SimpleUploadedFile("kl.txt", TEXT.format(due="30/12/2030").encode())}
    read = client.post(f"/papers/?next={here}", paper).headers["Location"]
    back = client.get(read).context["back"]
    form = client.get(back).context["form"]
    client.post(back, {name: form[name].value() or "" for name in form.fields})
    assert meeting.lines.count() == 2
    assert meeting.task.files.get().name == "kl.txt"


def test_what_was_ticked_and_why_is_kept_when_the_other_is_missing(cast: Cast, held: Enter) -> None:
    meeting = held()
    issue(cast, meeting.pk, text=TEXT.format(due="30/12/2030"))
    line, path = meeting.lines.last(), f"/meetings/{meeting.pk}/lines/none/"
    assert line is not None
    answer = cast.client("en").post(path, {"line": line.pk, "reason": ""})
    assert (answer.status_code, answer.context["none_form"].errors.keys()) == (422, {"reason"})
    assert re.search(rf'id="line-{line.pk}"\s+checked', answer.content.decode())
    answer = cast.client("en").post(path, {"reason": "Chỉ ghi nhận"})
    assert (answer.status_code, answer.context["none_form"].errors.keys()) == (422, {"reason"})
    assert "Chỉ ghi nhận</textarea>" in answer.content.decode()
