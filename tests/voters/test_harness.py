"""Rounds and petitions through what every dossier goes through."""

from dataclasses import replace

import pytest

from tasks.dossier.services.entering import OfficesGiven
from tests.badinput.reading import forms_on
from tests.badinput.wrong import faults, lost
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter
from voters.models import VoterPetition
from voters.services.petitions import PetitionGiven, enter_petition

pytestmark = pytest.mark.django_db


@pytest.fixture
def rounds(cast: Cast, enter: Enter) -> Case:
    """Én's office is told of it; An's is not."""
    day = f"{in_days(30):%d/%m/%Y}"
    told = OfficesGiven(informed=(cast.offices["vpub"],))
    return Case(
        kind="voter_contact", space="voters", prefix="/voters/contacts/",
        make=lambda: enter(offices=told), manager="hai", reader="dung", stranger="an",
        steps={"announce": {}, "postpone": {"reason": "Mưa lũ"}}, papers=("ke-hoach",),
        new={"title": "Tiếp xúc cử tri mới", "stream": "hdnd", "kind": "before", "on": day,
             "half": "morning", "places": "Xã Suối Bưởi"},
        table=f"Tên đợt\tNgày\tĐịa điểm\nĐợt 1\t{day}\tXã A\nĐợt 2\t{day}\tXã B\n",
    )  # fmt: skip


@pytest.fixture
def petitions(cast: Cast, bodies: dict[str, object]) -> Case:
    """Entered by Hải for his office; Én's is told of it."""

    def make() -> VoterPetition:
        given = PetitionGiven(text="Nâng cấp kênh mương nội đồng", on=in_days(-3))
        told = OfficesGiven(informed=(cast.offices["vpub"],))
        return enter_petition(given=given, offices=told, actor=cast.actor("hai"))

    reply = {
        "issuer": "UBND tỉnh", "number": "12/UBND-TH", "dated": f"{in_days(0):%d/%m/%Y}",
        "group": "roadmap", "roadmap_on": f"{in_days(40):%d/%m/%Y}", "text": "Đang lập dự án",
    }  # fmt: skip
    steps = {
        "sort": {"level": "province", "field": "economy", "competent": "Sở Xây dựng"},
        "compile": {}, "forward": {"dated": f"{in_days(0):%d/%m/%Y}"}, "reply": reply,
        "follow": {},
    }  # fmt: skip
    return Case(
        kind="voter_petition", space="petitions", prefix="/voters/petitions/", make=make,
        manager="hai",
        reader="dung", stranger="an", steps=steps, papers=("thong-bao",), table="",
        new={"title": "Kéo điện khu sản xuất", "text": "Kéo điện", "stream": "hdnd",
             "field": "economy", "level": "province", "on": f"{in_days(-2):%d/%m/%Y}"},
    )  # fmt: skip


def test_round_is_registered(rounds: Case) -> None:
    harness.check_registered(rounds, rounds.make())


def test_who_may_on_a_round(rounds: Case, cast: Cast) -> None:
    harness.check_permissions(rounds, cast)


def test_list_of_rounds(rounds: Case, cast: Cast) -> None:
    harness.check_lists(rounds, cast)


def test_course_of_a_round_and_its_papers(rounds: Case, cast: Cast) -> None:
    harness.check_papers(rounds, cast, harness.check_course(rounds, cast))


def test_second_saver_of_a_round(rounds: Case, cast: Cast) -> None:
    harness.check_conflict(rounds, cast)


def test_bad_input_on_a_round(rounds: Case, cast: Cast) -> None:
    harness.check_bad_input(rounds, cast)


def test_new_round(rounds: Case, cast: Cast) -> None:
    harness.check_new(rounds, cast)


def test_import_of_rounds(rounds: Case, cast: Cast) -> None:
    harness.check_import(rounds, cast)


def test_petition_is_registered(petitions: Case) -> None:
    harness.check_registered(petitions, petitions.make())


def test_list_of_petitions(petitions: Case, cast: Cast) -> None:
    harness.check_lists(petitions, cast)


def test_course_of_a_petition_and_its_paper(petitions: Case, cast: Cast) -> None:
    harness.check_papers(petitions, cast, harness.check_course(petitions, cast))


def test_second_saver_of_a_petition(petitions: Case, cast: Cast) -> None:
    harness.check_conflict(petitions, cast)


def test_new_petition(petitions: Case, cast: Cast) -> None:
    """Its form stands one step up: a petition is entered from everywhere in the area."""
    harness.check_new(replace(petitions, prefix="/voters/"), cast)


def test_who_may_on_a_petition(petitions: Case, cast: Cast) -> None:
    petition = petitions.make()
    here = harness.page(petitions, petition)
    assert cast.client("an").get(here).status_code == 404
    for verb, words in petitions.steps.items():
        step = f"{here}{verb.replace('_', '-')}/"
        assert cast.client("dung").post(step, words).status_code == 403, verb
        assert cast.client("an").post(step, words).status_code == 404, verb
    petition.refresh_from_db()
    assert petition.state == "noted"


def test_bad_input_on_a_petition(petitions: Case, cast: Cast) -> None:
    """Every form of its steps with every field wrong: told, never a fault, no word lost."""
    petition, client = petitions.make(), cast.client("hai")
    client.raise_request_exception = False
    here = harness.page(petitions, petition)
    steps = ["sort", "forward", "reply", "follow", "join", "split", "judge", "propose-close"]
    for address in ("/voters/new/", *(f"{here}{step}/" for step in steps)):
        for form in forms_on(client.get(address).content.decode(), address):
            assert faults(client, form) == []
            assert lost(client, form) == []
