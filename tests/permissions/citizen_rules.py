"""Rules of the addresses of area 5; read by `rules.py`.

A case of the stage has no letter: who reads it or not, a page below its number is not there.
"""

OWN_DESK = (
    "new",
    "visit_new",
    "incoming",
    "incoming_take",
    "import",
    "import_undo",
    "register",
    "reported",
)
HANDLES_OR_LEADS = ("board", "visits", "figures", "report", "petitions_report")
VISITS = ("visit_result", "refusal")
LETTERS = (
    "detail",
    "sender",
    "paper",
    "sort",
    "propose",
    "approve",
    "return_proposal",
    "accept",
    "refuse",
    "join",
    "split",
    "sender_change",
    "becomes_denunciation",
    "verify",
    "hold_dialogue",
    "suspend",
    "resume",
    "discontinue",
    "decide",
    "note_sent",
    "urge",
    "escalate",
    "take_result",
    "tell_sender",
    "close",
    "clock_done",
)
DENUNCIATIONS = (
    "detail",
    "paper",
    "change",
    "propose",
    "join",
    "approve",
    "extend",
    "suspend",
    "resume",
    "discontinue",
    "conclude",
    "clock_done",
    "close",
)
RECEPTIONS = (
    "detail",
    "paper",
    "announce",
    "hold",
    "reschedule",
    "postpone",
    "close",
    "notice",
    "participant_new",
    "participant_remove",
    "clock_done",
    "line_new",
    "lines_none",
    "line_change",
    "line_task",
)
