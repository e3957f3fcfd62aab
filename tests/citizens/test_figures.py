"""Figures of a period, their check sums, dashes below three, periods with a first day."""

import pytest

from citizens.figures.counts import DASH, Check, Figures, few, figures_of, percent
from citizens.figures.leaders import leader_months
from citizens.figures.periods import CountPeriod, period_of
from citizens.figures.report import report
from citizens.models import Visit
from citizens.models.paper import LetterPaper
from citizens.services import sorting
from citizens.services.receptions import ReceptionInput, hold, plan_reception
from tests.citizens.conftest import Enter, accepted, day, denounced, proposed
from tests.citizens.test_visits import visit, words_of
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


def counted(desk: Cast) -> Figures:
    offices = frozenset({desk.offices["vpub"].pk})
    return figures_of(CountPeriod(in_days(-24), in_days(5)), offices)


def told(rows) -> dict[str, str]:
    return {str(one.label): one.text for one in rows}


def test_visits_people_and_cases_are_never_one_cell(desk: Cast) -> None:
    first = visit(desk, people=6, delegates=1)
    visit(desk, matter_code=first.matter.code)
    visit(desk, kind="complaint")
    visit(desk, kind="denunciation")
    found = counted(desk)
    values = [one.value for one in found.visits[:3]]
    assert values == [4, 9, 3]
    assert found.wrong == []


def test_too_few_denunciations_are_not_told_by_what_the_rest_leaves(desk: Cast) -> None:
    for kind in ("complaint", "petition", "denunciation"):
        visit(desk, kind=kind)
    assert [(row["value"], str(row["label"])) for row in counted(desk).kinds] == [
        (1, "Khiếu nại"),
        (2, "Kiến nghị, phản ánh và nội dung khác"),
    ]


def test_a_case_of_two_kinds_turns_the_sum_red(desk: Cast) -> None:
    first = visit(desk, kind="complaint")
    again = visit(desk, kind="complaint", matter_code=first.matter.code)
    assert counted(desk).wrong == []
    Visit.objects.filter(pk=again.pk).update(kind="petition")
    [check] = counted(desk).wrong
    assert (check.parts, check.whole) == (2, 1)
    page = desk.client("cuc").get("/citizens/figures/").content.decode()
    assert f"{check.label}" in page
    paper = report(counted(desk), CountPeriod(in_days(-24), in_days(5)), desk.offices["vpub"])
    assert "CHƯA KHỚP" in paper.blocks[0].text


def test_letters_carried_received_handled(desk: Cast, bodies, enter: Enter) -> None:
    enter(received_on=day("05/10/2026"))
    enter("petition")
    sent = enter("petition")
    proposed(desk, sent, own=False, sent_to=bodies["so"])
    sorting.approve(task_id=sent.pk, actor=desk.actor("khanh"))
    accepted(desk, enter(), in_days(0))
    found = counted(desk)
    values = [(one.value, one.of) for one in found.letters[:7]]
    assert values == [(4, None), (1, 4), (3, 4), (4, 4), (0, 4), (0, 4), (2, 4)]
    assert found.wrong == []


def test_denunciations_below_three_are_a_dash(desk: Cast) -> None:
    denounced(desk)
    denounced(desk)
    assert [row["value"] for row in counted(desk).denunciations] == [DASH, "0", "0"]
    denounced(desk)
    assert counted(desk).denunciations[0]["value"] == "3"


@pytest.mark.parametrize(("n", "text"), [(0, "0"), (1, DASH), (2, DASH), (3, "3")])
def test_small_cells(n: int, text: str) -> None:
    assert few(n) == text


def test_percent_has_one_decimal_and_a_comma() -> None:
    assert (percent(2, 3), percent(0, 0)) == (" (66,7 %)", "")
    assert not Check("", 1, 2).ok


@pytest.mark.parametrize(
    ("kind", "on", "first_day", "first", "last"),
    [
        ("month", "25/11/2026", 1, "01/11/2026", "30/11/2026"),
        ("month", "25/11/2026", 15, "15/11/2026", "14/12/2026"),
        ("month", "10/11/2026", 15, "15/10/2026", "14/11/2026"),
        ("quarter", "25/11/2026", 1, "01/10/2026", "31/12/2026"),
        ("half", "25/11/2026", 1, "01/07/2026", "31/12/2026"),
        ("year", "25/11/2026", 1, "01/01/2026", "31/12/2026"),
        ("year", "20/12/2026", 15, "15/12/2026", "14/12/2027"),
    ],
)
def test_periods(kind, on, first_day, first, last) -> None:
    found = period_of(kind, day(on), first_day=first_day)
    assert (found.first, found.last) == (day(first), day(last))


def test_each_leaders_months(desk: Cast, chairman, time_machine) -> None:
    row = plan_reception(
        given=ReceptionInput(kind="sudden", on=in_days(1), receiver=chairman),
        actor=desk.actor("cuc"),
    )
    time_machine.move_to("2026-12-03T09:00+07:00")
    period, office = CountPeriod(day("01/10/2026"), day("31/12/2026")), desk.offices["vpub"].pk
    [found] = leader_months(period, frozenset({office}), day("03/12/2026"))
    assert (found.held, found.months) == (0, 3)
    hold(task_id=row.pk, actor=desk.actor("cuc"))
    [found] = leader_months(period, frozenset({office}), day("03/12/2026"))
    assert (found.held, found.missing) == (1, ("10/2026", "12/2026"))


def test_what_each_body_was_sent_and_has_reported(desk: Cast, bodies, enter: Enter) -> None:
    letter = enter("petition", asks_report=True)
    proposed(desk, letter, own=False, sent_to=bodies["so"])
    sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    assert counted(desk).bodies == [{"label": bodies["so"].short_name, "sent": 1, "answered": 0}]


def test_report_on_petitions_has_both_areas_and_totals_alone(desk: Cast, enter: Enter) -> None:
    enter("petition", name="Công dân mẫu 5")
    answer = desk.client("giang").get("/citizens/figures/petitions.docx")
    text = words_of(answer.content)
    assert "BÁO CÁO" in text
    assert "kết quả công tác dân nguyện" in text
    assert text.index("Kiến nghị của cử tri") < text.index("Tiếp công dân")
    assert "Công dân mẫu" not in text
    assert desk.client("dung").get("/citizens/figures/petitions.docx").status_code == 403


def test_report_is_printed(desk: Cast) -> None:
    answer = desk.client("cuc").get("/citizens/figures/report.pdf")
    assert answer.content.startswith(b"%PDF")


def test_a_letter_with_two_papers_is_one_letter(desk: Cast, bodies, enter: Enter) -> None:
    sent, bare = enter("petition"), enter("petition")
    for letter in (sent, bare):
        proposed(desk, letter, own=False, sent_to=bodies["so"])
        sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    more = LetterPaper(task=sent.task, kind="result", number="13/TB", dated=in_days(0))
    more.signer = "office"
    more.save(actor=desk.actor("cuc"))
    LetterPaper.objects.filter(task=bare.task).update(kind="result")
    found = counted(desk)
    assert [(one.value, one.of) for one in found.letters[:3]] == [(2, None), (0, 2), (2, 2)]
    assert [row["value"] for row in found.outcomes] == [2]
