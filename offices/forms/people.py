"""Accounts and posts, as an administrator keeps them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_LABEL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.forms.base import RowForm, SettingsForm, reason_field, settings_formfield
from offices.forms.passwords import PasswordEntry, easy_password
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from offices.models import Division, Office, Person, Post
from offices.models.post import GIVEN_ROLES


class OfDivision(forms.Select):
    """Each division says whose it is: the page leaves out those of other offices."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        division = getattr(value, "instance", None)
        if division is not None:
            option["attrs"]["data-of"] = str(division.office_id)
        return option


class DivisionChoice(forms.ModelChoiceField):  # type: ignore[type-arg] # as Django has it
    """All divisions in use; the office they belong to stands before the name."""

    def __init__(self, **kwargs: Any) -> None:
        rows = Division.objects.filter(is_active=True).select_related("office")
        super().__init__(rows, required=False, label=_("Division"), widget=OfDivision, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.office.abbreviation} · {obj.name}"


class PersonForm(RowForm):
    catch_all = "username"

    class Meta:
        model = Person
        fields = ("full_name", "title", "username", "email", "phone")
        formfield_callback = settings_formfield

    def clean_username(self) -> str:
        """Who has the name already, and what to do about it."""
        name: str = self.cleaned_data["username"]
        other = Person.objects.filter(username=name).exclude(pk=self.instance.pk).first()
        if other is not None:
            words = _(
                "This username is in use: %(name)s. Add a letter or a number, or look for that "
                "account in the list."
            )
            raise ValidationError(words, params={"name": other.full_name}, code="taken")
        return name


class NewPersonForm(PersonForm):
    """An account together with its first post and password."""

    password = PasswordEntry(
        label=_("First password"),
        help_text=_("Tell it to them yourself; it must be changed at the first sign-in."),
    )
    office = forms.ModelChoiceField(Office.objects.active(), label=_("Office"), required=False)
    role = forms.ChoiceField(label=_("Role"), required=False)
    division = DivisionChoice()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = role_field(required=False)
        self.order_fields([*PersonForm.Meta.fields, "office", "role", "division", "password"])
        self.initial.setdefault("password", easy_password())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("office") and not given.get("role"):
            self.add_error("role", _("Choose the role in this office."))
        if given.get("role") and not given.get("office"):
            self.add_error("office", _("Choose the office of this role."))
        return given


def role_field(*, required: bool = True, empty: Any = BLANK_CHOICE_LABEL) -> forms.ChoiceField:
    roles = [(role.value, role.label) for role in GIVEN_ROLES]
    choices = [("", empty), *roles]
    return forms.ChoiceField(label=_("Role"), choices=choices, required=required)


class PostForm(SettingsForm):
    catch_all = "role"
    office = forms.ModelChoiceField(Office.objects.active(), label=_("Office"))
    role = role_field()
    division = DivisionChoice(help_text=_("Heads of divisions need one."))
    since = DayField(label=_("From"))
    home = forms.BooleanField(
        label=_("This is the main post"),
        required=False,
        help_text=_("At sign-in the person works at this office."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("since", timezone.localdate())


class WithTaker(SettingsForm):
    """`held` open items: somebody among `takers` takes them over."""

    taker = forms.ModelChoiceField(Person.objects.none(), label=_("Who takes over"), required=False)

    def __init__(self, *args: Any, takers: Any, held: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["taker"]
        field.queryset = takers
        field.required = bool(held)
        self.catch_all = "taker"
        if not held:
            del self.fields["taker"]
            self.catch_all = None


class LeaveForm(WithTaker):
    reason = reason_field()
    field_order = ("taker", "reason")


class EndPostForm(WithTaker):
    on = DayField(label=_("No longer from"))
    reason = reason_field()
    field_order = ("on", "taker", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", timezone.localdate())


class MoveForm(WithTaker):
    office = forms.ModelChoiceField(Office.objects.active(), label=_("New office"))
    role = role_field()
    division = DivisionChoice()
    on = DayField(label=_("From"))
    reason = reason_field()
    field_order = ("office", "role", "division", "on", "taker", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "taker" in self.fields:  # the verb asks for one where an office is left
            self.fields["taker"].required = False
            self.fields["taker"].help_text = _("Inside one office the work stays: choose nobody.")
        self.initial.setdefault("on", timezone.localdate())


class SettingsReasonForm(SettingsForm):
    reason = reason_field()


class DecideAccessForm(SettingsForm):
    """Whoever asked for it (`may` off) may only take it back."""

    catch_all = "decision"
    decision = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    reason = reason_field(required=False)

    def __init__(self, *args: Any, may: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        refuse = ("refuse", _("Do not confirm") if may else _("Withdraw the request"))
        field: Any = self.fields["decision"]
        field.choices = [("confirm", _("Confirm")), refuse] if may else [refuse]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("decision") == "refuse" and not given.get("reason"):
            self.add_error("reason", _("Please state the reason."))
        return given


class NewPasswordForm(SettingsForm):
    catch_all = "password"
    password = PasswordEntry(
        label=_("New password"),
        help_text=_("Tell it to them yourself; it must be changed at the next sign-in."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("password", easy_password())


class PeopleFilter(forms.Form):
    """Kept in the address."""

    STATES = (
        ("", _("At work")),
        ("gone", _("Deactivated")),
        ("without", _("Without a post")),
        ("password", _("Password not changed yet")),
    )
    q = GuardedCharField(label=_("Name or username"), required=False, max_length=100)
    office = forms.ModelChoiceField(
        Office.objects.all(),
        label=_("Office"),
        required=False,
        to_field_name="code",
        empty_label=_("All"),
    )
    role = forms.ChoiceField(label=_("Role"), required=False)
    state = forms.ChoiceField(label=_("Account"), choices=STATES, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = role_field(required=False, empty=_("All"))


class PostChoice(forms.ModelChoiceField):  # type: ignore[type-arg] # as Django has it
    """A running post by its holder's name."""

    def label_from_instance(self, obj: Any) -> str:
        assert isinstance(obj, Post)
        return f"{obj.person.full_name} – {obj.get_role_display()}, {obj.office.abbreviation}"
