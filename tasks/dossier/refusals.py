"""What a verb refuses is said in the form that asked for it."""

from typing import Any

from django.core.exceptions import ValidationError

from offices.views.answering import add_errors
from tasks.states import WrongMove


class RefusedIn:
    """Around a verb: a wrong step is said above the form, a fault beside its field.

    A transaction opened inside is undone with it.
    """

    def __init__(self, form: Any) -> None:
        self.form = form

    def __enter__(self) -> None:
        return

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> bool:
        if isinstance(fault, WrongMove):
            self.form.add_error(None, str(fault))
        elif isinstance(fault, ValidationError):
            add_errors(self.form, fault)
        else:
            return False
        return True
