"""Papers in Word: each says its number, its rows, and nothing that is not to be told."""

import io
import zipfile

import pytest

from coordination.models import Body
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter, Petition
from tests.voters.test_minutes import rows
from tests.voters.test_replies import answer
from voters.models import Forwarding, VoterPetition
from voters.printouts.petition import posted
from voters.printouts.rows import loaded, summary
from voters.services import following
from voters.services.opinions import OpinionGiven

pytestmark = pytest.mark.django_db


def words_of(cast: Cast, address: str, who: str = "phuc") -> str:
    answer = cast.client(who).get(address)
    assert answer.status_code == 200
    body = answer.content if not answer.streaming else b"".join(answer)
    with zipfile.ZipFile(io.BytesIO(body)) as paper:
        return paper.read("word/document.xml").decode()


def test_letter_names_number_and_petitions(forwarded: Petition, cast: Cast) -> None:
    forwarded("Sửa cầu tràn")
    letter = Forwarding.objects.get()
    text = words_of(cast, f"/voters/forwardings/{letter.pk}/letter.docx")
    assert all(word in text for word in ("1/HĐND-VP", "Sửa cầu tràn", "chậm nhất ngày"))
    assert cast.client("an").get(f"/voters/forwardings/{letter.pk}/").status_code == 404
    page = cast.client("phuc").get(f"/voters/forwardings/{letter.pk}/").content.decode()
    assert "Sửa cầu tràn" in page


def test_minutes_and_report_of_a_round(enter: Enter, cast: Cast) -> None:
    contact = enter()
    rows(contact, cast, OpinionGiven(text="Đề nghị sửa đường vào bản"))
    here = f"/voters/contacts/{contact.pk}/print/"
    for name in ("ke-hoach", "bien-ban", "bao-cao"):
        text = words_of(cast, f"{here}{name}.docx")
        assert ("Suối Bưởi" if name == "ke-hoach" else "sửa đường") in text


def test_notice_of_a_reply(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    text = words_of(cast, f"/voters/petitions/{row.pk}/print/thong-bao.docx")
    assert "Đã sửa xong" in text
    assert "45/UBND-TH" in text


def test_summary_is_grouped_by_commune(petition: Petition, bodies: dict[str, Body]) -> None:
    petition("Sửa cầu")
    petition("Nâng kênh", communes=(bodies["co"],), old_place="Cọ Thượng")
    table = summary(loaded(VoterPetition.objects.all()))
    sections = [text for text, _cells in table.rows if text]
    assert sections == ["xã Suối Bưởi: 1 kiến nghị", "xã Thượng Cọ (Cọ Thượng cũ): 1 kiến nghị"]
    assert len(table.rows) == 4


def test_posted_list_holds_no_note(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    following.judge(
        task_id=row.pk, by="Ban KT-NS", verdict="vague", on=in_days(0), note="Chung chung",
        actor=cast.actor("phuc"),
    )  # fmt: skip
    letter = posted(VoterPetition.objects.all(), office=cast.offices["vpdd"])
    [(_section, cells)] = letter.tables[0].rows
    text = " ".join(value for value, _column in cells)
    assert "Đã sửa xong" in text
    assert "Chung chung" not in text
    words_of(cast, "/voters/figures/niem-yet.docx")
    words_of(cast, "/voters/figures/tong-hop.docx")
