"""Ink of one kind on a grey page: paler than print, or bolder; and the places where it stands.

A red stamp comes out of a grey scanner paler than print, a stamp in black is bolder than most.
"""

from collections.abc import Iterator
from itertools import accumulate

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from reading.files.scan_pictures import INK, WHITE, without_specks

PALE = 45  # print is darker than that, at the least
SHARE = 0.25  # of the ink that is as dark as print gets
PALER = 20  # than print
EDGE = 7  # dots that the edge of a black stroke is wide, with what lies to its other side
STROKE = 7  # dots of a stroke that is bold
NEAR = 8  # dots around a bold stroke that belong to its letter
STEP = 12  # dots of the page to one of the small picture in which places are looked for
FILLED = 225
WORDS_APART = 5  # dots of the small picture: nearer than that, words are one place
WIDE, HIGH = (130, 1300), (50, 500)  # dots of a stamp, with its frame
MOST = 60  # places on a page that are measured
MARGIN = 2 * STEP

type Box = tuple[int, int, int, int]


def pale_ink(grey: Image.Image) -> Image.Image:
    """What is paler than the print of this page, without the print's own edges."""
    level = _print_level(grey)
    dark = grey.point(lambda value: WHITE * (value >= level))
    print_ = dark.filter(ImageFilter.MinFilter(EDGE))
    return without_specks(ImageChops.lighter(grey, ImageOps.invert(print_)))


def _print_level(grey: Image.Image) -> int:
    """Where print ends and paler ink begins."""
    ink = list(accumulate(grey.histogram()[:INK]))
    darkest = next(level for level, count in enumerate(ink) if count >= SHARE * ink[-1])
    return max(PALE, darkest + PALER)


def bold_ink(grey: Image.Image) -> Image.Image:
    """Letters with bold strokes alone; thin ones that cross them are cut off beside them."""
    strokes = grey.filter(ImageFilter.MaxFilter(STROKE)).point(lambda v: WHITE * (v >= INK))
    around = strokes.filter(ImageFilter.BoxBlur(NEAR)).point(lambda v: WHITE * (v == WHITE))
    return ImageChops.lighter(grey, around)


def places_of(ink: Image.Image) -> Iterator[Image.Image]:
    """Each place as large as a stamp where such ink stands, cut out with a margin."""
    for left, top, right, bottom in _boxes(ink):
        inside = (max(left, 0), max(top, 0), min(right, ink.width), min(bottom, ink.height))
        yield ImageOps.expand(ink.crop(inside), MARGIN, WHITE)


def _boxes(ink: Image.Image) -> Iterator[Box]:
    small = ink.reduce(STEP).point(lambda value: WHITE * (value >= FILLED))
    joined = small.filter(ImageFilter.MinFilter(WORDS_APART))
    left = ImageOps.expand(ImageOps.invert(joined), 1, 0)
    for _place in range(MOST):
        if (found := left.getbbox()) is None:
            return
        x, y = found[0], found[1]
        row = left.crop((x, y, found[2], y + 1)).getbbox()
        assert row is not None  # the box begins with a row that holds something
        ImageDraw.floodfill(left, (x + row[0], y), INK)
        one = left.point(lambda value: WHITE * (value == INK)).getbbox()
        left = left.point(lambda value: value * (value != INK))
        assert one is not None  # the dot that was filled
        first_x, first_y, last_x, last_y = ((edge - 1) * STEP for edge in one)
        is_wide = WIDE[0] < last_x - first_x < WIDE[1]
        if is_wide and HIGH[0] < last_y - first_y < HIGH[1]:
            yield first_x, first_y, last_x, last_y
