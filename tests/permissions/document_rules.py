"""Rules of the addresses of areas 2 and 3; read by `rules.py`."""

READS = ("detail", "paper", "round", "round_paper", "slip_answer", "round_send")
MANAGES = (
    "confirm_complete",
    "report",
    "revise",
    "table",
    "decide",
    "carry_over",
    "take_back",
    "note_revised",
    "withdraw",
    "change",
    "destination",
    "paper_new",
    "papers_tick",
    "paper_change",
    "draft_new",
    "point_new",
    "point_answer",
    "round_new",
    "round_returned",
    "round_compile",
    "round_remind",
)
RELEASES = ("ask_missing", "return_file")
CHIEF = ("open_content",)
OWN_DESK = ("new", "import", "read")
# Of requests for information: the office that holds it, and the one that asks.
HOLDS = ("ask_supplier", "supplied")
ASKS = ("detail", "paper", "confirm", "ask_more", "item_answer", "item_correct")
ASKS_ANEW = ("new", "import", "exchange_new")
