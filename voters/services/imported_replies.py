"""What an old list says of answers: replies as history, how far each petition got; no clock of the
past is started."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from voters.choices import GOING, SOLVED, ReplyClass
from voters.models import Reply, ReplyLine, VoterPetition
from voters.reading.petitions import PetitionRow
from voters.states import PetitionState

type Pair = tuple[VoterPetition, PetitionRow]
SETTLED = {ReplyClass.EXPLAINED: PetitionState.CLOSED_EXPLAINED}
STANDING = ["state", "reply_class", "forwarded_on", "replied_on", "roadmap_on", "roadmap_first_on"]


def told_in_words(row: PetitionRow, issuer: Body | None) -> str:
    """A reply that cannot stand as a document: nobody knows whose it is, or of which day."""
    if not (row.reply or row.number) or (issuer is not None and row.day("reply")):
        return ""
    said = " ".join(filter(None, [row.reply, f"({row.number})" if row.number else ""]))
    return _("Reply as the list tells it: %(reply)s") % {"reply": said}


def enter_replies(pairs: Sequence[Pair], *, actor: Actor) -> None:
    """Each document once; without a number it is not accepted."""
    told = [
        (petition, issuer, row, day)
        for petition, row in pairs
        if (issuer := petition.competent_id) is not None
        and (row.reply or row.number)
        and (day := row.day("reply"))
    ]
    if not told:
        return
    issuers = {issuer for _petition, issuer, _row, _day in told}
    known = {
        (one.issuer_id, one.number, one.dated): one
        for one in Reply.objects.filter(issuer__in=issuers).exclude(number="")
    }
    new, lines = [], []
    for petition, issuer, row, day in told:
        key = (issuer, row.number, day)
        reply = known.get(key) if row.number else None
        if reply is None:
            reply = Reply(issuer_id=issuer, number=row.number[:60], dated=day, received_on=day)
            known[key] = reply
            new.append(reply)
        lines.append(
            ReplyLine(
                reply=reply,
                petition=petition,
                group=row.group or ReplyClass.EXPLAINED,
                roadmap_on=row.roadmap_on if row.group in GOING else None,
                accepted=bool(row.number),
                text=row.reply or petition.task.title,
            )
        )
    create_many(Reply, new, actor=actor)
    create_many(ReplyLine, lines, actor=actor)


def end_settled(pairs: Sequence[Pair], *, actor: Actor) -> list[VoterPetition]:
    """What was solved or explained there is history here and given back, to be closed; what is
    being solved is followed on."""
    ended, going = [], []
    for petition, row in pairs:
        if row.group in SOLVED or (row.group == ReplyClass.EXPLAINED and row.number):
            petition.state = SETTLED.get(ReplyClass(row.group), PetitionState.CLOSED_SOLVED)
            petition.done_on = row.day("reply") if row.group in SOLVED else None
            ended.append(petition)
        elif row.group in GOING:
            petition.state = PetitionState.FOLLOWING
            petition.roadmap_on = petition.roadmap_first_on = row.roadmap_on
            going.append(petition)
        else:
            continue
        petition.reply_class = row.group
        petition.forwarded_on = row.day("letter")
        petition.replied_on = row.day("reply") if row.number else None
    if ended or going:
        update_many([*ended, *going], [*STANDING, "done_on"], actor=actor)
    return ended
