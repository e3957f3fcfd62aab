"""An old list: asked about, corrected in place, entered by the worker, taken back."""

import uuid
from time import monotonic
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coordination.models import Body
from tests.support.cast import Cast
from tests.voters.test_import import HEADS, ROWS, TITLED
from voters.models import PetitionImport, Reply, StagedPetition, VoterPetition
from voters.reading.petitions import PetitionRow, read_petitions
from voters.services import importing, petitions, staging

pytestmark = pytest.mark.django_db
PAGE = "/voters/petitions/import/"
TABLE = "\n".join("\t".join(row) for row in (HEADS, *ROWS))


def staged(client: Any, table: str = TABLE, **more: Any) -> str:
    """The address of the rows to be checked."""
    sent = {"table": table, "stream": "hdnd", "year": "2020", "once": str(uuid.uuid4())} | more
    answer = client.post(PAGE, sent)
    assert answer.status_code == 302, answer.context["asked"].errors
    return str(answer.url)


def filled(page: Any, **changed: str) -> dict[str, Any]:
    """The forms of a page as they stand, some fields of the first row changed."""
    found: dict[str, Any] = {"order": [one["form"]["pk"].value() for one in page.context["shown"]]}
    for one in page.context["shown"]:
        for field in one["form"]:
            value = field.value()
            if value not in (None, False):
                found[field.html_name] = value
    first = page.context["shown"][0]["form"]
    return found | {first.add_prefix(name): value for name, value in changed.items()}


def test_rows_without_a_session_take_that_of_the_list(cast: Cast, bodies: dict[str, Body]) -> None:
    upload = SimpleUploadedFile("list.csv", TITLED.encode())
    staged(cast.client("phuc"), upload=upload)
    assert sessions() == {"trước kỳ họp thứ 5, HĐND tỉnh khóa XX"}
    StagedPetition.objects.all().delete()
    staged(
        cast.client("phuc"), "\n".join(TITLED.split("\n")[2:]).replace(",", "\t"), session="KH 9"
    )
    assert sessions() == {"KH 9"}


def sessions() -> set[str]:
    return set(StagedPetition.objects.values_list("reading__session", flat=True))


def run() -> None:
    importing.work(monotonic() + 60)


def test_entered_once_by_the_worker_and_taken_back(cast: Cast, bodies: dict[str, Body]) -> None:
    client, once = cast.client("phuc"), str(uuid.uuid4())
    here = staged(client, once=once)
    assert here == staged(client, once=once)
    assert StagedPetition.objects.count() == 3
    assert not VoterPetition.objects.exists()
    entered = filled(client.get(here)) | {"action": "enter"}
    for _press in range(2):
        client.post(here, entered)
    assert b"import-progress" in client.get(here).content
    run()
    run()
    assert VoterPetition.objects.count() == 3
    assert not StagedPetition.objects.exists()
    assert VoterPetition.objects.get(state="closed_solved").task.state == "done"
    assert client.post(here, {"action": "undo"}).status_code == 302
    run()
    assert not VoterPetition.objects.counted().exists()
    assert PetitionImport.objects.get().gone == 3


def test_days_stand_in_the_fields_as_they_are_typed_here(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    client = cast.client("phuc")
    heads, *rows = TABLE.split("\n")
    table = "\n".join([f"{heads}\tNgày trả lời", *(f"{row}\t05/08/2026" for row in rows)])
    page = client.get(staged(client, table)).content.decode()
    assert 'value="05/08/2026"' in page and "2026-08-05" not in page


def test_row_is_corrected_in_place_and_nothing_typed_is_lost(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    client = cast.client("phuc")
    here = staged(client)
    refused = client.post(here, filled(client.get(here), group="roadmap", roadmap_on="", text="Kè"))
    assert refused.status_code == 422
    assert "Kè" in refused.content.decode()
    right = {"text": "Kè bờ suối", "competent": "UBND xã Thượng Cọ", "level": "commune"}
    dated = {"number": "15/UBND", "reply_on": "02/03/2020", "group": "done", "roadmap_on": ""}
    assert client.post(here, filled(client.get(here), **right, **dated)).status_code == 302
    again = client.get(here).context["shown"][0]["form"]
    assert (again["text"].value(), again["level"].value()) == ("Kè bờ suối", "commune")
    client.post(here, filled(client.get(here)) | {"action": "enter"})
    run()
    row = VoterPetition.objects.get(competent=bodies["co"])
    assert (row.task.title, row.state, str(row.replied_on)) == (
        "Kè bờ suối",
        "closed_solved",
        "2020-03-02",
    )
    assert Reply.objects.get().number == "15/UBND"


def test_the_day_of_a_reply_stands_as_officials_write_it(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    row = PetitionRow(1, "Sửa đường", number="1/SXD", dates=(("reply", "2020-03-02"),))
    batch = staging.stage(rows=[row], stream="hdnd", actor=cast.actor("phuc"))
    page = cast.client("phuc").get(f"{PAGE}{batch.pk}/").content.decode()
    assert 'value="02/03/2020"' in page


def test_a_row_that_is_gone_gives_its_words_to_no_other(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    """The worker has entered it since the page was opened."""
    client = cast.client("phuc")
    here = staged(client)
    sent = filled(client.get(here))
    StagedPetition.objects.in_order()[0].delete()
    client.post(here, sent)
    texts = [one.reading["text"] for one in StagedPetition.objects.in_order()]
    assert texts == ["Kè bờ suối", "Sửa đường"]


def test_two_bodies_or_two_wishes_are_split_where_a_person_says_so(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    client = cast.client("phuc")
    here = staged(client)
    page = client.get(f"{here}?show=doubtful")
    codes = [code for code, _label in page.context["shown"][0]["form"].splits()]
    assert codes == ["", "bodies"]
    client.post(here, filled(page, split="bodies"))
    assert StagedPetition.objects.count() == 4
    client.post(here, filled(client.get(here), text="Sửa đường; kéo điện"))
    client.post(here, filled(client.get(here), split="wishes"))
    texts = [one.reading["text"] for one in StagedPetition.objects.in_order() if one.line == 1]
    assert sorted(texts) == ["Cấp giấy chứng nhận khu tái định cư", "Kéo điện", "Sửa đường"]


def test_heading_nobody_knows_is_asked_for(cast: Cast, bodies: dict[str, Body]) -> None:
    client = cast.client("phuc")
    table = "Nội dung kiến nghị\tQuan tâm\tĐịa phương\nSửa đường\tSở Xây dựng\tXã Suối Bưởi"
    sent = {"table": table, "stream": "hdnd"}
    page = client.post(PAGE, sent)
    assert (page.status_code, page.context["unsure"]) == (200, ["Quan tâm"])
    assert not PetitionImport.objects.exists()
    told = {"columns": "yes", "column_0": "text", "column_2": "place"}
    assert client.post(PAGE, sent | told | {"column_1": ""}).status_code == 422
    done = client.post(PAGE, sent | told | {"column_1": "competent"})
    assert done.status_code == 302
    assert StagedPetition.objects.get().reading["competent"] == "Sở Xây dựng"


def test_row_with_a_household_waits_until_somebody_has_looked(
    cast: Cast, bodies: dict[str, Body]
) -> None:
    client = cast.client("phuc")
    table = "Nội dung kiến nghị\tĐịa phương\nSửa đường cho ông Lò Văn Pẩu\tXã Suối Bưởi"
    sent = {"table": table, "stream": "hdnd"}
    page = client.post(PAGE, sent)
    assert [row.line for row in page.context["asked"].held] == [1]
    assert not StagedPetition.objects.exists()
    told = {"columns": "yes", "column_0": "text", "column_1": "place"}
    held = client.post(PAGE, sent | told | {"text_1": "Sửa đường cho ông Lò Văn Pẩu"})
    assert held.status_code == 200
    assert not StagedPetition.objects.exists()
    client.post(PAGE, sent | told | {"text_1": "Sửa đường vào thôn"})
    assert StagedPetition.objects.get().reading["text"] == "Sửa đường vào thôn"


def test_what_was_worked_on_stays(cast: Cast, bodies: dict[str, Body]) -> None:
    phuc, new = cast.actor("phuc"), ("4", "Xây trường", "Xã Suối Bưởi", "Sở Xây dựng")
    rows = read_petitions(HEADS, (*ROWS, new), year=2020)
    batch = staging.stage(rows=rows, stream="hdnd", actor=phuc)
    staging.start(import_id=batch.pk, actor=phuc)
    run()
    row = VoterPetition.objects.filter(state="noted").order_by("pk")[0]
    petitions.sort(
        task_id=row.pk, level="province", field="economy", competent=bodies["so"], actor=phuc
    )
    staging.undo(import_id=batch.pk, actor=phuc)
    run()
    row.refresh_from_db()
    assert (row.state, VoterPetition.objects.counted().count()) == ("sorted", 1)


def test_worker_that_dies_in_a_chunk_leaves_whole_rows(
    cast: Cast, bodies: dict[str, Body], monkeypatch: pytest.MonkeyPatch
) -> None:
    phuc = cast.actor("phuc")
    rows = read_petitions(HEADS, ROWS, year=2020)
    batch = staging.stage(rows=rows, stream="hdnd", actor=phuc)
    staging.start(import_id=batch.pk, actor=phuc)
    monkeypatch.setattr(importing, "AT_ONCE", 1)
    broken = pytest.MonkeyPatch()
    broken.setattr(importing, "end_settled", _dies)
    with pytest.raises(RuntimeError):
        run()
    broken.undo()
    assert (VoterPetition.objects.count(), StagedPetition.objects.count()) == (0, 3)
    run()
    assert (VoterPetition.objects.count(), StagedPetition.objects.count()) == (3, 0)


def _dies(*_rows: Any, **_actor: Any) -> None:
    raise RuntimeError


def test_denunciation_in_a_list_leaves_no_word(cast: Cast, bodies: dict[str, Body]) -> None:
    table = "Nội dung kiến nghị\tĐịa phương\nTố cáo cán bộ nhận tiền\tXã Suối Bưởi\nKéo điện\tXã A"
    client = cast.client("phuc")
    here = staged(client, table)
    left_out = StagedPetition.objects.get(fate="out")
    assert "nhận tiền" not in str(left_out.reading)
    client.post(here, filled(client.get(here)) | {"action": "enter"})
    run()
    assert [row.task.title for row in VoterPetition.objects.all()] == ["Kéo điện"]


def test_nobody_else_sees_the_list(cast: Cast, bodies: dict[str, Body]) -> None:
    here = staged(cast.client("phuc"))
    assert cast.client("hai").get(here).status_code == 404


def test_long_list_with_lines_in_its_cells(cast: Cast, bodies: dict[str, Body]) -> None:
    cell = "Nâng cấp đường liên thôn " * 12
    rows = "".join(f'"{cell}\nđoạn {n}"\tXã Suối Bưởi\n' for n in range(800))
    staged(cast.client("phuc"), f"Nội dung kiến nghị\tĐịa phương\n{rows}")
    assert StagedPetition.objects.count() == 800
