"""Each named constraint of the area is broken by one row."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Model

from citizens.models import Denunciation, Letter, LetterPaper, LetterWords, Reception, Sender, Visit
from citizens.services.receptions import ReceptionInput, plan_reception
from tests.citizens.conftest import Enter, denounced
from tests.citizens.test_visits import visit
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
type Make = Callable[[Cast, Enter, Any], Any]


def letter(**change: Any) -> Make:
    def make(_desk: Cast, enter: Enter, _chairman: Any) -> Letter:
        return changed(enter(), change)

    return make


def changed[R: Model](row: R, change: dict[str, Any]) -> R:
    for name, value in change.items():
        setattr(row, name, value)
    return row


def second_number(_desk: Cast, enter: Enter, _chairman: Any) -> Letter:
    first, second = enter(), enter()
    second.number = first.number
    return second


def own_approval(model: str) -> Make:
    def make(desk: Cast, enter: Enter, _chairman: Any) -> Any:
        row = denounced(desk) if model == "denunciation" else enter()
        row.proposed_by = row.approved_by = desk.cuc
        return row

    return make


def denunciation(**change: Any) -> Make:
    return lambda desk, _enter, _chairman: changed(denounced(desk), change)


def a_visit(usual: dict[str, Any] | None = None, **change: Any) -> Make:
    return lambda desk, _enter, _chairman: changed(visit(desk, **(usual or {})), change)


def a_reception(**change: Any) -> Make:
    def make(desk: Cast, _enter: Enter, chairman: Any) -> Reception:
        given = ReceptionInput(kind="periodic", on=in_days(20), receiver=chairman)
        return changed(plan_reception(given=given, actor=desk.actor("cuc")), change)

    return make


def second_month(desk: Cast, enter: Enter, chairman: Any) -> Reception:
    first: Reception = visit(desk).reception
    second: Reception = a_reception()(desk, enter, chairman)
    return changed(second, {"kind": "regular", "on": first.on})


def paper(_desk: Cast, enter: Enter, _chairman: Any) -> LetterPaper:
    return LetterPaper(
        task=enter().task, kind="slip", number="ông A", dated=in_days(0), signer="office"
    )


def sender(_desk: Cast, enter: Enter, _chairman: Any) -> Sender:
    return Sender(task=enter().task, name="A 0912345678", fingerprint="x")


def words(summary: str) -> Make:
    return lambda _desk, enter, _chairman: LetterWords(
        task=enter(**({} if summary == "x" else {"summary": ""})).task, summary=summary
    )


ROWS: dict[str, Make] = {
    "letter_number_once_a_year": second_number,
    "letter_unfit_says_why": letter(fit=False),
    "letter_complex_in_writing": letter(complex_ground="a"),
    "letter_remote_in_writing": letter(remote=True),
    "letter_instance_known": letter(instance_number=3),
    "letter_approved_by_another": own_approval("letter"),
    "letter_handled_has_a_day": letter(state="forwarded"),
    "letter_joined_has_a_head": letter(state="joined"),
    "letter_passed_names_its_body": letter(source="passed"),
    "letter_paper_number_is_one": paper,
    "denunciation_shelf_is_a_place": denunciation(shelf="Nguyễn Văn A"),
    "denunciation_code_is_random_signs": denunciation(file_code="a"),
    "denunciation_approved_by_another": own_approval("denunciation"),
    "denunciation_closed_lists": denunciation(category="x"),
    "denunciation_joined_has_a_head": denunciation(state="joined"),
    "daily_reception_once_a_month": second_month,
    "reception_has_its_receiver": a_reception(receiver=None),
    "visit_denunciation_names_nothing": a_visit({"kind": "denunciation"}, people=4),
    "visit_has_a_matter": a_visit(matter=None),
    "visit_refused_says_why": a_visit(handled="refused"),
    "visit_delegates_are_people": a_visit(delegates=4),
    "sender_without_numbers": sender,
    "letter_words_once": words("x"),
    "letter_words_without_numbers": words("gọi 0912345678"),
}


def test_every_constraint_is_broken_here() -> None:
    models = list(apps.get_app_config("citizens").get_models())
    ours = [m for m in models if not m.__name__.startswith("Historical")]
    assert {c.name for m in ours for c in m._meta.constraints} == set(ROWS)
    assert {Denunciation, Letter, Visit} <= set(ours)


@pytest.mark.parametrize("constraint", ROWS)
def test_row_is_refused(desk: Cast, enter: Enter, chairman: Any, constraint: str) -> None:
    row = ROWS[constraint](desk, enter, chairman)
    tracked = {"actor": desk.actor("cuc")} if hasattr(row, "history") else {}
    with transaction.atomic(), pytest.raises(IntegrityError, match=constraint):
        row.save(**tracked)
