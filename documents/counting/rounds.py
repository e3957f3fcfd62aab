"""What is shown of an opinion round: totals to all who read the file, answers to few."""

from typing import Any

from coordination.models.body import Silence
from documents.choices import RoundState, TotalsLine
from documents.counting.totals import Total, total_of
from documents.models import OpinionRound, Slip
from documents.states import POWER
from offices.http import OfficeRequest
from tasks.audience import own_offices

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
