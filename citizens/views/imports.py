"""A register is shown as it was read, then entered whole; nothing is staged on the server."""

import csv
import io
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from citizens.choices import Book
from citizens.forms.letters import choice
from citizens.imports import visits
from citizens.imports.entering import enter_register, is_ready, undo_import
from citizens.imports.reading import DENUNCIATION, Register, RegisterRow, read_register
from citizens.imports.visits import enter_visits
from citizens.models import LetterImport
from citizens.pages.letters import LETTERS, area_crumbs
from offices.http import OfficeRequest
from offices.services.once import first_time
from reading.files.refused import UploadRefused
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.forms.importing import table_box, table_file
from tasks.dossier.views.verbs import asked

INVALID = 422
# What goes to the page of the preview and back: cells of denouncers are gone by then.
CLEAN = ("Số đến", "Ngày nhận", "Loại đơn", "Lĩnh vực", "Nguồn", "Họ tên", "Địa chỉ", "Nội dung",
         "Số người", "Kết quả", "Nơi nhận")  # fmt: skip
WORDS = {"forward": "Chuyển", "guide": "Hướng dẫn", "return": "Trả lại", "keep": "Lưu",
         "accept": "Thụ lý", "refuse": "Không thụ lý"}  # fmt: skip
KINDS = {"complaint": "Khiếu nại", "petition": "Kiến nghị", DENUNCIATION: "Tố cáo", "": ""}


class RegisterForm(VerbForm):
    register_of = forms.ChoiceField(
        label=gettext_lazy("What is taken over"), required=False,
        choices=[("letters", gettext_lazy("Book of letters")),
                 ("visits", gettext_lazy("Register of visits"))],
    )  # fmt: skip
    book = choice(gettext_lazy("Book"), Book, required=True, initial=Book.OFFICE)
    upload = table_file()
    table = table_box(most=2_000_000)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("upload") and not (data.get("table") or "").strip():
            self.add_error("upload", _("Choose a file or paste the table."))
        return data

    def register(self) -> Register | None:
        """None where it is no table, which the form then says."""
        upload, text = self.cleaned_data.get("upload"), self.cleaned_data.get("table") or ""
        try:
            if upload:
                return read_register(upload.name, upload.read())
            return read_register("paste.csv", text.encode())
        except UploadRefused as refused:
            self.add_error("upload" if upload else "table", str(refused.message))
        return None


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = LETTERS.desk(request)
    sent = request.POST if request.method == "POST" else None
    form = RegisterForm(sent, request.FILES or None)
    register = form.register() if form.is_valid() else None
    if register is not None and "confirm" in request.POST and _enter(request, form, register):
        return redirect("citizens:import")
    context: dict[str, Any] = {
        "form": form, "crumbs": area_crumbs(_("Import from Excel")),
        "batches": LetterImport.objects.filter(office=office, undone_at=None)[:10],
    }  # fmt: skip
    if register is not None:
        context |= {"register": register, "rows": register.rows[:500], "text": clean(register),
                    "ready": sum(map(_ready_as(form), register.rows))}  # fmt: skip
    status = INVALID if form.errors else 200
    return render(request, "citizens/import.html", context, status=status)


def _ready_as(form: RegisterForm) -> Callable[[RegisterRow], bool]:
    visits_ = form.cleaned_data.get("register_of") == "visits"
    return visits.is_ready if visits_ else is_ready


def clean(register: Register) -> str:
    """The table again, without what was dropped."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(CLEAN)
    for row in register.rows:
        own = row.personal
        day = f"{row.received_on:%d/%m/%Y}" if row.received_on else ""
        writer.writerow([
            row.number or "", day, KINDS[row.kind], row.field, row.source, own.get("name", ""),
            own.get("address", ""), own.get("summary", ""), row.signers,
            WORDS.get(row.outcome, ""), row.sent_to,
        ])  # fmt: skip
    return out.getvalue()


def _enter(request: OfficeRequest, form: RegisterForm, register: Register) -> bool:
    if not first_time(key=form.cleaned_data.get("once"), actor=request.actor):
        return True
    try:
        if form.cleaned_data["register_of"] == "visits":
            done = enter_visits(register=register, actor=request.actor)
        else:
            book = form.cleaned_data["book"]
            done = enter_register(register=register, book=book, actor=request.actor)
    except ValidationError as wrong:
        form.add_error(None, wrong)
        return False
    said = _(
        "%(new)d entered, %(known)d known already, %(out)d left out; %(coded)d denunciations "
        "were not taken over."
    )
    numbers = {"new": done.letters, "known": done.known, "out": done.left_out,
               "coded": done.denunciations}  # fmt: skip
    messages.success(request, said % numbers)
    return True


@require_POST
def import_undo(http: HttpRequest, batch_id: int) -> HttpResponse:
    request = asked(http)
    LETTERS.desk(request)
    try:
        done = undo_import(batch_id=batch_id, actor=request.actor)
    except (ValidationError, LetterImport.DoesNotExist) as wrong:
        messages.error(request, str(wrong))
    else:
        messages.success(request, _("%d letters were taken back, names included.") % done)
    return redirect("citizens:import")
