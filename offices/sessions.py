"""Sessions in the database that know when their person signed in and was last at work."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

BEGUN, SEEN = "begun_at", "seen_at"


class SessionStore(DatabaseStore):
    """The moments are noted while the session is saved anyway: no statement of their own."""

    @classmethod
    def get_model_class(cls) -> Any:
        return DatabaseStore.get_model_class()

    def save(self, must_create: bool = False) -> None:
        data: Any = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        if SESSION_KEY in data and BEGUN not in data:
            data[BEGUN] = data[SEEN] = int(timezone.now().timestamp())
        super().save(must_create)
