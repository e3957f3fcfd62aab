"""Words of restricted tasks, which stand apart from their rows (decision 30).

Python reads and writes `Task.title` and its like as if nothing were: `select_format` asks for the
words where they are, a trigger of the table carries over what is written. Conditions and functions
on these columns see the row alone: use `Task.objects.matching` to look for words.
"""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.db import models

from tasks.sql.restricted_text import told


class _Apart(models.Field[Any, str] if TYPE_CHECKING else object):  # type: ignore[misc]
    """A column of a task's row that says something of its content."""

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        row, _dot, column = sql.rpartition(".")
        # Histories keep what was said then, and are closed as they are; so is a function's result.
        if column != f'"{self.name}"' or "(" in row or self.model._meta.label != "tasks.Task":
            return sql, params
        return told(row, self.name), params

    def get_lookup(self, lookup_name: str) -> Any:
        """Refused: a condition would see the neutral words of restricted tasks, or miss theirs."""
        if self.model._meta.label == "tasks.Task":
            raise FieldError(
                f"Task.{self.name} stands apart from its row; use Task.objects.matching(words)."
            )
        return super().get_lookup(lookup_name)

    def deconstruct(self) -> Any:
        """To migrations and to the database a column like any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"django.db.models.{self.get_internal_type()}", args, kwargs


if TYPE_CHECKING:  # the checker knows what such columns hold by their own names only
    ApartCharField, ApartTextField = models.CharField, models.TextField
else:

    class ApartCharField(_Apart, models.CharField):
        pass

    class ApartTextField(_Apart, models.TextField):
        pass


class RestrictedWords(models.Model):
    """What the row of a restricted task leaves out; written by its trigger alone."""

    task = models.OneToOneField(
        "tasks.Task", models.CASCADE, primary_key=True, related_name="restricted_words"
    )
    title = models.TextField()
    description = models.TextField()
    lead_reason = models.TextField()
    lead_explained = models.TextField()
    document_abstract = models.TextField()
    deadline_text = models.TextField()

    def __str__(self) -> str:
        return str(self.task_id)
