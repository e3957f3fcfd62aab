"""Papers in Word: each says its number, its rows, and nothing that is not to be told."""

import io
import zipfile

import pytest

from coordination.models import Body
from offices.foundation.actor import Actor
from reading.sheets.read import read_table
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter, Petition
from tests.voters.test_minutes import rows
from tests.voters.test_replies import answer
from voters.figures.table import CountScope
from voters.models import Forwarding, VoterPetition
from voters.printouts.petition import posted
from voters.printouts.rows import loaded, summary
from voters.services import closing, course, following
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
        task_id=row.pk,
        by="Ban KT-NS",
        verdict="vague",
        on=in_days(0),
        note="Chung chung",
        actor=cast.actor("phuc"),
    )
    scope = CountScope(VoterPetition.objects.all(), in_days(0), {})
    letter = posted(scope, office=cast.offices["vpdd"])
    [(_section, cells)] = letter.tables[0].rows
    text = " ".join(value for value, _column in cells)
    assert "Đã sửa xong" in text
    assert "Chung chung" not in text
    words_of(cast, "/voters/figures/niem-yet.docx")
    words_of(cast, "/voters/figures/tong-hop.docx")


def test_plan_and_report_take_their_numbers(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(stream="qh", on=in_days(0)), cast.actor("hai")
    course.announce(task_id=contact.pk, actor=hai)
    course.hold(task_id=contact.pk, actor=hai)
    rows(contact, cast, OpinionGiven(text="Đề nghị sửa đường vào bản"))
    contact = course.compile_round(task_id=contact.pk, actor=hai)
    assert (contact.plan_symbol, contact.report_symbol) == ("1/KH-ĐĐBQH", "1/BC-ĐĐBQH")
    here = f"/voters/contacts/{contact.pk}/print/"
    assert "1/KH-ĐĐBQH" in words_of(cast, f"{here}ke-hoach.docx")
    assert "1/BC-ĐĐBQH" in words_of(cast, f"{here}bao-cao.docx")


def test_notice_has_the_number_of_its_act(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    first, second = forwarded("Sửa cầu"), forwarded("Kéo điện")
    answer([first, second], cast, bodies)
    pair = [first.pk, second.pk]
    following.tell_voters(petitions=pair, told_on=in_days(0), actor=cast.actor("phuc"))
    assert set(VoterPetition.objects.values_list("notice_symbol", flat=True)) == {"1/TB-HĐND"}
    text = words_of(cast, f"/voters/petitions/{first.pk}/print/thong-bao.docx")
    assert "1/TB-HĐND" in text


def test_report_on_supervision(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    """Of the office that serves the council: results, what committees think, what goes on."""
    council = Body(
        name="HĐND tỉnh", short_name="HĐND tỉnh", kind="elected", served_by=cast.offices["vpdd"]
    )
    council.save(actor=Actor.system())
    row = forwarded()
    answer([row], cast, bodies, group="no_roadmap")
    words = {"by": "Ban KT-NS", "verdict": "vague", "on": in_days(0), "note": "Thiếu lộ trình"}
    following.judge(task_id=row.pk, actor=cast.actor("phuc"), **words)
    closing.carry_over(petitions=[row.pk], to_session="KH 6", actor=cast.actor("phuc"))
    text = words_of(cast, "/voters/figures/giam-sat.docx")
    wanted = ("BÁO CÁO", "BC-HĐND", "1/1", "Ban KT-NS", "Thiếu lộ trình", "1 kiến nghị qua 1 kỳ")
    assert [word for word in wanted if word not in text] == []
    assert cast.client("en").get("/voters/figures/giam-sat.docx").status_code == 404


def test_report_of_the_committee(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    row = forwarded()
    answer([row], cast, bodies)
    text = words_of(cast, "/voters/figures/bao-cao-ubnd.docx", who="en")
    assert all(word in text for word in ("BC-UBND", "Đã sửa xong", "Sở Xây dựng", row.task.title))
    assert cast.client("phuc").get("/voters/figures/bao-cao-ubnd.docx").status_code == 404


@pytest.mark.parametrize(
    "address", ["/voters/petitions/?as=xlsx", "/voters/figures/tong-hop.xlsx", "/voters/?as=xlsx"]
)
def test_lists_and_summary_as_excel(
    address: str, forwarded: Petition, enter: Enter, cast: Cast
) -> None:
    forwarded("Sửa cầu tràn", contact=enter(title="Sửa cầu tràn"))
    address = address.replace("?as", "?side=all&as")
    answer = cast.client("phuc").get(address)
    table = read_table("bang.xlsx", answer.content)
    assert any("Sửa cầu tràn" in str(row.values) for row in table.rows), answer.content[:40]
