"""Whatever a verb stamps on a task or part is told in words, never by its code."""

import re
from pathlib import Path

import tasks
from tasks.labels import ACTS

STAMPED = re.compile(r'(?:verb=|\blast_act\b[^=\n]*= )"([a-z_]+)"')


def test_every_stamped_act_has_words() -> None:
    services = Path(str(tasks.__file__)).parent / "services"
    found = {act for path in services.glob("*.py") for act in STAMPED.findall(path.read_text())}
    assert {"log_task", "deliver", "close"} <= found
    assert found - ACTS.keys() == set()
