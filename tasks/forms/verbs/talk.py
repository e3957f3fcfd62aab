"""Forms of words: talk, nudges, calls, directives, letters to bodies outside; of files, and of who
reads a task."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from coordination.models import Body, Leader
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField
from offices.models import Person, Post, Role
from tasks.choices import Way
from tasks.forms.fields import not_ahead
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.forms.verbs.parts import PeopleField
from tasks.models import ExternalRequest, File

READERS = (
    ("all", pgettext_lazy("readers", "All offices of the task")),
    ("inside", pgettext_lazy("readers", "Only my office")),
)


class NoteForm(VerbForm):
    text = words_field(gettext_lazy("Content"), rows=4, max_length=5_000)
    readers = forms.ChoiceField(
        label=gettext_lazy("Who reads it"), choices=READERS, widget=forms.RadioSelect, initial="all"
    )


class NudgeForm(VerbForm):
    words = words_field(
        gettext_lazy("Words of the reminder"),
        required=False,
        rows=4,
        max_length=2_000,
        help_text=gettext_lazy("Left empty, the usual courteous sentence is sent."),
    )


class PhoneForm(VerbForm):
    words = words_field(gettext_lazy("What was said"), required=False, rows=3, max_length=2_000)


class ExplainForm(VerbForm):
    reason = words_field(gettext_lazy("Reason for the delay"), rows=3, max_length=2_000)
    proposal = words_field(
        pgettext_lazy("delay", "Proposal"), required=False, rows=2, max_length=2_000
    )


class DirectiveForm(VerbForm):
    more = ("said_by", "to_whom")
    leader = forms.ModelChoiceField(
        Leader.objects.none(), label=gettext_lazy("Leader"), required=False, empty_label="—"
    )
    said_on = DayField(label=gettext_lazy("Day of the directive"))
    way = forms.ChoiceField(label=gettext_lazy("Way"), choices=Way, widget=forms.RadioSelect)
    words = words_field(gettext_lazy("Words of the directive"), rows=4, max_length=5_000)
    said_by = GuardedCharField(
        label=gettext_lazy("Directive of (post)"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For a leader who is not in the list."),
    )
    to_whom = GuardedCharField(label=gettext_lazy("Given to"), max_length=200, required=False)

    def start(self) -> dict[str, Any]:
        return {"said_on": timezone.localdate(), "way": Way.WRITTEN_ON, **self._own_words()}

    def _own_words(self) -> dict[str, Any]:
        """A chief's own words are the likeliest, whether he is in the province's list or not."""
        desk, powers = self.seen.desk, self.seen.powers
        if desk is None or not powers.has_role(Role.CHIEF, desk.pk):
            return {}
        person = Person.objects.get(pk=self.seen.person_id)
        leader = Leader.objects.active().filter(person=person).first()
        return {"leader": leader} if leader else {"said_by": person.title or person.full_name}

    def prepare(self) -> None:
        self.choices_of("leader").queryset = Leader.objects.active()

    def clean_said_on(self) -> Any:
        return not_ahead(
            self.cleaned_data["said_on"], _("The day of the directive lies in the future.")
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        leader = data.get("leader")
        if leader is None and not data.get("said_by") and "leader" not in self.errors:
            self.add_error("leader", _("Name the post of the leader who gave the directive."))
        proposed = leader is not None and "said_by" not in self.changed_data
        if leader is not None and (proposed or not data.get("said_by")):
            data["said_by"] = leader.position
        return data


class AskBodyForm(VerbForm):
    body = forms.ModelChoiceField(Body.objects.none(), label=gettext_lazy("Body asked"))
    ask = words_field(gettext_lazy("Content of the request"), max_length=500)
    letter_number = GuardedCharField(
        label=gettext_lazy("Number of the letter"), max_length=100, required=False
    )
    sent_on = DayField(label=gettext_lazy("Sent on"), required=False)
    due_on = DayField(label=gettext_lazy("Deadline for the answer"), required=False)

    def prepare(self) -> None:
        self.choices_of("body").queryset = Body.objects.outside()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        sent, due = data.get("sent_on"), data.get("due_on")
        if sent and due and due < sent:
            self.add_error("due_on", _("The deadline lies before the day of sending."))
        return data


class RequestField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.body.short_name}: {obj.ask}"


class WaitingRequestForm(VerbForm):
    """One of the bodies outside that still owe an answer to the part."""

    request = RequestField(
        ExternalRequest.objects.none(), label=gettext_lazy("Request"), empty_label=None
    )

    def prepare(self) -> None:
        waiting = ExternalRequest.objects.waiting().filter(part=self.target)
        self.choices_of("request").queryset = waiting.select_related("body")


class UrgeBodyForm(WaitingRequestForm):
    words = words_field(
        gettext_lazy("Words of the reminder"), required=False, rows=3, max_length=2_000
    )


class RecordAnswerForm(WaitingRequestForm):
    answered_on = DayField(label=gettext_lazy("Answered on"))
    answer = words_field(gettext_lazy("Answer"), required=False, rows=2, max_length=500)

    def start(self) -> dict[str, Any]:
        return {"answered_on": timezone.localdate()}

    def clean_answered_on(self) -> Any:
        return not_ahead(self.cleaned_data["answered_on"], _("The day lies in the future."))


class PersonField(PeopleField):
    """People of all offices: the office stands beside the name."""

    def label_from_instance(self, obj: Any) -> str:
        name = super().label_from_instance(obj)
        post = obj.home_post
        return f"{name} ({post.office.abbreviation})" if post else name


class ShareForm(VerbForm):
    person = PersonField(Person.objects.none(), label=gettext_lazy("Person"))
    reason = words_field(gettext_lazy("Reason"), required=False, max_length=500, rows=2)

    def prepare(self) -> None:
        working = Post.objects.running(timezone.localdate()).exclude(role="administrator")
        people = Person.objects.active().filter(pk__in=working.values("person_id"))
        known = self.target.grants.values("user_id")
        people = people.exclude(pk=self.seen.person_id).exclude(pk__in=known)
        self.choices_of("person").queryset = people.select_related("home_post__office")


class EndShareForm(VerbForm):
    person = PersonField(Person.objects.none(), label=gettext_lazy("Person"), empty_label=None)

    def prepare(self) -> None:
        known = Person.objects.filter(pk__in=self.target.grants.values("user_id"))
        self.choices_of("person").queryset = known.select_related("home_post__office")


class WatchForm(VerbForm):
    on = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def start(self) -> dict[str, Any]:
        return {"on": "" if self.seen.watched else "1"}


class FileForm(VerbForm):
    upload = GuardedFileField(label=gettext_lazy("File"))
    readers = forms.ChoiceField(
        label=gettext_lazy("Who reads it"), choices=READERS, widget=forms.RadioSelect, initial="all"
    )
    replaces = forms.ModelChoiceField(
        File.objects.none(),
        label=gettext_lazy("New version of"),
        required=False,
        empty_label=pgettext_lazy("file", "A new file"),
    )
    declared = forms.BooleanField(
        label=gettext_lazy("I declare that the file without readable text holds no state secret"),
        help_text=gettext_lazy(
            "Scans are read by the system; needed only where their text cannot be read."
        ),
        required=False,
    )

    def prepare(self) -> None:
        readable = File.objects.visible_to(self.seen.powers).kept().current()
        mine = readable.filter(task=self.target, office=self.seen.desk)
        self.choices_of("replaces").queryset = mine
