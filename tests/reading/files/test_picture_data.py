"""A picture is kept without what it tells of its maker, and looks as before."""

import io

import pytest
from PIL import Image, ImageChops
from PIL.ExifTags import GPS, Base
from PIL.PngImagePlugin import PngInfo

from reading.files.inspect import inspect_upload
from reading.files.refused import UploadRefused

AUTHOR, PLACE = "Nguyễn Văn Tác Giả", 20.25
SECRETS = (
    AUTHOR.encode(),
    AUTHOR.encode("utf-16-le"),
    b"Exif\0\0II",
    b"http://ns.adobe.com",
    b"may anh",
)


def _picture() -> Image.Image:
    return Image.linear_gradient("L").resize((40, 24)).convert("RGB")


def _exif(side: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Artist], exif[Base.Make], exif[Base.Orientation] = AUTHOR, "may anh", side
    exif.get_ifd(Base.GPSInfo)[GPS.GPSLatitude] = (PLACE, 0.0, 0.0)
    return exif


def jpeg(side: int = 1, **more: object) -> bytes:
    out = io.BytesIO()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{AUTHOR}</x:xmpmeta>".encode()
    _picture().save(out, "jpeg", exif=_exif(side), comment=AUTHOR.encode(), xmp=xmp, **more)
    return out.getvalue()


def png() -> bytes:
    out, words = io.BytesIO(), PngInfo()
    words.add_itxt("Author", AUTHOR)
    words.add_text("Comment", "may anh")
    _picture().save(out, "png", exif=_exif(), pnginfo=words)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.jpg", jpeg()), ("b.jpg", jpeg(progressive=True)), ("c.jpg", jpeg(6)), ("d.png", png())],
)
def test_data_of_the_maker_go_and_the_picture_stays(name: str, data: bytes) -> None:
    kept = inspect_upload(name, data).data
    assert [one for one in SECRETS if one in kept] == []
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(kept))
    assert ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox() is None
    assert Base.GPSInfo not in after.getexif() and Base.Artist not in after.getexif()


def test_the_side_that_is_up_stays() -> None:
    kept = inspect_upload("a.jpg", jpeg(6)).data
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {Base.Orientation: 6}


def test_pictures_behind_the_first_go() -> None:
    kept = inspect_upload("a.jpg", jpeg() + jpeg()).data
    assert kept.count(b"\xff\xd8\xff") == 1


def test_size_and_sum_are_of_what_is_kept() -> None:
    found = inspect_upload("a.jpg", jpeg())
    assert found.size == len(found.data) < len(jpeg())


def test_a_scan_that_breaks_off_is_refused() -> None:
    data = jpeg()
    end = data.rindex(b"\xff\xda") + 20
    with pytest.raises(UploadRefused, match="broken"):
        inspect_upload("a.jpg", data[:end] + b"\x00" * 40)
