"""Words of entries of restricted events, which stand apart from the entries (decision 24).

All three offices see that somebody is taken; what is said besides is for those of the case and for
those who attend or serve. A trigger (`diary.wall`) carries what is written over; `select_format`
asks for the words where they are. Conditions on these columns see the entry alone.
"""

from typing import TYPE_CHECKING, Any

from django.db import models

APART = ("place", "leaders_text", "participants", "note", "mark_note")


class _Apart(models.Field[Any, str] if TYPE_CHECKING else object):  # type: ignore[misc]
    """A column of an entry that says something of the event."""

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        row, _dot, column = sql.rpartition(".")
        if column != f'"{self.name}"' or "(" in row or self.model._meta.label != "diary.Slot":
            return sql, params
        kept = (
            f"(SELECT w.{self.name} FROM diary_restrictedslotwords w "  # noqa: S608 - ours
            f"WHERE w.slot_id = {row}.id)"
        )
        return f"CASE WHEN {row}.hidden THEN coalesce({kept}, {sql}) ELSE {sql} END", params

    def deconstruct(self) -> Any:
        """To migrations and to the database a column like any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"django.db.models.{self.get_internal_type()}", args, kwargs


if TYPE_CHECKING:
    ApartCharField, ApartTextField = models.CharField, models.TextField
else:

    class ApartCharField(_Apart, models.CharField):
        pass

    class ApartTextField(_Apart, models.TextField):
        pass


class RestrictedSlotWords(models.Model):
    """What an entry of a restricted event leaves out; written by its trigger alone."""

    slot = models.OneToOneField(
        "diary.Slot", models.CASCADE, primary_key=True, related_name="restricted_words"
    )
    place = models.TextField()
    leaders_text = models.TextField()
    participants = models.TextField()
    note = models.TextField()
    mark_note = models.TextField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.slot_id)
