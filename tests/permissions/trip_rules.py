"""Rules of the addresses of area 6; read by `rules.py`."""

READS = ("detail", "paper", "participant_reply", "paper_receive")
MANAGES = (
    "note_return",
    "report",
    "close",
    "postpone",
    "cancel",
    "move",
    "change",
    "programme",
    "stop_new",
    "stop_change",
    "stop_drop",
    "arrangement_new",
    "arrangement_change",
    "permission",
    "participant_new",
    "participant_remove",
    "participant_up",
    "paper_new",
    "paper_drop",
    "notice",
    "line_new",
    "line_change",
    "line_task",
    "lines_none",
)
RELEASES = ("send", "approve")
