"""A trial started again weeks later looks fresh: what has passed is finished, this week is played.

The three offices have gone on working in the meantime: whatever fell due was answered and
completed by its day; then this week's ordinary tasks and diaries are entered as on the first day.
"""

import datetime as dt
from contextlib import suppress

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from coordination.workdays import calendar_for
from diary.models import Slot
from diary.week.weeks import week_of
from intake.services.directives import record_words
from reviews.demo.balance import balance
from reviews.demo.diary import put_weeks
from reviews.demo.finishing import answer, finish, give_out
from reviews.demo.life import actor, look_up_again
from reviews.demo.ordinary import play_ordinary
from reviews.demo.travel import at, moment
from tasks.models import Deadline, Part, Task
from tasks.services.drafts import LeaderWords
from tasks.states import PartState, WrongMove

STALE = dt.timedelta(days=6)
# Played on the first day; a year of the past is not played twice.
WORDS = (
    ("vptu", "Thường trực Tỉnh ủy", "Rà soát việc thực hiện kết luận quý này, báo cáo tuần sau."),
    ("vpdd", "Thường trực HĐND tỉnh", "Chuẩn bị danh mục kiến nghị cử tri chưa được trả lời."),
    ("vpub", "Chủ tịch UBND tỉnh", "Rà soát các dự án chậm tiến độ, đề xuất hướng xử lý."),
)
PAST = frozenset({"done", "late", "ended", "stopped", "cancelled", "no_answer"})


def is_stale() -> bool:
    """Whether nobody has logged anything for about a week."""
    last = Task.objects.order_by("-created_at").values_list("created_at", flat=True).first()
    return last is not None and timezone.now() - last > STALE


def live_on() -> int:
    """Returns how many tasks were finished."""
    look_up_again()
    today = timezone.localdate()
    finished = finish_passed(today)
    answer_old(0, today)
    play_ordinary(seed=today.toordinal(), past=PAST)
    balance()
    play_words()
    if not Slot.objects.of_week(week_of(today).turned(1).monday).exists():
        put_weeks()
    return finished


def finish_passed(today: dt.date, *, late: str = "") -> int:
    """Every task one of whose dates has passed, but internal ones, ends with its result then.

    `late`: the number of the document whose task is to stay overdue.
    """
    over = Deadline.objects.running().counted().filter(due_on__lt=today)
    passed = Task.objects.filter(is_open=True, pk__in=over.values("task")).order_by("pk")
    if late:
        passed = passed.exclude(document_number=late)
    return sum(finish(task) for task in passed.select_related("lead_office"))


def answer_old(after: int, today: dt.date) -> None:
    """What the areas' cases asked long ago has been received and answered: nothing lies about.

    `after`: only tasks with a greater number, those that the areas entered.
    """
    calendar = calendar_for(None)
    late, idle = calendar.subtract(today, 2), calendar.subtract(today, 3)
    idle_states = (PartState.SENT, PartState.RECEIVED)
    parts = Part.objects.filter(task__pk__gt=after, task__is_open=True, state__in=idle_states)
    for part in parts.select_related("task__lead_office", "office").order_by("pk"):
        owed = part.deadlines.running().counted().filter(due_on__lt=late).first()
        sent = part.sent_at and timezone.localdate(part.sent_at)
        if not (owed or sent):
            continue
        when = moment(owed.due_on, 10) if owed and owed.due_on else timezone.now()
        with suppress(WrongMove, PermissionDenied, ValidationError), transaction.atomic():
            if owed is not None and not part.is_lead:
                with at(max(when, part.sent_at or when)):
                    answer(part, part.task)
            elif sent and sent <= idle:
                _taken_up(part)


def _taken_up(part: Part) -> None:
    assert part.sent_at is not None
    with at(part.sent_at + dt.timedelta(hours=1)):
        give_out(part)


def play_words() -> None:
    """This week's words of a leader that nobody has logged yet, one in each office."""
    for code, said_by, words in WORDS:
        said = LeaderWords(said_by=said_by, said_on=timezone.localdate(), words=words, way="spoken")
        record_words(said=said, actor=actor(f"{code}.chuyenvien"))
