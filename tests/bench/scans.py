"""`python -m tests.bench.scans`: how good forty made scans are read (tests/reading/scans).

Letters right of clean and poor ones, by layout; stamps found and missed; orders read from scans
beside those read from text. Needs no database.
"""

import json
import sys
import time
from collections import defaultdict
from statistics import mean
from typing import Any

from tests.support import environment  # noqa: F401 - settings before Django


def letters(made: list[Any]) -> dict[str, Any]:
    """Shares by kind and by layout; clean scans taken for stamped."""
    from tests.reading.scans.draw import letters_right
    from tests.reading.scans.test_forty import read

    shares, wrong = defaultdict[str, list[float]](list), []
    began = time.perf_counter()
    for one in made:
        text, is_stamped = read(one.data())
        kind = "poor" if one.is_poor else "clean"
        share = letters_right(text, one.wanted)
        for name in (kind, f"{kind} {one.layout}", one.font):
            shares[name].append(share)
        wrong += [one.number] if is_stamped else []
    told: dict[str, Any] = {name: round(mean(all_), 4) for name, all_ in sorted(shares.items())}
    seconds = round((time.perf_counter() - began) / max(len(made), 1), 1)
    return {"letters": told, "clean taken for stamped": wrong, "seconds a scan": seconds}


def stamps(made: list[Any]) -> dict[str, Any]:
    from tests.reading.scans.forty import stamp_of
    from tests.reading.scans.test_forty import read

    missed = [one.number for one in made if not read(one.data(stamp_of(one.number)[0]))[1]]
    return {"stamped": len(made), "missed": missed}


def orders(paths: list[Any]) -> dict[str, Any]:
    from tests.reading.marked_notices import marked
    from tests.reading.scans.test_forty import plain, read, right

    typed = {path.stem: marked(path.read_text("utf-8"))[0] for path in paths}
    scanned = {name: read(plain(text))[0] for name, text in typed.items()}
    return {"papers": len(paths), "of text": right(typed), "of scans": right(scanned)}


def main(part: str = "letters,stamps,orders") -> None:
    import django

    django.setup()
    from tests.reading.scans.forty import forty
    from tests.reading.scans.test_forty import printable

    made = forty()
    parts = {
        "letters": lambda: letters(made),
        "stamps": lambda: stamps(made[::2]),
        "orders": lambda: orders(printable()),
    }
    for name in part.split(","):
        print(json.dumps(parts[name](), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
