"""Files examined before they reach a body: the dossier, its papers, drafts, points and slips."""

from documents.models.appraisal import Appraisal
from documents.models.opinions import OpinionRound, Question, Slip, SlipAnswer
from documents.models.papers import Draft, FilePaper, Point

__all__ = [
    "Appraisal",
    "Draft",
    "FilePaper",
    "OpinionRound",
    "Point",
    "Question",
    "Slip",
    "SlipAnswer",
]
