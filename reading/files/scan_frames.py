"""What stands inside closed frames of a page: a reader of lines takes a stamp for a picture."""

from math import ceil

from PIL import Image, ImageDraw, ImageFilter, ImageOps

WIDTH = 400  # dots of the small picture in which frames are looked for
INK, PAPER, OUTSIDE = 0, 255, 128
THRESHOLD = 195
EDGE = 3  # dots of the small picture that a frame is thick, with its blur


def framed(picture: Image.Image) -> Image.Image:
    """The same picture with nothing but what closed frames hold; their own lines are gone."""
    scale = max(ceil(picture.width / WIDTH), 1)
    small = _small(picture, scale)
    ImageDraw.floodfill(small, (0, 0), OUTSIDE)
    outside = small.point(lambda value: PAPER * (value == OUTSIDE))
    outside = outside.filter(ImageFilter.MaxFilter(2 * EDGE + 1))
    mask = ImageOps.crop(outside, 1).resize(picture.size, Image.Resampling.NEAREST)
    left = picture.copy()
    left.paste(PAPER, mask=mask)
    return left


def _small(picture: Image.Image, scale: int) -> Image.Image:
    """Ink or paper, every line still closed, with a margin from which all paper is reached."""
    thick = picture.filter(ImageFilter.MinFilter(3)) if scale > 1 else picture
    size = (ceil(picture.width / scale), ceil(picture.height / scale))
    reduced = thick.resize(size, Image.Resampling.BOX)
    flat = reduced.point(lambda value: PAPER if value > THRESHOLD else INK)
    return ImageOps.expand(flat, 1, PAPER)
