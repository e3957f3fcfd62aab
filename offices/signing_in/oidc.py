"""Signing in through the province's own provider: whose account it opens, and what is believed.

allauth carries the flow (state, PKCE, exchange of the code). Stricter than it is: signatures
are always checked, an address counts only when the provider says `email_verified: true`, and
nobody gets an account, a changed password or a second chance by it.
"""

import hashlib
from typing import Any, NoReturn

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_lockout_response
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from offices.models import AuditKind, Person
from offices.services.audit import note_act
from offices.services.subjects import owner_of, recognise

BACKEND = "offices.signing_in.adapters.PeopleBackend"
ASYMMETRIC = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"}


class ProviderFlow(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth ships no types
    """The exchange of the code; says who the provider vouches for."""

    @property
    def openid_config(self) -> dict[str, Any]:
        told: dict[str, Any] = super().openid_config
        named = str(told.get("issuer", ""))
        if named.rstrip("/") != self.get_provider().app.settings["server_url"]:
            raise OAuth2Error("another issuer answers at this address")
        return told

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        claims = self._decode_id_token(app, kwargs["response"]["id_token"])
        if "email" not in claims and "userinfo_endpoint" in self.openid_config:
            told = self._fetch_user_info(token.token)
            if told.get("sub") != claims["sub"]:
                raise OAuth2Error("userinfo is about somebody else")
            claims = {**told, **claims}
        login = self.get_provider().sociallogin_from_response(request, {"id_token": claims})
        # What is kept of the provider is one digest; another issuer's subject is another person.
        named = f"{claims['iss']} {claims['sub']}"
        login.account.uid = hashlib.sha256(named.encode()).hexdigest()
        login.account.extra_data = {}
        login.claims = claims
        return login

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        try:
            header = jwt.get_unverified_header(id_token)
        except jwt.PyJWTError as error:
            raise OAuth2Error("unreadable id_token") from error
        if header.get("alg") not in ASYMMETRIC:
            raise OAuth2Error("id_token is not signed with a key of the provider")
        told: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return told


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Opens the account of an active person, or tells calmly that none opens."""

    def list_apps(self, request: Any, provider: Any = None, client_id: Any = None) -> list[Any]:
        """Only what the installation names; no row of the database adds a door."""
        found = super().list_apps(request, provider=provider, client_id=client_id)
        return [app for app in found if app.pk is None]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.state.get("process", "login") != "login":
            refuse(request)
        claims, uid = sociallogin.claims, sociallogin.account.uid
        if claims.get("nonce") != sociallogin.state["data"]["nonce"]:
            refuse(request)
        address = claims.get("email") if claims.get("email_verified") is True else None
        person = owner_of(uid=uid, address=address)
        if person is None:
            note(request, person=None)
            refuse(request)
        if not AxesProxyHandler.is_allowed(request, {"username": person.username}):
            note(request, person=person)
            raise ImmediateHttpResponse(get_lockout_response(request))
        recognise(person=person, uid=uid)
        person.backend = BACKEND
        sociallogin.user = person

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        refuse(request)


def note(request: HttpRequest, *, person: Person | None) -> None:
    """A failed sign-in, in the log."""
    note_act(
        kind=AuditKind.FAILED,
        source="openid_connect_callback",
        person_id=person.pk if person else None,
        address=request.META.get("REMOTE_ADDR"),
    )


def refuse(request: HttpRequest) -> NoReturn:
    """The same words whatever the cause: unknown, closed, unverified, or taken back."""
    messages.warning(
        request,
        _(
            "This way of signing in did not open an account here. Sign in with username and "
            "password, or ask the administrator of your office."
        ),
    )
    raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))
