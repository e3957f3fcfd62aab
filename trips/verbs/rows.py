"""What is written into a trip: its programme, members, arrangements, permissions, papers."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from diary.services.case_slots import telling_clashes
from tasks.dossier.shared_verbs import MOVE_UP, PARTICIPANT_VERBS, conclusion_verbs, paper_verbs
from tasks.dossier.verbs import Subject, Verb, still_open
from trips.forms import preparing as forms
from trips.forms.privacy import WhyForm
from trips.forms.programme import ProgrammeForm, StopForm
from trips.forms.trip import TripChangeForm
from trips.services import entering, permissions, preparing, programme


def _stops(trip: Any) -> Any:
    return trip.stops.all()


def _words(subject: Subject) -> str:
    return str(subject.row)


PROGRAMME = (
    Verb(
        name="programme",
        label=_("Type stops of the programme"),
        icon="list-plus",
        run=telling_clashes(programme.add_programme),
        form=ProgrammeForm,
        fits=still_open,
        offered=False,
        done=_("The stops are entered."),
    ),
    Verb(
        name="stop_new",
        path="stops/new/",
        label=_("Add a stop"),
        icon="plus",
        run=telling_clashes(programme.add_stop),
        form=StopForm,
        form_args=lambda subject: {"trip": subject.dossier},
        fits=still_open,
        template="trips/stop.html",
        offered=False,
        done=_("The stop is entered."),
    ),
    Verb(
        name="stop_change",
        path="stops/<int:stop_id>/",
        rows=_stops,
        label=_("Change the stop"),
        run=telling_clashes(programme.change_stop),
        form=StopForm,
        form_args=lambda subject: {"trip": subject.dossier, "stop": subject.row},
        template="trips/stop.html",
        done=_("The stop is changed, and its entry in the diary."),
    ),
    Verb(
        name="stop_drop",
        path="stops/<int:stop_id>/drop/",
        rows=_stops,
        kind="danger",
        label=_("Drop the stop"),
        run=programme.drop_stop,
        form=WhyForm,
        lead=_words,
        done=_("The stop is dropped."),
    ),
)
CHANGE = Verb(
    name="change",
    label=_("Change the trip"),
    icon="pencil",
    run=telling_clashes(entering.change_trip),
    form=TripChangeForm,
    fits=still_open,
    versioned=True,
    done=_("The trip is changed."),
)
PREPARING = (
    Verb(
        name="arrangement_new",
        path="arrangements/new/",
        label=_("Add an arrangement"),
        run=preparing.keep_arrangement,
        form=forms.ArrangementForm,
        fits=still_open,
        offered=False,
        done=_("The arrangement is entered."),
    ),
    Verb(
        name="arrangement_change",
        path="arrangements/<int:arrangement_id>/",
        rows=lambda trip: trip.arrangements.all(),
        label=_("Change the arrangement"),
        run=preparing.keep_arrangement,
        form=forms.ArrangementForm,
        form_args=lambda subject: {"arrangement": subject.row},
        done=_("The arrangement is changed."),
    ),
    Verb(
        name="permission",
        path="permissions/<int:permission_id>/",
        rows=lambda trip: trip.permissions.all(),
        label=_("Note the permission"),
        run=permissions.note_permission,
        form=forms.PermissionForm,
        lead=_words,
        form_args=lambda subject: {"permission": subject.row},
        done=_("Noted."),
    ),
)
OWN: dict[str, dict[str, Any]] = {
    "participant_new": {
        "label": _("Add members of the delegation"),
        "form": forms.MembersForm,
        "run": telling_clashes(preparing.add_members),
        "done": _("The members are entered."),
    },
    "participant_remove": {"run": preparing.remove_member},
}
MEMBERS = tuple(
    replace(one, **OWN.get(one.name, {})) for one in PARTICIPANT_VERBS if one.name != "attendance"
)
NOTICE = conclusion_verbs(forms.TripNoticeForm, line_change="trips:line_change")
ROWS = (
    CHANGE,
    *PROGRAMME,
    *PREPARING,
    *MEMBERS,
    MOVE_UP,
    *paper_verbs(forms.TripPaperForm),
    *NOTICE,
)
