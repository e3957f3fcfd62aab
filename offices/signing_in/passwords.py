"""What a password must be, as the province has set it."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from offices.foundation.folding import fold
from offices.foundation.text import nfc
from offices.models import Office, SignInRules

LONGEST = 128
# Letters that must be left when words everybody here would try are taken out.
OWN_LETTERS = 6
GUESSED = (
    "mat khau",
    "password",
    "qwerty",
    "abcdef",
    "van phong",
    "tinh uy",
    "ubnd",
    "hdnd",
    "dbqh",
    "uy ban",
    "hoi dong",
    "nhan dan",
    "quoc hoi",
    "viet nam",
    "admin",
    "phoi hop",
)

_more_words: list[Callable[[], Iterable[str]]] = []


def words_from(source: Callable[[], Iterable[str]]) -> None:
    """Apps below name further words, e.g. the province."""
    if source not in _more_words:
        _more_words.append(source)


class ProvinceValidator:
    """Length, characters and words by the rules of signing in."""

    def validate(self, password: str, user: Any = None) -> None:
        password, rules = nfc(password), SignInRules.objects.current()
        faults = [*_length(password, rules.min_length), *_mixture(password, rules)]
        if _left(password, _blocked(rules, user)) < OWN_LETTERS:
            words = _(
                "Too much of this password is the name of an office, a place or a usual word."
            )
            faults.append(ValidationError(words, code="password_blocked"))
        if faults:
            raise ValidationError(faults)

    def get_help_text(self) -> str:
        return hint()


def hint() -> str:
    """What to keep to, said before somebody types."""
    rules = SignInRules.objects.current()
    told = [
        ngettext("At least %(n)d character.", "At least %(n)d characters.", rules.min_length)
        % {"n": rules.min_length}
    ]
    if rules.mixed_characters:
        told.append(_("Small and capital letters, a digit and a sign."))
    told.append(_("Not only digits, not like your name. A short sentence is easy to remember."))
    return " ".join(told)


def _length(password: str, least: int) -> list[ValidationError]:
    if len(password) < least:
        words = _("This password is shorter than %(n)d characters.") % {"n": least}
        return [ValidationError(words, code="password_too_short")]
    if len(password) > LONGEST:
        words = _("This password is longer than %(n)d characters.") % {"n": LONGEST}
        return [ValidationError(words, code="password_too_long")]
    return []


def _mixture(password: str, rules: SignInRules) -> list[ValidationError]:
    kinds = (str.islower, str.isupper, str.isdigit, lambda one: not one.isalnum())
    if not rules.mixed_characters or all(any(map(kind, password)) for kind in kinds):
        return []
    words = _("Use small and capital letters, a digit and a sign.")
    return [ValidationError(words, code="password_unmixed")]


def _blocked(rules: SignInRules, user: Any) -> list[str]:
    """Folded, without blanks, the longest first; one's own name among them."""
    found = {*GUESSED, *rules.blocked_words}
    found |= {str(getattr(user, name, "")) for name in ("username", "full_name")}
    for row in Office.objects.values_list("name", "short_name", "abbreviation", "code"):
        found |= set(row)
    for source in _more_words:
        found |= set(source())
    bare = {_bare(word) for word in found}
    return sorted((word for word in bare if len(word) > 2), key=len, reverse=True)


def _bare(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))


def _left(password: str, blocked: Iterable[str]) -> int:
    """Letters left without the blocked words; a password of other scripts counts as it is."""
    rest = _bare(password)
    if not rest:
        return len(password)
    for word in blocked:
        rest = rest.replace(word, "")
    return len(rest)
