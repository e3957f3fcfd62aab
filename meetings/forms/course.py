"""The forms of a meeting's course: what each step asks, minutes, the notice of conclusions."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from coordination.models import Body
from diary.forms.steps import override_box
from meetings.models import Meeting, Minutes
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.conclusions import NoticeForm
from tasks.forms.fields import HourField


class InviteForm(VerbForm):
    override = override_box()


class MeetingDayForm(VerbForm):
    on = DayField(label=_("New day"))
    time_words = line_box(_("Time, if it changes"), most=60)
    reason = reason_box()
    override = override_box()


class CloseForm(VerbForm):
    """Where a notice was issued nothing is asked."""

    why_no_notice = reason_box(required=False, label=_("Why no notice of conclusions is issued"))

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        if row is not None and (row.notice or row.no_notice):
            del self.fields["why_no_notice"]


class MinutesForm(VerbForm):
    secretary = line_box(_("Secretary of the meeting"))
    began = HourField(label=_("Began at"), required=False)
    ended = HourField(label=_("Ended at"), required=False)
    text = GuardedTextField(
        label=_("Course of the meeting"), max_length=50_000, widget=text_box(14)
    )

    def __init__(self, *args: Any, minutes: Minutes | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if minutes is not None:
            for name in ("secretary", "began", "ended", "text"):
                self.initial[name] = getattr(minutes, name)


class TemplateForm(VerbForm):
    name = line_box(_("Name of the template"), required=True)


class MeetingNoticeForm(NoticeForm):
    dossier: Meeting

    def usual_body(self) -> Body | None:
        body = self.dossier.body
        return body if body is not None and body.served_by_id == self.office.pk else None

    def usual_abstract(self) -> str:
        meeting = self.dossier
        chair = meeting.chair.position if meeting.chair else meeting.chair_words
        title = meeting.task.title
        said = f"Kết luận của {chair} tại {title[:1].lower()}{title[1:]}" if chair else title
        return said[:500]
