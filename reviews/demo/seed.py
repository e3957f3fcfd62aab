"""The whole demo, in order: rules, people, tasks, then the quiet after the past."""

import datetime as dt

from django.utils import timezone

from coordination import workdays
from coordination.services.defaults import install_defaults
from notifications.models import Dispatch, Notification
from notifications.services.tell import without_mail
from offices import powers
from offices.foundation.actor import Actor
from offices.models import Office, Person
from offices.services.absences import set_absence
from reviews.demo.balance import balance
from reviews.demo.diary import play_diary
from reviews.demo.hire import hire_everybody
from reviews.demo.life import look_up_again
from reviews.demo.living import answer_old, finish_passed, play_words
from reviews.demo.meetings import play_meetings, play_session
from reviews.demo.model_data import MODELS
from reviews.demo.model_lives import play_models
from reviews.demo.ordinary import play_ordinary
from tasks.dossier.registry import kinds
from tasks.models import Task
from tasks.notices.people import asked_once

# Of the model tasks, told as of a Monday, the second alone is late; later in a week more have
# passed their day, and were finished on it.
LATE = MODELS[1].number


def seed() -> int:
    """Returns the number of tasks made."""
    look_up_again()
    actor = Actor.system()
    install_defaults(actor=actor)
    _whole_offices_read(actor)
    hire_everybody(actor=actor)
    with workdays.read_once(), powers.read_once(), asked_once(), without_mail():
        count = _play_cases()
    _someone_is_away()
    _forget_old_mail()
    return count


def _play_cases() -> int:
    """No post, no power and no day off changes meanwhile."""
    count = play_models()
    finish_passed(timezone.localdate(), late=LATE)
    count += play_ordinary()
    last = Task.objects.latest("pk").pk
    count += play_meetings() + play_session()
    count += sum(kind.demo() for kind in kinds() if kind.demo is not None)
    answer_old(last, timezone.localdate())
    count += balance()
    play_words()
    play_diary()
    return count


def _whole_offices_read(actor: Actor) -> None:
    """In the trial every office reads its own tasks as a whole; an office may narrow this."""
    for office in Office.objects.filter(narrow_internal=True):
        office.narrow_internal = False
        office.save(actor=actor, reason="Bản dùng thử")


def _someone_is_away() -> None:
    today = timezone.localdate()
    person = Person.objects.get(username="vpub.chuyenvien4")
    set_absence(
        actor=Actor(person=person),
        person=person,
        substitute=Person.objects.get(username="vpub.chuyenvien2"),
        starts_on=today,
        ends_on=today + dt.timedelta(days=4),
        note="Đi công tác",
    )


def _forget_old_mail() -> None:
    """What was told in the past is in the bell; no mail of it goes out."""
    Dispatch.objects.all().delete()
    Notification.objects.filter(created_at__lt=timezone.now() - dt.timedelta(days=7)).update(
        read_at=timezone.now()
    )
