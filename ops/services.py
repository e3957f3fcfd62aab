"""`make services`: database and broker alone, in the background, for work on the code.

Writes VAR_DIR/env with lines to source. `python -m ops.services stop` ends both.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from ops import adoption, postgres, valkey
from ops.places import answers, var_dir
from ops.servers import database_in


def _broker(folder: Path) -> str:
    kept = folder / "address"
    if kept.exists():
        url, port, _pid = kept.read_text().split()
        if answers(int(port)):
            return url
    broker, pid = valkey.start_detached(folder)
    kept.write_text(f"{broker.url} {broker.port} {pid}")
    return broker.url


def start(folder: Path) -> dict[str, str]:
    """Start what does not run yet; the environment for manage.py and pytest."""
    cluster = postgres.start_detached(folder / "postgres", durable=True)
    return {
        **database_in(cluster),
        "REDIS_URL": _broker(folder / "valkey"),
        "SECRET_KEY": "only-for-work-on-the-code-" + "0123456789" * 4,
    }


def stop(folder: Path) -> None:
    """End both servers."""
    postgres.stop(folder / "postgres")
    with suppress(OSError):
        os.kill(int((folder / "valkey" / "address").read_text().split()[2]), signal.SIGTERM)


def main() -> None:
    folder = var_dir() / "services"
    folder.mkdir(parents=True, exist_ok=True)
    if sys.argv[1:] == ["stop"]:
        stop(folder)
        return
    adoption.keep(var_dir() / "env", start(folder))
    print(f"Database and broker are running. Next: . {var_dir() / 'env'}")


if __name__ == "__main__":
    main()
