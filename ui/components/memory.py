"""What a component is kept under: all it is drawn from, text marked safe kept apart."""

from collections.abc import Hashable, Mapping, Sequence


def by_value(props: Mapping[str, object]) -> Hashable:
    """Equal keys draw equal signs; "<b>" typed by a person never meets "<b>" marked safe.

    Raises TypeError for a prop that cannot be told (a list, a dict).
    """
    key = tuple(
        [
            (name, value) if not hasattr(value, "__html__") else (name, "__html__", value)
            for name, value in props.items()
        ]
    )
    hash(key)
    return key


def by_content(value: object) -> Hashable:
    """The same of lists of mappings, whose values are told by their words."""
    if type(value) is str:
        return value
    if type(value) is dict or isinstance(value, Mapping):
        return tuple(
            [(name, one if type(one) is str else by_content(one)) for name, one in value.items()]
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(by_content(one) for one in value)
    return (True, str(value)) if hasattr(value, "__html__") else str(value)
