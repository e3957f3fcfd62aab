"""A person's notices: list, mark read, preferences."""

from dataclasses import dataclass
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from notifications.forms import PreferencesForm
from notifications.models import Notification
from notifications.models.notification import NotificationQuerySet
from notifications.registry import describe, path_of, subject_of
from notifications.services.preferences import channels_of, set_preferences
from notifications.services.reading import mark_all_read, mark_read
from offices.http import OfficeRequest
from offices.models import Person

PAGE = 30
MOST_TURNS = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: the notice, its words, and where it leads while the reader may go there."""

    notice: Notification
    text: str
    title: str
    path: str


def shown(person: Person, notices: list[Notification]) -> list[Shown]:
    """The rows of a page; what is about a task the reader may no longer see is left out."""
    items = describe(person, {n.task_id for n in notices if n.task_id})
    rows = []
    for notice in notices:
        item = items.get(notice.task_id or 0)
        if notice.task_id is not None and item is None:
            continue
        rows.append(
            Shown(
                notice,
                subject_of(notice),
                item.title if item else "",
                item.path if item else path_of(notice),
            )
        )
    return rows


def _page(person: Person, found: NotificationQuerySet) -> tuple[list[Shown], bool]:
    """A page of rows, and whether more follow; what may not be read any more takes no place."""
    rows: list[Shown] = []
    for _turn in range(MOST_TURNS):
        some = list(found[: PAGE + 1])
        rows += shown(person, some)
        if len(rows) > PAGE or len(some) <= PAGE:
            break
        found = found.older_than(some[-1].pk)
    return rows[:PAGE], len(rows) > PAGE


@require_GET
def notice_list(request: HttpRequest) -> HttpResponse:
    """Newest first; `?show=unread`; `?before=` the last id of the page before.

    `?mail=&group=`: exactly the rows of one group of a daily mail.
    """
    person = cast("Person", request.user)
    if (mailed := _mailed(request, person)) is not None:
        return render(request, "notifications/list.html", _told(mailed, None))
    unread_only = request.GET.get("show") == "unread"
    before = _number(request, "before")
    found = Notification.objects.of(person.pk).select_related("stands_in_for").newest_first()
    found = found.unread() if unread_only else found
    if before is not None:
        found = found.older_than(before)
    rows, follow = _page(person, found)
    more = f"{rows[-1].notice.pk}" if follow else ""
    query = "show=unread&" if unread_only else ""
    told = _told(rows, unread_only, f"?{query}before={more}" if more else "")
    return render(request, "notifications/list.html", told)


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _mailed(request: HttpRequest, person: Person) -> list[Shown] | None:
    """Rows of that mail to the reader in that group, the oldest date first."""
    number, group = _number(request, "mail"), request.GET.get("group", "")
    if number is None:
        return None
    found = Notification.objects.of(person.pk).in_mail(number)
    notices = [
        one
        for one in found.select_related("stands_in_for", "dispatch").order_by("due_on", "pk")
        if one.dispatch is not None and str(one.group_on(one.dispatch.day).value) == group
    ]
    return shown(person, notices)


def _told(rows: list[Shown], unread_only: bool | None, next_href: str = "") -> dict[str, object]:
    """`unread_only`: None for neither of the two lists."""
    return {
        "rows": rows,
        "next_href": next_href,
        "tabs": _tabs(unread_only),
        "prefs": reverse("notifications:preferences"),
    }


def _tabs(unread_only: bool | None) -> list[dict[str, object]]:
    here = reverse("notifications:list")
    return [
        {"label": _("All"), "href": here, "current": unread_only is False},
        {"label": _("Unread"), "href": f"{here}?show=unread", "current": unread_only is True},
    ]


@require_POST
def notice_read(request: OfficeRequest, pk: int) -> HttpResponse:
    """Mark one read, and go to its task when asked (`then=open`)."""
    notice = mark_read(notice_id=pk, actor=request.actor)
    if notice is None:
        raise Http404
    if request.POST.get("then") == "open":
        rows = shown(request.user, [notice])
        return redirect(rows[0].path if rows and rows[0].path else "notifications:list")
    return redirect("notifications:list")


@require_POST
def notice_read_all(request: OfficeRequest) -> HttpResponse:
    mark_all_read(actor=request.actor)
    messages.success(request, _("All notices are marked as read."))
    return redirect("notifications:list")


@require_http_methods(["GET", "POST"])
def notice_preferences(request: OfficeRequest) -> HttpResponse:
    """What is mailed at once, in the daily mail, or only shown here."""
    form = PreferencesForm(request.POST or None, initial=channels_of(request.user.pk))
    if request.method == "POST" and form.is_valid():
        set_preferences(channels=form.cleaned_data, actor=request.actor)
        messages.success(request, _("Your choices are saved."))
        return redirect("notifications:preferences")
    told = {"form": form, "back": reverse("notifications:list")}
    return render(request, "notifications/preferences.html", told)
