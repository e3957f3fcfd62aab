"""How long certificates hold; without settings, for `ops.ages` too."""

from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509

LEAST_LEFT = timedelta(days=30)


def until(path: Path) -> datetime:
    """When the first certificate of a file ends. Raises OSError or ValueError."""
    held = x509.load_pem_x509_certificates(path.read_bytes())
    return min(one.not_valid_after_utc for one in held)
