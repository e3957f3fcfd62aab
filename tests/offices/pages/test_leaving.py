"""Posts given and ended, moves, accounts closed and opened; open work changes hands first."""

import datetime as dt

import pytest
from django.utils import timezone

from offices.models import Person, Post, Role
from offices.powers import load_powers
from tasks.models import Part

pytestmark = pytest.mark.django_db


def owed(cast) -> Part:
    """A part in Dũng's hands."""
    from tasks.services.receiving import assign_part

    due = timezone.localdate() + dt.timedelta(days=9)
    task = cast.log(by="binh", ask={"vpub": due})
    part = cast.part(task, "vpub")
    return assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"))


def page(cast, who: str, act: str) -> str:
    return f"/settings/people/{cast.people[who].pk}/{act}/"


def test_post_is_given(cast):
    given = {"office": cast.offices["vpdd"].pk, "role": Role.CONTACT, "since": "01/01/2026"}
    assert cast.client("quan").post(page(cast, "son", "posts/new"), given).status_code == 302
    assert load_powers(cast.son.pk).can("receive_part", cast.offices["vpdd"].pk)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"office": ""}, "office"),
        ({"role": "king"}, "role"),
        ({"since": "yesterday"}, "since"),
        ({"role": Role.DIVISION_HEAD}, "division"),
        ({"division": "9999"}, "division"),
    ],
)
def test_wrong_post_is_told_at_the_field(cast, wrong, field):
    given = {"office": cast.offices["vpdd"].pk, "role": Role.CONTACT, "since": "01/01/2026"}
    answer = cast.client("quan").post(page(cast, "son", "posts/new"), given | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_division_of_another_office_is_refused(cast):
    given = {"office": cast.offices["vpdd"].pk, "role": Role.OFFICER, "since": "01/01/2026"}
    given["division"] = cast.divisions["vpub"].pk
    answer = cast.client("quan").post(page(cast, "son", "posts/new"), given)
    assert answer.context["form"].errors["division"] == ["Phòng này thuộc văn phòng khác."]


def test_post_without_work_is_ended(cast):
    post = cast.mai.posts.get()
    given = {"on": timezone.localdate().strftime("%d/%m/%Y"), "reason": "Nghỉ hưu"}
    answer = cast.client("quan").post(page(cast, "mai", f"posts/{post.pk}/end"), given)
    assert answer.status_code == 302
    assert Post.objects.get(pk=post.pk).until == timezone.localdate()


def test_post_of_somebody_else_is_not_found(cast):
    post = cast.mai.posts.get()
    assert cast.client("quan").get(page(cast, "an", f"posts/{post.pk}/end")).status_code == 404


def test_last_post_with_open_work_asks_for_a_taker(cast):
    part, post = owed(cast), cast.dung.posts.get()
    path = page(cast, "dung", f"posts/{post.pk}/end")
    given = {"on": timezone.localdate().strftime("%d/%m/%Y"), "reason": "Chuyển công tác"}
    refused = cast.client("quan").post(path, given)
    assert "taker" in refused.context["form"].errors
    assert cast.client("quan").post(path, given | {"taker": cast.khanh.pk}).status_code == 302
    assert Part.objects.get(pk=part.pk).assignee == cast.khanh


def test_deactivation_hands_over_in_the_same_moment(cast):
    part = owed(cast)
    path = page(cast, "dung", "deactivate")
    assert "1 việc" in cast.client("quan").get(path).content.decode()
    given = {"reason": "Nghỉ hưu", "taker": cast.khanh.pk}
    assert cast.client("quan").post(path, given).status_code == 302
    assert Part.objects.get(pk=part.pk).assignee == cast.khanh
    assert not Person.objects.get(pk=cast.dung.pk).is_active


def test_taker_of_another_office_is_no_choice(cast):
    owed(cast)
    given = {"reason": "Nghỉ hưu", "taker": cast.phuc.pk}
    answer = cast.client("quan").post(page(cast, "dung", "deactivate"), given)
    assert "taker" in answer.context["form"].errors
    assert Person.objects.get(pk=cast.dung.pk).is_active


def test_nobody_deactivates_himself(cast):
    answer = cast.client("quan").post(page(cast, "quan", "deactivate"), {"reason": "Thử"})
    assert answer.status_code == 422
    assert Person.objects.get(pk=cast.quan.pk).is_active


def test_deactivated_person_is_signed_out_and_comes_back(cast):
    client = cast.client("mai")
    cast.client("quan").post(page(cast, "mai", "deactivate"), {"reason": "Nghỉ không lương"})
    assert client.get("/profile/").status_code == 302
    cast.client("quan").post(page(cast, "mai", "reactivate"), {"reason": "Đi làm lại"})
    assert Person.objects.get(pk=cast.mai.pk).is_active


def test_move_hands_over_and_makes_a_new_home(cast):
    part = owed(cast)
    given = {
        "office": cast.offices["vptu"].pk,
        "role": Role.OFFICER,
        "taker": cast.khanh.pk,
        "on": timezone.localdate().strftime("%d/%m/%Y"),
        "reason": "Điều động",
    }
    assert cast.client("quan").post(page(cast, "dung", "move"), given).status_code == 302
    assert Part.objects.get(pk=part.pk).assignee == cast.khanh
    assert load_powers(cast.dung.pk).home_office == cast.offices["vptu"].pk


@pytest.mark.parametrize(("code", "status"), [("vpub", 302), ("vptu", 422)])
def test_move_asks_for_a_taker_only_where_an_office_is_left(cast, code, status):
    part = owed(cast)
    given = {
        "office": cast.offices[code].pk,
        "role": Role.CONTACT,
        "reason": "Điều động",
        "on": timezone.localdate().strftime("%d/%m/%Y"),
    }
    answer = cast.client("quan").post(page(cast, "dung", "move"), given)
    assert answer.status_code == status
    assert status == 302 or set(answer.context["form"].errors) == {"taker"}
    assert Part.objects.get(pk=part.pk).assignee == cast.dung


def test_move_dated_back_ends_what_began_later_and_hands_over(cast):
    part, day = owed(cast), timezone.localdate()
    since = day - dt.timedelta(days=9)
    Post.objects.filter(person=cast.dung).update(since=since + dt.timedelta(days=5))
    given = {
        "office": cast.offices["vptu"].pk,
        "role": Role.OFFICER,
        "taker": cast.khanh.pk,
        "on": since.strftime("%d/%m/%Y"),
        "reason": "Điều động",
    }
    assert cast.client("quan").post(page(cast, "dung", "move"), given).status_code == 302
    assert Part.objects.get(pk=part.pk).assignee == cast.khanh
    assert load_powers(cast.dung.pk).offices == {cast.offices["vptu"].pk}


def test_post_that_ends_by_date_ends_earlier_with_the_account(cast):
    later = timezone.localdate() + dt.timedelta(days=30)
    Post.objects.filter(person=cast.mai).update(until=later)
    answer = cast.client("quan").post(page(cast, "mai", "deactivate"), {"reason": "Nghỉ hưu"})
    assert answer.status_code == 302
    assert cast.mai.posts.get().until == timezone.localdate()


def test_new_password_must_be_changed(cast):
    answer = cast.client("quan").post(
        page(cast, "an", "password"), {"password": "bon-mua-hoa-no-26"}
    )
    fresh = Person.objects.get(pk=cast.an.pk)
    assert answer.status_code == 302
    assert fresh.must_change_password
    assert fresh.check_password("bon-mua-hoa-no-26")


@pytest.mark.parametrize("weak", ["short", "123456789012", "nguyễn văn an", "\x00" * 20])
def test_weak_password_is_told_at_the_field(cast, weak):
    answer = cast.client("quan").post(page(cast, "an", "password"), {"password": weak})
    assert answer.status_code == 422
    assert "password" in answer.context["form"].errors


@pytest.mark.parametrize("act", ["deactivate", "reactivate", "move"])
def test_a_reason_is_asked_for(cast, act):
    answer = cast.client("quan").post(page(cast, "mai", act), {"reason": " "})
    assert answer.status_code == 422
    assert "reason" in answer.context["form"].errors
