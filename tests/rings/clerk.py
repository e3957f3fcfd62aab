"""People of the chaos ring, and one of them who logs work without pause."""

import http.client
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass, field
from typing import Any

TOKEN = "c" * 32
PAUSE = 0.15


@dataclass
class Desk:
    """What the clerk's form needs."""

    session: str
    area: int
    assignee: int
    today: str


def people(environ: dict[str, str]) -> Desk:
    """The standing cast in the product's own database; the session of one of them."""
    import os

    os.environ.update(environ, DJANGO_SETTINGS_MODULE="coordination.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.utils import timezone

    from offices.models import Person
    from tests.support.cast import make_cast

    cast = make_cast()
    for who in ("an", "binh", "mai"):
        Person.objects.filter(pk=cast.people[who].pk).update(email=f"{who}@tinh.example")
    session = cast.client("an").cookies[settings.SESSION_COOKIE_NAME].value
    today = timezone.localdate().strftime("%d/%m/%Y")
    return Desk(session, cast.areas[1].pk, cast.people["an"].pk, today)


@dataclass
class Clerk(threading.Thread):
    """Sends each form until an answer comes: one form is one task, however often it is sent."""

    port: int
    desk: Desk
    done: list[str] = field(default_factory=list)
    tries: int = 0
    longest: float = 0.0
    over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        while not self.over.is_set():
            key, begin = str(uuid.uuid4()), time.monotonic()
            while not self._send(key) and not self.over.is_set():
                time.sleep(0.3)
            if not self.over.is_set():
                self.done.append(key)
                self.longest = max(self.longest, time.monotonic() - begin)
            time.sleep(PAUSE)

    def _send(self, key: str) -> bool:
        self.tries += 1
        form: dict[str, Any] = {
            "title": f"Việc {key[:8]}", "area": self.desk.area, "lead_office": "vptu",
            "due_on": self.desk.today, "urgency": "flash", "assignee": self.desk.assignee,
            "form_key": key, "action": "send", "csrfmiddlewaretoken": TOKEN,
        }  # fmt: skip
        headers = {
            "Cookie": f"sessionid={self.desk.session}; csrftoken={TOKEN}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            line.request("POST", "/tasks/new/", urllib.parse.urlencode(form), headers)
            answer = line.getresponse()
            if answer.status in (200, 403, 404, 422):
                raise SystemExit(f"the form itself is wrong: {answer.status}")
            place = answer.headers.get("Location") or ""
            return answer.status == 302 and place.startswith("/tasks/")
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()
