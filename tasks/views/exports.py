"""Kết xuất: a short list at once, a long one by the worker; its maker alone takes it."""

from functools import partial
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from offices.forms.base import SettingsForm
from offices.http import OfficeRequest
from offices.models import Office
from offices.services.once import key_of, made_once
from tasks.exports.order import SHORT, ExportOrder, file_name, file_now, order_of
from tasks.exports.sources import SOURCES
from tasks.forms.exports import asked_of
from tasks.lists.rows import reader_of
from tasks.models import Export
from tasks.models.exports import ExportState
from tasks.services.exports import ask_for, office_for, throw_away
from tasks.states import WrongMove
from tasks.views.files import sent_as_file
from ui.downloads import TYPES, file_answer

INVALID = 422


def _wanted(request: OfficeRequest) -> ExportOrder:
    source = request.GET.get("source", "list")
    if source not in SOURCES:
        raise Http404
    return order_of(source, request.GET, request.GET.get("form", "xlsx"))


@require_http_methods(["GET", "HEAD", "POST"])
def export_new(http: HttpRequest) -> HttpResponse:
    """`?source=list|search|overdue|inbox&form=xlsx|csv|docx|pdf&columns=…` and the list's own."""
    request = cast(OfficeRequest, http)
    office_id, order = office_for(request.powers, request.office), _wanted(request)
    form = asked_of(request.GET, order)
    ready = form.is_bound and form.is_valid()
    if ready and request.method == "POST":
        return _leave_to_worker(request, order, office_id)
    long = False
    if ready:
        reader = reader_of(request.powers, office_id)
        keys = order.keys(reader, SHORT[order.form] + 1)
        long = len(keys) > SHORT[order.form]
        if not long:
            return _at_once(request, order, keys, office_id)
    context = {
        "form": form,
        "order": order,
        "long": long,
        "limit": SHORT.get(order.form, 0),
        "kept": [(k, v) for k, values in order.query.lists() for v in values],
        "here": request.get_full_path(),
        "sent": SettingsForm(),
    }
    return render(request, "tasks/export_new.html", context, status=INVALID if form.errors else 200)


def _at_once(
    request: OfficeRequest, order: ExportOrder, keys: list[int], office_id: int
) -> HttpResponse:
    reader, office = reader_of(request.powers, office_id), Office.objects.get(pk=office_id)
    own = request.user.language or "vi"
    try:
        data = file_now(order, keys, reader=reader, office=office, own=own)
    except OSError:
        messages.error(request, _("PDF cannot be made on this server; please take Word."))
        return redirect("tasks:exports")
    return file_answer(data, name=file_name(order, reader.today), form=order.form)


def _leave_to_worker(request: OfficeRequest, order: ExportOrder, office_id: int) -> HttpResponse:
    try:
        made_once(
            key=key_of(request.POST),
            actor=request.actor,
            make=partial(ask_for, order=order, office_id=office_id, actor=request.actor),
        )
    except WrongMove as wrong:
        messages.error(request, str(wrong))
    return redirect("tasks:exports")


@require_safe
def exports(http: HttpRequest) -> HttpResponse:
    """One's own files of the last day, with how far the worker is."""
    request = cast(OfficeRequest, http)
    mine = list(Export.objects.of_person(request.user.pk).defer("keys")[:50])
    context = {"exports": mine, "working": any(one.is_under_way for one in mine)}
    part = "#exports" if request.headers.get("HX-Request") else ""
    return render(request, f"tasks/exports.html{part}", context)


def _mine(request: OfficeRequest, export_id: int) -> Export:
    """One's own, while it is kept; asked again for the right to take data along."""
    able = request.powers.offices_with("export_data")
    found = Export.objects.of_person(request.user.pk).filter(pk=export_id, office__in=able)
    export = found.defer("keys").first()
    if export is None:
        raise Http404
    return export


@require_safe
def export_file(http: HttpRequest, export_id: int) -> HttpResponse:
    export = _mine(cast(OfficeRequest, http), export_id)
    kept = export.stored
    if export.state != ExportState.DONE or not kept.storage.exists(str(kept.name)):
        raise Http404
    order = order_of(export.source, cast(OfficeRequest, http).GET, export.form)
    day = timezone.localdate(export.created_at)
    name = f"{file_name(order, day)}.{export.form}"
    return sent_as_file(kept, name, TYPES[export.form], export.size)


@require_POST
def export_remove(http: HttpRequest, export_id: int) -> HttpResponse:
    """Throws the file away, or gives up one that is not done."""
    throw_away(export=_mine(cast(OfficeRequest, http), export_id))
    return redirect("tasks:exports")
