"""Rules of the addresses of area 7; read by `rules.py`."""

# Further asked of the row they name, or of the learner: enrolling, sending a list, answering.
READS = (
    "training:detail",
    "training:paper",
    "training:enrol",
    "training:list_send",
    "training:learner_withdraw",
    "training:feedback",
    "training_plans:detail",
    "training_plans:paper",
    "training_plans:need_new",
    "training_plans:need_drop",
    "training_plans:needs_send",
)
MANAGES = (
    "training:hold",
    "training:report",
    "training:close",
    "training:reschedule",
    "training:postpone",
    "training:cancel",
    "training:change",
    "training:seats",
    "training:trip",
    "training:session_new",
    "training:session_change",
    "training:session_drop",
    "training:attendance",
    "training:grades",
)
RELEASES = ("training:announce", "training:summon", "training_plans:agree", "training_plans:issue")
OWN_DESK = ("training:new", "training_plans:new")
EVERYBODY = ("training:list", "training:courses", "training_plans:list", "training_plans:year")
