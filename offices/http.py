"""The request as the pages see it, and the addresses it may send people to."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from offices.foundation.actor import Actor
from offices.models import Office, Person
from offices.powers import Powers


class OfficeRequest(HttpRequest):
    """A signed-in request after the middleware: the person, their powers and their desk."""

    user: Person
    powers: Powers
    office: Office | None
    actor: Actor


def is_look(request: HttpRequest) -> bool:
    """Whether the request saves nothing: what was read at its beginning stays true to its end."""
    return request.method in ("GET", "HEAD")


LONGEST = 2_000


def page_of_ours(request: HttpRequest, wanted: str, *, otherwise: str) -> str:
    """`wanted` when it is the path of a page of this site, else `otherwise`.

    A word without a slash is no path: `redirect` would take it for the name of a view.
    """
    here = wanted.startswith("/") and wanted.isprintable() and len(wanted) <= LONGEST
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if here and safe else otherwise
