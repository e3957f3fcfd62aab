"""Signatures of a PDF file, verified by pyHanko; by the limited process, which asks no network."""

import io
import logging
from typing import Any

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

MOST = 30
ANY_USE = KeyUsageConstraints(key_usage=set())  # authorities here rarely mark one for signing alone


def read_signatures(data: bytes, authorities: str) -> list[dict[str, Any]]:
    """Each signature in the order in which they were put.

    {signer, organisation, at (ISO or ""), state (whole, changed, broken), trusted};
    `authorities`: certificates of those who are trusted, as PEM.
    """
    logging.disable(logging.CRITICAL)
    roots = _certificates(authorities)
    reader = PdfFileReader(io.BytesIO(data), strict=False)
    return [_about(one, roots) for one in reader.embedded_regular_signatures[:MOST]]


def _certificates(text: str) -> list[x509.Certificate]:
    if "BEGIN" not in text:
        return []
    found = pem.unarmor(text.encode(), multiple=True)
    return [x509.Certificate.load(der) for kind, _headers, der in found if kind == "CERTIFICATE"]


def _about(signature: Any, roots: list[x509.Certificate]) -> dict[str, Any]:
    names = _names(signature.signer_cert)
    try:
        context = ValidationContext(
            trust_roots=roots,
            allow_fetching=False,
            revocation_mode="soft-fail",
            moment=signature.self_reported_timestamp,
        )
        status = validate_pdf_signature(
            signature, signer_validation_context=context, key_usage_settings=ANY_USE
        )
    except Exception:  # whatever a broken signature makes its reader raise
        return {**names, "at": "", "state": "broken", "trusted": False}
    at = status.signer_reported_dt
    return {
        **names,
        "at": at.isoformat() if at else "",
        "state": _state(status),
        "trusted": bool(status.trusted),
    }


def _state(status: PdfSignatureStatus) -> str:
    """Further signatures and their proofs leave a paper whole; anything else changes it."""
    if not (status.intact and status.valid):
        return "broken" if status.intact else "changed"
    level = status.modification_level
    changed = level is not None and level > ModificationLevel.FORM_FILLING
    return "changed" if changed or status.docmdp_ok is False or level is None else "whole"


def _names(certificate: x509.Certificate) -> dict[str, str]:
    subject = certificate.subject.native
    return {
        "signer": _one(subject.get("common_name")),
        "organisation": _one(subject.get("organization_name")),
    }


def _one(value: Any) -> str:
    return str(value[0] if isinstance(value, list) else value or "")[:200]
