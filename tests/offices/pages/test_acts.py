"""The log of acts: narrowed, taken along as a file, and without a word of any case."""

import io

import openpyxl
import pytest
from django.utils import translation

from offices.audit.watching import watched
from offices.audit.words import table_names
from offices.foundation.actor import Actor
from offices.models import Post, Role, RoleGroup
from offices.services.accounts import set_sign_in_rules
from tests.support.cast import SINCE

pytestmark = pytest.mark.django_db
PATH = "/settings/audit/acts/"


@pytest.fixture
def auditor(cast):
    """Sơn reads the log and holds no other post."""
    office = cast.offices["vptu"]
    Post(person=cast.son, office=office, role=Role.AUDITOR, since=SINCE).save(actor=Actor.system())
    cast.son.groups.add(RoleGroup.objects.get(office=office, role=Role.AUDITOR).group)
    return cast.client("son")


def test_auditor_sees_who_did_what_and_no_word_of_a_case(cast, auditor):
    task = cast.log("Rà soát CNRf00dF")
    text = auditor.get(f"{PATH}?who={cast.an.pk}").content.decode()
    assert f"Nhiệm vụ số {task.pk}" in text
    assert "Nguyễn Văn An" in text
    assert "CNRf00d" not in text
    assert auditor.get(f"/tasks/{task.pk}/").status_code == 404
    assert auditor.get("/tasks/").status_code == 200
    assert "CNRf00d" not in auditor.get("/tasks/").content.decode()


@pytest.mark.parametrize("who", ["binh", "an"])
def test_nobody_else_opens_it(cast, who):
    assert cast.client(who).get(PATH).status_code == 403


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=sign_in", True),
        ("kind=export", False),
        ("first=01/01/2020", True),
        ("last=01/01/2020", False),
        ("kind=set", True),
        ("first=x", True),
        ("who=x", True),
        ("page=199", False),
    ],
)
def test_log_is_narrowed(auditor, query, found):
    answer = auditor.get(f"{PATH}?{query}")
    assert answer.status_code == 200
    assert bool(answer.context["lines"]) is found


@pytest.mark.parametrize("query", ["kind=%00", "page=%00", "page=-1", "office=%ff", "who=9e99"])
def test_odd_filters_do_no_harm(auditor, query):
    assert auditor.get(f"{PATH}?{query}").status_code == 200


def test_by_person_and_office(cast, auditor):
    cast.log("Việc")
    rows = auditor.get(f"{PATH}?who={cast.an.pk}&office={cast.offices['vptu'].pk}").context["lines"]
    assert {line.row.person for line in rows} == {cast.an}
    assert not auditor.get(f"{PATH}?office={cast.offices['vpdd'].pk}").context["lines"]


def test_as_a_spreadsheet_without_live_formulas(cast, auditor):
    cast.an.full_name = "=HYPERLINK(1)"
    cast.an.save(actor=Actor.system())
    cast.log("Việc")
    answer = auditor.get(f"{PATH}?as=xlsx&who={cast.an.pk}")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert [cell.value for cell in sheet[1]][1] == "Người thực hiện"
    assert {cell.value for cell in sheet["B"][1:]} == {"'=HYPERLINK(1)"}
    assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "n"}
    assert "'=HYPERLINK" in auditor.get(f"{PATH}?as=csv&who={cast.an.pk}").content.decode()


def test_taking_the_log_along_stands_in_the_log(cast, auditor):
    auditor.get(f"{PATH}?as=csv")
    rows = auditor.get(f"{PATH}?kind=export").context["lines"]
    assert [line.row.person for line in rows] == [cast.son]


def test_statements_do_not_grow_with_rows(cast, auditor, django_assert_max_num_queries):
    for number in range(3):
        cast.log(f"Việc {number}")
    with django_assert_max_num_queries(12):
        auditor.get(PATH)


def test_every_table_has_a_name_for_readers():
    """A model named for programmers alone would stand in the log in English."""
    vietnamese, english = {}, {}
    for language, names in (("vi", vietnamese), ("en", english)):
        with translation.override(language):
            names |= {table: str(words) for table, words in table_names().items()}
    watched_tables = {table for table, _key, _about in watched()}
    assert len(watched_tables) > 40
    assert watched_tables - vietnamese.keys() == set()
    assert [t for t in watched_tables if vietnamese[t] == english[t]] == []


def test_roles_of_a_rule_are_told_by_their_names(cast):
    set_sign_in_rules(actor=cast.actor("quan"), second_step_roles=["chief", "clerk"])
    page = cast.client("quan").get("/settings/audit/").content.decode()
    assert "Chánh Văn phòng, Văn thư" in page
    assert "chief, clerk" not in page


def test_what_was_changed_is_chosen_by_names_for_readers(cast):
    page = cast.client("quan").get("/settings/audit/").content.decode()
    assert "Quyền của vai trò</option>" in page
    assert "ffice group permission" not in page
