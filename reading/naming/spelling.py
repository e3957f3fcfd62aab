"""One spelling of tone marks ("uỷ" and "ủy"), letter by letter, so that places stay."""

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
_TONES = dict(_PAIRS)
_TONES |= {old.capitalize(): new.capitalize() for old, new in _PAIRS}
_TONES |= {old.upper(): new.upper() for old, new in _PAIRS}
_ANY = re.compile("|".join(_TONES))


@lru_cache(maxsize=8192)
def respelled(text: str) -> str:
    """The text with every tone mark at the place the older spelling gives it; as long as before."""
    return _ANY.sub(lambda found: _TONES[found[0]], text)


def insensitive(pattern: str) -> re.Pattern[str]:
    """A pattern of the code, its tone marks spelled alike, small and capital letters alike."""
    return re.compile(respelled(pattern), re.IGNORECASE)
