"""What a web process keeps has a limit, and the limits together fit beside what it has loaded.

Memory of a soak grows while modules, templates and these caches fill, then stays. Two workers on
the demo data: 44 MiB each at the start and 184 after two thousand looks; 167 since what draws
papers is loaded before they part. Most of it is loaded code: all that is kept here weighs 5.
"""

import ast
import functools
import gc
import sys
import types
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches

from offices.foundation import questions
from tests.architecture.source import PACKAGES, place, product, tree
from tests.support.cast import Cast

MOST_MIB = 120
PAGES = (
    "/",
    "/tasks/",
    "/inbox/",
    "/dashboard/",
    "/meetings/",
    "/diary/",
    "/profile/",
    "/notifications/",
    "/decisions/",
    "/overdue/",
    "/search/?q=h%E1%BB%8Dp",
    "/tasks/new/",
    "/handbook/",
    "/settings/",
    "/settings/people/",
    "/settings/workdays/",
)
# Without a number, because nothing but the product's own words are their keys.
OF_THE_CODE = {
    "ui/components/icons.py",
    "coordination/handbook/regulation.py",
    "coordination/handbook/words.py",
    "ui/letters/pdf.py",
    "coordination/templatetags/shell.py",
    "offices/audit/words.py",
    "offices/foundation/history.py",
    "offices/foundation/history_rows.py",
    "offices/foundation/questions.py",
    "offices/foundation/json_rows.py",
    "tasks/dossier/keyed_rows.py",
    "tasks/dossier/loading.py",
    "documents/counting/meetings.py",
    "reviews/demo/",
    "intake/imports/template.py",
    "offices/signing_in/guessing.py",
    "tasks/wall/paths.py",
    "citizens/papers/symbols.py",
}
NOT_WALKED = (
    type,
    types.ModuleType,
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.CodeType,
)


def weight(found: Any, seen: set[int]) -> int:
    """Bytes of an object and of all that only it can be thought to hold."""
    bytes_, todo = 0, [found]
    while todo:
        one = todo.pop()
        if id(one) in seen or isinstance(one, NOT_WALKED):
            continue
        seen.add(id(one))
        bytes_ += sys.getsizeof(one)
        todo += gc.get_referents(one)
    return bytes_


def unlimited() -> Iterator[str]:
    """Functions of ours that keep answers without a number."""
    for path in product():
        for node in ast.walk(tree(path)):
            for mark in getattr(node, "decorator_list", []):
                words = ast.unparse(mark)
                if words in {"cache", "functools.cache"} or "maxsize=None" in words:
                    yield place(path, mark)


def test_what_is_kept_without_a_number_has_keys_of_the_code_alone() -> None:
    assert [one for one in unlimited() if not one.startswith(tuple(OF_THE_CODE))] == []


def numbered() -> Iterator[tuple[str, int, int, int]]:
    """Name, limit, entries now and their bytes of every cache with a number."""
    gc.unfreeze()  # what a test froze by importing coordination.wsgi is looked at as well
    seen: set[int] = set()
    rendered: Any = caches["rendered"]
    dicts: list[tuple[str, int, Any]] = [
        ("statements", questions.MOST, questions._KEPT),
        ("rendered", rendered._max_entries, rendered._cache),
    ]
    for name, limit, kept in dicts:
        yield name, limit, len(kept), weight(kept, seen)
    for one in gc.get_objects():
        if type(one) is functools._lru_cache_wrapper:  # asks nothing of lazy objects
            limit = one.cache_parameters()["maxsize"]
            if limit and (one.__module__ or "").partition(".")[0] in PACKAGES:
                kept = [r for r in gc.get_referents(one) if isinstance(r, dict)]
                yield one.__qualname__, limit, one.cache_info().currsize, weight(kept, seen)


@pytest.fixture
def looked(cast: Cast) -> None:
    for number in range(12):
        cast.log(f"Rà soát hồ sơ họp số {number}")
    for name in ("an", "binh", "quan", "dung"):
        client = cast.client(name)
        for page in PAGES:
            client.get(page)


@pytest.mark.django_db
def test_limits_together_fit_into_a_worker(looked: None) -> None:
    """An entry weighs as those kept now; of a cache that is empty a kilobyte is taken."""
    weights = {
        name: limit * (size / count if count else 1024) for name, limit, count, size in numbered()
    }
    heaviest = sorted(weights.items(), key=lambda pair: -pair[1])[:6]
    told = ", ".join(f"{name} {size / 2**20:.1f}" for name, size in heaviest)
    assert len(weights) > 9
    assert sum(weights.values()) / 2**20 <= MOST_MIB, told


@pytest.mark.django_db
def test_a_full_cache_begins_anew(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks of ever other people and tasks never hold more than the number."""
    kept = questions._KEPT
    monkeypatch.setattr(questions, "MOST", 3)
    kept.clear()
    for number in range(6):
        cast.log(f"Rà soát hồ sơ số {number}")
    for name in ("an", "binh", "quan", "dung", "cuc"):
        for page in PAGES[:6]:
            cast.client(name).get(page)
            assert len(kept) <= 3
    assert kept
