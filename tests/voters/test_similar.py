"""Petitions that look the same: measured on pairs another hand has written."""

import pytest

from coordination.models import Body
from offices.powers import load_powers
from ops.places import ROOT
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Petition
from voters.services.petitions import PetitionGiven, enter_many
from voters.similar import alike

pytestmark = pytest.mark.django_db
FOLDER = ROOT / "tests/voters"


@pytest.mark.parametrize("name", ["pairs.txt", "pairs_second.txt"])
def test_nine_of_ten_are_among_the_first_three(name: str, cast: Cast) -> None:
    """Each of a hundred is looked for among itself said otherwise and two hundred others."""
    pairs = [line.split("|") for line in (FOLDER / name).read_text("utf-8").splitlines()]
    assert len(pairs) == 100
    texts = [text for _first, *others in pairs for text in others]
    given = [PetitionGiven(text=text, on=in_days(-30)) for text in texts]
    made = enter_many(given=given, actor=cast.actor("phuc"))
    known = dict(zip(texts, made, strict=True))
    powers = load_powers(cast.phuc.pk)
    missed = [
        first
        for first, same, _other in pairs
        if known[same].pk not in {one.petition.pk for one in alike(first, powers)}
    ]
    assert len(missed) <= 10, (len(missed), missed)


def test_what_may_not_be_read_is_not_hinted_at(petition: Petition, cast: Cast) -> None:
    petition("Sửa cầu tràn thôn Nà Mít")
    assert alike("Sửa cầu tràn thôn Nà Mít", load_powers(cast.an.pk)) == []


def test_another_commune_is_another_petition(
    petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = petition("Sửa cầu tràn thôn Nà Mít")
    powers = load_powers(cast.phuc.pk)
    there = alike("Sửa cầu tràn thôn Nà Mít", powers, communes=[bodies["co"].pk])
    here = alike("Sửa cầu tràn thôn Nà Mít", powers, communes=[bodies["buoi"].pk])
    assert (there, [one.petition for one in here]) == ([], [row])
