"""An administrator ends the sign-ins of a person, who may come in again."""

import pytest

from tests.offices.signing.conftest import is_in, signed_in, with_password

pytestmark = pytest.mark.django_db


def page(person):
    return f"/settings/people/{person.pk}/sign-out/"


def test_all_devices_of_one_person_are_signed_out_and_nobody_elses(cast):
    with_password(cast, "an")
    with_password(cast, "mai")
    first, second, other = signed_in(), signed_in(), signed_in("mai")
    admin = cast.client("quan")
    version = admin.get(page(cast.an)).context["form"].initial["version"]
    told = {"reason": "Mất máy tính xách tay", "version": version}
    assert admin.post(page(cast.an), told).status_code == 302
    assert (is_in(first), is_in(second), is_in(other)) == (False, False, True)
    assert is_in(signed_in())
    row = cast.an.history.first()
    assert (row.history_user, row.history_change_reason) == (cast.quan, "Mất máy tính xách tay")


def test_who_is_signed_in_nowhere_is_told_so(cast):
    admin = cast.client("quan")
    version = admin.get(page(cast.hai)).context["form"].initial["version"]
    told = admin.post(page(cast.hai), {"reason": "Thử", "version": version})
    assert told.status_code == 422
    assert "hiện không đăng nhập ở đâu" in told.content.decode()


def test_reason_is_asked_for(cast):
    with_password(cast, "an")
    client = signed_in()
    assert cast.client("quan").post(page(cast.an), {"reason": ""}).status_code == 422
    assert is_in(client)


@pytest.mark.parametrize("name", ["an", "binh", "mai"])
def test_nobody_else_does_it(cast, name):
    assert cast.client(name).post(page(cast.an), {"reason": "Thử"}).status_code == 403
