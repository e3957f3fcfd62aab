"""People from a sheet: the file, and each person as it was understood, to be corrected."""

from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from offices.forms.people import role_field
from offices.foundation.fields import GuardedCharField, GuardedEmailField, GuardedFileField
from offices.foundation.folding import fold
from offices.models import Office, Person, Role
from offices.people.sheet import MOST_ROWS, divisions

USERNAME = Person._meta.get_field("username").validators


class SheetForm(forms.Form):
    upload = GuardedFileField(
        label=_("Sheet of Excel"),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text=_("At most 300 people. Nothing is saved before you have seen the rows."),
    )


class PersonLineForm(forms.Form):
    """One person; `take` off: the row is left out and not checked."""

    use_required_attribute = False
    take = forms.BooleanField(label=_("Take"), required=False)
    full_name = GuardedCharField(label=_("Full name"), max_length=120)
    username = GuardedCharField(label=_("Username"), max_length=60, validators=USERNAME)
    email = GuardedEmailField(label=_("E-mail"), required=False)
    title = GuardedCharField(label=_("Job title"), required=False, max_length=200)
    phone = GuardedCharField(label=_("Phone"), required=False, max_length=40)
    office = forms.ChoiceField(label=_("Office"), required=False)
    role = role_field(required=False, empty="—")
    division = GuardedCharField(label=_("Division"), required=False, max_length=200)
    # As the sheet has it, where it names none of ours: told beside the empty field.
    office_said = GuardedCharField(required=False, max_length=200, widget=forms.HiddenInput)
    role_said = GuardedCharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, offices: Any, divisions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices, self.divisions = offices, divisions
        choice: Any = self.fields["office"]
        choice.choices = [("", "—"), *((code, row.abbreviation) for code, row in offices.items())]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        office, role = given.get("office"), given.get("role")
        self._tell_unknown(given)
        if office and not role and not given.get("role_said"):
            self.add_error("role", _("Choose the role in this office."))
        if role and not office and not given.get("office_said"):
            self.add_error("office", _("Choose the office of this role."))
        if given.get("division"):
            found = self.divisions.get((office, fold(given["division"])))
            if found is None:
                self.add_error("division", _("This office has no such division."))
            given["division"] = found
        if role in (Role.DIVISION_HEAD, Role.DIVISION_DEPUTY) and not given.get("division"):
            self.add_error("division", _("Choose the division this person heads."))
        return given

    def _tell_unknown(self, given: dict[str, Any]) -> None:
        words = {
            "office": _("The sheet says “%(said)s”, which is no office here. Choose one."),
            "role": _("The sheet says “%(said)s”, which is no role here. Choose one."),
        }
        for name, text in words.items():
            if (said := given.pop(f"{name}_said", "")) and not given.get(name):
                self.add_error(name, text % {"said": said})
                given[f"{name}_said"] = said

    def words(self) -> dict[str, Any]:
        """The arguments of the verb: office and division as rows."""
        left_out = {"take", "office_said", "role_said"}
        told = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        told["office"] = self.offices.get(told["office"])
        told["division"] = told["division"] or None
        return told


class Lines(forms.BaseFormSet):  # type: ignore[type-arg] # as Django has it
    """All rows; offices, divisions and known usernames are asked once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        offices = {row.code: row for row in Office.objects.active()}
        kwargs["form_kwargs"] = {"offices": offices, "divisions": divisions()}
        super().__init__(*args, **kwargs)

    def taken(self) -> list[Any]:
        return [form for form in self.forms if form["take"].value()]

    def full_clean(self) -> None:
        """Rows left out are not checked."""
        super().full_clean()
        for form in self.forms:
            if not form["take"].value():
                form._errors = form.error_class()
        names = Counter(form["username"].value() for form in self.taken())
        rows = Person.objects.filter(username__in=list(names))
        known = set(rows.values_list("username", flat=True))
        for form in self.taken():
            name = form["username"].value()
            if name in known:
                form.add_error("username", ValidationError(_("This username exists already.")))
            elif names[name] > 1:
                form.add_error("username", ValidationError(_("This username stands twice.")))

    def is_valid(self) -> bool:
        self.errors  # noqa: B018 - Django's way to have everything checked once
        return self.is_bound and not any(form.errors for form in self.taken())


LineSet: Any = forms.formset_factory(
    PersonLineForm, formset=Lines, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)
