"""How people sign in: accounts are given, never signed up for."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from offices.foundation.actor import Actor


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """allauth with sign-up off and passwords saved through the verb."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def set_password(self, user: Any, password: str) -> None:
        from offices.services.people import change_password

        change_password(person=user, password=password, actor=Actor(person=user))
