"""The province's own sign-in (OpenID Connect), as the environment names it; without it none."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

NAME = "oidc"  # part of the address the provider sends people back to: accounts/oidc/…
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def provider(*, issuer: str, client_id: str, secret: str, label: str) -> dict[str, Any]:
    """SOCIALACCOUNT_PROVIDERS for this issuer; empty without one.

    Raises ImproperlyConfigured for an issuer without TLS (but on this machine) or without a
    client: a half-configured door stays shut, loudly.
    """
    if not issuer:
        return {}
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise ImproperlyConfigured("OIDC_ISSUER must be an https address")
    if not client_id or not secret:
        raise ImproperlyConfigured("OIDC_CLIENT_ID and OIDC_CLIENT_SECRET_FILE are missing")
    app = {
        "provider_id": NAME,
        "name": label,
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": issuer.rstrip("/"), "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}
