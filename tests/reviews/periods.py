"""One review that Bình's office leads, walked by the services to wherever a test begins."""

import datetime as dt
from collections.abc import Iterable

from coordination.defaults.deadlines import REVIEWS
from reviews.models import Review, Section
from reviews.periodic.services import columns, consent, course, measures, writing
from reviews.periodic.services.entering import enter_review
from tasks.dossier.services.entering import OfficesGiven
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.limits import install_limits

CHIEFS = {"vptu": "binh", "vpdd": "hai", "vpub": "en"}
FIRST, LAST = dt.date(2025, 10, 7), dt.date(2026, 10, 6)


def entered(cast: Cast, *, access: str = "open", by: str = "binh", **more: object) -> Review:
    install_limits(cast, REVIEWS)
    given: dict[str, object] = {"kind": "interim", "first": FIRST, "last": LAST} | more
    return enter_review(
        title=str(given.pop("title", "Sơ kết 01 năm thực hiện Quy chế")),
        offices=OfficesGiven(access=access),
        actor=cast.actor(by),
        **given,
    )


def asked(cast: Cast, **more: object) -> Review:
    review = entered(cast, **more)
    return course.ask_offices(task_id=review.pk, due_on=in_days(9), actor=cast.actor("binh"))


def section(review: Review, office: str | None, heading: str = "strengths") -> Section:
    rows = review.sections.filter(heading=heading)
    return rows.get(office=None) if office is None else rows.get(office__code=office)


def write(cast: Cast, review: Review, office: str, text: str, **more: str) -> Section:
    return writing.write_section(
        task_id=review.pk,
        section_id=section(review, office, **more).pk,
        text=text,
        done=True,
        actor=cast.actor(CHIEFS[office]),
    )


def handed_in(cast: Cast, review: Review, offices: Iterable[str] = CHIEFS) -> None:
    """Written, frozen, released; the others than the lead hand in."""
    for office in offices:
        actor = cast.actor(CHIEFS[office])
        write(cast, review, office, f"Phối hợp kịp thời ({office})")
        columns.freeze(task_id=review.pk, actor=actor)
        columns.release(task_id=review.pk, actor=actor)
        if office != "vptu":
            writing.hand_in(task_id=review.pk, actor=actor)


def compiled(cast: Cast, **more: object) -> Review:
    review = asked(cast, **more)
    handed_in(cast, review)
    course.compile_texts(task_id=review.pk, actor=cast.actor("binh"))
    measures.add_measures(
        task_id=review.pk,
        text="Văn phòng Tỉnh ủy chủ trì thống nhất mẫu đề nghị số liệu",
        actor=cast.actor("binh"),
    )
    return Review.objects.get(pk=review.pk)


def sent(cast: Cast, *agreeing: str, **more: object) -> Review:
    """Before the chiefs; those named agree."""
    review = compiled(cast, **more)
    course.ask_chiefs(task_id=review.pk, actor=cast.actor("binh"))
    for name in agreeing:
        consent.agree(task_id=review.pk, actor=cast.actor(name))
    return Review.objects.get(pk=review.pk)
