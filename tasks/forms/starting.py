"""What the pages that enter something begin with: nothing, the task named in the address, a
sister's document, a leader's words."""

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest

from offices.foundation.days import WRITTEN
from offices.http import OfficeRequest
from tasks.choices import Basis
from tasks.models import Directive, SourceDocument, Task

SHARED = ("area_id", "basis", "document_number", "document_date", "document_abstract", "source_id")
LONGEST_ID = 19


def number_given(request: HttpRequest, name: str) -> int | None:
    """A number of the address; anything else counts as none."""
    given = request.GET.get(name) or ""
    return int(given) if given.isdecimal() and len(given) < LONGEST_ID else None


def task_given(request: OfficeRequest) -> Task | None:
    """The task named by `?task=`, if one is; one that may not be read is not there."""
    if not request.GET.get("task"):
        return None
    given = number_given(request, "task")
    task = Task.objects.visible_to(request.powers).filter(pk=given).first() if given else None
    if task is None:
        raise Http404
    return task


def start_of(request: OfficeRequest) -> dict[str, Any]:
    """`?parent=` and `?from=` carry over what a child or sister shares, `?directive=` the words,
    `?source=` the document's facts."""
    kept = _own_hands(request)
    if words := directive_of(request, number_given(request, "directive")):
        return kept | _from_words(words)
    if source := source_of(request, number_given(request, "source")):
        return kept | _from_source(source)
    given = number_given(request, "parent") or number_given(request, "from")
    task = Task.objects.visible_to(request.powers).filter(pk=given).first() if given else None
    if task is None:
        return kept
    kept |= {name.removesuffix("_id"): getattr(task, name) for name in SHARED}
    if request.GET.get("parent"):
        kept["parent"] = task.pk
    return kept


def _own_hands(request: OfficeRequest) -> dict[str, Any]:
    """Who works but hands no work to others most likely logs what he does himself."""
    powers, office = request.powers, request.office
    works = office is not None and powers.can("submit_part", office.pk)
    hands_out = office is not None and powers.can("assign_part", office.pk)
    return {"assignee": request.user.pk} if works and not hands_out else {}


def directive_of(request: OfficeRequest, directive_id: int | None) -> Directive | None:
    """Words of the acting office of which no task has come yet."""
    if directive_id is None or request.office is None:
        return None
    found = Directive.objects.visible_to(request.powers).filter(task=None, office=request.office)
    return found.newest().filter(pk=directive_id).first()


def source_of(request: OfficeRequest, source_id: int | None) -> SourceDocument | None:
    """A document one entered, or of which one may read a task."""
    if source_id is None:
        return None
    seen = Task.objects.visible_to(request.powers).filter(source__isnull=False)
    own = Q(entered_by=request.user) | Q(pk__in=seen.values("source_id"))
    return SourceDocument.objects.filter(own, pk=source_id).first()


def _from_source(source: SourceDocument) -> dict[str, Any]:
    return {
        "source": source.pk,
        "basis": source.basis,
        "title": source.abstract,
        "document_number": source.number,
        "document_date": source.dated,
        "document_abstract": source.abstract,
    }


def _from_words(words: Directive) -> dict[str, Any]:
    """The first sentence names the task; the words themselves stay as they were recorded."""
    first = words.words.strip().partition("\n")[0]
    title = first if len(first) <= 500 else first[:499].rpartition(" ")[0] + "…"
    start: dict[str, Any] = {
        "directive": words.pk,
        "basis": Basis.DIRECTIVE,
        "title": title,
        "assignee": words.to_person_id,
    }
    if title != words.words.strip():
        start["description"] = words.words
    if words.due_on:
        start["due_on"] = words.due_on.strftime(WRITTEN[0])
    return start
