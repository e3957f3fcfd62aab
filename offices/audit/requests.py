"""Which answers leave a row in the audit: what was taken out, and what was refused."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from offices.models import AuditKind

# Shown in the page, not offered as a file, and still a document.
DOCUMENTS = ("application/pdf", "application/vnd", "application/zip", "application/octet", "image/")


def act_of(request: HttpRequest, response: HttpResponseBase) -> AuditKind | None:
    """The kind of row this answer is worth, None for most."""
    match = request.resolver_match
    if match is None or not request.user.is_authenticated:
        return None
    if response.status_code == 403:
        return AuditKind.REFUSED
    if response.status_code == 404 and numbers(request):
        return AuditKind.HIDDEN
    if response.status_code != 200 or not _leaves(response):
        return None
    return (
        AuditKind.FILE
        if "file_id" in match.kwargs or "source" in match.view_name
        else AuditKind.EXPORT
    )


def shows(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether a page was shown to somebody: not a redirect or a refusal."""
    return response.status_code in (200, 409, 422) and request.user.is_authenticated


def asks_by_itself(request: HttpRequest) -> bool:
    """Whether a page that is open says that it asks, not its reader; anybody may say so."""
    return "X-Poll" in request.headers


def _leaves(response: HttpResponseBase) -> bool:
    offered = response.headers.get("Content-Disposition", "").startswith("attachment")
    return offered or response.headers.get("Content-Type", "").startswith(DOCUMENTS)


def numbers(request: HttpRequest) -> dict[str, int]:
    """The numbers of rows in the address, by their names in the route."""
    match = request.resolver_match
    found = match.kwargs.items() if match else ()
    return {name: value for name, value in found if isinstance(value, int) and value < 2**63}
