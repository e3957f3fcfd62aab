"""The demo's diaries: this week issued by all three, the next tentative with clashes left."""

import pytest

from coordination.models import DiarySetting
from coordination.services.defaults import install_defaults
from diary.models import DiaryIssue, Slot
from diary.slots.clashes import clashes_among
from diary.week.weeks import week_of
from offices.foundation.actor import Actor
from reviews.demo.diary import play_diary
from reviews.demo.hire import hire_everybody
from reviews.demo.life import look_up_again


@pytest.mark.django_db
def test_three_diaries_with_clashes_left() -> None:
    look_up_again()
    system = Actor.system()
    install_defaults(actor=system)
    hire_everybody(actor=system)
    assert play_diary() == Slot.objects.count()
    assert DiaryIssue.objects.count() == 3
    later = Slot.objects.filter(state="asked")
    clashes = clashes_among(later.for_grid(), DiarySetting.objects.current())
    assert len([one for one in clashes if not one.overridden]) >= 3
    assert {week_of(slot.date) for slot in later} == {week_of(later[0].date)}
    look_up_again()
