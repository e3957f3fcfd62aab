"""The post in which a leader acts: one of his rows, or words beside his name, a line for each."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Leader
from diary.slots.entry import Attending
from offices.foundation.folding import fold

_SHORT = {
    "ct": "chu tich",
    "pct": "pho chu tich",
    "bt": "bi thu",
    "pbt": "pho bi thu",
    "tt": "thuong truc",
    "pcttt": "pho chu tich thuong truc",
    "pbttt": "pho bi thu thuong truc",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "dbqh": "dai bieu quoc hoi",
    "tu": "tinh uy",
}
_LINE = re.compile(r"\s*(?P<name>[^–:\-]+?)\s*(?:[–:]|\s-\s|-\s|\s-)\s*(?P<post>.+?)\s*")


def _plain(post: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", fold(post)))


def same_post(written: str, position: str) -> bool:
    """ "PCT TT UBND tỉnh", "Phó Chủ tịch Thường trực": a post may be written short."""
    one, other = _plain(written), _plain(position)
    return bool(one) and (other == one or other.startswith(f"{one} "))


def lines_of(attending: Iterable[Attending]) -> str:
    """How the field shows them: a line for each who acts in words."""
    return "\n".join(
        f"{one.leader.full_name} – {one.capacity}" for one in attending if one.capacity
    )


def read_lines(text: str, chosen: Iterable[Leader]) -> dict[int, str]:
    """Leader → the words; a line that names none of those chosen is a fault (ValidationError)."""
    found: dict[int, str] = {}
    rows = list(chosen)
    for line in filter(None, (line.strip() for line in text.splitlines())):
        hit = _LINE.fullmatch(line)
        name = fold(hit["name"]) if hit else ""
        named = [one for one in rows if f" {fold(one.full_name)}".endswith(f" {name}")]
        if hit is None or len(named) != 1:
            words = _("Write a chosen leader and the post, such as: Vũ Văn A – Trưởng Ban …: %s")
            raise ValidationError(words % line, code="invalid")
        found[named[0].pk] = hit["post"][:200]
    return found
