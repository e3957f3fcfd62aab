"""What every web process needs, before they part: shared by them, not loaded by each.

And room for deep calls, taken once: templates drawn deep in a request otherwise ask for it anew.
CPython keeps the frames of a thread in pieces of 16 KiB. A loop that stands at the end of one
takes the next from the machine at each call and gives it back at each return: on the page of a task
420 times, a quarter of its processor time. Releases of Python since spring 2026 keep a spare piece
(https://github.com/python/cpython/issues/142183); with the oldest in use among them `roomy` can go.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template

PROGRAMS = ("offices.signing_in.guessing",)
DRAWN = (".html", ".txt")


def load() -> None:
    for name in PROGRAMS:
        import_module(name)
    for name in template_names():
        get_template(name)


def template_names() -> Iterator[str]:
    """Of the product's own templates, as `render` is given them."""
    folder = Path(settings.BASE_DIR) / "templates"
    found = (path for path in folder.rglob("*") if path.suffix in DRAWN)
    yield from (str(path.relative_to(folder)) for path in found)


# The piece that is taken doubles until it holds the frame that asks, so one that asks for more than
# half of 256 KiB leaves the other half to what it calls. Untouched pages of it cost nothing.
WORDS = 16_000  # of 8 bytes


def roomy[**P, R](call: Callable[P, R]) -> Callable[P, R]:
    """The same call, from a frame that says it needs a large stack: its callees share the rest."""

    def from_wide_frame(*args: P.args, **kwargs: P.kwargs) -> R:
        return call(*args, **kwargs)

    from_wide_frame.__code__ = from_wide_frame.__code__.replace(co_stacksize=WORDS)
    return from_wide_frame
