"""The cast is what the other tests take it for."""

from offices.powers import load_powers
from tests.support.cast import Cast


def test_the_chief_decides_and_the_officer_does_not(cast: Cast):
    office = cast.offices["vptu"].pk
    assert load_powers(cast.binh.pk).can("release_request", office)
    assert not load_powers(cast.an.pk).can("release_request", office)


def test_a_task_logged_by_the_chief_is_sent(cast: Cast):
    task = cast.log(by="binh", ask={"vpub": None})
    assert cast.part(task, "vpub").state == "sent"
