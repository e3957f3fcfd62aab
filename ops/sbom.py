"""`python -m ops.sbom`: parts and licences of the installed product as CycloneDX 1.6 JSON.

Exit code 1 when what is installed and what requirements/base.txt locks differ.
"""

import json
import re
import sys
from importlib.metadata import Distribution, distributions
from typing import Any

from ops.places import ROOT, var_dir

# What a part's own facts leave to its COPYING.
UNSAID = {"imapclient": "BSD-3-Clause"}


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


def locked(kind: str = "base") -> dict[str, str]:
    """name → version of a lock file."""
    lines = (ROOT / "requirements" / f"{kind}.txt").read_text("utf-8").splitlines()
    pairs = (re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)( ;.*)?", line) for line in lines)
    return {_name(found[1]): found[2] for found in pairs if found}


def _licence(found: Distribution) -> str:
    given = found.metadata.get("License-Expression") or ""
    kinds = [
        k.rpartition(" :: ")[2]
        for k in found.metadata.get_all("Classifier") or []
        if k.startswith("License ::")
    ]
    told = given or ", ".join(kinds) or (found.metadata.get("License") or "")[:60]
    return told or UNSAID.get(_name(found.metadata["Name"]), "unknown")


def _python() -> list[dict[str, Any]]:
    wanted = locked()
    rows = []
    for found in distributions():
        name = _name(found.metadata["Name"])
        if wanted.get(name) == found.version:
            licence = {"license": {"name": _licence(found)}}
            purl = f"pkg:pypi/{name}@{found.version}"
            rows.append(
                {
                    "type": "library",
                    "name": name,
                    "version": found.version,
                    "purl": purl,
                    "licenses": [licence],
                }
            )
    return sorted(rows, key=lambda row: str(row["name"]))


def _browser() -> list[dict[str, Any]]:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    return [
        {
            "type": "library",
            "name": path.removeprefix("node_modules/"),
            "version": one["version"],
            "purl": f"pkg:npm/{path.removeprefix('node_modules/')}@{one['version']}",
            "licenses": [{"license": {"name": one.get("license", "unknown")}}],
        }
        for path, one in sorted(packages.items())
        if path and not one.get("dev")
    ]


def missing(rows: list[dict[str, Any]]) -> list[str]:
    """Locked for this platform, yet not installed in that version."""
    here = {str(row["name"]) for row in rows}
    return sorted(name for name in locked() if name not in here and name not in ELSEWHERE)


ELSEWHERE = {"brotlicffi", "colorama", "pywin32", "tzdata"}  # locked for other systems


def main() -> int:
    python = _python()
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [*python, *_browser()],
    }
    file = var_dir() / "sbom.json"
    file.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    gone = missing(python)
    unknown = [one["name"] for one in whole["components"] if "unknown" in str(one["licenses"])]  # type: ignore[attr-defined]
    print(f"{len(whole['components'])} parts in {file}; without licence: {unknown or 'none'}")  # type: ignore[arg-type]
    if gone:
        print(f"locked, not installed: {', '.join(gone)}")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
