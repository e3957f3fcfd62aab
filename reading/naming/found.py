"""What a finder gives: a body at a place of a text."""

import re
from dataclasses import dataclass

from reading.text import UPPER

_CAPITAL = re.compile(rf"\b[{UPPER}]")
MOST_OF_A_TITLE = 3  # capitals


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body at a place of the text. ``sure`` is False where only grammar proposes it."""

    name: str
    start: int
    end: int
    sure: bool = True
    general: bool = False

    @property
    def is_named(self) -> bool:
        """Known, or of several capitals: "Công ty Cổ phần Đường bộ Hải Phòng"."""
        return self.sure or len(_CAPITAL.findall(self.name)) > MOST_OF_A_TITLE
