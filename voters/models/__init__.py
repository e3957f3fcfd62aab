"""Rounds of contact and petitions, each one-to-one with its task; what hangs on them."""

from voters.models.answers import (
    CarryOver,
    ForwardedPetition,
    Forwarding,
    Judgement,
    Reply,
    ReplyLine,
)
from voters.models.contact import ContactPoint, Deputy, VoterContact, VoterOpinion
from voters.models.imports import PetitionImport, StagedPetition
from voters.models.petition import PetitionLink, VoterPetition

__all__ = [
    "CarryOver",
    "ContactPoint",
    "Deputy",
    "ForwardedPetition",
    "Forwarding",
    "Judgement",
    "PetitionImport",
    "PetitionLink",
    "Reply",
    "ReplyLine",
    "StagedPetition",
    "VoterContact",
    "VoterOpinion",
    "VoterPetition",
]
