"""Five lines by hand: pasted, answered in two sendings, confirmed, one of them corrected."""

from collections.abc import Iterator
from typing import Any

import pytest

from information.models import InformationRequest
from tests.browser.desk import Desk, seated, send
from tests.information.conftest import rules
from tests.support.cast import Cast

__all__ = ["rules"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
LINES = "\n".join(f"- Thu ngân sách khoản {n};" for n in range(1, 6))


@pytest.fixture
def desks(browser: Any, live_site: str, cast: Cast) -> Iterator[dict[str, Desk]]:
    """Bình's asks, Én's holds the figures."""
    with seated(browser, live_site, {"binh": cast.binh, "en": cast.en}) as found:
        yield found


def asked(desk: Desk) -> InformationRequest:
    """A pasted list is split into lines."""
    page = desk.page
    page.goto("/information/new/")
    page.fill("#paste-lines", LINES)
    with page.expect_navigation():
        page.click("main form[method=get] button")
    page.select_option("[name=holder]", "vpub")
    page.fill("[name=purpose]", "Báo cáo Thường trực Tỉnh ủy")
    send(page)
    found = InformationRequest.objects.get()
    assert found.items.count() == 5
    return found


def answered(desk: Desk, found: InformationRequest, *numbers: int) -> None:
    page = desk.page
    for item in found.items.filter(n__in=numbers):
        page.goto(f"/information/{found.pk}/items/{item.pk}/")
        page.fill("[name=value]", f"{item.n},5 tỷ đồng")
        page.select_option("[name=quality]", "preliminary")
        send(page)


def corrected(desk: Desk, found: InformationRequest) -> None:
    page, first = desk.page, found.items.get(n=1)
    page.goto(f"/information/{found.pk}/items/{first.pk}/correct/")
    page.fill("[name=value]", "1,8 tỷ đồng")
    page.fill("[name=reason]", "Số liệu chính thức")
    send(page)


def test_five_lines_in_two_sendings_and_one_put_right(
    desks: dict[str, Desk], cast: Cast, rules: None
) -> None:
    asks, holds = desks["binh"], desks["en"]
    found = asked(asks)
    at = f"/information/{found.pk}/"
    answered(holds, found, 1, 2, 3)
    holds.do("send-ready", at)
    asks.page.goto(at)
    assert "Đã cung cấp một phần" in (asks.page.text_content("main") or "")
    answered(holds, found, 4, 5)
    holds.do("deliver", at, number="15/VP-TH")
    asks.do("confirm", at)
    found.refresh_from_db()
    assert (found.state, found.task.state) == ("received", "done")
    corrected(holds, found)
    asks.page.goto(at)
    shown = asks.page.text_content("#items") or ""
    assert "1,8 tỷ đồng" in shown
    assert asks.page.text_content("#items del") == "1,5 tỷ đồng"
    asks.page.goto("/notifications/")
    assert found.task.code in (asks.page.text_content("main") or "")
