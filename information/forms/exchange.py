"""The weekly exchange, filled in as the offices do it: every Thursday before three."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from information.forms.request import lines_box, lines_of
from information.services.exchange import ExchangeGiven
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.dossier.forms.base import line_box
from tasks.dossier.forms.days import RecurringForm

TITLE = "Trao đổi tình hình nổi bật trong tuần {tuần} và dự kiến công tác trọng tâm tuần sau"
LINES = "Tình hình nổi bật trong tuần\nDự kiến công tác trọng tâm tuần sau"
PURPOSE = "Thực hiện Quy chế phối hợp công tác giữa ba văn phòng"
WEEKLY = "trước 15 giờ 00 thứ Năm hằng tuần"


class ExchangeForm(RecurringForm):
    """`office` leads, the others give their lines too."""

    title = line_box(_("Content"), most=500, required=True, initial=TITLE)
    others = forms.ModelMultipleChoiceField(
        Office.objects.none(),
        label=_("Offices that take part"),
        to_field_name="code",
        widget=forms.CheckboxSelectMultiple,
    )
    lines = lines_box(_("What each office provides, one line each"))
    purpose = GuardedTextField(
        label=_("Purpose"), max_length=2_000, initial=PURPOSE, widget=text_box(2)
    )
    field_order = ("title", "others", "lines", "recurrence", "starts_on", "ends_on", "purpose")

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office_id=office.pk, **kwargs)
        del self.fields["appears_days"]  # the next one as soon as the one before is over
        others = Office.objects.active().exclude(pk=office.pk)
        self.choices_of("others").queryset = others
        start = {"others": others, "lines": LINES, "recurrence": WEEKLY}
        for name, value in (start | {"starts_on": timezone.localdate()}).items():
            self.initial.setdefault(name, value)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        given = ExchangeGiven(
            title=data["title"],
            lines=lines_of(data["lines"]),
            purpose=data["purpose"],
            others=tuple(data["others"]),
            rule=data["rule"],
            recurrence=data["recurrence"],
            starts_on=data["starts_on"],
            ends_on=data.get("ends_on"),
        )
        return {"given": given}
