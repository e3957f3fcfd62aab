"""What tests of the machine's own parts have besides."""

from collections.abc import Iterator

import pytest
import time_machine


@pytest.fixture
def machine_clock() -> Iterator[None]:
    """The machine's own time: certificates are made by programs that know no other."""
    with time_machine.travel(time_machine.escape_hatch.time.time()):
        yield
