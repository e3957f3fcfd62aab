"""A long list asked for: kept as a row, made by the worker, thrown away after a day."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from offices.powers import Powers
from tasks.exports.order import ExportOrder
from tasks.models import Export
from tasks.states import WrongMove

AT_ONCE = 5  # files of one person under way together


def office_for(powers: Powers, desk: Office | None) -> int:
    """The office whose layout a file bears: the desk, where one may take data along there.

    Raises PermissionDenied for people who may take data along nowhere.
    """
    able = powers.offices_with("export_data")
    if not able:
        raise PermissionDenied(_("You may read these lists, but not take them along as a file."))
    return desk.pk if desk is not None and desk.pk in able else min(able)


@transaction.atomic
def ask_for(*, order: ExportOrder, office_id: int, actor: Actor) -> Export:
    """Leave it to the worker. Raises WrongMove when too many are under way."""
    mine = Export.objects.of_person(actor.person.pk).under_way()
    if mine.count() >= AT_ONCE:
        raise WrongMove(_("Please wait until your earlier files are ready."))
    export = Export(
        person=actor.person,
        office_id=office_id,
        source=order.source_name,
        query=order.query.urlencode(),
        columns=list(order.columns),
        form=order.form,
    )
    export.save()
    return export


@transaction.atomic
def throw_away(*, export: Export) -> None:
    """The row, its portions, and the file once nobody can come back to the row."""
    stored = export.stored
    name, storage = str(stored.name or ""), stored.storage
    export.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def sweep(at: dt.datetime | None = None) -> int:
    """Everything older than a day; returns how many went."""
    old = list(Export.objects.expired(at or timezone.now()).order_by("pk")[:200])
    for export in old:
        throw_away(export=export)
    return len(old)
