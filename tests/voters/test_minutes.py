"""Minutes to opinions: their order, names of people, what becomes of each."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.posts import give_post
from tasks.dossier import letter_drafts
from tasks.dossier.letter_drafts import LetterDraft
from tests.support.cast import Cast
from tests.voters.conftest import Enter
from voters.models import VoterContact, VoterOpinion, VoterPetition
from voters.reading.minutes import read_minutes
from voters.reading.persons import name_in, without_speaker
from voters.services import course
from voters.services.opinions import OpinionGiven, deal_with, enter_opinions

WISHES = (
    "Đề nghị Sở Xây dựng sửa chữa cầu tràn",
    "Đề nghị UBND tỉnh quan tâm nâng cấp kênh mương",
    "Kiến nghị Công ty Điện lực tỉnh kéo điện khu sản xuất",
    "Đề nghị tăng phụ cấp cán bộ thôn",
    "Cử tri phản ánh đường vào bản lầy lội",
)
MINUTES = (
    "BIÊN BẢN TIẾP XÚC CỬ TRI\nI. Ý kiến của cử tri:\n"
    + "\n".join(f"{n}. {WISHES[n % 5]}, việc thứ {n}." for n in range(1, 26))
    + "\nII. Đại biểu tiếp thu, giải trình\n1. Cảm ơn cử tri."
)
OWN = "Đề nghị cấp giấy chứng nhận cho hộ ông Lò Văn Pẩu"


def test_opinions_stand_in_the_order_of_the_minutes() -> None:
    found = read_minutes(MINUTES)
    assert [one.no for one in found] == list(range(1, 26))
    assert all(f"việc thứ {one.no}" in one.text for one in found)
    assert found[4].body == "Sở Xây dựng" or "Sở Xây dựng" in {one.body for one in found}


@pytest.mark.parametrize(
    ("said", "text", "place"),
    [
        ("Cử tri Nguyễn Văn A, khu 3: Đề nghị sửa đường", "Đề nghị sửa đường", "khu 3"),
        ("Ông Trần Văn Bình (thôn Nà Mít): Sửa cầu", "Sửa cầu", "thôn Nà Mít"),
        ("Bà Lê Thị Cúc, xã Suối Bưởi đề nghị kéo điện", "Đề nghị kéo điện", "xã Suối Bưởi"),
        ("Cử tri đề nghị sửa đường", "Cử tri đề nghị sửa đường", ""),
        ("Cử tri Trần Thị B, khu 5, nêu: Đường hỏng", "Đường hỏng", "khu 5"),
    ],
)
def test_who_speaks_is_dropped_and_the_place_kept(said: str, text: str, place: str) -> None:
    assert without_speaker(said) == (text, place)


def test_wishes_to_two_bodies_are_two_opinions_of_one_place() -> None:
    said = (
        "1. Cử tri Nguyễn Văn A (khu 3): Đường hỏng. Đề nghị Sở Xây dựng sửa chữa; đề nghị "
        "Quốc hội sửa Luật Đất đai. Đề nghị Quốc hội giám sát."
    )
    first, second = read_minutes(said, ["Sở Xây dựng"])
    assert (first.body, first.place) == ("Sở Xây dựng", "khu 3")
    assert (second.body, second.place) == ("Quốc hội", "khu 3")
    assert second.text == "Đề nghị Quốc hội sửa Luật Đất đai. Đề nghị Quốc hội giám sát."


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Cử tri nhất trí với báo cáo, cảm ơn các đại biểu", "noted"),
        ("Nhất trí với báo cáo, đề nghị sớm trả lời", "petition"),
        ("Cử tri cảm ơn nhưng đường vẫn chưa sửa", "petition"),
    ],
)
def test_agreement_alone_asks_nothing(said: str, kind: str) -> None:
    assert [one.kind for one in read_minutes(f"1. {said}.")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cấp đường Nguyễn Văn Cừ",
        "Sửa trường Trần Quốc Toản",
        "Nạo vét hồ Lê Văn Tám",
        "Đề nghị Sở Xây dựng trả lời",
    ],
)
def test_streets_schools_and_lakes_are_nobody(text: str) -> None:
    assert name_in(text) == ""


def test_household_by_name_is_seen() -> None:
    assert "Lò Văn Pẩu" in name_in(OWN)


@pytest.fixture
def contact(enter: Enter) -> VoterContact:
    return enter()


def rows(contact: VoterContact, cast: Cast, *given: OpinionGiven) -> list[VoterOpinion]:
    point = contact.points.get()
    return enter_opinions(
        task_id=contact.pk, point_id=point.pk, given=given, actor=cast.actor("phuc")
    )


def as_proposed(page: Any) -> dict[str, Any]:
    """The rows of a preview as somebody sends them who changes nothing."""
    forms = [row["form"] for row in page.context["rows"]]
    sent: dict[str, Any] = {"rows-TOTAL_FORMS": len(forms), "rows-INITIAL_FORMS": len(forms)}
    for form in forms:
        sent |= {bound.html_name: bound.value() or "" for bound in form}
        sent |= {f"{form.prefix}-body": "", f"{form.prefix}-keep": "on"}
    return sent


@pytest.mark.django_db
def test_preview_saves_nothing_and_saving_makes_petitions(
    contact: VoterContact, cast: Cast
) -> None:
    client, point = cast.client("phuc"), contact.points.get()
    address = f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/"
    page = client.post(address, {"text": MINUTES})
    assert page.content.decode().count('name="rows-') > 25
    assert not VoterOpinion.objects.exists()
    assert client.post(address, as_proposed(page)).status_code == 302
    assert VoterPetition.objects.filter(contact=contact).count() == 25
    assert [one.position for one in VoterOpinion.objects.in_order()] == list(range(1, 26))


@pytest.mark.django_db
def test_agreement_is_taken_note_of_as_it_is_proposed(contact: VoterContact, cast: Cast) -> None:
    client, point = cast.client("phuc"), contact.points.get()
    address = f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/"
    sent = as_proposed(client.post(address, {"text": "1. Sửa đường.\n2. Cử tri nhất trí báo cáo."}))
    refused = client.post(address, sent | {"rows-1-reason": ""})
    assert refused.context["rows"][1]["form"].errors["reason"] == ["Đề nghị nêu lý do."]
    assert client.post(address, sent).status_code == 302
    assert [one.handled for one in VoterOpinion.objects.in_order()] == ["petition", "noted"]


@pytest.mark.django_db
def test_refused_rows_still_say_what_has_to_be_looked_at(contact: VoterContact, cast: Cast) -> None:
    client, point = cast.client("phuc"), contact.points.get()
    address = f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/"
    page = client.post(address, {"text": f"1. Sửa đường thôn Nà Mít.\n2. {OWN}"})
    proposed = [row["form"]["handled"].value() for row in page.context["rows"]]
    assert proposed == ["petition", "new"]  # Phúc makes no letters
    again = client.post(address, as_proposed(page))
    assert again.status_code == 422
    for shown in (page, again):
        assert "giống họ tên người: hộ ông Lò Văn Pẩu" in shown.content.decode()


@pytest.mark.django_db
def test_body_in_no_table_is_told_at_its_field(contact: VoterContact, cast: Cast) -> None:
    client, point = cast.client("phuc"), contact.points.get()
    address = f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/"
    said = f"1. Kiến nghị Quốc hội sửa Luật Đất đai.\n2. Sửa đường thôn Nà Mít.\n3. {OWN}"
    page = client.post(address, {"text": said})
    told = "“Quốc hội”: chưa có trong danh mục cơ quan; đề nghị kiểm tra."
    for shown in (page, client.post(address, as_proposed(page))):
        assert [row["form"].unknown_body for row in shown.context["rows"]] == ["Quốc hội", "", ""]
        assert shown.content.decode().count(told) == 1


@pytest.mark.django_db
def test_a_household_holds_its_row_until_the_name_is_gone(
    contact: VoterContact, cast: Cast
) -> None:
    with pytest.raises(ValidationError) as refused:
        rows(contact, cast, OpinionGiven(text=OWN))
    assert "Lò Văn Pẩu" in str(refused.value)
    [kept] = rows(contact, cast, OpinionGiven(text="Đề nghị cấp giấy chứng nhận"))
    assert kept.petition is not None
    rows(contact, cast, OpinionGiven(text=OWN, not_a_name=True))


@pytest.mark.django_db
def test_a_denunciation_leaves_no_word(contact: VoterContact, cast: Cast) -> None:
    words = "Tố cáo ông Phàn A Chín nhận tiền"
    with pytest.raises(ValidationError):
        rows(contact, cast, OpinionGiven(text=words))
    [row] = rows(contact, cast, OpinionGiven(text=words, handled="to_letters"))
    assert (row.text, row.petition) == ("", None)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_denunciation_is_taken_as_it_is_proposed(
    contact: VoterContact, cast: Cast, language: str
) -> None:
    cast.phuc.language = language
    cast.phuc.save(actor=cast.actor("quan"))
    client, point = cast.client("phuc"), contact.points.get()
    address = f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/"
    page = client.post(address, {"text": "1. Sửa đường.\n2. Tố cáo ông Phàn A Chín nhận tiền"})
    assert "Phàn A Chín" not in page.content.decode()
    assert client.post(address, as_proposed(page)).status_code == 302
    assert {(one.text, one.handled) for one in VoterOpinion.objects.all()} == {
        ("Sửa đường.", "petition"),
        ("", "to_letters"),
    }


@pytest.mark.django_db
def test_ones_own_matter_goes_to_letters(
    contact: VoterContact, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By who handles letters of the office; nobody else keeps the words."""
    taken: list[LetterDraft] = []
    monkeypatch.setattr(letter_drafts, "_enter", [lambda *, draft, actor: taken.append(draft)])
    given = OpinionGiven(text=OWN, handled="to_letters")
    with pytest.raises(ValidationError):
        rows(contact, cast, given)
    give_post(
        actor=Actor.system(),
        person=cast.phuc,
        office=cast.offices["vpdd"],
        role=Role.RECEPTION_OFFICER,
    )
    [row] = rows(contact, cast, given)
    assert [(one.kind, one.summary) for one in taken] == [("petition", OWN)]
    assert row.text == ""


@pytest.mark.django_db
def test_each_opinion_is_dealt_with_once(contact: VoterContact, cast: Cast) -> None:
    later, first = rows(
        contact,
        cast,
        OpinionGiven(text="Đường lầy lội", handled="new"),
        OpinionGiven(text="Sửa đường vào bản"),
    )
    phuc = cast.actor("phuc")
    assert first.petition is not None
    added = OpinionGiven(text="Đường lầy lội", handled="joined", petition_id=first.petition.pk)
    deal_with(task_id=contact.pk, opinion_id=later.pk, given=added, actor=phuc)
    assert first.petition.opinions.count() == 2
    with pytest.raises(ValidationError):
        deal_with(task_id=contact.pk, opinion_id=later.pk, given=added, actor=phuc)


@pytest.mark.django_db
@pytest.mark.usefixtures("wednesday")
def test_round_is_compiled_when_every_opinion_is_dealt_with(enter: Enter, cast: Cast) -> None:
    contact = enter(on=dt.date(2026, 11, 24))
    rows(contact, cast, OpinionGiven(text="Đường lầy lội", handled="new"))
    course.hold(task_id=contact.pk, actor=cast.actor("hai"))
    with pytest.raises(ValidationError):
        course.compile_round(task_id=contact.pk, actor=cast.actor("hai"))
