"""An uploaded emblem: recognised by its content, drawn anew, nothing else kept of it."""

import hashlib
import io
import warnings
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

FORMATS = ("PNG", "JPEG", "WEBP")
MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 4000 * 4000
SIDE = 256


def redrawn(upload: Any) -> bytes:
    """PNG of at most 256 × 256 dots without metadata; raises ValidationError."""
    if upload.size > MOST_BYTES:
        raise ValidationError(_("The picture is larger than 2 MB."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(upload.read()), formats=FORMATS) as found:
                if found.width * found.height > MOST_PIXELS:
                    raise ValidationError(_("The picture has too many dots."))
                picture = found.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Warning) as error:
        raise ValidationError(_("Only pictures are taken: PNG, JPEG or WebP.")) from error
    picture.thumbnail((SIDE, SIDE))
    drawn = io.BytesIO()
    picture.save(drawn, "PNG", optimize=True)
    return drawn.getvalue()


def name_of(png: bytes) -> str:
    return hashlib.sha256(png).hexdigest()[:20]
