"""The choices behind the one printing button of a page: each paper in each of its forms."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

FORMS = {
    "docx": (_("%(paper)s (Word)"), "file-text"),
    "pdf": (_("%(paper)s (PDF)"), "printer"),
    "xlsx": (_("%(paper)s (Excel)"), "sheet"),
}


def choice(label: Any, kind: str, href: str) -> dict[str, str]:
    """As `_shell/printing.html` takes it."""
    words, icon = FORMS[kind]
    return {"label": str(words) % {"paper": label}, "href": href, "icon": icon}


def choices(
    space: str, task_id: int, papers: Iterable[tuple[str, Any, Sequence[str]]]
) -> list[dict[str, str]]:
    """Of one dossier: name, label and forms of each of its papers."""
    return [
        choice(label, kind, reverse(f"{space}:paper", args=[task_id, name, kind]))
        for name, label, kinds in papers
        for kind in kinds
    ]
