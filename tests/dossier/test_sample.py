"""A whole area on the kit in 150 lines, and nothing of the kit for it alone."""

import ast
from collections.abc import Iterator

import pytest

from coordination.models import DeadlineRule
from ops.places import ROOT
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days

SAMPLE = ROOT / "tests" / "dossier" / "sample"
KIT = "tasks.dossier"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


@pytest.fixture
def case(cast: Cast, rule: DeadlineRule) -> Case:
    """Én's office visits, An's is asked."""
    from tasks.dossier.services.entering import AskedOffice, OfficesGiven
    from tests.dossier.sample.services import enter_visit

    def make():
        asked = (AskedOffice(office=cast.offices["vptu"], ask="Cử cán bộ cùng đi"),)
        return enter_visit(
            title="Kiểm tra CNRK",
            place="Xã Cẩm Khê",
            on=in_days(14),
            offices=OfficesGiven(asked=asked),
            actor=cast.actor("en"),
        )

    day = f"{in_days(20):%d/%m/%Y}"
    return Case(
        kind="visit",
        space="sample",
        prefix="/visits/",
        make=make,
        manager="en",
        reader="an",
        stranger="phuc",
        steps={"finish": {"reason": "Đạt yêu cầu"}},
        papers=("bien-ban",),
        new={
            "title": "Kiểm tra mới",
            "place": "Xã Tam Nông",
            "on": day,
            "coordinating_offices": "vptu",
            "ask_vptu": "Cử cán bộ",
        },
        table=f"Nội dung\tNơi\tNgày\nKiểm tra 1\tXã A\t{day}\nKiểm tra 2\tXã B\t{day}\n",
    )


def test_visit_is_registered(case: Case) -> None:
    harness.check_registered(case, case.make())


def test_each_office_is_asked_with_its_clock(case: Case, cast: Cast) -> None:
    visit = case.make()
    owed = cast.part(visit.task, "vptu").deadlines.get()
    assert (owed.rule.code, owed.state) == ("ct-tai-lieu", "running")
    assert owed.starts_on == visit.event_day
    assert owed.due_on is not None and visit.event_day is not None
    assert owed.due_on < visit.event_day


def test_who_may(case: Case, cast: Cast) -> None:
    harness.check_permissions(case, cast)


def test_list_without_rows_offers_the_first_step(case: Case, cast: Cast) -> None:
    def offered(who: str, choice: str = "") -> str:
        page = cast.client(who).get(f"/visits/{choice}")
        empty = page.context["empty"]
        assert empty["text"] in page.content.decode()
        return str(empty["href"])

    assert offered(case.manager) == "/visits/new/"
    assert offered("son") == ""
    assert offered(case.manager, "?q=khong-co") == "/visits/?side=ahead"
    assert offered(case.manager, "?side=done") == "/visits/?side=ahead"


def test_list_with_its_sides(case: Case, cast: Cast) -> None:
    harness.check_lists(case, cast)
    tabs = cast.client("en").get("/visits/").context["tabs"]
    assert [tab["count"] for tab in tabs] == [1, 0]


def test_course_and_papers(case: Case, cast: Cast) -> None:
    harness.check_papers(case, cast, harness.check_course(case, cast))


def test_second_saver(case: Case, cast: Cast) -> None:
    harness.check_conflict(case, cast)


def test_bad_input(case: Case, cast: Cast) -> None:
    harness.check_bad_input(case, cast)


def test_new_form(case: Case, cast: Cast) -> None:
    harness.check_new(case, cast)


def test_import(case: Case, cast: Cast) -> None:
    harness.check_import(case, cast)


def imported(folder: str) -> Iterator[str]:
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_sample_is_short() -> None:
    files = [path for path in SAMPLE.rglob("*") if path.suffix in (".py", ".html")]
    assert sum(len(path.read_text("utf-8").splitlines()) for path in files) <= 150


def test_sample_uses_what_meetings_use() -> None:
    kit = {
        str(p.relative_to(ROOT))[:-3].replace("/", ".")
        for p in (ROOT / "tasks/dossier").rglob("*.py")
    }
    ours, theirs = (kit & set(imported(f)) for f in ("tests/dossier/sample", "meetings"))
    assert ours - theirs == set()
    assert len(ours) >= 8
