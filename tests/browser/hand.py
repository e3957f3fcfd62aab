"""How long a practised person needs for a form: keys and thoughts are counted, not the machine.

Keystroke-level model (Card, Moran, Newell): 0.28 s a key, 1.35 s to think of what comes next,
1.5 s to reach for the mouse and press. Telex writes ten Vietnamese letters with thirteen keys.
"""

from dataclasses import dataclass
from typing import Any

KEY, THOUGHT, PRESS = 0.28, 1.35, 1.5
TELEX = 1.3
FARTHEST = 60  # tabs from one field to the next


@dataclass
class Hand:
    page: Any
    keys: float = 0
    thoughts: int = 0
    presses: int = 0

    @property
    def seconds(self) -> float:
        return self.keys * KEY + self.thoughts * THOUGHT + self.presses * PRESS

    def begin(self, name: str) -> None:
        """A press into the first field."""
        self.page.locator(f"main [name={name}]").first.focus()
        self.presses += 1

    def to(self, name: str) -> None:
        """By the tab key, as somebody does who does not look for the mouse."""
        for _tab in range(FARTHEST):
            if self.page.evaluate("document.activeElement.getAttribute('name')") == name:
                self.thoughts += 1
                return
            self.page.keyboard.press("Tab")
            self.keys += 1
        raise AssertionError(f"no field {name} behind this one")

    def write(self, name: str, text: str) -> None:
        self.to(name)
        self.page.keyboard.insert_text(text)
        self.keys += len(text) * TELEX

    def choose(self, name: str, value: str) -> None:
        """Arrow keys, from the option chosen at first to the wanted one."""
        self.to(name)
        field = self.page.locator(f"main [name={name}]").first
        values = field.evaluate("one => [...one.options].map(each => each.value)")
        self.keys += abs(values.index(value) - values.index(field.input_value()))
        field.select_option(value)

    def find(self, name: str, value: str, begins: int = 3) -> None:
        """In a long list the first letters of what is wanted are typed."""
        self.to(name)
        self.page.locator(f"main [name={name}]").first.select_option(value)
        self.keys += begins

    def send(self) -> None:
        with self.page.expect_navigation():
            self.page.click("main form[method=post] .form-actions button >> nth=0")
        self.presses += 1
