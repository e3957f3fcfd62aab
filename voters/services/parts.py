"""What an office that is asked does on the page of the task, done to the petition as well."""

from django.utils import timezone

from offices.foundation.actor import Actor
from tasks.models import Part, Product
from voters.choices import ReplyClass
from voters.models import VoterPetition
from voters.reading.replies import class_of
from voters.services.replies import LineGiven, ReplyGiven, enter_reply
from voters.services.returning import returned
from voters.services.routing import committee
from voters.states import WAITING


def part_moved(part: Part, *, verb: str, actor: Actor) -> None:
    """Handed back: the petition is returned. Delivered: its reply is there."""
    rows = VoterPetition.objects.select_for_update(of=("self",)).select_related("reply_due")
    petition = rows.get(pk=part.task_id)
    petition.task = part.task
    if petition.state not in WAITING:
        return
    if verb == "hand_back":
        returned(petition, timezone.localdate(), part.hand_back_words[:500], actor=actor)
    else:
        _reply(petition, part, actor=actor)


def _reply(petition: VoterPetition, part: Part, *, actor: Actor) -> None:
    """Of what was delivered; its class is read from the words and may be corrected."""
    product = Product.objects.filter(part=part).order_by("-pk").first()
    text = part.answer or (product.abstract if product else "")
    group = class_of(text)
    given = ReplyGiven(
        issuer=part.office.bodies.filter(is_active=True).order_by("sort", "pk").first()
        or committee(),
        number=product.number if product else "",
        dated=product.dated if product else timezone.localdate(),
    )
    line = LineGiven(
        petition_id=petition.pk,
        text=text or petition.task.title,
        group=ReplyClass.NO_ROADMAP if group == ReplyClass.ROADMAP else group,
    )
    enter_reply(given=given, lines=[line], actor=actor)
