"""Room for the calls of a request in one piece.

Python keeps the frames of calls in chunks of 16 KiB and gives a chunk back as soon as the calls in
it return. A page drawn just at the end of one asks the system for the next and gives it back
hundreds of times: a fifth of its time, and which pages it meets changes with every release. A call
whose own frame is larger than a quarter of a mebibyte gets a chunk of half of one; what it calls
has the rest.
"""

from collections.abc import Callable
from types import FunctionType
from typing import Any, cast

FRAME = 33_000  # words of eight bytes, a little more than half of the chunk


def _call(func: Callable[..., Any], *given: Any) -> Any:
    return func(*given)


with_room = cast(
    "Callable[..., Any]",
    FunctionType(_call.__code__.replace(co_stacksize=FRAME), _call.__globals__, "with_room"),
)
