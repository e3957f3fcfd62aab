"""What acceptance runs start from: who can sign in, and what there is to open."""

from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.utils import timezone

from citizens.models import Denunciation, Letter, Reception
from diary.models import Slot
from documents.models import Appraisal
from information.models import InformationRequest
from meetings.models import Meeting, Session
from offices.models import Absence, Division, Person
from reviews.demo.people import PASSWORD
from reviews.models import Review
from tasks.models import Task
from training.models import Course, TrainingPlan
from trips.models import Trip
from voters.models import VoterContact, VoterPetition


def users() -> list[dict[str, Any]]:
    """Everybody who still has the trial's password, as they stand today.

    `role` is that of the home post, "none" without a post, "deactivated" for who has left.
    """
    known = cache(lambda encoded: check_password(PASSWORD, encoded))
    people = Person.objects.humans().with_posts(timezone.localdate()).order_by("pk")
    return [_user(person) for person in people if known(person.password)]


def _user(person: Any) -> dict[str, Any]:
    posts = sorted(person.running_posts, key=lambda post: post.pk != person.home_post_id)
    at = posts[0] if posts else person.posts.order_by("-until", "pk").first()
    role = str(posts[0].role) if posts else "none"
    return {
        "username": person.username,
        "password": PASSWORD,
        "office": at.office.code if at else None,
        "role": role if person.is_active else "deactivated",
        "posts": [{"office": post.office.code, "role": str(post.role)} for post in posts],
    }


def _task(task: Task) -> dict[str, Any]:
    parts = sorted(task.parts.all(), key=lambda p: (p.role != "lead", p.pk))
    return {
        "id": task.pk,
        "url": f"/tasks/{task.pk}/",
        "code": task.code,
        "lead": task.lead_office.code,
        "offices": [p.office.code for p in parts],
        "access": task.access,
        "state": task.state,
        "area": task.area.number,
        "due_on": task.next_due_on.isoformat() if task.next_due_on else None,
        "logged_by": task.created_by.username,
    }


def _slot(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.pk,
        "url": f"/diary/{slot.pk}/",
        "office": slot.office.code,
        "date": slot.date.isoformat(),
        "half": slot.half,
        "state": slot.state,
        "hidden": slot.hidden,
        "task": slot.task_id,
        "logged_by": slot.created_by.username,
    }


def _dossier(kind: str, task: Task) -> dict[str, Any]:
    """A dossier has the number of its task; who may read the one reads the other."""
    return {**_task(task), "url": f"/{kind}/{task.pk}/"}


def _kinds() -> dict[str, tuple[str, set[int]]]:
    """Name of each kind → where its pages stand, and the tasks that are one."""
    models: dict[str, tuple[str, Any]] = {
        "meeting": ("meetings", Meeting),
        "session": ("sessions", Session),
        "reception": ("citizens/receptions", Reception),
        "letter": ("citizens/letters", Letter),
        "denunciation": ("citizens/denunciations", Denunciation),
        "voter_contact": ("voters/contacts", VoterContact),
        "voter_petition": ("voters/petitions", VoterPetition),
        "appraisal": ("documents", Appraisal),
        "information": ("information", InformationRequest),
        "trip": ("trips", Trip),
        "course": ("training/courses", Course),
        "review": ("reviews", Review),
    }
    return {
        kind: (folder, set(model.objects.values_list("pk", flat=True)))
        for kind, (folder, model) in models.items()
    }


def objects() -> dict[str, list[dict[str, Any]]]:
    rows = Task.objects.select_related("lead_office", "area", "created_by")
    found = list(rows.prefetch_related("parts__office").order_by("pk"))
    dossiers = {
        kind: [_dossier(folder, task) for task in found if task.pk in ids]
        for kind, (folder, ids) in _kinds().items()
    }
    plans = TrainingPlan.objects.select_related("task").order_by("pk")
    dossiers["training_plan"] = [
        {**_task(one.task), "url": one.get_absolute_url()} for one in plans
    ]
    slots = Slot.objects.select_related("office", "created_by").order_by("pk")
    tasks = [_task(task) for task in found]
    return {"task": tasks, **dossiers, "slot": [_slot(slot) for slot in slots]}


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
