"""Enrolling by picking people, somebody else instead, results, and what learners think."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Person
from tasks.dossier.forms.base import VerbForm, reason_box
from tasks.services.staff import assignable
from training.choices import Grade
from training.models import Course, Enrolment, Quota
from training.models.feedback import HIGHEST, QUESTIONS

DESPITE = gettext_lazy("Enrol them all the same")
SCORES = [(str(one), str(one)) for one in range(HIGHEST, 0, -1)]


def despite_box() -> forms.BooleanField:
    return forms.BooleanField(
        label=DESPITE,
        required=False,
        help_text=gettext_lazy("Only where somebody is away or has something else on those days."),
    )


class EnrolForm(VerbForm):
    """People of the office who are not on the list yet."""

    people = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=gettext_lazy("People of the office"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = GuardedTextField(
        label=gettext_lazy("Names and posts of others"),
        max_length=4_000,
        required=False,
        widget=text_box(2),
        help_text=gettext_lazy("Not in this system; one to a line."),
    )
    despite = despite_box()

    def __init__(self, *args: Any, course: Course, quota: Quota, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        coming = course.enrolments.coming().filter(person__isnull=False).values("person_id")
        rows = assignable(quota.office_id).exclude(pk__in=coming)
        self.choices_of("people").queryset = rows.order_by("sort_key", "pk")

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        lines = (line.strip(" -–;.") for line in (data.get("others") or "").splitlines())
        return {
            "people": list(data.get("people") or ()),
            "despite": bool(data.get("despite")),
            "others": [line for line in dict.fromkeys(lines) if line],
        }


class WithdrawForm(VerbForm):
    reason = reason_box()
    instead = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Who comes instead"), required=False
    )
    despite = despite_box()

    def __init__(self, *args: Any, course: Course, enrolment: Enrolment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = course.enrolments.filter(person__isnull=False).values("person_id")
        rows = assignable(enrolment.office_id).exclude(pk__in=known)
        self.choices_of("instead").queryset = rows.order_by("sort_key", "pk")


class GradesForm(VerbForm):
    """One choice for each learner: `grade_<id>`."""

    def __init__(self, *args: Any, rows: list[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for one in rows:
            self.fields[f"grade_{one.pk}"] = forms.ChoiceField(
                label=f"{one.name} ({one.office.short_name})",
                choices=Grade,
                required=False,
                initial=one.grade,
            )

    def words(self) -> dict[str, Any]:
        grades = {one.pk: self.cleaned_data.get(f"grade_{one.pk}") or "" for one in self.rows}
        return {"grades": grades}


class FeedbackForm(VerbForm):
    """A score from 1 to 5 for each question: `score_<n>`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, question in enumerate(QUESTIONS):
            self.fields[f"score_{number}"] = forms.ChoiceField(
                label=question, choices=SCORES, widget=forms.RadioSelect
            )
        self.fields["words"] = GuardedTextField(
            label=_("What you would say besides"),
            max_length=1_000,
            required=False,
            widget=text_box(3),
            help_text=_("Do not write who you are."),
        )

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        scores = [int(data[f"score_{number}"]) for number in range(len(QUESTIONS))]
        return {"scores": scores, "words": data.get("words") or ""}
