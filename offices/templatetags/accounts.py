"""What the pages of one's own account ask."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.translation import gettext as _

from offices.limits import keys_count
from offices.passwords import hint

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
