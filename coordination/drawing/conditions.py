"""Conditions of `if` as plain functions; a fault inside one makes it false, as Django has it."""

import operator
from collections.abc import Callable
from typing import Any

from django.template.context import Context
from django.template.defaulttags import TemplateLiteral

from coordination.drawing.expressions import Expression

type Holds = Callable[[Context], Any]
_PLAIN: dict[str, Callable[[Any, Any], Any]] = {
    "in": lambda one, many: one in many,
    "not in": lambda one, many: one not in many,
    "is": operator.is_,
    "is not": operator.is_not,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


def condition_of(token: Any) -> Holds:
    """The function of a parsed condition; what is not known here is asked as Django does."""
    if type(token) is TemplateLiteral:
        value: Any = token.value
        plain: Any = token.eval
        return value.asked if type(value) is Expression else plain
    if token.id == "not":
        return _negated(condition_of(token.first))
    if token.id in ("and", "or"):
        return _joined(token.id, condition_of(token.first), condition_of(token.second))
    if token.id in _PLAIN:
        return _compared(_PLAIN[token.id], condition_of(token.first), condition_of(token.second))
    return token.eval  # type: ignore[no-any-return]


def _negated(holds: Holds) -> Holds:
    def negated(context: Context) -> Any:
        try:
            return not holds(context)
        except Exception:
            return False

    return negated


def _joined(word: str, one: Holds, other: Holds) -> Holds:
    def both(context: Context) -> Any:
        try:
            return one(context) and other(context)
        except Exception:
            return False

    def either(context: Context) -> Any:
        try:
            return one(context) or other(context)
        except Exception:
            return False

    return both if word == "and" else either


def _compared(how: Callable[[Any, Any], Any], one: Holds, other: Holds) -> Holds:
    def compared(context: Context) -> Any:
        try:
            return how(one(context), other(context))
        except Exception:
            return False

    return compared
