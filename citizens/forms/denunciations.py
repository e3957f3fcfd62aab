"""The form of a denunciation: closed lists, a day, a shelf. Whatever else is sent is dropped."""

import logging
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.choices import Category, Complexity, DenunciationOutcome, Source
from citizens.forms.letters import FoldedForm, body_field, choice, tick
from citizens.identity import line_field
from citizens.models import Denunciation
from citizens.services.denunciations import DenunciationInput
from coordination.models import Body
from offices.foundation.days import DayField
from offices.models import Office

logger = logging.getLogger(__name__)
OF_THE_PAGE = {"csrfmiddlewaretoken", "once", "version", "next"}
SHELF_HELP = _("A place such as A2-15; no names, no words.")


class Nameless(FoldedForm):
    """Counts what was sent beyond its own fields, and says no word of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            return
        extra = set(self.data) - self.fields_taken() - OF_THE_PAGE
        if dropped := len(extra) + len(self.files):
            logger.warning("denunciation: %d fields of a form were dropped", dropped)
            self.files.clear()
        self.data = {name: self.data[name] for name in set(self.data) - extra}

    def fields_taken(self) -> set[str]:
        return set(self.fields)


def shelf_field() -> Any:
    return line_field(_("Shelf of the paper file"), most=20, help_text=SHELF_HELP)


class DenunciationForm(Nameless):
    received_on = DayField(label=_("Received on"))
    source = choice(_("How it came"), Source, required=True, initial=Source.POST)
    category = choice(_("Category"), Category, required=True)
    level = choice(_("Level"), Complexity, required=True, initial=Complexity.ORDINARY)
    several_places = tick(_("To be verified in several places"))
    shelf = shelf_field()

    def __init__(self, *args: Any, offices: list[Office] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = timezone.localdate

    def words(self) -> dict[str, Any]:
        once = self.cleaned_data.get("once")
        return {"given": DenunciationInput(**super().words(), form_key=once)}


class DenunciationChangeForm(Nameless):
    category = choice(_("Category"), Category, required=True)
    level = choice(_("Level"), Complexity, required=True)
    shelf = shelf_field()

    def __init__(self, *args: Any, row: Denunciation, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        for name in ("category", "level", "shelf"):
            self.initial.setdefault(name, getattr(row, name))


class DenunciationProposeForm(Nameless):
    outcome = choice(_("Outcome"), DenunciationOutcome, required=True)
    sent_to = body_field(_("Sent to"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("sent_to").queryset = Body.objects.filter(is_active=True)


class JoinByCodeForm(Nameless):
    file_code = line_field(_("File code of the first"), most=10, required=True)


class MoveOverForm(Nameless):
    category = choice(_("Category"), Category, required=True)
    shelf = shelf_field()
    understood = forms.BooleanField(
        label=_("The record is emptied at once; copies in backups stay until these are destroyed.")
    )

    def words(self) -> dict[str, Any]:
        return {n: v for n, v in super().words().items() if n != "understood"}
