"""A mail server as bad as real ones: slow on both sides of its answer, now and then refusing.

It waits 0–300 ms before it keeps a mail and as long before it says so, so that a kill falls into
both windows. 5 % of tries get a 451, 2 % lose the connection; the same mail at most `patience`
times, for the product waits twice as long after each.
"""

import asyncio
import collections
import logging
import random
import re
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from ops.mailsink import Keeper

SLOWEST, REFUSED, DROPPED = 0.3, 0.05, 0.02
MESSAGE_ID = re.compile(rb"^Message-ID: *(\S+)", re.M | re.I)


class BadKeeper(Keeper):
    """Keeps what arrives, not at once and not always."""

    def __init__(self, folder: Path, seed: int, patience: int) -> None:
        super().__init__(folder)
        self.patience = patience
        self.dice = random.Random(seed)
        self.turned_away: collections.Counter[bytes] = collections.Counter()
        self.refused = self.dropped = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        await asyncio.sleep(self.dice.uniform(0, SLOWEST))
        name = (MESSAGE_ID.search(envelope.content) or [b"", b""])[1]
        turn = self.dice.random()
        if turn < REFUSED + DROPPED and self.turned_away[name] < self.patience:
            self.turned_away[name] += 1
            if turn < REFUSED:
                self.refused += 1
                return "451 4.3.0 Try again later"
            self.dropped += 1
            server.transport.close()
            return "421 Gone"
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(self.dice.uniform(0, SLOWEST))
        return answer


class Sink:
    """Runs in the ring's own process, which nobody kills."""

    def __init__(self, folder: Path, seed: int, patience: int) -> None:
        folder.mkdir()
        logging.getLogger("mail.log").setLevel(logging.ERROR)
        self.keeper = BadKeeper(folder, seed, patience)
        self.controller = Controller(self.keeper, hostname="127.0.0.1", port=0)

    def start(self) -> dict[str, str]:
        """What the product is told of it."""
        from ops.places import free_port

        self.controller.port = free_port()
        self.controller.start()
        return {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(self.controller.port)}

    def stop(self) -> None:
        self.controller.stop()

    def names(self) -> list[str]:
        """Message-ID of each mail kept, copies included."""
        texts = (path.read_bytes() for path in self.keeper.folder.glob("*.eml"))
        return [(MESSAGE_ID.search(text) or [b"", b"none"])[1].decode() for text in texts]
