"""An opinion round, and the answers on one slip."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Body, Leader
from coordination.models.body import Silence
from documents.choices import Answer, TotalsLine
from documents.models import Appraisal, OpinionRound, Slip
from documents.services.opinions import GivenAnswer, RoundGiven, titles
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from tasks.dossier.forms.base import VerbForm, declared_box, line_box
from tasks.forms.fields import HourField

USUAL = gettext_lazy("Left empty: by the rule, 5 working days, urgent 2.")


def _members(body: Body) -> tuple[QuerySet[Leader], QuerySet[Leader]]:
    """Leaders of all bodies the same office serves; ticked are the body's own, if it has any.

    Those of the People's Committee stand in the list under its leadership.
    """
    people = Leader.objects.active().people().select_related("body")
    offered = people.filter(body=body)
    if body.served_by_id is not None:
        offered = people.filter(body__served_by=body.served_by_id)
    own = offered.filter(body=body)
    return offered, own if own.exists() else offered


class RoundForm(VerbForm):
    """Questions a line each; of a Party body only how many slips are sent."""

    units = {"slips": units.SLIPS}
    questions = GuardedTextField(
        label=gettext_lazy("Questions, one a line"), max_length=5_000, widget=text_box(4)
    )
    leaders = forms.ModelMultipleChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Members"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = GuardedTextField(
        label=gettext_lazy("Other members, one a line"),
        max_length=10_000,
        required=False,
        widget=text_box(4),
        help_text=gettext_lazy("Members alone: who stands in for one has no vote."),
    )
    chair = forms.ModelChoiceField(
        Leader.objects.none(), label=gettext_lazy("Chair"), required=False
    )
    slips = forms.IntegerField(
        label=gettext_lazy("Number of slips"), required=False, min_value=1, max_value=500
    )
    due_on = DayField(label=gettext_lazy("Answers by"), required=False, help_text=USUAL)
    due_time = HourField(label=gettext_lazy("Hour"), required=False)
    urgent = forms.BooleanField(label=gettext_lazy("Urgent"), required=False)

    def __init__(self, *args: Any, appraisal: Appraisal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if appraisal.counts_only:
            for name in ("leaders", "others", "chair"):
                del self.fields[name]
            return
        del self.fields["slips"]
        members, own = _members(appraisal.receiving_body)
        for name in ("leaders", "chair"):
            self.choices_of(name).queryset = members
        self.initial.setdefault("leaders", own)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        given = RoundGiven(
            questions=titles((data.get("questions") or "").splitlines()),
            leaders=tuple(data.get("leaders") or ()),
            others=tuple(dict.fromkeys(titles((data.get("others") or "").splitlines()))),
            chair=data.get("chair"),
            due_on=data.get("due_on"),
            due_time=data.get("due_time"),
            urgent=bool(data.get("urgent")),
            slips=data.get("slips") or 0,
        )
        return {"given": given}


class SendForm(VerbForm):
    sent_on = DayField(label=gettext_lazy("Sent on"), initial=timezone.localdate)


class SlipForm(VerbForm):
    """`choice_<id>` and `words_<id>` for each question."""

    def __init__(self, *args: Any, slip: Slip, signed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = list(slip.round.questions.all())
        known = slip.choices()
        choices = [
            ("", _("- Select an option -")),
            *Answer.choices,
        ]  # nobody agrees by saving alone
        for one in self.questions:
            said = known.get(one.pk)
            self.fields[f"choice_{one.pk}"] = forms.ChoiceField(
                label=one.text, choices=choices, initial=said.choice if said else ""
            )
            self.fields[f"words_{one.pk}"] = GuardedTextField(
                label=_("Opinion"),
                max_length=2_000,
                required=False,
                widget=text_box(2),
                initial=said.words if said else "",
            )
        if signed:
            self.fields["answered_on"] = DayField(
                label=_("Answered on"), initial=slip.answered_on or timezone.localdate()
            )
            self.fields["number"] = line_box(
                _("Number of the signed slip"), most=100, initial=slip.number
            )
            self.fields["upload"] = GuardedFileField(label=_("Signed slip"), required=False)
            self.fields["declared"] = declared_box()
        if signed and slip.leader is not None and slip.leader.person_id is not None:
            self.fields["prepared"] = forms.BooleanField(
                label=_("Only prepared; the member sends it himself"), required=False
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for one in self.questions:
            choice = data.get(f"choice_{one.pk}")
            words = f"words_{one.pk}"
            wanted = choice and choice != Answer.AGREED and words not in self.errors
            if wanted and not data.get(words):
                self.add_error(words, _("Write the opinion."))
        return data

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        said = {
            one.pk: GivenAnswer(data[f"choice_{one.pk}"], data.get(f"words_{one.pk}") or "")
            for one in self.questions
        }
        given: dict[str, Any] = {"said": said}
        if "answered_on" in self.fields:
            given |= {name: data[name] for name in ("answered_on", "upload", "declared")}
            given |= {"number": data.get("number") or "", "prepared": bool(data.get("prepared"))}
        return given


class ReturnedForm(VerbForm):
    units = {"returned_count": units.SLIPS}
    returned_count = forms.IntegerField(
        label=gettext_lazy("Slips returned"), min_value=0, max_value=500
    )


class CompileForm(VerbForm):
    """Whoever compiles chooses the line that counts, where there are two."""

    line = forms.ChoiceField(
        label=gettext_lazy("The line that counts"), choices=TotalsLine, required=False
    )
    clause = line_box(gettext_lazy("Clause of the working rules"), most=300)
    result = line_box(gettext_lazy("Result"), most=500)

    def __init__(self, *args: Any, poll: OpinionRound, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("clause", poll.clause)
        if poll.silence != Silence.AGREED:
            del self.fields["line"], self.fields["clause"]

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "line": data.get("line") or TotalsLine.ANSWERED,
            "clause": data.get("clause") or "",
            "result": data.get("result") or "",
        }
