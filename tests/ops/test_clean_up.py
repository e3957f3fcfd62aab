"""What a test commits is gone before the next one."""

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_committed_rows_do_not_stay(turn: int) -> None:
    assert Session.objects.count() == 0
    Session.objects.create(session_key=str(turn), expire_date=timezone.now())
