"""Scans are read: clean and poor ones, stamps in them, pages turned, columns, nothing at all."""

import json
from dataclasses import replace
from functools import cache
from io import StringIO

import pytest
from django.core.management import call_command
from PIL import Image

from reading.files.refused import UploadRefused
from reading.files.scans import admit_page, read_scanned_page
from tests.reading.scans import draw
from tests.support.rings import some

TEXT = (
    "Ngày 20/11/2026, đồng chí Chủ tịch UBND tỉnh chủ trì họp giao ban, kết luận như sau:\n"
    "1. Giao Sở Tài chính chủ trì, phối hợp với Văn phòng UBND tỉnh rà soát, tổng hợp số liệu giải "
    "ngân vốn đầu tư công, báo cáo UBND tỉnh trước ngày 05/12/2026.\n"
    "2. Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tham "
    "mưu kế hoạch tổng kết, xong trong tháng 12/2026; chấp hành quy định bảo vệ bí mật nhà nước."
)
NOISE, HIGH = draw.noise(), 148
HEAD = draw.letterhead("126/TB-UBND", "ngày 24 tháng 11 năm 2026", "THÔNG BÁO", "Kết luận họp")


def page(way: draw.Way, more: str = "", font: str = draw.TUNED) -> bytes:
    html = draw.html_of(more + HEAD + draw.paragraphs(TEXT), font=font, high=HIGH)
    return draw.as_pdf([draw.scanned(draw.printed(html, way.dpi)[0], way)], way.dpi)


read_once = cache(read_scanned_page)  # the same page of the same scan, for every test that reads it


@pytest.mark.parametrize(("way", "least"), [(draw.CLEAN, 0.98), (draw.POOR, 0.95)])
def test_letters_of_a_scan_are_right(way, least):
    found = read_once("pdf", page(way, font=draw.UNSEEN), 0)
    assert draw.letters_right(found.text, TEXT) >= least
    assert found.is_read and found.mark is None and found.rotated == 0


@pytest.mark.parametrize("words", some("stamps of a head", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"], 1))
def test_stamp_in_the_head_is_refused_like_one_in_text(words):
    way = replace(draw.POOR, grey=False)
    found = read_once("pdf", page(way, draw.stamp(words, left=45, top=50, tilt=3)), 0)
    with pytest.raises(UploadRefused) as refused:
        admit_page(found, field="upload")
    assert refused.value.code == "secret_mark"


def test_red_stamp_across_print_is_refused_of_a_grey_scan_too():
    way = draw.Way(150, -2.0)
    found = read_once("pdf", page(way, draw.stamp("TUYỆT MẬT", left=55, top=56, tilt=4)), 0)
    assert found.mark is not None


def test_page_on_its_side_is_turned():
    found = read_scanned_page("pdf", page(replace(draw.CLEAN, turned=90)), 0)
    assert found.rotated == 270
    assert "phối hợp với Văn phòng UBND tỉnh" in " ".join(found.text.split())


def test_page_of_noise_is_not_read():
    found = read_once("png", draw.as_picture(NOISE), 0)
    assert not found.is_read


def test_empty_page_is_read_as_empty():
    blank = draw.as_picture(Image.new("L", (1200, 1700), 250))
    found = read_scanned_page("png", blank, 0)
    assert (found.is_read, found.text) == (True, "")


def test_read_scan_prints_pages(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(page(draw.CLEAN))
    call_command("read_scan", str(path), stdout=(out := StringIO()))
    told = json.loads(out.getvalue())
    assert (told["stamps"], told["refused"]) == ([], None)
    assert told["pages"][0].keys() == {"text", "confidence", "rotated"}
    assert "126/TB-UBND" in told["pages"][0]["text"]


def test_read_scan_of_a_stamped_paper_tells_no_word_of_it(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(page(draw.CLEAN, draw.stamp("MẬT", left=45, top=50)))
    call_command("read_scan", str(path), stdout=(out := StringIO()))
    told = json.loads(out.getvalue())
    assert (told["pages"], told["stamps"]) == ([], ["mat"])
    assert told["refused"]["code"] == "secret_mark"


@pytest.mark.django_db
def test_read_notice_takes_a_scan(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(page(draw.CLEAN))
    call_command("read_notice", str(path), stdout=(out := StringIO()))
    told = json.loads(out.getvalue())
    assert told["head"]["number"] == "126/TB-UBND"
    assert next(row["due_on"] for row in told["rows"] if row["is_task"]) == "2026-12-04"
