"""What the database refuses, it refuses."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from coordination.models import Body
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter, Petition
from voters.models import (
    ForwardedPetition,
    Forwarding,
    PetitionLink,
    Reply,
    ReplyLine,
    VoterContact,
    VoterOpinion,
    VoterPetition,
)

pytestmark = pytest.mark.django_db
type Broken = Callable[[VoterContact, VoterPetition], object]


def _save(row: VoterContact | VoterPetition, **wrong: object) -> object:
    for name, value in wrong.items():
        setattr(row, name, value)
    return row


BROKEN: dict[str, Broken] = {
    "votercontact_session_in_order": lambda contact, _row: _save(
        contact, opens_on=in_days(0), closes_on=in_days(-1)
    ),
    "votercontact_days_in_order": lambda contact, _row: _save(contact, ends_on=in_days(-1)),
    "voteropinion_has_words_unless_a_letter": lambda contact, _row: VoterOpinion(
        point=contact.points.get(), text=""
    ),
    "voterpetition_joined_has_a_head": lambda _contact, row: _save(row, state="joined"),
    "voterpetition_is_not_its_own_head": lambda _contact, row: _save(row, head=row),
    "voterpetition_roadmap_has_its_date": lambda _contact, row: _save(row, reply_class="roadmap"),
    "voterpetition_proposed_by_someone": lambda _contact, row: _save(row, proposed="closed_solved"),
    "petitionlink_of_two": lambda _contact, row: PetitionLink(
        petition=row, other=row, kind="related"
    ),
}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_broken_rows(name: str, enter: Enter, petition: Petition, cast: Cast) -> None:
    row = BROKEN[name](enter(), petition())
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        row.save(actor=cast.actor("hai"))  # type: ignore[attr-defined]


def test_letters_and_replies(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    petition, hai = forwarded(), cast.actor("hai")
    letter = Forwarding.objects.get()
    other = {"issuer": bodies["ubnd"], "number": "1/UBND", "dated": in_days(-2)}
    reply = Reply(**other, received_on=in_days(-1))
    reply.save(actor=hai)
    line = {"reply": reply, "petition": petition, "text": "Đã xong"}
    ReplyLine(**line, group="done").save(actor=hai)
    back = ForwardedPetition.objects.get()
    back.returned_on = in_days(0)
    letter.received_on = letter.dated - (in_days(1) - in_days(0))
    rows = {
        "reply_once": Reply(**other, received_on=in_days(0)),
        "reply_received_after_its_date": Reply(**other | {"number": "2"}, received_on=in_days(-9)),
        "replyline_once": ReplyLine(**line, group="done"),
        "forwarding_received_after_it_was_sent": letter,
        "forwardedpetition_returned_with_a_reason": back,
        "forwardedpetition_once_a_letter": ForwardedPetition(forwarding=letter, petition=petition),
    }
    for name, row in rows.items():
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            row.save(actor=hai)
    first = PetitionLink(petition=petition, other=forwarded("Khác"), kind="related")
    first.save(actor=hai)
    again = PetitionLink(petition=petition, other=first.other, kind="different")
    with pytest.raises(IntegrityError, match="petitionlink_once"), transaction.atomic():
        again.save(actor=hai)
    roadmap = ReplyLine(reply=reply, petition=first.other, text="Sẽ làm", group="roadmap")
    with pytest.raises(IntegrityError, match="replyline_roadmap"), transaction.atomic():
        roadmap.save(actor=hai)
