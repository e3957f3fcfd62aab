"""At which office's desk a person with several posts works now."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from offices.middleware import OFFICE_KEY
from offices.models import Office
from offices.powers import Powers


def switch_office(*, session: Any, powers: Powers, office: Office) -> Office:
    """Remember the acting office for this session; only offices one holds a post in."""
    if office.pk not in powers.roles:
        raise PermissionDenied(_("You hold no post in this office."))
    session[OFFICE_KEY] = office.pk
    return office
