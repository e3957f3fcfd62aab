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
from documents.reading.line import line_of
from tasks.dossier.views.verbs import asked


@require_POST
def read_document(http: HttpRequest) -> HttpResponse:
    """The document itself is not kept; the form is filled in from what it says."""
    request = asked(http)
    FILES.desk(request)
    form = DocumentForm(request.POST, request.FILES)
    text = form.text() if form.is_valid() else ""
    if not text:
        said = [str(error) for errors in form.errors.values() for error in errors]
        messages.error(request, " ".join(said) or _("No text could be read of this document."))
        return redirect("documents:new")
    line = urlencode({"line": line_of(text)})
    return redirect(f"{reverse('documents:new')}?{line}")
