"""Forms of courses and of yearly plans."""

from coordination.defaults.deadlines import TRAINING
from coordination.models import LeadRule
from offices.foundation.actor import Actor
from tests.sent_twice.row import Filled, Row, Town, day
from tests.sent_twice.town import MORE
from tests.support.limits import install_limits
from training.models import Course, TrainingPlan


def _training(town: Town) -> None:
    """The limits of area 7, and the turn of the year."""
    install_limits(town.cast, TRAINING)
    rule = LeadRule(
        area=town.cast.areas[7], kind="rotation", office=town.cast.offices["vptu"], first_year=2026
    )
    rule.save(actor=Actor.system())


MORE.append(_training)


def _course(_town: Town) -> Filled:
    return {
        "title": "Tập huấn số",
        "kind": "workshop",
        "opens_on": day(20),
        "closes_on": day(21),
        "seats_vpub": "4",
    }


ROWS = {
    "training:new": Row(who="binh", model=Course, base="dossier", filled=_course),
    "training_plans:new": Row(
        who="binh",
        model=TrainingPlan,
        base="dossier",
        filled=lambda _t: {"year": "2030", "needs_by": day(9)},
    ),
}

CHANGES = {"training:attendance", "training_plans:need_drop"}
