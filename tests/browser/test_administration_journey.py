"""An administrator at a browser: people from a sheet, a day off, an area retired, a test mail."""

import io
from typing import Any

import openpyxl
import pytest
from django.core import mail
from django.utils import timezone

from coordination.models import CalendarDay
from offices.models import Person
from tasks.models import Deadline, Task
from tests.browser.reading import faults, let_in
from tests.tasks.test_recalendar import counted, wednesday

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
HEAD = ("Họ và tên", "Thư điện tử", "Cơ quan", "Vai trò")
ROWS = (
    ("Nguyễn Thị Hoa", "hoa@phutho.example", "VP UBND tỉnh", "Văn thư"),
    ("Lê Thị Mai", "", "Sở Tài chính", "Văn thư"),
    ("Trần Văn Bình", "", "", ""),
)


@pytest.fixture
def page(browser_page: Any, cast: Any) -> Any:
    let_in(browser_page, cast.quan)
    return browser_page


def sheet() -> dict[str, Any]:
    book, made = openpyxl.Workbook(), io.BytesIO()
    for row in (HEAD, *ROWS):
        book.active.append(row)
    book.save(made)
    return {"name": "can-bo.xlsx", "mimeType": "application/zip", "buffer": made.getvalue()}


def readable(page: Any) -> list[str]:
    """What axe finds, wide and narrow, and whether the page scrolls sideways."""
    found = []
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += faults(page) + ([f"scrolls sideways at {width}"] if wide > 0 else [])
    page.set_viewport_size({"width": 1440, "height": 900})
    return found


def test_people_come_from_a_sheet(page: Any, complaints: list[str]) -> None:
    page.goto("/settings/people/import/")
    page.set_input_files("input[type=file]", sheet())
    page.click("main form button[type=submit]")
    told = page.locator(".line", has_text="Tệp ghi “Sở Tài chính”")
    assert told.count() == 1
    assert readable(page) == []
    page.uncheck("[name=form-2-take]")
    page.select_option("[name=form-1-office]", "vpdd")
    page.click("main form button[type=submit]")
    page.wait_for_url("**/settings/people/")
    posts = {
        p.full_name: p.posts.get().office.code
        for p in Person.objects.filter(full_name__in=[name for name, *_rest in ROWS])
    }
    assert posts == {"Nguyễn Thị Hoa": "vpub", "Lê Thị Mai": "vpdd"}
    assert complaints == []


def test_a_day_off_shows_what_it_moves_before_it_does(
    page: Any, cast: Any, complaints: list[str]
) -> None:
    owed = counted(cast)
    before, day = owed.due_on, wednesday()
    page.goto("/settings/workdays/new/")
    page.fill("[name=day]", f"{day:%d/%m/%Y}")
    page.fill("[name=name]", "Ngày nghỉ thử")
    page.fill("[name=source]", "12/TB-UBND")
    page.click("main form button[type=submit]")
    page.locator("h1", has_text="Thay đổi này làm dời 1 thời hạn").wait_for()
    assert not CalendarDay.objects.filter(date=day).exists()
    assert readable(page) == []
    page.click("button[value=move]")
    page.wait_for_url(f"**/settings/workdays/?year={timezone.localdate().year}")
    assert CalendarDay.objects.filter(date=day).exists()
    assert Deadline.objects.get(pk=owed.pk).due_on != before
    assert complaints == []


def test_a_retired_area_takes_no_new_task_and_keeps_its_old_ones(
    page: Any, cast: Any, complaints: list[str]
) -> None:
    area = cast.areas[1]
    task = cast.log()
    page.goto(f"/settings/areas/{area.number}/")
    page.fill("[name=retired_on]", f"{timezone.localdate():%d/%m/%Y}")
    page.fill("[name=reason]", "Sáp nhập nội dung")
    page.locator("form:has([name=retired_on]) button[type=submit]").first.click()
    page.wait_for_url("**/settings/areas/")
    assert page.locator(".rule-retired", has_text=area.short_name).count() == 1
    assert readable(page) == []
    page.context.clear_cookies()
    let_in(page, cast.an)
    page.goto("/tasks/new/")
    offered = page.locator("[name=area] option").all_inner_texts()
    assert len(offered) > 1 and area.short_name not in offered
    assert page.goto(f"/tasks/{task.pk}/").status == 200
    assert Task.objects.get(pk=task.pk).area_id == area.pk
    assert complaints == []


def test_a_test_mail_is_sent_and_a_wrong_address_is_told(page: Any) -> None:
    page.goto("/settings/mail/")
    page.fill("[name=to]", "thu@phutho.example")
    page.locator("form[action$='/mail/test/'] button[type=submit]").click()
    page.locator("main", has_text="Máy chủ thư đã nhận thư thử").wait_for()
    assert [one.to for one in mail.outbox] == [["thu@phutho.example"]]
    page.fill("[name=to]", "thu@")
    page.locator("form[action$='/mail/test/'] button[type=submit]").click()
    page.locator("[name=to][aria-invalid=true]").wait_for()
    assert page.locator("[name=to]").input_value() == "thu@"
    assert readable(page) == []
