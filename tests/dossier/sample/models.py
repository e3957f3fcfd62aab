"""A visit: an office inspects a place on a day and ends with what it found."""

from django.db import models

from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import Move

POWER = "manage_meetings"


class VisitState(models.TextChoices):
    PLANNED = "planned", "Đang chuẩn bị"
    DONE = "done", "Đã kiểm tra"


class Visit(Dossier):
    power = POWER
    moves = {"finish": Move((VisitState.PLANNED,), VisitState.DONE, POWER)}
    ended = (VisitState.DONE,)
    place = models.CharField("nơi kiểm tra", max_length=200)
    on = models.DateField("ngày kiểm tra")
    found = models.TextField("kết quả", max_length=2_000, blank=True)
    state = models.CharField(max_length=10, choices=VisitState, default=VisitState.PLANNED)

    objects = DossierQuerySet["Visit"].as_manager()

    def __str__(self) -> str:
        return f"{self.place} {self.on:%d/%m/%Y}"
