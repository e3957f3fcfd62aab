"""`make check`: the tests of the rooms that differ from where this branch left `main`.

BASE=name compares with another branch. A change in a room runs the tests of that room alone: what
other rooms say of it is told by `make test`.
"""

import os
import subprocess
import sys

from ops.places import ROOT

# Asked of every change: they read the source and need no database.
ALWAYS = "tests/architecture"
# What a single change of theirs concerns is the whole suite, which is not run here.
LEFT_OUT = {"browser", "rings", "permissions", "badinput", "bench", "support", "clock"}


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def changed() -> list[str]:
    """Paths that differ from the base: committed, not yet committed, and new."""
    name = os.environ.get("BASE") or "origin/main"
    base = _git("merge-base", "HEAD", name) or "HEAD"
    told = _git("diff", "--name-only", base), _git("ls-files", "--others", "--exclude-standard")
    return sorted({path for lines in told for path in lines.splitlines()})


def tests_of(paths: list[str]) -> list[str]:
    """Changed test files themselves; of a changed room its folder of tests."""
    found = set()
    for path in paths:
        steps = path.split("/")
        if steps[0] == "tests" and len(steps) > 2 and steps[1] not in LEFT_OUT:
            name = steps[-1]
            is_test = name.startswith("test_") and name.endswith(".py")
            found.add(path if is_test else "/".join(steps[:-1]))
        elif len(steps) > 1 and path.endswith((".py", ".html")):
            room = steps[1] if steps[0] == "templates" else steps[0]
            found.add(f"tests/{_part(room, steps)}")
    standing = {one for one in found if (ROOT / one).exists()}
    return sorted(one for one in standing if not any(one.startswith(f"{up}/") for up in standing))


def _part(room: str, steps: list[str]) -> str:
    """A folder of the room has tests of its own name where the room's tests are many."""
    inner = f"{room}/{steps[1]}"
    return inner if len(steps) > 2 and (ROOT / "tests" / inner).is_dir() else room


def main() -> None:
    words = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", "-q"]
    sys.exit(
        subprocess.run([*words, ALWAYS, *tests_of(changed())], cwd=ROOT, check=False).returncode
    )


if __name__ == "__main__":
    main()
