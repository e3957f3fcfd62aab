"""A hand at the page, timed by the keystroke-level model (Card, Moran, Newell 1980).

Seconds: a key 0.20 (a fair typist), pointing 1.10, pressing the mouse button 0.20, moving the hand
between keys and mouse 0.40, making up one's mind 1.35, and one second for each page that comes.
Reading: four words a second.
Vietnamese is typed with Telex: each mark is a key of its own ("ề" is e e f), a capital needs shift.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

KEY, POINT, PRESS, HOME, THINK, PAGE = 0.20, 1.10, 0.20, 0.40, 1.35, 1.00
WORD = 0.25
CLICK = THINK + POINT + PRESS
COPY = THINK + 2 * (POINT + PRESS) + HOME + 2 * KEY  # mark a passage elsewhere, Ctrl+C
PASTE = 2 * KEY


def strokes(text: str) -> int:
    """The keys one presses for a text."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "dd").replace("Đ", "Dd"))
    return len(plain) + sum(letter.isupper() for letter in plain)


@dataclass
class Hand:
    """One person at the page; what the hand does is counted."""

    page: Any
    clicks: int = 0
    keys: int = 0
    seconds: float = 0.0

    def click(self, what: str) -> None:
        self.clicks += 1
        self._spend(CLICK)
        before = self.page.url
        self.page.locator(what).first.click()
        self._spend(PAGE if self.page.url != before else 0)

    def paste(self, where: str, text: str) -> None:
        """A passage of a document that lies open beside."""
        self.clicks += 1
        self.keys += 4
        self._spend(COPY + CLICK + HOME + PASTE)
        self.page.locator(where).first.fill(text)

    def tab_paste(self, where: str, text: str) -> None:
        """The same into the next field, reached by the tab key."""
        self.keys += 5
        self._spend(COPY + THINK + KEY + PASTE)
        self.page.locator(where).first.fill(text)

    def write(self, where: str, text: str) -> None:
        self.clicks += 1
        self._spend(CLICK + HOME)
        self.page.locator(where).first.fill(text)
        self._typed(text)

    def tab_to(self, where: str, text: str) -> None:
        """Typing into the next field, reached by the tab key."""
        self.keys += 1
        self._spend(THINK + HOME + KEY)
        self.page.locator(where).first.fill(text)
        self._typed(text)

    def type(self, text: str) -> None:
        """Typing where the cursor already stands."""
        self.page.keyboard.insert_text(text)
        self._typed(text)

    def press(self, key: str) -> None:
        self.keys += 1
        self._spend(THINK + KEY)
        self.page.keyboard.press(key)

    def choose(self, where: str, label: str) -> None:
        """Opening a list and picking from it."""
        self.clicks += 2
        self._spend(2 * CLICK)
        self.page.locator(where).first.select_option(label=label)

    def upload(self, where: str, name: str, data: bytes) -> None:
        """The button, the file in the system's window, and "Open"."""
        self.clicks += 3
        self._spend(3 * CLICK + PAGE)
        kept = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        self.page.locator(where).first.set_input_files(kept)

    def read(self, text: str) -> None:
        """Words that have to be understood before the hand goes on."""
        self._spend(THINK + len(text.split()) * WORD)

    def told(self) -> str:
        return f"{self.clicks} clicks, {self.keys} keys, {self.seconds:.1f} seconds"

    def _typed(self, text: str) -> None:
        self.keys += strokes(text)
        self._spend(KEY * strokes(text) + HOME)

    def _spend(self, seconds: float) -> None:
        self.seconds += seconds
