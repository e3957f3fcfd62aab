"""An old list as it is read, row by row."""

import datetime as dt
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from reading.places import read_places
from voters.models import VoterPetition
from voters.reading.list_days import read_roadmap
from voters.reading.petitions import read_petitions

HEADS = (
    "STT",
    "Nội dung kiến nghị",
    "Địa phương",
    "Cơ quan giải quyết",
    "Kỳ họp",
    "Kết quả",
    "Lộ trình",
    "Công văn số",
)
ROWS = (
    (
        "1",
        "Về đất đai: Cấp giấy chứng nhận khu tái định cư",
        "Xã Suối Bưởi; xã Thượng Cọ",
        "Sở Xây dựng; Sở NNMT",
        "sau KH 9, HĐND khóa XVIII",
        "đang giải quyết",
        "quý IV/2020",
        "",
    ),
    (
        "2",
        "Kè bờ suối",
        "Xã Minh Châu (Diễn Minh cũ)",
        "UBND huyện Na Hang",
        "trước KH 3",
        "chưa bố trí vốn",
        "khi được phân bổ vốn",
        "",
    ),
    (
        "3",
        "Sửa đường",
        "Huyện Phong Điền",
        "sở, ngành, địa phương",
        "(không ghi)",
        "đã giải quyết",
        "",
        "12/UBND",
    ),
)


@pytest.mark.parametrize(
    ("raw", "communes", "district", "former"),
    [
        ("Các xã Phú Lộc, Hưng Lộc, Lộc An", ("Xã Phú Lộc", "Xã Hưng Lộc", "Xã Lộc An"), "", ""),
        (
            "Xã Tràng Đà; Phường Phan Thiết, TP Tuyên Quang",
            ("Xã Tràng Đà", "Phường Phan Thiết"),
            "TP Tuyên Quang",
            "",
        ),
        ("Xã Minh Châu (Diễn Minh cũ)", ("Xã Minh Châu",), "", "Diễn Minh"),
        ("Thôn Thái Phù, xã Mai Đình, huyện Sóc Sơn", ("Xã Mai Đình",), "huyện Sóc Sơn", ""),
        ("(cử tri, không nêu nơi)", (), "", ""),
    ],
)
def test_places(raw: str, communes: tuple[str, ...], district: str, former: str) -> None:
    found = read_places(raw)
    assert (found.communes, found.district, found.former) == (communes, district, former)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("quý IV/2020", dt.date(2020, 12, 31)),
        ("giai đoạn 2021-2025", dt.date(2025, 12, 31)),
        ("năm 2019", dt.date(2019, 12, 31)),
        ("khi được phân bổ vốn", None),
        ("quý I năm 2017", dt.date(2017, 3, 31)),
        ("15:15 14/11/2017 (đăng)", None),
    ],
)
def test_roadmaps(words: str, day: dt.date | None) -> None:
    assert read_roadmap(words, written_on=dt.date(2016, 1, 1)) == day


@pytest.mark.django_db
def test_cells_as_the_sheet_says() -> None:
    first, second, third = read_petitions(HEADS, ROWS, year=2020)
    assert first.text == "Cấp giấy chứng nhận khu tái định cư"
    assert (first.competent, first.assisting) == ("Sở Xây dựng", ("Sở NNMT",))
    assert first.roadmap_on == dt.date(2020, 12, 31)
    assert any("hai cơ quan" in flag for flag in first.flags)
    assert (second.former, second.roadmap_on, second.group) == ("Diễn Minh", None, "no_funds")
    assert "cấp huyện đã kết thúc" in second.flags
    assert (third.level, third.competent, third.session) == ("unclear", "", "")
    assert "không nêu tên xã, phường" in third.flags


@pytest.mark.django_db
def test_command_prints_rows(tmp_path: Path) -> None:
    path, said = tmp_path / "list.csv", StringIO()
    lines = [",".join(f'"{cell}"' for cell in row) for row in (HEADS, *ROWS)]
    path.write_text("\n".join(lines), "utf-8")
    call_command("read_petitions", str(path), "--dry-run", stdout=said)
    rows: list[dict[str, Any]] = json.loads(said.getvalue())
    assert [row["places"] for row in rows][:2] == [
        ["Xã Suối Bưởi", "Xã Thượng Cọ"],
        ["Xã Minh Châu"],
    ]
    assert not VoterPetition.objects.exists()


TITLED = """"BIỂU TỔNG HỢP KIẾN NGHỊ GỬI ĐẾN TRƯỚC KỲ HỌP THỨ 5, HĐND TỈNH KHÓA XX"
(Kèm theo Báo cáo số 212/BC-HĐND ngày 20/11/2026)
STT,Nội dung kiến nghị,Cử tri,Cơ quan chủ trì trả lời,Kết quả giải quyết
1,Nâng cấp đường tỉnh 321C,Minh Mai và Thượng Ràng,SXD,
2,Hạ ngầm lưới điện,Nhiều xã,Công ty Điện lực,
"""


@pytest.mark.django_db
def test_the_title_names_the_session_and_names_alone_are_places(tmp_path: Path) -> None:
    path, said = tmp_path / "list.csv", StringIO()
    path.write_text(TITLED, "utf-8")
    call_command("read_petitions", str(path), "--dry-run", stdout=said)
    first, second = json.loads(said.getvalue())
    assert {first["session"], second["session"]} == {"trước kỳ họp thứ 5, HĐND tỉnh khóa XX"}
    assert first["places"] == ["Minh Mai", "Thượng Ràng"]
    assert "chưa ghi rõ xã hay phường" in first["flags"]
    assert (first["competent"], first["level"]) == ("Sở XD", "province")
    assert (second["places"], "không nêu tên xã, phường" in second["flags"]) == ([], True)


@pytest.mark.django_db
def test_minutes_command_prints_opinions(tmp_path: Path) -> None:
    path, said = tmp_path / "minutes.txt", StringIO()
    path.write_text("1. Cử tri Lò Văn A, khu 2: Đề nghị Sở Xây dựng sửa cầu\n2. Kéo điện", "utf-8")
    call_command("read_minutes", str(path), stdout=said)
    first, second = json.loads(said.getvalue())
    assert (first["no"], first["place"], first["body"]) == (1, "khu 2", "Sở Xây dựng")
    assert "Lò Văn A" not in first["text"]
    assert second["text"] == "Kéo điện"
