"""Who signed a PDF file and whether it is still what was signed; shown, never required."""

from pathlib import Path
from typing import Any

from django.conf import settings

from reading.files.inspect import ask
from reading.files.refused import UploadRefused

SIGNED = b"/ByteRange"  # stands in every signed PDF file, outside of anything compressed

type Signature = dict[str, Any]


def signatures_of(extension: str, data: bytes) -> list[Signature]:
    """{signer, organisation, at, state, trusted} of each; see reading.files.signature_reading."""
    if extension != "pdf" or SIGNED not in data:
        return []
    try:
        told, _made = ask("signatures", data, authorities=authorities())
    except UploadRefused:
        return [{"signer": "", "organisation": "", "at": "", "state": "broken", "trusted": False}]
    found: list[Signature] = told["signatures"]
    return found


def authorities() -> str:
    """Certificates of the authorities the province trusts, as PEM; "" where it keeps no list."""
    path = Path(settings.AUTHORITIES_LIST) if settings.AUTHORITIES_LIST else None
    return path.read_text("ascii", "ignore") if path is not None and path.is_file() else ""
