"""What a component is kept under: all it is drawn from, text marked safe kept apart."""

from collections.abc import Hashable, Mapping


def by_value(props: Mapping[str, object]) -> Hashable:
    """Equal keys draw equal signs; "<b>" typed by a person never meets "<b>" marked safe.

    Raises TypeError for a prop that cannot be told (a list, a dict).
    """
    key = tuple((name, type(value), value) for name, value in props.items())
    hash(key)
    return key
