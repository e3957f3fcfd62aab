"""Files through what every dossier goes through."""

import pytest

from tests.documents.conftest import File
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def day(ahead: int = 0) -> str:
    return f"{in_days(ahead):%d/%m/%Y}"


@pytest.fixture
def files(cast: Cast, ticked: File) -> Case:
    return Case(
        kind="appraisal",
        space="documents",
        prefix="/documents/",
        make=ticked,
        manager="en",
        reader="phuc",
        stranger="an",
        papers=("phieu-trinh", "bao-cao"),
        day="received_on",
        steps={
            "ask_missing": {"reason": "Thiếu bản tổng hợp ý kiến"},
            "confirm_complete": {"complete_on": day()},
            "report": {"verdict": "after", "report_number": "12/BC-VP", "reported_on": day()},
            "revise": {"reason": "Làm rõ nguồn kinh phí"},
            "table": {"tabled_on": day()},
            "decide": {"decision": "passed", "number": "9/QĐ-UBND", "decided_on": day()},
        },
        new={
            "title": "Đề án kinh tế số",
            "form": "verification",
            "receiving_body": "UBND tỉnh",
            "submitter": "Sở Xây dựng",
            "received_on": day(-1),
            "number": "12/TTr-SXD",
        },
        table="Nội dung\tCơ quan nhận\tCơ quan trình\tNgày nhận\n"
        f"Đề án A\tUBND tỉnh\tSở Xây dựng\t{day(-1)}\n"
        f"Đề án B\tUBND tỉnh\tSở Xây dựng\t{day(-1)}\n",
    )


def test_registered_and_listed(files: Case, cast: Cast) -> None:
    harness.check_registered(files, files.make())
    harness.check_lists(files, cast)


def test_who_may(files: Case, cast: Cast) -> None:
    harness.check_permissions(files, cast)


def test_course_and_papers(files: Case, cast: Cast) -> None:
    harness.check_papers(files, cast, harness.check_course(files, cast))


def test_second_saver(files: Case, cast: Cast) -> None:
    harness.check_conflict(files, cast)


def test_bad_input(files: Case, cast: Cast) -> None:
    harness.check_bad_input(files, cast)


def test_new_file(files: Case, cast: Cast) -> None:
    harness.check_new(files, cast)


def test_import(files: Case, cast: Cast) -> None:
    harness.check_import(files, cast)
