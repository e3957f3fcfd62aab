"""A letter is entered in the book of an office: one form, one number, its first clocks."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from citizens.choices import BOOKS, Book, Content, LetterKind, Source
from citizens.models import Letter, Matter
from citizens.models.letters import random_code
from citizens.services.clocks import first_clocks
from citizens.services.personal import keep_sender, keep_words
from citizens.states import LETTERS, LetterState
from coordination.models import Area, Body, Responsibility
from coordination.services.numbers import take_number
from offices.foundation.actor import Actor
from offices.models import Office
from reading.names import office_on
from reading.registry import known_offices, side_of
from tasks.choices import Access, Basis
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.entering import check_desk, enter
from tasks.models import Task
from tasks.services.drafts import NewTask

AREA = "reception"
TITLES = {
    LetterKind.COMPLAINT: "Xử lý đơn khiếu nại",
    LetterKind.PETITION: "Xử lý đơn kiến nghị, phản ánh",
    LetterKind.MIXED: "Xử lý đơn kiến nghị, phản ánh",
}
OWN_BOOK = "Đơn vào sổ của văn phòng nào thì văn phòng đó theo dõi"
BOOK_KIND = "ĐƠN"
# Article 12(4) of the Law: the desk of which side takes the content at the reception centre.
DESKS = {Content.A: "party", Content.D: "elected", Content.E: "state"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterInput:
    """`number`: as the paper book has it; left out, the next one. `form_key`: sent twice, one."""

    kind: str
    received_on: dt.date
    source: str = Source.POST
    book: str = Book.OFFICE
    number: int | None = None
    sent_by: Body | None = None
    sent_number: str = ""
    asks_report: bool = False
    signers: int = 1
    field: str = ""
    content: str = ""
    own_competence: bool = True
    wants_result: bool = False
    originals: bool = False
    choice_reason: str = ""
    name: str = ""
    address: str = ""
    commune: Body | None = None
    representative: bool = False
    summary: str = ""
    form_key: uuid.UUID | None = None


FIELDS = (
    "kind",
    "received_on",
    "source",
    "book",
    "sent_by",
    "sent_number",
    "asks_report",
    "signers",
    "field",
    "content",
    "own_competence",
    "wants_result",
    "originals",
    "choice_reason",
)


def reception_area() -> Area:
    return Area.objects.get(code=AREA)


def lead_reason(office: Office, area: Area) -> str:
    """A letter that reaches an office is that office's own, whatever the table says."""
    return "" if Responsibility.objects.may_lead(area, office) else OWN_BOOK


def kept_books(office: Office) -> tuple[Book, ...]:
    return (Book.OFFICE, *BOOKS.get(side_of(office), ()))


def check_desk_of(content: str, source: str, office: Office, reason: str) -> None:
    """At the reception centre the law's table sorts; another choice demands its reason."""
    side = DESKS.get(Content(content), "") if content else ""
    if source != Source.RECEPTION or not side or reason.strip():
        return
    right = office_on(side, known_offices())
    if right in ("", office.code):
        return
    other = Office.objects.active().filter(code=right).first()
    said = _(
        "By Article 12(4) of the Law the desk of %(office)s takes it: lead the visitor there, or "
        "state the reason."
    )
    raise ValidationError({"choice_reason": said % {"office": other or right}})


def _new_task(given: LetterInput, office: Office, *, actor: Actor) -> NewTask:
    area = reception_area()
    dues = first_clocks(
        kind=given.kind,
        source=given.source,
        own=given.own_competence,
        on=given.received_on,
        office_id=office.pk,
    )
    return NewTask(
        title=TITLES[LetterKind(given.kind)],
        area=area,
        lead_office=office,
        lead_reason=lead_reason(office, area),
        due=dues[0] if dues else None,
        extra_dues=tuple(dues[1:]),
        basis=Basis.LETTER,
        access=Access.RESTRICTED,
        assignee=actor.person,
        form_key=given.form_key,
    )


@transaction.atomic
def register_letter(
    *,
    given: LetterInput,
    actor: Actor,
    matter: Matter | None = None,
    origin: Letter | None = None,
    split_from: Letter | None = None,
) -> Letter:
    """`Vào sổ đơn`. The same form sent twice makes one letter.

    Raises PermissionDenied, and ValidationError with the names of the form's fields.
    """
    actor = check_desk(actor, LETTERS)
    office = actor.office
    assert office is not None
    check_not_ahead(given.received_on, field="received_on")
    if given.book not in kept_books(office):
        raise ValidationError({"book": _("Your office keeps no such book.")})
    check_desk_of(given.content, given.source, office, given.choice_reason)

    def build(task: Task) -> Letter:
        letter = Letter(task=task, office=office, origin=origin, split_from=split_from)
        for name in FIELDS:
            setattr(letter, name, getattr(given, name))
        _number(letter, given.number, actor=actor)
        letter.matter = matter or new_matter(actor)
        letter.state = LetterState.NEW
        letter.save(actor=actor)
        keep_sender(
            task,
            name=given.name,
            address=given.address,
            commune=given.commune,
            representative=given.representative,
        )
        keep_words(task, given.summary)
        return letter

    return enter(Letter, new=_new_task(given, office, actor=actor), actor=actor, build=build)


def _number(letter: Letter, wanted: int | None, *, actor: Actor) -> None:
    """Of the book of the year it came in; the party's term does not count here."""
    letter.year = letter.received_on.year
    taken, letter.number = take_number(
        office=letter.office,
        kind=BOOK_KIND,
        symbol=f"{letter.book}-{letter.year}"[:40],
        dated=letter.received_on,
        wanted=wanted,
        actor=actor,
    )
    assert taken is not None


def new_matter(actor: Actor) -> Matter:
    row = Matter(code=random_code())
    row.save(actor=actor)
    return row
