"""What a person corrects in a row is learnt as another name of a body, nothing else."""

from collections.abc import Iterable

from coordination.models import Body
from coordination.services.rules import learn_alias
from intake.proposals.bodies import bodies_of_text
from offices.foundation.actor import Actor
from reading.tables import Known

LONGEST = 120


def learn_aliases(
    *, corrected: Iterable[tuple[str, str]], known: Known, actor: Actor
) -> list[Body]:
    """`corrected` are pairs of names as read and as sent; one unknown name that gave way to one
    body of the list is that body's other name."""
    learnt = []
    for read, sent in corrected:
        before, after = bodies_of_text(read, known), bodies_of_text(sent, known)
        gone = [name for name in before.unknown if name not in after.unknown]
        come = [pk for pk in after.ids if pk not in before.ids]
        if len(gone) != 1 or len(come) != 1 or len(gone[0]) > LONGEST:
            continue
        body = learn_alias(actor=actor, body=Body.objects.get(pk=come[0]), alias=gone[0])
        learnt += [body] if body else []
    return learnt
