"""Forms of administration: people, offices, rules, places, connections."""

import io
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from coordination.models import (
    Body,
    CalendarDay,
    Car,
    Charge,
    DeadlineRule,
    DocumentKind,
    Leader,
    ReminderLadder,
    Room,
)
from exchange.models import Connection, Receiver, Token
from intake.models import Mailbox
from offices.models import Absence, Division, Person, Post
from tests.sent_twice.row import Filled, Row, Town, day

PASSWORD = "Rừng-cọ-đồi-chè-2031"
SHEET = (
    ["DANH SÁCH"],
    [],
    ["TT", "Họ tên", "Chức vụ", "Email", "Đơn vị", "Vai trò", "Phòng"],
    ["1", "Đặng Thị Lan", "Chuyên viên", "", "VPUB", "chuyên viên", "phòng tổng hợp"],
    ["2", "Hà Minh Tú", "", "", "Văn phòng Tỉnh ủy", "Văn thư", ""],
)


def _son(town: Town) -> Filled:
    return {"pk": town.cast.son.pk}


def _connection(town: Town) -> Filled:
    return {"pk": town.kept["connection"].pk}


def _sheet(_town: Town) -> Filled:
    book = openpyxl.Workbook()
    for row in SHEET:
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return {"upload": SimpleUploadedFile("can-bo.xlsx", made.getvalue())}


def _limit(_town: Town) -> Filled:
    return {
        "name": "Thụ lý",
        "code": "thu-ly",
        "legal_basis": "Luật, Điều 1",
        "amount": 10,
        "start_event": "ngày nhận",
        "unit": "wd",
        "direction": "forward",
        "extendable": 1,
        "valid_from": "01/01/2026",
    }


def _steps(town: Town) -> Filled:
    return {
        "before": "5, 2, 0",
        "after_first": 1,
        "after_every": 2,
        "deputy_after": 1,
        "chief_after": 4,
        "area": town.cast.areas[3].pk,
    }


def _absence(town: Town) -> Filled:
    people = {"person": town.cast.an.pk, "substitute": town.cast.mai.pk}
    return {**people, "starts_on": day(3), "ends_on": day(5)}


def _post(town: Town) -> Filled:
    return {"office": town.cast.offices["vpub"].pk, "role": "officer", "since": day()}


def _admin(model: Any, filled: Any, **more: Any) -> Row:
    return Row(who="quan", model=model, filled=filled, **more)


ROWS = {
    "coordination:document_kind_add": _admin(
        DocumentKind,
        lambda _t: {"name": "Phiếu trình", "code": "phieu", "system": "both", "sort": "90"},
    ),
    "coordination:body_add": _admin(
        Body,
        lambda _t: {"name": "Sở Tài chính", "short_name": "STC", "kind": "department", "sort": 5},
    ),
    "coordination:leader_add": _admin(
        Leader,
        lambda town: {
            "full_name": "Đỗ Quang Vững",
            "position": "Phó Chủ tịch UBND tỉnh",
            "precedence": 5,
            "body": town.kept["body"].pk,
        },
    ),
    "coordination:room_add": _admin(
        Room,
        lambda town: {
            "name": "P. họp 9",
            "site": "Trụ sở",
            "seats": "30",
            "office": town.cast.offices["vpub"].pk,
        },
    ),
    "coordination:car_add": _admin(
        Car,
        lambda town: {
            "name": "Xe 7 chỗ",
            "plate": "19A-123.45",
            "office": town.cast.offices["vpub"].pk,
        },
    ),
    "coordination:charge_add": _admin(
        Charge,
        lambda town: {"post": town.cast.binh.home_post_id, "area": town.cast.areas[3].pk},
        at=lambda _t: {"code": "vptu"},
    ),
    "coordination:deadline_rule_add": _admin(DeadlineRule, _limit),
    "coordination:ladder_add": _admin(ReminderLadder, _steps),
    "coordination:workday_add": _admin(
        CalendarDay,
        lambda _t: {"day": "05/05/2031", "kind": "holiday", "name": "Ngày thử", "source": "TB 1"},
        base="calendar",
    ),
    "coordination:workdays_seed": _admin(
        CalendarDay, lambda _t: {}, at=lambda _t: {"year": 2029}, base="calendar", several=True
    ),
    "exchange:connection_add": _admin(
        Connection,
        lambda _t: {
            "name": "Một cửa",
            "office": "vpub",
            "purpose": "Ghi",
            "scopes": ["log_task"],
            "per_minute": "60",
        },
    ),
    "exchange:token_issue": _admin(Token, lambda _t: {"days": "90"}, at=_connection),
    "exchange:receiver_add": _admin(
        Receiver, lambda _t: {"address": "https://xa.vn/told"}, at=_connection
    ),
    "intake:mailbox": _admin(
        Mailbox,
        lambda _t: {"host": "mail.vn", "username": "vptu", "senders": "a@b.gov.vn"},
        at=lambda _t: {"code": "vptu"},
    ),
    "offices:absence": Row(who="an", model=Absence, filled=_absence),
    "offices:person_add": _admin(
        Person, lambda _t: {"full_name": "Trần Tư", "username": "tu", "password": PASSWORD}
    ),
    "offices:people_import": _admin(
        Person, lambda _t: {}, first=_sheet, base="sheet", several=True
    ),
    "offices:post_give": _admin(Post, _post, at=_son),
    "offices:division_add": _admin(
        Division,
        lambda _t: {"name": "Phòng Tổng hợp 9", "sort": "9"},
        at=lambda _t: {"code": "vptu"},
    ),
}

CHANGES = {
    *(
        f"coordination:{name}"
        for name in (
            "matrix_cell",
            "lead_rule",
            "area",
            "area_move",
            "province",
            "mail_settings",
            "mail_test",
            "document_kind",
            "body",
            "leader",
            "room",
            "car",
            "diary_setting",
            "charge_end",
            "deadline_rule",
            "ladder",
            "workday",
            "workday_switch",
            "workday_remove",
        )
    ),
    *(
        f"exchange:{name}"
        for name in (
            "connection_edit",
            "connection_close",
            "token_revoke",
            "receiver_switch",
            "delivery_again",
        )
    ),
    *(
        f"offices:{name}"
        for name in (
            "profile",
            "preferences",
            "acting_office",
            "absence_cancel",
            "person_edit",
            "post_end",
            "person_move",
            "person_deactivate",
            "person_reactivate",
            "person_password",
            "person_invite",
            "person_second_step",
            "person_sign_out",
            "access_request",
            "sign_in_rules",
            "invitation",
            "session_end",
            "office",
            "division",
            "power",
        )
    ),
    "intake:mailbox_test",
    *(f"notifications:{name}" for name in ("read_all", "read", "preferences", "retry")),
}
