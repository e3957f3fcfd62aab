"""Names of departments in which a mark is missing or wrong: "Sở Y tê", "Sở Tài chinh"."""

import re

from reading.naming import kinds
from reading.text import Text, fold

# Fields of two words or more: letters without marks that could hardly mean anything else.
_FIELDS = "|".join(sorted({fold(one) for one in kinds.FIELDS if " " in one}, key=len, reverse=True))
_NAME = re.compile(rf"so (?:{_FIELDS})(?!\w)")


def mistyped(text: Text, start: int) -> list[int]:
    """Where such a name ends that begins at ``start`` with "Sở"; nothing where none does."""
    found = _NAME.match(text.folded, start) if text.startswith("Sở ", start) else None
    return [found.end()] if found else []
