"""What a person wants mailed, and when."""

from collections.abc import Mapping

from django.db import transaction

from notifications.models import Channel, Preference
from notifications.registry import choosable
from offices.foundation.actor import Actor


def channels_of(person_id: int) -> dict[str, str]:
    """The channel of every kind for this person: chosen, else the default of the kind."""
    chosen = dict(Preference.objects.filter(person=person_id).values_list("kind", "channel"))
    defaults = {k.key: Channel.AT_ONCE if k.at_once else Channel.DIGEST for k in choosable()}
    return {key: chosen.get(key, default.value) for key, default in defaults.items()}


@transaction.atomic
def set_preferences(*, channels: Mapping[str, str], actor: Actor) -> None:
    """Keep a row only where the choice departs from the default of the kind."""
    person = actor.person
    Preference.objects.filter(person=person).delete()
    defaults = channels_of(person.pk)
    Preference.objects.bulk_create(
        Preference(person=person, kind=key, channel=channel)
        for key, channel in channels.items()
        if key in defaults and channel != defaults[key]
    )
