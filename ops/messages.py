"""Translations without GNU gettext: find the strings, check and compile the catalogues.

`python ops/messages.py extract | check | missing [PATH…] | compile`
Catalogues: locale/<part>/vi/LC_MESSAGES/django.po, compiled together into locale/vi; the source
language is English.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ops.sources import Message, all_messages, messages_in  # noqa: E402 (also run as a script)

COMPILED = ROOT / "locale/vi/LC_MESSAGES/django.mo"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "vi",
    "Plural-Forms": "nplurals=1; plural=0;",
}


def catalogues() -> list[Path]:
    """Every part's Vietnamese catalogue."""
    return sorted(ROOT.glob("locale/*/vi/LC_MESSAGES/django.po"))


def entries() -> Iterator[tuple[Path, polib.POEntry]]:
    """Every entry in use, with the file it stands in."""
    for path in catalogues():
        for entry in polib.pofile(str(path), encoding="utf-8"):
            if not entry.obsolete:
                yield path.relative_to(ROOT), entry


def compile_all() -> None:
    """Write all parts as one .mo, unless it is newer than they: Django reads one folder."""
    newest = max(path.stat().st_mtime for path in catalogues())
    if COMPILED.exists() and COMPILED.stat().st_mtime > newest:
        return
    joined = polib.POFile()
    joined.metadata = dict(HEADER)
    # What stands in two parts says the same in both: `check` refuses anything else.
    parts = {(entry.msgctxt, entry.msgid, entry.msgid_plural): entry for _path, entry in entries()}
    joined.extend(parts.values())
    COMPILED.parent.mkdir(parents=True, exist_ok=True)
    joined.save_as_mofile(str(COMPILED))


def translations(entry: polib.POEntry) -> list[str]:
    """Its msgstr, or all plural forms."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def entry_problems(entry: polib.POEntry) -> Iterator[str]:
    """What is wrong with one entry by itself."""
    asked = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural or "")
    for text in translations(entry):
        if not text.strip():
            yield "is not translated"
        elif _placeholders(text) - asked or (_placeholders(entry.msgid) - _placeholders(text)):
            yield f"has other placeholders: {text!r}"
    if "fuzzy" in entry.flags:
        yield "is marked fuzzy"


def missing(wanted: set[Message]) -> list[Message]:
    """Those of `wanted` that no catalogue translates."""
    known = {(e.msgctxt or "", e.msgid, bool(e.msgid_plural)) for _, e in entries()}
    return sorted(m for m in wanted if (m.context, m.text, bool(m.plural)) not in known)


def problems() -> list[str]:
    """Everything that `check` refuses, one line each."""
    found: list[str] = []
    seen: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for path, entry in entries():
        found += [f"{path}: {entry.msgid!r} {problem}" for problem in entry_problems(entry)]
        seen[entry.msgctxt or "", entry.msgid].add(tuple(translations(entry)))
    for (_, text), versions in seen.items():
        if len(versions) > 1:
            found.append(f"{text!r} is translated differently: {sorted(versions)}")
    places = all_messages()
    found += [f"{places[m]}: {m.text!r} has no Vietnamese" for m in missing(set(places))]
    return found


def skeleton(wanted: list[Message]) -> str:
    """A catalogue of these, to be filled in."""
    file = polib.POFile(wrapwidth=98)
    file.metadata = dict(HEADER)
    for message in wanted:
        entry = polib.POEntry(msgid=message.text, msgctxt=message.context or None)
        if message.plural:
            entry.msgid_plural, entry.msgstr_plural = message.plural, {0: ""}
        file.append(entry)
    return str(file)


def main(words: list[str]) -> int:
    match words:
        case ["compile"]:
            compile_all()
        case ["check"]:
            lines = problems()
            print("\n".join(lines) or f"Translations: complete ({len(catalogues())} catalogues).")
            return bool(lines)
        case ["extract"]:
            for message, place in sorted(all_messages().items()):
                print(f"{place}: {message.text!r}")
        case ["missing", *paths]:
            chosen = messages_in([Path(p).resolve() for p in paths]) if paths else all_messages()
            print(skeleton(missing(set(chosen))))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
