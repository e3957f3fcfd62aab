"""What the province decides once: names, the emblem, the mail server, kinds of documents."""

from typing import Any

from django.db import transaction

from coordination.models import DocumentKind, Emblem, MailSetting, Setting
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
