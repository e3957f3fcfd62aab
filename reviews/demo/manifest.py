"""What acceptance runs start from: who can sign in, and what there is to open."""

from typing import Any

from django.conf import settings

from offices.models import Absence, Division, Person, Role
from reviews.demo.people import ADMINISTRATOR, AUDITOR, DEACTIVATED, PASSWORD, PEOPLE, WITHOUT_POST
from tasks.models import Task

OTHERS = ((ADMINISTRATOR, "vptu"), (AUDITOR, "vptu"), (WITHOUT_POST, None), (DEACTIVATED, "vpdd"))


def users() -> list[dict[str, Any]]:
    found = []
    for office, staff in PEOPLE.items():
        for someone in staff:
            found.append(_user(f"{office}.{someone.login}", office, someone.role))
    for someone, code in OTHERS:
        role = "none" if someone is WITHOUT_POST else str(someone.role.value)
        found.append(_user(someone.login, code, "deactivated" if someone is DEACTIVATED else role))
    return found


def _user(username: str, office: str | None, role: Role | str) -> dict[str, Any]:
    return {
        "username": username, "password": PASSWORD, "office": office,
        "role": str(role.value if isinstance(role, Role) else role),
    }  # fmt: skip


def _task(task: Task) -> dict[str, Any]:
    parts = sorted(task.parts.all(), key=lambda p: (p.role != "lead", p.pk))
    return {
        "id": task.pk, "url": f"/tasks/{task.pk}/", "code": task.code,
        "lead": task.lead_office.code, "offices": [p.office.code for p in parts],
        "access": task.access, "state": task.state, "area": task.area.number,
        "due_on": task.next_due_on.isoformat() if task.next_due_on else None,
        "logged_by": task.created_by.username,
    }  # fmt: skip


def objects() -> dict[str, list[dict[str, Any]]]:
    rows = Task.objects.select_related("lead_office", "area", "created_by")
    tasks = [_task(t) for t in rows.prefetch_related("parts__office").order_by("pk")]
    return {"task": tasks}


def manifest() -> dict[str, Any]:
    return {
        "base_url": settings.BASE_URL,
        "mail_folder": settings.MAIL_FOLDER,
        "users": users(),
        "objects": objects(),
        "counts": {
            "people": Person.objects.count(),
            "divisions": Division.objects.count(),
            "absences": Absence.objects.count(),
        },
    }
