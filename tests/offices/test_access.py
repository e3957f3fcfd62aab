"""What opens closed cases takes two people, and nobody gives himself anything."""

import datetime as dt

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.utils import timezone

from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.models import AccessRequest, Post, Role
from offices.powers import load_powers
from offices.services.absences import set_absence
from offices.services.access_requests import (
    confirm,
    propose_invitation,
    propose_password,
    propose_post,
    propose_power,
    propose_second_step_off,
    refuse,
)
from offices.services.importing import import_people
from offices.services.people import give_password
from offices.services.posts import end_post, give_post

pytestmark = pytest.mark.django_db
PASSWORD = "Rừng-cọ-đồi-chè-2031"


def told(kind):
    return set(Notification.objects.filter(kind=kind).values_list("person__username", flat=True))


def propose(cast, who="son", office="vptu", role=Role.DEPUTY_CHIEF, by="quan"):
    return propose_post(
        actor=cast.actor(by), person=cast.people[who], office=cast.offices[office], role=role
    )


def reads(person, office):
    return load_powers(person.pk).can("read_restricted", office.pk)


@pytest.mark.parametrize("role", [Role.CHIEF, Role.OFFICER, Role.CLERK])
def test_an_administrator_gives_himself_no_post(cast, role):
    with pytest.raises(ValidationError, match="tự bố trí"):
        propose(cast, who="quan", role=role)
    page = cast.client("quan").post(
        f"/settings/people/{cast.quan.pk}/posts/new/",
        {"office": cast.offices["vptu"].pk, "role": role, "since": "01/01/2026"},
    )
    assert page.status_code == 422
    assert not Post.objects.filter(person=cast.quan).exclude(role="administrator").exists()


@pytest.mark.parametrize("role", [Role.CHIEF, Role.PROVINCIAL_LEADER, Role.ADMINISTRATOR])
def test_a_post_that_reads_cases_waits_and_is_told(cast, role):
    asked = propose(cast, role=role)
    assert asked.state == "waiting"
    assert not cast.son.posts.exists()
    assert told("access_asked") == {"binh"}


def test_a_post_that_reads_no_closed_case_is_given_at_once(cast):
    assert isinstance(propose(cast, role=Role.OFFICER), Post)


def test_the_auditor_is_told_at_once_and_of_the_end(cast):
    give_post(
        actor=Actor.system(), person=cast.phuc, office=cast.offices["vpdd"], role=Role.AUDITOR
    )
    asked = propose(cast)
    assert told("access_asked") == {"binh", "phuc"}
    confirm(actor=cast.actor("binh"), request_id=asked.pk)
    assert told("access_confirmed") == {"quan", "phuc"}


def test_the_end_of_ones_own_post_is_not_put_off(cast):
    post = cast.quan.posts.get()
    today = timezone.localdate()
    end_post(actor=Actor.system(), post=post, on=today + dt.timedelta(days=3))
    with pytest.raises(ValidationError):
        end_post(actor=cast.actor("quan"), post=post, on=today + dt.timedelta(days=30))


def test_the_chief_of_that_office_confirms(cast):
    asked = propose(cast)
    confirm(actor=cast.actor("binh"), request_id=asked.pk)
    assert reads(cast.son, cast.offices["vptu"])
    assert told("access_confirmed") == {"quan"}
    post = cast.son.posts.get()
    assert post.history.first().history_user == cast.binh


@pytest.mark.parametrize("who", ["quan", "en", "an", "son"])
def test_nobody_else_confirms(cast, who):
    asked = propose(cast)
    with pytest.raises(PermissionDenied):
        confirm(actor=cast.actor(who), request_id=asked.pk)
    assert not reads(cast.son, cast.offices["vptu"])


def test_a_second_administrator_confirms_for_another_but_not_for_himself(cast):
    give_post(
        actor=Actor.system(), person=cast.son, office=cast.offices["vpub"], role=Role.ADMINISTRATOR
    )
    mine, other = propose(cast), propose(cast, who="an")
    with pytest.raises(PermissionDenied):
        confirm(actor=cast.actor("son"), request_id=mine.pk)
    confirm(actor=cast.actor("son"), request_id=other.pk)
    assert reads(cast.an, cast.offices["vptu"])


def test_a_refused_request_acts_no_more(cast):
    asked = propose(cast)
    refuse(actor=cast.actor("binh"), request_id=asked.pk, reason="Chưa có quyết định")
    with pytest.raises(ValidationError):
        confirm(actor=cast.actor("binh"), request_id=asked.pk)
    assert told("access_refused") == {"quan"}


def test_people_of_a_sheet_wait_too(cast):
    row = {
        "full_name": "Trần Văn Tư",
        "username": "tu.tv",
        "office": cast.offices["vptu"],
        "role": "chief",
        "division": None,
    }
    [person] = import_people(actor=cast.actor("quan"), rows=[row], invited=False)
    assert not person.posts.exists()
    assert AccessRequest.objects.waiting().get().person == person
    assert told("access_asked") == {"binh"}


def test_the_password_of_a_chief_waits_and_is_kept_hashed(cast):
    with pytest.raises(ValidationError):
        give_password(actor=cast.actor("quan"), person=cast.hai, password=PASSWORD)
    asked = propose_password(actor=cast.actor("quan"), person=cast.en, password=PASSWORD)
    cast.en.refresh_from_db()
    assert not cast.en.check_password(PASSWORD)
    assert PASSWORD not in asked.secret
    confirm(actor=cast.actor("binh"), request_id=asked.pk)  # a chief of another office: his own
    cast.en.refresh_from_db()
    asked.refresh_from_db()
    assert cast.en.check_password(PASSWORD)
    assert asked.secret == ""


def test_the_second_step_of_a_chief_is_taken_off_by_two(cast):
    Authenticator.objects.create(user=cast.binh, type="totp", data={"secret": "x"})
    asked = propose_second_step_off(actor=cast.actor("quan"), person=cast.binh, reason="Mất máy")
    assert Authenticator.objects.filter(user=cast.binh).exists()
    give_post(
        actor=Actor.system(), person=cast.son, office=cast.offices["vpub"], role=Role.ADMINISTRATOR
    )
    confirm(actor=cast.actor("son"), request_id=asked.pk)
    assert not Authenticator.objects.filter(user=cast.binh).exists()


@pytest.mark.parametrize("propose_own", [propose_invitation, propose_second_step_off])
def test_nobody_resets_his_own_sign_in(cast, propose_own):
    with pytest.raises(ValidationError):
        propose_own(actor=cast.actor("quan"), person=cast.quan, reason="Thử")


def test_who_works_on_a_restricted_task_is_guarded_too(cast):
    cast.log("Rà soát nhân sự", access="restricted", assignee=cast.mai)
    asked = propose_password(actor=cast.actor("quan"), person=cast.mai, password=PASSWORD)
    assert isinstance(asked, AccessRequest)
    plain = propose_password(actor=cast.actor("quan"), person=cast.phuc, password=PASSWORD)
    assert plain == cast.phuc


def test_an_invitation_for_a_chief_leaves_his_password_until_confirmed(cast):
    cast.binh.email = "binh@phutho.example"
    cast.binh.save(actor=Actor.system())
    before = cast.binh.password
    propose_invitation(actor=cast.actor("quan"), person=cast.binh, reason="Quên mật khẩu")
    cast.binh.refresh_from_db()
    assert cast.binh.password == before


def test_a_power_that_reads_cases_is_given_to_a_role_by_two(cast):
    office = cast.offices["vptu"]
    words = {"office": office, "codename": "read_restricted", "reason": "Thử"}
    with pytest.raises(ValidationError):
        propose_power(actor=cast.actor("quan"), role=Role.ADMINISTRATOR, **words)
    asked = propose_power(actor=cast.actor("quan"), role=Role.OFFICER, **words)
    assert not reads(cast.an, office)
    confirm(actor=cast.actor("binh"), request_id=asked.pk)
    assert reads(cast.an, office)


def test_an_administrator_names_nobody_to_stand_in_for_a_chief(cast):
    today = timezone.localdate()
    with pytest.raises(ValidationError):
        set_absence(
            actor=cast.actor("quan"),
            person=cast.binh,
            substitute=cast.an,
            starts_on=today,
            ends_on=today + dt.timedelta(days=3),
        )


def test_the_command_acts_at_once_and_tells_the_chiefs(cast):
    call_command("grant_access", "post", "son", office="vptu", role="deputy_chief", reason="Sự cố")
    assert reads(cast.son, cast.offices["vptu"])
    assert told("access_emergency") == {"binh", "en", "hai"}
    assert AccessRequest.objects.get().emergency


def test_without_a_chief_they_are_told_as_soon_as_there_is_one(cast):
    for chief in Post.objects.filter(role=Role.CHIEF):
        end_post(actor=Actor.system(), post=chief)
    call_command("grant_access", "post", "son", office="vptu", role="chief", reason="Cài đặt")
    assert told("access_emergency") == {"son"}
    assert AccessRequest.objects.get().chiefs_told_at is not None


def test_the_pages_show_and_decide(cast):
    asked = propose(cast)
    page = cast.client("binh").get("/").content.decode()
    assert asked.get_absolute_url() in page
    assert "Tạ Ngọc Sơn" in cast.client("binh").get("/settings/access/").content.decode()
    assert "Tạ Ngọc Sơn" not in cast.client("en").get("/settings/access/").content.decode()
    assert cast.client("en").get(asked.get_absolute_url()).status_code == 404
    own = cast.client("quan").post(asked.get_absolute_url(), {"decision": "confirm"})
    assert own.status_code == 422
    cast.client("binh").post(asked.get_absolute_url(), {"decision": "confirm"})
    assert reads(cast.son, cast.offices["vptu"])
