"""Heads and signatures of the offices' own papers; the papers themselves are `ui.letters`."""

from coordination.letters.head import head_of
from coordination.letters.signing import office_signature

__all__ = ["head_of", "office_signature"]
