"""`python -m ops.alive worker`: exit code 0 when that process has lately said that it lives."""

import os
import sys


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    import django

    django.setup()
    from coordination.watch.signs import silent

    return 1 if sys.argv[1] in silent() else 0


if __name__ == "__main__":
    sys.exit(main())
