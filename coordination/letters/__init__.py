"""Heads and signatures of the offices' own papers; the papers themselves are `ui.letters`."""

from coordination.letters.head import blank_number, head_of, joint_head
from coordination.letters.signing import joint_signatures, office_signature

__all__ = ["blank_number", "head_of", "joint_head", "joint_signatures", "office_signature"]
