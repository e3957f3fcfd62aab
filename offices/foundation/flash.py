"""Messages shown once wait in a cookie, like Django's own, bound to the host behind TLS."""

from typing import Any

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage


class HostCookie(CookieStorage):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if settings.SESSION_COOKIE_SECURE:  # the prefix asks for it
            self.cookie_name = "__Host-messages"


class HostStorage(FallbackStorage):
    """The cookie first: the session would be saved twice for each message."""

    storage_classes = (HostCookie, SessionStorage)
