"""What the person may see first (404), then what he may do (403)."""

from collections.abc import Callable
from typing import Any, cast

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from diary.models import Slot
from diary.services.slot_rows import ClashRefused
from meetings.models import Meeting
from meetings.states import POWER
from offices.http import OfficeRequest
from tasks.states import WrongMove
from tasks.verbs.finding import note_opened


def asked(http: HttpRequest) -> OfficeRequest:
    return cast("OfficeRequest", http)


def meeting_or_404(request: OfficeRequest, task_id: int) -> Meeting:
    rows = Meeting.objects.visible_to(request.powers).filter(pk=task_id)
    found = rows.select_related(
        "task__lead_office", "task__area", "body", "convener__body", "chair", "duty_leader",
        "duty_division", "notice__book",
    ).first()  # fmt: skip
    if found is None:
        raise Http404
    note_opened(found.task)
    return found


def manages(request: OfficeRequest, meeting: Meeting) -> bool:
    return request.powers.can(POWER, meeting.task.lead_office_id)


def managed_or_refused(request: OfficeRequest, task_id: int) -> Meeting:
    meeting = meeting_or_404(request, task_id)
    if not manages(request, meeting):
        raise PermissionDenied(_("You do not hold the power to manage meetings of this office."))
    return meeting


def row_or_404(rows: Any, pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def crumbs(meeting: Meeting | None, *more: str) -> list[dict[str, str]]:
    way = [{"label": _("Conferences and meetings"), "href": reverse("meetings:list")}]
    if meeting is not None:
        here = meeting.get_absolute_url() if more else ""
        way.append({"label": Truncator(meeting.task.title).chars(50), "href": here})
    return [*way, *({"label": one} for one in more)]


def once(request: OfficeRequest, form: Any, act: Callable[..., Any]) -> Callable[..., Any]:
    """The verb for `answer`, which lets it act once; what does not fit is said above the form."""

    @transaction.atomic
    def run(**words: Any) -> Any:
        try:
            return act(actor=request.actor, **words)
        except WrongMove as wrong:
            raise ValidationError(str(wrong)) from wrong
        except ClashRefused as refused:
            raise ValidationError(clash_words(refused)) from refused

    return run


def clash_words(refused: ClashRefused) -> dict[str, str]:
    """What is taken by whom, said at the field of the reason."""
    others = dict.fromkeys(_taken(clash.other) for clash in refused.clashes)
    return {"override": f"{refused} {'; '.join(others)}"}


def _taken(slot: Slot) -> str:
    """Of a hidden entry only when and whose it is."""
    hour = f" {slot.start:%H:%M}" if slot.start else ""
    words = "" if slot.hidden else f" {slot.subject}"
    return f"{slot.date:%d/%m/%Y}{hour} {slot.office.short_name}{words}"
