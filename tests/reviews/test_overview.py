"""The overview of a chief: each number is a link to exactly its rows."""

import datetime as dt
import io

import pytest
from django.utils import timezone
from pypdf import PdfReader

from coordination.models import Charge
from coordination.workdays import calendar_for
from offices.models import Post, Role, RoleGroup
from offices.powers import load_powers
from reviews.dashboard.links import Links
from reviews.dashboard.moment import Moment
from reviews.dashboard.page import report
from reviews.dashboard.periods import period_of
from reviews.dashboard.scope import DashboardScope
from tests.reviews.chance import START, Chance
from tests.reviews.walking import numbers, rows_behind, same_page
from tests.support.cast import SINCE, Cast

pytestmark = pytest.mark.django_db
# After the random presses.
FRIDAY = dt.datetime(2027, 3, 26, 16, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def lived(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Weeks of random verbs, and then it is Friday, 16:00."""
    dice = Chance(cast, 2)
    for _name in dice.play(75):
        pass
    assert dice.now < FRIDAY
    at(monkeypatch, FRIDAY)
    return cast


def at(monkeypatch: pytest.MonkeyPatch, moment: dt.datetime) -> None:
    monkeypatch.setattr(timezone, "now", lambda: moment.astimezone(dt.UTC))


def walk(cast: Cast, who: str, *addresses: str, every: int = 1) -> int:
    """Compare numbers with their rows; how many told of something."""
    client = cast.client(who)
    pages = [client.get(address).content.decode() for address in addresses]
    found = [one for html in pages for one in numbers(html) if not same_page(one[0])]
    assert len(found) > 100
    behind: dict[str, int] = {}
    for href, number in found[::every]:
        if href not in behind:
            behind[href] = rows_behind(client, href)
        assert behind[href] == number, (href, number, behind[href])
    return sum(1 for n in behind.values() if n)


def test_every_number_of_the_page_equals_its_rows(lived: Cast) -> None:
    past = "/dashboard/?period=week&on=2027-03-08"
    assert walk(lived, "en", "/dashboard/", past) > 20
    page = lived.client("en").get("/dashboard/")
    frame = page.context["report"].now.frame
    assert frame.total == frame.on_time + frame.late + frame.open_in_time + frame.open_late > 0
    areas = [line.frame for line in page.context["areas"]]
    assert sum(one.total for one in areas) == frame.total


def test_past_frame_is_what_was_seen_then(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of a past week, seen two weeks later, equals that evening's own count."""
    dice = Chance(cast, 3)
    dice.begin()
    seen = []
    for _name in dice.play(60):
        pass
    evening = dice.now
    period = period_of("week", evening.date())
    scope = DashboardScope(cast.offices["vpub"], load_powers(cast.en.pk))

    def frame(moment: dt.datetime) -> object:
        now = Moment(moment, calendar_for(None), scope.office)
        return report(scope, now, period, Links())["report"].now.frame

    seen.append(frame(dt.datetime.combine(period.last, dt.time(23, 59), evening.tzinfo)))
    later = dt.datetime.combine(period.last, dt.time(9), evening.tzinfo) + dt.timedelta(days=20)
    seen.append(frame(later))
    names = ("on_time", "late", "unfinished", "total", "stopped", "ended")
    now, then = ({name: getattr(one, name) for name in names} for one in seen)
    assert now == then


def test_deputy_sees_what_he_is_in_charge_of(lived: Cast) -> None:
    post = Post(
        person=lived.khanh, office=lived.offices["vpub"], role=Role.DEPUTY_CHIEF, since=SINCE
    )
    post.save(actor=lived.actor("en"))
    group = RoleGroup.objects.get(office=lived.offices["vpub"], role=Role.DEPUTY_CHIEF).group
    lived.khanh.groups.add(group)
    Charge(post=post, area=lived.areas[1]).save(actor=lived.actor("en"))
    own = lived.client("khanh").get("/dashboard/").context
    whole = lived.client("khanh").get("/dashboard/?scope=office").context
    mine = own["report"].now.frame
    assert [line.name for line in own["areas"]] == [lived.areas[1].short_name]
    line = next(a for a in whole["areas"] if a.name == lived.areas[1].short_name)
    assert mine == line.frame != whole["report"].now.frame
    Charge(post=post, division=lived.divisions["vpub"]).save(actor=lived.actor("en"))
    walk(lived, "khanh", "/dashboard/", every=5)


def test_paper_is_one_page(cast: Cast) -> None:
    answer = cast.client("en").get("/dashboard/pdf/")
    assert answer["Content-Type"] == "application/pdf"
    pages = PdfReader(io.BytesIO(answer.getvalue())).pages
    assert len(pages) == 1
    assert "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ" in pages[0].extract_text()


@pytest.mark.parametrize(
    "query",
    [
        "period=khong-co",
        "period=free",
        "period=free&first=2027-03-09&last=2027-03-01",
        "period=free&first=x&last=0000-99-99",
        "period=week&on=9999-12-31",
        "scope=?",
    ],
)
def test_a_period_that_cannot_be_keeps_the_page(cast: Cast, query: str) -> None:
    assert cast.client("en").get(f"/dashboard/?{query}").status_code == 200


@pytest.mark.parametrize("query", ["area=x", "first=2027-02-31", "late=7", "person=" + "9" * 30])
def test_an_address_nobody_made_is_not_found(cast: Cast, query: str) -> None:
    assert cast.client("en").get(f"/dashboard/done/?{query}").status_code == 404


def test_friday_figures_come_first_on_friday(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    order = []
    for moment in (START, FRIDAY):
        at(monkeypatch, moment)
        cast.clients.clear()
        html = cast.client("en").get("/dashboard/").content.decode()
        order.append(html.index('id="friday"') < html.index('id="monday"'))
    assert order == [False, True]
