"""The stage of the permission tests: every kind of row, so that every form can be found."""

from tests.permissions.conftest import stage

__all__ = ["stage"]
