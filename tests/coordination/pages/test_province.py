"""Names, emblem, mail server and kinds of documents: each change with who, before and after."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from coordination.models import DocumentKind, Emblem, MailSetting, Setting
from notifications.models import Notification
from offices.foundation.versions import version_of

pytestmark = pytest.mark.django_db
NAMES = {"province": "Phú Thọ", "system_name": "Phối hợp Phú Thọ", "truoc_reading": "before"}
SERVER = {"host": "thu.phutho.example", "port": "587", "security": "starttls", "sender": ""}


def picture(kind="PNG", size=(600, 400)):
    drawn = io.BytesIO()
    Image.new("RGB", size, "red").save(drawn, kind)
    return SimpleUploadedFile("huy-hieu.png", drawn.getvalue())


def saved(cast, **more):
    row = Setting.objects.first()
    given: dict[str, Any] = {**NAMES, **more, "version": version_of(row) if row else ""}
    return cast.client("quan").post("/settings/province/", given)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_emblem_stands_on_every_page_and_at_the_sign_in(cast, kind):
    assert saved(cast, crest=picture(kind)).status_code == 302
    address = f"/settings/emblem/{Setting.objects.get().emblem}.png"
    for page in (Client().get("/accounts/login/"), cast.client("an").get("/profile/")):
        assert address in page.content.decode()
        assert "Phối hợp Phú Thọ" in page.content.decode()
    answer = Client().get(address)
    assert answer.headers["Content-Type"] == "image/png"
    assert "immutable" in answer.headers["Cache-Control"]
    assert Image.open(io.BytesIO(answer.content)).size == (256, 171)


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<script>alert(1)</script>",
        b"GIF89a;",
        b"\x89PNG\r\n\x1a\n" + b"x" * 50,
        b"",
    ],
)
def test_what_is_no_picture_is_refused_whatever_its_name(cast, content):
    answer = saved(cast, crest=SimpleUploadedFile("huy-hieu.png", content))
    assert answer.status_code == 422
    assert not Emblem.objects.exists()


def test_huge_picture_is_refused(cast):
    assert saved(cast, crest=picture(size=(5000, 4000))).status_code == 422


def test_metadata_of_the_upload_is_not_kept(cast):
    drawn = io.BytesIO()
    exif = Image.Exif()
    exif[0x9286] = "CNR-bi-mat"
    Image.new("RGB", (20, 20)).save(drawn, "JPEG", exif=exif, comment=b"CNR-bi-mat")
    saved(cast, crest=SimpleUploadedFile("a.jpg", drawn.getvalue()))
    assert b"CNR" not in bytes(Emblem.objects.get().png)


def test_emblem_is_taken_off_and_history_tells_both(cast):
    saved(cast, crest=picture())
    saved(cast, no_crest="on", reason="Chưa được duyệt")
    before = [row.emblem for row in Setting.objects.get().history.order_by("history_id")]
    assert [bool(one) for one in before] == [True, False]
    assert Setting.objects.get().history.latest().history_user == cast.quan


def test_mail_server_is_set_and_mails_go_through_it(cast, settings):
    from django.core.mail.backends.smtp import EmailBackend as Smtp

    from coordination.wiring.mailing import EmailBackend

    client = cast.client("quan")
    assert client.get("/settings/mail/").status_code == 200
    given = {**SERVER, "username": "phoihop", "sender": "phoihop@phutho.example"}
    assert client.post("/settings/mail/", given).status_code == 302
    made = EmailBackend(alias="default", host="127.0.0.1", port=25, password="bi-mat")
    assert isinstance(made, Smtp)
    assert (made.host, made.port, made.use_tls, made.use_ssl) == (SERVER["host"], 587, True, False)
    assert (made.username, made.password) == ("phoihop", "bi-mat")
    assert b"bi-mat" not in client.get("/settings/mail/").content


@pytest.mark.parametrize("wrong", [{"port": "0"}, {"port": "70000"}, {"security": "x"}])
def test_faulty_mail_settings_are_told(cast, wrong):
    assert cast.client("quan").post("/settings/mail/", SERVER | wrong).status_code == 422
    assert not MailSetting.objects.exists()


def test_test_mail_says_that_the_server_does_not_answer(cast, settings):
    options = {"host": "127.0.0.1", "port": 1, "timeout": 2}
    settings.MAILERS = {
        "default": {"BACKEND": "coordination.wiring.mailing.EmailBackend", "OPTIONS": options}
    }
    cast.quan.email = "quan@phutho.example"
    cast.quan.save(actor=cast.actor("quan"))
    answer = cast.client("quan").post("/settings/mail/test/", {"to": "quan@phutho.example"})
    assert Notification.objects.get().kind == "mail_test"
    assert answer.status_code == 422
    assert "Máy chủ thư không trả lời" in answer.content.decode()
    assert 'action="/settings/mail/"' in answer.content.decode()


def test_kind_of_document_is_added_and_taken_out_of_use(cast):
    client = cast.client("quan")
    given = {
        "name": "Thông báo kết luận",
        "abbreviation": "TBKL",
        "code": "tb-kl",
        "system": "both",
        "sort": "90",
    }
    assert client.post("/settings/document-kinds/new/", given).status_code == 302
    assert client.post("/settings/document-kinds/new/", given).status_code == 422
    row = DocumentKind.objects.get(code="tb-kl")
    given |= {"version": str(version_of(row)), "reason": "Không dùng nữa"}
    assert client.post(f"/settings/document-kinds/{row.pk}/", given).status_code == 302
    row.refresh_from_db()
    assert not row.is_active
    assert "Không còn dùng" in client.get("/settings/document-kinds/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_of_kinds_costs_the_same_at_any_length(cast, rows, django_assert_max_num_queries):
    for n in range(rows):
        given = {"name": f"Loại {n}", "code": f"loai-{n}", "system": "state", "sort": "1"}
        cast.client("quan").post("/settings/document-kinds/new/", given)
    with django_assert_max_num_queries(7):
        assert cast.client("quan").get("/settings/document-kinds/").status_code == 200
