"""From whom a mail is: one address, and whether the office's own mail server vouches for it."""

from email.parser import BytesHeaderParser
from email.utils import getaddresses

from authres import AuthenticationResultsHeader
from authres.core import AuthResError


def sender_of(head: bytes) -> str:
    """The one address of the one From line, in small letters; "" for any other mail."""
    lines = BytesHeaderParser().parsebytes(head).get_all("From", [])
    found = getaddresses([str(line) for line in lines])
    return found[0][1].lower() if len(lines) == len(found) == 1 else ""


def message_id_of(head: bytes) -> str:
    return str(BytesHeaderParser().parsebytes(head).get("Message-ID", "")).strip()


def passed(head: bytes, *, server: str, sender: str) -> bool:
    """Whether `server` wrote that the sender's own domain stands behind this mail.

    Of its lines only the uppermost counts: a server takes away those of its name that a mail
    brings along (RFC 8601, 5), and whatever came earlier stands below.
    """
    domain = sender.rpartition("@")[2]
    for line in BytesHeaderParser().parsebytes(head).get_all("Authentication-Results", []):
        try:
            told = AuthenticationResultsHeader.parse_value(" ".join(str(line).split()))
        except AuthResError:
            continue
        if str(told.authserv_id).lower() == server.lower():
            return any(_stands_behind(result, domain) for result in told.results)
    return False


# The property that names the domain, by the method that asked for it.
NAMED = {"dmarc": ("header", "from"), "dkim": ("header", "d"), "spf": ("smtp", "mailfrom")}


def _stands_behind(result: object, domain: str) -> bool:
    method, said = getattr(result, "method", ""), getattr(result, "result", "")
    if said != "pass" or method not in NAMED:
        return False
    facts = getattr(result, "properties", ())
    named = [one.value for one in facts if (one.type, one.name) == NAMED[method]]
    return [str(one).rpartition("@")[2].lower() for one in named] == [domain]
