"""An uploaded picture drawn anew, by the limited process; knows no Django."""

import io
import warnings

from PIL import Image

FORMATS = ("PNG", "JPEG", "WEBP")
MOST_PIXELS = 4000 * 4000
SIDE = 256


def redraw(data: bytes) -> tuple[str, bytes]:
    """ "" and a PNG of at most 256 × 256 dots without metadata; or "too_many_dots"."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                return "too_many_dots", b""
            picture = found.convert("RGBA")
    picture.thumbnail((SIDE, SIDE))
    drawn = io.BytesIO()
    picture.save(drawn, "PNG", optimize=True)
    return "", drawn.getvalue()
