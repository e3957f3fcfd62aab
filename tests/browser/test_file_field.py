"""A file field says in the page's language what is chosen."""

from typing import Any

import pytest

from tests.browser.reading import faults, let_in
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db(transaction=True)


def test_file_field_speaks_vietnamese_and_names_the_file(
    browser_page: Any, cast: Cast, complaints: list[str]
) -> None:
    let_in(browser_page, cast.people["an"])
    browser_page.goto("/tasks/import/")
    said = browser_page.locator(".file-box")
    assert " ".join(said.text_content().split()) == "Chọn tệpChưa chọn tệp"

    upload = {"name": "nhiệm vụ.csv", "mimeType": "text/csv", "buffer": b"a"}
    browser_page.set_input_files("[name=upload]", upload)

    assert "nhiệm vụ.csv" in said.text_content()
    assert faults(browser_page) == [] and complaints == []


def test_file_field_of_a_dialog_speaks_vietnamese_too(browser_page: Any, cast: Cast) -> None:
    task = cast.log(due=in_days(9))
    let_in(browser_page, cast.people["an"])
    browser_page.goto(f"/tasks/{task.pk}/")
    browser_page.locator("main a[href$='/add-file/']").first.evaluate("link => link.click()")
    said = browser_page.locator("#loaded .file-box")
    said.wait_for(state="visible")
    assert " ".join(said.text_content().split()) == "Chọn tệpChưa chọn tệp"
