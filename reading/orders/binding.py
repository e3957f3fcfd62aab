"""The dates of an order that bind it: not those of papers, terms, events and what is past."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reading.calendars import Calendar
from reading.days import day_of
from reading.deadlines import read_deadline
from reading.deadlines.reading import Before
from reading.orders.timing_words import (
    BARE,
    DATED,
    DAY,
    DOES,
    EVENT_BEFORE,
    FULL,
    HOUR,
    MEETING,
    NAME_BEFORE,
    OPENS,
    OPENS_PERIOD,
    PAST,
    PREPARES,
    TRAILING,
)
from reading.papers.documents import NamedPaper, find_dated_papers, find_papers
from reading.text import Text

_DAY_ONLY = re.compile(rf"ngay\s*{DAY}")
# "hoàn thành 6/6 khu tái định cư": so many of so many.
_SHARE = re.compile(
    r"(?:hoan thanh|xong|hoan tat|dat)\s*\d+/\d+ (?!va |den |de |thi |theo |tai |cho |cung "
    r"|dong )[a-z]"
)
_REACHED_BY_THEN = re.compile(
    r"[\s,]*(?:đã|mới|chưa|còn(?! trong)|đạt|cơ bản|vừa (?:qua|rồi)|qua(?=,))(?!\w)", re.IGNORECASE
)
# Words that are other ones without their marks: "tải trọng trước ngày 20/12".
_UNLIKE = re.compile(r"(?<!\w)(?:trọng|trống|trông|đền|hân|hàn)(?!\w)", re.IGNORECASE)
_DAY_LAST = re.compile(r"(\d{1,2})\s*[/.]\s*(\d{1,2})\Z")
_DEED = re.compile(r"hướng dẫn|thông báo|báo cáo", re.IGNORECASE)
_YEAR_LISTED = re.compile(r"(?:cua|cac) nam 20\d\d,\s*\Z")
_REPORTS = re.compile(r"(?:\A|[,;]\s|va )(?:bao cao|gui|trinh|nop)\s*\Z")


@dataclass(frozen=True, slots=True)
class Clock:
    """What dates are read against. ``known`` is False where nothing told the year."""

    on: date
    calendar: Calendar | None = None
    truoc: Before = "before"
    known: bool = True
    event_on: date | None = None


def without_names(text: Text, clock: Clock) -> Text:
    """Quoted papers, and words in quotation marks, hold dates of their own."""
    named = [
        p
        for p in find_dated_papers(text)
        if not (clock.known and _is_ahead(text, p, clock)) and not _reports(text, p)
    ]
    papers = [(p.start, p.end) for p in (*find_papers(text), *named)]
    quoted = [q.span() for q in re.finditer(r"[\"“][^\"”]{1,300}[\"”]", text)]
    terms = [
        t.span()
        for t in re.finditer(r"(?:giai đoạn|nhiệm kỳ|năm học)\s*\d{4}\s*[-–]\s*\d{4}", text)
    ]
    unlike = [one.span() for one in _UNLIKE.finditer(text)]
    return text.blanked(*papers, *quoted, *terms, *unlike)


def _is_ahead(text: Text, paper: NamedPaper, clock: Clock) -> bool:
    """ "trình kế hoạch tuyển dụng ngày 20/3": a day to come is no paper's own."""
    if paper.dated is not None or paper.number is not None:
        return paper.dated is not None and paper.dated > clock.on
    if _DEED.match(text, paper.start):
        return False  # "Hướng dẫn tổ chức Lễ khai giảng ngày 05/9": no paper at all
    last = _DAY_LAST.search(text, paper.start, paper.end)
    dated = day_of(clock.on.year, int(last[2]), int(last[1])) if last else None
    return dated is not None and dated > clock.on


def _reports(text: Text, paper: NamedPaper) -> bool:
    """ "báo cáo Thường trực Đảng ủy ngày 25/8": to whom and when, no paper of that day."""
    verb = re.compile(r"báo cáo (?=[^\W\d_])").match(text, paper.start)
    return bool(paper.dated is None and verb and text[verb.end()].isupper())


def is_over(found: re.Match[str], clock: Clock) -> bool:
    """ "tại cuộc họp ngày 31/10" in a paper of 1 November: the meeting it speaks of."""
    met = MEETING.match(found[0])
    day = day_of(clock.on.year, int(met["m"]), int(met["d"])) if met and not met["y"] else None
    return day is not None and day <= clock.on


def _is_year_gone(found: re.Match[str], clock: Clock) -> bool:
    """ "các nhà lớp học xây trước năm 2015", "sản lượng trong 3 năm 2023 - 2025": which of them."""
    year = re.search(r"\bnam\s*(?:20\d\d\s*[\-–]\s*)?(20\d\d)\Z", found[0])
    whole = year and not re.search(r"thang|quy|\d\s*[/.]\s*\d", found[0])
    return bool(year and whole and clock.known and int(year[1]) < clock.on.year)


def _is_aim(masked: Text, found: re.Match[str]) -> bool:
    """ "phấn đấu đến năm 2028 mỗi khu có một chi bộ": an aim, and no day to be done by."""
    aims = masked.folded[: found.start()].rstrip().endswith(" phan dau")
    return aims and re.fullmatch(r"(?:den |toi )?(?:het )?nam\s*20\d\d", found[0]) is not None


def _before(found: re.Match[str], clock: Clock) -> bool:
    """ "đơn ngày 28/7/2026" in a paper of August: no day to come."""
    full = FULL.search(found[0])
    day = day_of(int(full[3]), int(full[2]), int(full[1])) if full else None
    return day is not None and day < clock.on


def bound_dates(masked: Text, clock: Clock) -> Iterable[re.Match[str]]:
    found = [
        f
        for f in DATED.finditer(masked.folded)
        if _binds(masked, f) and not (_is_year_gone(f, clock) or _is_aim(masked, f))
    ]
    opens = OPENS.match(masked.folded) or _opening_period(masked, clock)
    if opens:
        found.insert(0, opens)
    if found:
        return found
    bare = [
        f
        for f in BARE.finditer(masked.folded)
        if not _before(f, clock) and not _names_it(masked, f)
    ]
    return bare or [f for f in TRAILING.finditer(masked.folded) if _done_by(masked, f)]


def _opening_period(masked: Text, clock: Clock) -> re.Match[str] | None:
    """ "Quý I/2027, Sở A …": a month or quarter to come."""
    found = OPENS_PERIOD.match(masked.folded)
    if found is None or not clock.known:
        return None
    due = read_deadline(found[0], written_on=clock.on, calendar=clock.calendar).due_on
    return found if due is not None and due >= clock.on else None


def _names_it(masked: Text, found: re.Match[str]) -> bool:
    """Whether the words before a day or period make it part of a name, an event or a number."""
    before = masked.folded[: found.start()]
    names = EVENT_BEFORE if FULL.search(found[0]) else NAME_BEFORE
    written = masked[: found.start()].rstrip().lower()
    if _YEAR_LISTED.search(before):
        return True  # "thuế còn thiếu của năm 2024, năm 2025"
    if masked.lower().startswith("sang ngày", found.start()):
        return True  # "dời khai giảng sang ngày 08/9": no morning
    if _DAY_ONLY.match(found[0]) and _REPORTS.search(before):
        return False  # "rà soát …; báo cáo ngày 25/6"
    return (written.endswith((" số", " từ", " sau")) and not written.endswith("cổng từ")) or bool(
        names.search(before)
    )


def _done_by(masked: Text, found: re.Match[str]) -> bool:
    """Whether something is to be completed in the words before a month that ends the clause."""
    before = re.split(r"[,;.]", masked.folded[: found.start()])[-1]
    by = DOES.search(before) or found[0].startswith(("cuoi", "giua", "dau"))
    return bool(by) and not NAME_BEFORE.search(before)


def prepared(masked: Text) -> Iterable[re.Match[str]]:
    """The meeting that is prepared: "chuẩn bị Hội nghị lúc 8 giờ ngày 28/8/2026"."""
    if PREPARES.search(masked.folded):
        yield from re.finditer(rf"(?:{HOUR}[\s,]*)?ngay\s*{DAY}", masked.folded)


def _binds(masked: Text, found: re.Match[str]) -> bool:
    """Not "định hướng đến năm 2045", not "họp trong ngày 12/10" that is past."""
    before, said = masked.folded[: found.start()], found[0]
    if re.match(r"(?:den|vao|het|trong)\s+(?:nam)", said) and re.search(
        r"(?:dinh huong|tam nhin|muc tieu)[\w\s]{0,15}\Z|(?:du toan|ke hoach|so lieu)\s*\Z", before
    ):
        return False
    past = PAST.search(before)
    medicine = past and masked[past.start() : past.end()].lower().startswith("dược")
    if past and not medicine and re.match(r"(?:vao|trong|tai)", said):
        return False
    if re.search(r"\bneu\s*\Z", before):
        return False  # "nếu đến hết ngày 30/9 vẫn không nộp": in which case
    if re.match(r"den\b", said) and re.search(r"\btu\s[^,.;]{0,40}\Z|\bso lieu\s*\Z", before):
        return False  # "bổ sung số liệu đến 30/11": as of when
    if _SHARE.match(masked.folded, found.start()) or re.search(r"(?:\d gio|buoi \w+)\s+tu\b", said):
        return False  # "mở cửa đến 21 giờ từ ngày 01/5": from when on
    if _REACHED_BY_THEN.match(masked, found.end()):
        return False  # "đến chiều nay mới hốt được 40%"
    # "chỉ trong tháng 4 đã có 18 vụ"
    return re.search(r"\bchỉ\s*\Z", masked[: found.start()].lower()) is None


def chosen(dated: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last bound one; an aim ("để mở cửa vào cuối năm 2027") only where nothing else is."""
    strong = [f for f in dated if not re.match(r"(?:vao|du kien|tai|den)\b", f[0])]
    return (strong or dated)[-1:]
