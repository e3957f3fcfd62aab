"""Model cases of area 5, entered by its own verbs; senders are "Công dân mẫu" and a number."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from citizens.models import Denunciation, Letter
from citizens.services import denunciations, joining, results, settling, sorting
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.receptions import ReceptionInput, announce, plan_reception
from citizens.services.registering import LetterInput, register_letter
from citizens.services.settling import PaperInput
from citizens.services.sorting import Answers
from citizens.services.visits import VisitInput, enter_visit
from coordination.models import Body, Leader
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role
from tasks.dossier.demo import on_day


@dataclass(frozen=True, slots=True)
class Team:
    """Who takes letters of an office, and who approves there."""

    officer: Actor
    head: Actor


def _day(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def _actor(office: Office, *roles: Role) -> Actor | None:
    running = Post.objects.running(timezone.localdate()).filter(office=office)
    post = next((p for role in roles if (p := running.filter(role=role).first())), None)
    return Actor(person=post.person, office=office) if post else None


def _team(code: str) -> Team | None:
    office = Office.objects.filter(code=code).first()
    if office is None:
        return None
    officer = _actor(office, Role.RECEPTION_OFFICER)
    head = _actor(office, Role.RECEPTION_HEAD, Role.CHIEF)
    return Team(officer, head) if officer and head else None


def enter_demo() -> int:
    """Returns how many cases; none where no office has its people."""
    board, party = _team("vpub"), _team("vptu")
    outside = Body.objects.outside().filter(kind="department").first()
    leader = Leader.objects.active().filter(position="Chủ tịch UBND tỉnh").first()
    if board is None or party is None or outside is None or leader is None:
        return 0
    cases: tuple[Callable[[], Any], ...] = (
        lambda: _reception(board, leader),
        lambda: _visits(board, outside),
        lambda: _letter(board, 3, "petition", -1, "Tiếng ồn xưởng mộc"),
        lambda: _complaint(board, 4, "Thu hồi đất", complex_ground="đ", complex_doc="12/BC-UBND"),
        lambda: _dialogue(board),
        lambda: _suspended(board),
        lambda: _denunciation(board, -3),
        lambda: _forwarded_denunciation(board, outside),
        lambda: _split(board),
        lambda: _result_awaited(board, outside),
        lambda: _letter(party, 11, "petition", -4, "Góp ý về xây dựng Đảng"),
        lambda: _again(board),
        lambda: _letter(board, 13, "petition", -41, "Đơn chờ xử lý gần 45 ngày"),
    )
    for case in cases:
        case()
    return len(cases)


def _paper(days: int, number: str = "12/QĐ-UBND") -> PaperInput:
    return PaperInput(number=number, dated=_day(days), signer="chairman")


def _letter(team: Team, n: int, kind: str, days: int, summary: str, **more: Any) -> Letter:
    given = LetterInput(
        kind=kind,
        received_on=_day(days),
        name=f"Công dân mẫu {n}",
        summary=summary,
        address=f"Khu {n}, phường Đồi Trám",
        **more,
    )
    return register_letter(given=given, actor=team.officer)


def _sorted(team: Team, letter: Letter, *, own: bool = True, **more: Any) -> Letter:
    answers = Answers(
        kind=letter.kind, fit=True, field="land", content="e", own_competence=own, **more
    )
    return sorting.sort_letter(task_id=letter.pk, answers=answers, actor=team.officer)


def _complaint(team: Team, n: int, summary: str, *, days: int = -20, **more: Any) -> Letter:
    letter = _letter(team, n, "complaint", days - 5, summary)
    _sorted(team, letter, **more)
    sorting.propose(task_id=letter.pk, outcome="accept", actor=team.officer)
    return settling.accept(task_id=letter.pk, paper=_paper(days), actor=team.head)


def _dialogue(team: Team) -> None:
    letter = _complaint(team, 5, "Bồi thường, lần hai", instance_number=2)
    settling.hold_dialogue(task_id=letter.pk, on=_day(7), actor=team.officer)


def _suspended(team: Team) -> None:
    letter = _complaint(team, 6, "Kỷ luật công chức")
    settling.suspend(task_id=letter.pk, paper=_paper(-15, "15/QĐ-UBND"), actor=team.officer)
    settling.note_sent(task_id=letter.pk, sent_on=_day(-14), actor=team.officer)


def _denunciation(team: Team, days: int) -> Denunciation:
    given = DenunciationInput(received_on=_day(days), source="post", category="duty", shelf="A2-15")
    return register_denunciation(given=given, actor=team.officer)


def _forwarded_denunciation(team: Team, body: Body) -> None:
    row = _denunciation(team, -2)
    actor = team.officer
    denunciations.propose(task_id=row.pk, outcome="forward", sent_to=body, actor=actor)
    denunciations.approve(task_id=row.pk, actor=team.head)


def _split(team: Team) -> None:
    letter = _letter(team, 9, "mixed", -6, "Đất đai và đường xá")
    kinds = ["complaint", "petition"]
    joining.split(task_id=letter.pk, kinds=kinds, actor=team.officer)


def _result_awaited(team: Team, body: Body) -> None:
    """Passed on by the Standing Board of the People's Council; four working days late, urged."""
    council = Body.objects.filter(name="Thường trực Hội đồng nhân dân tỉnh").first()
    way = {"source": "passed", "sent_by": council} if council else {}
    letter = _letter(team, 10, "petition", -44, "Cấp giấy chứng nhận", asks_report=True, **way)
    _sorted(team, letter, own=False)
    outcome, actor = "forward_report", team.officer
    sorting.propose(task_id=letter.pk, outcome=outcome, sent_to=body, actor=actor)
    letter = sorting.approve(task_id=letter.pk, actor=team.head)
    asked = results.request_of(letter)
    if asked is not None:
        asked.sent_on, asked.due_on = _day(-36), _day(-6)
        asked.save(actor=actor)
        results.urge(task_id=letter.pk, actor=actor)


def _again(team: Team) -> None:
    first = _letter(team, 12, "complaint", -8, "Hỗ trợ tái định cư")
    for days in (-4, -1):
        again = _letter(team, 12, "complaint", days, "Hỗ trợ tái định cư")
        joining.join(task_id=again.pk, head=first, actor=team.officer)


def _reception(team: Team, leader: Leader) -> None:
    given = ReceptionInput(
        kind="periodic", on=_day(8), receiver=leader, place="Trụ sở Tiếp công dân tỉnh"
    )
    row = plan_reception(given=given, actor=team.officer)
    announce(task_id=row.pk, announced_on=_day(0), actor=team.officer)
    for n in range(1, 6):
        _visit(team, n, on=row.on, handled="", reception=row)


def _visits(team: Team, outside: Body) -> None:
    """A month of the daily reception: two groups among them, and one denunciation.

    Letters handed in over a week ago have been answered within their days.
    """
    first = timezone.localdate().replace(day=1)
    last = max(timezone.localdate(), first)
    ways = ("explained", "guided", "explained", "letter")
    for n in range(1, 34):
        on = min(first + dt.timedelta(days=n % 28), last)
        group = {"people": 8, "delegates": 2} if n in (7, 19) else {}
        handled = ways[n % 4] if n % 8 == 3 else "explained"
        with on_day(on):
            _visit(team, n, on=on, handled=handled, **group)
    given = VisitInput(on=last, kind="denunciation", handled="explained")
    enter_visit(given=given, actor=team.officer)
    taken = Letter.objects.filter(source="reception", received_on__lte=_day(-7))
    for letter in taken.order_by("pk"):
        with on_day(letter.received_on + dt.timedelta(days=5)):
            _handled(team, letter, outside)


def _handled(team: Team, letter: Letter, outside: Body) -> None:
    """As the answers lead to: a complaint is accepted, a petition goes where it belongs."""
    letter = _sorted(team, letter, own=letter.kind == "complaint")
    found = sorting.proposal_for(letter)
    outcome = found.outcome if found else "guide"
    sorting.propose(task_id=letter.pk, outcome=outcome, sent_to=outside, actor=team.officer)
    if outcome == "accept":
        settling.accept(
            task_id=letter.pk, paper=_paper(0), many_signed=letter.signers > 1, actor=team.head
        )
    else:
        sorting.approve(task_id=letter.pk, actor=team.head)


def _visit(team: Team, n: int, **more: Any) -> None:
    given = VisitInput(
        kind="complaint" if n % 3 else "petition",
        name=f"Công dân mẫu {n}",
        address=f"Khu {n}, xã Suối Bưởi",
        summary="Đề nghị xem xét",
        **more,
    )
    enter_visit(given=given, actor=team.officer)
