"""Letters at their 30th, 40th and 44th day: told to who approves, once, by code alone."""

import pytest

from citizens.notices import KEY, warn_of_waiting
from notifications.models import Notification
from tests.citizens.conftest import Enter, sort
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "warned"), [(29, 0), (30, 1), (40, 1), (44, 1), (45, 0)])
def test_the_head_is_warned_on_three_days(enter: Enter, days: int, warned: int) -> None:
    enter(received_on=in_days(-days), name="Planted", summary="Planted")
    assert warn_of_waiting() == warned
    warn_of_waiting()
    rows = Notification.objects.filter(kind=KEY)
    told = sorted(row.person.username for row in rows)
    assert told == (["en", "khanh"] if warned else [])
    assert "Planted" not in "".join(str(row.facts) for row in rows)


def test_what_is_decided_warns_nobody(desk: Cast, enter: Enter) -> None:
    letter = enter(received_on=in_days(-30))
    sort(desk, letter)
    assert warn_of_waiting() == 1
    letter.refresh_from_db()
    letter.state, letter.handled_on = "guided", in_days(0)
    letter.save(actor=desk.actor("cuc"))
    assert warn_of_waiting() == 0
