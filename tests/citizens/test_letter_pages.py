"""What the list of letters and their papers show."""

import pytest

from tests.citizens.conftest import Enter
from tests.citizens.test_visits import words_of
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def test_what_is_late_is_red_in_the_list(desk: Cast, enter: Enter) -> None:
    enter()
    client, address = desk.client("cuc"), "/citizens/letters/?side=all"
    assert "tone-danger" not in rows_of(client.get(address).content.decode())
    enter(received_on=in_days(-56))
    late = rows_of(client.get(address).content.decode())
    assert late.count("tone-danger") == 2
    assert "Quá hạn" in late
    assert "56/45" in late


def rows_of(page: str) -> str:
    return page.partition("<tbody>")[2].partition("</tbody>")[0]


def test_guidance_to_split_names_no_denunciation(desk: Cast, enter: Enter) -> None:
    letter = enter("mixed")
    answer = desk.client("cuc").get(f"{letter.get_absolute_url()}print/tach-don.docx")
    text = words_of(answer.content)
    assert "tách đơn" in text
    assert "tố cáo" not in text.lower()
