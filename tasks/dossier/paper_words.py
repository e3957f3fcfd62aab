"""What was read of a paper, proposed in a form of the kit: `?paper=` names one of the person's own.

A form says which of its fields a paper fills (`paper_fields`); the person sees and corrects them.
With the act the paper becomes a file of the task.
"""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from offices.foundation.days import WRITTEN
from reading.papers.fronts import Front, take_apart
from reading.text import clean_lines
from tasks.forms.starting import number_given
from tasks.models import Scan, Task
from tasks.models.scans import ScanState
from tasks.services.scan_ends import keep_as_file


def paper_context(request: HttpRequest, form: Any) -> dict[str, str]:
    """Of a form that takes a paper: `paper_link`, where it is given to be read and comes back from;
    `action`, where the form is sent, which names its paper again."""
    if not getattr(form, "paper_fields", None):
        return {}
    link = f"{reverse('intake:paper_new')}?{urlencode({'next': request.path})}"
    given = {"paper": request.GET["paper"]} if "paper" in request.GET else {}
    return {"paper_link": link, "action": f"{request.path}?{urlencode(given)}".rstrip("?")}


def propose_from_paper(request: HttpRequest, form: Any) -> None:
    """Fill what the form takes from a paper, before it is shown for the first time."""
    fields: dict[str, str] = getattr(form, "paper_fields", {})
    if not fields or form.is_bound or (scan := _own_paper(request)) is None:
        return
    text = scan.text
    facts = _facts(take_apart(clean_lines(text).split("\n")).front) | {"text": text}
    for field, fact in fields.items():
        if facts[fact] and field in form.fields:
            longest = getattr(form.fields[field], "max_length", None)
            form.initial[field] = facts[fact][:longest]


def paper_text(request: HttpRequest) -> str:
    """What was read of the paper, for forms that take it apart in a way of their own."""
    scan = _own_paper(request)
    return scan.text if scan is not None else ""


def with_paper(
    request: HttpRequest,
    form: Any,
    act: Callable[..., Any],
    *,
    tasks: Sequence[Task] = (),
) -> Callable[..., Any]:
    """The act, with which the paper becomes a file of these tasks, or of that of what is made."""
    scan = _own_paper(request) if getattr(form, "paper_fields", None) else None
    if scan is None:
        return act

    def run(**words: Any) -> Any:
        made = act(**words)
        keep_as_file(scan_id=scan.pk, tasks=tasks or [made.task], actor=words["actor"])
        return made

    return run


def _own_paper(request: HttpRequest) -> Scan | None:
    given = number_given(request, "paper")
    if given is None or request.user.pk is None:
        return None
    mine = Scan.objects.of_person(request.user.pk)
    return mine.filter(pk=given, state=ScanState.READ).first()


def _facts(front: Front) -> dict[str, str]:
    dated = front.dated.strftime(WRITTEN[0]) if front.dated else ""
    return {
        "number": front.number,
        "dated": dated,
        "issuer": front.issuer,
        "abstract": front.abstract,
    }
