"""What the pages of one's own account ask."""

from django import template

from offices.passwords import hint

register = template.Library()


@register.simple_tag
def password_hint() -> str:
    """What a password must be, by the rules of signing in."""
    return hint()
