"""What people say about themselves."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.forms.base import SettingsForm
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from offices.models import Person
from offices.models.person import Density, Language, Theme


class ProfileForm(SettingsForm):
    phone = GuardedCharField(
        label=_("Phone"), required=False, max_length=40, help_text=_("Colleagues see it.")
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language, widget=forms.RadioSelect)
    theme = forms.ChoiceField(label=_("Appearance"), choices=Theme, widget=forms.RadioSelect)
    density = forms.ChoiceField(
        label=_("Density of lists"), choices=Density, widget=forms.RadioSelect, required=False
    )
    uses_keys = forms.BooleanField(
        label=_("Single keys act (/, j, k, n, g and a letter)"),
        required=False,
        help_text=_("They never act while the cursor stands in a field."),
    )

    def clean_density(self) -> str | None:
        return self.cleaned_data["density"] or None


class AbsenceForm(SettingsForm):
    """`people` are those whose absence the person may set, themselves among them."""

    catch_all = "starts_on"  # what the verb says of the days as a whole
    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who is away"))
    substitute = forms.ModelChoiceField(
        Person.objects.none(),
        label=_("Who acts in their place"),
        help_text=_("A colleague of the same office; acts are marked “xử lý thay”."),
    )
    starts_on = DayField(label=_("From"))
    ends_on = DayField(label=_("To, inclusive"))
    note = GuardedCharField(
        label=_("Note"), required=False, max_length=300, help_text=_("E.g. leave, business trip.")
    )

    def __init__(
        self, *args: Any, own: Person, people: Any, colleagues: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.own = own
        if people is None:
            del self.fields["person"]
        else:
            self.choice("person").queryset = people
            self.initial.setdefault("person", own.pk)
        self.choice("substitute").queryset = colleagues
        self.initial.setdefault("starts_on", timezone.localdate())

    def choice(self, name: str) -> Any:
        return self.fields[name]

    def clean_ends_on(self) -> Any:
        ends = self.cleaned_data["ends_on"]
        if ends and ends < timezone.localdate():
            raise ValidationError(_("These days are over already."))
        return ends

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        self.check_order("starts_on", "ends_on")
        takes = given.get("substitute")
        if takes is not None and takes == given.get("person", self.own):
            self.add_error("substitute", _("Nobody can stand in for themselves."))
        return given

    def words(self) -> dict[str, Any]:
        return {"person": self.own, **super().words()}
