"""Doors of administration; people, offices and roles have theirs in `offices.urls`."""

from django.urls import URLPattern, path

from coordination.views import administration, areas, bodies, charges, clocks, matrix, workdays

app_name = "coordination"
urlpatterns: list[URLPattern] = [
    path("", administration.administration, name="administration"),
    path("audit/", administration.audit, name="audit"),
    path("matrix/", matrix.matrix, name="matrix"),
    path("matrix/<int:number>/<slug:code>/", matrix.matrix_cell, name="matrix_cell"),
    path("lead-rules/", matrix.lead_rules, name="lead_rules"),
    path("lead-rules/<int:number>/", matrix.lead_rule, name="lead_rule"),
    path("areas/", areas.areas, name="areas"),
    path("areas/<int:number>/", areas.area, name="area"),
    path("areas/<int:number>/move/", areas.area_move, name="area_move"),
    path("province/", areas.province, name="province"),
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/new/", bodies.body_add, name="body_add"),
    path("bodies/<int:pk>/", bodies.body, name="body"),
    path("leaders/", bodies.leaders, name="leaders"),
    path("leaders/new/", bodies.leader_add, name="leader_add"),
    path("leaders/<int:pk>/", bodies.leader, name="leader"),
    path("charges/", charges.charges, name="charges"),
    path("charges/<slug:code>/new/", charges.charge_add, name="charge_add"),
    path("charges/<int:pk>/end/", charges.charge_end, name="charge_end"),
    path("deadline-rules/", clocks.deadline_rules, name="deadline_rules"),
    path("deadline-rules/new/", clocks.deadline_rule_add, name="deadline_rule_add"),
    path("deadline-rules/<int:pk>/", clocks.deadline_rule, name="deadline_rule"),
    path("ladder/", clocks.ladders, name="ladders"),
    path("ladder/new/", clocks.ladder_add, name="ladder_add"),
    path("ladder/<int:pk>/", clocks.ladder, name="ladder"),
    path("workdays/", workdays.workdays, name="workdays"),
    path("workdays/new/", workdays.workday_add, name="workday_add"),
    path("workdays/seed/<int:year>/", workdays.workdays_seed, name="workdays_seed"),
    path("workdays/<int:pk>/", workdays.workday, name="workday"),
    path("workdays/<int:pk>/switch/", workdays.workday_switch, name="workday_switch"),
    path("workdays/<int:pk>/remove/", workdays.workday_remove, name="workday_remove"),
]
