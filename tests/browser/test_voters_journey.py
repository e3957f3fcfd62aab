"""A petition: round, minutes, forwarded, late, reminded, answered, judged, carried, printed."""

from collections.abc import Iterator
from typing import Any

import pytest

from coordination.models import Body
from tasks.models import Note
from tests.browser.desk import Desk, send
from tests.browser.reading import let_in
from tests.support.cast import Cast
from tests.support.days import day
from tests.voters.conftest import bodies, rules
from voters.models import VoterContact, VoterPetition

__all__ = ["bodies", "rules"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
MINUTES = """Ý kiến của cử tri:
1. Cử tri Lò Văn Pẩu, khu 2: Đề nghị Sở Xây dựng sửa cầu tràn thôn Nà Mít.
2. Đề nghị Sở Xây dựng nâng cấp kênh mương nội đồng."""


@pytest.fixture
def desk(browser: Any, live_site: str, cast: Cast) -> Iterator[Desk]:
    """Hải's: chief of the office that leads."""
    found = Desk(browser, live_site)
    let_in(found.page, cast.hai)
    yield found
    found.context.close()


def entered(desk: Desk) -> VoterContact:
    page = desk.page
    page.goto("/voters/contacts/new/")
    page.fill("[name=title]", "Tiếp xúc cử tri trước kỳ họp")
    page.select_option("[name=stream]", "hdnd")
    page.fill("[name=on]", day(-60))
    page.fill("[name=places]", "Xã Suối Bưởi, nhà văn hóa xã")
    send(page)
    return VoterContact.objects.get()


def minutes(desk: Desk, contact: VoterContact) -> list[VoterPetition]:
    page, point = desk.page, contact.points.get()
    page.goto(f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/")
    page.fill("[name=text]", MINUTES)
    send(page)
    assert "Lò Văn Pẩu" not in page.content()
    for row in (0, 1):
        page.select_option(f"[name=rows-{row}-level]", "province")
    send(page)
    return list(VoterPetition.objects.order_by("pk"))


def forwarded(desk: Desk, petitions: list[VoterPetition]) -> None:
    for petition in petitions:
        desk.do("sort", f"/voters/petitions/{petition.pk}/")
    page = desk.page
    page.goto("/voters/petitions/many/forward/")
    page.fill("[name=dated]", day(-45))
    send(page)


def reminded(desk: Desk, petition: VoterPetition) -> None:
    """`Nhắc phối hợp` on the page of its task: one courteous notice to the office asked."""
    part = petition.task.parts.coordinating().get()
    desk.do(f"parts/{part.pk}/nudge", f"/tasks/{petition.pk}/")
    assert Note.objects.get(kind="remind").task_id == petition.pk


def answered(desk: Desk, petition: VoterPetition) -> None:
    page = desk.page
    page.goto(f"/voters/petitions/{petition.pk}/reply/")
    page.fill("[name=issuer]", "UBND tỉnh")
    page.fill("[name=number]", "45/UBND-TH")
    page.fill("[name=dated]", day(-1))
    page.select_option("[name=group]", "no_roadmap")
    page.fill("[name=text]", "Đang lập dự án")
    send(page)


def test_petition_from_the_round_to_its_paper(
    desk: Desk, cast: Cast, bodies: dict[str, Body]
) -> None:
    contact = entered(desk)
    first, second = petitions = minutes(desk, contact)
    forwarded(desk, petitions)
    desk.page.goto("/voters/petitions/?side=late")
    assert first.task.code in desk.page.content()
    reminded(desk, first)
    answered(desk, first)
    desk.page.goto("/voters/petitions/?side=late")
    assert first.task.code not in desk.page.content()
    assert second.task.code in desk.page.content()
    here = f"/voters/petitions/{first.pk}/"
    desk.do("judge", here, by="Ban KT-NS", verdict="vague")
    desk.page.goto("/voters/petitions/many/carry/")
    desk.page.fill("[name=to_session]", "KH 6, HĐND tỉnh")
    send(desk.page)
    desk.page.goto(here)
    course = desk.page.text_content("#course") or ""
    for words in ("1/HĐND-VP", "45/UBND-TH", "Chung chung", "KH 6, HĐND tỉnh"):
        assert words in course
    with desk.page.expect_download() as paper:
        desk.press("a[href$='thong-bao.docx']")
    assert paper.value.suggested_filename.endswith(".docx")
