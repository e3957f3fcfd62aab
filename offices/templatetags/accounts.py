"""What the pages of one's own account ask."""

from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from offices.signing_in.limits import keys_count
from offices.signing_in.passwords import hint

register = template.Library()


@register.simple_tag
def password_hint() -> str:
    """What a password must be, by the rules of signing in."""
    return hint()


@register.simple_tag(takes_context=True)
def security_keys(context: Context) -> bool:
    """Whether security keys are a second step here."""
    request: Any = context["request"]
    return request.user.is_authenticated and keys_count(request.user)


@register.simple_tag
def key_columns() -> list[str]:
    return [_("Security key"), _("Added on"), _("Last used"), _("What to do")]


@register.simple_tag(takes_context=True)
def provider_way(context: Context) -> dict[str, str] | None:
    """The province's own sign-in, where the installation names one."""
    if not settings.SOCIALACCOUNT_PROVIDERS:
        return None
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    href = reverse("openid_connect_login", kwargs={"provider_id": app["provider_id"]})
    onward = context["request"].GET.get("next", "")
    return {
        "label": _("Sign in with %(name)s") % {"name": app["name"]},
        "href": f"{href}?{urlencode({'next': onward})}" if onward else href,
    }
