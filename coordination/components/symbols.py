"""Icons that rows of lists repeat: drawn once in the page, referred to from then on."""

from collections.abc import Iterator

from coordination.components import marks


def _signs() -> Iterator[str]:
    for table in (marks.STATES, marks.DEADLINES):
        yield from (sign.icon for sign in table.values())
    for levels in (marks.URGENCIES, marks.ACCESSES):
        yield from (sign.icon for sign, _words in levels.values())


# Signs of state, and the buttons that stand in many rows.
SHARED = frozenset(
    {*_signs(), "bell-ring", "mail-open", "user-round", "user-round-plus", "check", "send", "scale"}
)
