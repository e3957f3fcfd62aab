"""`python -m ops.ask /healthz`: exit code 0 when the web server here answers 200."""

import os
import sys
import urllib.error
import urllib.request


def main() -> int:
    url = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}{sys.argv[1]}"
    host = (os.environ.get("ALLOWED_HOSTS") or "127.0.0.1").split(",")[0]
    request = urllib.request.Request(url, headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310
            return 0 if answer.status == 200 else 1
    except urllib.error.URLError as error:
        print(error)
        return 1


if __name__ == "__main__":
    sys.exit(main())
