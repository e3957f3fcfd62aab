"""Rules of the addresses of voter contact and petitions; read by `rules.py`."""

READS = (
    "voters:detail",
    "voters:paper",
    "petitions:detail",
    "petitions:paper",
    "petitions:reply",
    "petitions:send_back",
)
WORKS = (
    "voters:announce",
    "voters:hold",
    "voters:close",
    "voters:reschedule",
    "voters:postpone",
    "voters:cancel",
    "voters:change",
    "voters:point_new",
    "voters:point_change",
    "voters:point_drop",
    "voters:minutes_kept",
    "voters:session",
    "voters:opinion",
    "voters:minutes",
    "voters:notice",
    "voters:line_new",
    "voters:line_change",
    "voters:line_task",
    "voters:lines_none",
    "petitions:sort",
    "petitions:follow",
    "petitions:propose_close",
    "petitions:ask_more",
    "petitions:leave_out",
    "petitions:change",
    "petitions:judge",
    "petitions:join",
    "petitions:unjoin",
    "petitions:repeats",
    "petitions:tell_apart",
    "petitions:split",
    "petitions:reply_change",
    "petitions:agree_roadmap",
)
HEADS = ("voters:compile", "petitions:compile", "petitions:confirm_close")
RELEASES = ("petitions:forward",)
CHIEF = ("petitions:stop", "petitions:reopen")
OWN_DESK = (
    "voters:new",
    "voters:import",
    "petitions:new",
    "petitions:import",
    "petitions:import_rows",
    "petitions:reply_table",
    "petitions:figures",
    "petitions:figures_paper",
)
EVERYBODY = ("voters:list", "voters:contacts", "petitions:list", "petitions:forwardings")
FOUND = (
    "petitions:forwarding",
    "petitions:forwarding_received",
    "petitions:forwarding_paper",
)
MANY = "petitions:many"
