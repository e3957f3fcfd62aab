"""The office that is to remove an obstacle is told once."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from reviews.models import Obstacle
from tasks.notices.people import receivers

if TYPE_CHECKING:
    from notifications.models import Notification


class ObstacleEntrusted(NoticeKind):
    """Neutral: which office asks, and by when."""

    key = "obstacle_entrusted"
    label = _("Obstacles my office is to remove")

    def subject(self, notification: "Notification") -> str:
        told = {"office": "", "day": "—", **notification.facts}
        return _now("%(office)s asks your office to remove an obstacle by %(day)s.") % told

    def path(self, notification: "Notification") -> str:
        number = notification.facts.get("number")
        return reverse("obstacles:change", args=[number]) if number else ""


def entrusted(obstacle: Obstacle, *, actor: Actor) -> None:
    if obstacle.resolver_id is None or obstacle.resolver_id == obstacle.office_id:
        return
    day = f"{obstacle.due_on:%d/%m/%Y}" if obstacle.due_on else "—"
    facts: dict[str, str | int | bool | None] = {
        "office": obstacle.office.short_name,
        "day": day,
        "number": obstacle.pk,
    }
    tell(
        kind=ObstacleEntrusted.key,
        people=list(receivers(obstacle.resolver_id)),
        actor=actor,
        dedupe=f"obstacle:{obstacle.pk}:{obstacle.resolver_id}",
        facts=facts,
    )
