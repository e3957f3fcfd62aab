"""Each verb of the area opens at a state where it fits; the browser's walk fills the same forms."""

import pytest

from coordination.models import Leader
from tests.browser.citizens_house import of_citizens
from tests.browser.crawling import door
from tests.permissions import citizen_rules
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PRESSED = {
    "citizens:paper",
    "receptions:paper",
    "denunciations:paper",
    "receptions:line_task",
    "receptions:lines_none",
    "receptions:participant_remove",
}


@pytest.mark.usefixtures("wednesday")
def test_every_verb_of_the_area_can_be_opened(desk: Cast, bodies, chairman: Leader) -> None:
    opened = set()
    for who, address in of_citizens(desk):
        answer = desk.client(who).get(address)
        assert answer.status_code == 200, (who, address)
        opened.add(door(address))
    spaces = {
        "citizens": citizen_rules.LETTERS,
        "denunciations": citizen_rules.DENUNCIATIONS,
        "receptions": citizen_rules.RECEPTIONS,
    }
    verbs = {f"{space}:{name}" for space, names in spaces.items() for name in names}
    assert verbs - opened - PRESSED == set()
