"""Uploads stay in memory, and no request fills it."""

from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, HttpResponse

from reading.files.limits import MAX_BYTES, MAX_REQUEST_BYTES

TOO_LARGE = "reading.upload_too_large"


class BoundedMemoryHandler(FileUploadHandler):
    """Keeps one byte more than is allowed of a file, so that it is refused as too large.

    Django's own handler would drop a large file silently, and the person would read that the
    field is empty. Files beyond what one request may carry are cut off at once.
    """

    kept = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.buffer, self.full_size = BytesIO(), 0
        if self.kept > MAX_REQUEST_BYTES:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.full_size += len(raw_data)
        room = MAX_BYTES + 1 - self.buffer.tell()
        if room > 0:
            self.kept += self.buffer.write(raw_data[:room])
        return None

    def _tell_if_too_large(self) -> None:
        if self.request is not None and self.full_size > MAX_BYTES:
            self.request.META[TOO_LARGE] = True

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self._tell_if_too_large()
        self.buffer.seek(0)
        return InMemoryUploadedFile(
            file=self.buffer,
            field_name=self.field_name,
            name=self.file_name or "",
            content_type=self.content_type,
            size=self.full_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


class TooLargeMiddleware:
    """A page that shows a form again because a file is too large says so by its status as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        refused = response.status_code in (200, HTTPStatus.UNPROCESSABLE_ENTITY)
        if refused and TOO_LARGE in request.META:
            response.status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return response
