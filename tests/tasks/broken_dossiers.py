"""Rows that dossiers share and the database refuses, for `test_constraints`."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.utils import timezone

from coordination.models import NumberBook
from offices.foundation.actor import Actor
from tasks.models import Conclusion, Notice, OwedPaper, Participant
from tests.support.cast import Cast

DAY = dt.date(2026, 11, 23)
type Rows = Callable[[Cast], Any]


def row(model: type[Model], **fields: Any) -> Rows:
    return lambda cast: model(task=cast.log(), **fields)


def second_participant(**who: str) -> Rows:
    """The same person or office twice in one case."""

    def make(cast: Cast) -> Participant:
        task = cast.log()
        named: dict[str, Any] = {"person": cast.an, "office": cast.offices["vpub"]}
        known = {name: named[name] for name in who}
        Participant(task=task, **known).save(actor=Actor.system())
        return Participant(task=task, **known)

    return make


def second_number(cast: Cast) -> Notice:
    office = cast.offices["vptu"]
    book = NumberBook(office=office, kind="TB", symbol="VPTU", period="2026")
    book.save(actor=Actor.system())
    known: dict[str, Any] = {"book": book, "issuer": "VPTU", "number": 1, "symbol": "1-TB/VPTU"}
    known |= {"dated": DAY, "capacity": "head", "abstract": "Kết luận"}
    Notice(task=cast.log(), **known).save(actor=Actor.system())
    return Notice(task=cast.log(), **known)


ROWS: dict[str, Rows] = {
    "participant_is_somebody": row(Participant),
    "participant_reply_by_somebody": row(Participant, words="Đại biểu", replied_at=timezone.now()),
    "participant_names_the_substitute": row(
        Participant, words="Đại biểu", reply="sends", replied_at=timezone.now()
    ),
    "participant_person_once": second_participant(person="an"),
    "participant_office_once": second_participant(office="vpub"),
    "paper_received_on_a_day": row(OwedPaper, title="Báo cáo", outside="Sở", received_on=DAY),
    "paper_owed_by_somebody": row(OwedPaper, title="Báo cáo"),
    "conclusion_task_is_named": row(Conclusion, text="x", state="task"),
    "conclusion_without_task_has_a_reason": row(Conclusion, text="x", state="none"),
    "notice_number_once": second_number,
}
