"""Endings: two people, carried over, joined and undone, split, repeated, stopped, opened again."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coordination.models import Body
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Petition
from tests.voters.test_replies import answer
from voters.models import CarryOver, VoterPetition
from voters.services import closing, linking, petitions

pytestmark = pytest.mark.django_db


def test_two_people_close(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row, hai = forwarded(), cast.actor("hai")
    answer([row], cast, bodies)
    words = {"outcome": "closed_solved", "done_on": in_days(0)}
    closing.propose_close(petitions=[row.pk], actor=hai, **words)
    with pytest.raises(PermissionDenied):
        closing.confirm_close(petitions=[row.pk], actor=hai)
    closing.propose_close(petitions=[row.pk], actor=cast.actor("phuc"), **words)
    closing.confirm_close(petitions=[row.pk], actor=hai)
    row.refresh_from_db()
    row.task.refresh_from_db()
    assert (row.state, row.task.state) == ("closed_solved", "done")
    assert not row.task.deadlines.open_ends().exists()


def test_nothing_ends_without_a_reply(forwarded: Petition, cast: Cast) -> None:
    with pytest.raises(WrongMove):
        closing.propose_close(
            petitions=[forwarded().pk], outcome="closed_explained", actor=cast.actor("phuc")
        )


def test_closed_petition_is_followed_again(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row, hai = forwarded(), cast.actor("hai")
    answer([row], cast, bodies, group="explained")
    closing.propose_close(petitions=[row.pk], outcome="closed_explained", actor=cast.actor("phuc"))
    closing.confirm_close(petitions=[row.pk], actor=hai)
    with pytest.raises(PermissionDenied):
        closing.reopen(task_id=row.pk, reason="Chung chung", actor=cast.actor("phuc"))
    closing.reopen(task_id=row.pk, reason="Chung chung", actor=hai)
    row.refresh_from_db()
    row.task.refresh_from_db()
    assert (row.state, row.task.state) == ("following", "open")


def test_carried_over_keeps_its_lateness(forwarded: Petition, cast: Cast) -> None:
    row = forwarded(dated=in_days(-60))
    before = row.reply_due
    closing.carry_over(petitions=[row.pk], to_session="KH 6, HĐND tỉnh", actor=cast.actor("phuc"))
    row.refresh_from_db()
    assert (row.session_name, row.times_carried) == ("KH 6, HĐND tỉnh", 1)
    assert row.reply_due == before
    assert CarryOver.objects.get().to_session == "KH 6, HĐND tỉnh"
    assert VoterPetition.objects.late(in_days(0)).get() == row


def test_stopped_leaves_the_denominators(forwarded: Petition, cast: Cast) -> None:
    row = forwarded()
    with pytest.raises(PermissionDenied):
        closing.stop(task_id=row.pk, reason="Dừng", actor=cast.actor("phuc"))
    closing.stop(task_id=row.pk, reason="Không còn đối tượng", actor=cast.actor("hai"))
    assert not VoterPetition.objects.counted().exists()


def test_joined_gives_its_place_to_the_head_and_comes_back(
    petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    phuc = cast.actor("phuc")
    head, other = petition("Sửa cầu"), petition("Sửa cầu tràn", communes=(bodies["co"],))
    linking.join(task_id=other.pk, other=head.pk, actor=phuc)
    assert set(head.communes.all()) == {bodies["buoi"], bodies["co"]}
    linking.unjoin(task_id=other.pk, reason="Khác nơi", actor=phuc)
    other.refresh_from_db()
    assert (other.state, other.head) == ("sorted", None)


def test_joining_stands_once_there_is_a_reply(
    petition: Petition, forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    head, other = forwarded("Sửa cầu"), petition("Sửa cầu tràn")
    linking.join(task_id=other.pk, other=head.pk, actor=cast.actor("phuc"))
    answer([head], cast, bodies)
    with pytest.raises(WrongMove):
        linking.unjoin(task_id=other.pk, reason="Nhầm", actor=cast.actor("phuc"))


def test_forwarded_ones_are_joined_under_one_body(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    first, second = forwarded("Sửa cầu"), forwarded("Nâng kênh", competent=bodies["so_b"])
    with pytest.raises(ValidationError):
        linking.join(task_id=second.pk, other=first.pk, actor=cast.actor("phuc"))


def test_repeated_counts_once_more(petition: Petition, cast: Cast) -> None:
    earlier, row = petition("Chợ tạm năm ngoái"), petition("Chợ tạm lấn chiếm")
    linking.repeats(task_id=row.pk, other=earlier.pk, actor=cast.actor("phuc"))
    row.refresh_from_db()
    assert (row.times_raised, row.state) == (2, "sorted")


def test_split_copies_the_places(petition: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row = petition("Sửa đường; kéo điện")
    made = linking.split(task_id=row.pk, texts=["Sửa đường", "Kéo điện"], actor=cast.actor("phuc"))
    row.refresh_from_db()
    assert [one.task.title for one in made] == ["Sửa đường", "Kéo điện"]
    assert all(list(one.communes.all()) == [bodies["buoi"]] for one in made)
    assert row.state == "joined"


def test_told_apart_is_not_asked_again(petition: Petition, cast: Cast) -> None:
    row, other = petition("Sửa cầu tràn thôn Nà Mít"), petition("Sửa cầu tràn thôn Nà Mịt")
    page = cast.client("phuc").get(f"/voters/petitions/{row.pk}/?alike=1")
    assert [one.petition for one in page.context["alike"]] == [other]
    linking.tell_apart(task_id=row.pk, other=other.pk, kind="different", actor=cast.actor("phuc"))
    page = cast.client("phuc").get(f"/voters/petitions/{row.pk}/?alike=1")
    assert page.context["alike"] == []


def test_left_out_needs_a_reason(petition: Petition, cast: Cast) -> None:
    row = petition()
    with pytest.raises(WrongMove):
        petitions.leave_out(task_id=row.pk, reason=" ", actor=cast.actor("phuc"))
    petitions.leave_out(task_id=row.pk, reason="Chỉ là góp ý", actor=cast.actor("hai"))
    assert not VoterPetition.objects.counted().exists()
