"""Whom the province's provider vouches for: matched once by address, known by subject after."""

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from offices.models import Person

PROVIDER = "oidc"


def owner_of(*, uid: str, address: str | None) -> Person | None:
    """The active person of this subject; else the only one with the verified address.

    A person who is known by another subject already is not found by address: addresses are
    given to others when somebody leaves.
    """
    people = Person.objects.active().humans()
    known = SocialAccount.objects.filter(provider=PROVIDER, uid=uid).first()
    if known is not None:
        found: Person | None = people.filter(pk=known.user_id).first()
        return found
    if not address:
        return None
    same: list[Person] = list(people.filter(email__iexact=address)[:2])
    if len(same) != 1 or SocialAccount.objects.filter(user=same[0]).exists():
        return None
    return same[0]


@transaction.atomic
def recognise(*, person: Person, uid: str) -> None:
    """Remember that this subject is this person."""
    SocialAccount.objects.get_or_create(provider=PROVIDER, uid=uid, defaults={"user": person})


def forget(*, person: Person) -> None:
    """Their address changed: whoever signs in next is matched by the new one."""
    SocialAccount.objects.filter(user=person).delete()
