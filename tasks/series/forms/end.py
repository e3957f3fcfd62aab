"""Ending a recurring task: why."""

from django import forms
from django.utils.translation import gettext_lazy

from offices.foundation.fields import GuardedTextField, text_box


class EndSeriesForm(forms.Form):
    reason = GuardedTextField(label=gettext_lazy("Reason"), max_length=500, widget=text_box(3))
