"""What the province decides once: names and emblem, the mail server, kinds of documents."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Body, DocumentKind, MailSetting, Setting
from coordination.province import emblems
from offices.forms.base import RowForm, reason_field, settings_formfield
from offices.foundation import units
from offices.foundation.fields import GuardedEmailField, GuardedFileField


class ProvinceForm(RowForm):
    crest = GuardedFileField(
        label=_("Emblem"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".png,.jpg,.jpeg,.webp"}),
        help_text=_("PNG, JPEG or WebP, at most 2 MB; shown in every page and at sign-in."),
    )
    no_crest = forms.BooleanField(label=_("Without an emblem"), required=False)
    reason = reason_field(required=False)

    units = {
        "group_from": units.PEOPLE,
        "kept_months": units.MONTHS,
        "closed_months": units.MONTHS,
        "abroad_people": units.PEOPLE,
        "abroad_days": units.DAYS,
        "abroad_countries": units.COUNTRIES,
        "abroad_journeys": units.JOURNEYS,
        "training_periods": units.LESSONS,
    }

    class Meta:
        model = Setting
        fields = (
            "province",
            "system_name",
            "truoc_reading",
            "council",
            "communes_directly",
            "group_from",
            "kept_months",
            "closed_months",
            "abroad_people",
            "abroad_days",
            "abroad_countries",
            "abroad_journeys",
            "training_periods",
            "half_yearly_reviews",
        )
        formfield_callback = settings_formfield
        widgets = {"truoc_reading": forms.RadioSelect}
        help_texts = {
            "truoc_reading": _(
                "“trước ngày 15/12”: due on the 14th, or on the 15th. It concerns dates entered "
                "from now on."
            ),
            "council": _("The office that serves it leads the plans of its sessions."),
            "communes_directly": _(
                "Otherwise they go by way of the provincial People's Committee and its office."
            ),
            "group_from": _("Law on citizen reception, Article 29: five people and more."),
            "kept_months": _(
                "Circular 07/2014, Article 28(2): one year, then destroyed by the head's decision."
            ),
            "closed_months": _("No law says it; it concerns letters that end from now on."),
            "abroad_people": _("Empty: no limit. Beyond a limit a trip warns, and is not refused."),
            "training_periods": _("Empty: nothing is compared."),
            "half_yearly_reviews": _("Otherwise a new review is of a year of the regulation."),
        }

    kept_if_empty = ("group_from", "kept_months", "closed_months")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.kept_if_empty:
            self.fields[name].required = False
        council = self.fields["council"]
        assert isinstance(council, forms.ModelChoiceField)
        council.queryset = Body.objects.served()
        if not self.instance.emblem:
            del self.fields["no_crest"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for name in self.kept_if_empty:
            if data.get(name) is None:
                data[name] = getattr(self.instance, name)
        return data

    def clean_crest(self) -> bytes | None:
        upload = self.cleaned_data["crest"]
        return emblems.redrawn(upload) if upload else None


class MailSettingForm(RowForm):
    reason = reason_field(required=False)

    class Meta:
        model = MailSetting
        fields = ("host", "port", "security", "username", "sender")
        formfield_callback = settings_formfield
        help_texts = {
            "host": _("Empty: as the installation was started."),
            "sender": _("Empty: as the installation was started."),
            "username": _("Its password is set where the system is installed, never here."),
        }


class MailTestForm(forms.Form):
    """Where one mail goes at once; kept nowhere."""

    catch_all = "to"
    to = GuardedEmailField(label=_("Send a test mail to"))


class DocumentKindForm(RowForm):
    catch_all = "code"
    reason = reason_field(required=False)

    class Meta:
        model = DocumentKind
        fields = ("name", "abbreviation", "code", "system", "sort", "is_active")
        formfield_callback = settings_formfield
        help_texts = {
            "abbreviation": _("As in number and symbol, e.g. TB, KL, BC."),
            "code": _("Short, without accents; read by machines."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["is_active"], self.fields["reason"]
