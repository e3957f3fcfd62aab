"""One spelling ("uỷ" and "ủy", "gởi" and "gửi"), letter by letter, so that places stay."""

import re
from functools import lru_cache

_PAIRS = tuple(
    (old, new)
    for olds, news in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
)
# As the south says it, and slips of the pen.
_SAID = (("gởi", "gửi"), *((f"phối {slip}", "phối hợp") for slip in ("họp", "hơp", "hộp")))
_ALIKE = dict(_PAIRS + _SAID)
_ALIKE |= {old.capitalize(): new.capitalize() for old, new in _ALIKE.items()}
_ALIKE |= {old.upper(): new.upper() for old, new in _ALIKE.items()}
_ANY = re.compile("|".join(_ALIKE))


@lru_cache(maxsize=8192)
def respelled(text: str) -> str:
    """The text in one spelling, tone marks where the older one has them; as long as before."""
    return _ANY.sub(lambda found: _ALIKE[found[0]], text)


def insensitive(pattern: str) -> re.Pattern[str]:
    """A pattern of the code, its tone marks spelled alike, small and capital letters alike."""
    return re.compile(respelled(pattern), re.IGNORECASE)
