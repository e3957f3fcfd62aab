"""Facts of area 5. Names stand in `Sender` and `LetterWords` alone (`personal.py`)."""

from citizens.models.denunciations import Denunciation
from citizens.models.letters import Letter, LetterImport, Matter
from citizens.models.paper import LetterPaper
from citizens.models.personal import LetterWords, Sender
from citizens.models.receptions import Reception, Visit
from citizens.models.reported import ReportedFigure

__all__ = [
    "Denunciation",
    "Letter",
    "LetterImport",
    "LetterPaper",
    "LetterWords",
    "Matter",
    "Reception",
    "ReportedFigure",
    "Sender",
    "Visit",
]
