"""What was read of a paper, proposed in a form of the kit: `?paper=` names one of the person's own.

A form says which of its fields a paper fills (`paper_fields`); the person sees and corrects them.
"""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from offices.foundation.days import WRITTEN
from reading.papers.fronts import Front, take_apart
from reading.text import clean_lines
from tasks.models import Scan
from tasks.models.scans import ScanState

LONGEST_ID = 19


def paper_link(request: HttpRequest, form: Any) -> str:
    """Where a paper is given to be read and comes back from; "" where the form takes none."""
    if not getattr(form, "paper_fields", None):
        return ""
    return f"{reverse('intake:paper_new')}?{urlencode({'next': request.path})}"


def propose_from_paper(request: HttpRequest, form: Any) -> None:
    """Fill what the form takes from a paper, before it is shown for the first time."""
    fields: dict[str, str] = getattr(form, "paper_fields", {})
    if not fields or form.is_bound or (scan := _own_paper(request)) is None:
        return
    text = "\n\n".join(page["text"] for page in scan.pages)
    facts = _facts(take_apart(clean_lines(text).split("\n")).front) | {"text": text}
    for field, fact in fields.items():
        if facts[fact] and field in form.fields:
            longest = getattr(form.fields[field], "max_length", None)
            form.initial[field] = facts[fact][:longest]


def _own_paper(request: HttpRequest) -> Scan | None:
    given = request.GET.get("paper") or ""
    if not given.isdecimal() or len(given) >= LONGEST_ID or request.user.pk is None:
        return None
    mine = Scan.objects.of_person(request.user.pk)
    return mine.filter(pk=int(given), state=ScanState.READ).first()


def _facts(front: Front) -> dict[str, str]:
    dated = front.dated.strftime(WRITTEN[0]) if front.dated else ""
    return {"number": front.number, "dated": dated, "abstract": front.abstract}
