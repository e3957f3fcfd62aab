"""Read by gunicorn from the folder it starts in, however it is started."""

import os
import time
from pathlib import Path
from typing import Any

logger_class = "coordination.watch.server_log.ServerLog"


def on_starting(_server: Any) -> None:
    """All is loaded, no port is open yet: wait for a file where one is named (`ops.run`)."""
    awaited = os.environ.get("WEB_OPENS_AFTER")
    while awaited and not Path(awaited).exists():
        time.sleep(0.05)
