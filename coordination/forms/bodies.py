"""Bodies, their leaders, and who is in charge of what."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import Area, Body, Leader
from coordination.models.body import BodyKind, Silence
from offices.forms.base import RowForm, SettingsForm, reason_field, settings_formfield
from offices.forms.people import PostChoice
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Division, Office, Person, Post


class BodyForm(RowForm):
    """Other names are written one to a line."""

    aliases = GuardedTextField(
        label=_("Other names"),
        required=False,
        max_length=2000,
        widget=text_box(3),
        help_text=_("One to a line, as documents write them; used when texts are read."),
    )
    reason = reason_field(required=False)

    class Meta:
        model = Body
        fields = (
            "name",
            "short_name",
            "kind",
            "served_by",
            "aliases",
            "silence",
            "silence_clause",
            "sort",
            "is_active",
        )
        formfield_callback = settings_formfield
        help_texts = {
            "served_by": _("Empty: outside the system, it gets letters."),
            "silence": _("Of members asked on opinion slips; it counts for rounds sent from now."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["aliases"] = "\n".join(self.instance.aliases)
        self.fields["silence"].required = False
        if self.instance.pk is None:
            del self.fields["reason"]

    def clean_silence(self) -> str:
        return self.cleaned_data["silence"] or Silence.NONE

    def clean_aliases(self) -> list[str]:
        lines = (self.cleaned_data["aliases"] or "").splitlines()
        names = [line.strip() for line in lines if line.strip()]
        if any(len(name) > 120 for name in names):
            raise ValidationError(_("A name has at most 120 characters."))
        return names


class LeaderForm(RowForm):
    person = forms.ModelChoiceField(
        Person.objects.none(),
        label=_("Account"),
        required=False,
        help_text=_("Only if the leader signs in to read."),
    )
    reason = reason_field(required=False)

    class Meta:
        model = Leader
        fields = ("full_name", "position", "body", "precedence", "person", "same_as", "is_active")
        formfield_callback = settings_formfield
        help_texts = {
            "precedence": _("1 is the highest; it decides whose office leads a trip."),
            "same_as": _("For a second post of one person: the diary shows one row for both."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body: Any = self.fields["body"]
        body.queryset = Body.objects.served()
        one: Any = self.fields["same_as"]
        one.queryset = Leader.objects.active().people().exclude(pk=self.instance.pk)
        account: Any = self.fields["person"]
        people = Person.objects.active().humans()
        account.queryset = people.holding(timezone.localdate(), role="provincial_leader")
        if self.instance.pk is None:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        same = {name: given.get(name) for name in ("full_name", "position", "body")}
        known = Leader.objects.active().exclude(pk=self.instance.pk)
        if all(same.values()) and known.filter(**same).exists():
            self.add_error("full_name", _("This leader is already in the list."))
        return given


class BodyFilter(forms.Form):
    q = GuardedCharField(label=_("Name"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All")), *BodyKind.choices]
    )
    served_by = forms.ModelChoiceField(
        Office.objects.all(),
        label=_("Served by"),
        required=False,
        to_field_name="code",
        empty_label=_("All"),
    )
    closed = forms.BooleanField(label=_("Also those no longer used"), required=False)


class ChargeForm(SettingsForm):
    catch_all = "post"
    post = PostChoice(Post.objects.none(), label=_("Who is in charge"))
    area = forms.ModelChoiceField(Area.objects.none(), label=_("An area"), required=False)
    division = forms.ModelChoiceField(
        Division.objects.none(), label=_("or a division"), required=False
    )
    leader = forms.ModelChoiceField(
        Leader.objects.active(), label=_("or a provincial leader"), required=False
    )
    reason = reason_field(required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        posts = Post.objects.running(today).of_active_people().with_names()
        chosen: dict[str, Any] = {
            "post": posts.filter(office=office).in_charge_of_others(),
            "area": Area.objects.open_on(today),
            "division": Division.objects.filter(office=office, is_active=True),
        }
        for name, rows in chosen.items():
            field: Any = self.fields[name]
            field.queryset = rows
