"""`python -m ops.backup.recent`: exit code 0 when the newest backup is less than 26 hours old."""

import os
import sys
import time
from pathlib import Path

from ops.backup.make import SUFFIX
from ops.places import var_dir

OLDEST = 26 * 3600


def main() -> int:
    folder = Path(os.environ.get("BACKUP_DIR") or var_dir() / "backups")
    ages = [time.time() - path.stat().st_mtime for path in folder.glob(f"phoihop-*{SUFFIX}")]
    return 0 if ages and min(ages) < OLDEST else 1


if __name__ == "__main__":
    sys.exit(main())
