"""What comes in: imports of tasks from sheets, with their rows."""

from intake.models.imports import ImportRow, TaskImport

__all__ = ["ImportRow", "TaskImport"]
