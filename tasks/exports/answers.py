"""A finished file as an answer to a request."""

from collections.abc import Mapping

from django.http import HttpResponse

TYPES: Mapping[str, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
}


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
        },
    )
