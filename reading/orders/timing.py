"""The deadline of an order, a heading or a cell: the words that bind a date, and what they say.

Only bound words count: years of plans and terms, dates of quoted papers and of events do not.
"""

import re
from dataclasses import dataclass, replace

from reading.deadlines import Reading, read_deadline
from reading.orders.binding import Clock, bound_dates, chosen, is_over, prepared, without_names
from reading.orders.timing_words import (
    COUNTED,
    DONE_BEFORE,
    HEADED,
    HOURLY,
    ITEM,
    LONGWORD,
    MEETING_OF_MONTH,
    PERIOD,
    RECURS,
    REGULARLY,
    SOON,
    WEEKDAY_BEHIND,
)
from reading.text import Text, fold

# "2. Nhiệm vụ từ nay đến hết năm 2026": the time of all that stands below, no day of any.
_PERIOD_OF = re.compile(r"\W*(?:nhiem vu|cong tac|cong viec|phuong huong|trong tam|ke hoach)\b")


@dataclass(frozen=True, slots=True)
class Timing:
    """``raw`` are the words; ``spans`` what the title loses; ``doubts`` tell why to look again."""

    reading: Reading
    raw: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    doubts: tuple[str, ...] = ()
    same_as: str = ""
    kind: str = "none"


def silent(clock: Clock) -> Timing:
    return Timing(read_deadline("", written_on=clock.on, calendar=clock.calendar))


def read_timing(text: Text, clock: Clock) -> Timing:
    """The deadline of an order, or the words that stand for one."""
    masked = without_names(text, clock)
    counted = list(COUNTED.finditer(masked.folded))
    dated = [
        f
        for f in bound_dates(masked, clock)
        if not any(c.start() < f.start() < c.end() for c in counted) and not is_over(f, clock)
    ]
    recurs = [f for f in RECURS.finditer(masked.folded) if _owed_again(masked, f)]
    if recurs and (beside := _beside(masked, recurs[-1], dated)):
        return timing_of(text, [(recurs[-1].start(), beside.end())], clock)
    later = bool(recurs) and any(f.start() > recurs[-1].end() for f in dated)
    if recurs and HOURLY.match(recurs[-1][0]) and not later:
        return _worded(text, recurs[-1], "recurring", clock)
    if recurs and not later:
        again = timing_of(text, [recurs[-1].span()], clock)
        bare = [f.span() for f in recurs[:-1] if REGULARLY.match(masked.folded, f.start())]
        again = replace(again, spans=(*again.spans, *_spans(text, bare)))
        return again if again.kind != "none" else replace(again, kind="recurring")
    if not dated and not recurs and not counted:
        dated = list(prepared(masked))
        if dated:
            return replace(
                timing_of(text, [dated[-1].span()], clock), spans=(), doubts=("hour_of_event",)
            )
    if dated:
        return timing_of(text, [found.span() for found in chosen(dated)], clock, len(dated) > 1)
    if counted:
        return _relative(text, counted[0], clock)
    for pattern, kind in ((LONGWORD, "ongoing"), (SOON, "qualitative")):
        if (found := pattern.search(masked.folded)) and _is_timing_word(masked, found):
            return _worded(text, found, kind, clock)
    return silent(clock)


def _beside(masked: Text, again: re.Match[str], dated: list[re.Match[str]]) -> re.Match[str] | None:
    """ "hằng năm, trước ngày 15/12", "hằng tuần, chiều thứ Năm": the day right behind how often."""
    after = [
        f
        for f in dated
        if not masked[again.end() : f.start()].strip(" ,") and f.start() >= again.end()
    ]
    return after[0] if after else WEEKDAY_BEHIND.match(masked.folded, again.end())


# "…, kết quả gửi về Sở A theo từng tuần."
_REPORTS = re.compile(
    r"(?:báo cáo|gửi|nộp|công bố|thông báo|cập nhật)(?!\w)[^,;]*\Z", re.IGNORECASE
)


def _owed_again(masked: Text, found: re.Match[str]) -> bool:
    written = masked[found.start() : found.end()].lower()
    if re.search(r"\b(?:toi da|binh quan)\s*\Z", masked.folded[: found.start()]):
        return "lần" in written  # "số khách tối đa mỗi ngày": so many, not so often
    if re.search(r"\bla (?:viec|chuyen|cong viec)\s*\Z", masked.folded[: found.start()]):
        return False  # "là việc hằng ngày của mỗi cán bộ": what it is, not how often
    if written.startswith("theo "):
        return _REPORTS.search(masked[: found.start()]) is not None
    if not re.search(r"hằng|hàng|mỗi|định kỳ|lần|hang|dinh ky|tháng (?:đầu|cuối)", written):
        return False
    return not re.match(r"hàng (?:hóa|hoá|năm trăm)", written)


def timing_of(
    text: Text, spans: list[tuple[int, int]], clock: Clock, several: bool = False
) -> Timing:
    said = " … ".join(text[start:end].strip(" ,;:.(") for start, end in spans)
    reading = read_deadline(
        _without_name(said), written_on=clock.on, calendar=clock.calendar, truoc=clock.truoc
    )
    doubts = ["several_dates"] if reading.also else []
    if reading.also:
        reading = replace(reading, due_on=max(reading.also), also=())  # the last of them
    codes = reading.warning_codes()
    yearless = not re.search(r"20\d{2}", said) and reading.kind != "recurring"
    if yearless and not clock.known:
        reading = replace(reading, due_on=None, due_time=reading.due_time, also=())
        doubts.append("no_year")
    elif (reading.needs_confirmation and reading.kind != "recurring") or codes & {
        "broken_date",
        "unread_number",
        "past",
    }:
        doubts.append("unsure_date")
    if reading.due_on is None and reading.kind not in {"recurring", "ongoing", "none"}:
        doubts.append("no_date")
    if several:
        doubts.append("several_dates")
    if MEETING_OF_MONTH.match(fold(said)):
        doubts.append("unsure_date")  # on which day of it they meet is told elsewhere
    kind = "half-year" if reading.kind == "half" else reading.kind
    return Timing(reading, said, _spans(text, spans), tuple(dict.fromkeys(doubts)), kind=kind)


# As the reader of deadlines knows them: "mỗi sáng thứ Bảy", "trong buổi sáng nay".
_PLAINER = (
    (r"\Atheo từng (?=ngày|tuần|tháng|quý)", "hằng "),
    (
        r"\A((?:trước |chậm nhất |vào )?ngày \d{1,2} (?:của )?tháng (?:đầu|cuối)(?: của)? quý)\Z",
        r"hằng quý, \1",
    ),
    (
        r"\A(?:trong )?tuần (?:từ )?(?:ngày )?(\d{1,2})\s*(?:[-–]|đến(?: ngày)?)\s*(?=\d{1,2}\s*/)",
        r"từ ngày \1 đến ngày ",
    ),
    (r"(?:vào )?mỗi (?:sáng |chiều |tối |đêm )?(thứ \w+|chủ nhật)", r"\1 hằng tuần"),
    (r"(?:vào )?mỗi (?:sáng|chiều|tối|đêm)", "hằng ngày"),
    (r"(?:buổi )?(?:sáng|chiều|tối|đêm) nay", "ngày hôm nay"),
    (r"\A(?:vào |trong )?(?:nhân )?dịp [^\d,.;:]{0,40}?(?=\d)", "vào ngày "),
    (r"\Atừ (?:ngày )?(\d{1,2})\s*[-–]\s*(?=\d{1,2}\s*/)", r"từ ngày \1 đến ngày "),
    # "trước ngày tựu trường 24/8", "trước kỳ họp ngày 07/7"
    (
        r"\Atrước (?:ngày|dịp|lễ|kỳ họp|phiên họp|hội nghị) (?!cuối)[^\d,.;:]{2,40}?\(?(?=\d)",
        "trước ngày ",
    ),
)


def _without_name(said: str) -> str:
    for pattern, plainer in _PLAINER:
        said = re.sub(pattern, plainer, said, flags=re.IGNORECASE)
    said = re.sub(
        r"(?<!tuần )(?:vào )?cuối (?=(?:năm|tháng|quý) )", "trong ", said, flags=re.IGNORECASE
    )
    return re.sub(
        r"\A(?:(?:báo cáo|trình|gửi|nộp|hoàn thành|xong) )?(?:tại|trong|vào) (?:kỳ họp|phiên|buổi"
        r"|cuộc|hội nghị)[^\d]*?(?=(?:tháng|ngày|quý) )",
        "trong ",
        said,
        flags=re.IGNORECASE,
    )


def _relative(text: Text, found: re.Match[str], clock: Clock) -> Timing:
    said = text[found.start() : found.end()].strip(" ,;:.")
    if item := ITEM.match(found[0]):
        empty = Reading(True, "relative", said=said)
        return Timing(
            empty,
            said,
            _spans(text, [found.span()]),
            ("counted",),
            item["n"].strip("."),
            "relative",
        )
    reading = read_deadline(
        said,
        written_on=clock.on,
        event_on=clock.event_on,
        calendar=clock.calendar,
        truoc=clock.truoc,
    )
    if reading.due_on is None or reading.kind not in {"relative", "date"}:
        reading = Reading(True, "relative", said=said)
    if clock.event_on is None and not re.search(
        r"\bnay\b|\btoi\Z|(?:thong bao|van ban|chi thi|cong van|ket luan|ke hoach) nay"
        r"|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d",
        Text(said).folded,
    ):
        reading = replace(reading, due_on=None)
    return Timing(reading, said, _spans(text, [found.span()]), ("counted",), kind="relative")


def _worded(text: Text, found: re.Match[str], kind: str, clock: Clock) -> Timing:
    said = text[found.start() : found.end()]
    reading = Reading(True, kind, said=said)  # type: ignore[arg-type]
    return Timing(
        reading, said, _spans(text, [found.span()]) if kind == "ongoing" else (), (), kind=kind
    )


def _is_timing_word(masked: Text, found: re.Match[str]) -> bool:
    """A timing word says when only at an end: "…, thường xuyên.", or in a column of its own."""
    after = masked.folded[found.end() :].strip(" .,;)")
    return not after or (not masked.folded[: found.start()].strip(" -(") and len(masked) < 40)


def _spans(text: Text, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What the title loses: "hoàn thành" in front too, and a bracket closed on both sides."""
    return tuple(_span(text, start, end) for start, end in spans)


def _span(text: Text, start: int, end: int) -> tuple[int, int]:
    lead = DONE_BEFORE.search(text[:start])
    begun = lead.start() if lead else start
    if verb := re.compile(r"(?:báo cáo|gửi|trình|nộp|thực hiện)\s+", re.IGNORECASE).match(
        text, begun, end
    ):
        begun = verb.end()  # what is to be done, not when
    if text[:begun].rstrip().endswith("(") and text[end:].lstrip().startswith(")"):
        return text[:begun].rindex("("), text.index(")", end) + 1
    return begun, end


def read_heading(text: Text, clock: Clock) -> Timing:
    """A heading may end with its month: "Việc chuẩn bị tháng 6/2026:"."""
    timing = read_timing(text, clock)
    found = HEADED.search(text.folded) if timing.kind == "none" else None
    if not found:
        far = _PERIOD_OF.match(text.folded) and timing.kind != "none"
        return replace(timing, doubts=(*timing.doubts, "from_heading")) if far else timing
    made = timing_of(text, [found.span("when")], clock)
    return replace(made, doubts=(*made.doubts, "from_heading"))


def read_cell(text: Text, clock: Clock, *, heading: bool = False) -> Timing:
    """A cell of a column of deadlines: everything in it is the deadline."""
    if not text.strip(" -–."):
        return silent(clock)
    timing = read_timing(text, clock)
    if timing.kind not in {"none", "qualitative"}:
        return timing
    if heading and not re.match(rf"\W*(?:{PERIOD})\W*\Z", text.folded):
        return silent(clock)
    reading = read_deadline(text, written_on=clock.on, calendar=clock.calendar, truoc=clock.truoc)
    whole = timing_of(text, [(0, len(text))], clock)
    if reading.kind in {"none", "conditional", "unreadable"}:
        return replace(whole, reading=replace(reading, due_on=None), doubts=("no_date",))
    return whole
