"""Rules of the addresses of reviews and obstacles; read by `rules.py`."""

# What each office and each chief does in the same review is asked at the own desk: tests/reviews.
READS = (
    "detail",
    "review_figures",
    "review_report",
    "freeze",
    "release",
    "hand_in",
    "agree",
    "ask_change",
    "withdraw_consent",
    "section_write",
    "section_slip",
)
MANAGES = (
    "compile",
    "hold",
    "conference",
    "change",
    "take_back",
    "obstacle_judge",
    "measures_new",
    "measure_change",
    "measure_drop",
    "measures_tasks",
)
RELEASES = ("ask_offices", "ask_chiefs", "issue", "cancel")
