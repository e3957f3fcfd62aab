"""Where things lie, and small helpers for ports and secrets."""

import hashlib
import os
import secrets
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def var_dir() -> Path:
    """The folder of everything that is kept between starts (VAR_DIR, default var/)."""
    folder = Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def memory_dir(var: Path) -> Path:
    """A folder in memory for what is mapped into it: on a full disk a write there kills."""
    memory = Path("/dev/shm")  # noqa: S108 - the name is ours alone, the folder is 0700
    if not os.access(memory, os.W_OK):
        return var / "metrics"
    mark = hashlib.sha256(str(var).encode()).hexdigest()[:16]
    return memory / f"phoihop-{os.geteuid()}-{mark}"


def free_port() -> int:
    """A loopback port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def answers(port: int, host: str = "127.0.0.1") -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((host, port)) == 0


def kept_secret(path: Path) -> str:
    """The secret kept in that file; made once, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        fresh.replace(path)
    return path.read_text().strip()
