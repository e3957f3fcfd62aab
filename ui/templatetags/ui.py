"""Template tags that draw declared components: `ui`, `wrap` … `slot`, `icon`.

    {% ui "badge" label=_("New") tone="info" %}
    {% wrap "card" title=_("Parts") %}{% slot "actions" %}…{% endslot %}…{% endwrap %}
    {% icon "bell" %}

Props are checked against `ui.components.registry.COMPONENTS` when the template is
compiled. `from=` takes a dict of further props, checked when it is drawn.
"""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from django import template
from django.core.cache import caches
from django.template import engines
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ui.components import icons, people
from ui.components.memory import by_value
from ui.components.registry import COMPONENTS, Component

register = template.Library()
Expressions = dict[str, FilterExpression]


def _read(parser: Parser, token: Token) -> tuple[str, Component, Expressions]:
    """Name and props of a tag; a fault is told with the name of the component."""
    tag, *bits = token.split_contents()
    if not bits or bits[0][0] not in "\"'":
        raise template.TemplateSyntaxError(f"{tag} wants a quoted component name first")
    name = bits.pop(0).strip("\"'")
    if name not in COMPONENTS:
        raise template.TemplateSyntaxError(f"{tag}: no component “{name}”")
    props = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError(f"{tag} “{name}”: cannot read {bits[0]!r}")
    component = COMPONENTS[name]
    if component.holds is (tag == "ui"):
        other = "wrap" if component.holds else "ui"
        raise template.TemplateSyntaxError(f"“{name}” is drawn with {other}, not {tag}")
    return name, component, props


def _check(name: str, component: Component, given: frozenset[str]) -> None:
    faults = component.faults(given)
    if faults:
        raise template.TemplateSyntaxError(f"component “{name}”: {', '.join(faults)}")


def _drawing(name: str) -> Any:
    engine: Any = engines["django"]
    return engine.engine.get_template(f"_components/{name}.html")


def _stripped(html: str) -> SafeString:
    """Without the white space of its template's layout around it: a slot of that alone is empty."""
    return mark_safe(html.strip())  # noqa: S308 - a template of ours has drawn it


def kept(name: str, component: Component, given: dict[str, Any]) -> SafeString:
    """A component that follows from its props alone looks the same on every page of a language."""
    assert component.key is not None
    # Told by value, what is not given need not be told: it is the same each time.
    props = given if component.key is by_value else {**component.optional, **given}
    try:
        told = repr((get_language(), component.key(props))).encode()
    except TypeError:  # what cannot be told is drawn each time
        return _drawn(name, component, given)
    key = f"{name}.{blake2b(told, digest_size=20).hexdigest()}"
    html: str | None = caches["rendered"].get(key)
    if html is None:
        html = str(_drawn(name, component, given))
        caches["rendered"].set(key, html)
    return mark_safe(html)  # noqa: S308 - a template of ours has drawn it


def _drawn(name: str, component: Component, given: Mapping[str, Any]) -> SafeString:
    return _stripped(_drawing(name).render(Context(component.complete(given))))


class ComponentNode(template.Node):
    """Draws one component in a context of its own: it sees its props and the request only."""

    child_nodelists = ("body", "slots_body")

    def __init__(
        self, name: str, component: Component, props: Expressions, inner: template.NodeList | None
    ) -> None:
        self.name, self.component, self.props = name, component, props
        self.more = props.pop("from", None)
        if self.more is None:
            _check(name, component, frozenset(props))
        self.holds = inner is not None
        self.slots = {n.slot: n for n in inner or () if isinstance(n, SlotNode)}
        self.body = template.NodeList(n for n in inner or () if not isinstance(n, SlotNode))
        self.slots_body = template.NodeList(self.slots.values())
        unknown = set(self.slots) - set(component.slots)
        if unknown:
            raise template.TemplateSyntaxError(f"“{name}” has no slot {', '.join(unknown)}")

    def given(self, context: Context) -> dict[str, Any]:
        values = {key: value.resolve(context) for key, value in self.props.items()}
        if self.more is not None:
            further = self.more.resolve(context)
            if not isinstance(further, Mapping):
                raise ValueError(f"component “{self.name}”: from= wants a mapping")
            values = {**further, **values}
            _check(self.name, self.component, frozenset(values))
        return values

    def render(self, context: Context) -> SafeString:
        given = self.given(context)
        if self.component.key is not None and not self.holds:
            return kept(self.name, self.component, given)
        return self._draw(given, context)

    def _draw(self, given: dict[str, Any], context: Context) -> SafeString:
        props = self.component.complete(given)
        for name in self.component.slots:
            slot = self.slots.get(name)
            props[f"slot_{name}"] = _stripped(slot.nodelist.render(context)) if slot else ""
        if self.holds:
            props["body"] = _stripped(self.body.render(context))
        for name in ("request", "csrf_token"):
            props.setdefault(name, context.get(name))
        return _stripped(_drawing(self.name).render(context.new(props)))


class SlotNode(template.Node):
    """A named part of a wrapped component; only the component draws it."""

    def __init__(self, slot: str, nodelist: template.NodeList) -> None:
        self.slot, self.nodelist = slot, nodelist

    def render(self, context: Context) -> SafeString:
        raise template.TemplateSyntaxError(f"slot “{self.slot}” stands outside a wrap")


@register.tag
def ui(parser: Parser, token: Token) -> ComponentNode:
    return ComponentNode(*_read(parser, token), None)


@register.tag
def wrap(parser: Parser, token: Token) -> ComponentNode:
    name, component, props = _read(parser, token)
    inner = parser.parse(("endwrap",))
    parser.delete_first_token()
    return ComponentNode(name, component, props, inner)


@register.tag
def slot(parser: Parser, token: Token) -> SlotNode:
    bits = token.split_contents()
    if len(bits) != 2:
        raise template.TemplateSyntaxError("slot wants one quoted name")
    nodelist = parser.parse(("endslot",))
    parser.delete_first_token()
    return SlotNode(bits[1].strip("\"'"), nodelist)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon by its Lucide name; with `label` it is read aloud."""
    return icons.draw_spoken(name, label) if label else icons.draw(name)


@register.filter
def office_look(office: Any) -> str:
    """The identity colour of an office, as style sheets name it."""
    return people.look(office)


@register.filter
def vn_date(value: Any) -> str:
    """dd/mm/yyyy whatever the language; empty for nothing."""
    return value.strftime("%d/%m/%Y") if value else ""
