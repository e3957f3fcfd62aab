"""What every template may use; it asks the database nothing."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """`powers` and `office` of the signed-in person, and whether the trial mailbox is shown."""
    return {
        "powers": getattr(request, "powers", None),
        "office": getattr(request, "office", None),
        "has_mailbox": bool(settings.MAIL_FOLDER),
    }
