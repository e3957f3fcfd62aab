"""One page of a scan, from bytes to text, by the limited process: it holds one page at a time."""

import io
from dataclasses import dataclass, field

from PIL import Image, ImageOps

from offices.foundation.secrets import Mark
from reading.files.guard import scan
from reading.files.limits import MAX_PIXELS, MAX_SCAN_PAGES, MAX_SCAN_PIXELS
from reading.files.pictures import check_picture
from reading.files.refused import UploadRefused
from reading.files.scan_letters import ScanLine, in_reading_order, lines_of, sure, without_words
from reading.files.scan_pictures import ScanPage, has_ink, ink_share, prepared, turned_by
from reading.files.scan_stamps import stamps_on

POINTS = 72  # of PDF, to an inch
RESOLUTION = 300
OWN_TEXT = 100  # letters of a page that need no recognising
READ = 62.0  # surer than that, a page counts as read
TURN = 75.0  # less sure than that, a page is tried from its other sides
DOUBTED = 70.0  # a word less sure than that is to be looked at again
LEFT_OUT = 0.06  # of a page's ink, in no word: a seal, a rule, or lines that were left out
MORE = 1.02  # letters that a second reading must find
TURNS = (90, 270, 180)
MOST_INK = 0.3  # of a page without a line: a dark picture or noise, whatever side is up


@dataclass(frozen=True, slots=True)
class PageText:
    """`confidence` 0 to 100; `rotated` degrees to the left that put it upright; `doubted`: words
    that may be others."""

    text: str
    confidence: float
    rotated: int = 0
    doubted: list[str] = field(default_factory=list)
    mark: Mark | None = None
    is_read: bool = True


def page_count(extension: str, data: bytes) -> int:
    if extension != "pdf":
        return 1
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def read_page(extension: str, data: bytes, number: int) -> PageText:
    """The text of page `number`, from 0. Raises UploadRefused: broken, pixels, too_complex."""
    if extension != "pdf":
        return read_picture(_picture(extension, data))
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        if not 0 <= number < min(len(document), MAX_SCAN_PAGES):
            raise UploadRefused("too_complex")
        page = document[number]
        if own := _own_text(page):
            return PageText(own, 100.0, mark=scan("", own))
        return read_picture(_drawn(page))


def _own_text(page: object) -> str:
    """The text of a page that is no picture."""
    text: str = page.get_textpage().get_text_bounded()  # type: ignore[attr-defined]
    letters = sum(map(str.isalnum, text))
    strange = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    return text.replace("\r\n", "\n") if letters >= OWN_TEXT and strange < letters / 5 else ""


def _drawn(page: object) -> Image.Image:
    """The page at 300 dots to an inch, a large one at as many as its limit leaves."""
    width, height = page.get_size()  # type: ignore[attr-defined]
    scale = RESOLUTION / POINTS
    if width * height * scale * scale > MAX_SCAN_PIXELS:
        scale = (MAX_SCAN_PIXELS / (width * height)) ** 0.5
    drawn = page.render(scale=scale, may_draw_forms=True)  # type: ignore[attr-defined]
    picture: Image.Image = drawn.to_pil()
    return picture


def _picture(extension: str, data: bytes) -> Image.Image:
    check_picture(extension, data)
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as opened:
        width, height = opened.size
        if width * height > MAX_SCAN_PIXELS:
            opened.draft(None, (width // 2, height // 2))
        return _sized(ImageOps.exif_transpose(opened))


def _sized(picture: Image.Image) -> Image.Image:
    """About as large as a page at 300 dots to an inch; photos of one are smaller or larger."""
    pixels = picture.width * picture.height
    wanted = (MAX_SCAN_PIXELS * 0.7 / pixels) ** 0.5
    if wanted < 1 or wanted > 1.3:
        wanted = min(wanted, 3.0)
        size = (round(picture.width * wanted), round(picture.height * wanted))
        return picture.convert("RGB").resize(size, Image.Resampling.BICUBIC)
    picture.load()
    return picture.copy()


def read_picture(picture: Image.Image) -> PageText:
    """What stands on the page, upright as it lies or turned."""
    page = prepared(picture)
    if not has_ink(page.black) and page.coloured is None:
        return PageText("", 100.0)
    first = lines_of(page.black)
    if not first and ink_share(page.black) > MOST_INK:
        return PageText("", 0.0, is_read=False)
    lines, turned = _upright(page, first)
    lines = _across_seals(turned_by(page.black, turned), lines)
    text = "\n".join(in_reading_order(lines))
    confidence = round(sure(lines), 1)
    doubted = [w.text for line in lines for w in line.words if w.confidence < DOUBTED]
    mark = scan("", text) or stamps_on(page, turned)
    is_read = confidence >= READ or not has_ink(page.black)
    return PageText(text, confidence, turned, doubted, mark, is_read)


def _upright(page: ScanPage, first: list[ScanLine]) -> tuple[list[ScanLine], int]:
    """The lines from the side on which they are read best; `first`: those as the page lies."""
    best, turned = first or lines_of(page.black, sparse=True), 0
    if best and sure(best) >= TURN and not _stands(best):
        return best, 0
    for turn in TURNS:
        lines = lines_of(page.black.rotate(turn, expand=True))
        if _letters(lines) * sure(lines) > _letters(best) * sure(best) * 1.1:
            best, turned = lines, turn
    return best, turned


def _across_seals(picture: Image.Image, lines: list[ScanLine]) -> list[ScanLine]:
    """Also lines that a seal or a signature crosses: the first reading takes them for a picture."""
    left_out = ink_share(without_words(picture, lines))
    if not lines or left_out < LEFT_OUT * ink_share(picture):
        return lines
    block = lines_of(picture, block=True)
    more = _letters(block) * sure(block) > MORE * _letters(lines) * sure(lines)
    return block if more else lines


def _letters(lines: list[ScanLine]) -> int:
    return sum(map(str.isalnum, "".join(line.text for line in lines)))


def _stands(lines: list[ScanLine]) -> bool:
    """Words higher than wide: the page lies on its side."""
    long = [word for line in lines for word in line.words if len(word.text) > 3]
    high = sum(word.bottom - word.top > word.right - word.left for word in long)
    return high > len(long) / 2
