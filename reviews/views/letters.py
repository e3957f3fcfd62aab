"""Letters and the list of what is late, as DOCX and PDF (`/overdue/letter/`, `/overdue/list.…`)."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from offices.http import OfficeRequest
from reviews.overdue.letters.addressees import Addressee, addressees_of
from reviews.overdue.letters.forms import LetterForm, signers_of
from reviews.overdue.letters.listing import late_list
from reviews.overdue.letters.paper import Written, letter_of
from reviews.overdue.letters.wording import about, closing, opening, recipients
from reviews.overdue.rows import lines_for
from reviews.views.overdue import read_late
from tasks.forms.bulk import numbers_of
from tasks.lists.rows import reader_of
from tasks.views.listing import desk_of
from ui.downloads import letter_download

PAGE, INVALID, MOST_ROWS = "/overdue/", 422, 500


@require_http_methods(["GET", "HEAD", "POST"])
def overdue_letter(http: HttpRequest) -> HttpResponse:
    """One letter for each addressee of what was ticked; nothing is written to the database."""
    request = cast(OfficeRequest, http)
    found = _addressees(request)
    if not found:
        messages.warning(request, _("There is nothing to write a letter about."))
        return redirect(PAGE)
    signers = signers_of(one.sender_id for one in found)
    if request.method == "POST":
        form = LetterForm(request.POST, signers=signers[found[0].sender_id], number=0)
        if form.is_valid():
            return _printed(found[0], form, request.POST.get("kind", ""))
        return _page(request, [(found[0], form)], status=INVALID)
    forms = [
        (one, LetterForm(signers=signers[one.sender_id], number=number, initial=_start(one)))
        for number, one in enumerate(found)
    ]
    return _page(request, forms)


def _addressees(request: OfficeRequest) -> list[Addressee]:
    asked = request.POST if request.method == "POST" else request.GET
    reader = reader_of(request.powers, desk_of(request))
    return addressees_of(numbers_of(asked, "part"), numbers_of(asked, "request"), reader)


def _start(one: Addressee) -> dict[str, str]:
    return {
        "about": about(one),
        "opening": opening(one),
        "closing": closing(one),
        "recipients": recipients(one),
    }


def _page(
    request: OfficeRequest, letters: list[tuple[Addressee, LetterForm]], *, status: int = 200
) -> HttpResponse:
    context = {"letters": letters, "page": PAGE}
    return render(request, "reviews/overdue_letter.html", context, status=status)


def _printed(one: Addressee, form: LetterForm, kind: str) -> HttpResponse:
    data = dict(form.cleaned_data)
    post = form.signers[data.pop("signer")]
    words = Written(role=post.role, name=post.person.full_name, **data)
    letter = letter_of(one, words, on=timezone.localdate())
    return letter_download(letter, "cong-van", "docx" if kind == "docx" else "pdf")


@require_safe
def overdue_list(http: HttpRequest, kind: str) -> HttpResponse:
    """The list as it is filtered on the page, at most 500 rows."""
    request = cast(OfficeRequest, http)
    if kind not in ("docx", "pdf") or request.office is None:
        raise Http404
    # Papers are Vietnamese whatever language their reader works in.
    with override("vi"):
        _late, rows, _form = read_late(request, size=MOST_ROWS)
        letter = late_list(rows, request.office, on=timezone.localdate())
        return letter_download(letter, "nhiem-vu-qua-han", kind)


@require_safe
def overdue_copy(http: HttpRequest) -> HttpResponse:
    """Neutral lines for the telephone, one for each task and date."""
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    asked = request.GET
    lines = lines_for(numbers_of(asked, "part"), numbers_of(asked, "request"), reader)
    context = {"text": "\n".join(lines), "lines": len(lines), "back": PAGE}
    return render(request, "tasks/copy.html", context)
