"""Rules of the pages of what comes in: who logs tasks, and who receives requests."""

LOGS = (
    "intake:new",
    "intake:many",
    "intake:import",
    "intake:import_template",
    "intake:import_detail",
    "intake:directive_new",
    "intake:directive_set_aside",
    "intake:paper_new",
    "intake:paper",
)
RECEIVES = (
    "intake:mailed_paper",
    "intake:mailed_paper_decline",
)
