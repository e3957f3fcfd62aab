"""Telling people what happened to their own account: an app below does it.

Kinds: `password_changed`, `password_given`, `invited`, `second_step_on`, `second_step_off`,
`recovery_codes_new`, `security_key_on`, `security_key_off`, `mail_test`, `locked_out`,
`second_step_tried`; of others' access: `access_asked`, `access_confirmed`, `access_refused`,
`access_withdrawn`, `access_emergency`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from offices.models import Person

type Teller = Callable[..., Any]

_tellers: list[Teller] = []


def by(teller: Teller) -> None:
    """Called once by the app that tells, in the event's act.

    It is called as `teller(kind, person=…, once=…, facts=…)`.
    """
    if teller not in _tellers:
        _tellers.append(teller)


def tell(
    kind: str, *, person: Person, once: str = "", facts: Mapping[str, str | int] | None = None
) -> None:
    """Tell the person, by mail and by the bell; never anybody in their place.

    `once`: what happens again under the same word is not told again.
    `facts`: plain values for the words.
    """
    for teller in _tellers:
        teller(kind, person=person, once=once, facts=facts or {})
