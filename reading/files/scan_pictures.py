"""A scanned page as a picture fit for reading: its colours parted, straight, without specks.

Pillow alone: a straight line of print makes rows of ink and rows of paper, a crooked one does not,
so of all small turns the best is the one whose rows differ most.
"""

from dataclasses import dataclass
from math import ceil

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

STEEPEST = 5.0  # degrees a page lies crooked in the glass
COARSE, FINE = 0.5, 0.1
PROFILE_WIDTH = 700
INK = 128
LEAST_INK = 0.0003
DARKEST = 0.02  # percent of the dots that may be darker than ink: more would be a short paper
COLOURED = 70  # difference between the strongest and the weakest colour of ink that is not black
LEAST_COLOURED = 0.0004  # share of the page
WHITE = 255
NEAR = 3  # dots to each side
DOT = 10  # dots of ink, of 49 around: less is no part of a letter
LIGHT = WHITE * (1 - DOT / (2 * NEAR + 1) ** 2)


@dataclass(frozen=True, slots=True)
class ScanPage:
    """`black`: print, with stamps and signatures in colour faded; `coloured`: these alone."""

    black: Image.Image
    coloured: Image.Image | None


def prepared(picture: Image.Image) -> ScanPage:
    """What is read of a page; its sides are not turned yet."""
    colour = _colour_of(picture)
    black, coloured = _parted(colour) if colour is not None else (_grey(picture), None)
    angle = skew(black)
    return ScanPage(
        _straight(without_specks(black), angle),
        _straight(coloured, angle) if coloured is not None else None,
    )


def _grey(picture: Image.Image) -> Image.Image:
    return ImageOps.autocontrast(picture.convert("L"), cutoff=(DARKEST, 0))


def _colour_of(picture: Image.Image) -> Image.Image | None:
    """The page in colour where it has any beside grey."""
    if picture.mode in {"1", "L", "LA", "I;16", "I"}:
        return None
    colour = picture.convert("RGB")
    small = colour.reduce(max(colour.width // 800, 1))
    share = ImageStat.Stat(_saturation(small).point(lambda v: 255 * (v > COLOURED))).mean[0] / 255
    return colour if share > LEAST_COLOURED else None


def _saturation(colour: Image.Image) -> Image.Image:
    red, green, blue = colour.split()
    strongest = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    weakest = ImageChops.darker(red, ImageChops.darker(green, blue))
    return ImageChops.difference(strongest, weakest)


def _parted(colour: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Ink of any colour is light in the strongest of its colours, black ink is dark in all."""
    red, green, blue = colour.split()
    black = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    coloured = ImageOps.autocontrast(ImageOps.invert(_saturation(colour)))
    return ImageOps.autocontrast(black, cutoff=(DARKEST, 0)), coloured


def straightened(grey: Image.Image, *, steepest: float = STEEPEST) -> Image.Image:
    return _straight(grey, skew(grey, steepest))


def skew(grey: Image.Image, steepest: float = STEEPEST) -> float:
    """By how many degrees the lines of print are to be turned to lie straight."""
    small = grey.reduce(max(ceil(grey.width / PROFILE_WIDTH), 1))
    ink = ImageOps.invert(small).point(lambda value: value if value > INK else 0)
    steps = int(steepest / COARSE)
    coarse = _best(ink, [COARSE * n for n in range(-steps, steps + 1)])
    return _best(ink, [coarse + FINE * n for n in range(-4, 5)])


def _best(ink: Image.Image, angles: list[float]) -> float:
    """The smallest turn among the best."""
    return max(angles, key=lambda angle: (_sharpness(ink, angle), -abs(angle)))


def _sharpness(ink: Image.Image, angle: float) -> float:
    turned = ink.rotate(angle, Image.Resampling.BILINEAR) if angle else ink
    return ImageStat.Stat(turned.resize((1, turned.height), Image.Resampling.BOX)).var[0]


def _straight(picture: Image.Image, angle: float) -> Image.Image:
    if abs(angle) < FINE:
        return picture
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)


def turned_by(picture: Image.Image, degrees: int) -> Image.Image:
    """A page that lies on its side or head, put upright; `degrees` to the left."""
    return picture.rotate(degrees, expand=True) if degrees else picture


def without_specks(grey: Image.Image) -> Image.Image:
    """Ink that stands alone goes: whatever is less than a dot of a letter in its neighbourhood."""
    near = grey.filter(ImageFilter.BoxBlur(NEAR))
    alone = near.point(lambda value: WHITE * (value > LIGHT))
    return ImageChops.lighter(grey, alone)


def has_ink(grey: Image.Image) -> bool:
    """Whether anything stands on the page."""
    return ink_share(grey) > LEAST_INK


def ink_share(grey: Image.Image) -> float:
    """How much of the page is ink, 0 to 1; of print it is a tenth at most."""
    small = grey.reduce(4) if min(grey.size) > 40 else grey
    return ImageStat.Stat(small.point(lambda value: 255 * (value < INK))).mean[0] / 255
