"""One rule per URL name: who may open it, and which power a verb asks on which office.

A URL without a rule, and a rule without a URL, fail `test_every_url_has_a_rule`.
"""

from dataclasses import dataclass
from enum import StrEnum

from tests.permissions import (
    citizen_rules,
    document_rules,
    intake_rules,
    meeting_rules,
    review_rules,
    training_rules,
    trip_rules,
    voter_rules,
)
from tests.permissions.settings_rules import CONFIGURE, OWN


class Who(StrEnum):
    ANYONE = "anyone"  # without signing in
    SIGNED_IN = "signed in"
    TASK = "reads the task"  # invisible: 404
    POWER = "holds the power"  # else 403
    OFFICE = "works in the office"  # else 404
    MAKER = "asked for it"  # 404 for everybody else; nobody of the stage has
    OWNER = "the row is his own"  # else 404


class Side(StrEnum):
    """On which office a verb's power is asked."""

    PART = "part"
    LEAD = "lead"
    LOGGER = "logger"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Rule:
    who: Who
    power: str = ""
    side: Side = Side.ANY
    inside: bool = False  # the row is there for the office of the side alone, else 404


ANYONE, SIGNED_IN, TASK = Rule(Who.ANYONE), Rule(Who.SIGNED_IN), Rule(Who.TASK)
OFFICE, OWNER = Rule(Who.OFFICE), Rule(Who.OWNER)
MAKER = Rule(Who.MAKER)


def verb(power: str, side: Side, *, inside: bool = False) -> Rule:
    return Rule(Who.TASK, power, side, inside)


def power(codename: str) -> Rule:
    return Rule(Who.POWER, codename)


PART, LEAD, LOGGER = Side.PART, Side.LEAD, Side.LOGGER

RULES: dict[str, Rule] = {
    "healthz": ANYONE,
    "readyz": ANYONE,
    "metrics": ANYONE,
    "content_report": ANYONE,
    "account_login": ANYONE,
    "account_logout": ANYONE,
    "account_inactive": ANYONE,
    "account_signup": ANYONE,
    "mfa_authenticate": ANYONE,
    "openid_connect_login": ANYONE,
    "openid_connect_callback": ANYONE,
    "coordination:emblem": ANYONE,
    "offices:invitation": ANYONE,
    "offices:session_end": OWNER,
    "offices:access_request": MAKER,  # who may confirm it stands in tests/offices/test_access.py
    "offices:access_requests": SIGNED_IN,
    "account_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": OWNER,
    "mfa_edit_webauthn": OWNER,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "usersessions_list": SIGNED_IN,
    "gallery": SIGNED_IN,
    "handbook": SIGNED_IN,
    "handbook_chapter": SIGNED_IN,
    "handbook_regulation": SIGNED_IN,
    "handbook_regulation_file": SIGNED_IN,
    "notifications:list": SIGNED_IN,
    "notifications:read_all": SIGNED_IN,
    "notifications:read": SIGNED_IN,
    "notifications:preferences": SIGNED_IN,
    "notifications:undelivered": power("configure"),
    "notifications:retry": power("configure"),
    "notifications:mailbox": SIGNED_IN,
    "notifications:mail": SIGNED_IN,
    "tasks:today": SIGNED_IN,
    "tasks:decisions": SIGNED_IN,
    "tasks:decide": SIGNED_IN,
    "tasks:list": SIGNED_IN,
    "reviews:weekly_table": SIGNED_IN,
    "reviews:weekly_export": power("export_data"),
    "tasks:due_calendar": SIGNED_IN,
    "tasks:table": SIGNED_IN,
    "tasks:board": SIGNED_IN,
    "tasks:filter_list": SIGNED_IN,
    "tasks:filter_save": SIGNED_IN,
    "tasks:filter_change": OWNER,
    "tasks:filter_delete": OWNER,
    "tasks:report": SIGNED_IN,
    "tasks:bulk_export": SIGNED_IN,
    "tasks:bulk_copy": SIGNED_IN,
    "tasks:bulk": SIGNED_IN,
    "tasks:inbox": SIGNED_IN,
    "tasks:inbox_bulk": SIGNED_IN,
    "tasks:search": SIGNED_IN,
    "reviews:overdue": SIGNED_IN,
    "reviews:overdue_bulk": SIGNED_IN,
    "reviews:overdue_copy": SIGNED_IN,
    "reviews:overdue_letter": SIGNED_IN,
    "reviews:overdue_list": SIGNED_IN,
    "tasks:exports": SIGNED_IN,
    "tasks:export_new": power("export_data"),
    "tasks:export_file": MAKER,
    "tasks:export_remove": MAKER,
    "tasks:series_list": SIGNED_IN,
    "tasks:series_new": power("log_task"),
    "tasks:series_reading": SIGNED_IN,
    "tasks:series_detail": OFFICE,
    "tasks:series_change": OFFICE,
    "tasks:series_end": OFFICE,
    **dict.fromkeys(intake_rules.LOGS, power("log_task")),
    **dict.fromkeys(intake_rules.RECEIVES, power("receive_part")),
    "intake:lead_hint": SIGNED_IN,
    "intake:deadline_hint": SIGNED_IN,
    "intake:directives": SIGNED_IN,
    "intake:source": SIGNED_IN,
    "intake:source_file": SIGNED_IN,
    "tasks:remind": TASK,
    "tasks:nudge_take_back": TASK,
    "tasks:detail": TASK,
    "tasks:history": TASK,
    "tasks:file": TASK,
    "tasks:file_view": TASK,
    "tasks:file_declare": TASK,
    "tasks:receive": verb("receive_part", PART),
    "tasks:assign": verb("assign_part", PART),
    "tasks:submit_inside": verb("submit_part", PART),
    "tasks:approve_inside": verb("approve_inside", PART),
    "tasks:deliver": verb("deliver_part", PART),
    "tasks:ask_rework": verb("approve_inside", PART),
    "tasks:hand_back": verb("hand_back", PART),
    "tasks:note_result": verb("submit_part", LEAD),
    "tasks:ask_more": verb("submit_part", LEAD),
    "tasks:send_again": verb("release_request", LEAD),
    "tasks:settle": verb("deliver_part", LEAD),
    "tasks:do_ourselves": verb("deliver_part", LEAD),
    "tasks:to_superior": verb("deliver_part", LEAD),
    "tasks:withdraw": verb("release_request", LEAD),
    "tasks:end_without_answer": verb("deliver_part", LEAD),
    "tasks:nudge": TASK,
    "tasks:phone": TASK,
    "tasks:explain_delay": verb("submit_part", PART),
    "tasks:urge_body": verb("submit_part", PART),
    "tasks:ask_body": verb("submit_part", PART),
    "tasks:record_answer": verb("submit_part", PART),
    "tasks:ask_release": verb("log_task", LOGGER),
    "tasks:release": verb("release_request", LOGGER),
    "tasks:return_draft": verb("release_request", LOGGER),
    "tasks:cancel": verb("log_task", LOGGER),
    "tasks:complete": verb("submit_part", LEAD),
    "tasks:submit_above": verb("submit_part", LEAD),
    "tasks:back_from_above": verb("submit_part", LEAD),
    "tasks:split": verb("submit_part", LEAD),
    "tasks:pause": verb("deliver_part", LEAD),
    "tasks:resume": verb("deliver_part", LEAD),
    "tasks:end_without_product": verb("deliver_part", LEAD),
    "tasks:stop": verb("deliver_part", LEAD),
    "tasks:reopen": verb("approve_inside", LEAD),
    "tasks:record_directive": TASK,
    "tasks:ask_opinion": TASK,
    "tasks:give_opinion": OFFICE,
    "tasks:withdraw_opinion": OFFICE,
    "tasks:note": TASK,
    "tasks:share": TASK,
    "tasks:end_share": TASK,
    "tasks:watch": TASK,
    "tasks:add_file": TASK,
    "tasks:ask_change": verb("submit_part", PART),
    "tasks:correct_due": TASK,
    "tasks:pause_due": verb("decide_extension", LEAD),
    "tasks:resume_due": verb("decide_extension", LEAD),
    "tasks:decide_change": verb("decide_extension", LEAD),
    "tasks:take_back_change": verb("submit_part", PART),
    "tasks:confirm_product": verb("approve_inside", PART, inside=True),
    "diary:week": SIGNED_IN,
    "diary:new": power("manage_meetings|issue_diary"),
    "diary:check": power("manage_meetings|issue_diary"),
    "diary:ask": power("manage_meetings|issue_diary"),
    "diary:opinion": power("manage_meetings|issue_diary"),
    "diary:issue": power("issue_diary"),
    "diary:import": power("manage_meetings|issue_diary"),
    "diary:versions": SIGNED_IN,
    "diary:version": MAKER,
    "diary:paper": SIGNED_IN,
    "diary:feeds": SIGNED_IN,
    "diary:feed_revoke": OWNER,
    "diary:feed": ANYONE,  # by its secret, see tests/meetings/diary
    "diary:entry": MAKER,
    "diary:change": MAKER,
    "diary:move": MAKER,
    "diary:override": MAKER,
    "diary:off": MAKER,
    "reviews:dashboard": power("read_restricted"),
    "reviews:dashboard_pdf": power("read_restricted"),
    "reviews:figure": power("read_restricted"),
}

RULES |= {name: power("configure") for name in CONFIGURE}
RULES |= dict.fromkeys(OWN, SIGNED_IN)
# No session opens these: they ask for a token (tests/exchange/test_interface.py).
API = ("me", "offices", "areas", "log_task", "tasks", "task", "openapi-json", "nothing")
RULES |= {f"api-v1:{name}": ANYONE for name in API}
MEETINGS = verb("manage_meetings", LEAD)
RULES |= {f"meetings:{name}": TASK for name in meeting_rules.READS}
RULES |= {f"meetings:{name}": MEETINGS for name in meeting_rules.MANAGES}
RULES |= {f"meetings:{name}": power("manage_meetings") for name in meeting_rules.OWN_DESK}
RULES |= {f"meetings:{name}": SIGNED_IN for name in meeting_rules.EVERYBODY}
RULES |= dict.fromkeys(voter_rules.READS, TASK)
RULES |= dict.fromkeys(voter_rules.WORKS, verb("submit_part", LEAD))
RULES |= dict.fromkeys(voter_rules.HEADS, verb("approve_inside", LEAD))
RULES |= dict.fromkeys(voter_rules.RELEASES, verb("release_request", LEAD))
RULES |= dict.fromkeys(voter_rules.CHIEF, verb("deliver_part", LEAD))
RULES |= dict.fromkeys(voter_rules.OWN_DESK, power("submit_part"))
RULES |= dict.fromkeys(voter_rules.EVERYBODY, SIGNED_IN)
RULES |= dict.fromkeys(voter_rules.FOUND, MAKER)
RULES[voter_rules.MANY] = power("approve_inside")
DOCUMENTS = verb("manage_documents", LEAD)
RULES |= {f"documents:{name}": TASK for name in document_rules.READS}
RULES |= {f"documents:{name}": DOCUMENTS for name in document_rules.MANAGES}
RULES |= {f"documents:{name}": verb("release_request", LEAD) for name in document_rules.RELEASES}
RULES |= {f"documents:{name}": verb("deliver_part", LEAD) for name in document_rules.CHIEF}
RULES |= {f"documents:{name}": power("manage_documents") for name in document_rules.OWN_DESK}
RULES |= {"documents:list": SIGNED_IN, "documents:drafts_compare": TASK}
TRIPS = verb("manage_trips", LEAD)
RULES |= {f"trips:{name}": TASK for name in trip_rules.READS}
RULES |= {f"trips:{name}": TRIPS for name in trip_rules.MANAGES}
RULES |= {f"trips:{name}": verb("release_request", LEAD) for name in trip_rules.RELEASES}
RULES |= {"trips:list": SIGNED_IN, "trips:away": SIGNED_IN, "trips:new": power("manage_trips")}
RULES |= dict.fromkeys(training_rules.READS, TASK)
RULES |= dict.fromkeys(training_rules.MANAGES, verb("manage_training", LEAD))
RULES |= dict.fromkeys(training_rules.RELEASES, verb("release_request", LEAD))
RULES |= dict.fromkeys(training_rules.OWN_DESK, power("manage_training"))
RULES |= dict.fromkeys(training_rules.EVERYBODY, SIGNED_IN)
INFORMATION = verb("manage_documents", LEAD)
RULES |= {f"information:{name}": INFORMATION for name in document_rules.HOLDS}
RULES |= {f"information:{name}": verb("deliver_part", LEAD) for name in ("deliver", "send_ready")}
RULES |= {f"information:{name}": TASK for name in document_rules.ASKS}
RULES |= {f"information:{name}": power("manage_documents") for name in document_rules.ASKS_ANEW}
RULES["information:list"] = SIGNED_IN
REVIEWS = verb("manage_reviews", LEAD)
RULES |= {f"reviews:{name}": TASK for name in review_rules.READS}
RULES |= {f"reviews:{name}": REVIEWS for name in review_rules.MANAGES}
RULES |= {f"reviews:{name}": verb("release_request", LEAD) for name in review_rules.RELEASES}
RULES |= {"reviews:list": SIGNED_IN, "reviews:new": power("manage_reviews")}
RULES |= {"obstacles:list": SIGNED_IN, "obstacles:new": power("log_task")}
RULES["obstacles:change"] = MAKER  # who reads and who changes one: tests/reviews/test_obstacles.py
LETTERS, NOT_THERE = power("handle_letters"), MAKER
POWERED = power("handle_letters|read_restricted")
RULES |= {f"citizens:{name}": LETTERS for name in citizen_rules.OWN_DESK}
RULES |= {f"citizens:{name}": POWERED for name in citizen_rules.HANDLES_OR_LEADS}
RULES |= {f"citizens:{name}": NOT_THERE for name in citizen_rules.LETTERS}
RULES |= {f"citizens:{name}": NOT_THERE for name in citizen_rules.VISITS}
RULES |= {f"denunciations:{name}": NOT_THERE for name in citizen_rules.DENUNCIATIONS}
RULES |= {f"receptions:{name}": NOT_THERE for name in citizen_rules.RECEPTIONS}
RULES |= {f"{space}:list": SIGNED_IN for space in ("citizens", "denunciations", "receptions")}
RULES |= {"receptions:new": LETTERS, "denunciations:new": power("handle_denunciations")}
RULES["citizens:erasure"] = power("read_restricted")
RULES["coordination:audit"] = power("configure|read_audit")
RULES["offices:acts"] = power("configure|read_audit")

# Django's read-only data pages: one rule for all of them.
DATA_PAGES = "admin:"
