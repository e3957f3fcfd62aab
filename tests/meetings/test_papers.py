"""Giấy mời, biên bản, thông báo kết luận as files, in the layout of the office."""

import pytest

from meetings.services import course
from tests.meetings.conftest import Enter
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.exports.conftest import docx_text, pdf_text

pytestmark = pytest.mark.django_db


def printed(cast: Cast, who: str, pk: int, name: str, kind: str = "docx") -> bytes:
    answer = cast.client(who).get(f"/meetings/{pk}/print/{name}.{kind}")
    assert answer.status_code == 200
    return bytes(answer.content)


def test_an_invitation_of_the_state_says_when_where_and_who(cast: Cast, invited: Enter) -> None:
    text = docx_text(printed(cast, "en", invited().pk, "giay-moi"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "GIẤY MỜI" in text
    assert "8 giờ 30" in text
    assert "P. họp 1" in text


def test_an_invitation_of_the_party_has_its_own_head(cast: Cast, enter: Enter, bodies) -> None:
    meeting = enter(by="binh", body=bodies["vptu"], asked=())
    text = docx_text(printed(cast, "binh", meeting.pk, "giay-moi"))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "CỘNG HÒA XÃ HỘI" not in text


def test_secret_content_prints_time_and_place_only(cast: Cast, enter: Enter) -> None:
    meeting = enter(secret_content=True, title="Cuộc họp nội bộ riêng")
    text = docx_text(printed(cast, "en", meeting.pk, "giay-moi"))
    assert "Cuộc họp nội bộ riêng" not in text
    assert "nội dung theo giấy mời riêng" in text.lower()
    assert "P. họp 1" in text


def test_a_pdf_holds_the_same_words(cast: Cast, invited: Enter) -> None:
    text = pdf_text(printed(cast, "en", invited().pk, "giay-moi", "pdf"))
    assert "GIẤY MỜI" in text


def test_what_is_not_there_yet_is_not_printed(cast: Cast, invited: Enter) -> None:
    pk = invited().pk
    for name in ("bien-ban.docx", "thong-bao.pdf", "khac.docx", "giay-moi.exe"):
        assert cast.client("en").get(f"/meetings/{pk}/print/{name}").status_code == 404


def test_who_may_not_read_the_meeting_prints_nothing(cast: Cast, enter: Enter) -> None:
    pk = enter().pk
    assert cast.client("phuc").get(f"/meetings/{pk}/print/giay-moi.docx").status_code == 404


def test_minutes_are_printed_once_written(cast: Cast, enter: Enter) -> None:
    from meetings.services import concluding

    meeting = enter(on=in_days(0))
    course.hold(task_id=meeting.pk, held_on=in_days(0), actor=cast.actor("en"))
    concluding.write_minutes(
        task_id=meeting.pk,
        secretary="Nguyễn Văn Thư",
        text="Các đại biểu thảo luận.",
        began=None,
        ended=None,
        actor=cast.actor("en"),
    )
    text = docx_text(printed(cast, "en", meeting.pk, "bien-ban"))
    assert "BIÊN BẢN" in text
    assert "Các đại biểu thảo luận." in text
