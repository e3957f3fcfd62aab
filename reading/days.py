"""Days, quarters and numbers as papers write them, in figures or in words."""

from datetime import date

from reading.text import Text

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ONES = {
    1: ("mot",),
    2: ("hai",),
    3: ("ba",),
    4: ("bon", "tu"),
    5: ("nam", "lam"),
    6: ("sau",),
    7: ("bay",),
    8: ("tam",),
    9: ("chin",),
}


def day_of(year: int, month: int, day: int) -> date | None:
    """None where no calendar has it: 31/9, 29/2 of a common year."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _tens(tens: int) -> str:
    return "muoi" if tens == 1 else f"{_ONES[tens][0]} muoi"


def _words() -> dict[str, int]:
    words = {word: n for n, forms in _ONES.items() for word in forms if word != "lam"}
    for tens in range(1, 10):
        words[_tens(tens)] = tens * 10
        for n, forms in _ONES.items():
            for word in forms:
                words[f"{_tens(tens)} {word}"] = tens * 10 + n
    return words


WORDS = _words()
WORD_PATTERN = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|(?:{WORD_PATTERN})(?![a-z]))"


def number_of(folded: str) -> int:
    """The number written in digits or words; 0 when it is none."""
    return int(folded) if folded.isdigit() else WORDS.get(" ".join(folded.split()), 0)


def number_at(text: Text, start: int, end: int) -> int:
    """The number written there; 0 for a word that without its mark means something else."""
    marked = {"tu": "tư", "sau": "sáu", "nam": "năm"}.get(text.folded[start:end])
    if marked and text[start:end].lower() != marked:
        return 0
    return number_of(text.folded[start:end])
