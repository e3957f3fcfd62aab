"""Rules of the pages of administration: only those who configure."""

CONFIGURE = (
    "coordination:administration", "coordination:area", "coordination:area_move",
    "coordination:areas", "coordination:bodies", "coordination:body", "coordination:body_add",
    "coordination:charge_add", "coordination:charge_end", "coordination:charges",
    "coordination:deadline_rule", "coordination:deadline_rule_add", "coordination:deadline_rules",
    "coordination:ladder", "coordination:ladder_add", "coordination:ladders",
    "coordination:lead_rule", "coordination:lead_rules", "coordination:leader",
    "coordination:leader_add", "coordination:leaders", "coordination:matrix",
    "coordination:matrix_cell", "coordination:province", "coordination:workday",
    "coordination:workday_add", "coordination:workday_remove", "coordination:workday_switch",
    "coordination:workdays", "coordination:workdays_seed", "offices:division",
    "offices:division_add", "offices:office", "offices:offices", "offices:people",
    "offices:person", "offices:person_add", "offices:person_deactivate", "offices:person_edit",
    "offices:person_invite", "offices:person_move", "offices:person_password",
    "offices:person_reactivate", "offices:person_second_step", "offices:post_end",
    "offices:post_give", "offices:power", "offices:refusals", "offices:roles",
    "offices:sign_in_rules",
    "exchange:connections", "exchange:connection", "exchange:connection_add",
    "exchange:connection_edit", "exchange:connection_close", "exchange:token_issue",
    "exchange:token_revoke", "exchange:receiver_add", "exchange:receiver_switch",
    "exchange:delivery_again",
)  # fmt: skip

OWN = (
    "offices:absence", "offices:absence_cancel", "offices:acting_office", "offices:preferences",
    "offices:profile",
)  # fmt: skip
