"""Questions to leaders that the database refuses, for `test_constraints`."""

from collections.abc import Callable
from typing import Any

from offices.foundation.actor import Actor
from tasks.models import Note
from tests.support.cast import Cast


def question(**fields: Any) -> Callable[[Cast], Note]:
    def row(cast: Cast) -> Note:
        office = cast.offices["vptu"]
        known: dict[str, Any] = {"office": office, "inside_office": office, "author": cast.an}
        known |= {"kind": "ask", "text": "x", "ask_state": "waiting"}
        known |= {"asked_name": "Chánh Văn phòng", **fields}
        found: Note = Note(task=cast.log(), **known)
        return found

    return row


def second_opinion(cast: Cast) -> Note:
    asked = question()(cast)
    asked.save(actor=Actor.system())
    known: dict[str, Any] = {"kind": "opinion", "ask_state": "", "answers": asked}
    question(**known)(cast).save(actor=Actor.system())
    return question(**known)(cast)


ROWS: dict[str, Callable[[Cast], Any]] = {
    "question_stays_in_its_office_and_names_a_leader": question(asked_name=""),
    "only_a_question_waits_for_an_opinion": question(ask_state=""),
    "one_opinion_for_a_question": second_opinion,
}
