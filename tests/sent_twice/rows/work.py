"""Forms of tasks, of the diary, and of what comes in."""

import io

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from diary.models import DiaryFeed, Slot
from intake.models import TaskImport
from tasks.models import (
    Directive,
    Export,
    Note,
    SavedFilter,
    Scan,
    Series,
    SourceDocument,
    Task,
)
from tests.intake.mailed import came
from tests.sent_twice.row import Filled, Row, Town, day
from tests.support.days import in_days
from tests.tasks.verbs.cases import CASES

NOTICE = """THÔNG BÁO
Kết luận cuộc họp giao ban
1. Giao Văn phòng Tỉnh ủy rà soát số liệu giải ngân, hoàn thành trước ngày 05/12/2030.
2. Giao Văn phòng Tỉnh ủy dự thảo báo cáo của Thường trực, xong trước ngày 06/12/2030.
"""


def _series(town: Town) -> Filled:
    return {
        "title": "Trao đổi tuần",
        "area": town.cast.areas[3].pk,
        "lead_office": "vptu",
        "recurrence": "thứ Năm hằng tuần",
        "starts_on": day(60),
        "day_off": "earlier",
        "finds": "nobody",
        "basis": "regulation",
        "access": "internal",
        "appears_days": "1",
    }


def _directive(_town: Town) -> Filled:
    return {
        "said_by": "Bí thư Tỉnh ủy",
        "words": "Rà soát lại số liệu",
        "said_on": day(),
        "way": "written_on",
        "action": "record",
    }


def _slot(_town: Town) -> Filled:
    return {
        "date": day(9),
        "half": "morning",
        "start": "08:00",
        "end": "10:00",
        "subject": "Giao ban",
        "kind": "briefing",
        "place": "Phòng họp 1",
    }


def _task(town: Town) -> Filled:
    return {
        "title": "Chuẩn bị hội nghị",
        "area": town.cast.areas[1].pk,
        "lead_office": "vptu",
        "due_on": in_days(9).isoformat(),
    }


def _table(_town: Town) -> Filled:
    book = openpyxl.Workbook()
    for row in (["TT", "Nội dung", "Thời hạn"], [1, "Rà soát số liệu", "05/12/2030"]):
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return {"upload": SimpleUploadedFile("viec.xlsx", made.getvalue())}


def _paper(_town: Town) -> Filled:
    return {"upload": SimpleUploadedFile("thong-bao.txt", NOTICE.encode())}


def _schedule(_town: Town) -> Filled:
    words = f"Thứ Hai ({day(12)}):\nSáng: 8h00: Giao ban Văn phòng. Tại phòng họp 1."
    return {"text": words, "title": ""}


def _on_task(town: Town) -> Filled:
    return {"task_id": town.kept["task"].pk}


ROWS = {
    "intake:new": Row(who="an", model=Task, filled=_task, base="task"),
    "intake:many": Row(
        who="an",
        model=Task,
        base="document",
        several=True,
        first=lambda _t: {"text": NOTICE, "action": "read"},
        filled=lambda town: {"action": "all", "looked": "on", "area": town.cast.areas[3].pk},
    ),
    "intake:import": Row(who="an", model=TaskImport, filled=_table, base="made_once"),
    "intake:paper_new": Row(who="an", model=Scan, filled=_paper, base="made_once"),
    "intake:mailed_paper": Row(
        who="mai",
        model=SourceDocument,
        # New for each test: its file outlives no other test's sweep of what nobody names.
        at=lambda town: {"pk": came(town.cast).pk},
        filled=lambda _t: {"action": "one", "basis": "letter"},
        base="made_once",
    ),
    "intake:directive_new": Row(who="an", model=Directive, filled=_directive, base="made_once"),
    "tasks:series_new": Row(who="an", model=Series, filled=_series, base="made_once"),
    "tasks:filter_save": Row(
        who="an",
        model=SavedFilter,
        query="sort=newest",
        filled=lambda _t: {"name": "Của tôi"},
        base="made_once",
    ),
    "tasks:export_new": Row(
        who="binh",
        model=Export,
        query="source=list&form=xlsx&columns=code,title&sort=newest",
        filled=lambda _t: {},
        base="made_once",
    ),
    "tasks:note": Row(
        who="dung",
        model=Note,
        at=_on_task,
        base="verb",
        filled=lambda _t: {"text": "Đề nghị gửi bản mềm", "readers": "all"},
    ),
    "tasks:split": Row(
        who="an",
        model=Task,
        at=_on_task,
        base="verb",
        several=True,
        filled=lambda _t: {
            "title_1": "Chuẩn bị nội dung",
            "title_2": "Chuẩn bị hậu cần",
            "due_2": day(3),
        },
    ),
    "diary:new": Row(who="binh", model=Slot, filled=_slot, base="slot"),
    "diary:import": Row(
        who="binh",
        model=Slot,
        first=_schedule,
        filled=lambda _t: {"state": "draft"},
        base="schedule",
    ),
    "diary:feeds": Row(who="an", model=DiaryFeed, filled=lambda _t: {}, base="feed", shown=True),
}

# Every verb of a task is sent twice at its own stage in tests/tasks/verbs/test_every_verb.py.
CHANGES = {f"tasks:{case.verb}" for case in CASES} - ROWS.keys() | {
    "tasks:decide",
    "tasks:bulk",
    "tasks:bulk_export",
    "tasks:bulk_copy",
    "tasks:nudge_take_back",
    "tasks:inbox_bulk",
    "tasks:filter_change",
    "tasks:filter_delete",
    "tasks:export_remove",
    "tasks:series_change",
    "tasks:series_end",
    "intake:import_detail",
    "intake:paper",
    "intake:mailed_paper_decline",
    "tasks:file_declare",
    "intake:directive_set_aside",
    "diary:ask",
    "diary:opinion",
    "diary:issue",
    "diary:feed_revoke",
    "diary:change",
    "diary:move",
    "diary:override",
    "diary:off",
    "reviews:overdue_bulk",
    "reviews:overdue_letter",
    "gallery",  # keeps nothing
    "content_report",  # written by browsers, each report for itself
}
