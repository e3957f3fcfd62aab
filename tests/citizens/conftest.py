"""Reception desks of three offices: Cúc takes letters at vpub, Khánh heads the board, Én is chief;
Mai takes them at vptu, Giang at vpdd. Rules of the law as by default."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Denunciation, Letter
from citizens.services import denunciations, settling, sorting
from citizens.services.registering import LetterInput, register_letter
from citizens.services.settling import PaperInput
from citizens.services.sorting import Answers
from coordination.defaults.deadlines import RULES
from coordination.models import Body, Leader
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.posts import give_post
from tests.support.cast import SINCE, Cast
from tests.support.limits import install_limits

type Enter = Callable[..., Letter]
DESKS = (
    ("cuc", "vpub", Role.RECEPTION_OFFICER),
    ("khanh", "vpub", Role.RECEPTION_HEAD),
    ("mai", "vptu", Role.RECEPTION_OFFICER),
    ("giang", "vpdd", Role.RECEPTION_OFFICER),
)


def day(text: str) -> dt.date:
    return dt.date(*(int(part) for part in reversed(text.split("/"))))


def law(cast: Cast) -> None:
    """The limits of area 5 as they are installed."""
    install_limits(cast, (row for row in RULES if row.area == 5))


def give_desks(cast: Cast) -> Cast:
    system = Actor.system()
    for who, code, role in DESKS:
        person, office = cast.people[who], cast.offices[code]
        give_post(actor=system, person=person, office=office, role=role, since=SINCE)
    law(cast)
    return cast


@pytest.fixture
def desk(cast: Cast) -> Cast:
    return give_desks(cast)


@pytest.fixture
def bodies(desk: Cast) -> dict[str, Body]:
    rows = {
        "so": ("Sở Nông nghiệp và Môi trường", "department", None),
        "xa": ("Xã Suối Bưởi", "commune", None),
        "vpub": ("Ủy ban nhân dân tỉnh", "state", "vpub"),
        "vptu": ("Thường trực Tỉnh ủy", "party", "vptu"),
    }
    made = {}
    for code, (name, kind, office) in rows.items():
        made[code] = Body(
            name=name,
            short_name=name,
            kind=kind,
            served_by=desk.offices[office] if office else None,
        )
        made[code].save(actor=Actor.system())
    return made


@pytest.fixture
def chairman(bodies: dict[str, Body]) -> Leader:
    row = Leader(
        full_name="Vũ Hoàng Lãm", position="Chủ tịch UBND tỉnh", body=bodies["vpub"], precedence=4
    )
    row.save(actor=Actor.system())
    return row


@pytest.fixture
def enter(desk: Cast) -> Enter:
    """In the book of vpub, by Cúc."""

    def make(kind: str = "complaint", *, by: str = "cuc", **more: Any) -> Letter:
        usual = {
            "received_on": timezone.localdate(),
            "name": "Công dân mẫu 1",
            "address": "Khu 3, phường Đồi Trám",
            "summary": "Đề nghị xem xét việc bồi thường",
        }
        given = LetterInput(kind=kind, **(usual | more))
        return register_letter(given=given, actor=desk.actor(by))

    return make


def paper(number: str = "12/QĐ-UBND", dated: dt.date | None = None) -> PaperInput:
    return PaperInput(number=number, dated=dated or timezone.localdate(), signer="chairman")


def sort(desk: Cast, letter: Letter, *, own: bool = True, **more: Any) -> Letter:
    usual: dict[str, Any] = {
        "kind": letter.kind,
        "fit": True,
        "field": "land",
        "content": "e",
        "own_competence": own,
    }
    answers = Answers(**(usual | more))
    return sorting.sort_letter(task_id=letter.pk, answers=answers, actor=desk.actor("cuc"))


def proposed(desk: Cast, letter: Letter, *, sent_to: Body | None = None, **more: Any) -> Letter:
    found = sort(desk, letter, **more)
    return sorting.propose(
        task_id=letter.pk, outcome=found.outcome, sent_to=sent_to, actor=desk.actor("cuc")
    )


def accepted(desk: Cast, letter: Letter, dated: dt.date, **more: Any) -> Letter:
    proposed(desk, letter, **more)
    return settling.accept(
        task_id=letter.pk, paper=paper(dated=dated), many_signed=True, actor=desk.actor("khanh")
    )


def denounced(desk: Cast, **more: Any) -> Denunciation:
    usual = {"received_on": timezone.localdate(), "source": "post", "category": "duty"}
    given = denunciations.DenunciationInput(**(usual | more))
    return denunciations.register_denunciation(given=given, actor=desk.actor("cuc"))


def running(row: Any) -> dict[str, dt.date]:
    """Code of each open clock with its day."""
    rows = row.task.deadlines.open_ends().filter(rule__isnull=False).select_related("rule")
    return {one.rule.code: one.due_on for one in rows}
