"""Lines of templates and style sheets that their formatters could not break; none may remain.

`python -m ops.layout` lists them as file:line and fails if there are any.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 120
LAID_OUT = ("templates/**/*.html", "static/css/*.css", "ui/letters/*.css")


def long_lines(root: Path = ROOT) -> Iterator[str]:
    """Each as file:line and its length."""
    for pattern in LAID_OUT:
        for path in sorted(root.glob(pattern)):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if len(line) > LONGEST:
                    yield f"{path.relative_to(root)}:{number}: {len(line)} characters"


def main() -> None:
    found = list(long_lines())
    if found:
        sys.exit("\n".join([*found, f"Break these lines by hand: at most {LONGEST} characters."]))


if __name__ == "__main__":
    main()
