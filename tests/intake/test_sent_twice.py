"""Every form that creates, sent twice in sequence and eight times at once, makes one object."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from diary.models import Slot
from meetings.models import Meeting
from offices.models import Absence, AccessRequest, Division, Person, Post
from tasks.models import Directive, Series, Task
from tests.support.cast import BACKEND, Cast, make_cast
from tests.tasks.verbs.stages import in_days


def _series(cast: Cast) -> dict[str, Any]:
    return {
        "title": "Trao đổi tuần", "area": cast.areas[3].pk, "lead_office": "vptu",
        "recurrence": "thứ Năm hằng tuần", "starts_on": in_days(60).strftime("%d/%m/%Y"),
        "day_off": "earlier", "finds": "nobody", "basis": "regulation", "access": "internal",
        "appears_days": "1",
    }  # fmt: skip


def _directive(cast: Cast) -> dict[str, Any]:
    day = timezone.localdate().strftime("%d/%m/%Y")
    return {
        "said_by": "Bí thư Tỉnh ủy", "words": "Rà soát lại số liệu", "said_on": day,
        "way": "written_on", "action": "record",
    }  # fmt: skip


def _slot(cast: Cast) -> dict[str, Any]:
    return {
        "date": in_days(9).strftime("%d/%m/%Y"), "half": "morning", "start": "08:00",
        "end": "10:00", "subject": "Giao ban", "kind": "briefing", "place": "Phòng họp 1",
    }  # fmt: skip


def _task(cast: Cast) -> dict[str, Any]:
    return {
        "title": "Chuẩn bị hội nghị", "area": cast.areas[1].pk, "lead_office": "vptu",
        "due_on": in_days(9).isoformat(),
    }  # fmt: skip


def _absence(cast: Cast) -> dict[str, Any]:
    first, last = (in_days(n).strftime("%d/%m/%Y") for n in (3, 5))
    return {
        "person": cast.an.pk, "substitute": cast.mai.pk, "starts_on": first, "ends_on": last,
    }  # fmt: skip


def _post(cast: Cast) -> dict[str, Any]:
    day = timezone.localdate().strftime("%d/%m/%Y")
    return {"office": cast.offices["vpub"].pk, "role": "officer", "since": day}


# url, who, what is filled in, what it makes, name of the key
FORMS: dict[str, tuple[str, str, Callable[[Cast], dict[str, Any]], Any, str]] = {
    "series": ("/series/new/", "an", _series, Series, "once"),
    "directive": ("/directives/new/", "an", _directive, Directive, "once"),
    "slot": ("/diary/new/", "binh", _slot, Slot, "form_key"),
    "task": ("/tasks/new/", "an", _task, Task, "form_key"),
    "meeting": (
        "/meetings/new/", "binh", lambda cast: {**_task(cast), "kind": "meeting"}, Meeting, "once",
    ),
    "absence": ("/absence/", "an", _absence, Absence, "once"),
    "post": ("/settings/people/{son}/posts/new/", "quan", _post, Post, "once"),
    "access": (
        "/settings/people/{son}/posts/new/", "quan",
        lambda cast: {**_post(cast), "role": "chief"}, AccessRequest, "once",
    ),
    "person": (
        "/settings/people/new/", "quan",
        lambda _cast: {
            "full_name": "Trần Tư", "username": "tu", "password": "Rừng-cọ-đồi-chè-2031",
        },
        Person, "once",
    ),
    "division": (
        "/settings/offices/vptu/divisions/new/", "quan",
        lambda _cast: {"name": "Phòng Tổng hợp 9", "sort": "9"}, Division, "once",
    ),
}  # fmt: skip


def _url(cast: Cast, name: str) -> str:
    return FORMS[name][0].format(son=cast.son.pk)


def _sender(cast: Cast, name: str, *, closing: bool = False) -> Callable[[], tuple[int, str]]:
    _path, who, filled, _model, key = FORMS[name]
    data = {**filled(cast), key: str(uuid.uuid4())}
    url, person = _url(cast, name), cast.people[who]

    def send() -> tuple[int, str]:
        client = Client(raise_request_exception=False)
        client.force_login(person, backend=BACKEND)
        try:
            answer = client.post(url, data)
            shown = "" if answer.status_code == 302 else _faults(answer)
            return answer.status_code, answer.headers.get("Location", shown)
        finally:
            if closing:
                connection.close()

    return send


def _faults(answer: Any) -> str:
    form = (answer.context or {}).get("form") if answer.context else None
    return str(getattr(form, "errors", answer.content[:400]))


@pytest.fixture
def town(transactional_db: None) -> Cast:
    return make_cast()


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_sent_again_makes_one_object(cast: Cast, name: str) -> None:
    model = FORMS[name][3]
    before, send = model.objects.count(), _sender(cast, name)
    first, second = send(), send()
    assert first[0] == 302, first
    assert second == first
    assert model.objects.count() == before + 1


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_sent_eight_times_at_once_makes_one_object(town: Cast, name: str) -> None:
    model = FORMS[name][3]
    before, send = model.objects.count(), _sender(town, name, closing=True)
    with ThreadPoolExecutor(8) as pool:
        answers = {one.result(timeout=120) for one in [pool.submit(send) for _ in range(8)]}
    assert len(answers) == 1 and {code for code, _to in answers} == {302}, answers
    assert model.objects.count() == before + 1
