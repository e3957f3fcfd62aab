"""Sessions in the database that know when their person signed in and was last at work."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from offices.foundation.questions import rows

BEGUN, SEEN = "begun_at", "seen_at"
_READ = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseStore):
    """The moments are noted while the session is saved anyway: no statement of their own.

    Reading one is written out: it is the first statement of every request, and Django takes
    longer to put it together than PostgreSQL to answer it.
    """

    @classmethod
    def get_model_class(cls) -> Any:
        return DatabaseStore.get_model_class()

    def load(self) -> dict[str, Any]:
        known: Any = self
        key = self.session_key
        found = rows((_READ, (key, timezone.now()))) if key and key.isalnum() else []
        if not found:
            known._session_key = None
            return {}
        content: dict[str, Any] = known.decode(found[0][0])
        return content

    def save(self, must_create: bool = False) -> None:
        data: Any = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        if SESSION_KEY in data and BEGUN not in data:
            data[BEGUN] = data[SEEN] = int(timezone.now().timestamp())
        super().save(must_create)
