"""Templates are folded when they are loaded: what is the same on every page is not asked again.

A constant translation is remembered per language, a constant sign is drawn, neighbouring texts
are joined, and Django's commonest nodes give way to those of `nodes`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.template.base import Node, NodeList, TextNode, Variable, VariableNode
from django.template.defaulttags import CommentNode, ForNode, IfNode, LoadNode
from django.template.library import SimpleNode
from django.templatetags.i18n import TranslateNode

from coordination.drawing.nodes import ChoiceNode, LoopNode, SaidNode, ShownNode, marked, together
from ui.components.icons import known
from ui.templatetags import ui


def _constant(expression: Any) -> bool:
    """A text written in the template, without filters."""
    return not expression.filters and not (
        isinstance(expression.var, Variable) and expression.var.lookups is not None
    )


def _translation(node: TranslateNode) -> Node:
    if node.asvar is not None or not _constant(node.filter_expression):
        return node
    if node.message_context is not None and not _constant(node.message_context):
        return node
    return SaidNode(node)


def _sign(node: Any) -> Node:
    """A constant icon; one that does not exist is told when it is drawn, not when loaded."""
    if node.func is not ui.icon or node.target_var is not None or node.kwargs:
        return node  # type: ignore[no-any-return]
    one = node.args[0] if len(node.args) == 1 else None
    if one is None or one.filters or not known(str(one.var)):
        return node  # type: ignore[no-any-return]
    return TextNode(str(ui.icon(one.var)))


_INSTEAD: dict[type, Callable[[Any], Node | None]] = {
    LoadNode: lambda node: None,
    CommentNode: lambda node: None,
    TranslateNode: _translation,
    VariableNode: ShownNode,
    SimpleNode: _sign,
    IfNode: ChoiceNode,
    ForNode: LoopNode,
}


def _folded(node: Any) -> Any:
    """What stands in its place, told of as it was; None for what shows nothing."""
    instead = _INSTEAD.get(type(node))
    if instead is None:
        return node
    now: Any = instead(node)
    if now is not None:
        now.token, now.origin = node.token, node.origin
    return now


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
        now = _folded(node)
        if now is None:
            continue
        if type(now) is TextNode and done and type(done[-1]) is TextNode:
            now = TextNode(done.pop().s + now.s)
        done.append(now)
    nodes[:] = done
    plain = together(nodes)
    vars(nodes)["plain"], vars(nodes)["render"] = plain, marked(plain)
