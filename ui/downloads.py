"""A finished file as an answer to a request."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse

from ui.letters import PrintedLetter, docx_bytes, pdf_bytes

TYPES: Mapping[str, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
}
# What is looked at in the browser runs nothing there.
SANDBOX = "sandbox; default-src 'none'"


def file_answer(data: bytes, *, name: str, form: str) -> HttpResponse:
    """To be kept, or to be looked at and printed where it is a PDF; never kept by a cache."""
    shown = "inline" if form == "pdf" else "attachment"
    return HttpResponse(
        data,
        content_type=TYPES[form],
        headers={
            "Content-Disposition": f'{shown}; filename="{name}.{form}"',
            "Cache-Control": "private, no-store",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": SANDBOX,
        },
    )


def letter_download(
    letter: PrintedLetter, name: str, kind: str, *, finish: Callable[[bytes], bytes] | None = None
) -> HttpResponse:
    """A PDF opens in the browser, to be printed; a DOCX is kept. `finish`: the pages put anew."""
    if kind == "docx":
        answer = HttpResponse(docx_bytes(letter), content_type=TYPES["docx"])
        answer["Content-Disposition"] = f'attachment; filename="{name}.docx"'
        return answer
    try:
        written = pdf_bytes(letter)
    except OSError:  # a machine without Pango still writes Word
        return letter_download(letter, name, "docx")
    pages = finish(written) if finish is not None else written
    answer = HttpResponse(pages, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    answer["Content-Security-Policy"] = SANDBOX
    return answer
