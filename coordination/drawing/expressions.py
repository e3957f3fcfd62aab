"""Variables and filters of templates, looked up the short way.

Django asks each step of `a.b.c` five ways, most of them by exceptions. Here the kind of the value
says which way it goes; what that does not answer is asked again of Django, which knows all ways
and tells what is wrong.
"""

from typing import Any

from django.template.base import FilterExpression, Parser, Variable, VariableDoesNotExist
from django.template.context import Context

from coordination.drawing.filters import shorter

_BY_KEY: dict[type, bool | None] = {dict: True}  # None: only Django knows


def _by_key(kind: type) -> bool | None:
    """Whether values of this kind are asked by key, by attribute, or in all of Django's ways."""
    if not hasattr(kind, "__getitem__") or issubclass(kind, (str, tuple)):
        return False
    return None


class Path(Variable):
    """`a.b.c`, as `Variable`; none of its steps is a number or needs translating."""

    __slots__ = ("first", "rest")

    def __init__(self, var: str) -> None:
        super().__init__(var)
        self.first, *self.rest = self.lookups or ()

    def resolve(self, context: Any) -> Any:
        try:
            return self._found(context)
        except Exception:
            return super().resolve(context)

    def _found(self, context: Any) -> Any:
        first = self.first
        for names in reversed(context.dicts):
            if first in names:
                value = names[first]
                break
        else:
            raise KeyError(first)
        if callable(value):
            value = _called(value)
        for name in self.rest:
            kind = type(value)
            if kind not in _BY_KEY:
                _BY_KEY[kind] = _by_key(kind)
            by_key = _BY_KEY[kind]
            if by_key:
                value = value[name]
            elif by_key is None:
                raise KeyError(name)
            else:
                value = getattr(value, name)
            if callable(value):
                value = _called(value)
        return value


def _called(value: Any) -> Any:
    """What a method says; what must not be called stands for itself, what saves is refused."""
    if getattr(value, "do_not_call_in_templates", False):
        return value
    if getattr(value, "alters_data", False):
        raise TypeError
    return value()


def _path(var: Any) -> Any:
    """The variable by the short way, when it has one."""
    if type(var) is not Variable or var.lookups is None or var.translate:
        return var
    return var if any(step.isdigit() for step in var.lookups) else Path(str(var))


class Expression(FilterExpression):
    """`a.b|filter:"x"`, as `FilterExpression`."""

    __slots__ = ("found",)

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        self.var = _path(self.var)
        self.filters = [
            (shorter(func, args), [(lookup, _path(arg) if lookup else arg) for lookup, arg in args])
            for func, args in self.filters
        ]
        self.found = self.var._found if type(self.var) is Path and not self.filters else None

    def resolve(self, context: Context, ignore_failures: bool = False) -> Any:
        if self.found is None:
            return super().resolve(context, ignore_failures)
        try:
            return self.found(context)
        except Exception:
            return self._as_django_finds(context, ignore_failures)

    def _as_django_finds(self, context: Context, ignore_failures: bool) -> Any:
        """What went wrong is met again, and said by Django."""
        try:
            return Variable.resolve(self.var, context)
        except VariableDoesNotExist:
            return super().resolve(context, ignore_failures)

    def asked(self, context: Context) -> Any:
        """As a condition reads it: nothing for a name that is not there."""
        return self.resolve(context, ignore_failures=True)
