"""What the database refuses beside a denunciation, and what no form of the area takes."""

import logging

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from citizens.models import Denunciation, Letter, LetterWords, Sender
from citizens.services.visits import VisitInput, enter_visit
from offices.foundation.identity import names_a_person
from tasks.models import Directive, ExternalRequest, Note
from tasks.services import talking
from tests.citizens.conftest import Enter, denounced
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
NAMELESS = {
    "task",
    "office",
    "file_code",
    "shelf",
    "received_on",
    "source",
    "category",
    "level",
    "several_places",
    "state",
    "outcome",
    "proposed_by",
    "approved_by",
    "head",
    "handled_on",
    "sent_to",
    "concluded_on",
}


def refused(make) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError as wrong:
        return "denunciation" in str(wrong)
    return False


def test_a_denunciation_has_no_column_that_could_name_anybody() -> None:
    assert {field.name for field in Denunciation._meta.fields} == NAMELESS


@pytest.mark.parametrize("what", ["note", "sender", "words", "directive", "child", "request"])
def test_nothing_stands_beside_a_denunciation(desk: Cast, bodies, what: str) -> None:
    task, actor = denounced(desk).task, desk.actor("cuc")
    part = task.parts.get()
    makers = {
        "note": lambda: talking.add_note(task_id=task.pk, text="x", inside=False, actor=actor),
        "sender": lambda: Sender(task=task, name="x", fingerprint="x").save(),
        "words": lambda: LetterWords(task=task, summary="x").save(),
        "directive": lambda: Directive(
            task=task, said_by="x", said_on=in_days(0), words="x", entered_by=desk.cuc
        ).save(actor=actor),
        "child": lambda: desk.log(
            "Xử lý đơn khiếu nại", by="cuc", lead="vpub", area=5, parent_id=task.pk
        ),
        "request": lambda: ExternalRequest(part=part, body=bodies["so"], ask="x").save(actor=actor),
    }
    assert refused(makers[what])


@pytest.mark.parametrize(
    ("field", "value"), [("shelf", "Nguyễn Văn A"), ("category", "bí thư xã"), ("file_code", "A1")]
)
def test_columns_of_a_denunciation_take_no_words(desk: Cast, field: str, value: str) -> None:
    row = denounced(desk)
    setattr(row, field, value[:6] if field == "category" else value)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(actor=desk.actor("cuc"))


def test_a_denunciation_takes_no_description(desk: Cast) -> None:
    task = denounced(desk).task
    task.description = "Ông A ở khu 3"
    with pytest.raises(IntegrityError), transaction.atomic():
        task.save(actor=desk.actor("cuc"))


def test_extra_fields_are_dropped_and_counted(desk: Cast, caplog) -> None:
    sent = {
        "received_on": f"{in_days(0):%d/%m/%Y}",
        "source": "post",
        "category": "duty",
        "level": "ordinary",
        "name": "CANARY Văn A",
        "summary": "CANARY",
    }
    with caplog.at_level(logging.WARNING):
        answer = desk.client("cuc").post("/citizens/denunciations/new/", sent)
    assert answer.status_code == 302
    assert "2 fields" in caplog.text
    assert "CANARY" not in caplog.text
    assert found_in_database("CANARY") == []


def found_in_database(word: str) -> list[str]:
    """Tables that hold the word anywhere, as a plain dump would show it; folded or not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1"
        )
        tables = [name for (name,) in cursor.fetchall()]
        found = []
        for table in tables:
            query = f'SELECT 1 FROM "{table}" t WHERE t::text ILIKE %s LIMIT 1'  # noqa: S608
            if cursor.execute(query, [f"%{word}%"]).fetchone():
                found.append(table)
    return found


def test_names_stand_in_their_table_alone(enter: Enter) -> None:
    enter(name="Planted Văn Tên", address="Planted Khu", summary="Planted nội dung")
    assert found_in_database("Planted") == ["citizens_letterwords", "citizens_sender"]


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("CCCD 025 090 001 234", True),
        ("0912.345.678", True),
        ("+84 912 345 678", True),
        ("０９１２３４５６７８", True),
        ("CMND 131234567", True),
        ("(0210) 3846-647-12", True),
        ("ngày 12/11/2026 và 13/11/2026", False),
        ("bồi thường 1.500.000.000 đồng", False),
        ("thửa 123, tờ 45", False),
        ("Quyết định 1234/QĐ-UBND", False),
    ],
)
def test_numbers_that_name_a_person(text: str, personal: bool) -> None:
    assert names_a_person(text) is personal


def test_a_letter_is_asked_for_a_denunciation_first(desk: Cast) -> None:
    client, address = desk.client("cuc"), "/citizens/letters/new/"
    form = client.get(address).context["form"]
    assert next(iter(form.own_fields())).name == "denounces"
    sent = {"denounces": "yes", "kind": "petition", "name": "Planted Tên", "summary": "Planted"}
    answer = client.post(address, sent)
    assert (answer.status_code, Letter.objects.count()) == (422, 0)
    assert "Planted" not in answer.content.decode()


def test_a_telephone_is_refused_in_form_service_and_database(enter: Enter, desk: Cast) -> None:
    with pytest.raises(ValidationError):
        enter(address="Khu 3, 0912 345 678")
    letter = enter()
    with pytest.raises(IntegrityError), transaction.atomic():
        Sender(task=letter.task, name="A 0912345678", fingerprint="x").save()
    answer = desk.client("cuc").post("/citizens/letters/new/", {"summary": "gọi 0912345678"})
    assert "summary" in answer.context["form"].errors


def test_no_word_reaches_a_denunciation_by_the_page_of_its_task(desk: Cast) -> None:
    row = denounced(desk)
    address = f"/tasks/{row.pk}/note/"
    answer = desk.client("cuc").post(address, {"text": "Ông A", "version": "0"})
    assert answer.status_code in (404, 409, 422)
    assert Note.objects.filter(task=row.task).count() == 0


def test_a_visit_of_denunciation_keeps_its_code_alone(desk: Cast) -> None:
    given = VisitInput(
        on=in_days(0),
        kind="denunciation",
        handled="explained",
        name="Planted",
        summary="Planted",
        people=7,
        category="duty",
    )
    visit = enter_visit(given=given, actor=desk.actor("cuc"))
    assert visit is not None
    assert (len(visit.file_code), visit.people, visit.matter) == (10, 1, None)
    assert found_in_database("Planted") == []
    assert refused(lambda: Sender(task=visit.task, visit=visit, name="x", fingerprint="x").save())


def test_history_knows_neither_table() -> None:
    assert not hasattr(Sender, "history")
    assert not hasattr(LetterWords, "history")
