"""A document is dropped: its letterhead proposes what the form of a new file asks."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents.forms.papers import DocumentForm
from documents.pages import FILES
from tasks.dossier.views.verbs import asked


@require_POST
def read_document(http: HttpRequest) -> HttpResponse:
    """Sealed until the form is sent, which keeps it; a scan is read by the worker first."""
    request = asked(http)
    FILES.desk(request)
    form = DocumentForm(request.POST, request.FILES)
    paper = form.taken_up(request.actor) if form.is_valid() else None
    new = reverse("documents:new")
    if paper is None:
        said = [str(error) for errors in form.errors.values() for error in errors]
        messages.error(request, " ".join(said) or _("No text could be read of this document."))
        return redirect(new)
    if paper.is_under_way:
        way = urlencode({"next": new})
        return redirect(f"{reverse('intake:paper', args=[paper.pk])}?{way}")
    return redirect(f"{new}?{urlencode({'paper': paper.pk})}")
