"""What stands in for Django's nodes once a template is loaded: the same meaning, drawn faster."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from django.template.base import Node, NodeList, TextNode, VariableDoesNotExist, VariableNode
from django.template.base import render_value_in_context as in_context
from django.template.context import Context
from django.template.defaulttags import ForNode, IfNode
from django.templatetags.i18n import TranslateNode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from coordination.drawing.conditions import condition_of

GROUPED = 1_000  # from here on a number is written with separators
type Draw = Callable[[Context], str]


class SaidNode(Node):
    """A constant `translate`, said once in each language."""

    def __init__(self, node: TranslateNode) -> None:
        self.node, self.said = node, dict[tuple[str | None, bool], str]()

    def render(self, context: Context) -> str:
        key = (get_language(), context.autoescape)
        if key not in self.said:
            self.said[key] = self.node.render(context)
        return self.said[key]


class ShownNode(VariableNode):
    """`{{ … }}`: text as it is or escaped, anything else as Django writes it."""

    def __init__(self, node: VariableNode) -> None:
        super().__init__(node.filter_expression)

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


class ChoiceNode(IfNode):
    """`if … elif … else`, its conditions as plain functions."""

    def __init__(self, node: IfNode) -> None:
        super().__init__(node.conditions_nodelists)
        self.ways = [
            (None if condition is None else condition_of(condition), vars(nodes)["plain"])
            for condition, nodes in node.conditions_nodelists
        ]

    def render(self, context: Context) -> Any:
        for holds, draw in self.ways:
            if holds is not None:
                try:
                    if not holds(context):
                        continue
                except VariableDoesNotExist:
                    continue
            return draw(context)
        return ""


class LoopNode(ForNode):
    """`for`, in one scope for all rounds; Django opens one each round when it unpacks."""

    def __init__(self, node: Any) -> None:
        super().__init__(
            node.loopvars, node.sequence, node.is_reversed, node.nodelist_loop, node.nodelist_empty
        )

    def render(self, context: Context) -> Any:
        with context.push():
            sequence: Any = self.sequence
            values = sequence.resolve(context, ignore_failures=True)
            values = () if values is None else values
            if not isinstance(values, Sequence):
                values = list(values)
            if not values:
                empty: Any = self.nodelist_empty
                return empty.render(context)
            return "".join(self._rounds(context, values))

    def _rounds(self, context: Context, values: Any) -> list[str]:
        """Each round sees its value, or as many as there are names, and where it stands."""
        nodes: Any = self.nodelist_loop
        draw, names, length = nodes.plain, self.loopvars, len(values)
        name, several = names[0], len(names) > 1
        within, drawn = context.dicts[-1], []
        loop = {"parentloop": context.get("forloop", {}), "length": length}
        within["forloop"] = loop
        for i, value in enumerate(reversed(values) if self.is_reversed else values):
            left = length - i
            loop["counter0"], loop["counter"], loop["revcounter"] = i, i + 1, left
            loop["revcounter0"], loop["first"], loop["last"] = left - 1, i == 0, left == 1
            if several:
                within.update(zip(names, value, strict=True))
            else:
                within[name] = value
            drawn.append(draw(context))
        return drawn


def together(nodes: NodeList) -> Draw:
    """Draws neighbours in one go; texts among them are not asked."""
    parts: list[Any] = [n.s if type(n) is TextNode else n.render for n in nodes]

    def draw(context: Context) -> str:
        return "".join([part if isinstance(part, str) else part(context) for part in parts])

    return draw


def marked(draw: Draw) -> Draw:
    """The same for whoever sets it into something else: what nodes draw is not escaped again."""

    def drawn(context: Context) -> SafeString:
        return mark_safe(draw(context))  # noqa: S308 - what nodes draw, as Django's own lists

    return drawn
