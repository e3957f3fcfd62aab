"""What a letter leaves that was a denunciation: in rows, past, files, exports, notices, mails."""

import pathlib
from typing import Any

import pytest
from django.apps import apps
from django.core.files import storage
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone

from citizens.guard_sql import APART, WRITTEN
from citizens.models import Denunciation, Letter, LetterWords
from citizens.services import joining, sorting
from citizens.services.between import take_over
from citizens.services.moving_over import becomes_denunciation
from notifications.models import Notification
from notifications.services.tell import tell
from offices.audit.verify import verify
from offices.reader_keys import reading_all
from offices.services.audit import seal
from tasks.models import Directive, DueChange, Export, ExternalRequest, File, FilePassage, Scan
from tasks.models.scans import in_a_day
from tasks.services import talking
from tasks.states import WrongMove
from tasks.wall.paths import walled
from tests.citizens.conftest import Enter, accepted, proposed, running
from tests.citizens.test_guard import found_in_database
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
# Columns that take no sentence of anybody: keys, codes, closed lists, what machines write.
NO_WORDS = {
    "tasks_task": {"code", "title", "last_act", "urgency", "submitted_to_code"},
    "tasks_part": {"last_act", "hand_back_reason"}, "tasks_deadline": {"working"},
    "tasks_file": {"content_type", "sha256", "stored", "signatures"},
    "tasks_searchentry": {"words"},
    "tasks_restrictedwords": {"title"}, "tasks_notice": {"capacity"},
    "tasks_product": {"capacity"},
    # Rows that go with the letter (`refuse_waiting`).
    "tasks_filepassage": {"text"},
    "tasks_scan": {"name", "extension", "content_type", "sha256", "sealed_name", "words"},
    "citizens_letter": {"outcome_basis", "complex_doc", "remote_doc"},
    "citizens_letterpaper": {"number"}, "citizens_denunciation": {"file_code", "shelf"},
    "citizens_visit": {"file_code"}, "citizens_reception": {"place", "move_reason", "deputy"},
    "citizens_sender": {"name", "address", "fingerprint"}, "citizens_letterwords": {"summary"},
    "notifications_notification": {"kind", "dedupe_key", "step", "facts"},
    "notifications_dispatch": {"dedupe_key", "last_error"},
}  # fmt: skip
OURS = ("tasks_", "citizens_", "notifications_")


def stored(text: str, name: str) -> str:
    return storage.default_storage.save(f"files/{name}", ContentFile(text.encode()))


def everywhere(desk: Cast, letter: Letter, bodies: dict[str, Any]) -> None:
    """The name wherever somebody could have written it."""
    actor, task = desk.actor("cuc"), letter.task
    part, due = task.parts.get(), task.deadlines.order_by("pk")[0]
    talking.add_note(task_id=task.pk, text="Planted ghi chú", inside=False, actor=actor)
    said = {"said_by": "Planted", "said_on": in_days(0), "words": "Planted", "entered_by": desk.cuc}
    Directive(task=task, office=letter.office, **said).save(actor=actor)
    ExternalRequest(part=part, body=bodies["so"], ask="Planted", letter_number="Planted 1").save(
        actor=actor
    )
    DueChange(
        deadline=due, kind="correction", old_due_on=due.due_on, new_due_on=due.due_on,
        reason="Planted", asked_by=desk.cuc, asked_at=timezone.now(),
    ).save(actor=actor, reason="Planted")  # fmt: skip
    File(
        task=task, name="Planted.txt", content_type="text/plain", size=7, sha256="0" * 64,
        stored=stored("Planted", "a.bin"), uploaded_by=desk.cuc, office=letter.office,
    ).save(actor=actor)  # fmt: skip
    waiting = File(task=task, name="x", state="reading", size=7, uploaded_by=desk.cuc)
    waiting.save(actor=actor)
    Scan(
        person=desk.cuc, file=waiting, name="Planted.png", size=7, expires_at=in_a_day()
    ).save()  # fmt: skip
    FilePassage(file=File.objects.exclude(pk=waiting.pk).get(), number=0, text="Planted").save()
    Export(
        person=desk.en, office=letter.office, source="overdue", columns=[], form="csv",
        state="done", words="Planted", stored=stored("Planted", "b.csv"),
    ).save()  # fmt: skip
    tell(kind="letter_waits_long", people=[desk.khanh], task_id=task.pk, actor=None,
         dedupe="x", facts={"code": "Planted", "days": "30", "day": ""})  # fmt: skip


def files_with(word: bytes, root: pathlib.Path) -> list[str]:
    return [p.name for p in root.rglob("*") if p.is_file() and word in p.read_bytes()]


def test_nothing_is_left_of_a_letter_that_was_one(
    desk: Cast, bodies, enter: Enter, caplog, mailoutbox, settings, tmp_path,
    django_capture_on_commit_callbacks,
) -> None:  # fmt: skip
    settings.MEDIA_ROOT = tmp_path
    letter = enter(name="Planted Tên", address="Planted Khu", summary="Planted chuyện")
    everywhere(desk, letter, bodies)
    assert len(found_in_database("Planted")) >= 14
    assert len(files_with(b"Planted", tmp_path)) >= 2
    with django_capture_on_commit_callbacks(execute=True):
        becomes_denunciation(task_id=letter.pk, category="duty", actor=desk.actor("cuc"))
    assert found_in_database("Planted") == []
    assert files_with(b"Planted", tmp_path) == []
    assert "Planted" not in caplog.text + "".join(mail.body for mail in mailoutbox)
    letter.task.refresh_from_db()
    assert (letter.task.state, Denunciation.objects.count()) == ("ended", 1)


def found_late(desk: Cast, letter: Letter, bodies: dict[str, Any], state: str) -> None:
    if state == "accepted":
        accepted(desk, letter, in_days(0))
    elif state == "waiting":
        proposed(desk, letter, own=False, sent_to=bodies["so"])
        sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    else:
        proposed(desk, letter, fit=False, unfit_why="unclear")
        sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))


@pytest.mark.parametrize("state", ["accepted", "waiting", "kept"])
def test_found_out_late_it_is_emptied_as_well(
    desk: Cast, bodies, enter: Enter, state: str
) -> None:  # fmt: skip
    kind = "petition" if state == "waiting" else "complaint"
    letter = enter(kind, name="Planted Tên", summary="Planted chuyện", source="hand")
    found_late(desk, letter, bodies, state)
    becomes_denunciation(task_id=letter.pk, category="duty", actor=desk.actor("cuc"))
    assert found_in_database("Planted") == []
    letter.refresh_from_db()
    letter.task.refresh_from_db()
    assert (letter.state, letter.task.state, running(letter)) == ("moved", "ended", {})


def test_another_office_that_has_entered_it_says_so_first(desk, bodies, enter: Enter) -> None:
    letter = enter("petition")
    proposed(desk, letter, own=False, sent_to=bodies["vptu"])
    sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    take_over(task_id=letter.pk, actor=desk.actor("mai"))
    with pytest.raises(WrongMove, match="VP Tỉnh ủy"):
        becomes_denunciation(task_id=letter.pk, category="duty", actor=desk.actor("cuc"))


def test_the_log_verifies_afterwards(desk: Cast, bodies, enter: Enter, tmp_path, settings) -> None:
    settings.AUDIT_DIR, settings.MEDIA_ROOT = tmp_path / "audit", tmp_path / "media"
    letter = enter(name="Planted Tên")
    everywhere(desk, letter, bodies)
    seal(at=timezone.now())
    becomes_denunciation(task_id=letter.pk, category="duty", actor=desk.actor("cuc"))
    seal(at=timezone.now())
    with reading_all():
        assert verify() is None


def test_administrators_are_told_of_backups_and_of_no_letter(desk: Cast, enter: Enter) -> None:
    letter = enter()
    becomes_denunciation(task_id=letter.pk, category="duty", actor=desk.actor("cuc"))
    row = Notification.objects.get(kind="record_emptied")
    assert (row.person, row.task_id) == (desk.quan, None)
    assert letter.task.code not in str(row.facts)


def test_the_same_letter_again_goes_the_same_way(desk: Cast, enter: Enter) -> None:
    first, again = enter(name="Planted"), enter(name="Planted")
    joining.join(task_id=again.pk, head=first, actor=desk.actor("cuc"))
    becomes_denunciation(task_id=first.pk, category="duty", actor=desk.actor("cuc"))
    assert found_in_database("Planted") == []
    assert set(Letter.objects.values_list("state", "head")) == {("moved", None)}


def test_the_summary_its_pieces_share_goes_too(desk: Cast, enter: Enter) -> None:
    letter = enter("mixed", summary="Planted chuyện")
    pieces = joining.split(
        task_id=letter.pk, kinds=["complaint", "petition"], actor=desk.actor("cuc")
    )
    becomes_denunciation(task_id=pieces[0].pk, category="duty", actor=desk.actor("cuc"))
    assert LetterWords.objects.count() == 0
    assert pieces[1].task.citizen_senders.exists()


def test_every_column_of_words_is_emptied_or_takes_none() -> None:
    emptied = {(table, name) for table, names, _way in WRITTEN for name in names.split()}
    apart = ("tasks_task", "tasks_restrictedwords")
    emptied |= {(table, name) for table in apart for name in APART}
    missed = [
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        if (table := model._meta.db_table) in walled()
        and table.startswith(OURS) and "_historical" not in table
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and not field.choices and (table, field.column) not in emptied
        and field.column not in NO_WORDS.get(table, set())
    ]  # fmt: skip
    assert missed == []
