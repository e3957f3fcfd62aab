"""Read by gunicorn from the folder it starts in, however it is started."""

import ctypes
import os
import time
from pathlib import Path
from typing import Any

logger_class = "coordination.watch.server_log.ServerLog"
LARGE = 1 << 20  # bytes of a request
give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of the GNU C library: malloc_trim(3)


def on_starting(_server: Any) -> None:
    """All is loaded, no port is open yet: wait for a file where one is named (`ops.run`)."""
    awaited = os.environ.get("WEB_OPENS_AFTER")
    while awaited and not Path(awaited).exists():
        time.sleep(0.05)


def post_request(_worker: Any, _request: Any, environ: dict[str, Any], _response: Any) -> None:
    """What a large upload was taken apart in goes back to the machine, not into the next page."""
    if give_back and int(environ.get("CONTENT_LENGTH") or 0) > LARGE:
        give_back(0)
