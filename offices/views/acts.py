"""The log of acts: who did or took what and when; nothing of what a case says."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.audit.words import columns, csv_bytes, lines, tabs, xlsx_bytes
from offices.forms.audit import ActFilter
from offices.http import OfficeRequest
from offices.views.administration import crumbs, holders_of
from offices.views.paging import address, page_up_to

PAGE = 50
FARTHEST_PAGE = 200
MOST = 50_000
WRITERS = {
    "xlsx": (
        xlsx_bytes,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "csv": (csv_bytes, "text/csv; charset=utf-8"),
}


@require_safe
@holders_of("configure", "read_audit")
def acts(request: OfficeRequest) -> HttpResponse:
    """Rows of the log, the newest first; `?as=xlsx` or `?as=csv` gives those that fit as a file."""
    form = ActFilter(request.GET)
    if request.GET.get("as") in WRITERS:
        return _file(form, request.GET["as"])
    page = page_up_to(request, FARTHEST_PAGE)
    found = list(form.found()[(page - 1) * PAGE : page * PAGE + 1])
    context = {
        "form": form,
        "tabs": tabs("offices:acts"),
        "lines": lines(found[:PAGE]),
        "columns": columns()[:-1],
        "previous": address(request, page=page - 1) if page > 1 else "",
        "next": address(request, page=page + 1) if len(found) > PAGE < FARTHEST_PAGE else "",
        "note": _("Page %(n)d") % {"n": page},
        "as_xlsx": address(request, **{"as": "xlsx"}),
        "as_csv": address(request, **{"as": "csv"}),
        "crumbs": crumbs(_("System log")) if request.powers.can_anywhere("configure") else [],
    }
    return render(request, "offices/acts.html", context)


def _file(form: ActFilter, kind: str) -> HttpResponse:
    write, content_type = WRITERS[kind]
    rows = (line.cells() for line in lines(list(form.found()[:MOST])))
    answer = HttpResponse(write(columns(), rows), content_type=content_type)
    name = f"nhat-ky-he-thong-{timezone.localdate():%Y-%m-%d}.{kind}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
