"""The ten daily jobs of an officer (PRACTICE table 9), each in under a minute.

What the hand does is counted and timed by the keystroke-level model (tests/support/strokes.py):
thinking, pointing, typing Vietnamese with Telex and waiting for the page are all in it.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from coordination.models import Body, DocumentKind, Leader
from offices.foundation.actor import Actor
from tasks.models import Directive, Note, Part, Task
from tasks.services import receiving
from tests.browser.reading import let_in
from tests.intake.conftest import NOTICE
from tests.reading.files.build import word
from tests.support.cast import Cast
from tests.support.strokes import Hand

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = (
    "Công văn số 6202/UBND-KT ngày 18/11/2026: Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Văn "
    "phòng UBND tỉnh tổng hợp số liệu giải ngân, báo cáo trước ngày 15/12/2030"
)


@pytest.fixture
def hand(browser_page: Any, request: pytest.FixtureRequest) -> Iterator[Hand]:
    """The person at the page; whatever the job, it must take less than a minute."""
    found = Hand(browser_page)
    yield found
    print(f"{request.node.name}: {found.told()}")  # noqa: T201 - shown by pytest -rP
    assert found.seconds < 60, found.told()


def sits(hand: Hand, cast: Cast, who: str, at: str) -> None:
    let_in(hand.page, cast.people[who])
    hand.page.goto(at)


def soon(days: int = 9) -> str:
    return (timezone.localdate() + dt.timedelta(days=days)).strftime("%d/%m/%Y")


def asked(cast: Cast, title: str = "Tổng hợp số liệu 6202") -> Task:
    return cast.log(
        title,
        by="binh",
        ask={"vpub": timezone.localdate() + dt.timedelta(days=2)},
        document_number="6202/UBND-KT",
        assignee=cast.an,
    )


def test_job_1_what_is_owed_is_seen_at_once(hand: Hand, cast: Cast) -> None:
    cast.log("Việc của tôi", assignee=cast.an, due=timezone.localdate())
    sits(hand, cast, "an", "/")
    assert "Việc của tôi" in hand.page.text_content("main")
    assert hand.clicks == 0 and hand.keys == 0


def test_job_2_a_task_from_an_incoming_document(hand: Hand, cast: Cast) -> None:
    sits(hand, cast, "an", "/")
    hand.click("a.side-new")
    hand.paste("[name=paste]", SENTENCE)
    hand.click("button[value=read]:visible")
    hand.page.wait_for_selector(".proposals")
    hand.click(".form-actions button[value=send]")
    hand.page.wait_for_url("**/tasks/*/")
    task = Task.objects.get()
    assert (task.document_number, task.next_due_on) == ("6202/UBND-KT", None)
    assert task.deadlines.filter(due_on=dt.date(2030, 12, 14)).exists()


def test_job_3_a_notice_of_eight_items(hand: Hand, cast: Cast) -> None:
    items = "\n".join(
        f"{n}. Giao Văn phòng UBND tỉnh chủ trì rà soát nội dung thứ {n}, hoàn thành trước ngày "
        f"{n + 10}/12/2030."
        for n in range(1, 9)
    )
    head = NOTICE.partition("1. Giao")[0]
    sits(hand, cast, "an", "/tasks/new/")
    hand.click("text=Ghi nhiều nhiệm vụ từ một văn bản")
    hand.paste("[name=text]", f"{head}{items}\nNơi nhận:\n- Như trên.")
    hand.click(".form-actions button[value=read]")
    hand.page.wait_for_load_state()  # nobody writes before the page is whole
    hand.write("[name=row-2-due_on]", "20/12/2030")
    hand.press("Enter")
    assert hand.page.evaluate("document.activeElement.name") == "row-3-due_on"
    hand.click(".form-actions button[value=all]")
    hand.page.wait_for_url("**/sources/*/")
    assert Task.objects.count() == 8


def test_job_4_a_note_on_a_document_in_four_clicks(hand: Hand, cast: Cast) -> None:
    body = Body(name="Thường trực Tỉnh ủy", short_name="TTTU", kind="party")
    body.save(actor=Actor.system())
    leader = Leader(full_name="Lê Văn Lãnh", position="Bí thư", body=body, precedence=1)
    leader.save(actor=Actor.system())
    sits(hand, cast, "an", "/directives/new/")
    hand.click(".choice:has-text('Lê Văn Lãnh')")
    hand.tab_paste("[name=words]", "Giao Phòng Tổng hợp tham mưu báo cáo.")
    hand.choose("[name=to_whom]", "Vũ Thị Mai")
    hand.tab_to("[name=due_on]", soon())
    hand.click(".form-actions button[value=record]")
    hand.page.wait_for_url("**/directives/")
    assert Directive.objects.get().to_person == cast.mai
    assert hand.clicks == 4


def test_job_5_two_offices_each_its_own_ask_and_date(hand: Hand, cast: Cast) -> None:
    sits(hand, cast, "an", "/tasks/new/")
    hand.write("[name=title]", "Chuẩn bị hội nghị tổng kết năm")
    hand.choose("[name=area]", cast.areas[1].short_name)
    for code, ask in (("vpdd", "Cung cấp số liệu kỳ họp"), ("vpub", "Góp ý phần kinh tế")):
        hand.click(f"label:has(input[name=coordinating_offices][value={code}])")
        hand.write(f"[name=ask_{code}]", ask)
        hand.write(f"[name=due_{code}]", soon())
    hand.click(".form-actions button[value=send]")
    hand.page.wait_for_url("**/tasks/*/")
    asks = set(Part.objects.exclude(ask="").values_list("ask", flat=True))
    assert asks == {"Cung cấp số liệu kỳ họp", "Góp ý phần kinh tế"}


def test_job_6_requests_are_received_and_assigned(hand: Hand, cast: Cast) -> None:
    asked(cast)
    asked(cast, "Góp ý dự thảo báo cáo")
    sits(hand, cast, "cuc", "/inbox/")
    hand.click("[data-select-all]")
    hand.choose("[name=to_person]", "Phạm Tiến Dũng")
    hand.click("button[formaction='/inbox/bulk/assign/']")
    hand.page.wait_for_url("**/tasks/report/")
    assert Part.objects.filter(assignee=cast.dung).count() == 2


def test_job_7_a_result_in_four_fields(hand: Hand, cast: Cast) -> None:
    DocumentKind(code="cong-van", name="Công văn", system="state").save(actor=Actor.system())
    part = cast.part(asked(cast), "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    sits(hand, cast, "en", f"/tasks/{part.task_id}/parts/{part.pk}/deliver/")
    hand.choose("main [name=kind]", "Công văn")
    hand.write("main [name=number]", "671/VP-TH")
    hand.tab_to("main [name=dated]", timezone.localdate().strftime("%d/%m/%Y"))
    hand.upload("main [name=upload]", "671.docx", word("Báo cáo kết quả phối hợp."))
    hand.click("main .form-actions button[type=submit]")
    hand.page.wait_for_url(f"**/tasks/{part.task_id}/")
    part.refresh_from_db()
    assert part.task.files.count() == 1
    assert part.state == "delivered"


def test_job_8_a_reminder_from_the_list(hand: Hand, cast: Cast) -> None:
    asked(cast)
    sits(hand, cast, "an", "/tasks/")
    hand.click("[name=selected]")
    hand.click("button[formaction='/tasks/bulk/nudge/']")
    hand.click("main button[name=sure]")
    hand.page.wait_for_url("**/tasks/report/")
    assert Note.objects.filter(kind="remind").count() == 1


def test_job_9_where_does_6202_stand(hand: Hand, cast: Cast) -> None:
    asked(cast)
    sits(hand, cast, "binh", "/")
    hand.press("/")
    hand.type("6202")
    hand.press("Enter")
    hand.page.wait_for_url("**/search/**")
    told = " ".join(hand.page.text_content("#results").split())
    for said in (
        "Tổng hợp số liệu 6202",
        "Đang thực hiện",
        "Nguyễn Văn An",
        "Gửi đề nghị phối hợp",
    ):
        assert said in told


def test_job_10_the_weekly_table_in_one_press(hand: Hand, cast: Cast) -> None:
    cast.log("Tổng hợp số liệu giao ban", by="binh", assignee=cast.an, due=timezone.localdate())
    sits(hand, cast, "binh", "/tasks/weekly/")
    assert "Tổng hợp số liệu giao ban" in hand.page.text_content("main")
    hand.click("main details.printing summary")
    for words in ("Xuất Word", "Xuất Excel"):
        with hand.page.expect_download() as kept:
            hand.click(f"main a:has-text('{words}')")
        assert kept.value.suggested_filename.startswith("bieu-giao-ban-tuan-vptu-")
    assert hand.clicks == 3  # the one printing button, then the choice behind it, twice
