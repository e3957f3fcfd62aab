"""`python -m ops.ask /healthz`: exit code 0 when the web server here answers 200.

With INSIDE_CA (a file) it is asked through TLS and must show a certificate of that authority.
"""

import os
import ssl
import sys
import urllib.request


def main() -> int:
    authority = os.environ.get("INSIDE_CA") or None
    scheme = "https" if authority else "http"
    trusted = ssl.create_default_context(cafile=authority) if authority else None
    url = f"{scheme}://127.0.0.1:{os.environ.get('PORT') or 8000}{sys.argv[1]}"
    host = (os.environ.get("ALLOWED_HOSTS") or "127.0.0.1").split(",")[0]
    request = urllib.request.Request(url, headers={"Host": host})  # noqa: S310 (of this machine)
    try:
        with urllib.request.urlopen(request, timeout=5, context=trusted) as answer:  # noqa: S310
            return 0 if answer.status == 200 else 1
    except OSError as error:  # of urllib too: nobody there, no TLS, another authority
        print(error)
        return 1


if __name__ == "__main__":
    sys.exit(main())
