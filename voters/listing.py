"""The lists of rounds and of petitions: their sides, filters and rows."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.dossier.listing import Chosen, DossierFilter, Side
from voters.choices import Stream
from voters.models import VoterContact
from voters.models.contact import ContactQuerySet
from voters.states import ContactState

CONTACT_TONES = {
    ContactState.PLANNED: ("muted", "pencil-line"),
    ContactState.ANNOUNCED: ("info", "send"),
    ContactState.HELD: ("warn", "circle-dot"),
    ContactState.COMPILED: ("accent", "layers"),
    ContactState.CLOSED: ("ok", "circle-check"),
    ContactState.POSTPONED: ("warn", "calendar-x"),
    ContactState.CANCELLED: ("muted", "ban"),
}


class ContactFilter(DossierFilter):
    stream = forms.ChoiceField(label=_("Contact for"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "stream", [("", _("All streams")), *Stream.choices])


def choose(form: forms.Form, name: str, choices: list[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def of_stream(rows: ContactQuerySet, chosen: Chosen) -> ContactQuerySet:
    stream = chosen.get("stream")
    return rows.filter(stream=stream) if stream else rows


def contact_badge(contact: VoterContact) -> dict[str, str]:
    tone, icon = CONTACT_TONES[ContactState(contact.state)]
    return {"label": str(contact.get_state_display()), "tone": tone, "icon": icon}


def days_of(first: dt.date | None, last: dt.date | None) -> str:
    """ "14/12/2026" or "14/12/2026 – 16/12/2026"."""
    if first is None:
        return ""
    end = f" – {last:%d/%m/%Y}" if last and last != first else ""
    return f"{first:%d/%m/%Y}{end}"


def contact_row(contact: VoterContact) -> dict[str, Any]:
    ahead = contact.is_ahead and contact.on is not None
    return {
        "contact": contact,
        "badge": contact_badge(contact),
        "days": days_of(contact.on, contact.ends_on),
        "late": ahead and contact.on < timezone.localdate(),  # type: ignore[operator]
    }


def _ahead(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.ahead().soonest()


def _held(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.filter(state=ContactState.HELD).latest()


def _compiled(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.filter(state=ContactState.COMPILED).latest()


CONTACT_SIDES = (
    Side("ahead", _("Ahead"), _ahead, True),
    Side("held", _("Held, to be compiled"), _held, True),
    Side("compiled", _("Compiled"), _compiled),
    Side("all", pgettext_lazy("voter contacts", "All"), lambda rows, _c: rows.latest()),
)
