"""What the province decides once: names, the emblem, the mail server, kinds of documents; and the
administrator's tables of rooms, cars and the joint diary.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Car, DiarySetting, DocumentKind, Emblem, MailSetting, Room, Setting
from coordination.province import emblems
from coordination.services.rules import put
from offices.foundation.actor import Actor
from offices.foundation.history import kept_first


@transaction.atomic
def save_setting(
    *,
    actor: Actor,
    reason: str = "",
    crest: bytes | None = None,
    no_crest: bool = False,
    **fields: Any,
) -> Setting:
    """Change names, the reading of dates, or the emblem: `crest` is a PNG of `emblems.redrawn`."""
    if crest:
        fields["emblem"] = emblems.name_of(crest)
        Emblem.objects.get_or_create(digest=fields["emblem"], defaults={"png": crest})
    elif no_crest:
        fields["emblem"] = ""
    return put(Setting.objects.current(), fields, actor=actor, reason=reason)


@transaction.atomic
def save_mail_setting(*, actor: Actor, reason: str = "", **fields: Any) -> MailSetting:
    """Change the mail server; acts on the next mail."""
    return put(kept_first(MailSetting.objects.current()), fields, actor=actor, reason=reason)


@transaction.atomic
def save_document_kind(
    *, actor: Actor, kind: DocumentKind | None = None, reason: str = "", **fields: Any
) -> DocumentKind:
    """Add a kind of document, correct one, or take it out of use."""
    return put(kind or DocumentKind(), fields, actor=actor, reason=reason)


@transaction.atomic
def save_room(*, actor: Actor, room: Room | None = None, reason: str = "", **fields: Any) -> Room:
    """Add a room, or correct one; two rooms of an office never go by one name."""
    row = room or Room()
    for name, value in fields.items():
        setattr(row, name, value)
    others = Room.objects.active().filter(office=row.office).exclude(pk=row.pk)
    if row.is_active and any(row.keys & other.keys for other in others):
        raise ValidationError({"name": _("Another room of this office goes by that name.")})
    return put(row, fields, actor=actor, reason=reason)


@transaction.atomic
def save_car(*, actor: Actor, car: Car | None = None, reason: str = "", **fields: Any) -> Car:
    """Add a car, or correct one."""
    return put(car or Car(), fields, actor=actor, reason=reason)


@transaction.atomic
def save_diary_setting(*, actor: Actor, reason: str = "", **fields: Any) -> DiarySetting:
    """What clashes are looked for with; acts on the next look."""
    return put(kept_first(DiarySetting.objects.current()), fields, actor=actor, reason=reason)
