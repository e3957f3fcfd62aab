"""Pages of a list that are kept in the address."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _


def paged(request: HttpRequest, rows: "QuerySet[Any]", size: int) -> dict[str, Any]:
    """Context `page`, `previous`, `next` and `note` for the component `pagination`."""
    page = Paginator(rows, size).get_page(request.GET.get("page"))
    words = {"n": page.number, "of": page.paginator.num_pages, "all": page.paginator.count}
    return {
        "page": page,
        "previous": _address(request, page.number - 1) if page.has_previous() else "",
        "next": _address(request, page.number + 1) if page.has_next() else "",
        "note": _("Page %(n)d of %(of)d, %(all)d rows") % words if words["of"] > 1 else "",
    }


def _address(request: HttpRequest, number: int) -> str:
    kept = request.GET.copy()
    kept["page"] = str(number)
    return f"?{kept.urlencode()}"
