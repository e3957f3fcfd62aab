"""The gallery: every component once, with made-up content, to look at while building."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from ui.components import samples


class SampleForm(forms.Form):
    """One field of every kind, to see them filled, empty and refused."""

    title = forms.CharField(label=_("Task"), max_length=500, help_text=_("As in the document."))
    description = forms.CharField(
        label=_("Specific request"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    area = forms.ChoiceField(label=_("Field of coordination"), choices=samples.AREAS)
    coordinating = forms.MultipleChoiceField(
        label=_("Coordinating offices"),
        choices=[(office.code, office.name) for office in samples.OFFICES],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    urgency = forms.ChoiceField(
        label=_("Urgency"), choices=samples.URGENCIES, widget=forms.RadioSelect, required=False
    )
    due_on = forms.DateField(label=_("Deadline"), widget=forms.DateInput(attrs={"type": "date"}))
    typed_date = forms.DateField(label=_("Date of the document"), required=False)
    file = forms.FileField(label=_("File"), required=False)
    hidden = forms.BooleanField(label=_("Internal submission date"), required=False)


class SampleFilter(forms.Form):
    """What a list is narrowed by."""

    query = forms.CharField(label=_("Contents"), required=False)
    area = forms.ChoiceField(
        label=_("Field of coordination"), required=False, choices=[("", _("All")), *samples.AREAS]
    )
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=samples.URGENCIES)
    before = forms.DateField(
        label=_("Deadline"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


def shown() -> bool:
    return bool(settings.DEBUG or settings.MAIL_FOLDER)


def gallery(request: HttpRequest) -> HttpResponse:
    """Only in a trial installation or while building; `?fault=1` shows refused forms."""
    if not shown():
        raise Http404
    if request.GET.get("message"):
        messages.success(request, _("Task NV-2026-0417 has been logged."))
        messages.warning(request, _("The deadline falls on a day off."))
    refused = SampleForm({"title": "", "due_on": "31/02/2026", "description": "…"})
    context = {
        "form": refused if request.GET.get("fault") else SampleForm(),
        "empty_form": SampleForm(auto_id="frame_%s"),
        "filter_form": SampleFilter(request.GET, auto_id="filter_%s"),
        **samples.context(),
    }
    return render(request, "gallery.html", context)
