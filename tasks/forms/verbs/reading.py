"""Forms about who reads a task, and about its files."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.fields import GuardedFileField
from offices.models import Person, Post
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.forms.verbs.parts import PeopleField
from tasks.forms.verbs.talk import READERS
from tasks.models import File


class PersonField(PeopleField):
    """People of all offices: the office stands beside the name."""

    def label_from_instance(self, obj: Any) -> str:
        name = super().label_from_instance(obj)
        post = obj.home_post
        return f"{name} ({post.office.abbreviation})" if post else name


class ShareForm(VerbForm):
    person = PersonField(Person.objects.none(), label=_("Person"))
    reason = words_field(_("Reason"), required=False, max_length=500, rows=2)

    def prepare(self) -> None:
        working = Post.objects.running(timezone.localdate()).exclude(role="administrator")
        people = Person.objects.active().filter(pk__in=working.values("person_id"))
        known = self.target.grants.values("user_id")
        people = people.exclude(pk=self.seen.person_id).exclude(pk__in=known)
        self.choices_of("person").queryset = people.select_related("home_post__office")


class EndShareForm(VerbForm):
    person = PersonField(Person.objects.none(), label=_("Person"), empty_label=None)

    def prepare(self) -> None:
        known = Person.objects.filter(pk__in=self.target.grants.values("user_id"))
        self.choices_of("person").queryset = known.select_related("home_post__office")


class WatchForm(VerbForm):
    on = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def start(self) -> dict[str, Any]:
        return {"on": "" if self.seen.watched else "1"}


class FileForm(VerbForm):
    upload = GuardedFileField(label=_("File"))
    readers = forms.ChoiceField(
        label=_("Who reads it"), choices=READERS, widget=forms.RadioSelect, initial="all"
    )
    replaces = forms.ModelChoiceField(
        File.objects.none(),
        label=_("New version of"),
        required=False,
        empty_label=pgettext_lazy("file", "A new file"),
    )
    declared = forms.BooleanField(
        label=_("I declare that the file without readable text holds no state secret"),
        help_text=_("Scans are read by the system; needed only where their text cannot be read."),
        required=False,
    )

    def prepare(self) -> None:
        readable = File.objects.visible_to(self.seen.powers).kept().current()
        mine = readable.filter(task=self.target, office=self.seen.desk)
        self.choices_of("replaces").queryset = mine
