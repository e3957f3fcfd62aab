"""Made scans: a paper laid out as offices lay it out, printed, stamped, and scanned badly."""

import io
import os
import random
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.reading.files.build import pdf

ROOT = Path(__file__).resolve().parents[3]
FONTS, MADE = ROOT / "node_modules/@fontsource", ROOT / "var/test/fonts"
INCH = 72
TUNED, UNSEEN = "tinos", "noto-serif"  # the second was never looked at while tuning
RED, BLUE = (190, 30, 40), (30, 50, 150)


@dataclass(frozen=True, slots=True)
class Way:
    """How a page was scanned: dots to an inch, degrees askew, share of specks, blur in dots."""

    dpi: int = 200
    skew: float = 0.0
    noise: float = 0.0
    blur: float = 0.0
    grey: bool = True
    turned: int = 0


CLEAN = Way(200, 0.3)
POOR = Way(150, 1.4, 0.004, 0.6)


@cache
def _merged(font: str, weight: int) -> Path:
    """One face of the parts in which it is delivered; the drawing mixes them up otherwise."""
    out = MADE / f"{font}-{weight}.ttf"
    if out.exists():
        return out
    MADE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        parts = []
        for part in ("latin", "vietnamese"):
            face = TTFont(FONTS / font / f"files/{font}-{part}-{weight}-normal.woff2")
            face.flavor = None
            face.save(path := f"{folder}/{part}.ttf")
            parts.append(path)
        merged = Merger(MergeOptions(drop_tables=["GSUB", "GPOS", "GDEF"])).merge(parts)
        merged.save(whole := f"{out}.{os.getpid()}")
    Path(whole).replace(out)
    return out


def _faces(font: str) -> str:
    return "".join(
        f"@font-face{{font-family:{font};font-weight:{weight};"
        f"src:url('{_merged(font, weight).as_uri()}')}}"
        for weight in (400, 700)
    )


def html_of(body: str, *, font: str = TUNED, size: float = 13.5, high: int = 297) -> str:
    """`high`: millimetres of the sheet; half a page is read in half the time."""
    return (
        f"<style>{_faces(font)}@page{{size:210mm {high}mm;margin:20mm 18mm 20mm 30mm}}"
        f"body{{font-family:{font};font-size:{size}pt;line-height:1.35;text-align:justify}}"
        "table.head{width:100%;text-align:center}.head td{vertical-align:top;padding:0}"
        "table.grid{border-collapse:collapse;width:100%}.grid td{border:1px solid #000;padding:4px}"
        ".columns{columns:2;column-gap:12mm}p{margin:0 0 6pt;text-indent:10mm}"
        "h1{font-size:14pt;text-align:center;margin:6pt 0}</style>" + body
    )


def letterhead(number: str, day: str, kind: str, about: str) -> str:
    return (
        "<table class=head><tr><td>ỦY BAN NHÂN DÂN<br><b>TỈNH AN BÌNH</b><br>Số: "
        f"{number}</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>"
        f"<br><i>An Bình, {day}</i></td></tr></table><h1>{kind}<br>{about}</h1>"
    )


def paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


@cache
def printed(html: str, dpi: int) -> tuple[Image.Image, ...]:
    """Pages of paper, as a scanner's glass sees them before anything goes wrong."""
    document = pypdfium2.PdfDocument(pdf(html))
    return tuple(page.render(scale=dpi / INCH).to_pil().convert("RGB") for page in document)


def stamp(
    words: str, *, left: int, top: int, colour: str = "#be1e28", tilt: float = 0, frame: bool = True
) -> str:
    """A stamp so many millimetres from the corner of the paper."""
    edge = "2px solid " + colour if frame else "none"
    return (
        f"<div style='position:absolute;left:{left - 30}mm;top:{top - 20}mm;border:{edge};"
        f"padding:1mm 4mm;color:{colour};font-weight:700;font-size:15pt;white-space:nowrap;"
        f"transform:rotate({tilt}deg)'>{words}</div>"
    )


def sealed(page: Image.Image, *, at: tuple[float, float], dpi: int, seed: int = 0) -> Image.Image:
    """A round red seal and a blue signature across the text."""
    sheet = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(sheet)
    x, y, r = page.width * at[0], page.height * at[1], dpi * 0.7
    for ring in (1.0, 0.93, 0.6):
        draw.ellipse((x - r * ring, y - r * ring, x + r * ring, y + r * ring), outline=RED, width=3)
    rand = random.Random(seed)
    points = [(x + r * (n / 6 - 0.6), y + r * rand.uniform(-0.5, 0.5)) for n in range(12)]
    draw.line(points, fill=BLUE, width=max(dpi // 45, 3), joint="curve")
    return ImageChops.multiply(page, sheet)


def scanned(page: Image.Image, way: Way, *, seed: int = 0) -> Image.Image:
    """What comes out of the scanner."""
    picture = page.rotate(way.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if way.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(way.blur))
    if way.grey:
        picture = picture.convert("L")
    if way.noise:
        picture = _specked(picture, way.noise, seed)
    return picture.rotate(way.turned, expand=True) if way.turned else picture


def _specked(picture: Image.Image, share: float, seed: int) -> Image.Image:
    rand = random.Random(seed)
    wide, high = picture.size
    for dark in (True, False):
        mask = Image.new("L", picture.size)
        put = mask.load()
        assert put is not None
        for _dot in range(int(wide * high * share / 2)):
            put[rand.randrange(wide), rand.randrange(high)] = 255
        picture.paste(
            30 if picture.mode == "L" and dark else "black" if dark else "white", mask=mask
        )
    return picture


def as_pdf(pages: list[Image.Image], dpi: int, quality: int = 80) -> bytes:
    out = io.BytesIO()
    first, *rest = pages
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=dpi, quality=quality)
    return out.getvalue()


def as_picture(page: Image.Image, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    page.save(out, kind)
    return out.getvalue()


def noise() -> Image.Image:
    """A page on which nothing can be read."""
    return Image.effect_noise((300, 425), 120)


def letters_right(told: str, wanted: str) -> float:
    """Share of the wanted letters that were read, in their order; white space is left out."""
    from difflib import SequenceMatcher

    one, other = "".join(told.split()), "".join(wanted.split())
    same = SequenceMatcher(None, other, one, autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / max(len(other), 1)
