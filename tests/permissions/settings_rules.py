"""Rules of the pages of administration: only those who configure."""

CONFIGURE = (
    "coordination:administration", "coordination:area", "coordination:area_move",
    "coordination:areas", "coordination:bodies", "coordination:body", "coordination:body_add",
    "coordination:charge_add", "coordination:charge_end", "coordination:charges",
    "coordination:car", "coordination:car_add", "coordination:diary_setting",
    "coordination:places", "coordination:room", "coordination:room_add",
    "coordination:deadline_rule", "coordination:deadline_rule_add", "coordination:deadline_rules",
    "coordination:document_kind", "coordination:document_kind_add", "coordination:document_kinds",
    "coordination:ladder", "coordination:ladder_add", "coordination:ladders",
    "coordination:lead_rule", "coordination:lead_rules", "coordination:leader",
    "coordination:leader_add", "coordination:leaders", "coordination:mail_settings",
    "coordination:mail_test", "coordination:matrix", "coordination:matrix_cell",
    "coordination:province", "coordination:workday", "coordination:workday_add",
    "coordination:workday_remove", "coordination:workday_switch", "coordination:workdays",
    "coordination:workdays_seed", "exchange:connection", "exchange:connection_add",
    "exchange:connection_close", "exchange:connection_edit", "exchange:connections",
    "exchange:delivery_again", "exchange:receiver_add", "exchange:receiver_switch",
    "exchange:token_issue", "exchange:token_revoke", "offices:division", "offices:division_add",
    "offices:office", "offices:offices", "offices:people", "offices:people_import",
    "offices:people_pattern", "offices:person", "offices:person_add", "offices:person_deactivate",
    "offices:person_edit", "offices:person_invite", "offices:person_move",
    "offices:person_password", "offices:person_reactivate", "offices:person_second_step",
    "offices:person_sign_out",
    "offices:post_end", "offices:post_give", "offices:power", "offices:refusals", "offices:roles",
    "offices:sign_in_rules",
)  # fmt: skip

OWN = (
    "offices:absence", "offices:absence_cancel", "offices:acting_office", "offices:preferences",
    "offices:profile",
)  # fmt: skip
