"""Requests as their list asks for them: who owes, who waits, how many lines were sent."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery

from information.choices import PROVIDED
from information.states import WAITING
from tasks.choices import PartRole
from tasks.dossier.models import DossierQuerySet
from tasks.models import Part

if TYPE_CHECKING:
    from information.models.request import InformationRequest  # noqa: F401 (a type's argument)


def _lines(**chosen: Any) -> Any:
    rows: Any = apps.get_model("information", "InfoItem")._default_manager
    return rows.filter(request=OuterRef("pk"), **chosen)


def _number(lines: Any) -> Subquery:
    return Subquery(lines.order_by().values("request").annotate(n=Count("pk")).values("n"))


class RequestQuerySet(DossierQuerySet["InformationRequest"]):
    def waiting(self) -> Self:
        """Sent and not provided: few of all there are, found by their open tasks."""
        return self.filter(state__in=WAITING, task__is_open=True)

    def owed_by(self, offices: Collection[int]) -> Self:
        """What these offices have to provide: as holder, or their lines of an exchange."""
        holds = Q(task__lead_office__in=offices) & ~Q(asker=F("task__lead_office"))
        return self.waiting().filter(holds | Exists(_lines(office__in=offices, sent_on=None)))

    def awaited_by(self, offices: Collection[int]) -> Self:
        """What these offices have asked for, or ask for along with another one."""
        beside = Q(task__office_ids__overlap=list(offices)) & ~Q(task__lead_office__in=offices)
        return self.waiting().filter(Q(asker__in=offices) | beside)

    def recurring(self) -> Self:
        return self.filter(task__series__isnull=False)

    def for_lists(self) -> Self:
        return super().for_lists().select_related("asker")

    def for_rows(self) -> Self:
        """With its lines in numbers, and how far the holder has come."""
        lead = Part.objects.filter(task=OuterRef("pk"), role=PartRole.LEAD)
        return (
            super()
            .for_rows()
            .annotate(
                items_all=_number(_lines()),
                items_sent=_number(_lines(sent_on__isnull=False)),
                any_given=Exists(_lines(answer__in=PROVIDED)),
                lead_state=Subquery(lead.values("state")[:1]),
            )
        )
