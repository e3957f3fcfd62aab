"""What comes in: imports of tasks from sheets, with their rows; mailboxes and their papers."""

from intake.models.imports import ImportRow, TaskImport
from intake.models.mailboxes import Mailbox, MailboxReading, MailedPaper

__all__ = ["ImportRow", "Mailbox", "MailboxReading", "MailedPaper", "TaskImport"]
