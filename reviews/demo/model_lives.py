"""How each model task stands "on 23 November 2026": its life so far, verb by verb."""

import datetime as dt
from collections.abc import Callable

from coordination.models import Area, Body
from offices.models import Office, Person
from reviews.demo.life import Life, begin
from reviews.demo.model_data import MODELS, Model
from reviews.demo.recurring import repeat
from reviews.demo.travel import moment, moved, moved_text
from tasks.choices import DeadlineKind, SetBy
from tasks.services.drafts import Due, LeaderWords, NewTask, Request


def d(text: str) -> dt.date:
    return moved(dt.date.fromisoformat(text))


def _due(model: Model, day: str | None = None) -> Due:
    hour = dt.time.fromisoformat(model.hour) if model.hour else None
    return Due(
        on=d(day or model.due),
        time=hour,
        raw=moved_text(model.raw),
        kind=DeadlineKind.DATETIME if hour else DeadlineKind.DATE,
        set_by=SetBy.LEADER if model.basis == "directive" else SetBy.LEAD_OFFICE,
        is_review=model.no == 24,
    )


def new_of(model: Model, **more: object) -> NewTask:
    """The row as what `log_task` takes, its dates moved to this week."""
    offices = {office.code: office for office in Office.objects.all()}
    due = _due(model)
    if model.no == 14:
        due = Due(due.on, raw=due.raw, set_by=SetBy.LAW, kind=DeadlineKind.RELATIVE)
    requests = tuple(
        Request(offices[code], moved_text(model.asks.get(code, "")), due, co_lead=model.no == 22)
        for code in model.coordinating
    )
    return NewTask(
        title=moved_text(model.title),
        area=Area.objects.get(number=model.area),
        lead_office=offices[model.lead],
        requests=requests,
        due=due,
        basis=model.basis,
        description=moved_text(model.description),
        document_number=model.number,
        document_date=d(model.dated) if model.number else None,
        urgency=model.urgency,
        access=model.access,
        external_bodies=tuple(Body.objects.filter(name__in=model.bodies)),
        **more,  # type: ignore[arg-type]
    )


def start(model: Model, *, send: bool = True, officer: str = "chuyenvien", **more: object) -> Life:
    """Logged by an officer of the logging office on the document's day, released next morning."""
    office = model.logged or model.lead
    day = max(d(model.dated), moved(dt.date(2026, 11, 2)))
    if "assignee" not in more and office == model.lead:
        more["assignee"] = Person.objects.get(username=f"{office}.{officer}")
    life = begin(
        new_of(model, **more), by=f"{office}.{officer}", when=moment(day, 8, 40), send=send
    )
    life.officers[office] = f"{office}.{officer}"
    if send:
        life.on(day, 10, 15).release()
    return life


def go(life: Life, office: str, day: str, to: str = "chuyenvien") -> Life:
    """Received and assigned on one day."""
    return life.on(d(day), 8, 30).receive(office).on(d(day), 9, 45).assign(office, to)


def m1(m: Model) -> None:
    life = start(m)
    go(life, "vpub", "2026-11-17")
    go(life, "vpdd", "2026-11-17")
    life.on(d("2026-11-20"), 14).submit(
        "vpub", "Dự thảo báo cáo kèm theo, trình lãnh đạo Văn phòng."
    )
    life.on(d("2026-11-19"), 15).deliver("vpdd", "Gửi báo cáo theo đề nghị.", "668/VP-CTHĐND")


def m2(m: Model) -> None:
    life = start(m)
    go(life, "vpub", "2026-11-03")
    go(life, "vptu", "2026-11-03")
    life.on(d("2026-11-18"), 10).deliver("vptu", "Đã rà soát, thống nhất danh mục.", "1190-CV/VPTU")
    life.on(d("2026-11-18"), 16).note("vptu").on(d("2026-11-19"), 9).remind("vpub")


def m3(m: Model) -> None:
    life = start(m)
    go(life, "vptu", "2026-11-04", "chuyenvien3")
    go(life, "vpdd", "2026-11-04")
    life.on(d("2026-11-19"), 11).deliver("vpdd", "Đã cử thành phần dự, xác nhận điểm cầu.")


def m4(m: Model) -> None:
    life = start(m)
    life.on(d("2026-11-16"), 8, 30).receive("vpub", "phochanhvp").assign("vpub", "chuyenvien2")


def m5(m: Model) -> None:
    life = go(start(m), "vpub", "2026-11-19", "chuyenvien2")
    life.on(d("2026-11-20"), 15).ask_date(
        "vpub", d("2026-12-02"), "Còn 04 dự thảo nghị quyết chờ ý kiến của Sở Tài chính."
    )


def m6(m: Model) -> None:
    life = go(start(m), "vptu", "2026-11-18", "chuyenvien3")
    life.on(d("2026-11-18"), 15).ask_body(
        "vpub",
        "Sở Khoa học và Công nghệ",
        "Bổ sung phụ lục kinh phí của Đề án",
        d("2026-11-24"),
        "8305/UBND-KGVX",
    )


def m7(m: Model) -> None:
    life = start(m)
    life.on(d("2026-11-19"), 10, 40).receive("vpub").on(d("2026-11-19"), 14).assign(
        "vpub", "chuyenvien2"
    )
    life.on(d("2026-11-20"), 8).ask_body(
        "vpub",
        "Sở Tài chính",
        "Số liệu thu ngân sách, giải ngân 11 tháng",
        d("2026-11-24"),
        "8317/UBND-TH",
    )


def m8(m: Model) -> None:
    life = start(m)
    life.on(d("2026-11-13"), 14).receive("vpdd").assign("vpdd")
    life.on(d("2026-11-16"), 9).receive("vptu").assign("vptu")
    life.on(d("2026-11-17"), 9).deliver("vptu", "Thống nhất đề cương.").on(
        d("2026-11-17"), 14
    ).note("vptu")
    life.on(d("2026-11-19"), 16).complete("671/VP-CTHĐND")


def m9(m: Model) -> None:
    life = start(m)
    repeat(m, life)
    for office in ("vpdd", "vpub"):
        go(life, office, "2026-11-20")


def m10(m: Model) -> None:
    life = start(m)
    go(life, "vptu", "2026-11-19", "chuyenvien3")


def m11(m: Model) -> None:
    life = go(start(m, officer="chuyenvien3"), "vpub", "2026-11-13", "chuyenvien3")
    life.on(d("2026-11-20"), 16).talk(
        "vpub.daumoi", "Đến nay 41/64 kiến nghị đã có văn bản trả lời; 23 kiến nghị đang đôn đốc."
    )


def m12(m: Model) -> None:
    start(m, send=False, officer="chuyenvien3")


def m13(m: Model) -> None:
    life = start(m, officer="tiepdan")
    life.on(d("2026-11-20"), 8).receive("vptu", "phochanhvp")
    life.on(d("2026-11-20"), 9).assign("vptu", "tiepdan")
    life.on(d("2026-11-20"), 15).deliver(
        "vptu", "Cử đồng chí đại diện tiếp dân của Văn phòng tham dự."
    )


def m14(m: Model) -> None:
    life = start(m, officer="tiepdan")
    life.on(d("2026-11-13"), 8).receive("vpdd", "phochanhvp").assign("vpdd", "tiepdan")


def m15(m: Model) -> None:
    life = start(m, officer="tiepdan")
    repeat(m, life)
    for office in ("vptu", "vpdd"):
        life.on(d("2026-11-20"), 14).receive(office, "phochanhvp")
    life.on(d("2026-11-20"), 14, 30).assign("vpdd", "tiepdan")
    life.on(d("2026-11-20"), 15).deliver("vpdd", "Gửi số liệu tháng 11 theo mẫu.")
    life.on(d("2026-11-20"), 16).hand_back(
        "vptu", "wrong_function", "Số liệu do Ban Nội chính Tỉnh ủy giữ; đề nghị gửi đến Ban."
    )


def m16(m: Model) -> None:
    said = LeaderWords(
        said_by="Thường trực Tỉnh ủy",
        said_on=d("2026-11-16"),
        way="conclusion",
        words="Giao Văn phòng Tỉnh ủy chuẩn bị chương trình làm việc tại các xã, phường; xong "
        "trước thứ Năm tuần này.",
    )
    life = start(m, directive=said)
    life.on(d("2026-11-17"), 8).receive("vpub", "phochanhvp").assign("vpub")


def m17(m: Model) -> None:
    life = start(m, officer="chuyenvien2")
    for office in ("vptu", "vpub"):
        go(life, office, "2026-11-11")


def m18(m: Model) -> None:
    life = go(start(m), "vptu", "2026-11-16")
    life.on(d("2026-11-18"), 9).deliver("vptu", "Đã góp ý dự thảo báo cáo.").on(
        d("2026-11-18"), 15
    ).note("vptu")
    life.on(d("2026-11-20"), 16).submit_above("Chủ tịch UBND tỉnh")


def m19(m: Model) -> None:
    week = Due(
        None, raw="tổ chức trong tuần đầu tháng 12", kind=DeadlineKind.DATE, what="Tổ chức lớp"
    )
    life = start(m, extra_dues=(week,))
    for office in ("vpdd", "vpub"):
        go(life, office, "2026-11-03")


def m20(m: Model) -> None:
    life = start(m)
    go(life, "vptu", "2026-11-03", "chuyenvien3")


def m21(m: Model) -> None:
    life = start(m)
    life.on(d("2026-11-18"), 9).pause("Tạm dừng đến sau kỳ họp cuối năm.", d("2026-12-14"))


def m22(m: Model) -> None:
    life = start(m)
    for office in ("vpdd", "vpub"):
        go(life, office, "2026-11-10")


def m23(m: Model) -> None:
    go(start(m), "vpdd", "2026-11-18")


def m24(m: Model) -> None:
    life = start(m)
    repeat(m, life)
    for office in ("vptu", "vpub"):
        go(life, office, "2026-11-04")


LIVES: tuple[Callable[[Model], None], ...] = (
    m1,
    m2,
    m3,
    m4,
    m5,
    m6,
    m7,
    m8,
    m9,
    m10,
    m11,
    m12,
    m13,
    m14,
    m15,
    m16,
    m17,
    m18,
    m19,
    m20,
    m21,
    m22,
    m23,
    m24,
)


def play_models() -> int:
    """Play all 24; returns how many."""
    for model, life in zip(MODELS, LIVES, strict=True):
        life(model)
    return len(MODELS)
