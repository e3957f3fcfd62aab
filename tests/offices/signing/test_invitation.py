"""An invitation by mail: a link that opens once, kept nowhere, never for somebody else."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from notifications.models import Dispatch, Notification
from notifications.services.mail import compose
from offices.models import Absence
from offices.services.accounts import invite
from tests.offices.signing.conftest import NEXT, PASSWORD, is_in, signed_in, with_password

pytestmark = pytest.mark.django_db
BOTH = {"password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def an(cast):
    cast.an.email = "an@phutho.example"
    cast.an.save(actor=cast.actor("quan"))
    return cast.an


def link(person):
    """The address in the mail that goes out."""
    dispatch = Dispatch.objects.filter(person=person).latest("id")
    notices = list(dispatch.notifications.all())
    body = str(compose(dispatch, notices, {}).body)
    return next(line.strip() for line in body.splitlines() if "/accounts/invitation/" in line)


def invited(cast, person):
    with_no_hours = invite(actor=cast.actor("quan"), person=person)
    return link(with_no_hours).removeprefix("http://testserver")


def test_link_opens_once_and_the_password_signs_in(cast, an):
    address = invited(cast, an)
    assert "an" in Client().get(address).content.decode()
    assert Client().post(address, BOTH).status_code == 302
    assert Client().post(address, {"password1": NEXT, "password2": NEXT}).status_code == 410
    assert is_in(signed_in("an"))
    assert an.history.first().history_user == an


def test_row_holds_no_link(cast, an):
    address = invited(cast, an)
    token = address.rstrip("/").rpartition("/")[2]
    notice = Notification.objects.get(kind="invited")
    assert notice.facts == {}
    assert token not in notice.dedupe_key


def test_next_invitation_ends_the_first(cast, an):
    first = invited(cast, an)
    second = invited(cast, an)
    assert (Client().get(first).status_code, Client().get(second).status_code) == (410, 200)


def test_after_three_days_or_on_a_closed_account_it_is_over(cast, an):
    import time_machine

    address = invited(cast, an)
    with time_machine.travel(timezone.localtime() + dt.timedelta(days=3, minutes=1)):
        assert Client().get(address).status_code == 410
    an.refresh_from_db()
    an.is_active = False
    an.save(actor=cast.actor("quan"))
    assert Client().get(address).status_code == 410


def test_unknown_person_and_wrong_link_read_alike(cast, an):
    told = {
        Client().get(f"/accounts/invitation/{pk}/abc-def/").content for pk in (an.pk, 999_999_999)
    }
    assert len({len(body) for body in told}) == 1


@pytest.mark.parametrize(
    "typed",
    [{}, {"password1": PASSWORD, "password2": NEXT}, {"password1": "ngan", "password2": "ngan"}],
)
def test_faulty_password_is_told_and_the_link_still_opens(cast, an, typed):
    address = invited(cast, an)
    assert Client().post(address, typed).status_code == 422
    assert Client().get(address).status_code == 200


def test_substitute_never_gets_the_link(cast, an):
    today = timezone.localdate()
    row = Absence(person=an, substitute=cast.mai, starts_on=today, ends_on=today)
    row.save(actor=cast.actor("an"))
    invite(actor=cast.actor("quan"), person=an)
    told = Notification.objects.filter(kind="invited")
    assert [(n.person_id, n.channel) for n in told] == [(an.pk, "at_once")]


def test_page_invites_and_needs_an_address(cast, an):
    client = cast.client("quan")
    page = f"/settings/people/{an.pk}/invite/"
    assert client.get(page).status_code == 200
    from offices.foundation.versions import version_of

    typed = {"reason": "Cán bộ mới", "version": version_of(an)}
    assert client.post(page, typed).status_code == 302
    assert client.post(f"/settings/people/{cast.mai.pk}/invite/", {"reason": "x"}).status_code in {
        409,
        422,
    }


def test_new_password_by_an_administrator_is_told_to_its_owner(cast, an):
    with_password(cast, "an")
    told = Notification.objects.filter(person=an).values_list("kind", flat=True)
    assert set(told) == {"password_given", "password_changed"}
