"""Whose part it is: the committee's, the Party's, the commune itself; what they do on the task."""

import pytest

from coordination.models import Body, Setting
from offices.foundation.actor import Actor
from tasks.models import ExternalRequest
from tasks.services.delivering import Result, deliver_part
from tasks.services.receiving import assign_part, hand_back, receive_part
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Petition
from voters.models import Forwarding, VoterPetition
from voters.services import forwarding, returning

pytestmark = pytest.mark.django_db


@pytest.fixture
def party(cast: Cast, bodies: dict[str, Body]) -> Body:
    """The Provincial Party Committee, served by vptu, and a board of it."""
    served = Body(
        name="Tỉnh ủy", short_name="Tỉnh ủy", kind="party", served_by=cast.offices["vptu"], sort=1
    )
    board = Body(name="Ban Tổ chức Tỉnh ủy", short_name="Ban TCTU", kind="party")
    for body in (served, board):
        body.save(actor=Actor.system())
    return board


def sent(row: VoterPetition, cast: Cast) -> VoterPetition:
    forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=cast.actor("hai"))
    return VoterPetition.objects.select_related("task", "reply_due__office").get(pk=row.pk)


def test_matter_of_the_party_is_asked_of_its_office(
    petition: Petition, party: Body, cast: Cast
) -> None:
    row = sent(petition("Sinh hoạt đảng nơi cư trú", level="elsewhere", competent=party), cast)
    part = row.task.parts.coordinating().get()
    assert (part.office, Forwarding.objects.get().to.short_name) == (
        cast.offices["vptu"],
        "Tỉnh ủy",
    )
    assert "cho ý kiến" in part.ask
    assert row.reply_due is not None
    assert row.reply_due.office == part.office
    assert not ExternalRequest.objects.exists()


@pytest.mark.parametrize("directly", [False, True])
def test_commune_through_the_committee_or_directly(
    directly: bool, petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    setting = Setting.objects.current()
    setting.communes_directly = directly
    setting.save(actor=Actor.system())
    row = sent(petition(level="commune", competent=bodies["buoi"]), cast)
    to = bodies["buoi"] if directly else bodies["ubnd"]
    assert Forwarding.objects.get().to == to
    assert row.task.parts.coordinating().exists() is not directly
    assert ExternalRequest.objects.get().body == bodies["buoi"]


def test_part_handed_back_on_the_task_returns_the_petition(forwarded: Petition, cast: Cast) -> None:
    row = forwarded()
    due, part = row.reply_due, row.task.parts.coordinating().get()
    assert due is not None
    receive_part(part_id=part.pk, actor=cast.actor("cuc"))
    words = {"why": "wrong_function", "reason": "Không thuộc thẩm quyền của UBND tỉnh"}
    hand_back(part_id=part.pk, actor=cast.actor("en"), **words)
    row.refresh_from_db()
    due.refresh_from_db()
    assert (row.state, row.reply_due, due.outcome) == ("returned", None, "withdrawn")
    assert row.forwardings.get().return_reason == words["reason"]
    assert row.task.deadlines.open_ends().filter(rule__code="kncct-dinh-tuyen-lai").exists()


def test_result_delivered_on_the_task_is_the_reply(forwarded: Petition, cast: Cast) -> None:
    row = forwarded()
    part = row.task.parts.coordinating().get()
    receive_part(part_id=part.pk, actor=cast.actor("cuc"))
    assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    result = Result(dated=in_days(0), number="45/UBND-TH")
    text = "Đã bố trí vốn, đang thực hiện theo kế hoạch"
    deliver_part(part_id=part.pk, answer=text, result=result, actor=cast.actor("en"))
    row.refresh_from_db()
    line = row.replies.get()
    assert (row.state, row.reply_class, line.text) == ("replied", "no_roadmap", text)
    assert (line.reply.number, line.reply.issuer.short_name) == ("45/UBND-TH", "UBND tỉnh")


@pytest.mark.parametrize(("who", "state"), [("hai", "withdrawn"), ("en", "handed_back")])
def test_returned_on_the_petition_is_settled_on_the_task(
    who: str, state: str, forwarded: Petition, cast: Cast
) -> None:
    row = forwarded()
    returning.send_back(
        task_id=row.pk,
        returned_on=in_days(0),
        reason="Không thuộc thẩm quyền",
        actor=cast.actor(who),
    )
    assert row.task.parts.coordinating().get().state == state
