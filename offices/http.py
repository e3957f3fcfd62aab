"""The request as the pages see it, for type checking."""

from django.http import HttpRequest

from offices.foundation.actor import Actor
from offices.models import Office, Person
from offices.powers import Powers


class OfficeRequest(HttpRequest):
    """A signed-in request after the middleware: the person, their powers and their desk."""

    user: Person
    powers: Powers
    office: Office | None
    actor: Actor
