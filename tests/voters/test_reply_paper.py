"""One reply over many petitions, filled from a paper that was read; the paper goes to each."""

from typing import Any

import pytest

from coordination.models import Body
from reading.files.inspect import admit_upload
from tasks.models import File, Scan
from tasks.services import scans
from tests.support.cast import Cast
from tests.voters.conftest import Petition
from voters.reading.replies import table_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
NEW = "/voters/replies/new/"
ROWS = ("TT\tKiến nghị\tTrả lời", "1\tSửa cầu tràn\tĐã sửa xong", "2\tNâng cấp kênh\tĐã làm")
TABLE = "\n".join(ROWS)
PAPER = f"""ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 45/UBND-TH
An Bình, ngày 24 tháng 11 năm 2026
V/v trả lời kiến nghị cử tri
Kính gửi: Thường trực HĐND tỉnh
{TABLE}
"""


@pytest.fixture
def paper(cast: Cast, settings: Any, tmp_path: Any) -> Scan:
    """A reply in writing that Phúc has given to be read."""
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    found = admit_upload("tra-loi.txt", PAPER.encode(), field="upload")
    return scans.take_paper(found=found, actor=cast.actor("phuc"), text=found.text or "")


def posted(form: Any, names: list[str]) -> dict[str, Any]:
    return {name: form[name].value() or "" for name in names}


def test_paper_fills_the_document_and_its_table(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body], paper: Scan
) -> None:
    page = cast.client("phuc").get(f"{NEW}?paper={paper.pk}")
    form = page.context["form"]
    assert (form["number"].value(), form["dated"].value()) == ("45/UBND-TH", "24/11/2026")
    assert form["table"].value() == TABLE
    assert f"?paper={paper.pk}" in page.content.decode()
    assert "/papers/?next=" in cast.client("phuc").get(NEW).content.decode()


def test_paper_becomes_a_file_of_each_petition_it_answers(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body], paper: Scan
) -> None:
    rows = [forwarded("Sửa cầu tràn"), forwarded("Nâng cấp kênh")]
    client, here = cast.client("phuc"), f"{NEW}?paper={paper.pk}"
    first = posted(client.get(here).context["form"], ["number", "dated", "table"])
    page = client.post(here, first | {"issuer": "UBND tỉnh"})
    assert f"?paper={paper.pk}" in page.content.decode()
    sent = posted(page.context["form"], ["number", "dated"]) | {"issuer": "UBND tỉnh"}
    sent |= {"rows-TOTAL_FORMS": 2, "rows-INITIAL_FORMS": 2}
    for number, row in enumerate(page.context["rows"]):
        given = posted(row["form"], ["petition", "group", "text"]) | {"keep": "on"}
        sent |= {f"rows-{number}-{name}": value for name, value in given.items()}
    assert client.post(here, sent).status_code == 302
    kept = [File.objects.get(task=row.task) for row in rows]
    assert [file.name for file in kept] == ["tra-loi.txt"] * 2
    assert not Scan.objects.exists()


def test_paper_of_a_single_reply_becomes_a_file_of_its_petition(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body], paper: Scan
) -> None:
    row, client = forwarded(), cast.client("phuc")
    here = f"/voters/petitions/{row.pk}/reply/?paper={paper.pk}"
    first = posted(client.get(here).context["form"], ["number", "dated", "text"])
    assert client.post(here, first | {"issuer": "UBND tỉnh", "group": "done"}).status_code == 302
    assert File.objects.get(task=row.task).name == "tra-loi.txt"


def test_table_of_a_paper_is_its_lines_of_three_cells() -> None:
    scanned = "ỦY BAN NHÂN DÂN    CỘNG HÒA\n1    Sửa cầu    Đã sửa\nNơi nhận: như trên"
    assert table_in(scanned) == "1\tSửa cầu\tĐã sửa"
