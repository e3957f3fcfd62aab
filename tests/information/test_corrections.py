"""What was sent wrong is put right: the old value stays, and who got it is told once."""

from contextlib import closing

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coordination.models import Body
from information.models import InfoItem
from information.services import answering, asking
from information.services.asking import InformationGiven, enter_request
from notifications.models import Notification
from tasks.models import ExternalRequest
from tasks.models import File as TaskFile
from tests.information.conftest import VALUE, Ask, answer
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
NEW = "12,9 tỷ đồng"


def correct(cast: Cast, item: InfoItem, value: str = NEW) -> InfoItem:
    return answering.correct(
        task_id=item.request_id,
        item_id=item.pk,
        value=value,
        reason="Số liệu chính thức",
        actor=cast.actor("en"),
    )


def told(kind: str) -> list[str]:
    rows = Notification.objects.filter(kind=kind).order_by("person__username")
    return list(rows.values_list("person__username", flat=True))


def test_the_former_value_stays_struck_through(cast: Cast, provided: Ask) -> None:
    found = provided()
    correct(cast, found.items.get())
    page = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert f"<del>{VALUE}</del>" in page and NEW in page and "Số liệu chính thức" in page


def test_every_reader_is_told_once_of_each_correction(cast: Cast, provided: Ask) -> None:
    """Bình asked and Mai receives for their office: two people, whatever they are besides."""
    item = provided().items.get()
    assert told("information_sent") == ["binh", "mai"]
    correct(cast, item)
    assert told("information_corrected") == ["binh", "mai"]
    correct(cast, item, "13 tỷ đồng")
    assert told("information_corrected") == ["binh", "binh", "mai", "mai"]


def test_who_was_told_of_the_value_is_told_of_the_new_one(cast: Cast, provided: Ask) -> None:
    """Mai receives no more for the office when the value is put right."""
    item = provided().items.get()
    cast.mai.posts.update(until=in_days(0))
    correct(cast, item)
    assert "mai" in told("information_corrected")


def test_a_notice_holds_no_value(cast: Cast, provided: Ask) -> None:
    correct(cast, provided().items.get())
    assert not any(VALUE in str(row.facts) for row in Notification.objects.all())


def test_a_sealed_paper_is_refused_before_it_is_kept(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    here = f"/information/{found.pk}/items/{found.items.get().pk}/"
    sealed = SimpleUploadedFile("so-lieu.txt", "TỐI MẬT\nSố liệu".encode(), "text/plain")
    said = {"answer": "given", "upload": sealed, "declared": "on"}
    answered = cast.client("en").post(here, said)
    assert answered.status_code == 422
    assert not TaskFile.objects.exists()


def test_a_body_behind_the_holder_is_asked_and_answers(cast: Cast, ask: Ask, outside: Body) -> None:
    found = ask(lines=2)
    asking.ask_supplier(
        task_id=found.pk,
        body=outside,
        items=[found.items.get(n=2)],
        due_on=in_days(2),
        actor=cast.actor("en"),
    )
    row = ExternalRequest.objects.get()
    assert (row.body, row.ask, row.sent_on) == (outside, "Số liệu 2", in_days(0))
    here = f"/information/{found.pk}/"
    assert "Sở Tài chính" in cast.client("en").get(here).content.decode()
    assert "Sở Tài chính" not in cast.client("binh").get(here).content.decode()
    said = {"answered_on": f"{in_days(0):%d/%m/%Y}"}
    assert cast.client("en").post(f"{here}suppliers/{row.pk}/", said).status_code == 302
    row.refresh_from_db()
    assert row.answered_on == in_days(0)


@pytest.mark.parametrize("holder", ["vpub", "vptu"])
def test_papers_are_printed_in_both_layouts(cast: Cast, rules: None, holder: str) -> None:
    """The holder's: State or Party; the asker's the other one."""
    by, other = ("en", "binh") if holder == "vpub" else ("binh", "en")
    given = InformationGiven(lines=("Số liệu",), purpose="Báo cáo", shapes=("copy",))
    found = enter_request(
        title="Thu", holder=cast.offices[holder], given=given, actor=cast.actor(other)
    )
    upload = SimpleUploadedFile("bieu.txt", b"Bieu so lieu", "text/plain")
    answer(cast, found, 1, by=by, upload=upload)
    answering.deliver(task_id=found.pk, number="15/VP-TH", actor=cast.actor(by))
    for name in ("de-nghi", "cung-cap", "phieu-gui"):
        for kind, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
            paper = cast.client(other).get(f"/information/{found.pk}/print/{name}.{kind}")
            assert paper.content.startswith(begins)


def test_a_file_lies_inside_the_holder_until_it_is_sent(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    upload = SimpleUploadedFile("bieu.txt", b"Bieu so lieu", "text/plain")
    answer(cast, found, 1, upload=upload)
    address = found.items.get().file.get_absolute_url()
    assert cast.client("binh").get(address).status_code == 404
    answering.send_ready(task_id=found.pk, actor=cast.actor("en"))
    with closing(cast.client("binh").get(address)) as there:
        assert there.status_code == 200


def test_an_estimate_becomes_official(cast: Cast, provided: Ask) -> None:
    item, day = provided().items.get(), in_days(0)
    said = {"value": NEW, "quality": "official", "as_of": f"{day:%d/%m/%Y}", "reason": "Chính thức"}
    here = f"/information/{item.request_id}/items/{item.pk}/correct/"
    assert cast.client("en").post(here, said).status_code == 302
    item.refresh_from_db()
    assert (item.value, item.quality, item.as_of) == (NEW, "official", day)


def test_another_document_takes_the_place_of_one(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    with closing(SimpleUploadedFile("cu.txt", "Bảng cũ".encode())) as old:
        answer(cast, found, 1, value="", quality="", upload=old)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    item = found.items.get()
    here = f"/information/{found.pk}/items/{item.pk}/correct/"
    assert cast.client("en").post(here, {"reason": "Nhầm bảng"}).status_code == 422
    with closing(SimpleUploadedFile("moi.txt", "Bảng mới".encode())) as new:
        said = {"upload": new, "reason": "Nhầm bảng"}
        assert cast.client("en").post(here, said).status_code == 302
    page = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert "<del>cu.txt</del>" in page and ">moi.txt</a>" in page
