"""What a verb refuses is told to who asked: in the form he sent, or above the page."""

from types import TracebackType
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError

from offices.http import OfficeRequest
from offices.views.answering import add_errors
from tasks.states import WrongMove


class RefusedIn:
    """While open, what is refused stands in the form, and the verb has made nothing."""

    def __init__(self, form: Any) -> None:
        self.form = form

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        fault: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        if isinstance(fault, WrongMove):
            self.form.add_error(None, str(fault))
        elif isinstance(fault, ValidationError):
            add_errors(self.form, fault)
        return isinstance(fault, (WrongMove, ValidationError))


def say_refusal(
    request: OfficeRequest, wrong: ValidationError | WrongMove | PermissionDenied
) -> None:
    texts = wrong.messages if isinstance(wrong, ValidationError) else [str(wrong)]
    messages.error(request, " ".join(texts))
