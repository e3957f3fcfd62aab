"""What is shown of an opinion round: totals to all who read the file, answers to few.

Silence stands apart and is never among those who agree. NĐ 191/2026: more than half of all members;
on equal numbers the side of the chair (Đ3(3)).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coordination.models.body import Silence
from documents.choices import AGREEING, Answer, RoundState, TotalsLine
from documents.models import OpinionRound, Slip
from documents.states import POWER
from offices.http import OfficeRequest
from tasks.audience import own_offices


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


type Row = dict[str, Any]
TONES = {RoundState.DRAFT: "muted", RoundState.OPEN: "accent", RoundState.COMPILED: "ok"}


def totals(poll: OpinionRound) -> list[tuple[Any, Total]]:
    """A question with its total, from what was read along."""
    slips = list(poll.slips.all())
    chosen = [{pk: one.choice for pk, one in slip.sent_choices().items()} for slip in slips]
    chair = next(
        (said for slip, said in zip(slips, chosen, strict=True) if _chairs(poll, slip)), {}
    )
    return [
        (
            question,
            total_of(
                (said.get(question.pk) for said in chosen),
                silence=poll.silence,
                over=poll.is_over,
                chair=chair.get(question.pk),
            ),
        )
        for question in poll.questions.all()
    ]


def _chairs(poll: OpinionRound, slip: Slip) -> bool:
    return poll.chair_id is not None and slip.leader_id == poll.chair_id


def round_card(poll: OpinionRound) -> Row:
    """A round in a line: `poll` of `with_counts`."""
    sent, back = poll.slips_sent, poll.slips_back  # type: ignore[attr-defined]  # annotated
    if poll.counts_only:
        sent, back = poll.sent_count, poll.returned_count
    return {"poll": poll, "tone": TONES[RoundState(poll.state)], "sent": sent, "back": back}


def round_rows(poll: OpinionRound) -> Row:
    """A round with its totals; of a Party body only how many came back."""
    slips = [] if poll.counts_only else list(poll.slips.all())
    back = poll.returned_count if poll.counts_only else sum(1 for s in slips if s.answered_on)
    line = poll.line or TotalsLine.ANSWERED
    return {
        "late": sum(1 for s in slips if s.late),
        "poll": poll,
        "tone": TONES[RoundState(poll.state)],
        "sent": poll.sent_count if poll.counts_only else len(slips),
        "back": back,
        "totals": [
            {"question": question, "total": total, "passes": total.passes(line)}
            for question, total in ([] if poll.counts_only else totals(poll))
        ],
        "two_lines": poll.silence == Silence.AGREED,
    }


def reads_answers(request: OfficeRequest, poll: OpinionRound) -> bool:
    """Single answers are read inside the polling office alone."""
    lead = poll.appraisal.task.lead_office_id
    return lead in own_offices(request.powers) and request.powers.can(POWER, lead)


def slip_rows(request: OfficeRequest, poll: OpinionRound) -> list[Row]:
    """Those this person may read: all, or those he answers."""
    whole, person = reads_answers(request, poll), request.powers.person_id
    own = set() if whole else set(poll.slips.of_person(person).values_list("pk", flat=True))
    questions = list(poll.questions.all())
    rows = []
    for slip in poll.slips.all():
        if whole or slip.pk in own:
            said = slip.choices()
            answers = [{"question": q, "said": said.get(q.pk)} for q in questions]
            rows.append({"slip": slip, "answers": answers, "may_answer": poll.takes_answers})
    return rows
