"""The deadline of a heading, and of a cell in a column of deadlines."""

import re
from dataclasses import replace

from reading.deadlines import read_deadline
from reading.orders.binding import Clock
from reading.orders.timing import Timing, read_timing, silent, timing_of
from reading.orders.timing_words import HEADED, PERIOD
from reading.text import Text

# "2. Nhiệm vụ từ nay đến hết năm 2026": the time of all that stands below, no day of any.
_PERIOD_OF = re.compile(r"\W*(?:nhiem vu|cong tac|cong viec|phuong huong|trong tam|ke hoach)\b")


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
