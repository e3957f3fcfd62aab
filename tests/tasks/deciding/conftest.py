"""Ways to begin: the same as for lists."""

from tests.tasks.lists.conftest import at_work, send

__all__ = ["at_work", "send"]
