"""A house with a row behind nearly every address: each page of the URLconf can be opened."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
from django.urls import reverse
from django.utils import timezone

from coordination.services.defaults import install_defaults
from documents.models import Draft, OpinionRound, Slip
from exchange.services.connections import add_receiver, issue_token, open_connection
from information.models import InfoItem
from intake.models import MailedPaper
from intake.services.directives import record_words
from intake.services.mailboxes import save_mailbox
from meetings.models import AgendaItem
from meetings.services.templates import keep_template
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.access_requests import propose_post
from offices.services.accounts import set_sign_in_rules
from reviews.models import Obstacle, Section
from tasks.models import Conclusion, Directive, ExternalRequest, Participant
from tasks.services.drafts import LeaderWords
from tasks.services.filters import save_filter
from tests.browser.citizens_house import of_citizens
from tests.citizens.conftest import give_desks
from tests.intake.mailed import came
from tests.permissions.conftest import Stage, _stage
from tests.permissions.rules import DATA_PAGES
from tests.permissions.test_urls import special
from tests.permissions.urls import doors
from tests.support import rings
from tests.support.cast import Cast
from tests.support.diary import make_diary
from tests.tasks.verbs.cases import CASES
from tests.tasks.verbs.conftest import address
from tests.tasks.verbs.stages import STAGES
from trips.models import Arrangement, TravelPermission, TripStop
from voters.models import ContactPoint, VoterOpinion

# Both sides of a request come early: the first few who open a page fill its forms.
PEOPLE = ("quan", "an", "en", "binh", "cuc", "dung", "khanh", "hai")
WALKED = {
    door.name: door.kwargs for door in doors() if not door.name.startswith((DATA_PAGES, "api-v1:"))
}
ROWS: dict[str, Any] = {
    "item_id": AgendaItem,
    "participant_id": Participant,
    "line_id": Conclusion,
    "point_id": ContactPoint,
    "opinion_id": VoterOpinion,
    "stop_id": TripStop,
    "arrangement_id": Arrangement,
    "permission_id": TravelPermission,
    "section_id": Section,
    "obstacle_id": Obstacle,
    "round_id": OpinionRound,
    "slip_id": Slip,
    "supplier_id": ExternalRequest,
}
# Whose parameter is called as that of another room.
OWN_ROWS: dict[str, Callable[[Stage], dict[str, Any]]] = {
    "information:item_answer": lambda stage: {"item_id": _items(stage)},
    "information:item_correct": lambda stage: {"item_id": _items(stage)},
    "intake:mailed_paper": lambda _stage: {"pk": MailedPaper.objects.order_by("pk")},
    "intake:mailed_paper_decline": lambda _stage: {"pk": MailedPaper.objects.order_by("pk")},
    "intake:directive_set_aside": lambda _stage: {"pk": Directive.objects.order_by("pk")},
}
_FILES = "gives a file or a line for machines, no page"
_CODES = "asks for a password or a code and shows none again: tests/offices/signing"
_PRESS = "one press without words, on a page of rows the house has not: tests of its own app"
_NO_ROW = "the house has no such row yet: tests of its own app fill it in"
# What nobody of the house opens, and why; anything else that nobody opens fails the test.
UNOPENED = {
    **dict.fromkeys(
        (
            "readyz",
            "content_report",
            "coordination:emblem",
            "diary:feed",
            "tasks:export_file",
            "tasks:file",
            "tasks:file_view",
            "intake:source_file",
            "reviews:overdue_letter",
            "petitions:forwarding_paper",
            "petitions:figures_paper",
            "petitions:paper",
            "information:paper",
            "documents:round_paper",
            "reviews:review_report",
            "citizens:register",
            "citizens:report",
            "citizens:petitions_report",
            "citizens:refusal",
            "citizens:paper",
            "denunciations:paper",
            "receptions:paper",
        ),
        _FILES,
    ),
    **dict.fromkeys(
        (
            "account_change_password",
            "account_login",
            "account_reauthenticate",
            "account_signup",
            "mfa_authenticate",
            "mfa_deactivate_totp",
            "mfa_reauthenticate",
            "mfa_edit_webauthn",
            "mfa_remove_webauthn",
            "mfa_reauthenticate_webauthn",
            "mfa_view_recovery_codes",
            "offices:invitation",
            "mfa_add_webauthn",
            "openid_connect_callback",
            "openid_connect_login",
        ),
        _CODES,
    ),
    **dict.fromkeys(
        (
            "coordination:charge_end",
            "diary:ask",
            "diary:feed_revoke",
            "exchange:delivery_again",
            "meetings:line_task",
            "meetings:lines_none",
            "notifications:retry",
            "offices:absence_cancel",
            "offices:acting_office",
            "offices:session_end",
            "tasks:bulk",
            "tasks:bulk_export",
            "tasks:file_declare",
            "tasks:nudge_take_back",
            "tasks:export_remove",
            "tasks:filter_delete",
            "reviews:overdue_bulk",
            "citizens:import_undo",
            "citizens:incoming_take",
            "receptions:line_task",
            "receptions:lines_none",
            "receptions:participant_remove",
            "voters:line_task",
            "voters:lines_none",
            "trips:line_task",
            "trips:lines_none",
            "trips:participant_remove",
            "trips:participant_up",
            "reviews:measures_tasks",
            "documents:round_remind",
        ),
        _PRESS,
    ),
    **dict.fromkeys(
        (
            "diary:override",
            "diary:version",
            "meetings:milestone_drop",
            "meetings:milestone_met",
            "meetings:paper_drop",
            "meetings:paper_receive",
            "notifications:mail",
            "intake:import_detail",
            "intake:paper",
            "intake:source",
            "citizens:erasure",
            "petitions:forwarding",
            "petitions:import_rows",
            "petitions:forwarding_received",
            "meetings:file_take",
            "petitions:reply_change",
            "trips:paper_drop",
            "trips:paper_receive",
            "training:list_send",
            "training:feedback",
            "training:enrol",
            "training:learner_withdraw",
            "reviews:section_slip",
        ),
        _NO_ROW,
    ),
}


def build() -> Stage:
    """The stage of the permission tests with the real rules of the offices and more rows."""
    _numbers_apart()
    stage = _stage()
    install_defaults(actor=Actor.system())
    _more_rows(stage.cast)
    Draft(
        appraisal_id=stage.tasks["internal"].pk, n=2, dated=timezone.localdate(), text="Điều 2"
    ).save(actor=stage.cast.actor("an"))
    keep_template(task_id=stage.tasks["internal"].pk, name="Giao ban", actor=stage.cast.actor("an"))
    return stage


def _numbers_apart() -> None:
    """Each table counts from a thousand of its own: no row is met because its number is another's.

    Else what the tests before left of the sequences decides which pages can be opened.
    """
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as owner:
        owner.execute(
            "select setval(format('%I.%I', schemaname, sequencename)::regclass,"
            " 1000 * row_number() over (order by sequencename))"
            " from pg_sequences where schemaname = 'public'"
        )


def _more_rows(cast: Cast) -> None:
    admin, an, today = cast.actor("quan"), cast.actor("an"), timezone.localdate()
    give_desks(cast)
    set_sign_in_rules(actor=admin, security_keys=True)
    propose_post(
        actor=admin,
        person=cast.people["dung"],
        office=cast.offices["vptu"],
        role=Role.CHIEF,
        reason="Điều động",
    )
    link = open_connection(
        actor=admin,
        name="QLVB",
        office=cast.offices["vptu"],
        purpose="Ghi nhiệm vụ",
        scopes=["log_task"],
        per_minute=600,
    )
    issue_token(actor=admin, connection=link, days=30)
    add_receiver(actor=admin, connection=link, address="https://qlvb.example.vn/nhan")
    came(cast)
    save_mailbox(
        actor=admin,
        office=cast.offices["vptu"],
        host="127.0.0.1",
        username="vptu",
        senders="vanthu@stc.example.vn",
    )
    save_filter(name="Việc của tôi", choices="q=bao", shared=False, actor=an)
    diary = make_diary(cast)
    diary.put("Họp giao ban", by="dung", date=today)
    diary.put("Họp giao ban", by="an", date=today)
    said = LeaderWords(words="Chuẩn bị báo cáo", said_by="Bí thư Tỉnh ủy", said_on=today)
    record_words(said=said, actor=an)


def _items(stage: Stage) -> Any:
    return InfoItem.objects.filter(request__task=stage.tasks["internal"])


def of_the_urlconf(stage: Stage) -> Iterator[str]:
    """Every address by the URLconf, with the rows of the stage and of one of its people.

    What nobody is known to open, eight people ask for in the whole ring alone.
    """
    rows = {name: model.objects.order_by("pk")[0].pk for name, model in ROWS.items()}
    for name, kwargs in WALKED.items():
        if name in UNOPENED and not rings.WHOLE:
            continue
        known = {one: rows[one] for one in kwargs if one in rows}
        own = OWN_ROWS.get(name, lambda _stage: {})(stage)
        known |= {one: found[0].pk for one, found in own.items()}
        yield reverse(name, kwargs=stage.kwargs("internal", kwargs) | special(name) | known)
        if kwargs == ("pk",):
            yield reverse(name, kwargs={"pk": stage.cast.people["mai"].pk})


def of_verbs(stage: Stage) -> Iterator[tuple[str, str]]:
    """Who presses a verb, and where, each at a stage of a task where it fits."""
    for case in CASES:
        task = STAGES[case.stage](stage.cast)
        yield case.by, address(stage.cast, task, case.verb, case.code)
    yield from of_citizens(stage.cast)
