"""Model cases of area 6, entered by its own verbs; days are counted from today."""

import datetime as dt
from dataclasses import dataclass

from coordination.models import Leader
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access, Way
from tasks.dossier.demo import actor_of, in_days, in_working_days
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.services import delivering, receiving
from tasks.services.drafts import LeaderWords
from trips.choices import TripKind
from trips.models import Trip
from trips.services import course, permissions
from trips.services.entering import enter_trip
from trips.services.given import TripGiven

WHY = "Lịch mẫu"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoTrip:
    """`head`, `acting`: first words of the post; `days`: of departure and of the last day."""

    title: str
    kind: str
    lead: str
    asked: str
    head: str
    days: tuple[int, int]  # working days from today
    programme: str
    acting: str = ""
    places: str = ""
    members: str = ""
    access: str = Access.INTERNAL
    to: str = ""


CASES = (
    DemoTrip(
        title="Bí thư Tỉnh ủy làm việc tại các xã Thượng Cọ, Suối Bưởi",
        kind=TripKind.LOCAL,
        lead="vptu",
        asked="vpub",
        head="Bí thư",
        acting="Phó Bí thư",
        days=(2, 2),
        to="approved",
        places="Xã Thượng Cọ, xã Suối Bưởi",
        access=Access.RESTRICTED,
        programme="8h00 làm việc tại xã Thượng Cọ\n14h00 làm việc tại xã Suối Bưởi",
    ),
    DemoTrip(
        title="Chủ tịch UBND tỉnh làm việc với Bộ Tài chính",
        kind=TripKind.CENTRAL,
        lead="vpub",
        asked="vptu",
        head="Chủ tịch UBND",
        acting="Phó Chủ tịch Thường trực UBND",
        days=(4, 4),
        places="Hà Nội",
        to="preparing",
        programme="9h00 làm việc với Bộ Tài chính / trụ sở Bộ",
    ),
    DemoTrip(
        title="Đoàn xúc tiến đầu tư tại Nhật Bản",
        kind=TripKind.ABROAD,
        lead="vpub",
        asked="vptu",
        head="Chủ tịch UBND",
        acting="Phó Chủ tịch Thường trực UBND",
        days=(25, 28),
        places="Tô-ki-ô, Ô-xa-ca",
        to="preparing",
        members="Giám đốc Sở Công Thương",
        programme="9h00 làm việc với hiệp hội doanh nghiệp / Tô-ki-ô",
    ),
    DemoTrip(
        title="Đón đoàn đại biểu tỉnh kết nghĩa nước bạn Lào",
        kind=TripKind.FOREIGN,
        lead="vptu",
        asked="vpdd vpub",
        head="Bí thư",
        days=(4, 5),
        to="approved",
        programme="9h00 đón đoàn / trụ sở Tỉnh ủy\n10h00 hội đàm / trụ sở Tỉnh ủy",
    ),
    DemoTrip(
        title="Đoàn xúc tiến thương mại tại Hàn Quốc",
        kind=TripKind.ABROAD,
        lead="vpub",
        asked="vptu",
        head="Phó Chủ tịch UBND",
        acting="Phó Chủ tịch Thường trực UBND",
        days=(-8, -4),
        places="Xơ-un",
        to="ended",
        programme="9h00 hội thảo xúc tiến / Xơ-un",
    ),
    DemoTrip(
        title="Chủ tịch HĐND tỉnh khảo sát trước kỳ họp",
        kind=TripKind.LOCAL,
        lead="vpdd",
        asked="vpub",
        head="Chủ tịch HĐND",
        acting="Phó Chủ tịch HĐND",
        days=(-5, -5),
        places="Phường Sông Mai",
        to="reported",
        programme="8h00 khảo sát tại phường Sông Mai",
    ),
    DemoTrip(
        title="Thăm, chúc mừng ngày truyền thống đơn vị kết nghĩa",
        kind=TripKind.VISIT,
        lead="vptu",
        asked="vpub",
        head="Phó Bí thư",
        days=(3, 3),
        to="postponed",
        programme="8h00 thăm, chúc mừng / đơn vị kết nghĩa",
    ),
    DemoTrip(
        title="Đón đoàn công tác tỉnh bạn trao đổi kinh nghiệm",
        kind=TripKind.HOST,
        lead="vpdd",
        asked="vptu vpub",
        head="Phó Chủ tịch HĐND",
        days=(-14, -14),
        to="closed",
        programme="8h30 trao đổi kinh nghiệm / Phòng họp 1",
    ),
)


def enter_demo() -> int:
    """Returns how many cases; none where an office has no chief or a leader is missing."""
    heads = [_leader(case.head) for case in CASES]
    if None in heads or not all(actor_of(case.lead) for case in CASES):
        return 0
    for case in CASES:
        _play(case)
    return len(CASES)


def _leader(post: str) -> Leader | None:
    rows = Leader.objects.active().people()
    return rows.filter(position__startswith=post).first() if post else None


def _play(case: DemoTrip) -> None:
    actor, head = actor_of(case.lead), _leader(case.head)
    assert actor is not None
    asked = Office.objects.filter(code__in=case.asked.split())
    trip = enter_trip(
        title=case.title,
        from_on=in_working_days(case.days[0]),
        to_on=in_working_days(case.days[1]),
        given=TripGiven(
            kind=case.kind, head=head, acting=_leader(case.acting), places=case.places, in_plan=True
        ),
        offices=OfficesGiven(
            access=case.access,
            asked=tuple(
                AskedOffice(office=one, ask="Chuẩn bị tài liệu, phối hợp phục vụ đoàn")
                for one in asked
            ),
        ),
        members=case.members,
        programme=case.programme,
        override=WHY,
        actor=actor,
    )
    course.send(task_id=trip.pk, actor=actor)
    if case.to == "preparing":
        return
    if case.to == "postponed":
        course.postpone(task_id=trip.pk, reason="Mưa lũ, đường đi không bảo đảm", actor=actor)
        return
    _go(case, trip, actor)


def _go(case: DemoTrip, trip: Trip, actor: Actor) -> None:
    before = min(in_days(0), trip.from_on)
    for row in trip.permissions.filter(required=True):
        permissions.note_permission(
            task_id=trip.pk,
            permission_id=row.pk,
            asked_on=before - dt.timedelta(days=20),
            granted_on=before - dt.timedelta(days=3),
            actor=actor,
        )
    said = LeaderWords(
        said_by=case.head, said_on=before, words="Đồng ý chương trình", way=Way.SPOKEN
    )
    course.approve(task_id=trip.pk, said=said, actor=actor)
    if case.to == "closed":
        _settle(trip, actor)
    if case.to in ("ended", "reported", "closed"):
        course.note_return(task_id=trip.pk, returned_on=trip.to_on, actor=actor)
    if case.to == "reported":
        course.report(
            task_id=trip.pk, reported_on=in_days(-3), report_number="214/BC-HĐND", actor=actor
        )


def _settle(trip: Trip, actor: Actor) -> None:
    """The other offices have sent what they were asked for."""
    for part in trip.task.parts.filter(role="coordinate").select_related("office"):
        other = actor_of(part.office.code)
        assert other is not None
        receiving.receive_part(part_id=part.pk, actor=other)
        receiving.assign_part(part_id=part.pk, assignee=other.person, actor=other)
        delivering.deliver_part(part_id=part.pk, answer="Đã phối hợp phục vụ", actor=other)
        delivering.note_result(part_id=part.pk, actor=actor)
