"""How people and offices are shown: initials by given name, calm colours of identity."""

from collections.abc import Hashable
from typing import Any
from zlib import crc32

from ui.components.marks import ROLE_WORDS
from ui.components.memory import by_value

Props = dict[str, Any]
TINTS = 6
OFFICE_LOOKS = {1: "one", 2: "two", 3: "three"}  # by the order in which offices are listed


def initials(full_name: str) -> str:
    """First letters of the last two words: Vietnamese people go by the given name.

    >>> initials("Nguyễn Thị Ánh")
    'TÁ'
    """
    return "".join(word[0] for word in full_name.split()[-2:]).upper()


def tint(full_name: str) -> int:
    """One of a few calm colours, the same for a person on every page."""
    return crc32(full_name.encode()) % TINTS


def person(props: Props) -> Props:
    name = getattr(props["person"], "full_name", "") if props["person"] else ""
    return {"initials": initials(name), "tint": tint(name), "name": name}


def person_key(props: Props) -> Hashable:
    """What is shown of a person: another name is another sign."""
    who = props["person"]
    shown = (getattr(who, "full_name", None), getattr(who, "title", None)) if who else None
    return by_value({**props, "person": shown})


def avatars(props: Props) -> Props:
    people: list[Any] = list(props["people"] or ())
    limit: int = props["limit"]
    return {
        "shown": people[:limit],
        "hidden": people[limit:],
        "names": ", ".join(p.full_name for p in people),
    }


def look(office: Any) -> str:
    """The identity colour of an office by its place; those after the third share a neutral one."""
    return OFFICE_LOOKS.get(getattr(office, "sort", 0), "other")


def office(props: Props) -> Props:
    role = str(props["role"])
    return {"look": look(props["office"]), "role_words": ROLE_WORDS.get(role, "")}


def _office_shown(one: Any) -> Hashable:
    return (one.code, one.name, one.abbreviation, one.sort) if one else None


def office_key(props: Props) -> Hashable:
    return by_value({**props, "office": _office_shown(props["office"])})


def row_key(props: Props) -> Hashable:
    """All that a row of a list shows; whoever is shown the same shares it."""
    holder, acts = props["holder"], props["acts"]
    shown: Props = {
        "lead": _office_shown(props["lead"]),
        "offices": tuple(_office_shown(one) for one in props["offices"] or ()),
        "deadline": tuple((props["deadline"] or {}).items()),
        "holder": holder and holder.full_name,
        "acts": tuple((a.label, a.href, a.icon, a.posts, a.version, a.kind) for a in acts),
    }
    return by_value({**props, **shown})


def told_key(props: Props) -> Hashable:
    """What is shown of an act: its words, and of people and offices what stands beside them."""
    names = [name for name in ("who", "acting_for") if name in props]
    shown: Props = {name: getattr(props[name], "full_name", None) for name in names}
    return by_value({**props, **shown, "office": _office_shown(props["office"])})
