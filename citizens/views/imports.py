"""A table is shown as it was read, then entered whole; nothing is staged on the server."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from citizens.choices import Book, ContentKind, LetterKind, SortingOutcome, flag_words
from citizens.forms.importing import KindsForm
from citizens.forms.letters import books_of, choice
from citizens.imports import reported, visits
from citizens.imports.entering import Entered, enter_register, is_ready, undo_import
from citizens.imports.figures import FigureRow, read_figures
from citizens.imports.reading import RegisterRow, read_register
from citizens.imports.words import DENUNCIATION
from citizens.models import LetterImport
from citizens.pages.letters import LETTERS, area_crumbs
from offices.http import OfficeRequest
from offices.models import Office
from offices.services.once import first_time
from reading.files.refused import UploadRefused
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.forms.importing import table_box, table_file
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.views.verbs import asked, sent

INVALID, SHOWN = 422, 500
ENTERS = "enter-rows"  # id of the form that enters them
# What goes to the page of the preview and back: cells of denouncers are gone by then.
LETTER_HEADS = (
    "Dòng",
    "Số đến",
    "Ngày nhận",
    "Loại đơn",
    "Lĩnh vực",
    "Nguồn",
    "Cơ quan chuyển đến",
    "Họ tên",
    "Địa chỉ",
    "Nội dung",
    "Số người",
    "Kết quả",
    "Nơi nhận",
)
FIGURE_HEADS = ("Mã", "Tỉnh", "Kỳ", "Phạm vi", "Chỉ tiêu", "Số liệu", "Đơn vị tính", "Ghi chú")
WORDS = {
    "": "",
    "forward": "Chuyển",
    "forward_report": "Chuyển, báo cáo kết quả",
    "guide": "Hướng dẫn",
    "return": "Trả lại",
    "keep": "Lưu",
    "accept": "Thụ lý",
    "refuse": "Không thụ lý",
}
KINDS = {
    "": "",
    "complaint": "Khiếu nại",
    "petition": "Kiến nghị",
    "mixed": "Nhiều nội dung",
    DENUNCIATION: "Tố cáo",
}
FIELDS = {
    "": "",
    "land": "Đất đai",
    "benefits": "Chế độ",
    "officials": "Công chức",
    "other_state": "Hành chính",
    "justice": "Tư pháp",
    "party": "Đảng, đoàn thể",
    "corruption": "Tham nhũng",
    "other": "Khác",
}
SOURCES = {
    "": "",
    "post": "Bưu chính",
    "hand": "Trực tiếp",
    "reception": "Tiếp công dân",
    "passed": "Cơ quan chuyển",
}


@dataclass(frozen=True, slots=True)
class Import:
    """`line`: a row as it is written into the page of the preview."""

    label: Any
    read: Callable[[str, bytes], Sequence[Any]]
    is_ready: Callable[[Any], bool]
    enter: Callable[..., Entered]
    heads: Sequence[str]
    line: Callable[[Any], list[Any]]


def _letter_line(row: RegisterRow) -> list[Any]:
    own = row.personal
    day = f"{row.received_on:%d/%m/%Y}" if row.received_on else ""
    return [
        row.line,
        row.number or "",
        day,
        KINDS[row.kind],
        FIELDS[row.field],
        SOURCES[row.source],
        row.sent_by,
        own.get("name", ""),
        own.get("address", ""),
        own.get("summary", ""),
        row.signers,
        WORDS[row.outcome],
        row.sent_to,
    ]


def _rows(name: str, content: bytes) -> list[RegisterRow]:
    return read_register(name, content).rows


IMPORTS: Mapping[str, Import] = {
    "letters": Import(
        gettext_lazy("Book of letters"), _rows, is_ready, enter_register, LETTER_HEADS, _letter_line
    ),
    "visits": Import(
        gettext_lazy("Register of visits"),
        _rows,
        visits.is_ready,
        visits.enter_visits,
        LETTER_HEADS,
        _letter_line,
    ),
    "figures": Import(
        gettext_lazy("Figures of reports, of the national database"),
        read_figures,
        reported.is_ready,
        reported.enter_figures,
        FIGURE_HEADS,
        FigureRow.as_line,
    ),
}


class RegisterForm(VerbForm):
    register_of = forms.ChoiceField(
        label=gettext_lazy("What is taken over"),
        required=False,
        choices=[(name, one.label) for name, one in IMPORTS.items()],
    )
    book = choice(gettext_lazy("Book"), Book, required=True, initial=Book.OFFICE)
    ambiguous = forms.ChoiceField(
        label=gettext_lazy("“KN” alone in the table means"),
        required=False,
        choices=[
            ("", pgettext_lazy("KN", "Each row is asked about")),
            (LetterKind.COMPLAINT, LetterKind.COMPLAINT.label),
            (LetterKind.PETITION, LetterKind.PETITION.label),
        ],
    )
    upload = table_file()
    table = table_box(most=2_000_000)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["book"].choices = books_of(office)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("upload") and not (data.get("table") or "").strip():
            self.add_error("upload", _("Choose a file or paste the table."))
        return data

    @property
    def taken(self) -> Import:
        return IMPORTS[self.cleaned_data.get("register_of") or "letters"]

    def rows(self) -> Sequence[Any] | None:
        """None where it is no table, which the form then says."""
        upload, text = self.cleaned_data.get("upload"), self.cleaned_data.get("table") or ""
        name, content = (upload.name, upload.read()) if upload else ("paste.csv", text.encode())
        try:
            found = self.taken.read(name, content)
        except UploadRefused as refused:
            self.add_error("upload" if upload else "table", str(refused.message))
            return None
        for row in found:
            if "kind_ambiguous" in row.flags and (kind := self.cleaned_data.get("ambiguous")):
                row.kind = kind
                row.flags.remove("kind_ambiguous")
        return found

    def enter(self, rows: Sequence[Any], *, actor: Any) -> Entered:
        more = {"book": self.cleaned_data["book"]} if self.taken.enter is enter_register else {}
        return self.taken.enter(rows=rows, actor=actor, **more)


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = LETTERS.desk(request)
    form = RegisterForm(sent(request), request.FILES or None, office=office)
    rows = form.rows() if form.is_valid() else None
    kinds = KindsForm(request.POST or None, rows=rows or (), belongs_to=ENTERS)
    if kinds.is_valid():
        kinds.give()
    if rows is not None and "confirm" in request.POST and _entered(request, form, rows):
        return redirect("citizens:import")
    batches = LetterImport.objects.filter(office=office, undone_at=None)
    context: dict[str, Any] = {
        "form": form,
        "crumbs": area_crumbs(_("Import from Excel")),
        "batches": batches[:10],
    }
    if rows is not None:
        context |= _preview(form.taken, rows, kinds)
    status = INVALID if form.errors else 200
    return render(request, "citizens/import.html", context, status=status)


def _preview(taken: Import, rows: Sequence[Any], kinds: KindsForm) -> dict[str, Any]:
    return {
        "rows": list(map(shown, rows[:SHOWN], range(SHOWN), repeat(kinds))),
        "enters": ENTERS,
        "read": len(rows),
        "text": table_of(taken, rows),
        "ready": sum(map(taken.is_ready, rows)),
        "figures": taken is IMPORTS["figures"],
    }


def shown(row: Any, number: int, asked_kinds: KindsForm) -> dict[str, Any]:
    """With its codes in words."""
    kinds, outcomes = (
        dict(LetterKind.choices) | dict(ContentKind.choices),
        dict(SortingOutcome.choices),
    )
    name = f"kind_{number}"
    return {
        "row": row,
        "ask": asked_kinds[name] if name in asked_kinds.fields else None,
        "flags": flag_words(row.flags),
        "kind": kinds.get(getattr(row, "kind", ""), ""),
        "outcome": outcomes.get(getattr(row, "outcome", ""), ""),
    }


def table_of(taken: Import, rows: Sequence[Any]) -> str:
    """The table again, without what was dropped."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([taken.heads, *map(taken.line, rows)])
    return out.getvalue()


def _entered(request: OfficeRequest, form: RegisterForm, rows: Sequence[Any]) -> bool:
    """False where a row was refused, which the form now says; a page sent twice enters once."""
    with RefusedIn(form), transaction.atomic():
        if not first_time(key=form.cleaned_data.get("once"), actor=request.actor):
            return True
        done = form.enter(rows, actor=request.actor)
    if form.errors:
        return False
    said = _(
        "%(new)d entered, %(known)d known already, %(out)d left out; %(coded)d denunciations "
        "were not taken over."
    )
    numbers = {
        "new": done.new,
        "known": done.known,
        "out": done.left_out,
        "coded": done.denunciations,
    }
    messages.success(request, said % numbers)
    return True


@require_POST
def import_undo(http: HttpRequest, batch_id: int) -> HttpResponse:
    request = asked(http)
    LETTERS.desk(request)
    try:
        done = undo_import(batch_id=batch_id, actor=request.actor)
    except LetterImport.DoesNotExist as wrong:
        messages.error(request, str(wrong))
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
    else:
        messages.success(request, _("%d rows were taken back, names included.") % done)
    return redirect("citizens:import")
