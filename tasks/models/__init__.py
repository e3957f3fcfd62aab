"""The case: a task with its parts, and whatever is owed with its deadline."""

from tasks.models.apart import RestrictedWords
from tasks.models.conclusions import Conclusion, Notice
from tasks.models.deadlines import Deadline, DueChange
from tasks.models.directives import Directive
from tasks.models.exports import Export, ExportChunk
from tasks.models.externals import ExternalRequest
from tasks.models.files import File
from tasks.models.notes import Note
from tasks.models.owed_papers import OwedPaper
from tasks.models.participants import Participant
from tasks.models.parts import Part
from tasks.models.passages import FilePassage, SourcePassage
from tasks.models.products import Product
from tasks.models.saved_filters import SavedFilter
from tasks.models.scans import Scan
from tasks.models.search import SearchEntry
from tasks.models.series import Series
from tasks.models.sources import SourceDocument
from tasks.models.task import CodeCounter, Task, TaskGrant, Watch

__all__ = [
    "CodeCounter",
    "Conclusion",
    "Deadline",
    "Directive",
    "DueChange",
    "Export",
    "ExportChunk",
    "ExternalRequest",
    "File",
    "FilePassage",
    "Note",
    "Notice",
    "OwedPaper",
    "Part",
    "Participant",
    "Product",
    "RestrictedWords",
    "SavedFilter",
    "Scan",
    "SearchEntry",
    "Series",
    "SourceDocument",
    "SourcePassage",
    "Task",
    "TaskGrant",
    "Watch",
]
