"""People come, move and leave; what they hold is handed over first."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from offices.models import Person, Role
from offices.people import handover
from offices.powers import load_powers
from offices.services.moving import move
from offices.services.people import (
    change_password,
    change_person,
    create_person,
    deactivate_person,
    give_password,
    reactivate_person,
    set_preferences,
)
from offices.services.posts import end_post, give_post, settle_memberships

pytestmark = pytest.mark.django_db
PASSWORD = "mot-cau-de-nho-26"


@pytest.fixture
def desk(cast, monkeypatch):
    """Open items per person, kept by an app that has registered itself."""
    held = {cast.an.pk: 2}

    def count(person_id, office_id):
        return held.get(person_id, 0)

    def hand_over(*, giver, taker, office_id, actor, reason):
        held[taker.pk] = held.get(taker.pk, 0) + held.pop(giver.pk)

    monkeypatch.setattr(handover, "_holdings", {})
    handover.register(handover.Holding("test", count, hand_over))
    return held


def test_created_person_must_change_the_given_password(cast):
    person = create_person(
        actor=cast.actor("quan"), username="lan", full_name="Phan Thị Lan", password=PASSWORD
    )
    assert person.must_change_password
    assert person.check_password(PASSWORD)


def test_username_taken_is_told_at_the_field(cast):
    with pytest.raises(ValidationError) as refused:
        create_person(actor=cast.actor("quan"), username="an", full_name="An")
    assert "username" in refused.value.message_dict


def test_only_an_administrator_creates_people(cast):
    with pytest.raises(PermissionDenied):
        create_person(actor=cast.actor("binh"), username="lan", full_name="Lan")


def test_people_are_ordered_by_given_name(cast):
    names = list(Person.objects.filter(pk__in=[cast.binh.pk, cast.an.pk, cast.en.pk]))
    assert names == [cast.an, cast.binh, cast.en]


def test_changed_name_changes_the_order(cast):
    change_person(actor=cast.actor("quan"), person=cast.an, full_name="Nguyễn Văn Ưng")
    assert list(Person.objects.filter(pk__in=[cast.an.pk, cast.son.pk])) == [cast.son, cast.an]


def test_own_password_ends_the_duty_to_change(cast):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    assert cast.an.must_change_password
    person = change_password(actor=cast.actor("an"), person=cast.an, password="mot-cau-khac-27")
    assert not person.must_change_password


def test_nobody_changes_another_persons_password(cast):
    with pytest.raises(PermissionDenied):
        change_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)


def test_weak_password_is_refused(cast):
    with pytest.raises(ValidationError):
        change_password(actor=cast.actor("an"), person=cast.an, password="123456")


def test_preferences_are_ones_own(cast):
    person = set_preferences(actor=cast.actor("an"), language="en", theme="dark")
    assert (person.language, person.theme) == ("en", "dark")


def test_leaving_with_open_work_is_refused(cast, desk):
    with pytest.raises(ValidationError, match="còn 2 việc chưa xong"):
        deactivate_person(actor=cast.actor("quan"), person=cast.an, reason="Nghỉ hưu")
    assert load_powers(cast.an.pk).offices


def test_leaving_hands_work_over_and_ends_posts(cast, desk):
    person = deactivate_person(
        actor=cast.actor("quan"), person=cast.an, reason="Nghỉ hưu", taker=cast.mai
    )
    assert not person.is_active
    assert desk == {cast.mai.pk: 2}
    assert not person.posts.running(timezone.localdate()).exists()
    assert person.home_post is None


def test_work_is_not_handed_to_somebody_inactive(cast, desk):
    cast.mai.is_active = False
    cast.mai.save(actor=cast.actor("quan"))
    with pytest.raises(ValidationError, match="đang công tác"):
        deactivate_person(actor=cast.actor("quan"), person=cast.an, reason="", taker=cast.mai)


def test_nobody_deactivates_themselves(cast):
    with pytest.raises(ValidationError, match="chính mình"):
        deactivate_person(actor=cast.actor("quan"), person=cast.quan, reason="")


def test_somebody_back_signs_in_again_but_holds_no_post(cast):
    deactivate_person(actor=cast.actor("quan"), person=cast.phuc, reason="Biệt phái")
    person = reactivate_person(actor=cast.actor("quan"), person=cast.phuc, reason="Trở về")
    assert person.is_active
    assert load_powers(person.pk).offices == frozenset()


def test_moved_person_works_at_the_new_desk_from_the_next_request(cast):
    post = move(
        actor=cast.actor("quan"),
        person=cast.phuc,
        office=cast.offices["vpub"],
        role=Role.OFFICER,
        division=cast.divisions["vpub"],
        reason="Điều động",
    )
    powers = load_powers(cast.phuc.pk)
    assert powers.offices == {cast.offices["vpub"].pk}
    assert powers.home_office == post.office_id
    assert [group.name for group in cast.phuc.groups.all()] == ["vpub/officer"]


def test_move_to_another_office_demands_the_hand_over(cast, desk):
    with pytest.raises(ValidationError, match="nhận bàn giao"):
        move(
            actor=cast.actor("quan"),
            person=cast.an,
            office=cast.offices["vpub"],
            role=Role.CLERK,
            reason="Điều động",
        )


def test_post_in_a_division_of_another_office_is_refused(cast):
    with pytest.raises(ValidationError, match="văn phòng khác"):
        give_post(
            actor=cast.actor("quan"),
            person=cast.son,
            office=cast.offices["vpub"],
            role=Role.OFFICER,
            division=cast.divisions["vptu"],
        )


def test_head_needs_a_division(cast):
    with pytest.raises(ValidationError, match="Chọn phòng"):
        give_post(
            actor=cast.actor("quan"),
            person=cast.son,
            office=cast.offices["vpub"],
            role=Role.DIVISION_HEAD,
        )


def test_post_ends_once(cast):
    post = cast.an.posts.get()
    end_post(actor=cast.actor("quan"), post=post)
    with pytest.raises(ValidationError, match="đã kết thúc"):
        end_post(actor=cast.actor("quan"), post=post)


def test_group_follows_a_post_that_ends_by_date(cast, time_machine):
    today = timezone.localdate()
    end_post(actor=cast.actor("quan"), post=cast.an.posts.get(), on=today + dt.timedelta(2))
    assert cast.an.groups.exists()
    time_machine.move_to(timezone.now() + dt.timedelta(2))
    assert settle_memberships(actor=cast.actor("quan")) == 1
    assert not cast.an.groups.exists()


def test_saving_a_person_without_a_change_writes_no_history(cast):
    kept = cast.an.history.count()
    change_person(actor=cast.actor("quan"), person=cast.an, full_name=cast.an.full_name)
    set_preferences(actor=cast.actor("an"), language=cast.an.language, theme=cast.an.theme)
    assert cast.an.history.count() == kept
