"""PostgreSQL refuses to run as root: then its processes run as another account."""

import os
import pwd
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def _other() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise SystemExit("Running as root needs an account 'postgres' or 'nobody' for the database.")


def hand_over(path: Path) -> None:
    """Give a file or folder to the account that the database runs as."""
    if account := _other():
        os.chown(path, account.pw_uid, account.pw_gid)


def _open_to_all(path: Path) -> bool:
    folders = [path, *path.parents] if path.is_dir() else list(path.parents)
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in folders if folder.exists())


def command(words: list[str], *, reads: Iterable[Path]) -> tuple[list[str], dict[str, Any]]:
    """The command line and Popen arguments that run `words` as the right account.

    When a folder of `reads` is closed to that account (a checkout below /root), it is
    lent the one capability to pass through; nobody's permissions are changed.
    """
    account = _other()
    if account is None:
        return words, {}
    if all(_open_to_all(path) for path in reads):
        return words, {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    if not (setpriv := shutil.which("setpriv")):
        raise SystemExit("As root below a closed folder, the command setpriv is needed.")
    lent = "+dac_read_search"
    prefix = [setpriv, f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
    return [*prefix, f"--inh-caps={lent}", f"--ambient-caps={lent}", *words], {}
