"""Names for readers of tables whose models are named for programmers, or not at all."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Words = str | Promise

TABLES: Mapping[str, Words] = {
    "tasks_historicaltask": _("task"),
    "tasks_historicaltask_external_bodies": _("Body outside of a task"),
    "tasks_historicalpart": _("Part of a task"),
    "tasks_historicalpart_helpers": _("Helper of a part"),
    "tasks_historicaldeadline": _("Deadline of a task"),
    "tasks_historicalduechange": _("Change of a deadline"),
    "tasks_historicaldirective": _("Directive of a leader"),
    "tasks_historicalexternalrequest": _("Letter to a body outside"),
    "tasks_historicalfile": _("File of a task"),
    "tasks_historicalnote": _("Word on a task"),
    "tasks_historicalproduct": _("Result of a task"),
    "tasks_historicalsavedfilter": _("Kept filter"),
    "tasks_historicalseries": _("Recurring task"),
    "tasks_historicalsourcedocument": _("Source document"),
    "tasks_historicalparticipant": _("Participant"),
    "tasks_historicalowedpaper": _("Paper owed"),
    "tasks_historicalnotice": _("Notice of conclusions"),
    "tasks_historicalconclusion": _("Line of a conclusion"),
    "coordination_historicalnumberbook": _("Book of numbers"),
    "coordination_historicalgivennumber": _("Number given"),
    "diary_historicalslot": _("Entry of the diary"),
    "diary_historicalslot_officers": _("Officer of a diary entry"),
    "diary_historicalslot_cars": _("Car of a diary entry"),
    "diary_historicalslotleader": _("Leader of a diary entry"),
    "diary_historicalclashoverride": _("Reason to let entries clash"),
    "diary_historicaldiaryissue": _("Issued version of the diary"),
    "diary_historicaldiaryfeed": _("Calendar link of a person"),
    "meetings_historicalmeeting": _("Dossier of a meeting"),
    "meetings_historicalmeeting_co_bodies": _("Body presiding together over a meeting"),
    "meetings_historicalagendaitem": _("Item of an agenda"),
    "meetings_historicalagendapaper": _("Paper of an agenda item"),
    "meetings_historicalminutes": _("Minutes of a meeting"),
    "meetings_historicalsession": _("Session of the People’s Council"),
    "meetings_historicalmilestone": _("Milestone of a session"),
    "meetings_historicalmeetingtemplate": _("Template of meetings"),
    "meetings_historicalmeetingseries": _("Recurring meeting"),
    "offices_historicalofficegrouppermission": _("Power of a role"),
}
