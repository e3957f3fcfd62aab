"""`python -m tests.bench.scans`: how good forty made scans are read (tests/reading/scans).

Letters right of clean and poor ones, by layout; stamps found and missed; orders read from scans
beside those read from text; memory of who asks over the pages of a thick scan. Each scan tells its
line as it is read, so a run that is cut still says something. Needs no database.
"""

import json
import resource
import sys
import time
from collections import defaultdict
from statistics import mean
from typing import Any

from tests.support import environment  # noqa: F401 - settings before Django

EACH = 50  # pages of a thick scan, or papers, between two lines


def tell(**words: Any) -> None:
    print(json.dumps(words, ensure_ascii=False), flush=True)


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
        tell(scan=one.number, layout=f"{kind} {one.layout}", right=round(share, 4))
        for name in (kind, f"{kind} {one.layout}", one.font):
            shares[name].append(share)
        wrong += [one.number] if is_stamped else []
    told: dict[str, Any] = {name: round(mean(all_), 4) for name, all_ in sorted(shares.items())}
    seconds = round((time.perf_counter() - began) / max(len(made), 1), 1)
    return {"letters": told, "clean taken for stamped": wrong, "seconds a scan": seconds}


def stamps(made: list[Any]) -> dict[str, Any]:
    """Every second scan with a stamp; then the others, which are specked and blurred."""
    from tests.reading.scans.forty import stamp_of
    from tests.reading.scans.test_forty import read

    missed: dict[bool, list[int]] = {False: [], True: []}
    for one in sorted(made, key=lambda one: (one.is_poor, one.number)):
        found = read(one.data(stamp_of(one.number)[0]))[1]
        tell(scan=one.number, stamp=stamp_of(one.number)[1], found=found)
        missed[one.is_poor] += [] if found else [one.number]
    return {"missed of clean": missed[False], "missed of poor": missed[True]}


def orders(paths: list[Any]) -> dict[str, Any]:
    from tests.reading.marked_notices import marked
    from tests.reading.scans.test_forty import plain, read, right

    typed, scanned, stamped = dict[str, str](), dict[str, str](), list[str]()

    def shares() -> dict[str, Any]:
        share = {"of text": right(typed), "of scans": right(scanned)}
        return {"papers": len(typed), "taken for stamped": stamped} | share

    # Those of one hand follow each other: mixed, so that a run that is cut has read of all.
    for path in sorted(paths, key=lambda path: path.stem[::-1]):
        typed[path.stem] = marked(path.read_text("utf-8"))[0]
        scanned[path.stem], is_stamped = read(plain(typed[path.stem]))
        stamped += [path.stem] if is_stamped else []
        if len(typed) % EACH == 0:
            tell(**shares())
    return shares()


def memory(pages: int = 300) -> dict[str, Any]:
    """Megabytes of who asks, resident after so many pages, and of the largest process that read."""
    from reading.files.scans import read_scanned_page
    from tests.reading.scans.test_memory import megabytes, thick_scan

    data = thick_scan(pages)
    resident = {}
    for number in range(pages):
        read_scanned_page("pdf", data, number)
        if number in (0, 1) or (number + 1) % EACH == 0:
            resident[number + 1] = round(megabytes())
            tell(page=number + 1, megabytes=resident[number + 1])
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"who asks, after pages": resident, "who reads, at most": child}


def main(part: str = "letters,stamps,orders") -> None:
    import django

    django.setup()
    from tests.reading.scans.forty import forty
    from tests.reading.scans.test_forty import printable

    made = forty()
    parts = {
        "letters": lambda: letters(made),
        "stamps": lambda: stamps(made),
        "orders": lambda: orders(printable()),
        "memory": memory,
    }
    for name in part.split(","):
        tell(**parts[name]())


if __name__ == "__main__":
    main(*sys.argv[1:])
