"""Each verb once: where it fits, who presses it, who may read but not press, where it does not."""

from typing import NamedTuple


class Case(NamedTuple):
    """`code`: whose part it acts on; `late`: a stage where the state no longer fits."""

    verb: str
    stage: str
    by: str
    refused: str
    late: str = ""
    code: str = "vpub"


CASES = (
    Case("receive", "sent", "cuc", "hai", "received"),
    Case("assign", "received", "khanh", "dung", "delivered"),
    Case("submit_inside", "working", "dung", "hai", "submitted"),
    Case("ask_rework", "submitted", "en", "dung", "working"),
    Case("approve_inside", "lead_submitted", "binh", "an", "sent", "vptu"),
    Case("deliver", "submitted", "en", "dung", "delivered"),
    Case("hand_back", "received", "en", "cuc", "sent"),
    Case("note_result", "delivered", "an", "en", "working"),
    Case("ask_more", "delivered", "an", "en", "working"),
    Case("send_again", "handed_back", "binh", "an", "received"),
    Case("settle", "handed_back", "binh", "en", "received"),
    Case("do_ourselves", "handed_back", "binh", "en", "received"),
    Case("to_superior", "handed_back", "binh", "an", "to_superior"),
    Case("withdraw", "working", "binh", "en", "delivered"),
    Case("end_without_answer", "unanswered", "binh", "en", "sent"),
    Case("nudge", "working", "an", "hai", "delivered"),
    Case("phone", "working", "an", "son"),
    Case("ask_body", "working", "dung", "hai", "done"),
    Case("record_answer", "body_asked", "dung", "hai", "working"),
    Case("urge_body", "body_asked", "dung", "hai", "working"),
    Case("explain_delay", "working", "dung", "hai", "delivered"),
    Case("ask_release", "draft", "an", "son", "sent", "vptu"),
    Case("release", "to_release", "binh", "an", "sent", "vptu"),
    Case("return_draft", "to_release", "binh", "an", "sent", "vptu"),
    Case("cancel", "sent", "an", "mai", "received", "vptu"),
    Case("submit_above", "settled", "an", "en", "above", "vptu"),
    Case("back_from_above", "above", "an", "en", "settled", "vptu"),
    Case("complete", "settled", "an", "dung", "delivered", "vptu"),
    Case("end_without_product", "settled", "binh", "an", "done", "vptu"),
    Case("stop", "working", "binh", "an", "done", "vptu"),
    Case("split", "working", "an", "en", "done", "vptu"),
    Case("pause", "working", "binh", "an", "paused", "vptu"),
    Case("resume", "paused", "binh", "an", "working", "vptu"),
    Case("reopen", "done", "binh", "an", "working", "vptu"),
    Case("record_directive", "working", "an", "son", "", "vptu"),
    Case("ask_opinion", "working", "dung", "son", "done", "vptu"),
    Case("give_opinion", "opinion_asked", "binh", "mai", "", "vptu"),
    Case("withdraw_opinion", "opinion_asked", "an", "binh", "", "vptu"),
    Case("note", "working", "dung", "son", "", "vptu"),
    Case("share", "working", "an", "dung", "", "vptu"),
    Case("end_share", "working", "an", "dung", "", "vptu"),
    Case("watch", "working", "hai", "son", "", "vptu"),
    Case("add_file", "working", "dung", "son", "", "vptu"),
    Case("ask_change", "working", "dung", "hai", "date_asked"),
    Case("correct_due", "working", "binh", "dung", "delivered"),
    Case("pause_due", "working", "binh", "dung", "due_paused"),
    Case("resume_due", "due_paused", "binh", "dung", "working"),
    Case("decide_change", "date_asked", "binh", "dung"),
    Case("take_back_change", "date_asked", "dung", "hai"),
    Case("confirm_product", "unconfirmed", "binh", "an", "", "vptu"),
)
