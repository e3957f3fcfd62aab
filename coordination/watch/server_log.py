"""gunicorn's own log in the words of all others: no address, no text of a request."""

import logging
from typing import Any

from gunicorn.glogging import Logger

from coordination.watch.logs import PlainFormatter


class ServerLog(Logger):  # type: ignore[misc]  # gunicorn ships no types
    """Its handlers stay, what they write is a line of listed keys."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(PlainFormatter())
        logging.captureWarnings(True)
        warned = logging.getLogger("py.warnings")
        warned.handlers = list(self.error_log.handlers)
        warned.propagate = False
