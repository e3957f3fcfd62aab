"""The trial installation's mail server: keeps each mail as a file, sends nothing anywhere.

`python -m ops.mailsink PORT FOLDER`; one <time>-<number>.eml per mail, made in one step.
"""

import signal
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller


class Keeper:
    """Writes what arrives into `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        stamp = f"{time.time_ns() // 1_000_000:015d}-{uuid.uuid4().hex[:12]}"
        draft = self.folder / f".{stamp}"
        recipients = ", ".join(envelope.rcpt_tos)
        draft.write_bytes(f"X-Envelope-To: {recipients}\r\n".encode() + envelope.content)
        draft.replace(self.folder / f"{stamp}.eml")
        return "250 Kept"


def main() -> None:
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    controller = Controller(Keeper(folder), hostname="127.0.0.1", port=int(sys.argv[1]))
    controller.start()
    signal.sigwait({signal.SIGTERM, signal.SIGINT})
    controller.stop()


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    main()
