"""A clause as a row: whose it is, by when, and whether it goes on with the row before."""

import re
from dataclasses import replace
from datetime import timedelta

from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.orders.account_words import STANDS
from reading.orders.accounts import judged, undated
from reading.orders.asking import gives_orders
from reading.orders.confidence import doubts_of
from reading.orders.labels import Labels
from reading.orders.order import Order
from reading.orders.order_words import JUDGED_WHOM
from reading.orders.speech import (
    begins_with_verb,
    introduces,
    is_order,
    may_order,
    pace_of,
    wishes_only,
)
from reading.orders.speech_words import DECIDES
from reading.orders.timing import Timing
from reading.orders.titles import tidied, title_of, with_topic
from reading.papers.items import of_item
from reading.papers.looking_back import looks_back
from reading.papers.rows import Above, Flag, PaperReader, PaperRow
from reading.papers.short_names import points_back
from reading.papers.speakers import by_whom, is_told, speaking
from reading.text import Text

SHORTEST_TITLE = 4
# "…; trường hợp không chấp hành, ban hành quyết định cưỡng chế trong tháng 6": in that case, done.
_IN_THAT_CASE = insensitive(rf"(?:trường hợp|nếu) [^,;:]{{5,120}}, (?={VERBS.pattern})")
_EACH = insensitive(r"(?:mỗi|từng) [^,]+\Z")
_FURTHER = insensitive(r"(?:ngoài ra|đồng thời|bên cạnh đó|cùng với đó)(?!\w)")
_AIMS = insensitive(r"\W*(?:các )?(?:mục tiêu|chỉ tiêu)(?! nhiệm vụ)[^:]{0,40}\Z")
_SOON = timedelta(days=183)  # a day without a year is no further ahead
FAR = 30  # an order that begins later than this says something in front that is kept


def labelled(row: PaperRow, labels: Labels) -> PaperRow:
    """The bodies of "Chủ trì: …; phối hợp: …" belong to every order of their paragraph."""
    if not row.is_task and not labels.lead:
        return row
    flags = tuple(flag for flag in row.flags if flag.field != "lead" or not labels.lead)
    is_task = row.is_task or bool(labels.lead)
    helpers = tuple(dict.fromkeys((*row.coordinating, *labels.coordinating)))
    return replace(
        row, lead=labels.lead or row.lead, coordinating=helpers, flags=flags, is_task=is_task
    )


def row_of(
    reader: PaperReader, piece: Text, order: Order, timing: Timing, before: PaperRow | None,
    above: Above, marker: str,
) -> PaperRow:  # fmt: skip
    order = of_item(piece, by_whom(reader, piece, order), before, above, marker)
    if not reader.has_topic:
        reader.looks_back = reader.looks_back or looks_back(piece, reader.clock)
    lead, helpers, weak, flags = _who(reader, piece, order, before, above, marker)
    wishes = _wishes(piece, order, timing, lead, above, marker)
    if timing.kind in {"none", "qualitative"} and above.timing and not timing.reading.due_on:
        timing = replace(above.timing, spans=timing.spans)
    judged = is_order(
        piece, order, timing, () if weak else lead,
        first=before is None, follows=bool(before and before.is_task), praised=above.praised,
        listed=bool(marker), ahead=_lies_ahead(reader, order, timing),
    )  # fmt: skip
    ends_open = str(piece).rstrip().endswith(":")
    is_task = bool(judged or _is_case(piece, timing, before)) and not (ends_open and not marker)
    is_task = is_task and not _decided_before(piece, order, timing, before)
    is_task = is_task and not wishes and not is_told(reader, piece, order, timing, lead)
    is_task = is_task and not _was_due(reader, order, timing)
    reader.looks_back = not is_task and (reader.looks_back or _evaluates(reader, piece, order))
    reader.is_opened = reader.is_opened or (is_task and not reader.has_head)
    timing = _with_pace(timing, piece[order.start : order.begin])
    title = _title(piece, order, timing) if is_task else tidied(str(piece))
    if len(title) < SHORTEST_TITLE:
        title, flags = tidied(str(piece)), [*flags, Flag("title", "whole")]
    flags += _when_flags(reader, timing)
    if not is_task and (judged is None or may_order(piece, order, timing)):
        flags.append(Flag("title", "undecided"))
    if order.asked and order.lead and (introduces(piece) or ends_open):
        reader.addressed = order.lead
    if is_task:
        doubts = doubts_of(title, piece, order.begin, lead, helpers, timing.raw, reader.finder)
        flags += [Flag("lead", "nobody")] * (not lead) + [Flag(*one) for one in doubts]
    return PaperRow(
        title, str(piece), is_task, timing, lead, helpers, tuple(dict.fromkeys(flags)),
        above.heads, marker, not is_task and not marker,
    )  # fmt: skip


def _wishes(
    piece: Text, order: Order, timing: Timing, lead: tuple[str, ...], above: Above, marker: str
) -> bool:
    """Whether nothing but attitude is asked for, also where a heading sets the day of all; or it
    is an aim, of nobody in particular."""
    if above.heads and _AIMS.match(respelled(above.heads[-1])) and not (lead or order.asked):
        return True
    if timing.kind in {"none", "qualitative"} and wishes_only(piece, order):
        return True
    if timing.kind != "none" or not above.timing or order.asked:
        return False
    vague = undated(piece, order, lead, listed=bool(marker))
    return vague is False or (vague is None and bool(order.lead))


def _title(piece: Text, order: Order, timing: Timing) -> str:
    done = title_of(piece, order.begin, (*timing.spans, *order.spans))
    return with_topic(done, str(piece[: order.start]), order.lead)


def _is_case(piece: Text, timing: Timing, before: PaperRow | None) -> bool:
    dated = before and before.is_task and timing.reading.due_on
    return bool(dated and _IN_THAT_CASE.match(respelled(str(piece))))


def _was_due(reader: PaperReader, order: Order, timing: Timing) -> bool:
    """ "di dời 37 hộ trước 17 giờ ngày 29/10/2026" in a paper of November: what was done."""
    due = timing.reading.due_on
    if due is None or order.asked or reader.told is None:
        return False
    return due < reader.told and re.search(r"20\d\d", timing.raw) is not None


def _lies_ahead(reader: PaperReader, order: Order, timing: Timing) -> bool:
    """ "Trung tâm A tiếp nhận 54 cơ sở vào ngày 31/7/2026" in a paper of June: to be done."""
    due = timing.reading.due_on
    named = order.lead and timing.kind in {"date", "datetime"}
    told = reader.told
    return bool(named and due and told and told < due < told + _SOON)


def _decided_before(piece: Text, order: Order, timing: Timing, before: PaperRow | None) -> bool:
    """ "Thống nhất họp 03 ngày; bố trí 1,5 ngày chất vấn": more of what is decided."""
    goes_on = piece[:1].islower() and not (order.lead or order.asked) and timing.kind == "none"
    decided = before and not before.is_task and DECIDES.match(respelled(before.source))
    return bool(goes_on and decided)


def _evaluates(reader: PaperReader, piece: Text, order: Order) -> bool:
    """ "Đảng ủy xã A triển khai bài bản": what is said next of others is an account too."""
    if order.asked or reader.has_topic:
        return False
    line = respelled(str(piece))
    return bool(STANDS.search(line)) or (bool(order.lead) and judged(line, order))


def _with_pace(timing: Timing, words: str) -> Timing:
    """ "khẩn trương", "thường xuyên" before the verb are kept where no date is."""
    word = pace_of(words) if timing.kind == "none" else ""
    ongoing = word.lower().startswith("thường")
    return (
        replace(timing, raw=word, kind="ongoing" if ongoing else "qualitative") if word else timing
    )


def _who(
    reader: PaperReader, piece: Text, order: Order, before: PaperRow | None, above: Above,
    marker: str,
) -> tuple[tuple[str, ...], tuple[str, ...], bool, list[Flag]]:  # fmt: skip
    """Lead, coordinating, whether they are only addressed from afar, and what to look at."""
    flags = [Flag(*doubt) for doubt in order.doubts]
    if order.asked and not order.lead and before and (asked := _judged_in(reader, before)):
        flags.append(Flag("lead", "from_sentence_before"))
        return asked, order.coordinating, False, flags
    if above.lead and marker and not order.asked and _EACH.match(", ".join(order.lead)):
        flags.append(Flag("lead", "several_bodies"))  # "Mỗi bản cử 01 người" below "UBND các xã"
        return above.lead, order.coordinating, False, flags
    if order.lead or (order.asked and not above.lead):
        flags += [Flag("lead", "from_sentence_before")] * any(map(points_back, order.lead))
        return order.lead, order.coordinating, False, flags
    if before and before.lead and reader.labelled and _of_speakers(reader, before.lead):
        flags.append(Flag("lead", "from_sentence_before"))
        return reader.labelled, order.coordinating, False, flags
    if before and before.is_task and before.lead:
        flags.append(Flag("lead", "from_sentence_before"))
        return before.lead, order.coordinating or _heads_all(before), False, flags
    if before and before.lead and not before.is_task and not above.lead:
        flags.append(Flag("lead", "from_sentence_before"))
        return before.lead, order.coordinating, True, flags
    if above.lead:
        flags += [Flag("lead", "guessed")] * above.is_guessed
        return above.lead, order.coordinating or above.help, above.is_intro, flags
    if not marker and (said_before := _further(reader, piece, order)):
        flags.append(Flag("lead", "from_sentence_before"))
        return said_before, order.coordinating, False, flags
    announced = not marker and _is_announced(reader, piece)
    if reader.addressed and (marker or announced):
        flags.append(Flag("lead", "from_sentence_before"))
        return reader.addressed, order.coordinating, not announced, flags
    return (), order.coordinating, False, flags


def _further(reader: PaperReader, piece: Text, order: Order) -> tuple[str, ...]:
    """Who does what a paragraph that begins with "Ngoài ra, kiểm tra …" adds to the one before."""
    last = reader.rows[-1] if reader.rows else None
    adds = _FURTHER.match(respelled(str(piece))) and begins_with_verb(piece, order.begin)
    return last.lead if adds and last and last.is_task and not last.marker else ()


def _is_announced(reader: PaperReader, piece: Text) -> bool:
    """Behind "Sở yêu cầu các trường:" plain paragraphs, as long as each begins with a deed."""
    last = reader.rows[-1] if reader.rows else None
    if last is None or not begins_with_verb(piece):
        return False
    goes_on = last.is_task and not last.marker and last.lead == reader.addressed
    return goes_on or last.source.rstrip().endswith(":")


def _heads_all(before: PaperRow) -> tuple[str, ...]:
    """ "Sở A, phối hợp với Sở B: cấp phép …; đề xuất …": who helps with all behind it."""
    heads = before.coordinating and f"{before.coordinating[-1]}:" in before.source
    return before.coordinating if heads else ()


def _judged_in(reader: PaperReader, before: PaperRow) -> tuple[str, ...]:
    """ "Phê bình UBND xã A để chậm 4 dự án.": whom the next sentence asks."""
    whom = None if before.is_task else JUDGED_WHOM.match(respelled(before.source))
    bodies = reader.finder.all_of(Text(before.source), whom.end())[0] if whom else []
    return tuple(one.name for one in bodies if one.sure and not gives_orders(one.name))


def _of_speakers(reader: PaperReader, lead: tuple[str, ...]) -> bool:
    """ "Công ty A: …; Trưởng Ban nhắc nhở. Báo cáo …": who spoke is not who reports."""
    return all(gives_orders(name) or speaking(name) in reader.speakers for name in lead)


def _when_flags(reader: PaperReader, timing: Timing) -> list[Flag]:
    flags = [Flag("deadline", why) for why in timing.doubts]
    if reader.year_guessed and timing.reading.due_on and not re.search(r"20\d\d", timing.raw):
        flags.append(Flag("deadline", "year_guessed"))
    return flags
