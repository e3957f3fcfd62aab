"""Rules of the doors of meetings and sessions; read by `rules.py`."""

READS = ("detail", "invitation_ics", "paper_receive", "participant_reply")
MANAGES = (
    "change", "invite", "hold", "close", "reschedule", "postpone", "bring_forward", "cancel",
    "no_notice", "keep_template", "item_new", "item_take", "item_change", "item_move",
    "item_carry", "paper_new", "paper_drop", "participant_new", "participant_remove", "attendance",
    "minutes", "notice", "line_new", "lines_none", "line_change", "line_task",
)  # fmt: skip
OWN_DESK = ("new", "lead_hint")
EVERYBODY = ("list",)
