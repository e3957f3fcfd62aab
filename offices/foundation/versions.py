"""Two people edit the same row: the second one is told, nothing is overwritten in silence.

Tracked rows need no column for this: the id of a row's newest history row is its version.
"""

from typing import Any

from django.utils.translation import gettext as _

from offices.foundation.history import Tracked


class Stale(Exception):  # noqa: N818 - read as a sentence where it is caught
    """The row was changed by someone else since the form was made; `row` is the newer one."""

    def __init__(self, row: Tracked) -> None:
        super().__init__(_("Someone else has changed this in the meantime."))
        self.row = row


def version_of(row: Tracked) -> int | None:
    """Id of the newest history row, None for a row not saved yet."""
    history: Any = row.history
    newest: int | None = (
        history.order_by("-history_id").values_list("history_id", flat=True).first()
        if row.pk
        else None
    )
    return newest


def hold(row: Tracked, *, version: int | None) -> None:
    """Lock the row for the transaction; raises `Stale` when it is not of that version any more.

    A form without a version (a bookmarked request) is let through.
    """
    rows: Any = row._meta.model._default_manager
    fresh = rows.select_for_update(of=("self",)).get(pk=row.pk)
    if version is not None and version != version_of(fresh):
        raise Stale(fresh)
