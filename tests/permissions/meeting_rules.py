"""Rules of the doors of meetings and sessions; read by `rules.py`."""

READS = (
    "detail", "invitation_ics", "paper_receive", "participant_reply", "paper", "session_detail",
    "milestone_met",
)  # fmt: skip
MANAGES = (
    "change", "invite", "hold", "close", "reschedule", "postpone", "bring_forward", "cancel",
    "no_notice", "keep_template", "item_new", "item_take", "file_take", "item_change", "item_move",
    "item_carry", "paper_new", "paper_drop", "participant_new", "participant_remove", "attendance",
    "minutes", "notice", "line_new", "lines_none", "line_change", "line_task",
    "session_move", "session_hold", "session_cancel", "milestone_new", "milestone_drop",
)  # fmt: skip
OWN_DESK = ("new", "import", "lead_hint", "session_new", "pool_new", "template_end", "series_start")
EVERYBODY = ("list", "sessions", "pool", "template_list")
