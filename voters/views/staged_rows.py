"""One page of staged rows: shown as forms, taken in again, what is doubtful beside each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from offices.http import OfficeRequest
from reading.names import body_of
from reading.registry import known_bodies
from tasks.dossier import letter_drafts
from tasks.dossier.forms.bodies import names_of_bodies
from voters.forms.importing import ROLES, StagedRowForm, initial_of
from voters.models import PetitionImport, StagedPetition, VoterPetition
from voters.models.imports import ImportState
from voters.reading.petitions import PetitionRow
from voters.services.opinions import LETTERS
from voters.services.staging import Correction, from_json

PAGE = 25


@dataclass(frozen=True, slots=True)
class Counts:
    every: int
    doubtful: int
    out: int
    entered: int
    seen: int

    @property
    def taken(self) -> int:
        return self.every - self.out


def counts_of(batch: PetitionImport) -> Counts:
    became = VoterPetition.objects.of_list(batch.key)
    seen = became.filter(pk__lte=batch.seen).count() if batch.seen else 0
    return Counts(**batch.rows.counts(), entered=became.count(), seen=seen)


def _shown(batch: PetitionImport, show: str) -> Any:
    if show == "doubtful":
        return batch.rows.doubtful()
    return batch.rows.out() if show == "out" else batch.rows.all()


def _formset(rows: Sequence[StagedPetition], letters: bool, data: Any = None) -> list[Any]:
    """Bound to `data`, or as they were read; a form for each row."""
    found = []
    for one in rows:
        row = from_json(one.reading)
        initial = initial_of(row) | {"pk": one.pk, "fate": one.fate}
        prefix = f"row-{one.pk}"  # not its place: a row before it may be gone when it is sent
        found.append(StagedRowForm(data, initial=initial, prefix=prefix, row=row, letters=letters))
    return found


def _letters(request: OfficeRequest) -> bool:
    office = request.actor.office
    return bool(office and request.powers.can(LETTERS, office.pk) and letter_drafts.available())


def take_corrections(
    request: OfficeRequest, batch: PetitionImport
) -> tuple[list[Any], list[Correction]]:
    """The forms of the page as they were sent, and what they say."""
    numbers = request.POST.getlist("order")[: PAGE * 2]
    ids = [int(one) for one in numbers if one.isdecimal() and len(one) < 19]
    known = batch.rows.in_bulk(ids)
    rows = [known[pk] for pk in ids if pk in known]
    bound = _formset(rows, _letters(request), request.POST)
    valid = [form.is_valid() for form in bound]
    if not all(valid):
        return bound, []
    return bound, [
        (one.pk, form.corrected(), form.cleaned_data["fate"], form.cleaned_data["split"])
        for one, form in zip(rows, bound, strict=True)
    ]


def rows_context(request: OfficeRequest, batch: PetitionImport, again: Any) -> dict[str, Any]:
    show = request.GET.get("show", "all")
    page = request.GET.get("page", "1")
    number = int(page) if page.isdecimal() and 0 < len(page) < 5 else 1
    begin = max(number - 1, 0) * PAGE
    rows = list(_shown(batch, show).in_order()[begin : begin + PAGE + 1])
    bound = again or _formset(rows[:PAGE], _letters(request))
    counts, known = counts_of(batch), known_bodies()
    shown = [{"form": form, "unknown": _unknown(form.row, known)} for form in bound]
    roles = dict(ROLES)
    return {
        "batch": batch,
        "counts": counts,
        "shown": shown,
        "form": {"known_bodies": names_of_bodies()},
        "ready": batch.state == ImportState.READY,
        "columns": [(head, roles[role]) for head, role in batch.columns if role in roles],
        "tabs": _tabs(counts, show),
        "query": f"show={show}&page={number}",
        "onward": f"?show={show}&page={number + 1}" if len(rows) > PAGE else "",
        "back": f"?show={show}&page={number - 1}" if number > 1 else "",
    }


def _unknown(row: PetitionRow, known: Any) -> str:
    return "; ".join(name for name in row.bodies if not body_of(name, known))


def _tabs(counts: Counts, show: str) -> list[dict[str, Any]]:
    named = {
        "all": (_("All rows"), counts.every),
        "doubtful": (_("Look again"), counts.doubtful),
        "out": (_("Left out"), counts.out),
    }
    return [
        {"label": label, "href": f"?show={key}", "count": count, "current": key == show}
        for key, (label, count) in named.items()
    ]
