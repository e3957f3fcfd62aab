"""Which kept files a browser may show in its own window, and which only leave as a download."""

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
PDF = "application/pdf"


def shown_as(content_type: str) -> str:
    """ "picture", "pdf" or "" for what is only downloaded."""
    if content_type in PICTURES:
        return "picture"
    return "pdf" if content_type == PDF else ""
