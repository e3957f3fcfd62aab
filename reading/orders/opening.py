"""Where what is to be done begins, behind adverbs, grounds and roles."""

import re

from reading.naming.patterns import WORD_START
from reading.naming.verbs import VERBS
from reading.orders.coordinating import CHAIR, WITH
from reading.orders.order_words import BEFORE_VERB, FILL, GROUND_ENDS, ROLE
from reading.text import past


def to_verb(line: str, at: int) -> int:
    """Past adverbs and grounds, to the verb itself."""
    while True:
        if role := ROLE.match(line, at):
            at = _after_role(line, role.end())
        found = FILL.match(line, at)
        found = None if found and _provides(line, found) else found
        ground = GROUND_ENDS.search(line, at, found.end()) if found else None
        if ground and VERBS.match(line, ground.end()):
            return ground.end()
        if not found:
            found = BEFORE_VERB.match(line, at)
            found = found if found and VERBS.match(line, found.end() + 1) else None
        if not found or found.end() <= at:
            break
        at = found.end()
    return past(line, at, " ,:;.-–")


def _provides(line: str, found: re.Match[str]) -> bool:
    """ "chủ động phương tiện, nước tại chỗ": a verb of its own where none follows."""
    after = past(line, found.end(), " ")
    follows = (VERBS, FILL, CHAIR, WITH, BEFORE_VERB, ROLE)
    alone = found[0].lower().endswith("chủ động") and line[after : after + 1].islower()
    return alone and not any(one.match(line, after) for one in follows)


def _after_role(line: str, at: int) -> int:
    """To the verb behind the words for what a body is: "… là cơ quan thường trực"."""
    words = list(WORD_START.finditer(line, at, at + 90))[1:]
    return next((one.start() for one in words if VERBS.match(line, one.start())), at)
