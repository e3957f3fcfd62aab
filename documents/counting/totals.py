"""The totals of an opinion round; silence stands apart and is never among those who agree.

NĐ 191/2026: more than half of all members; on equal numbers the side of the chair (Đ3(3)).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coordination.models.body import Silence
from documents.choices import AGREEING, Answer, TotalsLine


@dataclass(frozen=True, slots=True)
class Total:
    """Of one question. `silent`: slips without an answer; `deemed`: of these, taken as agreed."""

    members: int
    agreed: int
    with_words: int
    against: int
    other: int
    silent: int
    deemed: int
    chair_agrees: bool | None = None

    @property
    def agreeing(self) -> int:
        """“Agreed, with an opinion” is agreed."""
        return self.agreed + self.with_words

    @property
    def with_silence(self) -> int:
        return self.agreeing + self.deemed

    def passes(self, line: str) -> bool:
        """More than half of all members, absent ones among them."""
        counted = self.with_silence if line == TotalsLine.WITH_SILENCE else self.agreeing
        if 2 * counted == self.members:
            return bool(self.chair_agrees)
        return 2 * counted > self.members


def total_of(
    choices: Iterable[str | None], *, silence: str, over: bool, chair: str | None = None
) -> Total:
    """`choices`: one a member, None where nothing came; `over`: the date has passed."""
    counts = Counter(choices)
    silent = counts[None]
    return Total(
        members=counts.total(),
        agreed=counts[Answer.AGREED],
        with_words=counts[Answer.WITH_WORDS],
        against=counts[Answer.AGAINST],
        other=counts[Answer.OTHER],
        silent=silent,
        deemed=silent if over and silence == Silence.AGREED else 0,
        chair_agrees=None if chair is None else chair in AGREEING,
    )
