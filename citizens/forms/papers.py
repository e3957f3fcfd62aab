"""The paper of the competent person: number, date, post; and days that are noted."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.choices import ComplaintVerdict, Signer
from citizens.forms.denunciations import Nameless
from citizens.forms.letters import body_field, choice, tick
from citizens.identity import line_field
from citizens.services.settling import PaperInput
from coordination.models import Body
from offices.foundation.days import DayField
from tasks.dossier.forms.base import VerbForm


class LetterPaperForm(VerbForm):
    number = line_field(
        _("Number and symbol"), most=60, required=True, help_text=_("Such as 12/QĐ-UBND.")
    )
    dated = DayField(label=_("Document date"))
    signer = choice(_("Signed by"), Signer, required=True, initial=Signer.CHAIRMAN)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dated"].initial = timezone.localdate

    def paper(self) -> PaperInput:
        data = self.cleaned_data
        return PaperInput(number=data["number"].upper(), dated=data["dated"], signer=data["signer"])

    def words(self) -> dict[str, Any]:
        own = {n: v for n, v in super().words().items() if n not in LetterPaperForm.base_fields}
        return own | {"paper": self.paper()}


class AcceptForm(LetterPaperForm):
    many_signed = tick(_("All have signed, and the delegates are named in writing"))


class DecisionForm(LetterPaperForm):
    verdict = choice(_("Result"), ComplaintVerdict, required=True)


class ResultForm(LetterPaperForm):
    verdict = choice(_("Result"), ComplaintVerdict)


class VerifyForm(VerbForm):
    """Who verifies; left empty where the office does so itself."""

    body = body_field(_("Body that verifies"))
    due_on = DayField(label=_("Report by"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("body").queryset = Body.objects.outside().filter(is_active=True)


class NamelessPaperForm(Nameless, LetterPaperForm):
    """Of a denunciation."""


class OptionalPaperForm(NamelessPaperForm):
    """Acceptance and refusal bear the paper of the competent person; a slip needs none."""

    def __init__(self, *args: Any, needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.needed = needed
        if not needed:
            for name in LetterPaperForm.base_fields:
                del self.fields[name]

    def words(self) -> dict[str, Any]:
        return super().words() if self.needed else {}


class NotedDayForm(VerbForm):
    """One day that is noted under the name of its field."""

    day_name = "on"
    label: Any = _("Day")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.day_name] = DayField(label=self.label)
        self.fields[self.day_name].initial = timezone.localdate


class SentForm(NotedDayForm):
    day_name, label = "sent_on", _("Sent on")


class ToldForm(NotedDayForm):
    day_name, label = "told_on", _("Told on")


class AnnouncedForm(NotedDayForm):
    day_name, label = "announced_on", _("Announced on")


class DialogueForm(NotedDayForm):
    label = _("Day of the dialogue")
