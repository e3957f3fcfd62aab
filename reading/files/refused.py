"""An upload that is not kept, and why."""


class UploadRefused(ValueError):  # noqa: N818 - reads as a sentence where it is caught
    """`code` is one of `reading.files.messages`, `message` is for the person."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    @property
    def message(self) -> str:
        from reading.files.messages import MESSAGES  # Django's; the limited process knows none

        words = str(MESSAGES[self.code])
        return words % self.facts if self.facts else words
