"""An uploaded emblem: recognised by its content, drawn anew, nothing else kept of it."""

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.foundation.limited import GaveUp, read_limited

MOST_BYTES = 2 * 1024 * 1024


def redrawn(upload: Any) -> bytes:
    """PNG of at most 256 × 256 dots without metadata; raises ValidationError."""
    if upload.size > MOST_BYTES:
        raise ValidationError(_("The picture is larger than 2 MB."))
    try:
        fault, png = read_limited("coordination.province.pictures:redraw", upload.read())
    except GaveUp as error:
        raise ValidationError(_("Only pictures are taken: PNG, JPEG or WebP.")) from error
    if fault:
        raise ValidationError(_("The picture has too many dots."))
    return png


def name_of(png: bytes) -> str:
    return hashlib.sha256(png).hexdigest()[:20]
