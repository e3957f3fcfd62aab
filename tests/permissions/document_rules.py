"""Rules of the addresses of area 2; read by `rules.py`."""

READS = ("detail", "paper", "round", "slip_answer", "round_send")
MANAGES = (
    "confirm_complete", "report", "revise", "table", "decide", "carry_over", "take_back",
    "withdraw", "change", "destination", "paper_new", "papers_tick", "paper_change", "draft_new",
    "point_new", "point_answer", "round_new", "round_returned", "round_compile",
)  # fmt: skip
RELEASES = ("ask_missing", "return_file")
CHIEF = ("open_content",)
OWN_DESK = ("new", "import", "read")
