"""The web server's way in."""

import gc
import os
import re
from collections.abc import Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from coordination.wiring.preload import load, roomy

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
django = get_wsgi_application()
load()
VIEWS = get_resolver().url_patterns  # loaded once, before the workers part, not by each of them
# What is loaded now stays: the collector need not walk it again, nor the workers copy its pages.
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 5, 5)
CHARSET = re.compile(r";\s*charset[*\d]*\s*=\s*(?:\"[^\"]*\"|[^;]*)", re.IGNORECASE)


@roomy
def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Addresses and forms are UTF-8, whatever charset a request claims for them.

    Read as UTF-7, plain letters become halves of characters; with a codec that is none for
    text Django cannot even build the request, so the claim goes before Django sees it.
    """
    environ["CONTENT_TYPE"] = CHARSET.sub("", environ.get("CONTENT_TYPE") or "")
    return django(environ, start_response)
