"""Area 5 on the pages of tasks: neutral titles, and nothing that names a person.

A denouncer's identity is itself a state secret (Decision 774/QĐ-TTg), so a denunciation
takes no free text at all; complaint and petition cases stay free of identity numbers.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from offices.foundation.fields import GuardedCharField, GuardedFileField
from offices.foundation.folding import fold
from offices.foundation.identity import names_a_person

# Data of the offices, in their own words; a period may follow ("tháng 12/2026").
NEUTRAL_TITLES = (
    "Chuẩn bị tiếp công dân định kỳ",
    "Phục vụ tiếp công dân đột xuất",
    "Giao ban công tác tiếp công dân, xử lý đơn",
    "Tổng hợp, báo cáo công tác tiếp công dân, xử lý đơn",
    "Xử lý đơn kiến nghị, phản ánh",
    "Xử lý đơn khiếu nại",
    "Xử lý đơn tố cáo",
    "Theo dõi thực hiện thông báo kết luận tiếp công dân",
)
DENUNCIATION = "Xử lý đơn tố cáo"
_PERIOD = re.compile(
    r"^(?:\s*(?:tháng|quý|tuần|kỳ|năm|đợt|ngày)?\s*[\dIVX]{1,4}(?:[/.-]\d{1,4}){0,2}"
    r"(?:\s+năm\s+\d{4})?\.?)*$"
)
NO_WORDS = "denunciation_takes_no_words"  # as the triggers of area 5 name what they refuse
FREE_FIELDS = ("description", "document_abstract", "directive_text", "lead_reason", "deadline_text")


def is_neutral(title: str) -> bool:
    folded = fold(title)
    for known in NEUTRAL_TITLES:
        if folded.startswith(fold(known)):
            return bool(_PERIOD.match(title[len(known) :]))
    return False


def is_denunciation(title: str) -> bool:
    return fold(title).startswith(fold(DENUNCIATION))


def neutral_title_error(title: str) -> list[tuple[str, str]]:
    if is_neutral(title):
        return []
    choices = " · ".join(NEUTRAL_TITLES)
    return [
        (
            "title",
            _("In this area choose a neutral content, without names: %(choices)s.")
            % {"choices": choices},
        )
    ]


def denunciation_errors(data: dict[str, Any]) -> list[tuple[str, str]]:
    """Field errors for area 5: identity numbers anywhere, free text in a denunciation."""
    found = []
    texts = [n for n in data if n in FREE_FIELDS or n.startswith("ask_")]
    denunciation = is_denunciation(data.get("title") or "")
    for name in texts:
        text = data.get(name) or ""
        if text and denunciation:
            found.append((name, _("A denunciation takes no description: keep it on paper only.")))
        elif names_a_person(text):
            found.append(
                (name, _("This looks like an identity or telephone number; leave it out."))
            )
    return found


def refused_beside(wrong: ValidationError | IntegrityError) -> ValidationError:
    """What the database refuses beside a denunciation, as a sentence; raises any other of its own.

    What a form or a service has refused is a sentence already.
    """
    if isinstance(wrong, ValidationError):
        return wrong
    cause: Any = wrong.__cause__
    if cause.diag.constraint_name != NO_WORDS:
        raise wrong
    return ValidationError(_("A denunciation takes no description: keep it on paper only."))


def words_error(task: Any, words: Any) -> str:
    """Why these words, or this file, may not be kept with the task; empty where they may."""
    if not words or not task.area.always_restricted:
        return ""
    if is_denunciation(task.title):
        return _("A denunciation takes no description: keep it on paper only.")
    name = words if isinstance(words, str) else str(getattr(words, "name", ""))
    if names_a_person(name):
        return _("This looks like an identity or telephone number; leave it out.")
    return ""


def refuse_words(task: Any, form: Any) -> None:
    """Errors of a verb's form on a task of area 5; a denunciation takes no word and no file."""
    for name, value in list(form.cleaned_data.items()):
        field = form.fields.get(name)
        if isinstance(field, GuardedCharField | GuardedFileField) and (
            said := words_error(task, value)
        ):
            form.add_error(name, said)


def check_words(task: Any, words: str) -> None:
    """The same of one row among many; raises ValidationError."""
    if said := words_error(task, words):
        raise ValidationError(said)
