"""A database made by running every migration, as installations are."""

from collections.abc import Iterator

import pytest

from tests.support import servers


@pytest.fixture(scope="session")
def migrated(test_database) -> Iterator[str]:
    """Its name; no test leaves anything in it."""
    with servers.migrated(test_database.cluster) as name:
        yield name
