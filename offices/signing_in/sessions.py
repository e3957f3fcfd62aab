"""Sessions in the database that know when their person signed in and was last at work."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

BEGUN, SEEN = "begun_at", "seen_at"


class SessionStore(DatabaseStore):
    """The moments are noted while the session is saved anyway: no statement of their own."""

    def __init__(self, session_key: str | None = None) -> None:
        """A cookie may hold anything; a key is letters and digits."""
        super().__init__(session_key if session_key and session_key.isalnum() else None)

    @classmethod
    def get_model_class(cls) -> Any:
        return DatabaseStore.get_model_class()

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        if SESSION_KEY in data and BEGUN not in data:
            data[BEGUN] = data[SEEN] = int(timezone.now().timestamp())
        return super().create_model_instance(data)
