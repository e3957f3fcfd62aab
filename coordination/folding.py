"""Templates are folded when they are loaded: what is the same on every page is not asked again.

A constant translation is remembered per language, a constant sign is drawn, neighbouring texts
are joined, and a variable that is plain text is escaped without Django's detour over formats.
"""

from collections.abc import Iterator
from html import escape
from typing import Any

from django.template.base import Node, NodeList, Template, TextNode, Variable, VariableNode
from django.template.base import render_value_in_context as in_context
from django.template.context import Context
from django.template.defaulttags import CommentNode, IfNode, LoadNode
from django.template.library import SimpleNode
from django.template.loaders import cached
from django.templatetags.i18n import TranslateNode
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from coordination.components.icons import known
from coordination.templatetags import ui

GROUPED = 1_000  # from here on a number is written with separators


class SaidNode(Node):
    """A constant `translate`, said once in each language."""

    def __init__(self, node: TranslateNode) -> None:
        self.node, self.said = node, dict[tuple[str | None, bool], str]()
        self.token, self.origin = node.token, node.origin

    def render(self, context: Context) -> str:
        key = (get_language(), context.autoescape)
        if key not in self.said:
            self.said[key] = self.node.render(context)
        return self.said[key]


class ShownNode(VariableNode):
    """`{{ … }}`: text as it is or escaped, anything else as Django writes it."""

    def render(self, context: Context) -> str:
        try:
            value = self.filter_expression.resolve(context)
        except UnicodeDecodeError:
            return ""
        kind = type(value)
        if kind is SafeString:
            return value  # type: ignore[no-any-return]
        if kind is str:
            return escape(value) if context.autoescape else value
        if kind is int and -GROUPED < value < GROUPED:
            return str(value)
        return in_context(value, context)


def _constant(expression: Any) -> bool:
    """A text written in the template, without filters."""
    return not expression.filters and not (
        isinstance(expression.var, Variable) and expression.var.lookups is not None
    )


def _folded(node: Any) -> Node | None:
    """What stands in its place; None for what shows nothing."""
    kind = type(node)
    if kind in (LoadNode, CommentNode):
        return None
    if kind is TranslateNode and node.asvar is None and _constant(node.filter_expression):
        if node.message_context is None or _constant(node.message_context):
            return SaidNode(node)
    elif kind is VariableNode:
        shown = ShownNode(node.filter_expression)
        shown.token, shown.origin = node.token, node.origin
        return shown
    elif kind is SimpleNode and _is_icon(node):
        return TextNode(str(ui.icon(node.args[0].var)))
    return node  # type: ignore[no-any-return]


def _is_icon(node: Any) -> bool:
    """A constant icon; one that does not exist is told when it is drawn, not when loaded."""
    if node.func is not ui.icon or node.target_var is not None or node.kwargs:
        return False
    one = node.args[0] if len(node.args) == 1 else None
    return one is not None and not one.filters and known(str(one.var))


def _inside(node: Any) -> Iterator[NodeList]:
    if isinstance(node, IfNode):
        yield from (nodes for _condition, nodes in node.conditions_nodelists)
        return
    for name in node.child_nodelists:
        nodes = getattr(node, name, None)
        if isinstance(nodes, NodeList):
            yield nodes
    yield from (slot.nodelist for slot in getattr(node, "slots", {}).values())


def fold(nodes: NodeList) -> None:
    """In place, down to the last leaf."""
    done: list[Any] = []
    for node in nodes:
        for inner in _inside(node):
            fold(inner)
        now: Any = _folded(node)
        if now is None:
            continue
        if type(now) is TextNode and done and type(done[-1]) is TextNode:
            now = TextNode(done.pop().s + now.s)
        done.append(now)
    nodes[:] = done


class Loader(cached.Loader):
    """Django's cached loader of folders and apps; what it keeps has been folded."""

    def __init__(self, engine: Any) -> None:
        kinds = ("filesystem", "app_directories")
        super().__init__(engine, [f"django.template.loaders.{kind}.Loader" for kind in kinds])

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        template: Any = super().get_template(template_name, skip)
        if not getattr(template, "is_folded", False):
            fold(template.nodelist)
            template.is_folded = True
        return template  # type: ignore[no-any-return]
