"""Automatic numbering of Word: "1.", "a)", "-" that the file counts and its text does not hold."""

from dataclasses import dataclass, field
from zipfile import ZipFile

from reading.files.archive import attribute, elements, local

DEEPEST = 9
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST_ROMAN = 40


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = "%1."


type Levels = dict[int, _Level]


@dataclass(slots=True)
class Numbering:
    """The lists of one file, each with its counters; ``styles`` are numbered by their style."""

    lists: dict[str, Levels] = field(default_factory=dict)
    kept_by: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counters: dict[str, list[int]] = field(default_factory=dict)

    def marker(self, number: str, level: int) -> str:
        """What Word shows before the next paragraph of this list; "" where it has none."""
        kept = self.kept_by.get(number, "")
        levels = self.lists.get(kept, {})
        if level not in levels:
            return ""
        counts = self.counters.setdefault(kept, [0] * DEEPEST)
        counts[level] += 1
        counts[level + 1 :] = [0] * (DEEPEST - level - 1)
        if levels[level].form == "bullet":
            return "- "
        shown = levels[level].text
        for deep in range(level + 1):
            one = levels.get(deep, _Level())
            count = (counts[deep] or 1) + one.start - 1
            shown = shown.replace(f"%{deep + 1}", _formed(count, one.form))
        return f"{shown.strip()} " if shown.strip() else ""


def read_numbering(archive: ZipFile) -> Numbering:
    """Lists from numbering.xml, numbered styles from styles.xml."""
    made = Numbering()
    names = set(archive.namelist())
    if "word/numbering.xml" in names:
        _read_lists(archive, made)
    if made.lists and "word/styles.xml" in names:
        _read_styles(archive, made)
    return made


def _read_lists(archive: ZipFile, made: Numbering) -> None:
    kept, level, number = "", 0, ""
    with archive.open("word/numbering.xml") as stream:
        for event, element in elements(stream):
            tag, said = local(element.tag), attribute(element, "val")
            if event == "start" and tag == "abstractNum":
                kept = attribute(element, "abstractNumId")
                made.lists[kept] = {}
            elif event == "start" and tag == "lvl" and kept:
                level = level_of(attribute(element, "ilvl"))
                made.lists[kept][level] = _Level()
            elif event == "start" and tag == "num":
                number, kept = attribute(element, "numId"), ""
            elif event == "end" and tag == "abstractNumId":
                made.kept_by[number] = said
            elif event == "end" and tag in {"start", "numFmt", "lvlText"} and kept:
                _set(made.lists[kept].setdefault(level, _Level()), tag, said)


def _set(level: _Level, tag: str, said: str) -> None:
    if tag == "start":
        level.start = int(said) if said.isdigit() else 1
    elif tag == "numFmt":
        level.form = said
    else:
        level.text = said


def _read_styles(archive: ZipFile, made: Numbering) -> None:
    style, number, level = "", "", 0
    with archive.open("word/styles.xml") as stream:
        for event, element in elements(stream):
            tag = local(element.tag)
            if event == "start" and tag == "style":
                style, number, level = attribute(element, "styleId"), "", 0
            elif event == "end" and tag == "numId":
                number = attribute(element, "val")
            elif event == "end" and tag == "ilvl":
                level = level_of(attribute(element, "val"))
            elif event == "end" and tag == "style" and number:
                made.styles[style] = number, level


def level_of(said: str) -> int:
    """The depth of a list as the file says it, the first where it says none."""
    return min(int(said), DEEPEST - 1) if said.isdigit() else 0


def _formed(count: int, form: str) -> str:
    if form.endswith("Letter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and count < MOST_ROMAN:
        return _roman(count).upper() if form.startswith("upper") else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    made = ""
    for worth, sign in _ROMAN:
        while count >= worth:
            made, count = made + sign, count - worth
    return made
