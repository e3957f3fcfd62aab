"""One task with all that its page and its verbs ask about, in a fixed number of statements."""

from typing import TYPE_CHECKING, Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, When
from django.db.models.functions import JSONObject
from django.utils import timezone

from offices.models import Post, Role
from tasks.choices import PartRole

if TYPE_CHECKING:
    from tasks.models.task import TaskQuerySet

LEAD_FIRST = Case(
    When(role=PartRole.LEAD, then=0), When(role=PartRole.COORDINATE, then=1), default=2
)


def _contacts() -> ArraySubquery:
    """The coordination contacts of a part's office: name, title, phone."""
    posts = Post.objects.running(timezone.localdate()).of_active_people()
    found = posts.filter(office_id=OuterRef("office_id"), role=Role.CONTACT)
    who = {"full_name": F("person__full_name"), "title": F("person__title")}
    return ArraySubquery(found.values(json=JSONObject(**who, phone=F("person__phone"))))


def _readers() -> ArraySubquery:
    """People who may read the task by a share."""
    from tasks.models.shares import TaskGrant

    found = TaskGrant.objects.filter(content_object=OuterRef("pk"))
    who = {"id": F("user_id"), "full_name": F("user__full_name"), "title": F("user__title")}
    return ArraySubquery(found.order_by("user__sort_key").values(json=JSONObject(**who)))


def _parts() -> Any:
    from tasks.models.deadlines import Deadline, DueChange
    from tasks.models.parts import Part

    changes = DueChange.objects.select_related("asked_by", "asked_office", "decided_by")
    deadlines = Deadline.objects.select_related("rule").prefetch_related(
        Prefetch("changes", changes.order_by("id"))
    )
    return (
        Part.objects.select_related("office", "division", "assignee", "received_by")
        .annotate(contacts=_contacts())
        .order_by(LEAD_FIRST, "office__sort", "id")
        .prefetch_related(
            "helpers", Prefetch("deadlines", deadlines.order_by("is_internal", "due_on", "id"))
        )
    )


def with_rights(tasks: "TaskQuerySet") -> "TaskQuerySet":
    """Parts (the lead first), helpers, deadlines and their changes: what rights depend on."""
    return tasks.select_related(
        "area", "lead_office", "assigned_by_office", "created_by", "leader_in_charge"
    ).prefetch_related(Prefetch("parts", _parts()))


def with_results(tasks: "TaskQuerySet", person_id: int) -> "TaskQuerySet":
    """Products and outside requests of the parts, directives, bodies and readers of the task.

    Annotates `watched` (this person wants to hear of it), `readers` and `bodies`.
    """
    from tasks.models.directives import Directive
    from tasks.models.externals import ExternalRequest
    from tasks.models.products import Product
    from tasks.models.shares import Watch

    products = Product.objects.select_related("kind", "file", "entered_by", "confirmed_by")
    bodies = ArrayAgg(
        "external_bodies__short_name",
        filter=Q(external_bodies__isnull=False),
        order_by="external_bodies__sort",
        default=[],
    )
    watches = Watch.objects.filter(task=OuterRef("pk"), person_id=person_id)
    rows = with_rights(tasks).annotate(watched=Exists(watches), readers=_readers(), bodies=bodies)
    found: TaskQuerySet = rows.prefetch_related(
        Prefetch("parts__products", products),
        Prefetch("parts__external_requests", ExternalRequest.objects.select_related("body")),
        Prefetch("directives", Directive.objects.select_related("entered_by")),
    )
    return found
