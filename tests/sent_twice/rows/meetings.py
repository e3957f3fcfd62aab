"""Forms of meetings and of plans of sessions."""

from typing import Any

from meetings.models import AgendaItem, Meeting, MeetingTemplate, Milestone, Minutes, Session
from tasks.models import Conclusion, Notice, OwedPaper, Participant, Series
from tests.sent_twice.row import Filled, Row, Town, day
from tests.support.days import in_days


def _of(name: str, id_: str = "task_id") -> Any:
    return lambda town: {id_: town.kept[name].pk}


def _new(town: Town) -> Filled:
    return {
        "title": "Hội nghị giao ban",
        "kind": "meeting",
        "lead_office": "vpub",
        "on": day(9),
        "time_words": "8h30",
        "place": "P. họp 2",
        "body": town.kept["body"].pk,
    }


def _table(_town: Town) -> Filled:
    lines = ("Nội dung\tNgày\tThời gian\tĐịa điểm\tChủ trì", f"Họp thử\t{day(8)}\t14h\tP. 3\t")
    return {"table": "\n".join(lines), "confirm": "yes"}


def _notice(_town: Town) -> Filled:
    return {
        "symbol": "UBND",
        "dated": day(),
        "capacity": "by_order",
        "abstract": "Kết luận",
        "text": "",
    }


ROWS = {
    "meetings:new": Row(who="en", model=Meeting, filled=_new, base="dossier"),
    "meetings:import": Row(who="en", model=Meeting, filled=_table, base="import"),
    "meetings:keep_template": Row(
        who="en", model=MeetingTemplate, at=_of("meeting"), filled=lambda _t: {"name": "Họp tuần"}
    ),
    "meetings:series_start": Row(
        who="en",
        model=Series,
        at=_of("template", "template_id"),
        filled=lambda _t: {
            "recurrence": "thứ Hai hằng tuần",
            "starts_on": day(60),
            "appears_days": "3",
        },
    ),
    "meetings:pool_new": Row(who="en", model=AgendaItem, filled=lambda _t: {"title": "Nội dung"}),
    "meetings:item_new": Row(
        who="en", model=AgendaItem, at=_of("meeting"), filled=lambda _t: {"title": "Nội dung 1"}
    ),
    "meetings:paper_new": Row(
        who="en",
        model=OwedPaper,
        at=_of("meeting"),
        filled=lambda _t: {"title": "Báo cáo", "outside": "Sở Tài chính", "due_on": day(7)},
    ),
    "meetings:participant_new": Row(
        who="en",
        model=Participant,
        at=_of("meeting"),
        filled=lambda _t: {"place": "invited", "words_box": "Giám đốc Sở Nội vụ"},
    ),
    "meetings:minutes": Row(
        who="en",
        model=Minutes,
        at=_of("held"),
        filled=lambda _t: {"secretary": "Thư ký", "text": "Diễn biến cuộc họp"},
    ),
    "meetings:notice": Row(who="en", model=Notice, at=_of("held"), filled=_notice),
    "meetings:line_new": Row(
        who="en",
        model=Conclusion,
        at=_of("held"),
        filled=lambda _t: {"text": "1. Giao Văn phòng UBND tỉnh rà soát báo cáo."},
    ),
    "meetings:session_new": Row(
        who="hai",
        model=Session,
        query=f"kind=ordinary&opens_on={in_days(60):%d/%m/%Y}",
        filled=lambda _t: {"title": "Kỳ họp giữa năm", "keep_0": "on", "office_0": "vpub"},
    ),
    "meetings:milestone_new": Row(
        who="hai",
        model=Milestone,
        at=_of("session"),
        filled=lambda town: {
            "title": "In tài liệu",
            "office": town.cast.offices["vpdd"].pk,
            "due_on": day(30),
        },
    ),
}

# What changes, moves or takes away what is there, besides the verbs of the kit; a line becomes one
# task whoever presses it.
CHANGES = {
    f"meetings:{name}"
    for name in (
        "item_move",
        "participant_remove",
        "line_task",
        "lines_none",
        "template_end",
        "session_move",
        "file_take",  # a file comes onto the agenda once
    )
}
