"""People of the chaos ring, and one of them who logs work without pause."""

import http.client
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass, field
from typing import Any

from tests.rings.harvest import Harvest

TOKEN = "c" * 32
EDGE = "edge-of-a-part"
MULTIPART = f"multipart/form-data; boundary={EDGE}"
PAUSE = 0.5


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


def multipart(given: dict[str, str]) -> str:
    """The form with a small text as its file."""
    parts = [
        f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in given.items()
        if name != "upload"
    ]
    head = 'Content-Disposition: form-data; name="upload"; filename="ghi-chu.txt"'
    parts.append(f"--{EDGE}\r\n{head}\r\nContent-Type: text/plain\r\n\r\nGhi chu\r\n")
    return "".join(parts) + f"--{EDGE}--\r\n"


@dataclass
class Clerk(threading.Thread):
    """Sends each form until an answer comes: one form is one task, however often it is sent."""

    port: int
    desk: Desk
    done: list[str] = field(default_factory=list)
    place: str = ""
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
            "title": f"Việc {key[:8]}",
            "area": self.desk.area,
            "lead_office": "vptu",
            "due_on": self.desk.today,
            "urgency": "flash",
            "assignee": self.desk.assignee,
            "form_key": key,
            "action": "send",
            "csrfmiddlewaretoken": TOKEN,
        }
        status, place, _words = self.ask("POST", "/tasks/new/", urllib.parse.urlencode(form))
        if status in (200, 403, 404, 422):
            raise SystemExit(f"the form itself is wrong: {status}")
        done = status == 302 and place.startswith("/tasks/")
        self.place = place if done else self.place
        return done

    def ask(
        self,
        method: str,
        path: str,
        body: str | None = None,
        kind: str = "application/x-www-form-urlencoded",
    ) -> tuple[int, str, str]:
        """(status, where to, page); (0, "", "") when nobody answers."""
        cookies = f"sessionid={self.desk.session}; csrftoken={TOKEN}"
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            line.request(method, path, body, {"Cookie": cookies, "Content-Type": kind})
            answer = line.getresponse()
            return answer.status, answer.headers.get("Location") or "", answer.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, "", ""
        finally:
            line.close()

    def upload(self) -> tuple[int, str]:
        """One more file for the newest task, through the form its page offers."""
        door = "/".join(self.place.split("/")[:3]) + "/add-file/"
        form = Harvest(door)
        form.feed(self.ask("GET", door)[2])
        sent = [one for one in form.doors if any(n == "upload" for n, _v in one.fields)]
        if not sent:
            return 0, ""
        given = dict(sent[0].fields) | {"readers": "all", "csrfmiddlewaretoken": TOKEN}
        given.pop("declared", None)
        status, _place, page = self.ask("POST", sent[0].path, multipart(given), MULTIPART)
        return status, page
