"""Forms of a review: entering it, asking, writing, freezing, agreeing, issuing."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coordination.models import Area
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from reviews.models import Review, Section
from reviews.periodic.services.entering import usual_period
from reviews.periodic.states import ReviewKind, Standing
from tasks.choices import Access
from tasks.dossier.destinations import EventField
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.offices import OfficesForm

HALF_YEAR = dt.timedelta(days=184)


class NewReviewForm(OfficesForm):
    """Yearly unless other days are given; the other offices are asked when writing begins."""

    title = line_box(_("Name of the review"), most=500, required=True)
    kind = forms.ChoiceField(label=_("Kind"), choices=ReviewKind, initial=ReviewKind.INTERIM)
    area = forms.ModelChoiceField(
        Area.objects.none(),
        label=_("Field (of a thematic review)"),
        required=False,
        empty_label="–",
    )
    first = DayField(label=_("First day of the period"))
    last = DayField(label=_("Last day of the period"))
    conference_on = DayField(
        label=_("Day of the conference"),
        required=False,
        help_text=_("Dates of the offices are counted back from it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("area").queryset = Area.objects.order_by("sort", "number")
        first, last = usual_period(timezone.localdate())
        usual = {"first": first, "last": last, "access": Access.OPEN}
        usual["title"] = (
            gettext("Interim review of one year of the coordination regulation")
            if last - first > HALF_YEAR
            else gettext("Interim review of half a year of the coordination regulation")
        )
        for name, value in usual.items():
            self.initial.setdefault(name, value)


class ReviewChangeForm(VerbForm):
    title = line_box(_("Name of the review"), most=500, required=True)
    first = DayField(label=_("First day of the period"))
    last = DayField(label=_("Last day of the period"))

    def __init__(self, *args: Any, row: Review, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        self.initial["title"] = row.task.title
        self.initial["first"], self.initial["last"] = row.first, row.last


class AskForm(VerbForm):
    due_on = DayField(
        label=_("Parts of the offices by"),
        required=False,
        help_text=_("Left empty: counted back from the day of the conference."),
    )
    ask = GuardedTextField(
        label=_("Content of the request"), required=False, max_length=2_000, widget=text_box(3)
    )


class FreezeForm(VerbForm):
    """Why, where the figures were frozen before."""

    reason = reason_box(required=False, label=_("Why the figures are frozen again"))

    def __init__(self, *args: Any, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = again
        if not again:
            del self.fields["reason"]


class SectionForm(VerbForm):
    """`prefilled`: what an empty text begins with, told by the figures."""

    text = GuardedTextField(label=_("Text"), max_length=20_000, required=False, widget=text_box(14))
    done = forms.BooleanField(label=_("This heading is done"), required=False)

    def __init__(self, *args: Any, section: Section, prefilled: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["text"] = section.text or prefilled
        self.initial["done"] = section.done
        if section.office_id is None:
            del self.fields["done"]


class SlipForm(VerbForm):
    text = GuardedTextField(label=_("Text"), max_length=20_000, widget=text_box(14))

    def __init__(self, *args: Any, section: Section, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["text"] = section.text


class WordsForm(VerbForm):
    words_box = GuardedTextField(
        label=_("What should be changed"), max_length=5_000, widget=text_box(5)
    )

    def words(self) -> dict[str, Any]:
        return {"words": self.cleaned_data["words_box"]}


class StandingForm(VerbForm):
    standing = forms.ChoiceField(
        label=_("How the offices see it"), choices=Standing, widget=forms.RadioSelect
    )


class ConferenceForm(VerbForm):
    event = EventField(label=_("A meeting entered already"))
    on = DayField(label=_("or a new one on"), required=False)
    time_words = line_box(_("Time"), most=60)
    place = line_box(_("Place"), most=200)

    def __init__(self, *args: Any, events: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["event"]
        assert isinstance(field, EventField)
        field.offer(one for one in events if not one.is_session)


class HoldForm(VerbForm):
    held_on = DayField(label=_("Held on"))

    def __init__(self, *args: Any, row: Review, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        self.initial["held_on"] = row.conference_on or timezone.localdate()


class IssueForm(VerbForm):
    dated = DayField(label=_("Document date"))
    number = forms.IntegerField(
        label=_("Number"),
        min_value=1,
        max_value=99_999,
        required=False,
        help_text=_("Left empty: the next number of the lead office's book."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dated"].initial = timezone.localdate
